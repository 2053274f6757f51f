import { CHECK_TOKEN, FIREFOX, type ReportedCase, report } from './report.ts'

export const PROXIES_IN_FRONT: readonly ReportedCase[] = [
  report(
    'The ingress and the service both add headers',
    'kubernetes/ingress-nginx/issues/2138',
    'GET https://api.corp.example/items\n200\nContent-Type: application/json\nStrict-Transport-Security: max-age=15724800; includeSubDomains\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true\nblocked',
    [/twice|more than once/, /ingress/i, /enable-cors/],
    { rule: 'allow-origin-duplicate', server: ['ingress-nginx', /enable-cors/] },
  ),
  report(
    'A Caddyfile doubles the header of a tile server',
    'takwerx/infra-TAK/issues/15',
    'GET https://tiles.corp.example/overlay.pmtiles\n> Range: bytes=0-16383\n206\nServer: nginx\nVia: 1.1 Caddy\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: *\nblocked',
    [/Caddy/, /twice/, /header/],
    { ...FIREFOX, rule: 'allow-origin-duplicate', server: ['caddy', /header_down|-Access-Control-Allow-Origin/] },
  ),
  report(
    'A proxy before PostHog doubles the header',
    'bluedotimpact/bluedot/pull/1186',
    'POST https://analytics.corp.example/e/?ip=1&ver=1.252.0&compression=gzip-js\n> Content-Type: text/plain\n200\nServer: nginx\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nAccess-Control-Allow-Credentials: true\nblocked',
    [/twice/, /proxy_hide_header|add_header/],
    { rule: 'allow-origin-duplicate', server: ['auto', /proxy_hide_header/] },
  ),
  report(
    'A proxy adds headers to OPTIONS and passes it on',
    'gurucomputing/headscale-ui/issues/126',
    'OPTIONS https://hs.corp.example/api/v1/apikey for GET\n> authorization: x\n401 Unauthorized\nServer: openresty\nContent-Type: text/plain; charset=utf-8\nContent-Length: 12\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true\nAccess-Control-Allow-Methods: GET, POST, PUT, DELETE, OPTIONS\nAccess-Control-Allow-Headers: Accept,Authorization,Cache-Control,Content-Type',
    [/OPTIONS/, /openresty|nginx/i, /204/],
    { ...FIREFOX, rule: 'preflight-authentication-required', never: [CHECK_TOKEN], server: ['auto', /OPTIONS/, /return 204/] },
  ),
  report(
    'A proxy writes its own host into the header',
    'azukaar/Cosmos-Server/issues/543',
    'GET https://notes.corp.example/obsidian/_changes\n200\nServer: CouchDB/3.3.3 (Erlang OTP/25)\nAccess-Control-Allow-Origin: notes.corp.example\nAccess-Control-Allow-Credentials: true\nblocked',
    [/notes\.corp\.example/, /app:\/\/obsidian\.md/, /scheme|https:\/\//, /proxy|in front/],
    { from: 'app://obsidian.md' },
  ),
  report(
    'The token of a mesh has expired',
    'istio/istio/issues/29425',
    'GET https://api.corp.example/v1/orders\n> Authorization: Bearer x\n401\nserver: istio-envoy\nwww-authenticate: Bearer realm="https://api.corp.example/v1/orders", error="invalid_token"\ncontent-type: text/plain\ncontent-length: 14\nblocked',
    [/Istio|Envoy/, /token/, /401/],
    { never: [/Add https:\/\/app\.example/] },
  ),
]
