import type { Fact } from './fact.ts'
import { hasUnlistedHeader, hostOf, methodOf, type Observation, pageOf, requestedHeadersOf } from './observation.ts'
import { unlessLimitedOrFailed } from './signs.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** Applications with a CORS setting of their own, which people look for elsewhere. */
export const APPLICATIONS: readonly Fact[] = [
  {
    id: 'socket-io-session-unknown',
    signs: [{ status: [400], platform: 'socket-io', holds: ({ url }) => url?.searchParams.has('sid') === true }],
    title: 'The Socket.IO request reached the wrong node',
    means:
      'Socket.IO responds with 400 “Session ID unknown” if another server process opened the session (sid): the load balancer or cluster sent this request to a different node.',
    remedy:
      'Turn on sticky sessions in the load balancer or cluster, so that all requests in a session reach the same node, or use only the WebSocket transport.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'socket-io-cors',
    signs: [{ platform: 'socket-io', status: [200, 204, 400, 403], without: [ACAO] }],
    title: 'Socket.IO has CORS disabled (the default)',
    means: (seen) =>
      `Since version 3, Socket.IO sends CORS headers only if its own cors option lists the origin ${pageOf(seen)}; Express’s cors middleware doesn’t apply to it.`,
    remedy: (seen) =>
      `Create the server with new Server(httpServer, { cors: { origin: "${pageOf(seen)}" } }), and credentials: true if the client uses withCredentials.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'elasticsearch-http-cors',
    signs: [
      unlessLimitedOrFailed({ platform: 'elasticsearch', without: [ACAO] }),
      { port: '9200', status: [200, 401, 403, 405], without: [ACAO] },
    ],
    title: 'Elasticsearch doesn’t allow the page’s origin',
    means: 'CORS is disabled in Elasticsearch unless elasticsearch.yml enables it, and origins that aren’t allowed get 403.',
    remedy: (seen) =>
      `Set http.cors.enabled: true and http.cors.allow-origin: "${pageOf(seen)}" in elasticsearch.yml, with http.cors.allow-headers for Authorization. Better still, query it from your own server: users shouldn’t reach it directly.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'ollama-origins',
    signs: [unlessLimitedOrFailed({ platform: 'ollama', without: [ACAO] })],
    title: 'Ollama doesn’t allow the page’s origin',
    means: 'By default, Ollama only allows pages from localhost, and responds with 403 to any other origin.',
    remedy: (seen) => `Set the environment variable OLLAMA_ORIGINS=${pageOf(seen)} for the Ollama server and restart it.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'lm-studio-cors',
    signs: [unlessLimitedOrFailed({ platform: 'lm-studio', path: /^\/(v1|api\/v\d)\//, without: [ACAO] })],
    title: 'CORS is disabled in LM Studio',
    means: 'LM Studio’s local server sends no CORS headers unless you enable them.',
    remedy: 'Turn on “Enable CORS” in the server settings of LM Studio, or start it with lms server start --cors.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'vite-dev-server',
    signs: [unlessLimitedOrFailed({ platform: 'vite', without: [ACAO] })],
    title: 'The Vite dev server doesn’t allow the page’s origin',
    means: (seen) => `Since version 6.0.9, the Vite dev server only allows pages from localhost, so it doesn’t allow ${pageOf(seen)}.`,
    remedy: (seen) =>
      `Set server.cors to { origin: "${pageOf(seen)}" } in vite.config, and server.origin to the dev server’s own URL so that assets load from it.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'host-not-allowed',
    signs: [
      { status: [403], body: /^(<[^>]*>|\s)*Blocked (request\. This host|host(s)?:)/i },
      {
        status: [400, 403, 421],
        body: /^(<[^>]*>|\s)*(Invalid Host(name)? header|Invalid HTTP_HOST header|DisallowedHost|Bad Request - Invalid Hostname)/i,
      },
    ],
    title: 'The server doesn’t accept this host name',
    means: (seen) =>
      `The server checks the Host header and doesn’t accept “${hostOf(seen)}”, so it rejected the request before anything else.`,
    remedy: (seen) =>
      `Add ${seen.url?.hostname ?? 'the host name'} to the server’s allowed hosts: server.allowedHosts (Vite), allowedHosts (webpack), config.hosts (Rails), ALLOWED_HOSTS (Django) or AllowedHosts (ASP.NET Core).`,
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'docker-registry',
    signs: [
      { headers: { 'Docker-Distribution-Api-Version': /./ }, without: [ACAO] },
      { at: 'preflight', status: [401], headers: { 'Docker-Distribution-Api-Version': /./ } },
    ],
    title: 'The Docker registry doesn’t allow the page',
    means: (seen) =>
      requiresLoginForOptions(seen)
        ? 'A registry with a login requires it for OPTIONS too, and has no setting against that.'
        : 'The registry sends CORS headers only if its configuration lists them.',
    remedy: (seen) =>
      requiresLoginForOptions(seen)
        ? 'Let a proxy in front of the registry respond to OPTIONS with the CORS headers, or let the UI’s own server pass requests on to the registry (NGINX_PROXY_PASS_URL in docker-registry-ui).'
        : `List them under http: headers: in the registry’s config.yml: Access-Control-Allow-Origin: ['${pageOf(seen)}'], and Access-Control-Allow-Methods, -Headers and -Expose-Headers likewise.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'wordpress-duplicate',
    signs: [{ platform: 'wordpress', headers: { [ACAO]: /,/ } }],
    title: 'WordPress and something else both add CORS headers',
    means:
      'WordPress’s REST API allows every origin by itself (rest_send_cors_headers), and a plugin, .htaccess or the web server adds the header once more.',
    remedy:
      'Remove the header from the plugin, .htaccess and the web server. Or take out WordPress’s own: remove_filter("rest_pre_serve_request", "rest_send_cors_headers") in an action for rest_api_init.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'wordpress-headers',
    signs: [
      {
        at: 'preflight',
        platform: 'wordpress',
        headers: { [ACAO]: /./, 'Access-Control-Allow-Headers': /X-WP-Nonce/i },
        holds: hasUnlistedHeader,
      },
    ],
    title: 'WordPress doesn’t allow this request header',
    means: 'WordPress’s REST API allows only a fixed list of request headers.',
    remedy: (seen) =>
      `Add ${requestedHeadersOf(seen)} with the filter rest_allowed_cors_headers, in a plugin or in the theme’s functions.php.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'geoserver-duplicate',
    signs: [{ path: /\/geoserver\//, headers: { [ACAO]: /,/ } }],
    title: 'GeoServer and another layer both add CORS headers',
    means: 'The filter for CORS can be on in GeoServer’s web.xml and in Tomcat’s: Docker images often turn on one of them.',
    remedy:
      'Keep the filter in one place: WEB-INF/web.xml of GeoServer, conf/web.xml of Tomcat, or a proxy in front of them. Comment it out in the other and restart.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'geoserver-cors',
    signs: [{ path: /\/geoserver\//, status: [200, 204, 400, 403, 404], without: [ACAO] }],
    title: 'CORS is disabled in GeoServer',
    means: 'GeoServer sends CORS headers only if the filter for them is enabled in its web.xml.',
    remedy: (seen) =>
      `Uncomment the cross-origin filter and its mapping in WEB-INF/web.xml of GeoServer, allow ${pageOf(seen)} there and restart it (in the Docker image: CORS_ENABLED=true).`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'salesforce-cors',
    signs: [unlessLimitedOrFailed({ host: /\.(salesforce|force)\.com$/i, path: /^\/services\//, without: [ACAO] })],
    title: 'The page’s origin isn’t in the CORS allowlist of Salesforce',
    means:
      'Salesforce sends CORS headers only to the origins in the organization’s allowlist, and to the OAuth endpoints only with one more setting.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} under Setup, CORS, Allowed Origins List. For /services/oauth2/, also turn on “Enable CORS for OAuth endpoints” there.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'jupyter-origin',
    signs: [
      unlessLimitedOrFailed({
        headers: { Server: /^TornadoServer/i },
        path: /^\/(user\/[^/]+\/)?(api\/(kernels|sessions|contents|status)|lab|terminals)\b/,
        without: [ACAO],
      }),
    ],
    title: 'Jupyter Server doesn’t allow the page’s origin',
    means: 'Jupyter Server sends no CORS headers unless it is configured to, and rejects requests from other origins without its token.',
    remedy: (seen) =>
      `Set c.ServerApp.allow_origin = "${pageOf(seen)}" in jupyter_server_config.py, and send the token in the Authorization header.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'couchdb-cors',
    signs: [unlessLimitedOrFailed({ platform: 'couchdb', without: [ACAO] })],
    title: 'CouchDB doesn’t allow the page’s origin',
    means: (seen) =>
      `CouchDB responds to preflight requests with ${seen.entry.response.status} and no CORS headers if its own CORS setting is off or doesn’t list ${pageOf(seen)}.`,
    remedy: (seen) =>
      `Set [chttpd] enable_cors = true and [cors] origins = ${pageOf(seen)}, with ${methodOf(seen)} in methods, ${requestedHeadersOf(seen)} in headers and credentials = true if needed (npx add-cors-to-couchdb does it).`,
    responsible: 'server',
    headers: 'allow',
  },
]

function requiresLoginForOptions({ at, entry }: Observation): boolean {
  return at === 'preflight' && entry.response.status === 401
}
