import type { FactExamples } from '../fact-examples.ts'

export const MIDDLEWARE_ORDER = {
  'starlette-authentication': {
    source: 'https://github.com/vllm-project/vllm/pull/4862',
    shown: ['OPTIONS http://localhost:8000/v1/models for GET', '401 Unauthorized', 'server: uvicorn', 'content-length: 24'],
    near: ['GET http://localhost:8000/v1/models', '401 Unauthorized', 'server: uvicorn', 'content-length: 24'],
  },
  'express-authentication': {
    source: 'https://expressjs.com/en/resources/middleware/cors.html',
    shown: ['OPTIONS https://api.example/items for GET', '401 Unauthorized', 'X-Powered-By: Express'],
    near: ['GET https://api.example/items', '401 Unauthorized', 'X-Powered-By: Express'],
  },
  'aspnet-core-authentication': {
    source: 'https://learn.microsoft.com/en-us/aspnet/core/fundamentals/middleware/',
    shown: ['OPTIONS https://api.example/items for GET', '401 Unauthorized', 'Server: Kestrel', 'WWW-Authenticate: Bearer'],
    near: ['GET https://api.example/items', '401 Unauthorized', 'Server: Kestrel', 'WWW-Authenticate: Bearer'],
  },
  'gin-options': {
    source: 'https://github.com/gin-contrib/cors/issues/35',
    shown: ['OPTIONS http://localhost:8080/v1/items for POST', '404 Not Found', 'Content-Type: text/plain', 'Content-Length: 18'],
    near: ['OPTIONS http://localhost:8080/v1/items for POST', '404 Not Found', 'Content-Type: text/plain', 'Content-Length: 20'],
  },
  'micronaut-options': {
    source: 'https://github.com/micronaut-projects/micronaut-core/issues/9992',
    shown: [
      'OPTIONS http://localhost:8080/foo/123 for GET',
      '405 Method Not Allowed',
      'Allow: HEAD,GET',
      'body: {"_links":{"self":[{"href":"/foo/123","templated":false}]},"_embedded":{"errors":[{"message":"Method [OPTIONS] not allowed"}]}}',
    ],
    near: ['OPTIONS http://localhost:8080/foo/123 for GET', '405 Method Not Allowed', 'Allow: HEAD,GET'],
  },
  'micronaut-localhost': {
    source: 'https://github.com/micronaut-projects/micronaut-core/issues/9484',
    shown: [
      'GET http://localhost:8080/test',
      '403 Forbidden',
      'body: {"_links":{"self":[{"href":"/test","templated":false}]},"_embedded":{"errors":[{"message":"Forbidden"}]},"message":"Forbidden"}',
    ],
    near: [
      'GET https://api.example/test',
      '403 Forbidden',
      'body: {"_links":{"self":[{"href":"/test","templated":false}]},"_embedded":{"errors":[{"message":"Forbidden"}]},"message":"Forbidden"}',
    ],
  },
  'django-static-files': {
    source: 'https://github.com/adamchainz/django-cors-headers/issues/766',
    shown: [
      'GET http://localhost:8000/static/data.json',
      '200 OK',
      'Server: WSGIServer/0.2 CPython/3.10.4',
      'Last-Modified: Wed, 11 May 2022 10:00:00 GMT',
    ],
    near: ['GET http://localhost:8000/static/data.json', '200 OK', 'Server: WSGIServer/0.2 CPython/3.10.4'],
  },
  'aspnet-core-response-caching': {
    source: 'https://github.com/dotnet/aspnetcore/issues/23218',
    shown: ['GET https://api.example/forecast', '200', 'Server: Kestrel', 'Age: 12', 'Cache-Control: public,max-age=60'],
    near: ['GET https://api.example/forecast', '200', 'Server: Kestrel', 'Age: 12', 'X-Cache: HIT'],
  },
  'web-server-basic-auth': {
    source: 'https://github.com/caddyserver/caddy/issues/1568',
    shown: ['OPTIONS http://localhost:8080/ for GET', '401 Unauthorized', 'Server: Caddy', 'WWW-Authenticate: Basic realm="restricted"'],
    near: ['OPTIONS http://localhost:8080/ for GET', '401 Unauthorized', 'Server: Caddy', 'WWW-Authenticate: Bearer realm="restricted"'],
  },
} satisfies Readonly<Record<string, FactExamples>>
