import { ASKS_FOR_HEADER, CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** API gateways, service meshes, load balancers and firewalls. */
export const GATEWAYS_AND_MESHES: readonly ReportedCase[] = [
  report(
    'Envoy has no route for the preflight of gRPC-Web',
    'envoyproxy/envoy/issues/7833',
    `OPTIONS https://grpc.corp.example/shop.v1.Catalog/List for POST
    > content-type: application/grpc-web+proto
    > x-grpc-web: 1
    > x-user-agent: grpc-web-javascript/0.1
    404
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: envoy
    content-length: 0`,
    [/Envoy/, /OPTIONS/, /route/i, /cors/i],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'A JWT policy of Envoy Gateway rejects OPTIONS',
    'envoyproxy/gateway/issues/2312',
    `OPTIONS https://api.corp.example/v1/orders for GET
    > authorization: Bearer x
    401
    www-authenticate: Bearer realm="https://api.corp.example/v1/orders"
    content-length: 14
    content-type: text/plain
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: envoy`,
    [/Envoy/, /JWT|token/i, /OPTIONS/, /cors/i],
    { ...FIREFOX, rule: 'preflight-authentication-required', never: [CHECK_TOKEN] },
  ),
  report(
    'An authorization policy of Istio rejects OPTIONS',
    'istio/istio/issues/45716',
    `OPTIONS https://api.corp.example/v1/orders for POST
    > authorization: Bearer x
    > content-type: application/json
    403
    content-length: 19
    content-type: text/plain
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: istio-envoy`,
    [/Istio/, /AuthorizationPolicy/, /OPTIONS/],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'A route of APISIX matches by a header that no preflight has',
    'apache/apisix/issues/7082',
    `OPTIONS https://gw.corp.example/orders for GET
    > env: dev
    404
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: text/plain; charset=utf-8
    Transfer-Encoding: chunked
    Connection: keep-alive
    Server: APISIX/2.12.1`,
    [/APISIX/, /OPTIONS/, /route/i, /condition|match|vars/i],
    { ...FIREFOX, never: [CHECK_TOKEN] },
  ),
  report(
    'Tyk wants a key for OPTIONS',
    'TykTechnologies/tyk/issues/129',
    `OPTIONS http://gw.corp.example:8080/payfer/ping for GET
    > authorization: x
    401 Unauthorized
    Content-Type: application/json
    X-Generator: tyk.io
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 46`,
    [/Tyk/, /CORS/, /OPTIONS/, /options_passthrough|CORS.{0,40}(enable|API definition)|enable.{0,40}CORS/i],
    { from: LOCAL, rule: 'preflight-authentication-required', never: [CHECK_TOKEN] },
  ),
  report(
    'Spring Cloud Gateway and the service behind it both add headers',
    'spring-cloud/spring-cloud-gateway/issues/728',
    `GET https://gw.corp.example/orders/api/orders
    200
    Vary: Origin
    Vary: Access-Control-Request-Method
    Vary: Access-Control-Request-Headers
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Credentials: true
    Content-Type: application/json
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Vary: Origin
    Vary: Access-Control-Request-Method
    Vary: Access-Control-Request-Headers
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Credentials: true
    blocked`,
    [/twice/, /Spring/, /DedupeResponseHeader/],
    { rule: 'allow-origin-duplicate' },
  ),
  report(
    'A custom location of Nginx Proxy Manager doubles the header',
    'NginxProxyManager/nginx-proxy-manager/issues/2690',
    `OPTIONS https://api.corp.example/v1/chat for POST
    > content-type: application/json
    204
    Server: openresty
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Connection: keep-alive
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE
    Access-Control-Allow-Headers: content-type
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Methods: GET, POST, OPTIONS
    X-Served-By: api.corp.example`,
    [/twice/, /openresty|nginx/i, /add_header/, /proxy_hide_header/],
    { rule: 'allow-origin-duplicate' },
  ),
  report(
    'nginx gives up after a minute, and adds no header to its error page',
    'openfoodfacts/openfoodfacts-infrastructure/issues/672',
    `GET https://world.corp.example/cgi/search.pl?code=3017
    504 Gateway Time-out
    Server: nginx/1.22.1
    Date: Mon, 02 Mar 2026 09:01:00 GMT
    Content-Type: text/html
    Content-Length: 167
    Connection: keep-alive
    after 60.03 s
    blocked`,
    [/504/, /nginx/, /proxy_read_timeout/, /always/],
    { never: [ASKS_FOR_HEADER, CHECK_TOKEN] },
  ),
  report(
    'The core rule set of ModSecurity allows no PUT',
    'coreruleset/coreruleset/issues/4263',
    `OPTIONS https://cloud.corp.example/apps/cookbook/api/v1/recipes/7 before PUT
    > authorization: Basic x
    > content-type: application/json
    204
    Server: Apache
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: GET, POST, PUT, DELETE
    Access-Control-Allow-Headers: authorization, content-type

    PUT https://cloud.corp.example/apps/cookbook/api/v1/recipes/7
    > authorization: Basic x
    > content-type: application/json
    403
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: Apache
    Content-Length: 199
    Content-Type: text/html; charset=iso-8859-1
    blocked`,
    [/Apache/, /PUT/, /ModSecurity/],
    { never: [/^Send Access-Control-Allow-Origin/m] },
  ),
  report(
    'Identity-Aware Proxy rejects OPTIONS',
    'spinnaker/spinnaker/issues/4081',
    `OPTIONS https://gate.corp.example/applications for GET
    > x-requested-with: XMLHttpRequest
    401
    x-goog-iap-generated-response: true
    content-type: text/html
    content-length: 39
    date: Mon, 02 Mar 2026 09:00:00 GMT
    via: 1.1 google
    alt-svc: h3=":443"; ma=2592000`,
    [/Identity-Aware Proxy/, /OPTIONS/, /allow_?http_?options|HTTP OPTIONS/i],
    { from: 'https://deck.corp.example', ...FIREFOX, never: [CHECK_TOKEN] },
  ),
  report(
    'A load balancer of Amazon cannot use what the function returns for OPTIONS',
    'aws-powertools/powertools-lambda-python/issues/1248',
    `OPTIONS https://api.corp.example/todos for POST
    > content-type: application/json
    502 Bad Gateway
    Server: awselb/2.0
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: text/html
    Content-Length: 110
    Connection: keep-alive`,
    [/load balancer/i, /502/, /OPTIONS/, /target|Lambda/],
    { never: [ASKS_FOR_HEADER, CHECK_TOKEN] },
  ),
  report(
    'The router of OpenShift has no server for the host',
    'openshiftio/openshift.io/issues/3944',
    `OPTIONS https://forge.corp.example/api/booster-catalog/ for GET
    > authorization: Bearer x
    503 Service Unavailable
    pragma: no-cache
    cache-control: private, max-age=0, no-cache, no-store
    content-type: text/html`,
    [/503/, /OPTIONS/, /HAProxy|OpenShift|router|load balancer|proxy/i, /running|available|started|up\b/],
    { ...FIREFOX, never: [CHECK_TOKEN] },
  ),
  report(
    'HAProxy adds the headers, and the server behind it rejects OPTIONS',
    'haproxytech/haproxy-lua-cors/issues/2',
    `OPTIONS http://gw.corp.example/tickets for POST
    > content-type: application/json
    405 Method Not Allowed
    server: gunicorn/19.9.0
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/json
    allow: POST
    content-length: 41
    access-control-allow-origin: http://localhost:3000
    access-control-allow-methods: GET,PUT,POST
    access-control-allow-headers: content-type`,
    [/405/, /OPTIONS/, /20[04]/, /proxy|in front|layer/i],
    { from: LOCAL },
  ),
  report(
    'API Umbrella wants a key for OPTIONS',
    'NatLabRockies/api-umbrella/issues/143',
    `OPTIONS https://api.corp.example/alt-fuel-stations/v1.json for GET
    > x-api-key: x
    403 Forbidden
    Server: openresty
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: application/json
    Content-Length: 152
    Via: http/1.1 api-umbrella (ApacheTrafficServer [cMsSf ])
    X-Api-Umbrella-Request-Id: c0a1b2`,
    [/API Umbrella/, /key/, /OPTIONS/],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'A firewall rule of Cloudflare stops the requests for feature flags',
    'hicommonwealth/commonwealth/issues/7993',
    `OPTIONS https://flag.corp.example/api/frontend?environment=production for GET
    > authorization: x
    > unleash-appname: shop
    403
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: text/html; charset=UTF-8
    content-length: 4553
    x-frame-options: SAMEORIGIN
    referrer-policy: same-origin
    cache-control: private, max-age=0, no-store, no-cache, must-revalidate, post-check=0, pre-check=0
    expires: Thu, 01 Jan 1970 00:00:01 GMT
    server: cloudflare
    cf-ray: 9a1b2c3d4e5f6789-FRA`,
    [/Cloudflare/, /firewall|WAF|security rule/i, /OPTIONS|skip|exclude|exception/i],
    { never: [CHECK_TOKEN, /not allow this origin/] },
  ),
  report(
    'Cloudflare gives up on a slow API',
    'oasisprotocol/nexus/issues/743',
    `GET https://nexus.corp.example/v1/sapphire/events?limit=10
    524
    date: Mon, 02 Mar 2026 09:02:05 GMT
    content-type: text/plain; charset=UTF-8
    content-length: 15
    cache-control: private, max-age=0, no-store, no-cache, must-revalidate, post-check=0, pre-check=0
    server: cloudflare
    cf-ray: 9a1b2c3d4e5f6789-FRA
    after 100.4 s
    blocked`,
    [/Cloudflare/, /524/, /tim(e|ed) ?out|too long|gave up/i, /faster|background|shorter|async/i],
    { ...FIREFOX, never: [ASKS_FOR_HEADER, CHECK_TOKEN] },
  ),
]
