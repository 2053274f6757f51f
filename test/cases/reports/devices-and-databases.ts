import { CHECK_TOKEN, LOCAL, type ReportedCase, report } from './report.ts'

/** Printers, home servers, databases and collectors: programs with a setting of their own, or none. */
export const DEVICES_AND_DATABASES: readonly ReportedCase[] = [
  report(
    'Moonraker does not list the origin',
    'Kragrathea/pgcode/issues/15',
    `OPTIONS http://fluiddpi.local:7125/access/oneshot_token for GET
    > x-api-key: x
    405 Method Not Allowed
    Server: TornadoServer/6.1
    Content-Type: application/json; charset=UTF-8
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 320`,
    [/Moonraker/, /cors_domains/, /moonraker\.conf/, /fluiddpi\.local:7136/],
    { from: 'http://fluiddpi.local:7136', never: [CHECK_TOKEN] },
  ),
  report(
    'Typesense is started without CORS',
    'typesense/typesense-website/issues/5',
    `OPTIONS http://search.corp.example:8108/collections/books/documents/search?q=a&query_by=title for GET
    > x-typesense-api-key: x
    404 Not Found
    Connection: keep-alive
    Content-Length: 24
    content-type: application/json; charset=utf-8
    body {"message": "Not Found"}`,
    [/Typesense/, /enable-cors/],
    { from: LOCAL, never: [CHECK_TOKEN] },
  ),
  report(
    'Chroma has no list of origins',
    'chroma-core/chroma/issues/5291',
    `OPTIONS http://localhost:8000/api/v2/tenants/default_tenant/databases/default_database/collections for POST
    > content-type: application/json
    405 Method Not Allowed
    allow: GET,HEAD,POST
    content-length: 0
    date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/Chroma/, /CHROMA_CORS_ALLOW_ORIGINS/, /http:\/\/localhost:3000/],
    { from: LOCAL },
  ),
  report(
    'Immich has no CORS setting',
    'j-a-n/lovelace-wallpanel/issues/439',
    `OPTIONS http://10.227.4.12:2283/api/albums for GET
    > x-api-key: x
    404 Not Found
    X-Powered-By: Express
    x-immich-cid: ab12cd34
    Content-Type: application/json; charset=utf-8
    Content-Length: 113
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Connection: keep-alive
    Keep-Alive: timeout=5`,
    [/Immich/, /proxy/],
    { from: 'http://homeassistant.local:8123', never: [/app\.use\(cors/, CHECK_TOKEN] },
  ),
  report(
    'A server of JupyterHub has a fixed list of headers',
    'jupyterhub/jupyterhub/issues/2813',
    `OPTIONS https://hub.corp.example/user/ada/api/sessions for POST
    > authorization: token x
    > content-type: application/json
    > x-requested-with: XMLHttpRequest
    204
    Server: TornadoServer/6.0.3
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Headers: accept, content-type, authorization, x-xsrftoken
    Access-Control-Allow-Methods: GET, PUT, POST, PATCH, DELETE, OPTIONS
    Content-Security-Policy: frame-ancestors 'self'; report-uri /user/ada/api/security/csp-report; default-src 'none'
    X-JupyterHub-Version: 1.0.0
    Date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/x-requested-with/i, /Jupyter/],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'Vault has CORS off',
    'hashicorp/vault/issues/619',
    `OPTIONS http://vault.corp.example:8200/v1/secret/data/app for GET
    > x-vault-token: x
    405 Method Not Allowed
    Cache-Control: no-store
    Content-Type: application/json
    Strict-Transport-Security: max-age=31536000; includeSubDomains
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 14`,
    [/Vault/, /sys\/config\/cors/, /http:\/\/localhost:8000/],
    { from: 'http://localhost:8000', never: [CHECK_TOKEN] },
  ),
  report(
    'OctoPrint allows no credentials',
    'OctoPrint/OctoPrint/issues/4174',
    `POST http://octopi.local/api/login
    > Cookie: session_P80=a
    200 OK
    Content-Type: application/json
    X-Clacks-Overhead: GNU Terry Pratchett
    X-Robots-Tag: noindex, nofollow, noimageindex
    Access-Control-Allow-Origin: http://localhost:3000
    Content-Length: 812
    blocked`,
    [/credentials/, /octopi\.local/],
    { from: LOCAL, rule: 'allow-credentials-missing' },
  ),
  report(
    'qBittorrent rejects every other origin',
    'GChristensen/torrent-add/issues/15',
    `POST http://nas.local:8080/api/v2/torrents/add
    > Content-Type: multipart/form-data; boundary=a
    blocked
    401 Unauthorized
    connection: keep-alive
    content-length: 12
    content-type: text/plain; charset=UTF-8
    cross-origin-opener-policy: same-origin
    date: Mon, 02 Mar 2026 09:00:00 GMT
    referrer-policy: same-origin
    x-content-type-options: nosniff
    x-frame-options: SAMEORIGIN
    x-xss-protection: 1; mode=block`,
    [/qBittorrent/, /CSRF|cross-site/i, /custom HTTP headers/i],
    { from: 'http://dash.home.example', never: [CHECK_TOKEN] },
  ),
  report(
    'ArangoDB does not trust the origin',
    'arangodb/arangojs/issues/475',
    `OPTIONS http://localhost:8529/_db/_system/_api/database for GET
    > authorization: Basic x
    200 OK
    Server: ArangoDB
    Connection: Keep-Alive
    Content-Type: text/plain; charset=utf-8
    Access-Control-Allow-Origin: http://localhost:4200
    Access-Control-Allow-Credentials: false
    Access-Control-Allow-Methods: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT
    Access-Control-Allow-Headers: authorization
    Access-Control-Max-Age: 1800
    Content-Length: 0`,
    [/ArangoDB/, /trusted-origin/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200' },
  ),
  report(
    'nginx doubles the header of SurrealDB',
    'surrealdb/surrealdb/issues/4530',
    `OPTIONS https://db.corp.example/sql for POST
    > authorization: Bearer x
    > surreal-ns: shop
    200
    server: nginx/1.25.3
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-length: 0
    access-control-allow-origin: *
    vary: origin, access-control-request-method, access-control-request-headers
    access-control-allow-methods: GET,PUT,POST,PATCH,DELETE,OPTIONS
    access-control-allow-headers: accept,authorization,content-type,origin,surreal-ns,surreal-db
    surreal-version: surrealdb-1.5.3
    access-control-allow-origin: *`,
    [/twice/, /nginx/, /proxy_hide_header/],
    { rule: 'allow-origin-duplicate' },
  ),
  report(
    'A collector has the origin with a slash at the end',
    'SigNoz/signoz/issues/1644',
    `OPTIONS http://192.168.1.163:4318/v1/traces for POST
    > content-type: application/json
    204 No Content
    Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
    Date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/OpenTelemetry/, /allowed_origins/, /slash/, /http:\/\/192\.168\.1\.163:1234(?!\/)/],
    { from: 'http://192.168.1.163:1234' },
  ),
  report(
    'Tasmota wants a password for OPTIONS',
    'arendst/Tasmota/issues/5847',
    `OPTIONS http://192.168.1.60/cm?cmnd=Power for GET
    > authorization: Basic x
    401 Unauthorized
    Content-Type: text/html
    Server: Tasmota/6.5.0.12 (ESP8266EX)
    WWW-Authenticate: Basic realm="Login Required"
    Content-Length: 0
    Connection: close`,
    [/Tasmota/, /OPTIONS/, /401/],
    { from: 'http://192.168.1.5:8080', never: [CHECK_TOKEN] },
  ),
  report(
    'A microcontroller allows every origin, but no header',
    'me-no-dev/ESPAsyncWebServer/issues/1080',
    `OPTIONS http://192.168.1.50/api/state for POST
    > content-type: application/json
    200 OK
    Content-Length: 0
    Connection: close
    Accept-Ranges: none
    Access-Control-Allow-Origin: *`,
    [/content-type/i, /Access-Control-Allow-Headers/],
    { from: 'http://hassio.local:8123', rule: 'content-type-not-allowed', never: [CHECK_TOKEN] },
  ),
  report(
    'Node-RED’s editor answers for the flows',
    'node-red/node-red/pull/5780',
    `OPTIONS http://localhost:1880/items/7 for PATCH
    > content-type: application/json
    204 No Content
    X-Powered-By: Express
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET,PUT,POST,DELETE
    Vary: Access-Control-Request-Headers
    Access-Control-Allow-Headers: content-type
    Content-Length: 0
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Connection: keep-alive`,
    [/PATCH/, /Node-RED/, /httpAdminCors|httpNodeCors/],
    { from: LOCAL, rule: 'method-not-allowed' },
  ),
  report(
    'Jellyfin allows everyone, and a login in front wants cookies',
    'jellyfin/jellyfin/issues/3083',
    `GET https://media.corp.example/Videos/a1/master.m3u8?MediaSourceId=a1
    > Cookie: CF_Authorization=x
    as xhr
    200
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/x-mpegURL
    server: cloudflare
    cf-ray: 9a1b2c3d4e5f6789-FRA
    access-control-allow-origin: *
    x-response-time-ms: 12
    blocked`,
    [/credentials/, /https:\/\/watch\.corp\.example/],
    { from: 'https://watch.corp.example', rule: 'wildcard-with-credentials' },
  ),
]
