import type { FactExamples } from '../fact-examples.ts'

const POST = 'OPTIONS https://api.example/items for POST'
const NELMIO = [
  'Access-Control-Allow-Origin: https://app.example',
  'Access-Control-Allow-Methods: GET, POST',
  'Cache-Control: no-cache, private',
]

export const JAVA_AND_PHP_CORS = {
  'jetty-cross-origin-filter': {
    source: 'https://github.com/jetty/jetty.project/issues/7894',
    shown: [POST, '200', 'Allow: POST,OPTIONS', 'Content-Type: application/vnd.sun.wadl+xml', 'Server: Jetty(9.4.51.v20230217)'],
    near: [POST, '401', 'WWW-Authenticate: Basic realm="a"', 'Server: Jetty(9.4.51.v20230217)'],
  },
  'nelmio-header': {
    source: 'https://github.com/nelmio/NelmioCorsBundle/issues/37',
    shown: [POST, '> Access-Control-Request-Headers: content-type', '400 Bad Request', ...NELMIO],
    near: [
      POST,
      '> Access-Control-Request-Headers: content-type',
      '400 Bad Request',
      ...NELMIO,
      'Access-Control-Allow-Headers: content-type',
    ],
  },
  'nelmio-method': {
    source: 'https://github.com/nelmio/NelmioCorsBundle/blob/master/README.md',
    shown: ['OPTIONS https://api.example/items for PATCH', '405 Method Not Allowed', ...NELMIO],
    near: ['OPTIONS https://api.example/items for PATCH', '405 Method Not Allowed', 'Allow: GET, POST', ...NELMIO],
  },
  'symfony-paths': {
    source: 'https://github.com/nelmio/NelmioCorsBundle/issues/44',
    shown: [POST, '405 Method Not Allowed', 'Allow: POST', 'Cache-Control: no-cache, private', 'X-Debug-Token: 6c1a2b'],
    near: [POST, '405 Method Not Allowed', 'Allow: POST', 'Cache-Control: no-cache, private'],
  },
} satisfies Readonly<Record<string, FactExamples>>
