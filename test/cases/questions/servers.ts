import { LOCAL, type ReportedCase } from '../reports/report.ts'
import { question } from './question.ts'

/** Web servers, frameworks and self-hosted applications. */
export const SERVER_QUESTIONS: readonly ReportedCase[] = [
  question(
    'Flask redirects to the URL with a slash',
    'flask.palletsprojects.com/en/stable/quickstart/',
    `POST http://localhost:5000/items
    > Content-Type: text/plain
    308 PERMANENT REDIRECT
    Server: Werkzeug/3.0.1 Python/3.11.4
    Content-Type: text/html; charset=utf-8
    Location: http://localhost:5000/items/`,
    [/trailing slash/, /http:\/\/localhost:5000\/items\//, /strict_slashes/],
    { browser: 'firefox', from: LOCAL },
  ),
  question(
    'ingress-nginx has a list of headers of its own',
    'www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/user-guide/nginx-ingress-cross-domain-configuration-and-common-problems',
    `OPTIONS https://api.example/orders for GET
    > x-tenant-id: 7
    204
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Methods: GET, PUT, POST, DELETE, PATCH, OPTIONS
    Access-Control-Allow-Headers: DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization
    Access-Control-Max-Age: 1728000
    Content-Length: 0`,
    [/x-tenant-id/, /ingress-nginx/, /cors-allow-headers/],
    { browser: 'firefox', rule: 'header-not-allowed' },
  ),
  question(
    'A location of nginx with headers of its own drops the others',
    'git.zikk.ru/SMusatov/gixy/src/6e84bda60d385af54fd47bbbc41e2e2cec748730/docs/en/plugins/addheaderredefinition.md',
    `OPTIONS https://api.example/items before PUT
    > content-type: application/json
    204
    Server: nginx/1.26.2
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: GET, PUT, OPTIONS
    Access-Control-Allow-Headers: content-type

    PUT https://api.example/items
    > content-type: application/json
    200
    Server: nginx/1.26.2
    Content-Type: application/json
    Cache-Control: no-store
    blocked`,
    [/nginx/, /add_header/, /preflight/],
    { rule: 'cors-only-on-preflight', server: ['nginx', /https:\/\/app\.example/] },
  ),
  question(
    'nginx and the application behind it both allow everyone',
    'infrarunbook.com/article/nginx-cors-error-troubleshooting',
    `GET http://api.example/items
    200 OK
    Server: nginx/1.24.0
    X-Powered-By: Express
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Origin: *
    Content-Type: application/json`,
    [/twice/, /nginx/, /Express/, /proxy_hide_header/],
    { browser: 'firefox', from: 'http://app.example', rule: 'allow-origin-duplicate' },
  ),
  question(
    'Apache sets the headers on successes only',
    'serverdevworker.com/535353a22',
    `OPTIONS https://api.example/orders before GET
    > authorization: Bearer x
    200
    Server: Apache/2.4.57 (Debian)
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: GET, POST, OPTIONS
    Access-Control-Allow-Headers: authorization

    GET https://api.example/orders
    > authorization: Bearer x
    401
    Server: Apache/2.4.57 (Debian)
    WWW-Authenticate: Bearer
    blocked`,
    [/401/, /token/, /Header always set/],
    { server: ['apache', /Header always set/] },
  ),
  question(
    'IIS 7 responds to OPTIONS with 405',
    'www.kouhan.cn/en/article/00017374',
    `OPTIONS http://api.example/api/values for POST
    > content-type: application/json
    405 Method Not Allowed
    Server: Microsoft-IIS/7.5
    Allow: GET, HEAD, OPTIONS, TRACE
    X-Powered-By: ASP.NET
    Content-Type: text/html`,
    [/IIS/, /OPTIONSVerbHandler/],
    { from: 'http://app.example' },
  ),
  question(
    'Tomcat’s filter does not know the origin',
    'tomcat.apache.org/tomcat-9.0-doc/config/filter.html',
    `OPTIONS http://localhost:8080/shop/api/items for DELETE
    403 Forbidden
    Server: Apache-Coyote/1.1
    Content-Type: text/plain
    Content-Length: 0`,
    [/Tomcat/, /cors\.allowed\.origins/, /cors\.allowed\.methods/, /DELETE/],
    { browser: 'firefox', from: LOCAL, never: [/firewall|check the token/i], server: ['tomcat', /http:\/\/localhost:3000/] },
  ),
  question(
    'Fastify’s plugin allows three methods by default',
    'github.com/fastify/fastify-cors/blob/main/README.md',
    `OPTIONS http://localhost:4000/items/7 for PUT
    > content-type: application/json
    204 No Content
    Access-Control-Allow-Origin: http://localhost:3000
    Vary: Origin, Access-Control-Request-Headers
    Access-Control-Allow-Methods: GET,HEAD,POST
    Access-Control-Allow-Headers: content-type
    Content-Length: 0`,
    [/PUT/, /GET,HEAD,POST|GET, HEAD, POST/, /Fastify/, /methods/],
    { browser: 'firefox', from: LOCAL, rule: 'method-not-allowed', server: ['fastify', /PUT/] },
  ),
  question(
    'Django appends the slash before the CORS middleware runs',
    'github.com/adamchainz/django-cors-headers/blob/main/README.rst',
    `GET http://localhost:8000/api/items?page=2
    301 Moved Permanently
    Server: WSGIServer/0.2 CPython/3.12.3
    Location: /api/items/?page=2
    X-Content-Type-Options: nosniff
    Cross-Origin-Opener-Policy: same-origin`,
    [/slash/, /http:\/\/localhost:8000\/api\/items\/\?page=2/, /Django/, /CommonMiddleware/],
    { browser: 'firefox', from: LOCAL },
  ),
  question(
    'An exception in a view of Flask in debug mode',
    'flask.palletsprojects.com/en/stable/errorhandling/',
    `POST http://localhost:5000/predict
    > Content-Type: multipart/form-data; boundary=a
    500 INTERNAL SERVER ERROR
    Server: Werkzeug/3.0.1 Python/3.11.4
    Content-Type: text/html; charset=utf-8
    Content-Length: 15320
    blocked`,
    [/Flask/, /exception/, /log|traceback/i],
    { from: LOCAL, never: [/not allow this origin|doesn’t allow the page/] },
  ),
  question(
    'Spring refuses a wildcard with credentials by failing',
    'yellowgnu.com/troubleshooting-spring-security-cors-issues-deprecated-configuration-and-forbidden-login-endpoints/',
    `OPTIONS http://192.168.50.151:8080/login for POST
    > content-type: application/json
    500
    Vary: Origin
    Vary: Access-Control-Request-Method
    Vary: Access-Control-Request-Headers
    X-Content-Type-Options: nosniff
    X-XSS-Protection: 0
    Cache-Control: no-cache, no-store, max-age=0, must-revalidate
    Pragma: no-cache
    Expires: 0
    X-Frame-Options: DENY`,
    [/Spring/, /500/, /allowedOriginPatterns/, /log/],
    { from: 'http://localhost:4200' },
  ),
  question(
    'A hub of SignalR allows everyone, and its client sends cookies',
    'learn.microsoft.com/en-us/aspnet/core/signalr/security',
    `OPTIONS http://localhost:5000/chat/negotiate?negotiateVersion=1 for POST
    > x-requested-with: XMLHttpRequest
    > x-signalr-user-agent: Microsoft SignalR/8.0
    204 No Content
    Server: Kestrel
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: POST
    Access-Control-Allow-Headers: x-requested-with,x-signalr-user-agent`,
    [/credentials/, /SignalR/, /AllowCredentials/, /withCredentials: false/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200', server: ['aspnet-core', /WithOrigins\("http:\/\/localhost:4200"\)/, /AllowCredentials/] },
  ),
  question(
    'Apollo Server in Express is mounted without cors()',
    'www.apollographql.com/docs/apollo-server/security/cors/',
    `OPTIONS http://localhost:4000/graphql for POST
    > content-type: application/json
    405 Method Not Allowed
    X-Powered-By: Express
    Allow: GET, POST
    Content-Length: 0`,
    [/Express/, /cors\(/, /before/],
    { from: LOCAL, server: ['auto', /http:\/\/localhost:3000/] },
  ),
  question(
    'Express validates the body of OPTIONS',
    'www.apollographql.com/docs/apollo-server/security/cors/',
    `OPTIONS http://localhost:8000/graphql for POST
    > content-type: application/json
    400 Bad Request
    X-Powered-By: Express
    Content-Type: application/json`,
    [/Express/, /cors\(/, /before all routes/],
    { browser: 'firefox', from: LOCAL, never: [/no such path/] },
  ),
  question(
    'A slow application lets the preflight time out, too',
    'peng.fyi/post/cors-error-with-504',
    `OPTIONS https://app2.example/user for GET
    > authorization: Bearer x
    504
    Server: nginx/1.25.3
    Content-Type: text/html
    after 60.1 s`,
    [/504/, /nginx/, /OPTIONS/, /timed out|time/],
    { never: [/not allow this origin/] },
  ),
  question(
    'An upload is rejected before it was read to its end',
    'flask.palletsprojects.com/en/stable/patterns/fileuploads/',
    `POST http://localhost:5000/upload
    > Content-Type: multipart/form-data; boundary=a
    > Content-Length: 48000000
    net::ERR_CONNECTION_RESET
    after 0.4 s`,
    [/connection/i, /body|upload/, /limit|large/],
    { from: LOCAL, verdict: 'failed', never: [/No Access-Control-Allow-Origin/] },
  ),
  question(
    'Directus has CORS off',
    'docs.directus.io/self-hosted/config-options.html',
    `GET http://localhost:8055/items/articles
    200 OK
    X-Powered-By: Directus
    Content-Type: application/json; charset=utf-8
    Vary: Origin, Cache-Control
    blocked`,
    [/Directus/, /CORS_ENABLED/, /CORS_ORIGIN/],
    { from: LOCAL },
  ),
  question(
    'Appwrite does not know the platform',
    'appwrite.io/docs/quick-starts/web',
    `POST https://cloud.appwrite.io/v1/account/sessions/email
    > Content-Type: text/plain
    403
    Server: Appwrite
    Access-Control-Allow-Origin: https://localhost
    Access-Control-Allow-Credentials: true
    Content-Type: application/json`,
    [/Appwrite/, /platform/, /hostname|host name/],
    { browser: 'firefox', from: 'https://shop.example', never: [/cloud\.appwrite\.io (has|needs) to|set a header/] },
  ),
  question(
    'A page queries ClickHouse',
    'clickhouse.com/docs/en/operations/settings/settings',
    `GET http://localhost:8123/?query=SELECT%201
    200 OK
    X-ClickHouse-Server-Display-Name: db
    X-ClickHouse-Query-Id: a
    X-ClickHouse-Format: TabSeparated
    X-ClickHouse-Summary: {"read_rows":"1"}
    Content-Type: text/tab-separated-values; charset=UTF-8
    blocked`,
    [/ClickHouse/, /add_http_cors_header/],
    { from: LOCAL },
  ),
]
