import type { FactExamples } from '../fact-examples.ts'

export const MORE_FRAMEWORKS = {
  'hono-options': {
    source: 'https://github.com/honojs/website/pull/567',
    shown: [
      'OPTIONS http://localhost:8787/items for POST',
      '404 Not Found',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Length: 13',
    ],
    near: [
      'OPTIONS http://localhost:8787/items for POST',
      '404 Not Found',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Length: 13',
    ],
  },
  'axum-options': {
    source: 'https://github.com/tokio-rs/axum/issues/1330',
    shown: ['OPTIONS http://localhost:3000/items for GET', '405 Method Not Allowed', 'allow: GET,HEAD', 'content-length: 0'],
    near: ['OPTIONS http://localhost:3000/items for GET', '405 Method Not Allowed', 'allow: GET, HEAD', 'content-length: 0'],
  },
  'loopback-options': {
    source: 'https://github.com/loopbackio/loopback-next/issues/5458',
    shown: [
      'OPTIONS http://localhost:3011/users/login for POST',
      '404 Not Found',
      'body: {"error":{"statusCode":404,"name":"NotFoundError","message":"Endpoint \\"OPTIONS /users/login\\" not found."}}',
    ],
    near: [
      'OPTIONS http://localhost:3011/users/login for POST',
      '404 Not Found',
      'body: {"error":{"statusCode":404,"name":"NotFoundError","message":"Endpoint not found."}}',
    ],
  },
  'plumber-options': {
    source: 'https://github.com/rstudio/plumber/issues/66',
    shown: ['OPTIONS http://127.0.0.1:8000/predict for POST', '404 Not Found', 'body: {"error":"404 - Resource Not Found"}'],
    near: ['OPTIONS http://127.0.0.1:8000/predict for POST', '404 Not Found', 'body: {"error":"Resource Not Found"}'],
  },
  'vapor-error': {
    source: 'https://github.com/vapor/vapor/issues/2303',
    shown: ['POST https://api.corp.example/login', '401 Unauthorized', 'body: {"error":true,"reason":"Unauthorized"}'],
    near: ['POST https://api.corp.example/login', '401 Unauthorized', 'body: {"error":"Unauthorized"}'],
  },
  'yii-authenticator': {
    source: 'https://www.yiiframework.com/doc/guide/2.0/en/rest-controllers#cors',
    shown: ['OPTIONS https://api.corp.example/v1/users for GET', '401', 'x-powered-by: PHP/7.4.3', 'www-authenticate: Bearer realm="api"'],
    near: ['OPTIONS https://api.corp.example/v1/users for GET', '401', 'x-powered-by: PHP/7.4.3', 'www-authenticate: Bearer realm="shop"'],
  },
  'web-api-options': {
    source: 'https://learn.microsoft.com/en-us/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api',
    shown: [
      'OPTIONS http://localhost:5555/api/orders for POST',
      '405 Method Not Allowed',
      'Allow: POST',
      'Content-Type: application/json; charset=utf-8',
      'Server: Microsoft-IIS/10.0',
      'X-AspNet-Version: 4.0.30319',
    ],
    near: [
      'OPTIONS http://localhost:5555/api/orders for POST',
      '405 Method Not Allowed',
      'Allow: POST',
      'Content-Type: application/json; charset=utf-8',
      'Server: Kestrel',
    ],
  },
  'magento-options': {
    source: 'https://github.com/graycoreio/magento2-cors/issues/54',
    shown: ['OPTIONS https://shop.corp.example/rest/default/V1/products for GET', '500', 'server: nginx'],
    near: ['OPTIONS https://shop.corp.example/rest/api/products for GET', '500', 'server: nginx'],
  },
} satisfies Readonly<Record<string, FactExamples>>
