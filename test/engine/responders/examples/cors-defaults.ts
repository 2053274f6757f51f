import type { FactExamples } from '../fact-examples.ts'

const LIST = 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'

export const CORS_DEFAULTS = {
  'ingress-nginx-headers': {
    source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors',
    shown: [
      'OPTIONS https://api.example/orders for GET',
      '> Access-Control-Request-Headers: x-tenant-id',
      '204',
      `Access-Control-Allow-Headers: ${LIST}`,
      'Access-Control-Allow-Methods: GET, PUT, POST, DELETE, PATCH, OPTIONS',
    ],
    near: [
      'OPTIONS https://api.example/orders for GET',
      '> Access-Control-Request-Headers: authorization',
      '204',
      `Access-Control-Allow-Headers: ${LIST}`,
      'Access-Control-Allow-Methods: GET, PUT, POST, DELETE, PATCH, OPTIONS',
    ],
  },
  'cloud-endpoints-headers': {
    source: 'https://github.com/GoogleCloudPlatform/esp-v2/issues/261',
    shown: [
      'OPTIONS https://gateway-ab12cd34-ew.a.run.app/v1/items for GET',
      '> Access-Control-Request-Headers: x-api-key',
      '204',
      'access-control-allow-origin: *',
      'access-control-allow-headers: DNT,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization',
    ],
    near: [
      'OPTIONS https://api.example/v1/items for GET',
      '> Access-Control-Request-Headers: x-api-key',
      '204',
      'access-control-allow-origin: *',
      'access-control-allow-headers: DNT,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization',
    ],
  },
  'parse-server-headers': {
    source: 'https://github.com/parse-community/Parse-SDK-Flutter/issues/704',
    shown: [
      'OPTIONS https://parse.example/parse/classes/Item for GET',
      '> Access-Control-Request-Headers: x-parse-installation-id',
      '200',
      'access-control-allow-origin: *',
      'access-control-allow-headers: X-Parse-Master-Key, X-Parse-Application-Id, Content-Type',
    ],
    near: [
      'OPTIONS https://parse.example/parse/classes/Item for GET',
      '> Access-Control-Request-Headers: x-parse-application-id',
      '200',
      'access-control-allow-origin: *',
      'access-control-allow-headers: X-Parse-Master-Key, X-Parse-Application-Id, Content-Type',
    ],
  },
  'fastify-cors-methods': {
    source: 'https://github.com/fastify/fastify-cors/blob/main/README.md',
    shown: [
      'OPTIONS http://localhost:4000/items for PUT',
      '204 No Content',
      'Access-Control-Allow-Origin: https://app.example',
      'Access-Control-Allow-Methods: GET,HEAD,POST',
    ],
    near: [
      'OPTIONS http://localhost:4000/items for PUT',
      '204 No Content',
      'Access-Control-Allow-Origin: https://app.example',
      'Access-Control-Allow-Methods: GET, HEAD, POST',
    ],
  },
  'tomcat-cors-filter': {
    source: 'https://tomcat.apache.org/tomcat-10.1-doc/config/filter.html#CORS_Filter',
    shown: ['OPTIONS http://localhost:8080/api/items for DELETE', '403 Forbidden', 'Server: Apache-Coyote/1.1'],
    near: ['OPTIONS http://localhost:8080/api/items for DELETE', '403 Forbidden', 'Server: Apache/2.4.57'],
  },
  'socket-io-credentials': {
    source: 'https://socket.io/docs/v4/handling-cors/',
    shown: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '200', 'Access-Control-Allow-Origin: *'],
    near: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '200', 'Access-Control-Allow-Origin: https://app.example'],
  },
  'signalr-credentials': {
    source: 'https://learn.microsoft.com/en-us/aspnet/core/signalr/security#cross-origin-resource-sharing',
    shown: ['POST http://localhost:5000/chat/negotiate?negotiateVersion=1', '200 OK', 'Access-Control-Allow-Origin: *'],
    near: ['POST http://localhost:5000/chat/negotiate', '200 OK', 'Access-Control-Allow-Origin: *'],
  },
} satisfies Readonly<Record<string, FactExamples>>
