import type { FactExamples } from '../fact-examples.ts'

export const MORE_SELF_HOSTED = {
  'moonraker-cors': {
    source: 'https://moonraker.readthedocs.io/en/latest/configuration/#authorization',
    shown: ['OPTIONS http://printer.local:7125/access/oneshot_token for GET', '405 Method Not Allowed', 'Server: TornadoServer/6.1'],
    near: ['OPTIONS http://printer.local:7125/access/oneshot_token for GET', '405 Method Not Allowed', 'Server: nginx'],
  },
  'typesense-cors': {
    source: 'https://github.com/typesense/typesense-website/issues/5',
    shown: [
      'OPTIONS https://search.shop.example/multi_search for POST',
      '> Access-Control-Request-Headers: content-type,x-typesense-api-key',
      '404 Not Found',
    ],
    near: [
      'OPTIONS https://search.shop.example/multi_search for POST',
      '> Access-Control-Request-Headers: content-type,x-api-key',
      '404 Not Found',
    ],
  },
  'chroma-cors': {
    source: 'https://github.com/chroma-core/chroma/issues/5291',
    shown: [
      'OPTIONS http://localhost:8000/api/v2/tenants/default_tenant/databases/default_database/collections for POST',
      '405 Method Not Allowed',
    ],
    near: ['OPTIONS http://localhost:8000/api/v2/tenants/7/users for POST', '405 Method Not Allowed'],
  },
  'immich-cors': {
    source: 'https://github.com/j-a-n/lovelace-wallpanel/issues/439',
    shown: ['OPTIONS https://photos.home.example/api/albums for GET', '404', 'x-immich-cid: ab12cd34', 'x-powered-by: Express'],
    near: ['OPTIONS https://photos.home.example/api/albums for GET', '404', 'x-powered-by: Express'],
  },
  'vault-cors': {
    source: 'https://developer.hashicorp.com/vault/api-docs/system/config-cors',
    shown: ['OPTIONS http://vault.corp.example:8200/v1/secret/data/app for GET', '405 Method Not Allowed', 'Cache-Control: no-store'],
    near: ['OPTIONS http://api.corp.example:8080/v1/secret/data/app for GET', '405 Method Not Allowed', 'Cache-Control: no-store'],
  },
  'arangodb-credentials': {
    source: 'https://github.com/arangodb/arangojs/issues/475',
    shown: [
      'OPTIONS http://localhost:8529/_api/database for GET',
      '200 OK',
      'Server: ArangoDB',
      'Access-Control-Allow-Origin: https://app.example',
      'Access-Control-Allow-Credentials: false',
    ],
    near: [
      'OPTIONS http://localhost:8529/_api/database for GET',
      '200 OK',
      'Server: ArangoDB',
      'Access-Control-Allow-Origin: https://app.example',
      'Access-Control-Allow-Credentials: true',
    ],
  },
  'qbittorrent-csrf': {
    source: 'https://github.com/GChristensen/torrent-add/issues/15',
    shown: ['POST http://nas.local:8080/api/v2/torrents/add', '401 Unauthorized', 'content-type: text/plain; charset=UTF-8'],
    near: ['POST http://nas.local:8080/api/v2/orders/add', '401 Unauthorized', 'content-type: text/plain; charset=UTF-8'],
  },
  'node-red-methods': {
    source: 'https://github.com/FlowFuse/device-agent/issues/241',
    shown: [
      'OPTIONS http://localhost:1880/items/7 for PATCH',
      '204 No Content',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Methods: GET,PUT,POST,DELETE',
    ],
    near: [
      'OPTIONS http://localhost:3000/items/7 for PATCH',
      '204 No Content',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Methods: GET,PUT,POST,DELETE',
    ],
  },
  'opentelemetry-cors': {
    source: 'https://github.com/open-telemetry/opentelemetry-collector/blob/main/config/confighttp/README.md',
    shown: [
      'OPTIONS http://192.168.1.163:4318/v1/traces for POST',
      '204 No Content',
      'Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    ],
    near: ['OPTIONS http://192.168.1.163:4318/v1/traces for POST', '502 Bad Gateway', 'Server: nginx'],
  },
} satisfies Readonly<Record<string, FactExamples>>
