import type { PlatformId } from '../../../src/engine/platforms/recognize.ts'

export type Line = readonly [name: string, value: string]

/** The headers of a real response, as documentation and public reports show them, less what says nothing. */
export interface HeaderSet {
  readonly name: string
  readonly url?: string
  /** Of the request; GET where it is not given. */
  readonly method?: string
  readonly status: number
  readonly reason?: string
  readonly lines: readonly Line[]
  readonly body?: string
  /** Everything that is recognized, the application first. */
  readonly ids: readonly PlatformId[]
}

const CLOUDFLARE: readonly Line[] = [
  ['server', 'cloudflare'],
  ['cf-ray', '8f2b1c3d4e5f6a7b-FRA'],
  ['cf-cache-status', 'DYNAMIC'],
]
const HELMET: readonly Line[] = [
  ['Content-Security-Policy', "default-src 'self';base-uri 'self'"],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Referrer-Policy', 'no-referrer'],
]
const SPRING_SECURITY: readonly Line[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-XSS-Protection', '0'],
  ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
  ['Pragma', 'no-cache'],
  ['Expires', '0'],
  ['X-Frame-Options', 'DENY'],
]

export const HEADER_SETS: readonly HeaderSet[] = [
  // In front: a CDN or a host, and the application behind it.
  {
    name: 'Render with FastAPI',
    status: 200,
    lines: [['content-type', 'application/json'], ['x-render-origin-server', 'uvicorn'], ['rndr-id', '8d1-4e'], ...CLOUDFLARE],
    ids: ['uvicorn', 'render', 'cloudflare'],
  },
  {
    name: 'Render with ASP.NET Core',
    status: 404,
    lines: [['x-render-origin-server', 'Kestrel'], ...CLOUDFLARE],
    ids: ['aspnet-core', 'render', 'cloudflare'],
  },
  {
    name: 'Render with waitress',
    status: 200,
    lines: [['x-render-origin-server', 'waitress'], ...CLOUDFLARE],
    ids: ['gunicorn', 'render', 'cloudflare'],
  },
  {
    name: 'Render with a static site',
    status: 200,
    lines: [['x-render-origin-server', 'Render'], ...CLOUDFLARE],
    ids: ['render', 'cloudflare'],
  },
  {
    name: 'a Supabase function',
    status: 500,
    lines: [
      ['sb-gateway-version', '1'],
      ['sb-project-ref', 'abcdefghijklmnopqrst'],
      ['x-served-by', 'supabase-edge-runtime'],
      ...CLOUDFLARE,
    ],
    ids: ['supabase-functions', 'supabase', 'cloudflare'],
  },
  { name: 'Express behind Cloudflare', status: 200, lines: [['x-powered-by', 'Express'], ...CLOUDFLARE], ids: ['express', 'cloudflare'] },
  {
    name: 'Vercel behind Cloudflare',
    status: 404,
    lines: [['x-vercel-id', 'fra1::iad1::abcde-1700000000000-0123456789ab'], ...CLOUDFLARE],
    ids: ['vercel', 'cloudflare'],
  },
  {
    name: 'R2 behind its public host',
    url: 'https://pub-1a2b.r2.dev/a.png',
    status: 200,
    lines: CLOUDFLARE,
    ids: ['cloudflare-r2', 'cloudflare'],
  },
  {
    name: 'S3 behind CloudFront',
    status: 403,
    lines: [
      ['Server', 'AmazonS3'],
      ['X-Cache', 'Error from cloudfront'],
      ['Via', '1.1 0a1b2c.cloudfront.net (CloudFront)'],
      ['X-Amz-Cf-Id', 'abcdefghijklmnop=='],
    ],
    ids: ['aws-s3', 'cloudfront'],
  },
  {
    name: 'S3 behind Cloudflare',
    status: 200,
    lines: [['x-amz-id-2', 'abcdefghijklmnop'], ['x-amz-request-id', 'ABC123'], ...CLOUDFLARE],
    ids: ['aws-s3', 'cloudflare'],
  },
  {
    name: 'Fastly',
    status: 200,
    lines: [
      ['Via', '1.1 varnish'],
      ['X-Served-By', 'cache-fra-etou8220061-FRA'],
      ['X-Timer', 'S1700000000.0,VS0,VE1'],
    ],
    ids: ['fastly'],
  },
  {
    name: 'GitHub Pages behind Fastly',
    status: 404,
    lines: [
      ['Server', 'GitHub.com'],
      ['Via', '1.1 varnish'],
      ['X-Served-By', 'cache-fra-1'],
      ['X-GitHub-Request-Id', 'A1:B2'],
    ],
    ids: ['github-pages', 'fastly'],
  },
  {
    name: 'Akamai',
    status: 403,
    lines: [
      ['Server', 'AkamaiGHost'],
      ['Content-Type', 'text/html'],
    ],
    ids: ['akamai'],
  },
  {
    name: 'Varnish before PHP',
    status: 200,
    lines: [
      ['X-Varnish', '32770 3'],
      ['Via', '1.1 varnish (Varnish/6.0)'],
      ['X-Powered-By', 'PHP/8.2.0'],
    ],
    ids: ['php', 'varnish'],
  },
  {
    name: 'Cloud Run behind Google’s load balancer',
    status: 200,
    lines: [
      ['server', 'Google Frontend'],
      ['via', '1.1 google'],
      ['x-cloud-trace-context', 'abc/123'],
    ],
    ids: ['google-frontend', 'google-load-balancer'],
  },
  {
    name: 'a Cloud Function without the invoker role',
    url: 'https://us-central1-shop.cloudfunctions.net/items',
    status: 403,
    lines: [
      ['server', 'Google Frontend'],
      ['content-type', 'text/html; charset=UTF-8'],
    ],
    ids: ['google-cloud-functions', 'google-frontend'],
  },
  {
    name: 'httpbin behind Kong',
    status: 200,
    lines: [
      ['Server', 'gunicorn/19.9.0'],
      ['Via', 'kong/3.4.0'],
      ['X-Kong-Upstream-Latency', '3'],
      ['X-Kong-Proxy-Latency', '1'],
    ],
    ids: ['gunicorn', 'kong'],
  },
  {
    name: 'Kong without a route',
    status: 404,
    lines: [
      ['Server', 'kong/2.8.1'],
      ['X-Kong-Response-Latency', '0'],
    ],
    body: '{"message":"no Route matched with those values"}',
    ids: ['kong'],
  },
  {
    name: 'Jetty on Heroku',
    status: 200,
    lines: [
      ['Server', 'Jetty(9.4.z-SNAPSHOT)'],
      ['Via', '1.1 vegur'],
    ],
    ids: ['jetty', 'java', 'heroku'],
  },
  {
    name: 'Express on Heroku',
    status: 200,
    lines: [
      ['Server', 'Cowboy'],
      ['X-Powered-By', 'Express'],
      ['Via', '1.1 vegur'],
    ],
    ids: ['express', 'heroku'],
  },
  {
    name: 'Istio',
    status: 503,
    lines: [
      ['server', 'istio-envoy'],
      ['x-envoy-upstream-service-time', '2'],
    ],
    ids: ['istio', 'envoy'],
  },
  {
    name: 'Envoy without a backend',
    status: 503,
    lines: [
      ['content-type', 'text/plain'],
      ['server', 'envoy'],
    ],
    body: 'no healthy upstream',
    ids: ['envoy'],
  },
  {
    name: 'nginx before Laravel',
    status: 200,
    lines: [
      ['Server', 'nginx'],
      ['X-Powered-By', 'PHP/8.3.1'],
      ['Cache-Control', 'no-cache, private'],
      ['Set-Cookie', 'laravel_session=x'],
    ],
    ids: ['laravel', 'http-foundation', 'php', 'nginx'],
  },
  {
    name: 'an AWS load balancer',
    status: 502,
    lines: [
      ['Server', 'awselb/2.0'],
      ['Content-Type', 'text/html'],
    ],
    ids: ['aws-elb'],
  },
  {
    name: 'Fly',
    status: 200,
    lines: [
      ['server', 'Fly/a1b2 (2026-01-01)'],
      ['fly-request-id', '01H-fra'],
      ['via', '1.1 fly.io'],
    ],
    ids: ['fly'],
  },
  {
    name: 'Railway',
    status: 502,
    lines: [
      ['server', 'railway-edge'],
      ['x-railway-request-id', 'abc'],
    ],
    ids: ['railway'],
  },
  {
    name: 'Netlify',
    status: 404,
    lines: [
      ['server', 'Netlify'],
      ['x-nf-request-id', '01H'],
    ],
    ids: ['netlify'],
  },
  // .NET and Azure.
  {
    name: 'ASP.NET Web API on IIS',
    status: 405,
    lines: [
      ['Server', 'Microsoft-IIS/8.0'],
      ['X-AspNet-Version', '4.0.30319'],
      ['X-Powered-By', 'ASP.NET'],
    ],
    ids: ['aspnet-framework', 'iis'],
  },
  {
    name: 'ASP.NET MVC',
    status: 200,
    lines: [
      ['X-AspNetMvc-Version', '5.2'],
      ['X-AspNet-Version', '4.0.30319'],
      ['X-Powered-By', 'ASP.NET'],
      ['Server', 'Microsoft-IIS/10.0'],
    ],
    ids: ['aspnet-framework', 'iis'],
  },
  {
    name: 'PHP on IIS',
    status: 200,
    lines: [
      ['Server', 'Microsoft-IIS/10.0'],
      ['X-Powered-By', 'PHP/8.1.0'],
      ['X-Powered-By', 'ASP.NET'],
    ],
    ids: ['php', 'iis'],
  },
  { name: 'ASP.NET Core', status: 404, lines: [['Server', 'Kestrel']], ids: ['aspnet-core'] },
  {
    name: 'ASP.NET Core on App Service',
    status: 200,
    lines: [
      ['Server', 'Microsoft-IIS/10.0'],
      ['Set-Cookie', 'ARRAffinity=abc; Path=/'],
      ['X-Powered-By', 'ASP.NET'],
    ],
    ids: ['azure-app-service', 'iis'],
  },
  {
    name: 'Azure Functions on this computer',
    url: 'http://localhost:7071/api/items',
    status: 401,
    lines: [
      ['Server', 'Kestrel'],
      ['Request-Context', 'appId=cid-v1:1'],
    ],
    ids: ['azure-functions-host', 'aspnet-core'],
  },
  { name: 'API Management', status: 500, lines: [['Request-Context', 'appId=cid-v1:1234']], ids: [] },
  {
    name: 'API Management without a key',
    url: 'https://shop.azure-api.net/items',
    status: 401,
    lines: [],
    body: '{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure..." }',
    ids: ['azure-api-management'],
  },
  {
    name: 'Microsoft’s login',
    url: 'https://login.windows.net/common/oauth2/authorize',
    status: 200,
    lines: [
      ['Request-Context', 'appId=cid-v1:1'],
      ['Server', 'Microsoft-IIS/10.0'],
    ],
    ids: ['microsoft-login', 'iis'],
  },
  {
    name: 'Azure Blob Storage',
    status: 404,
    lines: [
      ['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'],
      ['x-ms-version', '2009-09-19'],
    ],
    ids: ['azure-blob'],
  },
  // AWS and what speaks its protocol.
  {
    name: 'a REST API',
    status: 403,
    lines: [
      ['x-amzn-RequestId', 'abc'],
      ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'],
      ['x-amz-apigw-id', 'abc='],
    ],
    body: '{"message":"Missing Authentication Token"}',
    ids: ['aws-rest-api', 'aws-api-gateway'],
  },
  {
    name: 'an HTTP API',
    status: 404,
    lines: [['Apigw-Requestid', 'abc=']],
    body: '{"message":"Not Found"}',
    ids: ['aws-http-api', 'aws-api-gateway'],
  },
  {
    name: 'a function URL',
    url: 'https://abc.lambda-url.us-east-1.on.aws/',
    status: 403,
    lines: [
      ['x-amzn-RequestId', 'abc'],
      ['x-amzn-ErrorType', 'AccessDeniedException'],
    ],
    body: '{"Message":"Forbidden"}',
    ids: ['aws-lambda-url'],
  },
  {
    name: 'Bedrock',
    url: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/x/invoke',
    status: 403,
    lines: [['x-amzn-errortype', 'AccessDeniedException']],
    ids: ['aws-api'],
  },
  {
    name: 'S3',
    status: 403,
    lines: [
      ['Server', 'AmazonS3'],
      ['x-amz-request-id', 'ABC'],
      ['x-amz-id-2', 'abcdefghijklmnopq'],
    ],
    body: '<?xml version="1.0"?><Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed.</Message></Error>',
    ids: ['aws-s3'],
  },
  {
    name: 'MinIO',
    status: 403,
    lines: [
      ['Server', 'MinIO'],
      ['X-Amz-Request-Id', '17A'],
      ['X-Amz-Id-2', 'abcd'],
    ],
    ids: ['minio'],
  },
  {
    name: 'Wasabi',
    status: 200,
    lines: [
      ['Server', 'WasabiS3/7.10.1193-2023-01-31-ac2c8bd'],
      ['x-amz-id-2', 'abcd'],
    ],
    ids: ['wasabi'],
  },
  {
    name: 'Backblaze B2',
    url: 'https://s3.us-west-004.backblazeb2.com/b/a',
    status: 200,
    lines: [
      ['Server', 'nginx'],
      ['x-amz-id-2', 'abcd'],
    ],
    ids: ['backblaze', 'nginx'],
  },
  { name: 'Ceph', status: 200, lines: [['x-amz-request-id', 'tx000000000000000000001-0061-1-default']], ids: ['ceph'] },
  { name: 'Alibaba Cloud OSS', status: 403, lines: [['Server', 'AliyunOSS']], ids: ['aliyun-oss'] },
  {
    name: 'Tencent Cloud COS',
    status: 200,
    lines: [
      ['Server', 'tencent-cos'],
      ['x-cos-request-id', 'NWU3'],
    ],
    ids: ['tencent-cos'],
  },
  {
    name: 'GeoServer',
    url: 'https://maps.example/geoserver/wfs',
    status: 200,
    lines: [['Content-Type', 'application/json']],
    ids: ['geoserver'],
  },
  {
    name: 'Huawei Cloud OBS',
    status: 403,
    lines: [
      ['Server', 'OBS'],
      ['x-obs-request-id', '0000018A'],
    ],
    ids: ['huawei-obs'],
  },
  { name: 'SeaweedFS', status: 200, lines: [['Server', 'SeaweedFS S3 30GB 2.68']], ids: ['seaweedfs'] },
  {
    name: 'Google Cloud Storage',
    status: 200,
    lines: [
      ['X-GUploader-UploadID', 'ABCDEFGHIJKLMN'],
      ['Server', 'UploadServer'],
    ],
    ids: ['google-cloud-storage'],
  },
  // Applications.
  {
    name: 'Google’s login',
    url: 'https://accounts.google.com/o/oauth2/auth',
    status: 302,
    lines: [
      ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
      ['Expires', 'Mon, 01 Jan 1990 00:00:00 GMT'],
      ['X-XSS-Protection', '0'],
      ['Server', 'ESF'],
    ],
    ids: ['google-login'],
  },
  {
    name: 'a Google API',
    url: 'https://oauth2.googleapis.com/token',
    status: 400,
    lines: [
      ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
      ['Server', 'ESF'],
      ['X-XSS-Protection', '0'],
    ],
    ids: ['google-api'],
  },
  { name: 'Spring Security', status: 401, lines: [['WWW-Authenticate', 'Basic realm="Realm"'], ...SPRING_SECURITY], ids: ['spring'] },
  {
    name: 'Spring Security with its CSRF cookie',
    status: 200,
    lines: [['Set-Cookie', 'XSRF-TOKEN=x; Path=/'], ...SPRING_SECURITY],
    ids: ['spring'],
  },
  {
    name: 'Spring MVC with CORS',
    status: 200,
    lines: [
      ['Vary', 'Origin'],
      ['Vary', 'Access-Control-Request-Method'],
      ['Vary', 'Access-Control-Request-Headers'],
      ['Content-Type', 'application/json'],
    ],
    ids: ['spring'],
  },
  {
    name: 'Spring refusing an origin',
    status: 403,
    lines: [
      ['Vary', 'Origin'],
      ['Vary', 'Access-Control-Request-Method'],
      ['Vary', 'Access-Control-Request-Headers'],
    ],
    body: 'Invalid CORS request',
    ids: ['spring'],
  },
  {
    name: 'an error of Spring Boot',
    status: 404,
    lines: [['Content-Type', 'application/json']],
    body: '{"timestamp":"2026-01-01T10:00:00.000+00:00","status":404,"error":"Not Found","path":"/x"}',
    ids: ['spring'],
  },
  {
    name: 'Tomcat’s error page',
    status: 401,
    lines: [
      ['Content-Type', 'text/html;charset=utf-8'],
      ['Content-Language', 'en'],
    ],
    ids: ['tomcat'],
  },
  {
    name: 'Django',
    status: 403,
    lines: [
      ['X-Frame-Options', 'DENY'],
      ['Vary', 'Cookie'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'same-origin'],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
    ],
    ids: ['django'],
  },
  {
    name: 'django-cors-headers with its default list',
    status: 200,
    lines: [
      ['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with'],
      ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'],
      ['access-control-max-age', '86400'],
    ],
    ids: ['django'],
  },
  {
    name: 'FastAPI refusing a preflight',
    status: 400,
    lines: [
      ['server', 'uvicorn'],
      ['content-type', 'text/plain; charset=utf-8'],
    ],
    body: 'Disallowed CORS origin',
    ids: ['starlette', 'uvicorn'],
  },
  {
    name: 'Starlette’s CORS with every method',
    status: 200,
    lines: [
      ['access-control-allow-methods', 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'],
      ['access-control-max-age', '600'],
    ],
    ids: ['starlette'],
  },
  { name: 'Flask’s own server', status: 200, lines: [['Server', 'Werkzeug/3.1.3 Python/3.13.1']], ids: ['werkzeug'] },
  { name: 'aiohttp', status: 405, lines: [['Server', 'Python/3.11 aiohttp/3.8.4']], ids: ['aiohttp'] },
  {
    name: 'Jupyter',
    url: 'http://localhost:8888/api/kernels',
    status: 403,
    lines: [['Server', 'TornadoServer/6.2']],
    ids: ['jupyter', 'tornado'],
  },
  {
    name: 'Rails',
    status: 404,
    lines: [
      ['X-Request-Id', '0a1b-2c'],
      ['X-Runtime', '0.012345'],
      ['Server', 'Puma'],
    ],
    ids: ['rails', 'rack'],
  },
  {
    name: 'Rails without X-Runtime',
    status: 200,
    lines: [['server-timing', 'start_processing.action_controller;dur=0.1, sql.active_record;dur=3']],
    ids: ['rails'],
  },
  {
    name: 'rack-cors in debug mode',
    status: 200,
    lines: [
      ['X-Rack-CORS', 'miss; no-origin'],
      ['X-Runtime', '0.003141'],
    ],
    ids: ['rails', 'rack-cors'],
  },
  {
    name: 'rack-cors',
    status: 200,
    lines: [
      ['access-control-allow-origin', '*'],
      ['access-control-allow-methods', 'GET, POST'],
      ['access-control-expose-headers', ''],
      ['access-control-max-age', '7200'],
    ],
    ids: ['rack-cors'],
  },
  {
    name: 'npm’s cors',
    status: 204,
    lines: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'],
      ['Vary', 'Access-Control-Request-Headers'],
      ['Content-Length', '0'],
    ],
    ids: ['npm-cors'],
  },
  {
    name: 'Express’s 404',
    status: 404,
    lines: [
      ['X-Powered-By', 'Express'],
      ['Content-Security-Policy', "default-src 'none'"],
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Type', 'text/html; charset=utf-8'],
    ],
    body: '<!DOCTYPE html>\n<html lang="en">\n<body>\n<pre>Cannot GET /x</pre>\n</body>\n</html>\n',
    ids: ['express'],
  },
  {
    name: 'Express with helmet',
    status: 404,
    lines: [
      ['Content-Security-Policy', "default-src 'none'"],
      ['X-Content-Type-Options', 'nosniff'],
      ['X-DNS-Prefetch-Control', 'off'],
      ['Content-Type', 'text/html; charset=utf-8'],
    ],
    ids: ['express'],
  },
  {
    name: 'NestJS',
    status: 404,
    lines: [
      ['X-Powered-By', 'Express'],
      ['Content-Type', 'application/json; charset=utf-8'],
    ],
    body: '{"message":"Cannot GET /x","error":"Not Found","statusCode":404}',
    ids: ['nestjs', 'express'],
  },
  {
    name: 'Fastify refusing a preflight',
    status: 400,
    lines: [['content-type', 'text/plain; charset=utf-8']],
    body: 'Invalid Preflight Request',
    ids: ['fastify'],
  },
  { name: 'Koa with helmet', status: 404, lines: [['Content-Type', 'text/plain; charset=utf-8'], ...HELMET], body: 'Not Found', ids: [] },
  {
    name: 'Next.js',
    status: 200,
    lines: [
      ['X-Powered-By', 'Next.js'],
      ['Vary', 'RSC, Next-Router-State-Tree, Next-Router-Prefetch, Accept-Encoding'],
    ],
    ids: ['nextjs'],
  },
  { name: 'Nuxt', status: 200, lines: [['x-powered-by', 'Nuxt']], ids: ['nuxt'] },
  {
    name: 'Strapi',
    status: 403,
    lines: [
      ['X-Powered-By', 'Strapi <strapi.io>'],
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    ids: ['strapi'],
  },
  { name: 'json-server', status: 200, lines: [['X-Powered-By', 'tinyhttp']], ids: ['json-server'] },
  {
    name: 'Socket.IO',
    url: 'https://api.example/socket.io/?EIO=4&transport=polling&sid=x',
    status: 400,
    lines: [],
    body: '{"code":1,"message":"Session ID unknown"}',
    ids: ['socket-io'],
  },
  {
    name: 'Go',
    status: 404,
    lines: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Length', '19'],
    ],
    body: '404 page not found\n',
    ids: ['go'],
  },
  {
    name: 'Go with rs/cors',
    method: 'OPTIONS',
    status: 204,
    lines: [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']],
    ids: ['rs-cors'],
  },
  { name: 'Gin', status: 404, lines: [['Content-Type', 'text/plain']], body: '404 page not found', ids: ['gin'] },
  {
    name: 'tower-http',
    status: 200,
    lines: [['vary', 'origin, access-control-request-method, access-control-request-headers']],
    ids: ['tower-http'],
  },
  {
    name: 'Rocket',
    status: 404,
    lines: [
      ['Server', 'Rocket'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    ids: ['rocket'],
  },
  {
    name: 'Phoenix',
    status: 404,
    lines: [
      ['server', 'Cowboy'],
      ['set-cookie', '_shop_key=SFMyNTY; path=/'],
    ],
    ids: ['phoenix', 'cowboy'],
  },
  { name: 'CouchDB', status: 401, lines: [['Server', 'CouchDB/3.3.2 (Erlang OTP/24)']], ids: ['couchdb'] },
  {
    name: 'API Platform',
    status: 404,
    lines: [
      ['Cache-Control', 'no-cache, private'],
      ['X-Debug-Token', '1a2b3c'],
      ['Link', '<http://localhost/docs.jsonld>; rel="x"'],
    ],
    ids: ['symfony', 'http-foundation'],
  },
  {
    name: 'WordPress',
    status: 200,
    lines: [
      ['Link', '<https://blog.example/wp-json/>; rel="https://api.w.org/"'],
      ['X-Powered-By', 'PHP/8.2.0'],
    ],
    ids: ['wordpress', 'php'],
  },
  {
    name: 'Drupal',
    status: 200,
    lines: [
      ['X-Generator', 'Drupal 10 (https://www.drupal.org)'],
      ['X-Drupal-Cache', 'HIT'],
    ],
    ids: ['drupal'],
  },
  { name: 'Elasticsearch', status: 403, lines: [['X-elastic-product', 'Elasticsearch']], ids: ['elasticsearch'] },
  {
    name: 'AirPlay Receiver',
    status: 403,
    lines: [
      ['Server', 'AirTunes/670.6.2'],
      ['Content-Length', '0'],
    ],
    ids: ['airplay'],
  },
  {
    name: 'HAProxy without a backend',
    status: 503,
    lines: [
      ['Cache-Control', 'no-cache'],
      ['Content-Type', 'text/html'],
    ],
    ids: ['haproxy'],
  },
  {
    name: 'OpenShift’s router without a route',
    status: 503,
    lines: [
      ['Pragma', 'no-cache'],
      ['Cache-Control', 'private, max-age=0, no-cache, no-store'],
      ['Content-Type', 'text/html'],
    ],
    ids: ['haproxy'],
  },
  {
    name: 'Tyk without a key',
    status: 401,
    lines: [
      ['X-Generator', 'tyk.io'],
      ['Content-Type', 'application/json'],
    ],
    ids: ['tyk'],
  },
  {
    name: 'Azurite, the emulator of Azure Storage',
    status: 403,
    lines: [
      ['Server', 'Azurite-Blob/3.33.0'],
      ['x-ms-error-code', 'CorsPreflightFailure'],
    ],
    ids: ['azure-blob'],
  },
  { name: 'LiteSpeed', status: 404, lines: [['Server', 'LiteSpeed']], ids: ['litespeed'] },
  { name: 'Apache', status: 404, lines: [['Server', 'Apache/2.4.62 (Debian)']], ids: ['apache'] },
  {
    name: 'Caddy before Go',
    status: 404,
    lines: [
      ['Via', '1.1 Caddy'],
      ['Server', 'Caddy'],
    ],
    ids: ['caddy'],
  },
  {
    name: 'a company proxy',
    status: 403,
    lines: [
      ['Server', 'Zscaler/6.2'],
      ['Content-Type', 'text/html'],
    ],
    ids: ['zscaler'],
  },
]
