import type { HeaderSet, Line } from './header-sets.ts'

const CLOUDFRONT: readonly Line[] = [
  ['X-Cache', 'Error from cloudfront'],
  ['Via', '1.1 29bfa9b96f4ea66dc02526ee845ca6b0.cloudfront.net (CloudFront)'],
  ['X-Amz-Cf-Id', 'XoVLBjm1dgozZsNAEGk8Vy_a5PXM=='],
]
const SPRING_SECURITY: readonly Line[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-XSS-Protection', '1; mode=block'],
  ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
  ['Pragma', 'no-cache'],
  ['Expires', '0'],
  ['X-Frame-Options', 'DENY'],
]
const VARY: readonly Line[] = [
  ['Vary', 'Origin'],
  ['Vary', 'Access-Control-Request-Method'],
  ['Vary', 'Access-Control-Request-Headers'],
]
const MINIO_ID = 'dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8'

/**
 * Transcripts of curl and dumps of headers in public documentation, write-ups and reports, collected without a look at the signs: who responded is
 * known from the text around them. Where nothing of it shows in the response, nothing may be recognized.
 */
export const COLLECTED_HEADER_SETS: readonly HeaderSet[] = [
  // The same lines from different programs.
  {
    name: 'rs/cors before its version 1.10, refusing a preflight',
    method: 'OPTIONS',
    status: 200,
    lines: [...VARY, ['Content-Type', 'text/plain; charset=utf-8'], ['Content-Length', '0']],
    ids: [],
  },
  { name: 'chi, refusing a preflight', method: 'OPTIONS', status: 200, lines: [...VARY, ['Content-Length', '0']], ids: [] },
  {
    name: 'Spring, refusing a preflight of which the body was not recorded',
    method: 'OPTIONS',
    status: 403,
    lines: [...VARY, ['Transfer-Encoding', 'chunked']],
    ids: ['spring'],
  },
  {
    name: 'Spring Data REST behind nginx',
    url: 'http://localhost:8888/people/1',
    status: 200,
    lines: [['Server', 'nginx/1.25.4'], ['Content-Type', 'application/hal+json'], ...VARY],
    ids: ['spring', 'nginx'],
  },
  {
    name: 'Spring Security with a token',
    status: 401,
    lines: [...VARY, ['WWW-Authenticate', 'Bearer'], ...SPRING_SECURITY],
    ids: ['spring'],
  },
  {
    name: 'Spring WebFlux',
    url: 'http://localhost:8090/login',
    status: 200,
    lines: [
      ...VARY,
      ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
      ['Expires', '0'],
      ['X-XSS-Protection', '1 ; mode=block'],
      ['Set-Cookie', 'SESSION=d04db9f7; Path=/; HttpOnly; SameSite=Lax'],
    ],
    ids: ['spring'],
  },
  {
    name: 'an error of Spring WebFlux',
    status: 404,
    lines: [['Content-Type', 'application/json']],
    body: '{"timestamp":"2024-05-02T10:00:00.000+00:00","path":"/x","status":404,"error":"Not Found","requestId":"1a2b3c4d-1"}',
    ids: ['spring-webflux'],
  },
  {
    name: 'a Spring application behind Cloudflare, whose other headers are Django’s',
    status: 500,
    lines: [
      ['Server', 'cloudflare'],
      ['CF-RAY', '936763cbeb0178e2-EWR'],
      ['X-XSS-Protection', '0'],
      ['X-Frame-Options', 'DENY'],
      ['Referrer-Policy', 'same-origin'],
      ...VARY,
      ['X-Content-Type-Options', 'nosniff'],
    ],
    ids: ['spring', 'cloudflare'],
  },
  {
    name: 'a site of JetBrains, whose headers are Django’s',
    status: 200,
    lines: [
      ['Server', 'nginx'],
      ['Referrer-Policy', 'same-origin'],
      ['X-Frame-Options', 'DENY'],
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Xss-Protection', '1; mode=block'],
      ['Via', '1.1 dfcd0c19a3793bae8dea2fb7f4deb8e8.cloudfront.net (CloudFront)'],
    ],
    ids: ['nginx', 'cloudfront'],
  },
  {
    name: 'Django REST framework in gunicorn',
    status: 200,
    lines: [
      ['Server', 'gunicorn'],
      ['Vary', 'Accept, origin'],
      ['Allow', 'GET, HEAD, OPTIONS'],
      ['X-Frame-Options', 'DENY'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'same-origin'],
    ],
    ids: ['django', 'gunicorn'],
  },
  {
    name: 'Django’s own server',
    status: 200,
    lines: [
      ['Server', 'WSGIServer/0.2 CPython/3.7.9'],
      ['X-Frame-Options', 'DENY'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'same-origin'],
    ],
    ids: ['django', 'gunicorn'],
  },
  {
    name: 'wsgiref, with which Bottle and others start too',
    status: 302,
    lines: [
      ['Server', 'WSGIServer/0.2 CPython/3.9.5'],
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Vary', 'Accept-Language'],
    ],
    ids: ['gunicorn'],
  },
  {
    name: 'SoundCloud’s API, whose errors look like Go’s',
    status: 405,
    lines: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Content-Length', '13'],
      ['referrer-policy', 'no-referrer'],
      ['x-frame-options', 'DENY'],
      ['x-content-type-options', 'nosniff'],
      ['Server', 'am/2'],
      ...CLOUDFRONT,
    ],
    ids: ['cloudfront'],
  },
  {
    name: 'a gRPC gateway in Go',
    status: 500,
    lines: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Length', '140'],
    ],
    ids: ['go'],
  },
  {
    name: 'Go’s protection against CSRF, with headers of its own',
    method: 'PUT',
    status: 403,
    lines: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Frame-Options', 'DENY'],
    ],
    body: 'cross-origin request detected from Sec-Fetch-Site header\n',
    ids: ['go'],
  },
  {
    name: 'the Kubernetes API, whose Cache-Control is Symfony’s',
    url: 'https://api.cluster.acme.example:6443/',
    status: 403,
    lines: [
      ['Audit-Id', 'b3257e26-8da8-4315-8d40-7ffbf17f0943'],
      ['Cache-Control', 'no-cache, private'],
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Kubernetes-Pf-Flowschema-Uid', 'f6eee3fb-fcec-4bc6-b0c0-d96e12b666b5'],
    ],
    ids: ['kubernetes-api'],
  },
  {
    name: 'webhook.site, which is made with Laravel',
    status: 200,
    lines: [
      ['Server', 'nginx'],
      ['Cache-Control', 'no-cache, private'],
      ['X-Request-Id', 'dc7cfb84-4a1b-449f-a547-05e5fd7aac4f'],
    ],
    ids: ['http-foundation', 'nginx'],
  },
  {
    name: 'a Symfony application in PHP’s own server',
    status: 404,
    lines: [
      ['Cache-Control', 'no-cache, private'],
      ['X-Powered-By', 'PHP/8.0.10'],
      ['X-Robots-Tag', 'noindex'],
    ],
    ids: ['http-foundation', 'php'],
  },
  {
    name: 'Laravel that hides PHP',
    status: 200,
    lines: [
      ['Server', 'nginx/1.18.0 (Ubuntu)'],
      ['Cache-Control', 'no-cache, private'],
      ['Set-Cookie', 'XSRF-TOKEN=eyJpdiI6Im8y; path=/'],
    ],
    ids: ['laravel', 'http-foundation', 'nginx'],
  },
  {
    name: 'Vert.x',
    status: 200,
    lines: [
      ['Set-Cookie', 'XSRF-TOKEN=KXTHspn; Path=/'],
      ['Set-Cookie', 'vertx-web.session=13c681351dee77d5; Path=/'],
    ],
    ids: ['vertx'],
  },
  {
    name: 'Warp of Haskell',
    status: 204,
    lines: [
      ['Server', 'Warp/3.3.13'],
      ['Content-Type', 'application/json;charset=utf-8'],
      ['Set-Cookie', 'XSRF-TOKEN=fYEqPcQ; Path=/; Secure'],
    ],
    ids: ['haskell-warp'],
  },
  {
    name: 'Apollo Router, which is made with tower-http',
    status: 200,
    lines: [
      ['content-type', 'application/json'],
      ['vary', 'origin'],
      ['vary', 'access-control-request-method'],
      ['vary', 'access-control-request-headers'],
    ],
    ids: ['tower-http'],
  },
  {
    name: 'actix-cors',
    status: 200,
    lines: [['vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']],
    ids: ['actix'],
  },
  {
    name: 'Fiber',
    method: 'OPTIONS',
    status: 204,
    lines: [['Vary', 'Access-Control-Request-Method, Access-Control-Request-Headers, Origin']],
    ids: ['fiber'],
  },
  {
    name: 'an error of Fastify, which is hapi’s as well',
    status: 500,
    lines: [['content-type', 'application/json; charset=utf-8']],
    body: '{"statusCode":500,"error":"Internal Server Error","message":"sqlite: no such column: accounts.emial"}',
    ids: [],
  },
  {
    name: 'an error of hapi',
    status: 404,
    lines: [
      ['content-type', 'application/json; charset=utf-8'],
      ['cache-control', 'no-cache'],
    ],
    body: '{"statusCode":404,"error":"Not Found","message":"Not Found"}',
    ids: ['hapi'],
  },
  {
    name: 'serverless-offline, which is made with hapi',
    url: 'http://localhost:2703/travellers',
    status: 200,
    lines: [
      ['vary', 'origin'],
      ['access-control-expose-headers', 'WWW-Authenticate,Server-Authorization'],
      ['cache-control', 'no-cache'],
    ],
    ids: ['hapi'],
  },
  {
    name: 'a program in Erlang',
    status: 200,
    lines: [
      ['server', 'Cowboy'],
      ['content-type', 'application/json'],
      ['content-length', '36'],
    ],
    ids: ['cowboy'],
  },
  {
    name: 'Plug without Phoenix',
    status: 200,
    lines: [
      ['cache-control', 'max-age=0, private, must-revalidate'],
      ['server', 'Cowboy'],
      ['content-length', '13'],
    ],
    ids: ['phoenix', 'cowboy'],
  },
  {
    name: 'Phoenix with Corsica, refusing a preflight',
    method: 'OPTIONS',
    status: 200,
    lines: [
      ['server', 'Cowboy'],
      ['content-length', '0'],
      ['cache-control', 'max-age=0, private, must-revalidate'],
      ['x-request-id', 'ljj0mkelhqivq73msmg4768v6ahq1gjf'],
    ],
    ids: ['phoenix', 'cowboy'],
  },
  // AWS.
  {
    name: 'a REST API at a domain of one’s own, whose Web ACL refuses',
    url: 'https://api.acme.example/items',
    status: 403,
    lines: [['x-amzn-requestid', 'b5b76376-29f1-4e9a'], ['x-amzn-errortype', 'ForbiddenException'], ...CLOUDFRONT],
    body: '{"message":"Forbidden"}',
    ids: ['cloudfront'],
  },
  {
    name: 'a REST API at a domain of one’s own, without a key',
    url: 'https://integrations.api.acme.example/',
    status: 403,
    lines: [['x-amzn-errortype', 'MissingAuthenticationTokenException']],
    body: '{"message":"Missing Authentication Token"}',
    ids: ['aws-rest-api', 'aws-api-gateway'],
  },
  {
    name: 'a REST API of the time before x-amz-apigw-id',
    url: 'https://0ux556ho77.execute-api.us-west-2.amazonaws.com/v1/info',
    status: 500,
    lines: [['x-amzn-RequestId', 'ad5d94eb-9bc2-11e5'], ...CLOUDFRONT],
    ids: ['aws-api-gateway', 'cloudfront'],
  },
  {
    name: 'MediaTailor',
    url: 'https://1111.mediatailor.us-west-2.amazonaws.com/v1/master/a/index.mpd',
    status: 504,
    lines: [['x-amzn-ErrorType', 'GatewayTimeoutException:http://internal.amazon.com/coral/']],
    ids: ['aws-api'],
  },
  {
    name: 'Kong behind a Classic Load Balancer',
    url: 'http://a06491acb99f64d-1064984904.us-east-2.elb.amazonaws.com/get',
    status: 200,
    lines: [
      ['Server', 'gunicorn'],
      ['X-Kong-Upstream-Latency', '3'],
      ['Via', '1.1 kong/3.10.0.1-enterprise-edition'],
    ],
    ids: ['gunicorn', 'aws-elb', 'kong'],
  },
  {
    name: 'MinIO that does not say so',
    url: 'http://localhost:9000/bucket/a.txt',
    status: 200,
    lines: [
      ['x-amz-request-id', '17A4F0D562E5B2C8'],
      ['x-amz-id-2', MINIO_ID],
    ],
    ids: ['minio'],
  },
  {
    name: 'MinIO',
    status: 403,
    lines: [
      ['Server', 'MinIO'],
      ['X-Amz-Id-2', MINIO_ID],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    ids: ['minio'],
  },
  {
    name: 'a Ceph store behind a CDN',
    status: 200,
    lines: [
      ['server', 'nginx'],
      ['x-amz-request-id', 'tx00000000000005daf9b5c-006697c38b-68194524-default'],
    ],
    ids: ['ceph', 'nginx'],
  },
  {
    name: 'Alibaba’s OSS behind its CDN',
    url: 'https://static.acme.example/a.html',
    status: 200,
    lines: [
      ['server', 'Tengine'],
      ['x-oss-request-id', '62B15F13F15BB231391FB3A8'],
    ],
    ids: ['aliyun-oss', 'nginx'],
  },
  {
    name: 'another service of Alibaba’s',
    url: 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation',
    status: 401,
    lines: [['server', 'istio-envoy']],
    ids: ['third-party-api', 'istio'],
  },
  {
    name: 'AppSync without a token',
    url: 'https://abc.appsync-api.us-east-1.amazonaws.com/graphql',
    status: 401,
    lines: [
      ['x-amzn-errortype', 'UnauthorizedException'],
      ['access-control-allow-origin', '*'],
    ],
    ids: ['appsync'],
  },
  {
    name: 'AppSync at a domain of one’s own',
    url: 'https://graphql.acme.example/graphql',
    status: 200,
    lines: [['x-amzn-appsync-tokensconsumed', '1']],
    ids: ['appsync'],
  },
  {
    name: 'Appwrite without a platform for the page',
    url: 'https://backend.acme.example/v1/account',
    status: 403,
    lines: [['Server', 'Appwrite']],
    body: '{"message":"Invalid Origin. Register your new client (app.example) as a new Web platform","code":403,"type":"general_unknown_origin"}',
    ids: ['appwrite'],
  },
  // Azure and .NET.
  {
    name: 'ASP.NET Core with Application Insights',
    url: 'https://api.nice-sea-1.eastus.azurecontainerapps.io/items',
    status: 200,
    lines: [
      ['server', 'Kestrel'],
      ['request-context', 'appId=cid-v1:62fa0dbc-ae2b-4a3d-b3d4-593648a55c62'],
    ],
    ids: ['aspnet-core', 'azure-container-apps'],
  },
  {
    name: 'Azure Functions on this computer, at another port',
    url: 'http://localhost:7072/api/category',
    status: 200,
    lines: [
      ['Server', 'Kestrel'],
      ['Request-Context', 'appId=cid-v1:e981b763-c455-4e32-852c-73765b048a0f'],
    ],
    ids: ['azure-functions-host', 'aspnet-core'],
  },
  {
    name: 'API Management without an API at that path, behind Front Door',
    status: 404,
    lines: [
      ['content-type', 'application/json'],
      ['x-azure-ref', '20260511T024344Z-1564d889648v5zskhC1GRUgrnn'],
      ['x-cache', 'CONFIG_NOCACHE'],
    ],
    body: '{ "statusCode": 404, "message": "Resource not found" }',
    ids: ['azure-api-management', 'azure-front-door'],
  },
  {
    name: 'Windows’s own HTTP service',
    status: 401,
    lines: [
      ['Server', 'Microsoft-HTTPAPI/2.0'],
      ['WWW-Authenticate', 'Negotiate'],
    ],
    ids: [],
  },
  {
    name: 'Express on App Service',
    url: 'https://hamster7.azurewebsites.net/tables/items',
    status: 200,
    lines: [
      ['Server', 'Microsoft-IIS/10.0'],
      ['X-Powered-By', 'Express'],
      ['X-Powered-By', 'ASP.NET'],
      ['Set-Cookie', 'ARRAffinity=0a3517ba; Path=/; HttpOnly'],
    ],
    ids: ['express', 'azure-app-service', 'iis'],
  },
  // Hosts.
  {
    name: 'Railway where the application does not respond',
    url: 'https://hub.acme.example/health',
    status: 502,
    lines: [
      ['content-type', 'application/json'],
      ['server', 'railway-hikari'],
      ['x-railway-fallback', 'true'],
      ['x-railway-edge', 'sjc1'],
    ],
    ids: ['railway'],
  },
  {
    name: 'Railway’s own CDN',
    url: 'https://api.acme.example/health',
    status: 200,
    lines: [
      ['server', 'railway-edge'],
      ['x-railway-cdn-edge', 'fastly/cache-iad-kiad7000142-IAD'],
      ['x-served-by', 'cache-iad-kiad7000142-IAD'],
    ],
    ids: ['railway', 'fastly'],
  },
  {
    name: 'Express on Render',
    url: 'https://shop.onrender.com/x',
    status: 404,
    lines: [
      ['content-security-policy', "default-src 'none'"],
      ['content-type', 'text/html; charset=utf-8'],
      ['rndr-id', '06c368e3-9dce-4d47'],
      ['Server', 'cloudflare'],
      ['x-powered-by', 'Express'],
      ['x-render-origin-server', 'Render'],
      ['CF-RAY', 'a04f9d63b8017e19-ADD'],
    ],
    ids: ['express', 'render', 'cloudflare'],
  },
  {
    name: 'Vercel’s function server on this computer',
    url: 'http://localhost:3000/api/items',
    status: 500,
    lines: [
      ['server', 'Vercel'],
      ['x-vercel-id', 'dev1::dev1::56r68-1742015831950-daed4f4c1e4a'],
      ['content-type', 'text/plain; charset=utf-8'],
    ],
    body: 'A server error has occurred\n\nFUNCTION_INVOCATION_FAILED\n',
    ids: ['vercel'],
  },
  {
    name: 'Netlify with a function',
    status: 200,
    lines: [
      ['cache-status', '"Netlify Edge"; fwd=miss'],
      ['server', 'Netlify'],
      ['x-nf-request-id', '01KRBCN30H905H5HW4V0ATGK3H'],
    ],
    ids: ['netlify'],
  },
  {
    name: 'a site on Heroku behind Fastly',
    status: 200,
    lines: [
      ['Server', 'nginx'],
      ['Via', '1.1 vegur, 1.1 varnish, 1.1 varnish'],
      ['X-Served-By', 'cache-iad-kiad7000025-IAD, cache-hel1410028-HEL'],
    ],
    ids: ['heroku', 'nginx', 'fastly'],
  },
  {
    name: 'IBM Cloud Functions',
    url: 'https://us-south.functions.cloud.ibm.com/api/v1/web/a/default/redirect',
    status: 302,
    lines: [
      ['X-Backside-Transport', 'OK OK'],
      ['Server', 'nginx/1.11.13'],
      ['Access-Control-Allow-Methods', 'OPTIONS, GET, DELETE, POST, PUT, HEAD, PATCH'],
    ],
    ids: ['nginx'],
  },
  {
    name: 'Kong behind Istio',
    status: 200,
    lines: [
      ['server', 'istio-envoy'],
      ['x-envoy-upstream-service-time', '6'],
      ['via', 'kong/2.5.0'],
      ['x-kong-proxy-latency', '1'],
    ],
    ids: ['kong', 'istio', 'envoy'],
  },
  // Other servers, and what is nobody's program.
  {
    name: 'GitHub’s API',
    url: 'https://api.github.com/zen',
    status: 200,
    lines: [
      ['server', 'GitHub.com'],
      ['access-control-allow-origin', '*'],
      ['content-security-policy', "default-src 'none'"],
      ['x-github-request-id', 'BB4E:5A97'],
    ],
    ids: ['third-party-api'],
  },
  {
    name: 'Squid, whose error page says its language as Tomcat’s does',
    status: 403,
    lines: [
      ['Server', 'squid/5.7'],
      ['Content-Type', 'text/html;charset=utf-8'],
      ['X-Squid-Error', 'ERR_ACCESS_DENIED 0'],
      ['Content-Language', 'en'],
    ],
    ids: ['zscaler'],
  },
  {
    name: 'Open Liberty',
    url: 'http://localhost:9080/',
    status: 200,
    lines: [
      ['X-Powered-By', 'Servlet/4.0'],
      ['Content-Type', 'text/html;charset=UTF-8'],
      ['Content-Language', 'en-US'],
    ],
    ids: ['java'],
  },
  {
    name: 'WebLogic',
    status: 202,
    lines: [
      ['X-ORACLE-DMS-ECID', '6f205c83-e172-4c34-a638-7f0c6345ce45-00000055'],
      ['Set-Cookie', 'JSESSIONID=NOCMCQBO7dxy!-546081476; path=/; HttpOnly'],
    ],
    ids: ['java'],
  },
  {
    name: 'InfluxDB',
    url: 'http://localhost:8086/ping',
    status: 204,
    lines: [
      ['X-Influxdb-Build', 'OSS'],
      ['X-Influxdb-Version', '1.8.10'],
    ],
    ids: ['influxdb'],
  },
  {
    name: 'Prometheus',
    url: 'http://localhost:9090/api/v1/targets',
    status: 200,
    lines: [
      ['Access-Control-Allow-Headers', 'Accept, Authorization, Content-Type, Origin'],
      ['Access-Control-Allow-Methods', 'GET, OPTIONS'],
      ['Access-Control-Expose-Headers', 'Date'],
    ],
    ids: [],
  },
  {
    name: 'Swift of OpenStack',
    status: 204,
    lines: [
      ['Server', 'nginx/1.16.0'],
      ['X-Trans-Id', 'tx77ee63a2009c4dbc863c8-005dd72193'],
    ],
    ids: ['nginx'],
  },
  {
    name: 'Parcel’s dev server, at the port of LM Studio',
    url: 'http://localhost:1234/index.js',
    status: 200,
    lines: [['Content-Type', 'application/javascript']],
    ids: [],
  },
]
