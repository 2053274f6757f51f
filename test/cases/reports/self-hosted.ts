import { LOCAL, type ReportedCase, report } from './report.ts'

const CHECK_TOKEN = /check the (token|cookie)/i
const FIREFOX = { browser: 'firefox' } as const

/** Programs that people run themselves, with a CORS setting of their own or none. */
export const SELF_HOSTED: readonly ReportedCase[] = [
  report(
    'The RPC API of an IPFS node refuses a page',
    'ipfs/kubo/issues/6204',
    'POST http://localhost:5001/api/v0/version\n403 Forbidden\nContent-Type: text/plain; charset=utf-8\nX-Content-Type-Options: nosniff\nContent-Length: 16\nblocked',
    [/Kubo|IPFS/, /API\.HTTPHeaders/, /http:\/\/localhost:3000/, /restart/i],
    {
      from: LOCAL,
      responsible: 'server',
      never: [CHECK_TOKEN, /firewall/, /AirPlay/],
      server: ['auto', /ipfs config/, /http:\/\/localhost:3000/],
    },
  ),
  report(
    'A JSON-RPC node of Ethereum allows no page',
    'ethereum/go-ethereum/issues/1775',
    'OPTIONS http://127.0.0.1:8545/ for POST\n> content-type: application/json\n200 OK\nContent-Type: application/json\nVary: Origin\nContent-Length: 0',
    [/Geth/, /--http\.corsdomain/, /http:\/\/localhost:3000/],
    { from: LOCAL, responsible: 'server', server: ['auto', /--http\.corsdomain/] },
  ),
  report(
    'web3 sends User-Agent to Ganache in Firefox',
    'ConsenSys-archive/ganache-ui/issues/359',
    'OPTIONS http://localhost:7545/ for POST\n> content-type: application/json\n> user-agent: Mozilla/5.0\n200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: *\nAccess-Control-Allow-Headers: Origin, X-Requested-With, Content-Type, Accept',
    [/user-agent/i, /Chrom/],
    { from: LOCAL, ...FIREFOX, rule: 'library-header-not-allowed' },
  ),
  report(
    'The file that names the Matrix server has no header',
    'gary-kim/riotchat/issues/308',
    'GET https://chat.example/.well-known/matrix/client\n200\nserver: nginx\ncontent-type: application/json\nblocked',
    [/Matrix/, /\.well-known\/matrix/, /Access-Control-Allow-Origin/, /chat\.example/],
    { from: 'https://element.example', ...FIREFOX, server: ['nginx', /add_header Access-Control-Allow-Origin/] },
  ),
  report(
    'Synapse doesn’t know the path',
    'matrix-org/matrix-js-sdk/issues/3168',
    'OPTIONS https://matrix.chat.example/_synapse/client/org.matrix.msc3886/rendezvous/01 for GET\n> if-none-match: a\n404\nserver: nginx\naccess-control-allow-origin: *\naccess-control-allow-methods: GET, HEAD, POST, PUT, DELETE, OPTIONS\naccess-control-allow-headers: X-Requested-With, Content-Type, Authorization, Date',
    [/404/, /path/],
    { from: 'https://element.example', ...FIREFOX, never: [/Send Access-Control-Allow-Origin/] },
  ),
  report(
    'WebDAV of Nextcloud wants a login for OPTIONS',
    'nextcloud/server/issues/3131',
    'OPTIONS https://cloud.corp.example/remote.php/dav/files/admin/ for PROPFIND\n> authorization: x\n> depth: 1\n> content-type: text/plain\n401\nServer: nginx\nContent-Type: application/xml; charset=utf-8\nWWW-Authenticate: Basic realm="Nextcloud", charset="UTF-8"\nSet-Cookie: oc_sessionPassphrase=a; path=/; HttpOnly',
    [/Nextcloud/, /WebAppPassword|proxy/, /OPTIONS/],
    { from: 'http://localhost:4200', ...FIREFOX, never: [CHECK_TOKEN] },
  ),
  report(
    'A proxy before Nextcloud lists no WebDAV methods',
    'perry-mitchell/webdav-client/issues/347',
    'OPTIONS http://cloud.develop.example/remote.php/dav/files/admin/ for PROPFIND\n> authorization: x\n> depth: 1\n204 No Content\nServer: nginx\nAccess-Control-Allow-Origin: http://localhost:8080\nAccess-Control-Allow-Methods: GET, POST, OPTIONS\nAccess-Control-Allow-Headers: Authorization, Depth, Content-Type',
    [/PROPFIND/, /Access-Control-Allow-Methods/],
    { from: 'http://localhost:8080', rule: 'method-not-allowed', server: ['nginx', /PROPFIND/] },
  ),
  report(
    'The API of Stable Diffusion’s web UI has CORS off',
    'AUTOMATIC1111/stable-diffusion-webui/issues/9354',
    'OPTIONS http://localhost:7860/sdapi/v1/txt2img for POST\n> content-type: application/json\n405 Method Not Allowed\nserver: uvicorn\nallow: POST\ncontent-length: 31\ncontent-type: application/json',
    [/Stable Diffusion/, /--cors-allow-origins=http:\/\/localhost:3000/],
    { from: LOCAL, server: ['auto', /--cors-allow-origins/] },
  ),
  report(
    'The web UI was started with a slash behind the origin',
    'AUTOMATIC1111/stable-diffusion-webui/pull/4294',
    'OPTIONS http://127.0.0.1:7860/sdapi/v1/img2img for POST\n> content-type: application/json\n400 Bad Request\nserver: uvicorn\nvary: Origin\naccess-control-allow-methods: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT\naccess-control-max-age: 600\naccess-control-allow-headers: content-type\ncontent-length: 22\ncontent-type: text/plain; charset=utf-8',
    [/https:\/\/www\.paint\.example/, /slash/, /cors-allow-origins|allow_origins/],
    { from: 'https://www.paint.example' },
  ),
  report(
    'ComfyUI refuses a page of another port',
    'VelornLabs/velorn/issues/51',
    'GET http://127.0.0.1:8188/object_info\n403 Forbidden\nContent-Type: application/octet-stream\nContent-Length: 0\nServer: Python/3.12 aiohttp/3.11.8\nblocked',
    [/ComfyUI/, /--enable-cors-header/, /http:\/\/localhost:5173/],
    { from: 'http://localhost:5173', never: [CHECK_TOKEN, /firewall/], server: ['auto', /--enable-cors-header/] },
  ),
  report(
    'Home Assistant doesn’t list the origin',
    'home-assistant/core/issues/142790',
    'OPTIONS http://homeassistant.local:8123/api/ for GET\n> authorization: x\n403 Forbidden\nContent-Type: text/plain; charset=utf-8\nServer: Python/3.13 aiohttp/3.11.16\nbody CORS preflight request failed: origin ’http://localhost’ is not allowed',
    [/Home Assistant/, /cors_allowed_origins/, /http:\/\/localhost\b/],
    { from: 'http://localhost', ...FIREFOX, never: [CHECK_TOKEN], server: ['auto', /cors_allowed_origins/] },
  ),
  report(
    'LocalStack refuses an upload from a page',
    'localstack/localstack/issues/4056',
    'OPTIONS http://localhost:4566/uploads/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=a for PUT\n> content-type: image/png\n403 Forbidden\nServer: hypercorn-h11\nContent-Length: 0',
    [/LocalStack/, /EXTRA_CORS_ALLOWED_ORIGINS/, /http:\/\/localhost:3000/],
    { from: LOCAL, never: [/signature/, CHECK_TOKEN] },
  ),
  report(
    'An older Ollama allows no Authorization',
    'ollama/ollama/issues/4001',
    'OPTIONS http://localhost:11434/v1/chat/completions for POST\n> authorization: x\n> content-type: application/json\n204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS\nAccess-Control-Allow-Headers: Origin,Content-Length,Content-Type\nAccess-Control-Max-Age: 43200',
    [/authorization/i, /Ollama/, /newer|update|version|no key|without/i],
    { from: LOCAL },
  ),
  report(
    'A webhook of n8n isn’t registered',
    'n8n-io/n8n/issues/2155',
    'OPTIONS https://n8n.corp.example/webhook/7a1c for POST\n> content-type: application/json\n404\nserver: nginx\ncontent-type: application/json; charset=utf-8\nvary: Accept-Encoding\nbody {"code":404,"message":"The requested webhook \\"OPTIONS 7a1c\\" is not registered.","hint":"The workflow must be active"}',
    [/n8n/, /active|activate/, /webhook/],
    { ...FIREFOX, never: [CHECK_TOKEN] },
  ),
  report(
    'Gitea has CORS off',
    'go-gitea/gitea/issues/30440',
    'OPTIONS https://git.corp.example/api/v1/user for GET\n> authorization: x\n405\nallow: GET\nset-cookie: i_like_gitea=a; Path=/; HttpOnly; SameSite=Lax\nx-frame-options: SAMEORIGIN',
    [/Gitea/, /\[cors\]/, /HEADERS/, /https:\/\/app\.example|app\.example/],
    { server: ['auto', /\[cors\]/, /ALLOW_DOMAIN/] },
  ),
  report(
    'InfluxDB 1 answers no preflight for queries of version 2',
    'influxdata/influxdb/issues/18391',
    'OPTIONS http://localhost:8086/api/v2/query?org=my-org for POST\n> authorization: x\n> content-type: application/json\n405 Method Not Allowed\nAllow: POST\nX-Influxdb-Build: OSS\nX-Influxdb-Version: 1.8.0\nContent-Length: 0',
    [/InfluxDB/, /proxy/],
    { from: 'http://localhost:3001' },
  ),
  report(
    'nginx doubles the headers of InfluxDB',
    'influxdata/influxdb/issues/19703',
    'POST http://192.168.225.5:8086/api/v2/query?org=my-org\n> Content-Type: text/plain\n200 OK\nServer: nginx/1.18.0\nX-Influxdb-Build: OSS\nX-Influxdb-Version: 1.8.3\nAccess-Control-Allow-Origin: http://localhost:4200\nAccess-Control-Allow-Origin: *\nblocked',
    [/InfluxDB/, /nginx/, /add_header|proxy_hide_header/],
    { from: 'http://localhost:4200', rule: 'allow-origin-duplicate' },
  ),
]
