import type { Verdict } from '../../src/engine/index.ts'
import type { Case } from './messages.ts'
import { APP, CHECK_TOKEN, LOCAL } from './reports/report.ts'

/** Trouble as people report it, with example names, and what a good answer has in it. */
interface Trouble extends Case {
  readonly trouble: string
  /** blocked, unless it says otherwise. */
  readonly verdict?: Verdict
  readonly says: readonly RegExp[]
  readonly never?: readonly RegExp[]
  readonly responsible?: string
  /** false: no header is proposed. */
  readonly isFixed?: false
}

function trouble(trouble: string, messages: string, says: readonly RegExp[], more: Partial<Trouble> = {}): Trouble {
  return { trouble, from: APP, messages, says, ...more }
}

const none = { isFixed: false } as const

export const CASES: readonly Trouble[] = [
  trouble('A large video is refused by Cloudflare', 'POST https://api.example/videos\n413\nServer: cloudflare\ncf-ray: 9a-FRA\nblocked', [
    /Cloudflare/,
    /100 MB/,
    /smaller parts/,
    /only let the page read the error/,
  ]),
  trouble('A large photo is refused by nginx', 'POST https://api.example/photos\n413\nServer: nginx\nblocked', [
    /nginx/,
    /client_max_body_size/,
  ]),
  trouble('Express refuses a JSON body', 'POST https://api.example/items\n413\nX-Powered-By: Express\nblocked', [/express\.json/, /limit/]),
  trouble(
    'IIS answers a large upload with 404',
    'POST https://api.example/upload\n> Content-Length: 45000000\n404\nServer: Microsoft-IIS/10.0\nblocked',
    [/maxAllowedContentLength/],
  ),
  trouble(
    'A function on Vercel gets too large a body',
    'POST https://api.vercel.app/api/upload\n413\nServer: Vercel\nx-vercel-error: FUNCTION_PAYLOAD_TOO_LARGE\nblocked',
    [/4\.5 MB/, /Vercel/],
  ),
  trouble('nginx waits a minute for the report', 'GET https://api.example/report\n504\nServer: nginx/1.25.3\nafter 60.1 s\nblocked', [
    /proxy_read_timeout/,
    /60 seconds/,
  ]),
  trouble(
    'Cloudflare gives up after 100 seconds',
    'POST https://api.example/export\n524\nServer: cloudflare\ncf-ray: 9a-FRA\nafter 100.3 s\nblocked',
    [/524/, /background/],
  ),
  trouble('The origin behind Cloudflare is down', 'GET https://api.example/items\n521\nServer: cloudflare\ncf-ray: 9a-FRA\nblocked', [
    /refused the connection/,
    /origin server/,
  ]),
  trouble(
    'API Gateway gives up after 29 seconds',
    'GET https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/report\n504\nx-amz-apigw-id: FF=\nafter 29.3 s\nblocked',
    [/29 seconds/, /DEFAULT_5XX/],
  ),
  trouble(
    'A dyno on Heroku takes over 30 seconds',
    'GET https://api-1.herokuapp.com/report\n503\nServer: Heroku\nContent-Type: text/html\nafter 30.2 s\nblocked',
    [/H12/, /background/],
  ),
  trouble('A dyno on Heroku has crashed', 'GET https://api-1.herokuapp.com/items\n503\nServer: Heroku\nContent-Type: text/html\nblocked', [
    /H10/,
    /heroku logs/,
  ]),
  trouble('The load balancer has no healthy target', 'GET https://api.example/items\n503\nServer: awselb/2.0\nblocked', [
    /healthy/,
    /load balancer/,
  ]),
  trouble('Envoy gives up after 15 seconds', 'GET https://api.example/slow\n504\nServer: istio-envoy\nafter 15 s\nblocked', [
    /15 seconds/,
    /timeout/,
  ]),
  trouble(
    'The API key has used up its quota',
    'GET https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/items\n429\nx-amz-apigw-id: FF=\nx-amzn-errortype: LimitExceededException\nblocked',
    [/quota/, /usage plan/],
  ),
  trouble(
    'A public API counts requests',
    'GET https://api.stats.example/v3/player/5\n429\nRetry-After: 30\nblocked',
    [/[Tt]oo many requests/, /Retry-After: 30/, /wait/],
    { never: [CHECK_TOKEN] },
  ),
  trouble(
    'The route is missing in API Gateway',
    'OPTIONS https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/itmes for PUT\n403\nx-amz-apigw-id: FF=\nx-amzn-errortype: MissingAuthenticationTokenException',
    [/no such path or method/, /stage/],
    { never: [CHECK_TOKEN] },
  ),
  trouble(
    'The authorizer rejects OPTIONS',
    'OPTIONS https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/items for GET\n> authorization: x\n401\nx-amz-apigw-id: FF=\nx-amzn-errortype: UnauthorizedException',
    [/authorizer/, /NONE/],
  ),
  trouble(
    'The Lambda authorizer crashes',
    'GET https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/items\n500\nx-amz-apigw-id: FF=\nx-amzn-errortype: AuthorizerConfigurationException\nblocked',
    [/authorizer/, /CloudWatch/],
  ),
  trouble(
    'The function URL is not public',
    'POST https://a1b2.lambda-url.eu-west-1.on.aws/\n403 Forbidden\nx-amzn-errortype: AccessDeniedException\nblocked',
    [/lambda:InvokeFunctionUrl/],
  ),
  trouble(
    'The bucket on S3 has no CORS rule',
    'OPTIONS https://media.s3.eu-west-1.amazonaws.com/a.png for PUT\n> content-type: image/png\n403 Forbidden\nServer: AmazonS3',
    [/CORS configuration/, /AllowedOrigins/, /https:\/\/app\.example/],
    { never: [CHECK_TOKEN] },
  ),
  trouble('A picture on S3 has no CORS headers', 'GET https://media.s3.eu-west-1.amazonaws.com/a.png\n200 OK\nServer: AmazonS3\nblocked', [
    /bucket/,
    /AllowedOrigins/,
  ]),
  trouble(
    'The bucket on S3 is in another region',
    'OPTIONS https://media.s3.amazonaws.com/a.png for PUT\n307 Temporary Redirect\nServer: AmazonS3\nx-amz-bucket-region: us-west-2\nLocation: https://media.s3.us-west-2.amazonaws.com/a.png',
    [/region/, /media\.s3\.us-west-2\.amazonaws\.com/],
    { responsible: 'page' },
  ),
  trouble(
    'A presigned link was used too late',
    'GET https://media.s3.eu-west-1.amazonaws.com/a.png?X-Amz-Date=20260301T090000Z&X-Amz-Expires=3600&X-Amz-Signature=abc\n403 Forbidden\nServer: AmazonS3\nblocked',
    [/expired/, /new signed URL/],
  ),
  trouble(
    'A shared access signature has run out',
    'GET https://acc.blob.core.windows.net/c/a.png?se=2026-03-01T00%3A00%3A00Z&sig=abc\n403\nx-ms-error-code: AuthenticationFailed\nblocked',
    [/expired/],
  ),
  trouble(
    'Azure Storage has no rule for the method',
    'OPTIONS https://acc.blob.core.windows.net/c/a.png for PUT\n> x-ms-blob-type: BlockBlob\n403\nx-ms-error-code: CorsPreflightFailure',
    [/CORS rule/, /az storage cors add/],
  ),
  trouble(
    'The Cloud Storage bucket has no CORS entry',
    'OPTIONS https://storage.googleapis.com/bucket/a.bin for PUT\n> content-type: image/png\n200\nServer: UploadServer\nx-guploader-uploadid: AEn=',
    [/Cloud Storage/, /cors-file/],
  ),
  trouble(
    'R2 has no CORS policy',
    'OPTIONS https://acc.r2.cloudflarestorage.com/b/a.png for PUT\n> content-type: image/png\n403\nServer: cloudflare',
    [/bucket’s CORS rules/],
  ),
  trouble(
    'A new Cloud Run service is private',
    'OPTIONS https://api-abc.a.run.app/items for POST\n> content-type: application/json\n403\nServer: Google Frontend\nContent-Type: text/html',
    [/allUsers/, /Invoker/],
    { never: [CHECK_TOKEN, /firewall/] },
  ),
  trouble(
    'The callable function is in another region',
    'OPTIONS https://us-central1-p.cloudfunctions.net/rate for POST\n> content-type: application/json\n404\nServer: Google Frontend\nContent-Type: text/html; charset=UTF-8',
    [/region/, /getFunctions/],
    none,
  ),
  trouble(
    'Apps Script cannot answer OPTIONS',
    'OPTIONS https://script.google.com/macros/s/AKf/exec for POST\n> content-type: application/json\n405\nServer: GSE',
    [/text\/plain/, /Apps Script/],
    { ...none, responsible: 'page' },
  ),
  trouble(
    'CloudFront allows GET and HEAD only',
    'OPTIONS https://d111.cloudfront.net/api/items for PUT\n403 Forbidden\nServer: CloudFront\nX-Cache: Error from cloudfront',
    [/cache behavior/, /OPTIONS/],
  ),
  trouble(
    'The CDN keeps a stylesheet without the header',
    'GET https://cdn.shop.example/a.css\n200 OK\nAge: 5300\nX-Cache: Hit from cloudfront\nVary: Accept-Encoding\nblocked',
    [/stored copy/, /cache key/, /purge/],
    { responsible: 'cdn' },
  ),
  trouble(
    'The CDN keeps the copy of another origin',
    'GET https://cdn.shop.example/a.json\n200\nCF-Cache-Status: HIT\nAccess-Control-Allow-Origin: https://www.app.example\nblocked',
    [/stored copy/, /www\.app\.example/, /Vary: Origin/],
  ),
  trouble(
    'Socket.IO polls another node',
    'GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a&sid=b\n400 Bad Request\nContent-Type: application/json\nblocked',
    [/different node/, /[Ss]ticky/],
  ),
  trouble(
    'Socket.IO has no cors option',
    'GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a\n200 OK\nContent-Type: text/plain; charset=UTF-8\nblocked',
    [/cors: \{ origin/],
  ),
  trouble('Two hosts share a connection', 'GET https://api.example/items\n421 Misdirected Request\nblocked', [/HTTP\/2 connection/], none),
  trouble(
    'AirPlay listens on port 5000',
    'OPTIONS http://localhost:5000/api for POST\n> content-type: application/json\n403 Forbidden\nServer: AirTunes/595.13.1',
    [/AirPlay/, /another port/],
    { ...none, from: LOCAL, never: [CHECK_TOKEN, /firewall/] },
  ),
  trouble(
    'Jenkins listens on port 8080',
    'GET http://localhost:8080/api/items\n403 Forbidden\nX-Jenkins: 2.440\nblocked',
    [/Jenkins/, /another port/],
    { ...none, from: LOCAL },
  ),
  trouble(
    'The company’s proxy blocks the site',
    'GET http://api.example/items\n403 Forbidden\nServer: squid/5.7\nX-Squid-Error: ERR_ACCESS_DENIED 0\nblocked',
    [/proxy/, /administrator/],
    { ...none, from: 'http://app.example' },
  ),
  trouble(
    'The Wi-Fi wants a login',
    'GET http://api.example/items\n302 Found\nLocation: http://hotspot.example/login?dst=a\nblocked',
    [/captive portal/, /log in to the network/],
    { ...none, from: 'http://app.example' },
  ),
  trouble(
    'Cloudflare sends a challenge',
    'GET https://api.example/items\n403\nServer: cloudflare\ncf-mitigated: challenge\nblocked',
    [/challenge/, /skip rule/],
    none,
  ),
  trouble('Akamai refuses a script', 'GET https://shop.example/api\n403 Forbidden\nServer: AkamaiGHost\nblocked', [/bot protection/], none),
  trouble(
    'The Access session is over',
    'GET https://api.example/me\n302\nLocation: https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example\nblocked',
    [/Cloudflare Access/, /log in again/],
    none,
  ),
  trouble(
    'A preview deployment is protected',
    'OPTIONS https://api-git-dev-acme.vercel.app/items for POST\n> content-type: application/json\n401\nServer: Vercel\nSet-Cookie: _vercel_sso_nonce=a',
    [/Deployment Protection/, /OPTIONS Allowlist/],
    none,
  ),
  trouble(
    'oauth2-proxy wants a login for OPTIONS',
    'OPTIONS https://api.example/items for PUT\n302 Found\nLocation: https://api.example/oauth2/start?rd=%2Fitems',
    [/--skip-auth-preflight/],
    none,
  ),
  trouble(
    'Authelia wants a login for OPTIONS',
    'OPTIONS https://rest.example/state for POST\n> content-type: application/json\n302\nLocation: https://login.example/?rd=https%3A%2F%2Frest.example%2Fstate',
    [/bypass/, /single sign-on/i],
    none,
  ),
  trouble(
    'The API redirects to the identity provider',
    'GET https://api.example/items\n302 Found\nLocation: https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=a\nblocked',
    [/identity provider/, /401 instead of a redirect/],
    none,
  ),
  trouble(
    'A forwarded port is private',
    'OPTIONS https://name-8000.app.github.dev/items for POST\n> content-type: application/json\n302\nLocation: https://github.dev/pf-signin?id=a',
    [/public/, /port/],
    none,
  ),
  trouble(
    'The redirect URI is of the type Web',
    'POST https://login.microsoftonline.com/common/oauth2/v2.0/token\n400 Bad Request\nblocked',
    [/Single-page application/],
    none,
  ),
  trouble('Keycloak does not know the origin', 'POST https://sso.example/realms/demo/protocol/openid-connect/token\n200 OK\nblocked', [
    /Keycloak/,
    /Web origins/,
  ]),
  trouble(
    'IIS answers OPTIONS itself',
    'OPTIONS https://api.example/items for PUT\n200 OK\nAllow: OPTIONS, TRACE, GET, HEAD, POST\nPublic: OPTIONS, TRACE, GET, HEAD, POST\nServer: Microsoft-IIS/10.0',
    [/OPTIONSVerbHandler/],
  ),
  trouble(
    'WebDAV takes PUT',
    'PUT https://api.example/items/7\n405 Method Not Allowed\nServer: Microsoft-IIS/10.0\nAllow: GET, HEAD, OPTIONS, TRACE\nblocked',
    [/WebDAV/],
  ),
  trouble(
    'nginx looks for a file',
    'POST https://api.example/login\n405 Not Allowed\nServer: nginx/1.21.6\nContent-Type: text/html\nblocked',
    [/static file/, /proxy_pass/],
  ),
  trouble(
    'The Kong route lacks OPTIONS',
    'OPTIONS http://api.example:8000/users for POST\n> content-type: application/json\n404 Not Found\nVia: kong/3.4.0',
    [/Kong route/, /Add OPTIONS/],
    { from: 'http://app.example' },
  ),
  trouble(
    'Traefik has no router for the host',
    'GET https://api.example/v2\n404\nContent-Type: text/plain; charset=utf-8\nX-Content-Type-Options: nosniff\nContent-Length: 19\nblocked',
    [/404 page not found/, /router/],
  ),
  trouble(
    'The edge function crashes on OPTIONS',
    'OPTIONS https://abcd.supabase.co/functions/v1/hello for POST\n> content-type: application/json\n500\nServer: cloudflare\nsb-gateway-version: 1',
    [/Supabase/, /branch for OPTIONS/],
  ),
  trouble('The mesh denies OPTIONS', 'OPTIONS https://api.example/items for PUT\n403\nServer: istio-envoy\nContent-Length: 19', [
    /authorization policy/,
    /RBAC/,
  ]),
  trouble(
    'rack-cors has another spelling',
    'GET http://localhost:3001/widgets\n200 OK\nX-Rack-CORS: miss; no-origin\nVary: Origin\nblocked',
    [/rack-cors/, /slash/],
    { from: LOCAL },
  ),
  trouble(
    'rack-cors does not list the method',
    'OPTIONS http://localhost:3001/widgets for PATCH\n200 OK\nX-Rack-CORS: miss; no-method\nVary: Origin',
    [/PATCH/, /methods/],
    { from: LOCAL },
  ),
  trouble(
    'FastAPI does not allow the header',
    'OPTIONS https://api.example/items for POST\n> x-token: a\n400 Bad Request\nContent-Length: 23\nContent-Type: text/plain; charset=utf-8\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Methods: GET, POST',
    [/header “x-token” is missing/, /allow_headers/],
  ),
  trouble(
    'rs/cors rejects in silence',
    'OPTIONS https://api.example/items for PUT\n> content-type: application/json\n204\nVary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    [/method PUT/, /content-type/, /origin https:\/\/app\.example/],
  ),
  trouble(
    'gorilla/handlers rejects in silence',
    'OPTIONS https://api.example/items for POST\n> content-type: application/json\n403 Forbidden\nContent-Length: 0',
    [/content-type/, /separate entry/],
    { never: [/firewall/] },
  ),
  trouble(
    'Ollama is called by a site',
    'OPTIONS http://localhost:11434/api/chat for POST\n> content-type: application/json\n403 Forbidden\nContent-Length: 0',
    [/OLLAMA_ORIGINS/],
  ),
  trouble(
    'Elasticsearch has CORS off',
    'GET http://search.example:9200/_search\n200 OK\nX-elastic-product: Elasticsearch\nblocked',
    [/http\.cors\.allow-origin/],
    { from: 'http://app.example' },
  ),
  trouble(
    'The dev server of Vite is called by a backend’s page',
    'GET http://localhost:5173/@vite/client\n200 OK\nVary: Origin\nblocked',
    [/server\.cors/],
    { from: 'http://shop.test' },
  ),
  trouble(
    'App Service answers with the portal’s wildcard',
    'GET https://back.azurewebsites.net/items\n200 OK\nServer: Microsoft-IIS/10.0\nblocked',
    [/Azure portal/, /App Service/],
  ),
  trouble(
    'A warning page of the tunnel comes back',
    'GET https://1a2b.ngrok-free.app/items\n200 OK\nContent-Type: text/html\nngrok-error-code: ERR_NGROK_6024\nblocked',
    [/ngrok-skip-browser-warning/],
    none,
  ),
  trouble(
    'The tunnel is closed',
    'OPTIONS https://1a2b.ngrok-free.app/items for PUT\n404\nngrok-error-code: ERR_NGROK_3200',
    [/tunnel/],
    none,
  ),
  trouble(
    'A web service of Google Maps is called by a page',
    'GET https://maps.googleapis.com/maps/api/place/details/json?place_id=a\n200 OK\nContent-Type: application/json\nblocked',
    [/Maps JavaScript API/],
    { ...none, responsible: 'page' },
  ),
  trouble(
    'An Android app has a scheme of its own',
    'GET https://api.example/items\n> Origin: app://\n200 OK\nVary: Origin\nblocked',
    [/androidScheme/],
    none,
  ),
  trouble('The iOS app is not allowed', 'GET https://api.example/items\n> Origin: capacitor://localhost\n200 OK\nVary: Origin\nblocked', [
    /Capacitor/,
    /https:\/\/localhost/,
  ]),
  trouble(
    'CloudFront wants signed cookies',
    'GET https://d111.cloudfront.net/a.json\n403\nServer: CloudFront\nblocked',
    [/signed cookies/, /credentials/],
    {
      never: [CHECK_TOKEN],
      responsible: 'cdn',
    },
  ),
  trouble(
    'The app on Railway listens on another port',
    'OPTIONS https://shop.up.railway.app/items for PUT\n502\nServer: railway-edge\nX-Railway-Fallback: true',
    [/Railway/, /PORT/, /logs/],
  ),
  trouble(
    'The firewall of Application Gateway blocks a body',
    'POST https://api.example/items\n403 Forbidden\nServer: Microsoft-Azure-Application-Gateway/v2\nblocked',
    [/Application Gateway/, /firewall log/],
    { never: [CHECK_TOKEN] },
  ),
  trouble(
    'A page comes back instead of data',
    'GET https://www.shop.example/api/items\n200 OK\nContent-Type: text/html\nServer: nginx\nblocked',
    [/HTML page/, /URL is right/],
  ),
  trouble(
    'The collector does not allow the headers of gRPC-Web',
    'OPTIONS https://grpc.example/shop.Items/List for POST\n> x-grpc-web: 1\n> x-user-agent: grpc-web\n200\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: content-type',
    [/x-grpc-web/, /gRPC-Web client/],
    { responsible: 'server', never: [/[Tt]urn .* off/, /don’t send/] },
  ),
  trouble(
    'The function does not allow what the Supabase client sends',
    'OPTIONS https://abcd.supabase.co/functions/v1/hello for POST\n> apikey: a\n> x-client-info: b\n200\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: authorization, content-type',
    [/apikey/, /x-client-info/, /Supabase client/],
    { responsible: 'server', never: [/[Tt]urn .* off/] },
  ),
  trouble(
    'HSTS makes https of the preflight',
    'OPTIONS http://api.example/items for POST\n> content-type: application/json\nnet::ERR_INVALID_REDIRECT',
    [/HSTS/, /https:\/\/api\.example\/items/],
    { from: 'http://app.example' },
  ),
  trouble(
    'The trailing slash leads to http',
    'POST https://api.example/items\n307 Temporary Redirect\nAccess-Control-Allow-Origin: *\nLocation: http://api.example/items/\naborted',
    [/X-Forwarded-Proto/, /https:\/\/api\.example\/items\//],
    { verdict: 'failed' },
  ),
]
