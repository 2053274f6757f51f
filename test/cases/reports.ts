import type { Verdict } from '../../src/engine/index.ts'
import type { Case } from './messages.ts'

/** A public report of trouble, rebuilt with example names. What it must say was written down before the engine was asked. */
export interface ReportedCase extends Case {
  readonly trouble: string
  readonly source: string
  /** blocked, unless it says otherwise. */
  readonly verdict?: Verdict
  readonly rule?: string
  readonly says: readonly RegExp[]
  readonly never?: readonly RegExp[]
  readonly responsible?: string
  /** false: no header is proposed. */
  readonly isFixed?: false
  /** A server of `--server`, and what its configuration has to have. */
  readonly server?: readonly [id: string, ...has: RegExp[]]
}

const APP = 'https://app.example'
const LOCAL = 'http://localhost:3000'

function report(
  trouble: string,
  source: string,
  messages: string,
  says: readonly RegExp[],
  more: Partial<ReportedCase> = {},
): ReportedCase {
  return { trouble, source: `https://github.com/${source}`, from: APP, messages, says, ...more }
}

const ASKS_FOR_HEADER = /Send Access-Control-Allow-Origin/

const LOGINS_AND_REDIRECTS = [
  report(
    'The hosted pages of Cognito have no discovery document',
    'manfredsteyer/angular-oauth2-oidc/issues/608',
    'GET https://shop.auth.eu-west-1.amazoncognito.com/.well-known/openid-configuration\n404\nserver: Server\nx-amz-cognito-request-id: 1a\nblocked',
    [/Cognito/, /cognito-idp\.[\w-<>]+\.amazonaws\.com/],
    { from: 'http://localhost:6200', responsible: 'page', isFixed: false, never: [/AllowedCorsOrigins/] },
  ),
  report(
    'The token endpoint of Cognito has another path',
    'aws-amplify/amplify-js/issues/5284',
    'POST https://auth.shop.example/oauth/token\n405\nserver: Server\nallow: GET\nx-amz-cognito-request-id: 1a\nx-application-context: application:prod:8443\nvia: 1.1 a.cloudfront.net (CloudFront)\nx-cache: Error from cloudfront\nblocked',
    [/Cognito/, /\/oauth2\/token/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A CDN sends data requests to the login page of Cognito',
    'aws-samples/cloudfront-authorization-at-edge/issues/233',
    `GET https://d1.cloudfront.net/data/a.json
    307
    Access-Control-Allow-Origin: *
    Location: https://shop.auth.ap-southeast-2.amazoncognito.com/oauth2/authorize?response_type=code

    GET https://shop.auth.ap-southeast-2.amazoncognito.com/oauth2/authorize?response_type=code
    > Origin: null
    302
    Access-Control-Allow-Origin: *
    Location: https://shop.auth.ap-southeast-2.amazoncognito.com/login?response_type=code

    GET https://shop.auth.ap-southeast-2.amazoncognito.com/login?response_type=code
    > Origin: null
    200
    Content-Type: text/html
    x-amz-cognito-request-id: 1a
    blocked`,
    [/login page/, /session|signed in|log in|sign in/i, /401/],
    { isFixed: false, responsible: 'page', never: [ASKS_FOR_HEADER] },
  ),
  report(
    'Next.js removes the slash before any route runs',
    'vercel/next.js/issues/66352',
    'GET https://site.vercel.app/something/\n308\nServer: Vercel\nLocation: /something\nblocked',
    [/trailing slash/, /https:\/\/site\.vercel\.app\/something\b(?!\/)/],
    { responsible: 'page' },
  ),
  report(
    'A renamed dataset redirects OPTIONS too',
    'datagouv/data.gouv.fr/issues/1359',
    'OPTIONS https://data.example/api/2/topics/old-name/ for GET\n> authorization: x\n308\nLocation: /api/2/topics/new-name/\nAccess-Control-Allow-Origin: *',
    [/redirect/, /OPTIONS/, /https:\/\/data\.example\/api\/2\/topics\/new-name\//],
  ),
  report(
    'A media server adds the slash',
    'bluenviron/mediamtx/issues/415',
    'GET http://localhost:8888/test\n301 Moved Permanently\nLocation: /test/\nServer: gortsplib\nblocked',
    [/slash/, /http:\/\/localhost:8888\/test\//],
    { from: LOCAL, responsible: 'page' },
  ),
  report(
    'ASP.NET Core redirects the preflight to https',
    'dotnet/aspnetcore/issues/36542',
    'OPTIONS http://localhost:5000/weatherforecast for GET\n> authorization: x\n307 Temporary Redirect\nServer: Kestrel\nLocation: https://localhost:5001/weatherforecast',
    [/https:\/\/localhost:5001\/weatherforecast/, /UseCors|UseHttpsRedirection/],
    { from: 'http://localhost:4200', responsible: 'page' },
  ),
  report(
    'A proxy turns http into https, and the origin is lost',
    'dotnet/aspnetcore/issues/54509',
    `GET http://api.shop.example/v1/categories
    308 Permanent Redirect
    Server: Caddy
    Location: https://api.shop.example/v1/categories
    blocked`,
    [/https/, /https:\/\/api\.shop\.example\/v1\/categories/],
    { from: 'http://shop.example', responsible: 'page' },
  ),
  report(
    'A load balancer for video redirects to another port',
    'cookpete/react-player/issues/1699',
    `GET http://localhost:9000/redirect/hls/medium
    302 Found
    Access-Control-Allow-Origin: http://localhost:3000
    Vary: Origin
    Location: http://localhost:9001/hls/medium

    GET http://localhost:9001/hls/medium
    > Origin: null
    200 OK
    Vary: Origin
    blocked`,
    [/null/, /redirect/, /http:\/\/localhost:9001|localhost:9001 directly/],
    { from: LOCAL, rule: 'origin-null-after-redirect' },
  ),
  report(
    'Tracing headers follow the redirect to a bucket',
    'DataDog/browser-sdk/issues/2276',
    `OPTIONS https://api.shop.example/export before GET
    > x-datadog-trace-id: 1
    > x-datadog-origin: rum
    204
    Access-Control-Allow-Origin: https://app.shop.example
    Access-Control-Allow-Headers: x-datadog-trace-id, x-datadog-origin

    GET https://api.shop.example/export
    > x-datadog-trace-id: 1
    > x-datadog-origin: rum
    302
    Access-Control-Allow-Origin: https://app.shop.example
    Location: https://exports.s3.eu-west-1.amazonaws.com/a.csv

    OPTIONS https://exports.s3.eu-west-1.amazonaws.com/a.csv for GET
    > Origin: null
    > x-datadog-trace-id: 1
    > x-datadog-origin: rum
    403 Forbidden
    Server: AmazonS3`,
    [/x-datadog/, /redirect/, /exports\.s3\.eu-west-1\.amazonaws\.com directly/],
    { from: 'https://app.shop.example', never: [/\bnull in AllowedOrigins/] },
  ),
]

const LIBRARIES = [
  report(
    'A session recorder adds its header to another service’s requests',
    'highlight/highlight/issues/7893',
    'OPTIONS https://appwrite.app.example/v1/account for GET\n> x-highlight-request: a/b\n204\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Headers: Origin, X-Requested-With, Content-Type, X-Appwrite-Project',
    [/x-highlight-request/, /highlight\.io|Highlight/, /tracingOrigins/],
    { rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'A page with Datadog opens the toolbar of a third party',
    'PostHog/posthog/pull/49396',
    'OPTIONS https://eu.analytics.example/api/tours/ for GET\n> x-datadog-origin: rum\n200\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Headers: content-type, sentry-trace',
    [/x-datadog-origin/, /Datadog/, /allowedTracingUrls/],
    { rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'A Supabase function does not know the tracing headers',
    'supabase/supabase-js/pull/2603',
    'OPTIONS https://abcd.supabase.co/functions/v1/hello for POST\n> authorization: x\n> traceparent: 00\n200\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: authorization, x-client-info, apikey, content-type\nsb-gateway-version: 1',
    [/traceparent/, /trac/, /Access-Control-Allow-Headers/],
  ),
  report(
    'Grafana in browser mode sends two headers of its own',
    'grafana/grafana/issues/11943',
    'OPTIONS http://graphite.example/render for POST\n> x-dashboard-id: 1\n> x-panel-id: 2\n200\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: origin, authorization, accept\nAccess-Control-Allow-Methods: GET, POST, OPTIONS',
    [/x-dashboard-id/, /x-panel-id/, /Grafana/],
    { from: 'http://grafana.example' },
  ),
  report(
    'The OpenAI SDK in a page talks to Ollama',
    'ollama/ollama/issues/8342',
    'OPTIONS http://127.0.0.1:11434/v1/chat/completions for POST\n> authorization: x\n> content-type: application/json\n> x-stainless-helper-method: stream\n204\nAccess-Control-Allow-Origin: http://localhost:5174\nAccess-Control-Allow-Headers: Authorization, Content-Type, X-Stainless-Lang, X-Stainless-Os\nAccess-Control-Allow-Methods: GET, POST',
    [/x-stainless-helper-method/, /OpenAI|SDK/],
    { from: 'http://localhost:5174', never: [/OLLAMA_ORIGINS/] },
  ),
  report(
    'An old jQuery setup marks every request',
    'SignalR/SignalR/issues/1126',
    'OPTIONS http://localhost:7777/signalr/negotiate for GET\n> dxscript: 1_142\n200 OK\nServer: Microsoft-HTTPAPI/2.0\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: content-type',
    [/dxscript/, /Access-Control-Allow-Headers/],
    { from: 'http://localhost:53000' },
  ),
]

const STORES_AND_CDNS = [
  report(
    'The checksum of an empty body is signed into the URL',
    'crafter-station/petdex/issues/465',
    `OPTIONS https://acc.r2.cloudflarestorage.com/pets/pet.json?X-Amz-Signature=a&x-amz-checksum-crc32=AAAAAA%3D%3D&x-amz-sdk-checksum-algorithm=CRC32 before PUT
    > content-type: application/json
    204
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: PUT
    Access-Control-Allow-Headers: content-type

    PUT https://acc.r2.cloudflarestorage.com/pets/pet.json?X-Amz-Signature=a&x-amz-checksum-crc32=AAAAAA%3D%3D&x-amz-sdk-checksum-algorithm=CRC32
    > content-type: application/json
    400 Bad Request
    Server: cloudflare
    cf-ray: 9a-FRA
    blocked`,
    [/checksum/, /requestChecksumCalculation/, /WHEN_REQUIRED/],
    { never: [/^Send Access-Control-Allow-Origin/m] },
  ),
  report(
    'PUT is missing in the rule of a store that speaks S3',
    'odysseyscience/react-s3-uploader/issues/81',
    'OPTIONS https://media.s3.eu-west-1.amazonaws.com/a.png?X-Amz-Signature=a for PUT\n> content-type: image/png\n200 OK\nServer: AmazonS3\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET, HEAD\nAccess-Control-Allow-Headers: content-type',
    [/PUT/, /AllowedMethods/],
  ),
  report(
    'A picture is shown first and edited later',
    'pqina/filepond/issues/291',
    `GET https://media.s3.ap-south-1.amazonaws.com/logo.png
    as image
    no-cors
    200 OK
    Server: AmazonS3
    Content-Type: image/png
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Last-Modified: Thu, 01 Jan 2026 10:00:00 GMT
    ETag: "a"

    GET https://media.s3.ap-south-1.amazonaws.com/logo.png
    net::ERR_FAILED`,
    [/cache/, /crossorigin|Vary: Origin/],
  ),
  report(
    'Storage of Firebase is read by a web app',
    'firebase/firebase-tools/issues/8364',
    'GET https://firebasestorage.googleapis.com/v0/b/p.appspot.com/o/a.png?alt=media&token=a\nas image\n200\nContent-Type: image/png\nServer: UploadServer\nx-goog-generation: 1\nblocked',
    [/Cloud Storage/, /--cors-file|gsutil cors/, /https:\/\/p\.web\.app/],
    { from: 'https://p.web.app', server: ['google-cloud-storage', /https:\/\/p\.web\.app/] },
  ),
  report(
    'A link for people in the console leads to a login',
    'firebase/firebase-js-sdk/issues/5342',
    'GET https://storage.cloud.google.com/bucket/image.jpg\n302\nLocation: https://accounts.google.com/ServiceLogin?service=cds&continue=a\nServer: ESF\nblocked',
    [/storage\.googleapis\.com/, /login|sign/i],
    { isFixed: false, responsible: 'page' },
  ),
  report(
    'A web font lies in a bucket of Google',
    'adamchainz/django-cors-headers/issues/307',
    'GET https://storage.googleapis.com/shop/fonts/fontawesome.woff2?v=4.7.0\nas font\n200\nContent-Type: font/woff2\nServer: UploadServer\nx-goog-hash: a\nblocked',
    [/Cloud Storage/, /bucket/],
    { never: [/Django/] },
  ),
  report(
    'A font has no header where other files have it',
    'mozilla/addons-server/issues/4595',
    'GET https://addons.cdn.example/static/fonts/fira.woff2\nas font\n200 OK\nContent-Type: font/woff2\nServer: nginx\nblocked',
    [/Access-Control-Allow-Origin/, /addons\.cdn\.example/],
    { server: ['nginx', /add_header/] },
  ),
  report(
    'Two layers add the header to video segments',
    'video-dev/hls.js/issues/104',
    'GET https://video-cdn.example/res/5/Seg0.ts\nas xhr\n200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: *\nServer: nginx\nblocked',
    [/twice/, /only one|one place/],
    { rule: 'allow-origin-duplicate' },
  ),
]

const APPLICATIONS = [
  report(
    'A page of an extension asks Ollama',
    'andrewnguonly/Lumos/issues/57',
    'OPTIONS http://127.0.0.1:11434/api/embeddings for POST\n> content-type: application/json\n403 Forbidden\nContent-Length: 0',
    [/Ollama/, /OLLAMA_ORIGINS=chrome-extension:\/\/asdfasdf/],
    { from: 'chrome-extension://asdfasdf' },
  ),
  report(
    'A plugin of Obsidian asks Ollama',
    'ollama/ollama/issues/4385',
    'OPTIONS http://127.0.0.1:11434/api/chat for POST\n> content-type: application/json\n403 Forbidden\nContent-Length: 0',
    [/Ollama/, /OLLAMA_ORIGINS=app:\/\/obsidian\.md/],
    { from: 'app://obsidian.md' },
  ),
  report(
    'dd() ends the script before the headers',
    'fruitcake/laravel-cors/issues/521',
    `OPTIONS http://localhost:8000/api/shifts before POST
    > content-type: application/json
    204 No Content
    X-Powered-By: PHP/8.2.1
    Access-Control-Allow-Origin: http://localhost:3000
    Access-Control-Allow-Methods: POST
    Access-Control-Allow-Headers: content-type

    POST http://localhost:8000/api/shifts
    > content-type: application/json
    200 OK
    X-Powered-By: PHP/8.2.1
    Content-Type: text/html; charset=UTF-8
    blocked`,
    [/dd\(\)|dump|exit|echo/, /PHP/],
    { from: LOCAL, rule: 'cors-only-on-preflight' },
  ),
  report(
    'A syntax error in a route file of Laravel',
    'laravel/framework/issues/46363',
    'GET http://localhost:8000/api/test\n500 Internal Server Error\nX-Powered-By: PHP/8.1.0\nContent-Type: text/html; charset=UTF-8\nblocked',
    [/500/, /log/, /This isn’t a CORS problem|isn’t a CORS problem/],
    { from: LOCAL, never: [/^Send Access-Control-Allow-Origin/m] },
  ),
  report(
    'The origin function of cors passes on an error',
    'nestjs/nest/issues/1071',
    'OPTIONS https://api.shop.example/items for POST\n> content-type: application/json\n500 Internal Server Error\nX-Powered-By: Express\nContent-Type: text/html; charset=utf-8',
    [/origin function/, /callback\(/, /https:\/\/app\.example/],
  ),
  report(
    'Loki is asked by a page',
    'grafana/loki/issues/10523',
    'OPTIONS https://logs-prod-1.grafana.net/loki/api/v1/push for POST\n> content-type: application/json\n> authorization: x\n401 Unauthorized\nServer: nginx\nWWW-Authenticate: Basic realm="grafana"',
    [/Loki/, /your own server/, /Faro/],
    { never: [/Exempt OPTIONS from authentication on logs/] },
  ),
  report(
    'A page calls the API of Anthropic',
    'open-pencil/open-pencil/issues/436',
    'POST https://api.anthropic.com/v1/messages\n401\nServer: cloudflare\ncf-ray: 9a-FRA\nrequest-id: req_1\nContent-Type: application/json\nblocked',
    [/anthropic-dangerous-direct-browser-access/, /your own server|your server/],
    { isFixed: false, responsible: 'page' },
  ),
  report(
    'A bare wildcard with cookies, set by hand',
    'JakeChampion/fetch/issues/284',
    'POST http://localhost:3000/api/users\n> Cookie: connect.sid=a\n> Content-Type: text/plain\n200 OK\nX-Powered-By: Express\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true\nblocked',
    [/credentials/, /http:\/\/localhost:8080/],
    {
      from: 'http://localhost:8080',
      rule: 'wildcard-with-credentials',
      server: ['express', /http:\/\/localhost:8080/, /credentials: true/],
    },
  ),
  report(
    'A header was added to the list, and the browser remembers the old one',
    'koala73/worldmonitor/pull/2321',
    'OPTIONS https://api.monitor.example/api/widget for POST\n> x-widget-key: a\n> content-type: application/json\n204\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: GET, POST, OPTIONS\nAccess-Control-Allow-Headers: Content-Type, Authorization\nAccess-Control-Max-Age: 86400',
    [/x-widget-key/, /Access-Control-Allow-Headers: .*x-widget-key/i],
    { rule: 'header-not-allowed', responsible: 'server' },
  ),
]

const THIRD_PARTIES = [
  report(
    'Wikipedia is asked without the parameter',
    'dijs/wiki/issues/31',
    'GET https://en.wikipedia.org/w/api.php?prop=info&titles=Batman&format=json&action=query\n200\nserver: mw-api-ext\nContent-Type: application/json\nblocked',
    [/origin=\*/, /MediaWiki/],
    { from: LOCAL, responsible: 'page', isFixed: false },
  ),
  report(
    'A map loads a file from a sharing link of Dropbox',
    'umap-project/umap/issues/489',
    'GET https://www.dropbox.com/s/l2g8/26-statistics.geojson?dl=0\n302\nServer: envoy\nLocation: /scl/fi/l2g8/26-statistics.geojson?dl=0\nblocked',
    [/Dropbox/, /https:\/\/dl\.dropboxusercontent\.com\/s\/l2g8\/26-statistics\.geojson/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A password database lies on Google Drive',
    'perfectapi/CKP/issues/146',
    'GET https://docs.google.com/uc?export=download&id=abc\n303\nServer: ESF\nLocation: https://doc-08-78-docs.googleusercontent.com/docs/securesc/a?e=download\nblocked',
    [/Drive API/, /googleapis\.com\/drive\/v3\/files/],
    { from: 'chrome-extension://lnfepbje', responsible: 'page', isFixed: false },
  ),
  report(
    'A web page flashes a device from a release',
    'kvark/vange-rs/pull/283',
    'GET https://github.com/owner/game/releases/download/v1/level.bin\n302\nServer: github.com\nLocation: https://release-assets.githubusercontent.com/github-production-release-asset/1/a?sp=r\nblocked',
    [/GitHub/, /api\.github\.com\/repos/, /application\/octet-stream/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A repository’s archive is downloaded by a page',
    'octokit/core.js/issues/158',
    `GET https://api.github.com/repos/owner/repo/zipball/master
    302
    Server: github.com
    Access-Control-Allow-Origin: *
    Location: https://codeload.github.com/owner/repo/legacy.zip/master

    GET https://codeload.github.com/owner/repo/legacy.zip/master
    > Origin: null
    200
    Access-Control-Allow-Origin: https://render.githubusercontent.com
    blocked`,
    [/GitHub/, /your own server/],
    { from: 'http://localhost:3001', responsible: 'page', isFixed: false, never: [/^Request the URL on codeload/m] },
  ),
  report(
    'Two programs add CORS headers to a function URL',
    'aws-powertools/powertools-lambda-python/issues/4163',
    'GET https://a1b2.lambda-url.eu-west-1.on.aws/health\n200 OK\nAccess-Control-Allow-Origin: http://127.0.0.1:5500\nAccess-Control-Allow-Origin: http://127.0.0.1:5500\nx-amzn-requestid: 1\nblocked',
    [/twice/, /function URL/, /function’s code/],
    { from: 'http://127.0.0.1:5500', rule: 'allow-origin-duplicate', never: [/any proxy in front of it/] },
  ),
  report(
    'A page of a hosted panel asks this computer',
    'Icehunter/dune-admin/issues/4',
    'GET http://localhost:8080/api/v1/status\nnet::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    [/Local Network Access/, /site settings/],
    { from: 'https://admin.tools.example', verdict: 'failed', isFixed: false },
  ),
  report(
    'A wallet’s page meets an extension that adds a header',
    'MattSkala/chrome-firelogger/issues/2',
    'OPTIONS https://api.index.example/fulltext for POST\n> x-firelogger: 1.3\n200\nAccess-Control-Allow-Origin: https://www.index.example\nAccess-Control-Allow-Headers: content-type',
    [/x-firelogger/, /extension/],
    { from: 'https://www.index.example', rule: 'library-header-not-allowed' },
  ),
]

const SERVERS = [
  report(
    'A registry with a login is asked by its UI',
    'Joxit/docker-registry-ui/issues/104',
    'OPTIONS https://registry.corp.example/v2/shop/manifests/sha256:1 for DELETE\n> authorization: x\n401 Unauthorized\nDocker-Distribution-Api-Version: registry/2.0\nWWW-Authenticate: Basic realm="Registry Realm"\nAccess-Control-Allow-Origin: https://ui.corp.example',
    [/registry/, /proxy/, /OPTIONS/],
    { from: 'https://ui.corp.example', never: [/check the (token|cookie)/i] },
  ),
  report(
    'The registry allows its own address',
    'Joxit/docker-registry-ui/issues/398',
    'GET https://192.168.0.10:5000/v2/_catalog?n=1000\n200 OK\nDocker-Distribution-Api-Version: registry/2.0\nAccess-Control-Allow-Origin: https://192.168.0.10:5000\nblocked',
    [/https:\/\/192\.168\.0\.10:5000/, /http:\/\/192\.168\.0\.10\b(?!:)/],
    { from: 'http://192.168.0.10', rule: 'allow-origin-is-server' },
  ),
  report(
    'IIS wants Windows authentication for OPTIONS',
    'dotnet/aspnetcore/issues/11764',
    'OPTIONS https://api.corp.example/hub/negotiate for POST\n> x-requested-with: XMLHttpRequest\n401 Unauthorized\nServer: Microsoft-IIS/10.0\nWWW-Authenticate: Negotiate\nWWW-Authenticate: NTLM\nX-Powered-By: ASP.NET',
    [/Windows authentication/, /IIS CORS module/, /anonymous/],
    { from: 'https://app.corp.example', never: [/check the (token|cookie)/i] },
  ),
  report(
    'OpenShift’s login stands before Prometheus',
    'grafana/grafana/issues/15225',
    'OPTIONS https://prometheus.corp.example/api/v1/query for GET\n> authorization: x\n302 Found\nLocation: https://oauth.corp.example/oauth/authorize?client_id=prometheus\nSet-Cookie: _oauth_proxy=a',
    [/login/, /OPTIONS/],
    { from: 'https://grafana.corp.example', isFixed: false },
  ),
  report(
    'A guard of the application does not know the tracing headers',
    'dust-tt/dust/pull/21377',
    'OPTIONS https://eu.app.example/api/auth-context for GET\n> traceparent: 00\n> x-datadog-origin: rum\n403\nServer: Google Frontend\nContent-Type: text/plain',
    [/x-datadog-origin/, /traceparent/],
    { from: 'https://spa.app.example', rule: 'preflight-forbidden' },
  ),
  report(
    'Fonts are allowed for a wildcard with a domain',
    'textpattern/textpattern.github.io/issues/106',
    'GET https://textpattern.example/assets/fonts/pt-serif.woff2\nas font\n200 OK\nServer: nginx\nAccess-Control-Allow-Origin: https://*.textpattern-docs.example\nblocked',
    [/https:\/\/docs\.textpattern-docs\.example/, /wildcard/],
    { from: 'https://docs.textpattern-docs.example', rule: 'allow-origin-partial-wildcard' },
  ),
  report(
    'A presigned PUT to R2 is preceded by OPTIONS',
    'cloudflare/workerd/issues/4280',
    'OPTIONS https://acc.r2.cloudflarestorage.com/media/a.bin?X-Amz-Signature=a for PUT\n> content-type: application/octet-stream\n403\nServer: cloudflare\ncf-ray: 9a-FRA',
    [/CORS rules/, /PUT/, /https:\/\/app\.example/],
    { never: [/check the (token|cookie)/i, /firewall/], server: ['cloudflare-r2', /https:\/\/app\.example/, /PUT/] },
  ),
  report(
    'The iOS app of a web app reads from Firebase',
    'ionic-team/ionic-framework/issues/14210',
    'GET https://firebasestorage.googleapis.com/v0/b/p.appspot.com/o/a.png?alt=media\n> Origin: ionic://localhost\n200\nServer: UploadServer\nx-goog-generation: 1\nblocked',
    [/Cloud Storage/, /ionic:\/\/localhost/],
    { from: 'ionic://localhost' },
  ),
  report(
    'A metrics endpoint has no headers',
    'rom1504/clip-retrieval/issues/62',
    'GET http://splunk.example/metrics/api/v1/query?query=1\n200 OK\nServer: Werkzeug/2.0.1 Python/3.8.10\nblocked',
    [/Access-Control-Allow-Origin: http:\/\/splunk\.example:3000/],
    { from: 'http://splunk.example:3000', rule: 'allow-origin-missing', server: ['flask', /http:\/\/splunk\.example:3000/] },
  ),
  report(
    'The ETag of a part can’t be read',
    'TTLabs/EvaporateJS/issues/7',
    'PUT https://media.s3.eu-west-1.amazonaws.com/a.mov?partNumber=1&uploadId=a\n> Content-Type: text/plain\n200 OK\nServer: AmazonS3\nETag: "a"\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: PUT',
    [/ETag/, /Access-Control-Expose-Headers/],
    { verdict: 'allowed' },
  ),
  report(
    'A cookie is set, and the next request has none',
    'JakeChampion/fetch/issues/639',
    'POST http://localhost:3001/users/login\n> Content-Type: text/plain\n> Sec-Fetch-Site: same-site\n200 OK\nX-Powered-By: Express\nAccess-Control-Allow-Origin: *\nSet-Cookie: connect.sid=a; Path=/; HttpOnly',
    [/connect\.sid/, /credentials: "include"/],
    { from: LOCAL, verdict: 'allowed' },
  ),
]

const FRAMEWORKS = [
  report(
    'An exception in FastAPI loses the headers',
    'fastapi/fastapi/issues/775',
    'GET https://api.shop.example/items\n500 Internal Server Error\nserver: uvicorn\ncontent-length: 21\ncontent-type: text/plain; charset=utf-8\nblocked',
    [/hides the real one/, /500/, /log/, /CORSMiddleware\(app/],
    { never: [/token, cookie/], server: ['fastapi', /https:\/\/app\.example/] },
  ),
  report(
    'The plug is in the pipeline of a Phoenix router',
    'mschae/cors_plug/issues/5',
    'OPTIONS http://localhost:4000/upload for POST\n> content-type: application/json\n404 Not Found\nserver: Cowboy\ncache-control: max-age=0, private, must-revalidate\ncontent-type: text/html; charset=utf-8',
    [/Phoenix/, /endpoint/, /before the router/],
    { from: 'http://localhost:8080', server: ['phoenix', /endpoint/i] },
  ),
  report(
    'The local host of Azure Functions has no CORS entry',
    'Azure/azure-functions-core-tools/issues/854',
    'OPTIONS http://localhost:7071/api/auth/login for POST\n> content-type: application/json\n404 Not Found\nServer: Kestrel',
    [/local\.settings\.json/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200' },
  ),
  report(
    'The local host of Azure Functions allows no credentials',
    'Azure/azure-functions-core-tools/issues/2067',
    'GET http://localhost:7071/api/getCSRF\n> Cookie: a=b\n200 OK\nServer: Kestrel\nAccess-Control-Allow-Origin: http://localhost\nblocked',
    [/CORSCredentials/],
    { from: 'http://localhost', rule: 'allow-credentials-missing' },
  ),
  report(
    'App Service has no credentials in its CORS setting',
    'Azure/azure-functions-host/issues/620',
    'GET https://shop.azurewebsites.net/.auth/me\n> Cookie: AppServiceAuthSession=a\n200 OK\nServer: Microsoft-IIS/10.0\nAccess-Control-Allow-Origin: http://localhost\nblocked',
    [/App Service/, /Enable Access-Control-Allow-Credentials/],
    { from: 'http://localhost', rule: 'allow-credentials-missing' },
  ),
  report(
    'A resumable upload was started without an origin',
    'googleapis/google-cloud-dotnet/issues/5715',
    'POST https://storage.googleapis.com/upload/storage/v1/b/media/o?uploadType=resumable&upload_id=ABC\n> Content-Type: text/plain\n200\nServer: UploadServer\nX-GUploader-UploadID: ABC\nblocked',
    [/upload session|resumable/, /Origin/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200', never: [/to the bucket’s CORS configuration \(gcloud/] },
  ),
  report(
    'A function URL adds a second origin',
    'samvera/serverless-iiif/issues/71',
    'GET https://a1b2.lambda-url.us-east-1.on.aws/latest/iiif/2/a/info.json\n200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: https://viewer.example/\nblocked',
    [/function URL/, /function’s code/, /twice/],
    { from: 'https://viewer.example', rule: 'allow-origin-duplicate' },
  ),
  report(
    'A video player sends credentials to a CDN',
    'videogular/videogular2/issues/739',
    'GET https://cdn.video.example/live.m3u8\n> Cookie: CloudFront-Policy=a\nas xhr\n200 OK\nServer: nginx\nAccess-Control-Allow-Origin: *\nblocked',
    [/credentials/, /https:\/\/app\.example/, /withCredentials/],
    { rule: 'wildcard-with-credentials' },
  ),
  report(
    'Lumen removes the slash',
    'digiaonline/lumen-cors/issues/32',
    'GET http://api.site.example/forums/\n301 Moved Permanently\nX-Powered-By: PHP/7.1\nLocation: http://api.site.example/forums\nblocked',
    [/trailing slash/, /http:\/\/api\.site\.example\/forums\b(?!\/)/],
    { from: 'http://site.example', responsible: 'page' },
  ),
  report(
    'The sample project of ASP.NET Core redirects',
    'dotnet/aspnetcore/issues/36182',
    'OPTIONS http://localhost:8000/api/user for POST\n> content-type: application/json\n307 Temporary Redirect\nServer: Kestrel\nLocation: https://localhost:8001/api/user',
    [/https:\/\/localhost:8001\/api\/user/, /UseCors/],
    { from: 'http://localhost:19006' },
  ),
  report(
    'Tracing headers follow the redirect to a login',
    'DataDog/browser-sdk/issues/1818',
    `OPTIONS https://api.shop.example/sso before GET
    > x-datadog-origin: rum
    204
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Headers: x-datadog-origin

    GET https://api.shop.example/sso
    > x-datadog-origin: rum
    302
    Access-Control-Allow-Origin: https://app.example
    Location: https://login.partner.example/oauth2/authorize?client_id=a

    OPTIONS https://login.partner.example/oauth2/authorize?client_id=a for GET
    > Origin: null
    > x-datadog-origin: rum
    200
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Headers: content-type`,
    [/login/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A plugin of Obsidian uses the OpenAI SDK',
    'nhaouari/obsidian-textgenerator-plugin/issues/294',
    'OPTIONS https://api.runpod.example/v2/a/openai/v1/chat/completions for POST\n> authorization: x\n> content-type: application/json\n> x-stainless-os: MacOS\n200\nAccess-Control-Allow-Origin: app://obsidian.md\nAccess-Control-Allow-Headers: authorization, content-type',
    [/x-stainless-os/, /SDK/, /defaultHeaders/],
    { from: 'app://obsidian.md', rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'An extension’s background page asks Ollama',
    'ollama/ollama/issues/3016',
    'POST http://localhost:11434/api/generate\n> Content-Type: text/plain\n403 Forbidden\nContent-Length: 0\nblocked',
    [/OLLAMA_ORIGINS=chrome-extension:\/\/abcdef/],
    { from: 'chrome-extension://abcdef', never: [/check the (token|cookie)|firewall/i] },
  ),
]

const APPS_AND_SITES = [
  report(
    'A desktop app sends traces to a third party',
    'pydantic/logfire-js/issues/89',
    'POST https://logfire-api.example/v1/traces\n> Content-Type: text/plain\n200\nServer: cloudflare\nblocked',
    [/Tauri/, /HTTP plugin/],
    { from: 'tauri://localhost' },
  ),
  report(
    'On Windows the app has http, and https is allowed',
    'koala73/worldmonitor/pull/262',
    'GET http://127.0.0.1:46123/api/status\n200\nAccess-Control-Allow-Origin: https://tauri.localhost\nblocked',
    [/Tauri/, /http:\/\/tauri\.localhost/],
    { from: 'http://tauri.localhost', rule: 'allow-origin-scheme' },
  ),
  report(
    'An app reads from a device that can’t be configured',
    'tauri-apps/tauri/issues/11260',
    'GET http://192.168.1.20/values\n200 OK\nContent-Type: application/json\nblocked',
    [/Tauri/, /HTTP plugin, where CORS doesn’t apply/],
    { from: 'http://tauri.localhost' },
  ),
  report(
    'A CDN keeps the REST API’s answer to another site',
    'acato-plugins/wp-rest-cache/pull/1',
    'GET https://cms.example/wp-json/wp/v2/posts\n200\nAge: 512\nX-Cache: HIT\nLink: <https://cms.example/wp-json/>; rel="https://api.w.org/"\nAccess-Control-Allow-Origin: https://domain1.example\nblocked',
    [/stored copy/, /https:\/\/domain1\.example/, /cache key/],
    { from: 'https://domain2.example', rule: 'shared-cache-without-vary-origin', responsible: 'cdn' },
  ),
  report(
    'A plugin for WordPress doubles the header',
    'Shelob9/rest-all-cors/issues/3',
    'GET https://shop.example/wp-json/wc/v3/products\n200\nServer: Apache\nLink: <https://shop.example/wp-json/>; rel="https://api.w.org/"\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Origin: *\nblocked',
    [/WordPress/, /rest_send_cors_headers/, /plugin/],
    { rule: 'allow-origin-duplicate', server: ['wordpress', /https:\/\/app\.example/] },
  ),
  report(
    'The REST API of WordPress has a fixed list of headers',
    'WP-API/WP-API/issues/2844',
    'OPTIONS https://blog.example/wp-json/wp/v2/posts for GET\n> x-shop: 1\n200\nLink: <https://blog.example/wp-json/>; rel="https://api.w.org/"\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nAccess-Control-Allow-Methods: OPTIONS, GET, POST, PUT, PATCH, DELETE\nAccess-Control-Allow-Headers: Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
    [/x-shop/, /rest_allowed_cors_headers/],
    { rule: 'header-not-allowed' },
  ),
]

export const REPORTS: readonly ReportedCase[] = [
  ...LOGINS_AND_REDIRECTS,
  ...LIBRARIES,
  ...STORES_AND_CDNS,
  ...APPLICATIONS,
  ...THIRD_PARTIES,
  ...SERVERS,
  ...FRAMEWORKS,
  ...APPS_AND_SITES,
]
