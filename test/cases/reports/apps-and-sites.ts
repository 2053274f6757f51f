import { type ReportedCase, report } from './report.ts'

export const APPS_AND_SITES: readonly ReportedCase[] = [
  report(
    'A desktop app sends traces to a third party',
    'pydantic/logfire-js/issues/89',
    'POST https://logfire-api.example/v1/traces\n> Content-Type: text/plain\n200\nServer: cloudflare\nblocked',
    [/Tauri/, /HTTP plugin/],
    { from: 'tauri://localhost' },
  ),
  report(
    'On Windows the app has http, and https is allowed',
    'koala73/worldmonitor/pull/262',
    'GET http://127.0.0.1:46123/api/status\n200\nAccess-Control-Allow-Origin: https://tauri.localhost\nblocked',
    [/Tauri/, /http:\/\/tauri\.localhost/],
    { from: 'http://tauri.localhost', rule: 'allow-origin-scheme' },
  ),
  report(
    'An app reads from a device that can’t be configured',
    'tauri-apps/tauri/issues/11260',
    'GET http://192.168.1.20/values\n200 OK\nContent-Type: application/json\nblocked',
    [/Tauri/, /HTTP plugin, where CORS doesn’t apply/],
    { from: 'http://tauri.localhost' },
  ),
  report(
    'A CDN keeps the REST API’s answer to another site',
    'acato-plugins/wp-rest-cache/pull/1',
    'GET https://cms.example/wp-json/wp/v2/posts\n200\nAge: 512\nX-Cache: HIT\nLink: <https://cms.example/wp-json/>; rel="https://api.w.org/"\nAccess-Control-Allow-Origin: https://domain1.example\nblocked',
    [/stored copy/, /https:\/\/domain1\.example/, /cache key/],
    { from: 'https://domain2.example', rule: 'shared-cache-without-vary-origin', responsible: 'cdn' },
  ),
  report(
    'A plugin for WordPress doubles the header',
    'Shelob9/rest-all-cors/issues/3',
    'GET https://shop.example/wp-json/wc/v3/products\n200\nServer: Apache\nLink: <https://shop.example/wp-json/>; rel="https://api.w.org/"\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Origin: *\nblocked',
    [/WordPress/, /rest_send_cors_headers/, /plugin/],
    { rule: 'allow-origin-duplicate', server: ['wordpress', /https:\/\/app\.example/] },
  ),
  report(
    'The REST API of WordPress has a fixed list of headers',
    'WP-API/WP-API/issues/2844',
    'OPTIONS https://blog.example/wp-json/wp/v2/posts for GET\n> x-shop: 1\n200\nLink: <https://blog.example/wp-json/>; rel="https://api.w.org/"\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nAccess-Control-Allow-Methods: OPTIONS, GET, POST, PUT, PATCH, DELETE\nAccess-Control-Allow-Headers: Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
    [/x-shop/, /rest_allowed_cors_headers/],
    { rule: 'header-not-allowed' },
  ),
]
