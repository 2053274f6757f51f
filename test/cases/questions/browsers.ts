import { ASKS_FOR_HEADER, LOCAL, type ReportedCase } from '../reports/report.ts'
import { question } from './question.ts'

/** What the page, the browser, an extension or the network does. */
export const BROWSER_QUESTIONS: readonly ReportedCase[] = [
  question(
    'The URL has no http://',
    'bobbyhadz.com/blog/fetch-api-cannot-load-localhost-url-scheme',
    'GET localhost:5000/users\nnet::ERR_FAILED\nas xhr',
    [/http:\/\/localhost:5000\/users/, /scheme|http:\/\//],
    { from: LOCAL, rule: 'scheme-not-http', responsible: 'page' },
  ),
  question(
    'A beacon always includes credentials',
    'beam-privacy.com/blog/senbeacon-cors-analytics-fix',
    `OPTIONS https://stats.example/api/collect for POST
    > content-type: application/json
    204
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: POST
    Access-Control-Allow-Headers: content-type
    as ping`,
    [/sendBeacon/, /credentials/, /keepalive/, /https:\/\/app\.example/],
    { rule: 'wildcard-with-credentials' },
  ),
  question(
    'A photo of Instagram is shown on another site',
    'runebook.dev/en/docs/http/headers/cross-origin-resource-policy',
    `GET https://scontent-fra3-1.cdninstagram.com/v/t51/1.jpg?oh=a
    200
    Cross-Origin-Resource-Policy: same-origin
    Content-Type: image/jpeg
    net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin
    no-cors
    as image`,
    [/Cross-Origin-Resource-Policy/, /your own server|copy/],
    { verdict: 'failed', rule: 'cross-origin-resource-policy', never: [/^.*helmet/m] },
  ),
  question(
    'An ad blocker in Firefox cancels a request',
    'developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed',
    'POST https://metrics.example/collect\n> Content-Type: text/plain\nunsent',
    [/extension/, /private window|without extensions|disable/i],
    { browser: 'firefox', verdict: 'failed', never: [ASKS_FOR_HEADER] },
  ),
  question(
    'Nothing listens on the port, in Firefox',
    'developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed',
    'GET http://localhost:4000/api/items',
    [/localhost:4000/, /running/],
    { browser: 'firefox', from: LOCAL, verdict: 'failed', never: [ASKS_FOR_HEADER, /DNS lookup failed$/m] },
  ),
  question(
    'An https page asks an API on http, in Firefox',
    'developer.mozilla.org/en-US/docs/Web/Security/Mixed_content',
    'GET http://203.0.113.5:8080/api/items\nunsent',
    [/[Mm]ixed content/, /https/],
    { browser: 'firefox', verdict: 'failed', never: [ASKS_FOR_HEADER] },
  ),
  question(
    'A content script fetches',
    'www.chromium.org/Home/chromium-security/extension-content-script-fetches',
    `GET https://api.tool.example/summary?id=1
    200
    Content-Type: application/json
    by chrome-extension://abcdefghijklmnop/content.js
    blocked`,
    [/content script/, /service worker|background/, /host_permissions/],
    { from: 'https://mail.example', responsible: 'page' },
  ),
  question(
    'A picture with the crossorigin attribute has no header',
    'developer.mozilla.org/en-US/docs/Web/HTML/How_to/CORS_enabled_image',
    'GET https://cdn.shop.example/a.png\n200\nServer: nginx\nContent-Type: image/png\nas image\nblocked',
    [/or the request that your page sends/, /crossorigin/, /https:\/\/app\.example/],
    { rule: 'allow-origin-missing', never: [/nothing in your page/] },
  ),
  question(
    'The mode no-cors hides the response',
    'www.kouhan.cn/en/article/00027387',
    'GET https://www.weather.example/api/location/523920\n200\nContent-Type: application/json\nno-cors',
    [/no-cors/, /can’t read|cannot read/],
    { verdict: 'opaque' },
  ),
  question(
    'pdf.js loads the whole file: it can’t read Accept-Ranges',
    'ips99.com/show/4/323046.html',
    `GET https://files.example/report.pdf
    200
    Access-Control-Allow-Origin: *
    Accept-Ranges: bytes
    Content-Encoding: identity
    Content-Length: 40824400
    Content-Type: application/pdf`,
    [/Accept-Ranges/, /Access-Control-Expose-Headers/],
    { verdict: 'allowed' },
  ),
  question(
    'The status of a gRPC-Web call is not exposed',
    'connectrpc.com/docs/cors/',
    `POST https://grpc.example/shop.Items/List
    > Content-Type: text/plain
    200
    Access-Control-Allow-Origin: *
    Content-Type: application/grpc-web+proto
    grpc-status: 7
    grpc-message: denied`,
    [/grpc-status/, /Access-Control-Expose-Headers/],
    { verdict: 'allowed' },
  ),
  question(
    'An event stream with credentials meets a wildcard',
    'developer.mozilla.org/en-US/docs/Web/API/EventSource/withCredentials',
    `GET https://events.other.example/stream
    > Sec-Fetch-Storage-Access: none
    > Cache-Control: no-cache
    200
    Access-Control-Allow-Origin: *
    Content-Type: text/event-stream
    as eventsource`,
    [/credentials/, /https:\/\/app\.shop/],
    { browser: 'firefox', from: 'https://app.shop', rule: 'wildcard-with-credentials' },
  ),
  question(
    'A page of Electron is a file',
    'www.electronjs.org/docs/latest/api/protocol',
    `GET https://api.example/items
    > Origin: null
    > User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) shop/1.0.0 Chrome/130.0.0.0 Electron/33.0.0 Safari/537.36
    200
    Content-Type: application/json
    blocked`,
    [/Electron/, /main process/, /null/],
    { from: 'file://' },
  ),
  question(
    'https is asked of a server that speaks http',
    'developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/CORSDidNotSucceed',
    'GET https://localhost:5000/api/items\nnet::ERR_SSL_PROTOCOL_ERROR',
    [/http:\/\/localhost:5000/, /TLS|https/],
    { from: LOCAL, verdict: 'failed', never: [ASKS_FOR_HEADER] },
  ),
  question(
    'A cookie has no SameSite',
    'hivebook.wiki/wiki/cross-site-cookie-auth-fails-cors-credentials-vs-samesite',
    `POST https://api.other.example/login
    > Content-Type: text/plain
    > Cookie: a=b
    > Sec-Fetch-Site: cross-site
    200
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Credentials: true
    Vary: Origin
    Set-Cookie: session=abc; Path=/; HttpOnly`,
    [/SameSite=None/, /Secure/],
    { verdict: 'allowed' },
  ),
  question(
    'The web service of Google Maps is asked by a page',
    'developers.google.com/maps/documentation/directions/web-service-best-practices',
    `GET https://maps.googleapis.com/maps/api/directions/json?origin=a&destination=b&key=AIza
    as xhr
    200
    server: scaffolding on HTTPServer2
    content-type: application/json; charset=UTF-8
    blocked`,
    [/Maps JavaScript API/, /server/i],
    { isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
]
