import { CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Frameworks, their CORS libraries, and databases and map servers with a setting of their own. */
export const PROGRAMS_AND_LIBRARIES: readonly ReportedCase[] = [
  report(
    'The file that sets up rack-cors is never loaded',
    'cyu/rack-cors/issues/229',
    `OPTIONS http://localhost:3000/graphql for POST
    > content-type: application/json
    404 Not Found
    Content-Type: text/html; charset=UTF-8
    X-Request-Id: 3a9902eb
    X-Runtime: 0.554076
    Content-Length: 93245`,
    [/Rails/, /rack-cors/, /config\/initializers|insert_before/],
    { from: 'http://localhost:3001', server: ['auto', /http:\/\/localhost:3001/] },
  ),
  report(
    'A form that Laravel finds invalid redirects to the page',
    'fruitcake/laravel-cors/issues/148',
    `OPTIONS http://api.shop.example/api/1.0/staff/logs before POST
    > content-type: application/json
    204 No Content
    Server: nginx
    X-Powered-By: PHP/8.2.12
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: POST
    Access-Control-Allow-Headers: content-type

    POST http://api.shop.example/api/1.0/staff/logs
    > content-type: application/json
    302 Found
    Server: nginx
    X-Powered-By: PHP/8.2.12
    Cache-Control: no-cache, private
    Content-Type: text/html; charset=utf-8
    Location: http://localhost:8100/
    Set-Cookie: laravel_session=a; path=/; httponly; samesite=lax
    Access-Control-Allow-Origin: *

    GET http://localhost:8100/
    > Origin: null
    200 OK
    Content-Type: text/html
    blocked`,
    [/Laravel/, /validation/i, /Accept: application\/json/],
    { from: 'http://localhost:8100', never: [/let localhost:8100|allow null/i] },
  ),
  report(
    'Laravel fails on the preflight',
    'fruitcake/laravel-cors/issues/72',
    `OPTIONS http://api.shop.example/call for GET
    > authorization: Bearer x
    500 Internal Server Error
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: Apache/2.4.57 (Debian)
    X-Powered-By: PHP/8.2.12
    Cache-Control: no-cache, private
    Connection: close
    Content-Type: text/html; charset=UTF-8`,
    [/500/, /OPTIONS/, /log/, /PHP|Laravel/],
    { from: LOCAL, ...FIREFOX, never: [CHECK_TOKEN, /not allow this origin/] },
  ),
  report(
    'Nelmio’s bundle has no list of methods',
    'nelmio/NelmioCorsBundle/issues/44',
    `OPTIONS http://127.0.0.1:8000/api/customers for POST
    > content-type: application/json
    405 Method Not Allowed
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: Apache/2.4.57 (Debian)
    X-Powered-By: PHP/8.2.12
    Allow: POST
    Cache-Control: no-cache, private
    X-Debug-Token: 6c1a2b
    X-Debug-Token-Link: http://127.0.0.1:8000/_profiler/6c1a2b
    X-Robots-Tag: noindex
    Content-Type: text/html; charset=UTF-8`,
    [/Symfony/, /Nelmio/i, /allow_methods/, /POST/],
    { from: LOCAL, server: ['auto', /http:\/\/localhost:3000/] },
  ),
  report(
    'Nelmio’s bundle rejects a header',
    'nelmio/NelmioCorsBundle/issues/37',
    `OPTIONS http://127.0.0.1/tests/app_dev.php/api/v1/customers for POST
    > content-type: application/json
    400 Bad Request
    Server: Apache/2.4.57 (Debian)
    X-Powered-By: PHP/8.1.2
    Access-Control-Allow-Methods: POST, PUT, GET, DELETE, OPTIONS
    Access-Control-Allow-Origin: http://0.0.0.0:9000
    Access-Control-Max-Age: 1728000
    Cache-Control: no-cache, private
    Connection: close
    Content-Type: text/html; charset=UTF-8
    Content-Length: 32`,
    [/content-type/i, /allow_headers/, /400/],
    { from: 'http://0.0.0.0:9000', ...FIREFOX, never: [CHECK_TOKEN] },
  ),
  report(
    'CouchDB has no list of headers',
    'apache/couchdb/issues/2570',
    `OPTIONS http://127.0.0.1:5984/notes for PUT
    > authorization: Basic x
    > content-type: application/json
    405 Method Not Allowed
    Allow: DELETE,GET,HEAD,POST
    Cache-Control: must-revalidate
    Content-Length: 76
    Content-Type: application/json
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: CouchDB/2.3.1 (Erlang OTP/19)
    X-Couch-Request-ID: a
    X-CouchDB-Body-Time: 0`,
    [/CouchDB/, /enable_cors/, /origins/, /headers/, /http:\/\/localhost:3000/],
    { from: LOCAL, server: ['auto', /http:\/\/localhost:3000/, /authorization/] },
  ),
  report(
    'CouchDB allows everyone, and the page sends cookies',
    'apache/couchdb/issues/805',
    `GET http://db.corp.example:5984/_session
    > Cookie: AuthSession=a
    as xhr
    200 OK
    Access-Control-Allow-Origin: *
    Access-Control-Expose-Headers: content-type, accept-ranges, etag, server, x-couch-request-id, x-couch-update-newrev, x-couchdb-body-time
    Cache-Control: must-revalidate
    Content-Type: application/json
    Server: CouchDB/2.1.0 (Erlang OTP/17)
    X-Couch-Request-ID: a
    X-CouchDB-Body-Time: 0
    blocked`,
    [/CouchDB/, /credentials/, /origins/, /http:\/\/intranet-dev\b/],
    { from: 'http://intranet-dev', rule: 'wildcard-with-credentials', server: ['auto', /http:\/\/intranet-dev/] },
  ),
  report(
    'Tomcat and GeoServer both have the filter',
    'kartoza/docker-geoserver/issues/269',
    `POST http://maps.corp.example:8080/geoserver/wfs
    > Content-Type: text/plain
    200
    X-Frame-Options: SAMEORIGIN
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Origin: *
    Content-Type: application/json;charset=UTF-8
    Transfer-Encoding: chunked
    blocked`,
    [/twice/, /GeoServer/, /web\.xml/],
    { from: LOCAL, rule: 'allow-origin-duplicate' },
  ),
  report(
    'The filter in GeoServer’s web.xml is off',
    'anzhihun/OpenLayers3Primer/issues/7',
    `GET http://localhost:8080/geoserver/wfs?service=wfs&version=1.1.0&request=GetFeature&typeNames=tiger:poi&outputFormat=application/json&srs=EPSG:4326
    as xhr
    200
    X-Frame-Options: SAMEORIGIN
    Content-Disposition: inline; filename=geoserver-GetFeature.application
    Content-Type: application/json;charset=UTF-8
    Transfer-Encoding: chunked
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    blocked`,
    [/GeoServer/, /web\.xml/, /http:\/\/localhost:8008/],
    { from: 'http://localhost:8008', ...FIREFOX, server: ['auto', /CORS_ALLOWED_ORIGINS='?http:\/\/localhost:8008/] },
  ),
  report(
    'The Flask extension allows no credentials',
    'corydolphin/flask-cors/issues/132',
    `GET http://localhost:5000/companies
    > Cookie: session=a
    as xhr
    200 OK
    Content-Type: application/json
    Content-Length: 312
    Access-Control-Allow-Origin: http://localhost:3000
    Vary: Origin
    Server: Werkzeug/2.3.7 Python/3.11.4
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    blocked`,
    [/Flask/, /supports_credentials/],
    { from: LOCAL, rule: 'allow-credentials-missing', server: ['flask', /supports_credentials=True/] },
  ),
  report(
    'A page sends a response header to Strapi',
    'strapi/strapi/issues/7279',
    `OPTIONS http://localhost:1337/contents?kind=Resource for GET
    > access-control-allow-origin: *
    204 No Content
    Vary: Origin
    Access-Control-Allow-Origin: http://localhost:8089
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Methods: GET,POST,PUT,PATCH,DELETE
    Access-Control-Allow-Headers: Origin,Content-Type,Authorization
    X-Powered-By: Strapi <strapi.io>
    Date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/access-control-allow-origin/, /[Rr]emove|do(n’t| not) send|[Dd]rop|leave out/],
    { from: 'http://localhost:8089', ...FIREFOX, responsible: 'page' },
  ),
  report(
    'ASP.NET Core has a list of methods without PATCH',
    'fullstackhero/dotnet-starter-kit/issues/1370',
    `OPTIONS https://api.corp.example/api/v1/catalog/products/7/price for PATCH
    > authorization: Bearer x
    > content-type: application/json
    204
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: Kestrel
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Headers: Content-Type,Authorization
    Access-Control-Allow-Methods: GET,POST,PUT,DELETE
    Access-Control-Allow-Origin: https://app.example
    Vary: Origin`,
    [/PATCH/, /WithMethods|AllowAnyMethod/, /ASP\.NET/],
    { rule: 'method-not-allowed', server: ['auto', /PATCH/] },
  ),
  report(
    'WebDAV in IIS rejects PUT',
    'GRUPO-FACELA/Sistema-Eventos-Backend/issues/14',
    `OPTIONS https://eventos-api.corp.example/api/eventos/1 before PUT
    > authorization: Bearer x
    > content-type: application/json
    204
    Server: Microsoft-IIS/10.0
    Access-Control-Allow-Origin: https://eventos.corp.example
    Access-Control-Allow-Methods: PUT
    Access-Control-Allow-Headers: authorization,content-type
    X-Powered-By: ASP.NET

    PUT https://eventos-api.corp.example/api/eventos/1
    > authorization: Bearer x
    > content-type: application/json
    405
    Allow: GET, HEAD, OPTIONS, TRACE
    Content-Type: text/html
    Server: Microsoft-IIS/10.0
    X-Powered-By: ASP.NET
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 1293
    blocked`,
    [/WebDAV/, /IIS/, /[Ww]eb\.config/, /PUT/],
    { from: 'https://eventos.corp.example', never: [/^Send Access-Control-Allow-Origin/m, CHECK_TOKEN] },
  ),
  report(
    'Jetty’s filter doesn’t know the origin',
    'jetty/jetty.project/issues/7894',
    `OPTIONS https://api.corp.example/v1/things for POST
    > content-type: application/json
    200
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Allow: POST,OPTIONS
    Last-Modified: Mon, 02 Mar 2026 09:00:00 UTC
    Content-Type: application/vnd.sun.wadl+xml
    Content-Length: 784
    Server: Jetty(9.4.51.v20230217)`,
    [/Jetty/, /CrossOriginFilter/, /allowedOrigins/],
    { ...FIREFOX, server: ['auto', /CrossOriginFilter/, /allowedMethods<\/param-name><param-value>POST/] },
  ),
  report(
    'A speed test of Cloudflare names its own host',
    'cloudflare/speedtest/issues/38',
    `GET https://speed.cloudflare.com/__down?bytes=1048576
    200
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/octet-stream
    content-length: 1048576
    access-control-allow-origin: speed.cloudflare.com
    timing-allow-origin: *
    server: cloudflare
    cf-ray: 9a1b2c3d4e5f6789-FRA
    blocked`,
    [/speed\.cloudflare\.com/, /scheme|https:\/\/speed\.cloudflare\.com/, /own server|only|Ask|their/],
    { from: 'http://localhost:8080' },
  ),
]
