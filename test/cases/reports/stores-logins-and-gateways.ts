import { ASKS_FOR_HEADER, CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Object stores, CDNs, identity servers, gateways and web servers. */
export const STORES_LOGINS_AND_GATEWAYS: readonly ReportedCase[] = [
  report(
    'The first CORS rule of a bucket in Tencent COS exposes nothing',
    'tencentyun/cos-js-sdk-v5/issues/56',
    `OPTIONS https://media-1250000000.cos.ap-guangzhou.myqcloud.com/video.mp4?partNumber=1&uploadId=1585130821cbb7 before PUT
    > authorization: q-sign-algorithm=sha1
    200
    Server: tencent-cos
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: PUT,GET,POST,DELETE,HEAD
    Access-Control-Allow-Headers: authorization
    x-cos-request-id: NWU3

    PUT https://media-1250000000.cos.ap-guangzhou.myqcloud.com/video.mp4?partNumber=1&uploadId=1585130821cbb7
    > authorization: q-sign-algorithm=sha1
    200
    Server: tencent-cos
    ETag: "e1e5b4965bc7d30880ed6d226f78a5390f1c09fc"
    Access-Control-Allow-Origin: *
    x-cos-request-id: NWU4
    Content-Length: 0`,
    [/ETag/, /Access-Control-Expose-Headers/],
    { verdict: 'allowed', never: [/✖/] },
  ),
  report(
    'A bucket in Huawei OBS has no CORS rule',
    'huaweicloud/huaweicloud-sdk-browserjs-obs/issues/24',
    `OPTIONS http://media.obs.cn-south-4.myhuaweicloud.com/?apiversion for HEAD
    > authorization: OBS x
    403 Forbidden
    Server: OBS
    x-obs-request-id: 0000018A
    x-obs-id-2: 32AAAQ
    Content-Type: application/xml
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 314`,
    [/Huawei|OBS/, /CORS rule/, /bucket/, /http:\/\/localhost:8572/],
    { from: 'http://localhost:8572', never: [CHECK_TOKEN, /firewall/] },
  ),
  report(
    'Apache wants a password for OPTIONS of WebDAV',
    'keeweb/keeweb/issues/1219',
    `OPTIONS https://webdav.corp.example/webdav/passwords.kdbx for GET
    > authorization: Basic x
    401 Unauthorized
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: Apache/2.4.25 (Debian)
    WWW-Authenticate: Basic realm="webdav"
    Content-Length: 460
    Keep-Alive: timeout=5, max=100
    Connection: Keep-Alive
    Content-Type: text/html; charset=iso-8859-1`,
    [/Apache/, /OPTIONS/, /LimitExcept|Require/],
    { from: 'https://app.keeweb.example', rule: 'preflight-authentication-required', never: [CHECK_TOKEN], server: ['auto', /OPTIONS/] },
  ),
  report(
    'Azure’s CDN keeps the font that another site loaded',
    'microsoft/fast/issues/4819',
    `GET https://static.design.example/assets/fonts/Regular-VF_web.ttf
    as font
    200
    Content-Type: font/ttf
    Access-Control-Allow-Origin: https://explore.design.example
    Access-Control-Expose-Headers: Content-Length
    Cache-Control: max-age=604800
    X-Cache: TCP_HIT
    X-Azure-Ref: 0abc
    x-ms-request-id: 5f0f
    x-ms-version: 2009-09-19
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    blocked`,
    [/Azure/, /cache|copy/, /https:\/\/explore\.design\.example/, /purge|rule|Vary/i],
    { from: 'https://stage.create.example' },
  ),
  report(
    'The server on Fly crashed',
    'wasp-lang/wasp/issues/2479',
    `OPTIONS https://shop-server.fly.dev/auth/me for GET
    > authorization: Bearer x
    502
    server: Fly/a1b2c3d4 (2025-01-30)
    via: 2 fly.io
    fly-request-id: 01JK-fra
    content-length: 0
    date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/502/, /Fly/, /logs?/, /crash|not running|listen|start/],
    { from: 'https://shop-client.fly.dev', ...FIREFOX, never: [CHECK_TOKEN, /^Send Access-Control-Allow-Origin/m] },
  ),
  report(
    'Apache strips the headers of a 304',
    'fkooman/php-remote-storage/issues/67',
    `OPTIONS https://storage.corp.example/ada/bookmarks/ before GET
    > authorization: Bearer x
    > if-none-match: "1:22a3f26ba1e1"
    200 OK
    Server: Apache/2.4.38 (Debian)
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET, PUT, DELETE, HEAD, OPTIONS
    Access-Control-Allow-Headers: Authorization, Content-Length, Content-Type, Origin, X-Requested-With, If-Match, If-None-Match

    GET https://storage.corp.example/ada/bookmarks/
    > authorization: Bearer x
    > if-none-match: "1:22a3f26ba1e1"
    304 Not Modified
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: Apache/2.4.38 (Debian)
    Connection: Keep-Alive
    Keep-Alive: timeout=5, max=100
    ETag: "1:22a3f26ba1e1"
    blocked`,
    [/304/, /Apache/, /If-None-Match|200/i],
    { ...FIREFOX },
  ),
  report(
    'Hydrogen sends a header that Shopify’s API does not allow',
    'Shopify/hydrogen/issues/3498',
    `OPTIONS https://aloha.myshopify.com/api/2026-01/graphql.json for POST
    > content-type: application/json
    > x-shopify-storefront-access-token: x
    > x-shopify-uniquetoken: 1
    200
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-length: 0
    access-control-allow-origin: *
    access-control-allow-methods: GET, POST, PUT, DELETE, OPTIONS
    access-control-allow-headers: Accept, Content-Type, X-Shopify-Storefront-Access-Token, X-SDK-Variant, X-SDK-Version, Shopify-Storefront-Buyer-IP
    access-control-max-age: 7200
    powered-by: Shopify
    server: cloudflare
    cf-ray: 9a1b2c3d4e5f6789-FRA`,
    [/x-shopify-uniquetoken/i, /myshopify/, /Don’t send/],
    { responsible: 'page' },
  ),
  report(
    'ESPv2 answers the preflight with its own list',
    'GoogleCloudPlatform/esp-v2/issues/261',
    `OPTIONS https://gateway-ab12cd34-ew.a.run.app/v1/items for GET
    > x-api-key: x
    204
    access-control-allow-origin: *
    access-control-allow-methods: GET, POST, PUT, PATCH, DELETE, OPTIONS
    access-control-allow-headers: DNT,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization
    access-control-expose-headers: Content-Length,Content-Range
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: Google Frontend
    content-length: 0`,
    [/x-api-key/i, /ESPv2|Cloud Endpoints/, /cors_allow_headers|allowCors/],
    { rule: 'header-not-allowed' },
  ),
  report(
    'ZITADEL does not know the origin of the app',
    'zitadel/zitadel/issues/1689',
    `POST https://auth.corp.example/oauth/v2/token
    > Content-Type: application/x-www-form-urlencoded
    200
    cache-control: no-store
    content-type: application/json
    date: Mon, 02 Mar 2026 09:00:00 GMT
    pragma: no-cache
    vary: Origin
    x-robots-tag: none
    blocked`,
    [/ZITADEL/i, /additional origins/i, /http:\/\/localhost:3000/],
    { from: LOCAL },
  ),
  report(
    'Emissary limits the number of requests',
    'emissary-ingress/emissary/issues/2030',
    `GET https://api.corp.example/v1/items
    429
    x-envoy-ratelimited: true
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: envoy
    content-length: 0
    blocked`,
    [/429/, /envoy/, /too many|rate|limit/i, /fewer|slow|wait|later/],
    { never: [ASKS_FOR_HEADER, CHECK_TOKEN] },
  ),
  report(
    'An old Sentry does not know the envelope endpoint',
    'getsentry/sentry-javascript/issues/2859',
    `POST https://sentry.corp.example/api/4/envelope/?sentry_key=a&sentry_version=7
    > Content-Type: text/plain;charset=UTF-8
    403 Forbidden
    Server: nginx/1.16.0
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: text/html
    Content-Length: 1001
    Connection: keep-alive
    X-XSS-Protection: 1; mode=block
    X-Content-Type-Options: nosniff
    Content-Language: en
    X-Frame-Options: deny
    Vary: Accept-Language, Cookie
    blocked`,
    [/Sentry/, /too old|newer|update/i],
    { never: [/does not allow this origin/] },
  ),
  report(
    'Laravel on Heroku removes the slash, and names http',
    'spatie/laravel-cors/issues/47',
    `OPTIONS https://api.corp.example/api/projects/ for GET
    > authorization: Bearer x
    301 Moved Permanently
    Connection: keep-alive
    Server: Apache
    Location: http://api.corp.example/api/projects
    Content-Type: text/html; charset=iso-8859-1
    Via: 1.1 vegur
    Content-Length: 245`,
    [/slash/, /https:\/\/api\.corp\.example\/api\/projects(?!\/)/, /\.htaccess|Apache/],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'SeaweedFS has no CORS rule',
    'seaweedfs/seaweedfs/issues/1271',
    `GET http://localhost:8333/media/photo.jpg
    200 OK
    Accept-Ranges: bytes
    Content-Length: 20641
    Content-Type: image/jpeg
    Etag: "1f"
    Server: SeaweedFS S3 30GB 2.68
    X-Amz-Request-Id: 1635684778631633576
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    blocked`,
    [/SeaweedFS/, /CORS rule|bucket/, /http:\/\/localhost:3000/],
    { from: LOCAL },
  ),
]
