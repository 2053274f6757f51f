import { ASKS_FOR_HEADER, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Tunnels, proxies, logins and APIs that are not the page’s own. */
export const TUNNELS_AND_PUBLIC_APIS: readonly ReportedCase[] = [
  report(
    'ngrok shows its warning page to GET',
    'inconshreveable/ngrok/issues/874',
    `GET https://1a2b.ngrok-free.dev/surveys
    200
    Content-Type: text/html
    ngrok-error-code: ERR_NGROK_6024
    server: ngrok`,
    [/ngrok/, /ngrok-skip-browser-warning/],
    { ...FIREFOX, from: LOCAL },
  ),
  report(
    'localtunnel shows its reminder page',
    'localtunnel/localtunnel/issues/382',
    `GET https://moody-fish-47.loca.lt/ingredients
    511 Network Authentication Required
    Server: nginx/1.17.9
    Content-Type: text/html; charset=utf-8
    blocked`,
    [/localtunnel/i, /bypass-tunnel-reminder/i],
    { from: LOCAL, never: [/captive|hotel|airport/i] },
  ),
  report(
    'localtunnel answers OPTIONS with its reminder',
    'localtunnel/localtunnel/issues/405',
    `OPTIONS https://olive12.loca.lt/add for POST
    > content-type: application/json
    511 Network Authentication Required
    Server: nginx/1.17.9
    Content-Type: text/html; charset=utf-8`,
    [/localtunnel/i, /open/i],
    { from: LOCAL, never: [/captive|hotel|airport/i] },
  ),
  report(
    'The demo of CORS Anywhere is limited',
    'Rob--W/cors-anywhere/issues/301',
    `GET https://cors-anywhere.herokuapp.com/https://api.partner.example/items
    403 Forbidden
    Server: Cowboy
    Via: 1.1 vegur
    body See /corsdemo for more info
    blocked`,
    [/CORS Anywhere|cors-anywhere/i, /corsdemo|own (proxy|server)/i],
    { from: LOCAL, isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'An Apps Script is open to the own account only',
    'jamiewilson/form-to-google-sheets/issues/14',
    `POST https://script.google.com/a/macros/corp.example/s/AKf/exec
    > Content-Type: application/x-www-form-urlencoded
    302
    Server: GSE
    Location: https://accounts.google.com/ServiceLogin?continue=https://script.google.com/a/macros
    blocked`,
    [/Anyone/, /Apps Script/],
    { isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'A game asks Apple for a token',
    'hippogamesunity/SimpleSignIn/issues/18',
    `POST https://appleid.apple.com/auth/token
    > Content-Type: application/x-www-form-urlencoded
    400
    Server: Apple
    Content-Type: application/json;charset=ISO-8859-1
    blocked`,
    [/Apple/, /server|backend/i],
    { isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'A Blazor page asks Entra’s old token endpoint',
    'dotnet/aspnetcore/issues/22988',
    `POST https://login.microsoftonline.com/1a/oauth2/token
    > Content-Type: application/x-www-form-urlencoded
    200
    Content-Type: application/json; charset=utf-8
    x-ms-request-id: 1a
    x-ms-ests-server: 2.1.1
    blocked`,
    [/Entra|Microsoft/, /server|single-page|SPA|MSAL/i],
    { isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'Zscaler redirects OPTIONS',
    'DataBiosphere/data-explorer/issues/259',
    `OPTIONS https://data.lab.example/api/facets for POST
    > content-type: application/json
    307
    Location: https://gateway.zscalar.net/auD?origurl=https%3A%2F%2Fdata.lab.example%2Fapi%2Ffacets
    Content-Length: 0`,
    [/Zscaler/i, /network|company/i],
    { responsible: 'network', isFixed: false },
  ),
  report(
    'Zscaler redirects the page’s own request',
    'juice-shop/juice-shop/issues/182',
    `GET http://shop.juice.example/rest/product/search?q=
    as xhr
    307 Temporary Redirect
    Location: https://gateway.zscaler.net:443/auD?origurl=http%3A%2F%2Fshop%2ejuice%2eexample
    Content-Length: 0
    Cache-Control: no-store,no-cache

    GET https://gateway.zscaler.net/auD?origurl=http%3A%2F%2Fshop%2ejuice%2eexample
    as xhr
    200 OK
    Server: Zscaler/6.2
    Content-Type: text/html`,
    [/Zscaler/i],
    { ...FIREFOX, from: 'http://shop.juice.example', responsible: 'network', isFixed: false },
  ),
  report(
    'A page calls the API of Notion',
    'makenotion/notion-sdk-js/issues/417',
    `OPTIONS https://api.notion.com/v1/databases/285e/query for POST
    > authorization: x
    > content-type: application/json
    > notion-version: 2022-06-28
    400
    server: cloudflare
    cf-ray: 9a-FRA
    x-notion-request-id: 1a
    Content-Type: application/json; charset=utf-8`,
    [/notion/i, /server/i],
    { from: 'https://site.vercel.app', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'A page reads a quote of Yahoo',
    'pilwon/node-yahoo-finance/issues/34',
    `GET https://finance.yahoo.com/quote/AAPL/history
    200
    server: ATS
    content-type: text/html; charset=utf-8
    blocked`,
    [/Yahoo|finance\.yahoo\.com/, /own server|your server|backend|proxy/i],
    { from: 'http://localhost:8080', isFixed: false },
  ),
  report(
    'A wrong path of an API redirects OPTIONS to http',
    'cloudinary/cloudinary_angular/issues/21',
    `OPTIONS https://api.cloudinary.com/v1_1/demo/users for POST
    > content-type: application/json
    302 Found
    Server: cloudinary
    Location: http://api.cloudinary.com/api/v1_1/demo/users`,
    [/redirect/i, /preflight|OPTIONS/, /URL|path/],
    { from: 'http://localhost:9000' },
  ),
  report(
    'Firefox’s tracking protection blocks Sentry',
    'OpenNeuroOrg/openneuro/issues/3823',
    `POST https://o45.ingest.us.sentry.io/api/45/envelope/?sentry_version=7&sentry_key=9
    > Content-Type: text/plain;charset=UTF-8
    unsent`,
    [/Tracking Protection|extension|blocker/i, /Sentry/],
    { ...FIREFOX, verdict: 'failed', isFixed: false },
  ),
  report(
    'Sentry does not allow the domain',
    'mozilla/experimenter/issues/6013',
    `POST https://sentry.prod.example/api/589/envelope/?sentry_key=79&sentry_version=7
    > Content-Type: text/plain;charset=UTF-8
    403
    Server: nginx
    Content-Type: text/html`,
    [/Sentry/, /Allowed Domains/i],
    { ...FIREFOX, from: 'https://experiments.example' },
  ),
  report(
    'Nextcloud allows no PROPFIND',
    'perry-mitchell/webdav-client/issues/347',
    `OPTIONS http://cloud.home.example/remote.php/dav/files/admin/ for PROPFIND
    > authorization: x
    > depth: 1
    204 No Content
    Server: nginx
    Access-Control-Allow-Origin: http://localhost:8080
    Access-Control-Allow-Methods: GET, POST, PUT, DELETE, OPTIONS
    Access-Control-Allow-Headers: authorization, depth`,
    [/PROPFIND/, /Access-Control-Allow-Methods/],
    { from: 'http://localhost:8080' },
  ),
  report(
    'Nextcloud wants a login for OPTIONS',
    'nextcloud/server/issues/19719',
    `OPTIONS https://cloud.home.example/remote.php/dav/ for PROPFIND
    > authorization: x
    > content-type: application/xml
    401 Unauthorized
    Server: Apache/2.4
    WWW-Authenticate: Basic realm="Nextcloud", charset="UTF-8"
    Content-Type: application/xml; charset=utf-8`,
    [/Nextcloud/, /OPTIONS|preflight/, /webapppassword|without|exempt|proxy|Apache/i],
    { from: LOCAL, rule: 'preflight-authentication-required' },
  ),
  report(
    'Swagger UI on https calls an API on http, in Firefox',
    'swagger-api/swagger-editor/issues/2077',
    `GET http://api.corp.example/v1/items
    unsent`,
    [/https/, /mixed content/i],
    { ...FIREFOX, from: 'https://docs.corp.example', verdict: 'failed', isFixed: false },
  ),
  report(
    'An API behind OpenID Connect redirects a SharePoint part to the login',
    'SharePoint/sp-dev-docs/issues/6248',
    `GET https://localhost:44368/api/values
    302 Found
    Server: Kestrel
    Location: https://login.microsoftonline.com/1a/oauth2/v2.0/authorize?client_id=1&redirect_uri=https%3A%2F%2Flocalhost%3A44368
    blocked`,
    [/401/, /token|session|sign/i],
    { from: 'https://tenant.sharepoint.com', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
]
