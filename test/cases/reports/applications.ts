import { LOCAL, type ReportedCase, report } from './report.ts'

export const APPLICATIONS: readonly ReportedCase[] = [
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
