import { ASKS_FOR_HEADER, type ReportedCase } from '../reports/report.ts'
import { question } from './question.ts'

/** Logins, sessions and identity providers. */
export const LOGIN_QUESTIONS: readonly ReportedCase[] = [
  question(
    'ASP.NET Core redirects an API call to its login page',
    'www.c-sharpcorner.com/article/stop-redirects-in-asp-net-core-apis-return-proper-http-status-codes-for-authent/',
    `GET https://api.example/orders
    302
    Server: Kestrel
    Location: https://api.example/Account/Login?ReturnUrl=%2Forders
    blocked`,
    [/login/i, /401/, /ASP\.NET Core/, /OnRedirectToLogin/],
    { never: [ASKS_FOR_HEADER, /trailing slash/], isFixed: false },
  ),
  question(
    'Laravel redirects a request without a token to its login page',
    'oshibok.top/401-oshibka-laravel/',
    `OPTIONS https://api.example/api/user before GET
    > Authorization: Bearer x
    204
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: *
    Access-Control-Allow-Headers: authorization

    GET https://api.example/api/user
    > Authorization: Bearer x
    302
    Access-Control-Allow-Origin: *
    Content-Type: text/html; charset=utf-8
    Cache-Control: no-cache, private
    Location: https://api.example/login

    GET https://api.example/login
    200
    Content-Type: text/html; charset=UTF-8
    Cache-Control: no-cache, private
    Set-Cookie: laravel_session=x; path=/; httponly`,
    [/login page/, /401/, /Accept: application\/json/],
    { browser: 'firefox', never: [ASKS_FOR_HEADER] },
  ),
  question(
    'Laravel sends a failed validation back to the home page',
    'taourl.com/read-2576903.html',
    `POST http://localhost:8000/api/register
    > Content-Type: application/x-www-form-urlencoded
    302 Found
    X-Powered-By: PHP/8.2.4
    Access-Control-Allow-Origin: *
    Cache-Control: no-cache, private
    Location: http://localhost:8000

    GET http://localhost:8000/
    200 OK
    X-Powered-By: PHP/8.2.4
    Content-Type: text/html; charset=UTF-8
    Cache-Control: no-cache, private
    Set-Cookie: laravel_session=x; path=/; httponly
    blocked`,
    [/Laravel/, /validation/, /Accept: application\/json/],
    { from: 'http://localhost:3000', never: [ASKS_FOR_HEADER] },
  ),
  question(
    'The login with Google is fetched',
    'rinoguchi.net/2019/05/302-redirect-cors.html',
    `GET http://localhost:8080/auth/google
    302 Found
    X-Powered-By: Express
    Access-Control-Allow-Origin: *
    Location: https://accounts.google.com/o/oauth2/auth?client_id=a&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin&response_type=code

    GET https://accounts.google.com/o/oauth2/auth?client_id=a&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin&response_type=code
    > Origin: null
    302
    Server: ESF
    Location: https://accounts.google.com/v3/signin/identifier?client_id=a
    blocked`,
    [/login page/, /location\.href|[Nn]avigate/],
    { from: 'http://localhost:3000', responsible: 'page', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  question(
    'The authorization page is fetched',
    'www.iamdevbox.com/posts/cors-errors-in-oauth-flows-complete-troubleshooting-guide',
    `GET https://accounts.spotify.com/authorize?client_id=a&response_type=code&redirect_uri=https%3A%2F%2Fapp.example%2Fcb
    303
    Location: https://accounts.spotify.com/en/login?continue=https%3A%2F%2Faccounts.spotify.com%2Fauthorize
    Server: envoy`,
    [/login page/, /location\.href|[Nn]avigate/],
    { browser: 'firefox', responsible: 'page', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  question(
    'Keycloak’s errors have no CORS headers, so an expired session looks like CORS',
    'www.iamdevbox.com/posts/cors-errors-in-oauth-flows-complete-troubleshooting-guide',
    `POST https://sso.example/realms/shop/protocol/openid-connect/token
    > Content-Type: application/x-www-form-urlencoded
    400
    Content-Type: application/json
    Cache-Control: no-store
    Pragma: no-cache
    blocked`,
    [/Keycloak/, /400/, /refresh token|session/, /log in again/i, /Web origins/],
    { browser: 'firefox' },
  ),
  question(
    'An app in Capacitor gets its token from Entra',
    'taourl.com/read-2220619.html',
    `POST https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token
    > Content-Type: application/x-www-form-urlencoded;charset=utf-8
    400
    Content-Type: application/json; charset=utf-8
    x-ms-request-id: 1a
    blocked`,
    [/Entra/, /Single-page application/, /Capacitor/, /native|plugin/],
    { from: 'capacitor://localhost', responsible: 'page', isFixed: false },
  ),
  question(
    'Previews on a domain of one’s own are protected on Vercel',
    'community.vercel.com/t/cors-preflight-request-fails-with-401-in-preview-deployment/15130',
    `OPTIONS https://api-preview.shop.example/api/v1/auth/proxy/user for GET
    > authorization: Bearer x
    401
    Server: Vercel
    Set-Cookie: _vercel_sso_nonce=x; Path=/; HttpOnly
    X-Vercel-Id: fra1::a
    Content-Type: text/html; charset=utf-8`,
    [/Deployment Protection/, /OPTIONS Allowlist/],
    { from: 'https://preview.shop.example', isFixed: false, never: [/check the token/i] },
  ),
  question(
    'The manifest of a site behind Cloudflare Access',
    'developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/cors/',
    `GET https://intra.example/manifest.json
    302
    Server: cloudflare
    Location: https://team.cloudflareaccess.com/cdn-cgi/access/login/intra.example?kid=a
    as manifest
    > Sec-Fetch-Dest: manifest

    GET https://team.cloudflareaccess.com/cdn-cgi/access/login/intra.example?kid=a
    > Origin: https://intra.example
    200
    Server: cloudflare
    Content-Type: text/html
    as manifest
    > Sec-Fetch-Dest: manifest
    blocked`,
    [/manifest/, /crossorigin="use-credentials"/, /Cloudflare Access/],
    { from: 'https://intra.example', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
]
