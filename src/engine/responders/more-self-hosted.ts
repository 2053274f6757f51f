import type { Fact } from './fact.ts'
import { methodOf, pageOf } from './observation.ts'
import { unlessLimitedOrFailed } from './signs.ts'

const ACAO = 'Access-Control-Allow-Origin'
const ALLOW = { responsible: 'server', headers: 'allow' } as const

/** Printers, search engines, databases and other programs that people run themselves: each allows a page in its own place, or nowhere. */
export const MORE_SELF_HOSTED: readonly Fact[] = [
  {
    id: 'moonraker-cors',
    signs: [unlessLimitedOrFailed({ port: '7125', headers: { Server: /^TornadoServer/ }, without: [ACAO] })],
    title: 'Moonraker doesn’t allow the page’s origin',
    means: 'Moonraker sends CORS headers only to the origins in its own list, and responds to the OPTIONS of others with 405.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to cors_domains in the section [authorization] of moonraker.conf, with its scheme and port, and restart Moonraker. “*” stands for a part, as in *://app.fluidd.xyz.`,
    ...ALLOW,
  },
  {
    id: 'typesense-cors',
    signs: [
      unlessLimitedOrFailed({ port: '8108', path: /^\/(collections|multi_search)\b/, without: [ACAO] }),
      unlessLimitedOrFailed({
        at: 'preflight',
        requestHeaders: { 'Access-Control-Request-Headers': /\bx-typesense-api-key\b/i },
        without: [ACAO],
      }),
    ],
    title: 'CORS is disabled in Typesense, or doesn’t allow the page',
    means: 'Typesense sends CORS headers only with its option enable-cors, and only to the origins in cors-domains if that is set.',
    remedy: (seen) =>
      `Start typesense-server with --enable-cors, and add ${pageOf(seen)} to --cors-domains (separated by commas) if you use it. Give the page a key that can only search.`,
    ...ALLOW,
  },
  {
    id: 'chroma-cors',
    signs: [unlessLimitedOrFailed({ path: /^\/api\/v2\/tenants\/[^/]+\/databases\b/, without: [ACAO] })],
    title: 'Chroma doesn’t allow the page’s origin',
    means: 'Chroma sends CORS headers only to the origins that its environment lists: by default, to none.',
    remedy: (seen) =>
      `Start it with the environment variable CHROMA_CORS_ALLOW_ORIGINS='["${pageOf(seen)}"]' (before version 1.0: CHROMA_SERVER_CORS_ALLOW_ORIGINS).`,
    ...ALLOW,
  },
  {
    id: 'immich-cors',
    signs: [
      unlessLimitedOrFailed({ headers: { 'X-Immich-Cid': /./ }, without: [ACAO] }),
      unlessLimitedOrFailed({ port: '2283', path: /^\/api\//, without: [ACAO] }),
    ],
    title: 'Immich has no CORS setting',
    means: 'Immich sends no CORS headers, and has no handler for OPTIONS.',
    remedy: (seen) =>
      `Let a proxy in front of Immich respond to OPTIONS with 204 and add the headers for ${pageOf(seen)}, in the part that passes on /api. Then use the proxy’s URL in the page.`,
    ...ALLOW,
  },
  {
    id: 'vault-cors',
    signs: [
      unlessLimitedOrFailed({ port: '8200', path: /^\/v1\//, without: [ACAO] }),
      unlessLimitedOrFailed({
        at: 'preflight',
        requestHeaders: { 'Access-Control-Request-Headers': /\bx-vault-token\b/i },
        without: [ACAO],
      }),
    ],
    title: 'Vault doesn’t allow the page’s origin',
    means: 'CORS is off in Vault until its API turns it on: until then it responds to OPTIONS with 405.',
    remedy: (seen) =>
      `Run vault write sys/config/cors enabled=true allowed_origins="${pageOf(seen)}". Page code shows everyone its token, so read secrets on your own server where you can.`,
    ...ALLOW,
  },
  {
    id: 'arangodb-credentials',
    signs: [{ headers: { Server: /^ArangoDB/, 'Access-Control-Allow-Credentials': /^false$/ } }],
    title: 'ArangoDB doesn’t trust the page’s origin',
    means: 'ArangoDB allows every origin, but credentials only for the origins that it was started with.',
    remedy: (seen) =>
      `Start arangod with --http.trusted-origin "${pageOf(seen)}" (once for each origin), or remove credentials: "include" (withCredentials): an Authorization header that the page sets doesn’t need it.`,
    ...ALLOW,
  },
  {
    id: 'qbittorrent-csrf',
    signs: [
      unlessLimitedOrFailed({
        path: /^\/api\/v2\/(torrents\/|sync\/|transfer\/|app\/(version|webapiVersion|preferences|setPreferences)\b)/,
        without: [ACAO],
      }),
    ],
    title: 'qBittorrent doesn’t allow other origins',
    means: 'qBittorrent sends no CORS headers by itself, and its CSRF protection rejects other origins with 401, whatever the password.',
    remedy: (seen) =>
      `In its options under Web UI, turn off CSRF protection and add Access-Control-Allow-Origin: ${pageOf(seen)} to the custom HTTP headers. It handles no OPTIONS, so a proxy that serves your page and /api/v2/ from one origin is better, and safer.`,
    ...ALLOW,
  },
  {
    id: 'node-red-methods',
    signs: [{ at: 'preflight', port: '1880', headers: { [ACAO]: /./, 'Access-Control-Allow-Methods': /^GET,PUT,POST,DELETE$/ } }],
    title: 'Node-RED doesn’t allow this method',
    means: 'The editor of Node-RED responds to OPTIONS in place of the flows.',
    remedy: (seen) =>
      `In settings.js, give the editor another path (httpAdminRoot: "/admin") and the flows their own setting: httpNodeCors: { origin: "${pageOf(seen)}", methods: "GET,PUT,POST,DELETE,${methodOf(seen)}" }. Then restart Node-RED.`,
    ...ALLOW,
  },
  {
    id: 'opentelemetry-cors',
    signs: [
      { platform: 'opentelemetry', status: [200, 204], without: [ACAO] },
      // Its own errors are plain text: a page is that of a proxy which has no such path.
      { platform: 'opentelemetry', status: [403, 404, 405], headers: { 'Content-Type': /^text\/plain/i }, without: [ACAO] },
    ],
    title: 'The OpenTelemetry Collector doesn’t allow the page’s origin',
    means: 'A collector sends CORS headers only to the origins in the cors section of its OTLP receiver, compared letter by letter.',
    remedy: (seen) =>
      `Under receivers, otlp, protocols, http, cors, add ${pageOf(seen)} to allowed_origins, without a trailing slash, and "*" to allowed_headers. Then restart the collector.`,
    ...ALLOW,
  },
]
