import { CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Identity providers. */
export const TOKENS_AND_ORIGINS: readonly ReportedCase[] = [
  report(
    'Auth0 doesn’t know the web origin',
    'auth0/auth0-cli/issues/193',
    `POST https://shop.eu.auth0.com/oauth/token
    > Content-Type: application/x-www-form-urlencoded
    401
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/json
    content-length: 53
    cf-ray: 9a1b2c3d4e5f6789-FRA
    cache-control: no-store
    vary: Accept-Encoding, Origin
    x-auth0-requestid: a
    x-ratelimit-limit: 30
    x-ratelimit-remaining: 29
    server: cloudflare
    blocked`,
    [/Auth0/, /Allowed Web Origins/, /http:\/\/localhost:3000/],
    { from: LOCAL },
  ),
  report(
    'Okta doesn’t trust the origin',
    'oktadev/okta-angular-sign-in-widget-example/issues/12',
    `OPTIONS https://dev-332541.oktapreview.com/api/v1/sessions/me for GET
    > content-type: application/json
    > x-okta-user-agent-extended: okta-signin-widget-2.1.0
    200
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: nginx
    Content-Type: text/plain;charset=ISO-8859-1
    Content-Length: 0
    X-Okta-Request-Id: a
    P3P: CP="HONK"
    X-Robots-Tag: noindex,nofollow`,
    [/Okta/, /Trusted Origins/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200' },
  ),
  report(
    'Okta is called by http',
    'zeekhoo-okta/okta-django-samples/issues/28',
    `OPTIONS http://dev-6764913.okta.com/api/v1/authn for POST
    > content-type: application/json
    301 Moved Permanently
    Server: nginx
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: text/html
    Content-Length: 162
    Location: https://dev-6764913.okta.com/api/v1/authn`,
    [/redirect/, /https:\/\/dev-6764913\.okta\.com\/api\/v1\/authn/],
    { from: 'http://localhost:8000', ...FIREFOX, responsible: 'page' },
  ),
  report(
    'The browser keeps the keys of Okta as another origin got them',
    'okta/okta-auth-js/issues/156',
    `GET https://shop.oktapreview.com/oauth2/default/v1/keys
    as xhr
    200
    Date: Sun, 01 Mar 2026 20:00:00 GMT
    Server: nginx
    Content-Type: application/json;charset=UTF-8
    X-Okta-Request-Id: a
    Access-Control-Allow-Origin: https://myapp.example
    Access-Control-Allow-Credentials: true
    Cache-Control: max-age=3832304, must-revalidate
    blocked`,
    [/cache/i, /https:\/\/myapp\.example/, /http:\/\/localhost:3000/],
    { from: LOCAL },
  ),
  report(
    'A login widget sends cookies to a wildcard of Okta',
    'okta/okta-oidc-js/issues/337',
    `GET https://yyy.oktapreview.com/oauth2/default/v1/keys
    > Cookie: DT=a
    as xhr
    200
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: nginx
    Content-Type: application/json;charset=UTF-8
    X-Okta-Request-Id: a
    Access-Control-Allow-Origin: *
    Cache-Control: max-age=3832304, must-revalidate
    blocked`,
    [/without credentials/, /oktapreview/, /withCredentials/],
    { responsible: 'page', rule: 'wildcard-with-credentials' },
  ),
  report(
    'A token has expired, and Keycloak’s error has no headers',
    'keycloak/keycloak/issues/26782',
    `OPTIONS https://sso.corp.example/realms/shop/protocol/openid-connect/userinfo before GET
    > authorization: Bearer x
    200
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Methods: POST, GET, OPTIONS
    Access-Control-Allow-Headers: Origin, Accept, X-Requested-With, Content-Type, Access-Control-Request-Method, Access-Control-Request-Headers, Authorization
    Access-Control-Max-Age: 3600

    GET https://sso.corp.example/realms/shop/protocol/openid-connect/userinfo
    > authorization: Bearer x
    401
    WWW-Authenticate: Bearer realm="shop", error="invalid_token", error_description="Token verification failed"
    Cache-Control: no-store
    Content-Type: application/json
    Referrer-Policy: no-referrer
    Strict-Transport-Security: max-age=31536000; includeSubDomains
    X-Content-Type-Options: nosniff
    content-length: 75
    blocked`,
    [/Keycloak/, /token/, /expired|refresh|new token|log in|sign in/i],
    { ...FIREFOX, never: [/(Enter|Add) https:\/\/app\.example/] },
  ),
  report(
    'Keycloak rejects the exchange of a code, without headers',
    'keycloak/keycloak/issues/22275',
    `POST https://sso.corp.example/realms/shop/protocol/openid-connect/token
    > Content-Type: application/x-www-form-urlencoded
    400
    Cache-Control: no-store
    Pragma: no-cache
    Content-Type: application/json
    Referrer-Policy: no-referrer
    Strict-Transport-Security: max-age=31536000; includeSubDomains
    X-Content-Type-Options: nosniff
    X-XSS-Protection: 1; mode=block
    content-length: 88
    blocked`,
    [/Keycloak/, /400/, /events|log/i, /code|scope|error_description|request/i],
    { from: LOCAL },
  ),
  report(
    'The redirect URI is registered for a web server at Microsoft',
    'Azure-Samples/ms-identity-javascript-angular-tutorial/issues/37',
    `POST https://login.microsoftonline.com/common/oauth2/v2.0/token
    > Content-Type: application/x-www-form-urlencoded;charset=utf-8
    400
    Cache-Control: no-store, no-cache
    Content-Type: application/json; charset=utf-8
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET, OPTIONS
    x-ms-request-id: a
    x-ms-ests-server: 2.1.1 - FRC
    body {"error":"invalid_request","error_description":"AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: 'http://localhost:4200'.","error_codes":[9002326]}`,
    [/isn’t a CORS error/, /400/, /AADSTS9002326/, /Single-page application/],
    { from: 'http://localhost:4200', verdict: 'allowed' },
  ),
  report(
    'Django doesn’t trust the origin of a form',
    'adamchainz/django-cors-headers/issues/749',
    `OPTIONS http://127.0.0.1:8000/login/ before POST
    > content-type: application/json
    > x-csrftoken: a
    200 OK
    Server: WSGIServer/0.2 CPython/3.9.0
    Access-Control-Allow-Origin: http://localhost:3000
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Headers: accept, accept-encoding, authorization, content-type, dnt, origin, user-agent, x-csrftoken, x-requested-with
    Access-Control-Allow-Methods: DELETE, GET, OPTIONS, PATCH, POST, PUT
    Vary: Origin

    POST http://127.0.0.1:8000/login/
    > content-type: application/json
    > x-csrftoken: a
    403 Forbidden
    Server: WSGIServer/0.2 CPython/3.9.0
    Content-Type: text/html
    Access-Control-Allow-Origin: http://localhost:3000
    Access-Control-Allow-Credentials: true
    Access-Control-Expose-Headers: X-CSRFToken
    Vary: Origin
    Content-Length: 2471
    body <p>Reason given for failure:</p><pre>Origin checking failed - http://localhost:3000 does not match any trusted origins.</pre>`,
    [/isn’t a CORS error/, /403/, /body/, /CSRF_TRUSTED_ORIGINS/],
    { from: LOCAL, verdict: 'allowed', never: [CHECK_TOKEN] },
  ),
]
