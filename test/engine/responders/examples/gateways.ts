import type { FactExamples } from '../fact-examples.ts'

export const GATEWAYS = {
  'kong-route-without-options': {
    source: 'https://github.com/Kong/kong/issues/4729',
    shown: ['OPTIONS http://api.example:8000/users for POST', '404 Not Found', 'Via: kong/3.4.0', 'X-Kong-Upstream-Latency: 8'],
    near: ['POST http://api.example:8000/users', '404 Not Found', 'Via: kong/3.4.0'],
  },
  'kong-error': {
    source: 'https://docs.konghq.com/gateway/latest/reference/configuration/',
    shown: ['GET http://api.example:8000/users', '401 Unauthorized', 'Server: kong/3.4.0'],
    near: ['GET http://api.example:8000/users', '401 Unauthorized', 'Via: kong/3.4.0', 'Server: gunicorn'],
  },
  'envoy-upstream': {
    source: 'https://www.envoyproxy.io/docs/envoy/latest/faq/debugging/why_is_envoy_sending_internal_responses',
    shown: ['GET https://api.example/items', '503', 'Server: istio-envoy', 'Content-Length: 19'],
    near: ['GET https://api.example/items', '503', 'Server: istio-envoy', 'x-envoy-upstream-service-time: 12'],
  },
  'envoy-no-route': {
    source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy',
    shown: ['OPTIONS https://api.example/items for PUT', '404', 'Server: istio-envoy', 'Content-Length: 0'],
    near: ['OPTIONS https://api.example/items for PUT', '404', 'Server: istio-envoy', 'x-envoy-upstream-service-time: 3'],
  },
  'envoy-rbac': {
    source: 'https://istio.io/latest/docs/ops/common-problems/security-issues/',
    shown: ['OPTIONS https://api.example/items for PUT', '403', 'Server: istio-envoy', 'Content-Length: 19', 'Content-Type: text/plain'],
    near: ['OPTIONS https://api.example/items for PUT', '403', 'Server: istio-envoy', 'x-envoy-upstream-service-time: 2'],
  },
  'traefik-no-router': {
    source: 'https://doc.traefik.io/traefik/routing/routers/',
    shown: [
      'GET https://api.example/v2/items',
      '404 Not Found',
      'Content-Type: text/plain; charset=utf-8',
      'X-Content-Type-Options: nosniff',
      'Content-Length: 19',
    ],
    near: ['GET https://api.example/v2/items', '404 Not Found', 'Content-Type: application/json', 'Content-Length: 19'],
  },
  'traefik-upstream-down': {
    source: 'https://doc.traefik.io/traefik/observability/logs/',
    shown: ['GET https://api.example/items', '502 Bad Gateway', 'Content-Type: text/plain; charset=utf-8', 'Content-Length: 11'],
    near: ['GET https://api.example/items', '502 Bad Gateway', 'Content-Type: text/html', 'Server: nginx', 'Content-Length: 150'],
  },
  'apigee-fault': {
    source: 'https://docs.apigee.com/api-platform/develop/adding-cors-support-api-proxy',
    shown: ['OPTIONS https://api.example/v1/items for GET', '401', 'x-apigee-fault-code: steps.oauth.v2.FailedToResolveToken'],
    near: ['OPTIONS https://api.example/v1/items for GET', '401', 'WWW-Authenticate: Bearer'],
  },
  'ingress-nginx-duplicate': {
    source: 'https://github.com/kubernetes/ingress-nginx/issues/2138',
    shown: [
      'GET https://api.example/items',
      '200',
      'Strict-Transport-Security: max-age=15724800; includeSubDomains',
      'Access-Control-Allow-Origin: https://app.example, *',
    ],
    near: [
      'GET https://api.example/items',
      '200',
      'Strict-Transport-Security: max-age=31536000; includeSubDomains',
      'Access-Control-Allow-Origin: https://app.example, *',
    ],
  },
  'envoy-jwt-on-options': {
    source: 'https://github.com/envoyproxy/gateway/issues/2312',
    shown: [
      'OPTIONS https://api.example/items for PUT',
      '401',
      'Server: envoy',
      'WWW-Authenticate: Bearer realm="https://api.example/items"',
    ],
    near: ['GET https://api.example/items', '401', 'Server: envoy', 'WWW-Authenticate: Bearer realm="https://api.example/items"'],
  },
  'haproxy-no-server': {
    source: 'https://docs.haproxy.org/3.0/configuration.html#1.3.1',
    shown: ['GET https://api.example/items', '503 Service Unavailable', 'Cache-Control: no-cache', 'Content-Type: text/html'],
    near: [
      'GET https://api.example/items',
      '503 Service Unavailable',
      'Cache-Control: no-cache',
      'Content-Type: text/html',
      'Server: nginx',
    ],
  },
} satisfies Readonly<Record<string, FactExamples>>
