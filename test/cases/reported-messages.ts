/** Messages of public reports, with example names, and what the answer must say: written down before it was asked for. */
export const REPORTED_MESSAGES: readonly (readonly [message: string, ...says: RegExp[]])[] = [
  [
    `Access to fetch at 'https://api.partner.example/v1/items' from origin 'https://app.example' has been blocked by CORS policy: Request header field newrelic is not allowed by Access-Control-Allow-Headers in preflight response.`,
    /New Relic/,
  ],
  [
    `Access to image at 'https://d3.cloudfront.net/assets/v4.png' from origin 'https://app.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /crossorigin/i,
    /cache/i,
  ],
  [
    `Access to manifest at 'https://login.corp.example/?rd=a' (redirected from 'https://site.corp.example/my-site/manifest.json') from origin 'https://site.corp.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /use-credentials/,
  ],
  [
    `Access to XMLHttpRequest at 'https://api.shop.example/fragment' from origin 'https://app.example' has been blocked by CORS policy: Request header field hx-current-url is not allowed by Access-Control-Allow-Headers in preflight response.`,
    /htmx/,
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at http://127.0.0.1:8000/settings/. (Reason: header ‘authorization’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response).',
    /authorization/i,
    /wildcard|"\*"|\*/,
  ],
  ['POST https://d2d.cloudfront.net/api/v1/analytics/events net::ERR_BLOCKED_BY_CLIENT', /ad blocker|extension/i],
  [
    `Access to font at 'https://www.example.com/css/fonts/font.otf' from origin 'null' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /null/,
    /sandbox|file/i,
  ],
  [
    `Access to fetch at 'http://127.0.0.1:8082/CDN/a?638' from origin 'http://localhost:8082' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource. If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.`,
    /127\.0\.0\.1/,
    /localhost/,
  ],
  [
    `Access to XMLHttpRequest at 'http://localhost:8000/api/articles?limit=10&offset=0' from origin 'http://localhost:4200' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /OPTIONS|preflight/,
    /localhost:8000/,
  ],
  [
    `XMLHttpRequest cannot load https://ext.partner.example/path. The 'Access-Control-Allow-Origin' header contains multiple values 'https://app.example, *', but only one is allowed. Origin 'https://app.example' is therefore not allowed access.`,
    /extension|twice|two/i,
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at http://localhost:63744/api/test/testmethod. (Reason: CORS header ‘Access-Control-Allow-Origin’ does not match ‘(null)’).',
    /Access-Control-Allow-Origin/,
  ],
  [
    `Access to fetch at 'https://identity.vault.example/accounts/prelogin' from origin 'chrome-extension://jbkfoedolllekgbhcbcoahefnbanhhlh' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The 'Access-Control-Allow-Origin' header has a value 'https://web.vault.example' that is not equal to the supplied origin. Have the server send the header with a valid value, or, if an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.`,
    /extension/,
    /host_permissions/,
  ],
  [
    `Access to fetch at 'https://us-central1-demo.cloudfunctions.net/createAccount' from origin 'http://localhost:3000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /OPTIONS|preflight/,
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://discord.com/api/webhooks/1/a?wait=true. (Reason: CORS request did not succeed). Status code: (null).',
    /extension|ad blocker/i,
  ],
  ['Failed to load resource: Origin app://localhost is not allowed by Access-Control-Allow-Origin. Status code: 204', /app:\/\/localhost/],
  [
    `Access to Script at 'http://cdn.intercooler.example/intercooler-1.1.2.min.js' from origin 'http://localhost:8000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'http://localhost:8000' is therefore not allowed access.`,
    /crossorigin/,
  ],
  [
    `Access to XMLHttpRequest at 'https://plus.codes/api?address=a' from origin 'https://app.example' has been blocked by CORS policy: Request header field x-csrf-token is not allowed by Access-Control-Allow-Headers in preflight response.`,
    /CSRF/,
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://res.cloudinary.com/demo/image/upload/a.jpg. (Reason: missing token ‘user-agent’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight channel).',
    /user-agent/i,
  ],
  [
    `Access to script at 'http://localhost:3002/assets/remoteEntry.js' from origin 'http://localhost:3001' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /module|crossorigin/,
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://o45.ingest.us.sentry.io/api/45/envelope/?sentry_version=7. (Reason: CORS request did not succeed). Status code: (null).',
    /Tracking Protection|ad blocker|extension/i,
  ],
  ['GET https://127.0.0.1:52123/entitlements/v1/token net::ERR_CERT_AUTHORITY_INVALID', /certificate/],
  [
    `Access to fetch at 'http://cloud.home.example/remote.php/dav/files/admin/' from origin 'http://localhost:8080' has been blocked by CORS policy: Method PROPFIND is not allowed by Access-Control-Allow-Methods in preflight response.`,
    /PROPFIND/,
  ],
  [
    `d3.min.js:1 Mixed Content: The page at 'https://lab.github.io/poc/' was loaded over HTTPS, but requested an insecure XMLHttpRequest endpoint 'http://music.univ.example/cgi-bin/jrp?a=proll-json'. This request has been blocked; the content must be served over HTTPS.`,
    /mixed content/i,
    /https/,
  ],
  ['Origin tauri://localhost is not allowed by Access-Control-Allow-Origin.', /tauri:\/\/localhost/, /Tauri/],
  [
    `Access to fetch at 'https://login.microsoftonline.com/1a/oauth2/v2.0/authorize?client_id=1' (redirected from 'https://localhost:44368/api/values') from origin 'https://tenant.sharepoint.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /login|sign/i,
  ],
  [
    `Uncaught DOMException: Failed to construct 'Worker': Script at 'https://assets.domain.example/assets/43ec.worker.js' cannot be accessed from origin 'https://domain.example'.`,
    /worker/i,
    /same origin|page’s (own )?origin/i,
    /[Bb]lob|importScripts/,
  ],
  [
    `Failed to execute 'texImage2D' on 'WebGLRenderingContext': The cross-origin image at https://media.example/a.png may not be loaded.`,
    /cross[Oo]rigin/,
  ],
  [
    'Unsafe attempt to load URL https://cdn.example.com/sprite.svg?v=4.6.0 from frame with URL https://example.com/. Domains, protocols and ports must match.',
    /<use>|SVG/,
    /own origin|same origin|inline|page’s origin/i,
  ],
  ['Security Error: Content at https://example.com/ may not load data from https://cdn.example.com/sprite.svg.', /SVG|worker|same origin/i],
  [
    `Text track from origin 'https://media.example' has been blocked from loading: Not at same origin as the document, and parent of track element does not have a 'crossorigin' attribute. Origin 'https://cytu.example' is therefore not allowed access.`,
    /crossorigin/,
    /video|audio/,
  ],
  [
    `Subresource Integrity: The resource 'https://cdn.jsdelivr.net/npm/rx@4.1.0/index.js' has an integrity attribute, but the resource requires the request to be CORS enabled to check the integrity, and it is not. The resource has been blocked because the integrity cannot be enforced.`,
    /crossorigin="anonymous"/,
  ],
  ['"https://cdn.example/a.js" is not eligible for integrity checks since it’s neither CORS-enabled nor same-origin.', /crossorigin/],
  [
    'The FetchEvent for "https://cdn.jsdelivr.net/npm/normalize.css@8/normalize.min.css" resulted in a network error response: an "opaque" response was used for a request whose type is not no-cors',
    /service worker/i,
  ],
  [
    "Access to script at 'http://lokalhorst:8123/frontend_latest/44356.js' from origin 'http://lokalhorst:8123' has been blocked by CORS policy: The request client is not a secure context and the resource is in more-private address space `private`.",
    /https|secure/i,
    /local network/i,
  ],
  [
    "Access to fetch at 'http://127.0.0.1:5700/api' from origin 'https://app.example' has been blocked by CORS policy: Permission was denied for this request to access the `loopback` address space.",
    /permission/i,
    /loopback|this computer|local/i,
  ],
  [
    'SEC7120: Origin http://localhost:5375 not found in Access-Control-Allow-Origin header.',
    /http:\/\/localhost:5375/,
    /Access-Control-Allow-Origin/,
  ],
  [
    `SEC7120: [CORS] The origin 'http://localhost:3000' did not find 'http://localhost:3000' in the Access-Control-Allow-Origin response header for cross-origin  resource at 'http://localhost:8080/api'.`,
    /Access-Control-Allow-Origin/,
  ],
  [
    `XMLHttpRequest cannot load https://docs.example/spreadsheets. No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'http://localhost:3000' is therefore not allowed access.`,
    /Access-Control-Allow-Origin/,
    /localhost:3000/,
  ],
  [
    'Failed to load file:///android_asset/template.html: Cross origin requests are only supported for protocol schemes: http, data, chrome, https.',
    /file/i,
    /serve|server/i,
  ],
  ['Fetch API cannot load file:///android_asset/my_wasm_file.wasm. URL scheme "file" is not supported.', /file/i],
  ['XMLHttpRequest cannot load https://api.example/items due to access control checks.', /Safari|WebKit/i],
  ['Failed to load resource: Request header field Authorization is not allowed by Access-Control-Allow-Headers.', /Authorization/],
  ['Failed to load resource: Preflight response is not successful. Status code: 404', /preflight|OPTIONS/i, /404/],
  [
    'Cross-Origin Read Blocking (CORB) blocked cross-origin response https://somedomain.example/ with MIME type text/html. See https://www.chromestatus.com/feature/5629709824032768 for more details.',
    /HTML/,
  ],
  ['Refused to connect to "https://img.example/a.gif": URL is not a part of the @connect list', /@connect/],
  ['Missing required request header. Must specify one of: origin,x-requested-with', /CORS Anywhere|proxy/i],
  [
    `AADSTS9002326: Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type. Request origin: 'http://localhost:3000'.`,
    /single-page/i,
    /redirect URI/i,
  ],
  ['Refused to set unsafe header "Access-Control-Request-Headers"', /browser/i],
  ['TypeError: Failed to fetch', /Network|console/i],
  ['TypeError: NetworkError when attempting to fetch resource.', /Firefox/],
  ['TypeError: Load failed', /Safari/],
  [
    'The request does not meet conditions for security policy of SOP (same-origin policy) or simple CORS (cross-origin resource sharing).',
    /Office|Excel/,
  ],
  // Frames, extensions and redirects: what the server lacks doesn’t matter there.
  [
    `Access to XMLHttpRequest at 'https://r.stripe.com/0' from origin 'https://js.stripe.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.
POST https://r.stripe.com/0 net::ERR_FAILED 400`,
    /frame/,
    /report it to Stripe\.( |$)/,
  ],
  [
    `Access to XMLHttpRequest at 'https://play.google.com/log?format=json' from origin 'https://www.youtube-nocookie.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The 'Access-Control-Allow-Origin' header has a value 'http://play.google.com' that is not equal to the supplied origin.`,
    /YouTube itself/,
  ],
  [
    `Access to XMLHttpRequest at 'https://doc-10-3o-docs.googleusercontent.com/docs/securesc/a/b?e=download' (redirected from 'https://drive.google.com/uc?export=download&id=1aDF') from origin 'chrome-extension://momjbjbjpbcbnepbgkkiaofkgimihbii' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'. The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.`,
    /host_permissions/,
  ],
  [
    `Access to fetch at 'https://checkout.stripe.com/c/pay/cs_test_a1' (redirected from 'http://localhost:3000/checkouts') from origin 'http://localhost:3000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /localhost:3000 redirected/,
    /navigate there/,
  ],
  [
    `Access to fetch at 'https://accounts.spotify.com/authorize?client_id=a&response_type=token' from origin 'http://localhost:3000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    /login page, which is for people/,
  ],
  [
    `Access to fetch at 'https://cloud.corp.example/api/negotiate' from origin 'https://app.corp.example' has been blocked by CORS policy: Permission was denied for this request to access the \`unknown\` address space.`,
    /allow="local-network-access"/,
  ],
  // URLs without a scheme.
  [
    `Access to XMLHttpRequest at 'localhost:50032/api/log' from origin 'http://localhost:9527' has been blocked by CORS policy: Cross origin requests are only supported for protocol schemes: http, data, chrome, chrome-extension, chrome-untrusted, https.`,
    /Write "http:\/\/localhost:50032\/api\/log"|Write “http:\/\/localhost:50032\/api\/log”/,
  ],
  [
    'zone.js:3243 Failed to load localhost:8100/api/v1/log?pi=1: Cross origin requests are only supported for protocol schemes: http, data, chrome, chrome-extension, https.',
    /http:\/\/localhost:8100\/api\/v1\/log/,
  ],
  [
    'XMLHttpRequest cannot load file://api.giphy.com/v1/gifs/random?tag=cats. Cross origin requests are only supported for protocol schemes: http, data, chrome, chrome-extension, https, chrome-extension-resource.',
    /page is a file/,
    /https:\/\/api\.giphy\.com\/v1\/gifs/,
  ],
  // Fonts.
  [
    `Font from origin 'https://assets.shop.example' has been blocked from loading by Cross-Origin Resource Sharing policy: No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'https://shop.example' is therefore not allowed access.`,
    /request font/,
    /every web font/,
  ],
  [
    'downloadable font: download failed (font-family: "Icons" style:normal weight:400 stretch:100 src index:1): bad URI or cross-site access not allowed source: https://pixel.example/static/icons.woff2',
    /every web font/,
    /URL is wrong/,
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://cdn.shop.example/fa-solid-900.woff2. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.',
    /every web font/,
  ],
  // Older versions.
  [
    `Fetch API cannot load https://cdn.example/a.js. Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'https://example.com' is therefore not allowed access. The response had HTTP status code 405. If an opaque response serves your needs, set the request's mode to 'no-cors' to fetch the resource with CORS disabled.`,
    /status 405/,
    /Cause Preflight rejected: OPTIONS isn’t handled/,
  ],
  [
    "Uncaught DOMException: Failed to execute 'sendBeacon' on 'Navigator': sendBeacon() with a Blob whose type is not any of the CORS-safelisted values for the Content-Type request header is disabled temporarily. See http://crbug.com/490015 for details.",
    /text\/plain/,
  ],
  // Other languages.
  [
    'Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://unpkg.com/a.js. (Grund: CORS-Anfrage schlug fehl).',
    /CORSDidNotSucceed2/,
    /unpkg\.com/,
  ],
  [
    'Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.market.example/account. (Grund: CORS-Preflight-Kanal war nicht erfolgreich).',
    /CORSPreflightDidNotSucceed3/,
  ],
  [
    "Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удаленного ресурса на http://localhost:8888/. (Причина: заголовок CORS 'Access-Control-Allow-Origin' не совпадает с 'http://localhost:8888/').",
    /allows “http:\/\/localhost:8888\/”/,
    /1\. Allowed origin has a trailing slash/,
  ],
  [
    'Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удаленного ресурса на https://search.example/?query=a. Это может быть исправлено путем перемещения ресурса в тот же домен или включением CORS.',
    /blocked the request by the CORS protocol/,
  ],
  // Elements, workers and responses.
  [
    "A preload for 'https://shop.example/a.woff2' is found, but is not used because the request credentials mode does not match. Consider taking a look at crossorigin attribute.",
    /crossorigin/,
    /own origin too/,
  ],
  [
    `The FetchEvent for "https://ads.example/a.js" resulted in a network error response: the promise was rejected.
sw.js?t=1:1 Uncaught (in promise) TypeError: Failed to fetch
(index):1780 GET https://ads.example/a.js net::ERR_FAILED`,
    /service worker/,
    /connect-src/,
  ],
  [
    'The resource at “https://x.firebaseio.com/.lp?start=t” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See https://developer.mozilla.org/docs/Web/HTTP/Cross-Origin_Resource_Policy_(CORP)#',
    /Cross-Origin-Embedder-Policy/,
  ],
  [
    `{"type":"error","error":{"type":"authentication_error","message":"CORS requests must set 'anthropic-dangerous-direct-browser-access' header"}}`,
    /Anthropic/,
    /own server/,
  ],
  [
    `[blocked] The page at https://how.example/a was not allowed to display insecure content from http://localhost:8034/
Not allowed to request resource
XMLHttpRequest cannot load http://localhost:8034/ due to access control checks.`,
    /mixed content/,
  ],
  ['Blocked app.js from asking for credentials because it is a cross-origin request.', /crossorigin attribute/],
  ["AxiosError {message: 'Network Error', name: 'AxiosError', code: 'ERR_NETWORK', config: {…}, request: XMLHttpRequest, …}", /console/],
]
