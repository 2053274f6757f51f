import type { HeaderSet, Line } from './header-sets.ts'

const SPRING_LIKE: readonly Line[] = [
  ['X-Application-Context', 'application:prod:8443'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-XSS-Protection', '1; mode=block'],
  ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'],
  ['Pragma', 'no-cache'],
  ['Expires', '0'],
  ['X-Frame-Options', 'DENY'],
]

/** Responses of well-known sites and products as bug reports and captures show them: half of them look like something that they are not. */
export const REPORTED_HEADER_SETS: readonly HeaderSet[] = [
  // Somebody else's, though the headers look like a program of your own.
  {
    name: 'Cognito, which is a Spring application, at a domain of one’s own',
    url: 'https://auth.acme.example/oauth2/token',
    status: 400,
    lines: [
      ['Set-Cookie', 'XSRF-TOKEN=a8c4bccd; Path=/; Secure; HttpOnly'],
      ['x-amz-cognito-request-id', '35792cbd-c697-4908-8837-2108079ab861'],
      ['Server', 'Server'],
      ...SPRING_LIKE,
    ],
    ids: ['login-page'],
  },
  {
    name: 'Okta at a domain of one’s own',
    url: 'https://login.acme.example/oauth2/v1/authorize',
    status: 200,
    lines: [
      ['Server', 'nginx'],
      ['P3p', 'CP="HONK"'],
      ['X-Okta-Request-Id', 'b0473b2ad622651b6becabf069b98fce'],
      ['X-Xss-Protection', '0'],
    ],
    ids: ['okta', 'nginx'],
  },
  {
    name: 'Entra at a domain of one’s own',
    url: 'https://login.acme.example/tenant/oauth2/v2.0/authorize',
    status: 200,
    lines: [
      ['x-ms-request-id', '6a5e1a8b-0000'],
      ['x-ms-ests-server', '2.1.19568.3 - WEULR1 ProdSlices'],
      ['x-ms-srs', '1.P'],
    ],
    ids: ['microsoft-login'],
  },
  {
    name: 'Google’s Identity-Aware Proxy',
    url: 'https://intern.acme.example/api/items',
    status: 401,
    lines: [
      ['X-Goog-IAP-Generated-Response', 'true'],
      ['Content-Type', 'text/html'],
    ],
    body: 'Invalid IAP credentials: empty token',
    ids: ['login-page'],
  },
  {
    name: 'a Firebase database',
    url: 'https://shop.firebaseio.com/items.json',
    status: 401,
    lines: [['Server', 'nginx']],
    ids: ['google-api', 'nginx'],
  },
  {
    name: 'an Apps Script, of which the browser hid everything',
    url: 'https://script.google.com/macros/s/AKf/exec',
    status: 0,
    lines: [],
    ids: ['google-api'],
  },
  {
    name: 'an Apps Script after its redirect',
    url: 'https://script.googleusercontent.com/macros/echo?user_content_key=1',
    status: 200,
    lines: [['Server', 'ESF']],
    ids: ['google-api'],
  },
  {
    name: 'GitHub’s API',
    url: 'https://api.github.com/user',
    status: 401,
    lines: [
      ['Server', 'github.com'],
      ['X-GitHub-Request-Id', 'C0DE:1'],
    ],
    ids: ['third-party-api'],
  },
  {
    name: 'a raw file of GitHub',
    url: 'https://raw.githubusercontent.com/acme/data/main/a.json',
    status: 200,
    lines: [
      ['Via', '1.1 varnish'],
      ['X-Served-By', 'cache-fra-eddf8230053-FRA'],
      ['X-Fastly-Request-ID', 'ab12'],
    ],
    ids: ['github-pages', 'fastly'],
  },
  {
    name: 'SharePoint',
    url: 'https://acme.sharepoint.com/_api/web',
    status: 403,
    lines: [
      ['MicrosoftSharePointTeamServices', '16.0.0.25401'],
      ['X-AspNet-Version', '4.0.30319'],
      ['X-Powered-By', 'ASP.NET'],
    ],
    ids: ['third-party-api', 'aspnet-framework', 'iis'],
  },
  {
    name: 'Jira',
    url: 'https://acme.atlassian.net/rest/api/3/issue',
    status: 401,
    lines: [['Server', 'AtlassianEdge']],
    ids: ['third-party-api'],
  },
  {
    name: 'Algolia',
    url: 'https://abc-dsn.algolia.net/1/indexes',
    status: 403,
    lines: [['Server', 'nginx']],
    ids: ['third-party-api', 'nginx'],
  },
  {
    name: 'a Vertex AI error',
    url: 'https://us-central1-aiplatform.googleapis.com/v1/projects',
    status: 401,
    lines: [
      ['Server', 'scaffolding on HTTPServer2'],
      ['Vary', 'Origin'],
    ],
    ids: ['google-api'],
  },
  // A framework whose usual signs another one shares.
  {
    name: 'Mastodon, whose headers are Django’s',
    status: 200,
    lines: [
      ['Server', 'nginx'],
      ['X-Frame-Options', 'DENY'],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'same-origin'],
      ['X-Runtime', '0.030505'],
    ],
    ids: ['rails', 'nginx'],
  },
  {
    name: 'GitLab',
    status: 404,
    lines: [
      ['Server', 'nginx'],
      ['X-Gitlab-Meta', '{"version":"1"}'],
      ['X-Runtime', '0.012345'],
    ],
    ids: ['rails', 'nginx'],
  },
  {
    name: 'an API with a path that ends as a collector’s does',
    url: 'https://api.acme.example/api/v1/logs',
    status: 200,
    lines: [['Content-Type', 'application/json']],
    ids: [],
  },
  { name: 'another one', url: 'https://api.acme.example/v1/metrics', status: 200, lines: [['Server', 'uvicorn']], ids: ['uvicorn'] },
  {
    name: 'a collector',
    url: 'https://otel.acme.example/v1/traces',
    status: 405,
    lines: [['Content-Type', 'text/plain']],
    body: '405 method not allowed, supported: [POST]',
    ids: ['opentelemetry'],
  },
  {
    name: 'a collector’s logs',
    url: 'https://otel.acme.example/v1/logs',
    status: 200,
    lines: [['Content-Type', 'application/json']],
    body: '{"partialSuccess":{}}',
    ids: ['opentelemetry'],
  },
  {
    name: 'WebSphere',
    status: 404,
    lines: [
      ['X-Powered-By', 'Servlet/3.1'],
      ['Content-Type', 'text/html;charset=UTF-8'],
      ['Content-Language', 'en-US'],
    ],
    ids: ['java'],
  },
  {
    name: 'WildFly',
    status: 404,
    lines: [
      ['X-Powered-By', 'Undertow/1'],
      ['Server', 'WildFly/10'],
    ],
    ids: ['java'],
  },
  {
    name: 'the Whitelabel page of Spring Boot',
    status: 404,
    lines: [
      ['Content-Type', 'text/html;charset=UTF-8'],
      ['Content-Language', 'en-US'],
    ],
    body: '<html><body><h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error',
    ids: ['spring', 'tomcat'],
  },
  {
    name: 'CakePHP',
    status: 200,
    lines: [
      ['Set-Cookie', 'csrfToken=abc; path=/'],
      ['X-Powered-By', 'PHP/8.2.12'],
    ],
    ids: ['php'],
  },
  {
    name: 'LocalStack, which is no S3',
    url: 'http://localhost:4566/bucket',
    status: 403,
    lines: [
      ['x-amz-id-2', 's9lzHYrFp76ZVxRcpX9'],
      ['server', 'TwistedWeb/24.3.0'],
    ],
    ids: ['localstack'],
  },
  {
    name: 'Jenkins',
    status: 403,
    lines: [
      ['X-Jenkins', '2.462.3'],
      ['Server', 'Jetty(10.0.24)'],
    ],
    ids: ['java'],
  },
  {
    name: 'Cloudflare’s challenge',
    status: 403,
    lines: [
      ['server', 'cloudflare'],
      ['cf-mitigated', 'challenge'],
      ['referrer-policy', 'same-origin'],
      ['x-frame-options', 'SAMEORIGIN'],
    ],
    ids: ['cloudflare'],
  },
  // Behind something.
  {
    name: 'Rails on Heroku’s new router',
    status: 500,
    lines: [
      ['Via', '2.0 heroku-router'],
      ['Server', 'Heroku'],
      ['X-Runtime', '0.004321'],
    ],
    ids: ['rails', 'heroku'],
  },
  {
    name: 'Phoenix on Fly',
    status: 200,
    lines: [
      ['server', 'Fly/7a1f2b (2026-10-01)'],
      ['via', '1.1 fly.io'],
      ['set-cookie', '_shop_key=abc; path=/'],
    ],
    ids: ['phoenix', 'fly'],
  },
  {
    name: 'Next.js on Vercel',
    status: 200,
    lines: [
      ['server', 'Vercel'],
      ['x-vercel-id', 'fra1::iad1::abc'],
      ['x-vercel-cache', 'MISS'],
      ['x-powered-by', 'Next.js'],
    ],
    ids: ['nextjs', 'vercel'],
  },
  {
    name: 'Express on Google Cloud Run',
    url: 'https://api-abc-ew.a.run.app/items',
    status: 500,
    lines: [
      ['server', 'Google Frontend'],
      ['x-powered-by', 'Express'],
    ],
    ids: ['express', 'google-cloud-run', 'google-frontend'],
  },
  {
    name: 'Node.js on App Service',
    status: 500,
    lines: [
      ['X-Powered-By', 'Express'],
      ['Set-Cookie', 'ARRAffinity=abc; Path=/; HttpOnly'],
    ],
    ids: ['express', 'azure-app-service'],
  },
  {
    name: 'PHP behind Front Door',
    status: 200,
    lines: [
      ['x-azure-ref', '20261101T000000Z-abc'],
      ['X-Powered-By', 'PHP/8.3.6'],
    ],
    ids: ['php', 'azure-front-door'],
  },
  {
    name: 'gunicorn behind nginx and CloudFront',
    status: 502,
    lines: [
      ['Server', 'gunicorn'],
      ['Via', '1.1 abc.cloudfront.net (CloudFront)'],
      ['X-Cache', 'Error from cloudfront'],
    ],
    ids: ['gunicorn', 'cloudfront'],
  },
  {
    name: 'an npm package at unpkg',
    url: 'https://unpkg.com/react',
    status: 302,
    lines: [
      ['server', 'cloudflare'],
      ['via', '1.1 fly.io'],
      ['fly-request-id', '01J'],
    ],
    ids: ['fly', 'cloudflare'],
  },
  {
    name: 'jsDelivr',
    url: 'https://cdn.jsdelivr.net/npm/vue',
    status: 200,
    lines: [
      ['server', 'cloudflare'],
      ['x-served-by', 'cache-fra-eddf8230020-FRA, cache-lga21931-LGA'],
    ],
    ids: ['cloudflare', 'fastly'],
  },
  {
    name: 'a shop at Shopify',
    status: 200,
    lines: [
      ['server', 'cloudflare'],
      ['powered-by', 'Shopify'],
      ['x-shopid', '1'],
    ],
    ids: ['cloudflare'],
  },
  {
    name: 'Deno Deploy',
    status: 200,
    lines: [
      ['server', 'deno/gcp-europe-west3'],
      ['via', 'http/2 edgeproxy-h'],
    ],
    ids: ['deno'],
  },
  // Products that name themselves.
  {
    name: 'Apigee',
    status: 404,
    lines: [['Content-Type', 'application/json']],
    body: '{"fault":{"faultstring":"Unable to identify proxy for host: default and url: \\/items","detail":{"errorcode":"messaging.adaptors.http.flow.ApplicationNotFound"}}}',
    ids: ['apigee'],
  },
  {
    name: 'KrakenD',
    status: 200,
    lines: [
      ['X-Krakend', 'Version 2.7.0'],
      ['X-Krakend-Completed', 'true'],
    ],
    ids: ['krakend'],
  },
  { name: 'OpenSearch', status: 401, lines: [['X-OpenSearch-Version', 'OpenSearch/2.17.1 (opensearch)']], ids: ['elasticsearch'] },
  {
    name: 'llama.cpp',
    url: 'http://localhost:8080/v1/chat/completions',
    status: 200,
    lines: [['Server', 'llama.cpp']],
    ids: ['lm-studio'],
  },
  { name: 'Pekko HTTP', status: 404, lines: [['Server', 'pekko-http/1.1.0']], ids: ['pekko'] },
  { name: 'Akka HTTP', status: 200, lines: [['Server', 'akka-http/10.2.10']], ids: ['pekko'] },
  {
    name: 'Keycloak’s session, at a path of one’s own',
    url: 'https://sso.acme.example/auth',
    status: 302,
    lines: [['Set-Cookie', 'AUTH_SESSION_ID=abc.def; Path=/realms/shop/']],
    ids: ['keycloak'],
  },
  {
    name: 'API Platform without the debugger',
    status: 200,
    lines: [
      ['Link', '<https://api.acme.example/docs.jsonld>; rel="http://www.w3.org/ns/hydra/core#apiDocumentation"'],
      ['Cache-Control', 'no-cache, private'],
    ],
    ids: ['symfony', 'http-foundation'],
  },
  {
    name: 'CodeIgniter',
    status: 200,
    lines: [
      ['Set-Cookie', 'ci_session=abc; path=/'],
      ['X-Powered-By', 'PHP/8.2.12'],
    ],
    ids: ['codeigniter', 'php'],
  },
  { name: 'AdonisJS', status: 200, lines: [['Set-Cookie', 'adonis-session=s%3Aabc; Path=/']], ids: ['adonisjs'] },
  { name: 'SvelteKit', status: 200, lines: [['x-sveltekit-page', 'true']], ids: ['sveltekit'] },
  { name: 'Elysia', status: 404, lines: [['Content-Type', 'text/plain;charset=utf-8']], body: 'NOT_FOUND', ids: ['elysia'] },
  {
    name: 'Parse Server',
    status: 403,
    lines: [
      ['X-Powered-By', 'Express'],
      ['Access-Control-Allow-Headers', 'X-Parse-Master-Key, X-Parse-REST-API-Key, X-Parse-Javascript-Key, X-Parse-Application-Id'],
    ],
    ids: ['express'],
  },
  {
    name: 'Gin, whose page is a byte shorter than that of Go',
    status: 404,
    lines: [
      ['Content-Type', 'text/plain'],
      ['Content-Length', '18'],
    ],
    ids: ['gin'],
  },
  { name: 'Quarkus by the reason phrase', status: 403, reason: 'CORS Rejected - Invalid origin', lines: [], ids: ['quarkus'] },
  { name: 'another 403 with a reason phrase', status: 403, reason: 'CORS not allowed', lines: [], ids: [] },
  {
    name: 'an Ingress of Kubernetes',
    status: 200,
    lines: [['Strict-Transport-Security', 'max-age=15724800; includeSubDomains']],
    ids: ['ingress-nginx'],
  },
]
