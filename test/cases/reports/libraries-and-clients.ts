import { FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Headers and tokens that libraries add, and what the page’s code can’t read. */
export const LIBRARIES_AND_CLIENTS: readonly ReportedCase[] = [
  report(
    'New Relic traces requests to a partner',
    'newrelic/newrelic-node-nextjs/issues/65',
    `OPTIONS https://api.partner.example/v1/items for GET
    > newrelic: eyJ2
    > traceparent: 00
    > tracestate: a
    204
    server: nginx
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Headers: content-type, authorization`,
    [/New Relic/, /allowed_origins/],
    { rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'htmx sends its headers to another host',
    'bigskysoftware/htmx/issues/779',
    `OPTIONS https://api.shop.example/fragment for GET
    > hx-current-url: https://app.example/
    > hx-request: true
    > hx-target: out
    204
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET, POST
    Access-Control-Allow-Headers: Content-Type`,
    [/htmx/, /noHeaders/, /Access-Control-Allow-Headers/],
  ),
  report(
    'An event of htmx is not triggered',
    'bigskysoftware/htmx/issues/1032',
    `GET https://api.shop.example/fragment
    as xhr
    200
    server: nginx
    Content-Type: text/html
    Access-Control-Allow-Origin: https://app.example
    Vary: Origin
    HX-Trigger: saved`,
    [/HX-Trigger/i, /Access-Control-Expose-Headers/],
    { verdict: 'allowed' },
  ),
  report(
    'Django lists a wildcard of headers',
    'adamchainz/django-cors-headers/issues/296',
    `OPTIONS http://127.0.0.1:8000/settings/ for GET
    > authorization: x
    200 OK
    Server: WSGIServer/0.2 CPython/3.11
    Access-Control-Allow-Origin: http://localhost:3000
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Headers: *
    Access-Control-Allow-Methods: DELETE, GET, OPTIONS, PATCH, POST, PUT`,
    [/authorization/i, /\*/],
    { from: LOCAL, server: ['django', /CORS_ALLOW_HEADERS/] },
  ),
  report(
    'The name of the exposing header lacks its last letter',
    'axios/axios/issues/71',
    `GET http://localhost:8000/items
    as xhr
    200 OK
    X-Powered-By: Express
    Access-Control-Allow-Origin: *
    Access-Control-Expose-Header: PROTOCOL, X-Rate
    X-Rate: 5
    Content-Type: text/plain`,
    [/Access-Control-Expose-Header\b(?!s)/, /Access-Control-Expose-Headers/],
    { from: LOCAL, verdict: 'allowed' },
  ),
  report(
    'A page sends the header that exposes',
    'axios/axios/issues/2730',
    `OPTIONS https://dev.corp.example/_apis/projects for GET
    > access-control-expose-headers: *
    > authorization: x
    200
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Headers: authorization
    Access-Control-Allow-Methods: GET,POST`,
    [/access-control-expose-headers/i, /[Rr]emove|[Dd]rop|leave out/],
    { rule: 'cors-header-in-request', responsible: 'page' },
  ),
  report(
    'A user script sends the response’s header',
    'Tampermonkey/tampermonkey/issues/993',
    `OPTIONS https://another.example/page for GET
    > access-control-allow-origin: https://another.example
    405 Method Not Allowed
    Server: nginx
    Allow: GET, HEAD`,
    [/access-control-allow-origin/i, /[Rr]emove|[Dd]rop|leave out|[Dd]on’t send/],
    { ...FIREFOX, from: 'https://domain.example', responsible: 'page' },
  ),
  report(
    'A page sends its CSRF token to a public API',
    'google/open-location-code/issues/252',
    `OPTIONS https://plus.codes/api?address=a for GET
    > x-csrf-token: a
    200
    Server: Google Frontend
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Headers: Content-Type`,
    [/x-csrf-token/i, /CSRF/, /jQuery|ajaxSetup|library|own server|own (site|origin)/],
    { rule: 'library-header-not-allowed', responsible: 'page', never: [/ask plus\.codes/i] },
  ),
  report(
    'A framework sends its XSRF token to a CDN',
    'aspnetboilerplate/aspnetboilerplate/issues/2616',
    `OPTIONS https://cdn.datatables.net/plug-ins/1.10.15/i18n/Spanish.json for GET
    > x-xsrf-token: a
    200
    server: nginx
    Access-Control-Allow-Origin: *`,
    [/x-xsrf-token/i, /page/i],
    { rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'An interceptor sends the app’s token to Cloudinary',
    'cloudinary/cloudinary_angular/issues/23',
    `OPTIONS https://api.cloudinary.com/v1_1/demo/upload for POST
    > authorization: Bearer x
    200
    server: cloudflare
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET, POST, OPTIONS
    Access-Control-Allow-Headers: Cache-Control, Content-Disposition, Content-MD5, Content-Range, Content-Type, X-Requested-With`,
    [/authorization/i, /interceptor|don’t send|drop|remove|leave/i, /Cloudinary|third|api\.cloudinary\.com/],
    { responsible: 'page' },
  ),
  report(
    'A page sets User-Agent, and only Firefox sends it',
    'cloudinary/cloudinary-react/issues/135',
    `OPTIONS https://res.cloudinary.com/demo/image/upload/a.jpg for GET
    > user-agent: App
    200
    server: Cloudinary
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET,HEAD,OPTIONS`,
    [/user-agent/i, /page/i],
    { ...FIREFOX, responsible: 'page' },
  ),
  report(
    'The number of items can’t be read',
    'marmelab/react-admin/issues/3050',
    `GET http://localhost:8000/company
    200 OK
    X-Powered-By: Express
    Access-Control-Allow-Origin: *
    X-Total-Count: 3
    Content-Type: application/json; charset=utf-8`,
    [/X-Total-Count/i, /Access-Control-Expose-Headers/],
    { from: LOCAL, verdict: 'allowed', server: ['express', /exposedHeaders/] },
  ),
]
