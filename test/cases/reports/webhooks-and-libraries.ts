import { ASKS_FOR_HEADER, LOCAL, type ReportedCase, report } from './report.ts'

/** What is not the page owner’s to configure, and what libraries and service workers of the page do on their own. */
export const WEBHOOKS_AND_LIBRARIES: readonly ReportedCase[] = [
  report(
    'A form of Google is sent by a script',
    'jsdevel/google-form/issues/3',
    `POST https://docs.google.com/forms/d/e/a/formResponse
    as xhr
    200
    server: ESF
    content-type: text/html; charset=utf-8
    blocked`,
    [/Google Forms/, /no-cors/, /most likely saved it/],
    { responsible: 'page', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'A page posts to an incoming webhook of Teams',
    'MicrosoftDocs/msteams-docs/issues/1305',
    `OPTIONS https://corp.webhook.office.com/webhookb2/a/IncomingWebhook/c for POST
    > content-type: application/json
    405 Method Not Allowed
    content-type: text/html
    server: Microsoft-IIS/10.0`,
    [/Teams/, /own server/, /no-cors/],
    { responsible: 'page', isFixed: false, never: [/OPTIONSVerbHandler/] },
  ),
  report(
    'A logger posts JSON to a webhook of Slack',
    'TheAppleFreak/winston-slack-webhook-transport/issues/20',
    `OPTIONS https://hooks.slack.com/services/T1/B1/x for POST
    > content-type: application/json
    200
    server: Apache
    access-control-allow-origin: *`,
    [/Slack/, /URLSearchParams\(\{ payload/, /own server/],
    { from: LOCAL, responsible: 'page', isFixed: false },
  ),
  report(
    'A page requests a token of Spotify with its secret',
    'spotify/web-api/issues/616',
    `OPTIONS https://accounts.spotify.com/api/token for POST
    > cache-control: no-cache
    204
    server: nginx`,
    [/client secret/, /PKCE/, /own server/],
    { from: 'http://localhost:4200', responsible: 'page', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'A parameter is sent to Spotify as a header',
    'spotify/web-api/issues/1233',
    `OPTIONS https://api.spotify.com/v1/search?q=bach for GET
    > authorization: Bearer x
    > type: track
    200
    server: envoy
    access-control-allow-origin: *
    access-control-allow-headers: Accept, Authorization, Content-Type`,
    [/not with the header “type”/],
    { responsible: 'page', never: [/“authorization” and/, ASKS_FOR_HEADER] },
  ),
  report(
    'A page calls the API of Replicate',
    'replicate/replicate-javascript/issues/164',
    `OPTIONS https://api.replicate.com/v1/predictions for POST
    > authorization: x
    > content-type: application/json
    404
    server: cloudflare
    content-type: application/json`,
    [/made for servers/, /own server/, /key/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A form sent with fetch leads to Stripe’s checkout',
    'stripe/stripe-ruby/issues/1160',
    `POST http://localhost:3000/sessions/1/checkouts
    > Content-Type: application/x-www-form-urlencoded
    303 See Other
    Location: https://checkout.stripe.com/c/pay/cs_test_a1
    server: puma

    OPTIONS https://checkout.stripe.com/c/pay/cs_test_a1 for GET
    > x-turbo-request-id: a
    403
    server: nginx
    content-type: text/html`,
    [/localhost:3000 redirected the script’s request there/, /location\.href/, /data-turbo/],
    { from: LOCAL, responsible: 'page', isFixed: false },
  ),
  report(
    'An interceptor adds the app’s token to a signed upload',
    'auth0/angular2-jwt/issues/603',
    `OPTIONS https://assets.s3.eu-west-1.amazonaws.com/a.png?X-Amz-Date=20260302T085900Z&X-Amz-Expires=900&X-Amz-Signature=abc for PUT
    > authorization: Bearer x
    > content-type: image/png
    403 Forbidden
    Server: AmazonS3`,
    [/Don’t send Authorization with a signed URL/, /interceptor/],
  ),
  report(
    'Tracing reaches the discovery document of Google',
    'jufab/opentelemetry-angular-interceptor/issues/151',
    `OPTIONS https://accounts.google.com/.well-known/openid-configuration for GET
    > x-b3-sampled: 1
    > x-b3-spanid: a
    > x-b3-traceid: b
    200
    server: sffe
    access-control-allow-origin: *
    access-control-allow-methods: GET`,
    [/x-b3-traceid/, /OpenTelemetry/, /propagateTraceHeaderCorsUrls/],
    { responsible: 'page', rule: 'library-header-not-allowed', never: [/Navigate/] },
  ),
  report(
    'Apollo Client says who it is',
    'apollographql/apollo-client/issues/4164',
    `OPTIONS https://api.corp.example/graphql for POST
    > apollographql-client-name: web
    > apollographql-client-version: 1
    > content-type: application/json
    204
    access-control-allow-origin: https://app.example
    access-control-allow-methods: POST
    access-control-allow-headers: content-type, authorization`,
    [/Apollo GraphQL client/, /clientAwareness/, /apollographql-client-version/],
  ),
  report(
    'Uppy says its version',
    'transloadit/uppy/pull/1612',
    `OPTIONS https://upload.corp.example/s3/params?filename=a.png for GET
    > uppy-versions: 1
    204
    access-control-allow-origin: https://app.example
    access-control-allow-headers: content-type, authorization`,
    [/uppy-versions/, /Uppy/],
  ),
  report(
    'A library puts its key into the defaults of Axios',
    'bcnmy/mexa-sdk/issues/29',
    `OPTIONS https://gateway.pinning.example/query for POST
    > content-type: application/json
    > x-api-key: a
    204
    access-control-allow-origin: *
    access-control-allow-headers: content-type`,
    [/x-api-key/, /axios\.defaults/],
  ),
  report(
    'A service worker stores a script of a CDN',
    'goldhand/sw-precache-webpack-plugin/issues/30',
    `GET https://cdn.assets.example/app.js
    by https://app.example/service-worker.js
    200
    server: Tengine
    content-type: application/javascript
    blocked`,
    [/service worker sent the request/, /no-cors/],
    { rule: 'allow-origin-missing' },
  ),
  report(
    'ffmpeg.wasm loads its core from a CDN',
    'ffmpegwasm/react-app/issues/16',
    `GET https://unpkg.com/@ffmpeg/core@0.10.0/dist/ffmpeg-core.js
    as script
    no-cors
    net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep`,
    [/Cross-Origin-Embedder-Policy/, /crossorigin/, /copy from the page’s own origin/],
    { from: LOCAL, verdict: 'failed' },
  ),
  report(
    'Avatars have crossorigin for nothing',
    'element-hq/compound-web/pull/168',
    `GET https://matrix.corp.example/_matrix/media/v3/thumbnail/a/b
    as image
    > Origin: null
    200
    server: nginx
    content-type: image/png
    Access-Control-Allow-Origin: https://chat.corp.example
    blocked`,
    [/needs no crossorigin attribute/],
    { from: 'https://calls.corp.example', never: [/Access-Control-Allow-Origin: null/] },
  ),
  report(
    'A beacon with JSON gets no preflight response',
    'choojs/nanobeacon/pull/3',
    `OPTIONS https://stats.corp.example/collect for POST
    > content-type: application/json
    404
    server: nginx
    as ping`,
    [/OPTIONS/, /text\/plain/],
  ),
  report(
    'Two slashes take the scheme of a file',
    'evancz/elm-architecture-tutorial/pull/93',
    `GET file://api.giphy.com/v1/gifs/random?tag=cats
    as xhr
    blocked`,
    [/The page is a file/, /https:\/\/api\.giphy\.com\/v1\/gifs/],
    { from: 'file://', isFixed: false },
  ),
  report(
    'An app in Electron has a relative URL',
    'SimulatedGREG/electron-vue/issues/443',
    `GET file:///api/users
    as xhr
    blocked`,
    [/without scheme and host/, /full URL/],
    { from: 'file://', isFixed: false },
  ),
]
