import type { FactExamples } from '../fact-examples.ts'

export const DATA_PLATFORMS = {
  'directus-cors': {
    source: 'https://docs.directus.io/self-hosted/config-options.html#cors',
    shown: ['GET http://localhost:8055/items/articles', '200 OK', 'X-Powered-By: Directus'],
    near: [
      'GET http://localhost:8055/items/articles',
      '200 OK',
      'X-Powered-By: Directus',
      'Access-Control-Allow-Origin: https://a.example',
    ],
  },
  'appwrite-platform': {
    source: 'https://appwrite.io/docs/quick-starts/web',
    shown: ['GET https://cloud.appwrite.io/v1/account', '403', 'Access-Control-Allow-Origin: https://localhost'],
    near: ['GET https://cloud.appwrite.io/v1/account', '401', 'Access-Control-Allow-Origin: https://app.example'],
  },
  'clickhouse-cors': {
    source: 'https://clickhouse.com/docs/operations/settings/settings#add_http_cors_header',
    shown: ['GET http://localhost:8123/?query=SELECT%201', '200 OK', 'X-ClickHouse-Query-Id: a', 'X-ClickHouse-Summary: {}'],
    near: [
      'GET http://localhost:8123/?query=SELECT%201',
      '200 OK',
      'X-ClickHouse-Query-Id: a',
      'X-ClickHouse-Summary: {}',
      'Access-Control-Allow-Origin: *',
    ],
  },
} satisfies Readonly<Record<string, FactExamples>>
