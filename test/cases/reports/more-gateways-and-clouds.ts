import { CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Gateways, servers and clouds, and what their errors hide. */
export const MORE_GATEWAYS_AND_CLOUDS: readonly ReportedCase[] = [
  report(
    'A group of Echo has the CORS middleware',
    'labstack/echo/issues/1040',
    `OPTIONS http://localhost:8083/group/test for PUT
    > authorization: x
    405 Method Not Allowed
    Content-Type: application/json; charset=UTF-8
    Allow: OPTIONS, GET
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 32`,
    [/OPTIONS/, /before the router/, /http:\/\/localhost:3000/],
    { from: LOCAL, never: [CHECK_TOKEN] },
  ),
  report(
    'Echo sends an empty value to an origin that it doesn’t know',
    'labstack/echo/issues/1668',
    `OPTIONS http://localhost:1323/items for POST
    > content-type: application/json
    204 No Content
    Access-Control-Allow-Headers: Content-Type
    Access-Control-Allow-Methods: GET,POST
    Access-Control-Allow-Origin: 
    Vary: Origin
    Vary: Access-Control-Request-Method
    Vary: Access-Control-Request-Headers
    Date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/empty/, /http:\/\/bar\.example/, /list|allowed origins/],
    { from: 'http://bar.example', ...FIREFOX },
  ),
  report(
    'Caddy wants a password for OPTIONS',
    'caddyserver/caddy/issues/1568',
    `OPTIONS http://localhost:8080/ for GET
    > authorization: Basic x
    401 Unauthorized
    Server: Caddy
    Www-Authenticate: Basic realm="restricted"
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 0`,
    [/Caddy/, /OPTIONS/, /basic_?auth/i],
    { from: 'http://localhost:4200', rule: 'preflight-authentication-required', never: [CHECK_TOKEN] },
  ),
  report(
    'A token of Cognito has expired',
    'aws-amplify/amplify-js/issues/8152',
    `OPTIONS https://cognito-idp.eu-central-1.amazonaws.com/ before POST
    > x-amz-target: AWSCognitoIdentityProviderService.GetUser
    > content-type: application/x-amz-json-1.1
    200
    access-control-allow-origin: *
    access-control-allow-methods: POST
    access-control-allow-headers: content-type,x-amz-target,x-amz-user-agent

    POST https://cognito-idp.eu-central-1.amazonaws.com/
    > x-amz-target: AWSCognitoIdentityProviderService.GetUser
    > content-type: application/x-amz-json-1.1
    400
    content-type: application/x-amz-json-1.1
    content-length: 77
    x-amzn-requestid: 1a
    x-amzn-errortype: NotAuthorizedException:
    x-amzn-errormessage: Access Token has expired
    blocked`,
    [/Cognito/, /Access Token has expired|NotAuthorizedException/, /sign in|log in|refresh/i],
    { from: 'http://localhost:4200' },
  ),
  report(
    'A request without a signature at an API with IAM authorization',
    'aws-amplify/amplify-js/issues/1855',
    `OPTIONS https://a1b2.execute-api.us-east-1.amazonaws.com/Development/items before GET
    > x-api-version: 1
    200
    x-amz-apigw-id: FE=
    access-control-allow-origin: *
    access-control-allow-headers: x-api-version
    access-control-allow-methods: GET,OPTIONS

    GET https://a1b2.execute-api.us-east-1.amazonaws.com/Development/items
    > x-api-version: 1
    403
    content-type: application/json
    content-length: 42
    x-amzn-requestid: 1a
    x-amzn-errortype: MissingAuthenticationTokenException
    x-amz-apigw-id: FF=
    blocked`,
    [/API Gateway/, /IAM|sign/, /GET/],
    { ...FIREFOX },
  ),
  report(
    'A page calls Cloudflare’s own API',
    'cloudflare/cloudflare-rs/issues/167',
    `OPTIONS https://api.cloudflare.com/client/v4/zones for GET
    > authorization: Bearer x
    405
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/json
    server: cloudflare
    cf-ray: 9a1b2c3d4e5f6789-FRA`,
    [/api\.cloudflare\.com/, /own server/],
    { from: 'http://localhost:8000', responsible: 'page' },
  ),
  report(
    'KrakenD doesn’t handle OPTIONS',
    'linagora/tmail-backend/issues/639',
    `OPTIONS https://mail.corp.example/jmap/session for GET
    > authorization: Bearer x
    405
    Server: nginx
    X-Krakend: Version 2.3.1
    X-Krakend-Completed: false
    Content-Length: 0`,
    [/KrakenD/, /OPTIONS/, /security\/cors|cors/i],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'Flask-Cors doesn’t cover the prefix of a blueprint',
    'corydolphin/flask-cors/issues/289',
    `GET http://localhost:5000/auth/me
    as xhr
    200 OK
    Server: Werkzeug/2.3.7 Python/3.11.4
    Content-Type: application/json
    Content-Length: 30
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    blocked`,
    [/Flask/, /CORS\(|origins|resources/, /http:\/\/localhost:3000/],
    { from: LOCAL, ...FIREFOX },
  ),
  report(
    'An API knows the site without www alone',
    'Fergana-Labs/stash/pull/208',
    `GET https://api.stash.example/v1/me
    200
    server: uvicorn
    content-type: application/json
    access-control-allow-credentials: true
    content-length: 120
    blocked`,
    [/https:\/\/www\.stash\.example/, /allow_origins/, /allowed origins/],
    { from: 'https://www.stash.example' },
  ),
  report(
    'Kong in front of Supabase times out',
    'supabase/storage/issues/143',
    `POST http://supa.corp.example:8000/storage/v1/object/avatars/a.png
    > Content-Type: multipart/form-data; boundary=a
    504 Gateway Timeout
    Date: Mon, 02 Mar 2026 09:01:00 GMT
    Content-Type: application/json; charset=utf-8
    Connection: keep-alive
    Content-Length: 51
    X-Kong-Response-Latency: 60003
    Server: kong/2.8.1
    after 60.01 s
    blocked`,
    [/504/, /Access-Control-Allow-Origin/, /supa\.corp\.example/, /log/],
    { from: LOCAL, ...FIREFOX, verdict: 'unknown', never: [/firewall/] },
  ),
]
