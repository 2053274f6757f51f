import { CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Frameworks that respond before or past their CORS middleware, and shops. */
export const FRAMEWORKS_AND_SHOPS: readonly ReportedCase[] = [
  report(
    'Hono: cors() comes after the routes',
    'honojs/website/pull/567',
    `OPTIONS http://localhost:8787/items before POST
    > content-type: application/json
    204 No Content
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET,HEAD,PUT,POST,DELETE,PATCH
    Access-Control-Allow-Headers: content-type
    Vary: Access-Control-Request-Headers

    POST http://localhost:8787/items
    > content-type: application/json
    200 OK
    Content-Length: 15
    Content-Type: application/json
    blocked`,
    [/OPTIONS|preflight/, /before/, /route|handler/],
    { from: LOCAL, rule: 'cors-only-on-preflight', never: [CHECK_TOKEN] },
  ),
  report(
    'Parse Server has no header of the Flutter SDK',
    'parse-community/Parse-SDK-Flutter/issues/704',
    `OPTIONS https://parse.corp.example/parse/classes/Item for GET
    > x-parse-application-id: a
    > x-parse-client-key: x
    > x-parse-installation-id: 9
    200
    X-Powered-By: Express
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET,PUT,POST,DELETE,OPTIONS
    Access-Control-Allow-Headers: X-Parse-Master-Key, X-Parse-REST-API-Key, X-Parse-Javascript-Key, X-Parse-Application-Id, X-Parse-Client-Version, X-Parse-Session-Token, X-Requested-With, X-Parse-Revocable-Session, X-Parse-Request-Id, Content-Type, Pragma, Cache-Control, X-Parse-Client-Key
    Access-Control-Expose-Headers: X-Parse-Job-Status-Id, X-Parse-Push-Status-Id
    Content-Length: 2
    Date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/x-parse-installation-id/i, /Parse Server/, /allowHeaders/],
    { from: LOCAL },
  ),
  report(
    'Vapor’s errors have no CORS headers',
    'vapor/vapor/issues/2303',
    `OPTIONS https://api.corp.example/login before POST
    > authorization: Basic x
    200
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Headers: accept, authorization, content-type, origin, x-requested-with
    Access-Control-Allow-Methods: GET, POST
    Access-Control-Max-Age: 600
    Connection: keep-alive
    Content-Length: 0

    POST https://api.corp.example/login
    > authorization: Basic x
    401 Unauthorized
    content-type: application/json; charset=utf-8
    content-length: 38
    connection: keep-alive
    date: Mon, 02 Mar 2026 09:00:00 GMT
    body {"error":true,"reason":"Unauthorized"}
    blocked`,
    [/401/, /Vapor/, /CORSMiddleware/, /ErrorMiddleware|\.beginning/],
    { ...FIREFOX },
  ),
  report(
    'LoopBack passes OPTIONS on to its routes',
    'loopbackio/loopback-next/issues/5458',
    `OPTIONS http://localhost:3011/users/login for POST
    > content-type: application/json
    404 Not Found
    Content-Type: application/json; charset=utf-8
    Content-Length: 111
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Connection: keep-alive
    body {"error":{"statusCode":404,"name":"NotFoundError","message":"Endpoint \\"OPTIONS /users/login\\" not found."}}`,
    [/LoopBack/, /cors/, /preflightContinue|sequence/],
    { from: LOCAL },
  ),
  report(
    'ASP.NET Core caches responses before CORS',
    'dotnet/aspnetcore/issues/23218',
    `GET https://api.corp.example/weatherforecast
    200
    age: 12
    cache-control: public,max-age=60
    content-type: application/json; charset=utf-8
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: Kestrel
    content-length: 498
    blocked`,
    [/cache/i, /UseCors/, /UseResponseCaching|output caching|before/],
    { from: 'http://localhost:8080' },
  ),
  report(
    'Javalin answers the preflight with 405',
    'javalin/javalin/issues/1718',
    `OPTIONS http://localhost:7000/api/items for PUT
    > content-type: application/json
    405 Method Not Allowed
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: text/plain
    Access-Control-Allow-Origin: http://localhost:3000
    Vary: Origin
    Access-Control-Allow-Headers: content-type
    Access-Control-Allow-Methods: PUT
    Content-Length: 66`,
    [/405/, /OPTIONS/, /204|200/],
    { from: LOCAL, never: [/does not allow this origin/, /set +Access-Control-Allow-Origin/i] },
  ),
  report(
    'PrestaShop wants a key for OPTIONS',
    'PrestaShop/PrestaShop/issues/20121',
    `OPTIONS https://shop.corp.example/api/products for GET
    > authorization: Basic x
    401
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: Apache
    x-powered-by: PHP/7.3.20
    www-authenticate: Basic realm="Welcome to PrestaShop Webservice, please enter the authentication key as the login. No password required."
    access-control-allow-origin: *
    access-control-allow-headers: Authorization, Content-Type
    access-control-allow-methods: GET, POST, PUT, DELETE, OPTIONS
    content-type: text/html; charset=UTF-8`,
    [/PrestaShop/, /OPTIONS/, /401/],
    { rule: 'preflight-authentication-required', never: [CHECK_TOKEN, /^Send Access-Control-Allow-Origin/m] },
  ),
  report(
    'express-graphql gets OPTIONS',
    'graphql/express-graphql/issues/14',
    `OPTIONS http://localhost:4000/graphql for POST
    > content-type: application/json
    405 Method Not Allowed
    X-Powered-By: Express
    Allow: GET, POST
    Content-Type: application/json; charset=utf-8
    Content-Length: 71
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Connection: keep-alive
    body {"errors":[{"message":"GraphQL only supports GET and POST requests."}]}`,
    [/Express/, /cors\(/, /before/],
    { from: LOCAL, server: ['auto', /cors\(/] },
  ),
  report(
    'The authenticator of Yii runs before its CORS filter',
    'yiisoft/yii2/issues/8134',
    `OPTIONS https://api.corp.example/v1/users for GET
    > authorization: Bearer x
    401
    server: nginx
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/json; charset=UTF-8
    x-powered-by: PHP/7.4.3
    www-authenticate: Bearer realm="api"
    body {"name":"Unauthorized","message":"Your request was made with invalid credentials.","code":0,"status":401,"type":"yii\\\\web\\\\UnauthorizedHttpException"}`,
    [/Yii/, /corsFilter|Cors/, /authenticator/, /OPTIONS/],
    { rule: 'preflight-authentication-required', never: [CHECK_TOKEN] },
  ),
  report(
    'Crow answers OPTIONS without its CORS middleware',
    'CrowCpp/Crow/issues/764',
    `OPTIONS http://localhost:18080/items for POST
    > content-type: application/json
    204 No Content
    Allow: OPTIONS, HEAD, GET, POST
    Content-Length: 0
    Server: Crow/1.1.0
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Connection: Keep-Alive`,
    [/OPTIONS/, /CORS configuration/],
    { from: LOCAL },
  ),
  report(
    'plumber has no route for OPTIONS',
    'rstudio/plumber/issues/66',
    `OPTIONS http://127.0.0.1:8000/predict for POST
    > content-type: application/json
    404 Not Found
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: application/json
    Content-Length: 36
    body {"error":"404 - Resource Not Found"}`,
    [/plumber/, /filter/, /OPTIONS/],
    { from: LOCAL, ...FIREFOX },
  ),
  report(
    'Web API has no handler for OPTIONS',
    'aspnet/AspNetWebStack/issues/128',
    `OPTIONS http://localhost:5555/api/orders for POST
    > content-type: application/json
    405 Method Not Allowed
    Cache-Control: no-cache
    Pragma: no-cache
    Allow: POST
    Content-Type: application/json; charset=utf-8
    Expires: -1
    Server: Microsoft-IIS/10.0
    X-AspNet-Version: 4.0.30319
    X-Powered-By: ASP.NET
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 76
    body {"Message":"The requested resource does not support http method 'OPTIONS'."}`,
    [/ASP\.NET/, /EnableCors/, /OPTIONS/],
    { from: LOCAL, server: ['auto', /EnableCors/] },
  ),
  report(
    'Magento does not know the method OPTIONS',
    'graycoreio/magento2-cors/issues/54',
    `OPTIONS https://shop.corp.example/rest/V1/products?searchCriteria[pageSize]=10 for GET
    > authorization: Bearer x
    500
    server: nginx
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/json; charset=utf-8
    set-cookie: PHPSESSID=a; path=/
    x-content-type-options: nosniff
    body {"message":"Internal Error. Details are available in Magento log file. Report ID: webapi-60"}`,
    [/Magento/, /OPTIONS/, /500/],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'Apollo Router has the origin with a slash at the end',
    'apollographql/router/pull/1471',
    `OPTIONS https://router.corp.example/ for POST
    > content-type: application/json
    200
    content-length: 0
    vary: origin, access-control-request-method, access-control-request-headers
    access-control-allow-methods: GET,POST,OPTIONS
    access-control-allow-headers: content-type
    date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/slash/, /origins?/, /https:\/\/app\.example(?!\/)/],
    { ...FIREFOX },
  ),
]
