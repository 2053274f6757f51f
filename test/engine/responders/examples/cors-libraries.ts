import type { FactExamples } from '../fact-examples.ts'

export const CORS_LIBRARIES = {
  'rack-cors-miss': {
    source: 'https://github.com/cyu/rack-cors#debugging',
    shown: ['GET http://localhost:3000/api/widgets', '200 OK', 'X-Rack-CORS: miss; no-origin', 'X-Runtime: 0.01'],
    near: ['GET http://localhost:3000/api/widgets', '200 OK', 'X-Rack-CORS: hit', 'X-Runtime: 0.01'],
  },
  'starlette-rejection': {
    source: 'https://github.com/encode/starlette/blob/master/starlette/middleware/cors.py',
    shown: [
      'OPTIONS https://ogc.example/processes for POST',
      '400 Bad Request',
      'Content-Length: 22',
      'Content-Type: text/plain; charset=utf-8',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Methods: GET',
    ],
    near: ['OPTIONS https://ogc.example/processes for POST', '400 Bad Request', 'Content-Length: 22', 'Content-Type: application/json'],
  },
  'spring-rejection': {
    source:
      'https://github.com/spring-projects/spring-framework/blob/main/spring-web/src/main/java/org/springframework/web/cors/DefaultCorsProcessor.java',
    shown: [
      'OPTIONS https://api.example/v1/profiles/7 for PUT',
      '403 Forbidden',
      'Content-Length: 20',
      'Vary: Origin',
      'Vary: Access-Control-Request-Method',
      'Vary: Access-Control-Request-Headers',
    ],
    near: ['OPTIONS https://api.example/v1/profiles/7 for PUT', '403 Forbidden', 'Content-Length: 20', 'Vary: Accept-Encoding'],
  },
  'spring-security-on-options': {
    source: 'https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html',
    shown: [
      'OPTIONS http://localhost:8080/rest/user for POST',
      '401 Unauthorized',
      'Cache-Control: no-cache, no-store, max-age=0, must-revalidate',
      'Expires: 0',
      'X-XSS-Protection: 1; mode=block',
    ],
    near: ['OPTIONS http://localhost:8080/rest/user for POST', '401 Unauthorized', 'WWW-Authenticate: Bearer'],
  },
  'quarkus-rejection': {
    source: 'https://quarkus.io/guides/security-cors',
    shown: ['OPTIONS https://api.example/items for PUT', '403 CORS Rejected - Invalid origin'],
    near: ['OPTIONS https://api.example/items for PUT', '403 Forbidden'],
  },
  'aiohttp-cors-rejection': {
    source: 'https://github.com/aio-libs/aiohttp-cors',
    shown: ['OPTIONS http://api.local:8080/api/states for GET', '403 Forbidden', 'Server: Python/3.12 aiohttp/3.9.1'],
    near: ['GET http://api.local:8080/api/states', '403 Forbidden', 'Server: Python/3.12 aiohttp/3.9.1'],
  },
  'hapi-cors-off': {
    source: 'https://hapi.dev/api/#-routeoptionscors',
    shown: [
      'OPTIONS https://api.example/items for PUT',
      '404 Not Found',
      'body: {"statusCode":404,"error":"Not Found","message":"CORS is disabled for this route"}',
    ],
    near: [
      'OPTIONS https://api.example/items for PUT',
      '404 Not Found',
      'body: {"statusCode":404,"error":"Not Found","message":"Not Found"}',
    ],
  },
  'spring-gateway-duplicate': {
    source:
      'https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway-server-webflux/gatewayfilter-factories/deduperesponseheader-factory.html',
    shown: [
      'GET https://api.example/items',
      '200 OK',
      'Vary: Origin',
      'Vary: Access-Control-Request-Method',
      'Vary: Access-Control-Request-Headers',
      'Access-Control-Allow-Origin: https://app.example, https://app.example',
    ],
    near: [
      'GET https://api.example/items',
      '200 OK',
      'Vary: Origin',
      'Vary: Access-Control-Request-Method',
      'Vary: Access-Control-Request-Headers',
      'Access-Control-Allow-Origin: https://other.example',
    ],
  },
  'express-preflight-error': {
    source: 'https://github.com/nestjs/nest/issues/1071',
    shown: ['OPTIONS https://api.example/items for POST', '500 Internal Server Error', 'X-Powered-By: Express'],
    near: ['OPTIONS https://api.example/items for POST', '404 Not Found', 'X-Powered-By: Express'],
  },
  'spring-cors-exception': {
    source: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-credentialed-requests',
    shown: [
      'OPTIONS https://api.example/items for PUT',
      '500',
      'Vary: Origin',
      'Vary: Access-Control-Request-Method',
      'Vary: Access-Control-Request-Headers',
    ],
    near: ['OPTIONS https://api.example/items for PUT', '500', 'Vary: Origin'],
  },
} satisfies Readonly<Record<string, FactExamples>>
