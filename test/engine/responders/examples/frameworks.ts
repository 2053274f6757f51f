import type { FactExamples } from '../fact-examples.ts'

export const FRAMEWORKS = {
  'functions-host-cors': {
    source: 'https://learn.microsoft.com/en-us/azure/azure-functions/functions-develop-local',
    shown: ['OPTIONS http://localhost:7071/api/items for POST', '404 Not Found', 'Server: Kestrel'],
    near: ['OPTIONS http://localhost:5000/api/items for POST', '404 Not Found', 'Server: Kestrel'],
  },
  'phoenix-options': {
    source: 'https://github.com/mschae/cors_plug/issues/5',
    shown: [
      'OPTIONS http://localhost:4000/upload for POST',
      '404 Not Found',
      'server: Cowboy',
      'cache-control: max-age=0, private, must-revalidate',
    ],
    near: ['OPTIONS https://erlang-1.example/upload for POST', '404 Not Found', 'server: Cowboy'],
  },
  'express-options': {
    source: 'https://expressjs.com/en/resources/middleware/cors.html',
    shown: ['OPTIONS https://api.example/items for PUT', '404 Not Found', 'X-Powered-By: Express'],
    near: ['GET https://api.example/items', '404 Not Found', 'X-Powered-By: Express'],
  },
  'nextjs-options': {
    source: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
    shown: ['OPTIONS https://shop.example/api/items for PUT', '405 Method Not Allowed', 'X-Powered-By: Next.js'],
    near: ['OPTIONS https://shop.example/api/items for PUT', '405 Method Not Allowed', 'Server: nginx'],
  },
  'starlette-options': {
    source: 'https://fastapi.tiangolo.com/tutorial/cors/',
    shown: ['OPTIONS https://api.example/items for PUT', '405 Method Not Allowed', 'server: uvicorn'],
    near: ['OPTIONS https://api.example/items for PUT', '404 Not Found', 'server: uvicorn'],
  },
  'starlette-exception': {
    source: 'https://github.com/fastapi/fastapi/issues/775',
    shown: ['GET https://api.example/items', '500 Internal Server Error', 'server: uvicorn', 'content-type: text/plain; charset=utf-8'],
    near: ['GET https://api.example/items', '500 Internal Server Error', 'server: uvicorn', 'content-type: application/json'],
  },
  'laravel-paths': {
    source: 'https://laravel.com/docs/12.x/routing#cors',
    shown: ['OPTIONS https://api.example/v1/items for PUT', '405 Method Not Allowed', 'Set-Cookie: laravel_session=a'],
    near: ['OPTIONS https://api.example/v1/items for PUT', '405 Method Not Allowed', 'Set-Cookie: session=a'],
  },
  'rails-options': {
    source: 'https://github.com/cyu/rack-cors',
    shown: ['OPTIONS https://api.example/items for PUT', '404 Not Found', 'X-Runtime: 0.004213'],
    near: ['GET https://api.example/items', '404 Not Found', 'X-Runtime: 0.004213'],
  },
  'aspnet-core-options': {
    source: 'https://learn.microsoft.com/en-us/aspnet/core/security/cors',
    shown: ['OPTIONS https://api.example/items for PUT', '405 Method Not Allowed', 'Server: Kestrel'],
    near: ['OPTIONS https://api.example/items for PUT', '405 Method Not Allowed', 'X-AspNet-Version: 4.0.30319'],
  },
  'aspnet-core-exception': {
    source: 'https://github.com/dotnet/aspnetcore/issues/8463',
    shown: ['GET https://api.example/items', '500 Internal Server Error', 'Server: Kestrel'],
    near: ['GET https://api.example/items', '400 Bad Request', 'Server: Kestrel'],
  },
  'cross-origin-protection': {
    source: 'https://pkg.go.dev/net/http#CrossOriginProtection',
    shown: [
      'PUT https://api.example/items/7',
      '403 Forbidden',
      'Content-Type: text/plain; charset=utf-8',
      'X-Content-Type-Options: nosniff',
      'Content-Length: 57',
    ],
    near: [
      'PUT https://api.example/items/7',
      '403 Forbidden',
      'Content-Type: text/plain; charset=utf-8',
      'X-Content-Type-Options: nosniff',
      'Content-Length: 10',
    ],
  },
  'flask-exception': {
    source: 'https://flask.palletsprojects.com/en/stable/errorhandling/#unhandled-exceptions',
    shown: ['POST http://localhost:5000/predict', '500 INTERNAL SERVER ERROR', 'Server: Werkzeug/3.0.1 Python/3.11.4'],
    near: ['POST http://localhost:5000/predict', '400 BAD REQUEST', 'Server: Werkzeug/3.0.1 Python/3.11.4'],
  },
  'vercel-options': {
    source: 'https://github.com/electerious/Ackee/issues/330',
    shown: ['OPTIONS https://api.example/items for POST', '204', 'Server: Vercel', 'x-vercel-id: fra1::iad1::a'],
    near: ['GET https://api.example/items', '204', 'Server: Vercel', 'x-vercel-id: fra1::iad1::a'],
  },
} satisfies Readonly<Record<string, FactExamples>>
