import type { Fact } from './fact.ts'
import { hostOf, methodOf, pageOf } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** Applications with a CORS setting of their own, which people look for elsewhere. */
export const APPLICATIONS: readonly Fact[] = [
  {
    id: 'keycloak-web-origins',
    signs: [
      {
        path: /\/realms\/[^/?]+\/(protocol\/openid-connect\/(token|userinfo|logout|revoke|certs|3p-cookies)|account|\.well-known)/,
        without: [ACAO],
      },
    ],
    responder: 'Keycloak',
    title: 'The page’s origin is not a Web origin of the Keycloak client',
    means: (seen) =>
      `Keycloak sends CORS headers only to the Web origins of the client that the request names, and ${pageOf(seen)} is not among them, or the client is another one.`,
    remedy: (seen) =>
      `Enter ${pageOf(seen)} under Web origins in the settings of the Keycloak client (without a slash at the end), or “+” to take the origins of its redirect URIs.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'auth0-allowed-origins',
    signs: [{ platform: 'auth0', without: [ACAO] }],
    responder: 'Auth0',
    title: 'The page’s origin is not allowed in the Auth0 application',
    means: 'Auth0 sends CORS headers only to the origins that the application lists.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to “Allowed Origins (CORS)” and “Allowed Web Origins” in the settings of the Auth0 application. The Management API is for servers only.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'okta-trusted-origin',
    signs: [{ host: /\.(okta|oktapreview|okta-emea)\.com$/i, without: [ACAO] }],
    responder: 'Okta',
    title: 'The page’s origin is not a Trusted Origin in Okta',
    means: 'Okta sends CORS headers only to Trusted Origins, and not on every endpoint.',
    remedy: (seen) => `Add ${pageOf(seen)} under Security, API, Trusted Origins in the Okta admin console, with CORS ticked.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'identity-server-origins',
    signs: [{ path: /^\/(\.well-known\/openid-configuration|connect\/(token|userinfo|revocation|endsession))\b/, without: [ACAO] }],
    responder: 'the OpenID Connect server',
    title: 'The OpenID Connect server does not allow the page’s origin',
    means: 'Discovery and token endpoints send CORS headers only to the origins that a registered client lists.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to the allowed origins of the client (AllowedCorsOrigins in IdentityServer), without a slash at the end.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'socket-io-session-unknown',
    signs: [{ status: [400], platform: 'socket-io', holds: ({ url }) => url?.searchParams.has('sid') === true }],
    responder: 'Socket.IO',
    title: 'The Socket.IO session is unknown to the node that responded',
    means:
      'Socket.IO responds 400 “Session ID unknown” if the session (sid) was opened at another server process: a load balancer or cluster sent this poll to a different node.',
    remedy:
      'Turn on sticky sessions in the load balancer or cluster, so that all requests of a session reach the same node, or use only the WebSocket transport.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'socket-io-cors',
    signs: [{ platform: 'socket-io', status: [200, 204, 400, 403], without: [ACAO] }],
    responder: 'Socket.IO',
    title: 'Socket.IO has CORS off, as it is by default',
    means: (seen) =>
      `Since version 3, Socket.IO sends CORS headers only if its own cors option lists the origin ${pageOf(seen)}: the cors middleware of Express does not apply to it.`,
    remedy: (seen) =>
      `Create the server with new Server(httpServer, { cors: { origin: "${pageOf(seen)}" } }), and credentials: true if the client uses withCredentials.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'elasticsearch-http-cors',
    signs: [
      { platform: 'elasticsearch', without: [ACAO] },
      { port: '9200', status: [200, 401, 403, 405], without: [ACAO] },
    ],
    responder: 'Elasticsearch',
    title: 'Elasticsearch does not allow the page’s origin',
    means: 'Elasticsearch has CORS off unless elasticsearch.yml turns it on, and responds 403 to origins that are not allowed.',
    remedy: (seen) =>
      `Set http.cors.enabled: true and http.cors.allow-origin: "${pageOf(seen)}" in elasticsearch.yml, with http.cors.allow-headers for Authorization. Better, let your own server query it: users should not reach it directly.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'ollama-origins',
    signs: [{ platform: 'ollama', without: [ACAO] }],
    responder: 'Ollama',
    title: 'Ollama does not allow the page’s origin',
    means: 'Ollama only allows pages from localhost by default, and responds 403 to any other origin.',
    remedy: (seen) => `Set the environment variable OLLAMA_ORIGINS=${pageOf(seen)} for the Ollama server and restart it.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'lm-studio-cors',
    signs: [{ platform: 'lm-studio', path: /^\/(v1|api\/v\d)\//, without: [ACAO] }],
    responder: 'LM Studio',
    title: 'LM Studio has CORS off',
    means: 'The local server of LM Studio sends no CORS headers unless they are turned on.',
    remedy: 'Turn on “Enable CORS” in the server settings of LM Studio, or start it with lms server start --cors.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'vite-dev-server',
    signs: [{ platform: 'vite', without: [ACAO] }],
    responder: 'Vite dev server',
    title: 'The Vite dev server does not allow the page’s origin',
    means: (seen) =>
      `Since version 6.0.9, the Vite dev server only allows pages from localhost: it does not allow the origin ${pageOf(seen)}.`,
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
    responder: 'the server’s host check',
    title: 'The server does not accept this host name',
    means: (seen) =>
      `The server checks the Host header and does not know “${hostOf(seen)}”, so it refused the request before anything else.`,
    remedy: (seen) =>
      `Add ${seen.url?.hostname ?? 'the host name'} to the server’s allowed hosts: server.allowedHosts (Vite), allowedHosts (webpack), config.hosts (Rails), ALLOWED_HOSTS (Django) or AllowedHosts (ASP.NET Core).`,
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'jupyter-origin',
    signs: [
      {
        headers: { Server: /^TornadoServer/i },
        path: /^\/(user\/[^/]+\/)?(api\/(kernels|sessions|contents|status)|lab|terminals)\b/,
        without: [ACAO],
      },
    ],
    responder: 'Jupyter Server',
    title: 'Jupyter Server does not allow the page’s origin',
    means: 'Jupyter Server sends no CORS headers unless it is configured to, and refuses requests from other origins without its token.',
    remedy: (seen) =>
      `Set c.ServerApp.allow_origin = "${pageOf(seen)}" in jupyter_server_config.py, and send the token in the Authorization header.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'couchdb-cors',
    signs: [{ platform: 'couchdb', without: [ACAO] }],
    responder: 'CouchDB',
    title: 'CouchDB has CORS off, or does not list the page’s origin',
    means: (seen) =>
      `CouchDB responds to preflight requests with ${seen.entry.response.status} and no CORS headers as long as its own CORS settings are off or lack ${pageOf(seen)}.`,
    remedy: (seen) =>
      `Set [chttpd] enable_cors = true and [cors] origins = ${pageOf(seen)}, with ${methodOf(seen)} in methods, the requested headers in headers and credentials = true if needed (npx add-cors-to-couchdb does it).`,
    responsible: 'server',
    headers: 'allow',
  },
]
