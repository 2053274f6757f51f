import type { Fact } from './fact.ts'
import { hostOf, methodOf, pageOf } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** Applications with a CORS setting of their own, which people look for elsewhere. */
export const APPLICATIONS: readonly Fact[] = [
  {
    id: 'keycloak-web-origins',
    source: 'https://www.keycloak.org/docs/latest/server_admin/index.html#_oidc_clients',
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
    examples: {
      shown: ['POST https://sso.example/realms/demo/protocol/openid-connect/token', '200 OK', 'Content-Type: application/json'],
      near: [
        'POST https://sso.example/realms/demo/protocol/openid-connect/token',
        '200 OK',
        'Access-Control-Allow-Origin: https://app.example',
      ],
    },
  },
  {
    id: 'auth0-allowed-origins',
    source: 'https://auth0.com/docs/get-started/applications/set-up-cors',
    signs: [{ platform: 'auth0', without: [ACAO] }],
    responder: 'Auth0',
    title: 'The page’s origin is not allowed in the Auth0 application',
    means: 'Auth0 sends CORS headers only to the origins that the application lists.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to “Allowed Origins (CORS)” and “Allowed Web Origins” in the settings of the Auth0 application. The Management API is for servers only.`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['POST https://acme.eu.auth0.com/oauth/token', '200 OK', 'Content-Type: application/json'],
      near: ['POST https://acme.eu.auth0.com/oauth/token', '200 OK', 'Access-Control-Allow-Origin: *'],
    },
  },
  {
    id: 'okta-trusted-origin',
    source: 'https://developer.okta.com/docs/guides/enable-cors/main/',
    signs: [{ host: /\.(okta|oktapreview|okta-emea)\.com$/i, without: [ACAO] }],
    responder: 'Okta',
    title: 'The page’s origin is not a Trusted Origin in Okta',
    means: 'Okta sends CORS headers only to Trusted Origins, and not on every endpoint.',
    remedy: (seen) => `Add ${pageOf(seen)} under Security, API, Trusted Origins in the Okta admin console, with CORS ticked.`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['POST https://acme.okta.com/api/v1/authn', '200 OK', 'Content-Type: application/json'],
      near: ['POST https://login.example/api/v1/authn', '200 OK', 'Content-Type: application/json'],
    },
  },
  {
    id: 'identity-server-origins',
    source: 'https://docs.duendesoftware.com/identityserver/tokens/cors/',
    signs: [{ path: /^\/(\.well-known\/openid-configuration|connect\/(token|userinfo|revocation|endsession))\b/, without: [ACAO] }],
    responder: 'the OpenID Connect server',
    title: 'The OpenID Connect server does not allow the page’s origin',
    means: 'Discovery and token endpoints send CORS headers only to the origins that a registered client lists.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to the allowed origins of the client (AllowedCorsOrigins in IdentityServer), without a slash at the end.`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['GET https://id.example/.well-known/openid-configuration', '200 OK', 'Content-Type: application/json'],
      near: ['GET https://id.example/items', '200 OK', 'Content-Type: application/json'],
    },
  },
  {
    id: 'socket-io-session-unknown',
    source: 'https://socket.io/docs/v4/using-multiple-nodes/',
    signs: [{ status: [400], platform: 'socket-io', holds: ({ url }) => url?.searchParams.has('sid') === true }],
    responder: 'Socket.IO',
    title: 'The Socket.IO session is unknown to the node that responded',
    means:
      'Socket.IO responds 400 “Session ID unknown” if the session (sid) was opened at another server process: a load balancer or cluster sent this poll to a different node.',
    remedy:
      'Turn on sticky sessions in the load balancer or cluster, so that all requests of a session reach the same node, or use only the WebSocket transport.',
    responsible: 'gateway',
    headers: 'reveal-error',
    examples: {
      shown: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a&sid=b', '400 Bad Request', 'Content-Type: application/json'],
      near: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '400 Bad Request', 'Content-Type: application/json'],
    },
  },
  {
    id: 'socket-io-cors',
    source: 'https://socket.io/docs/v4/handling-cors/',
    signs: [{ platform: 'socket-io', status: [200, 204, 400, 403], without: [ACAO] }],
    responder: 'Socket.IO',
    title: 'Socket.IO has CORS off, as it is by default',
    means: (seen) =>
      `Since version 3, Socket.IO sends CORS headers only if its own cors option lists the origin ${pageOf(seen)}: the cors middleware of Express does not apply to it.`,
    remedy: (seen) =>
      `Create the server with new Server(httpServer, { cors: { origin: "${pageOf(seen)}" } }), and credentials: true if the client uses withCredentials.`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '200 OK', 'Content-Type: text/plain; charset=UTF-8'],
      near: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '200 OK', 'Access-Control-Allow-Origin: *'],
    },
  },
  {
    id: 'elasticsearch-http-cors',
    source: 'https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings',
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
    examples: {
      shown: ['GET http://search.example:9200/_search', '200 OK', 'X-elastic-product: Elasticsearch'],
      near: ['GET http://search.example:8080/_search', '200 OK', 'Content-Type: application/json'],
    },
  },
  {
    id: 'ollama-origins',
    source: 'https://docs.ollama.com/faq',
    signs: [{ platform: 'ollama', without: [ACAO] }],
    responder: 'Ollama',
    title: 'Ollama does not allow the page’s origin',
    means: 'Ollama only allows pages from localhost by default, and responds 403 to any other origin.',
    remedy: (seen) => `Set the environment variable OLLAMA_ORIGINS=${pageOf(seen)} for the Ollama server and restart it.`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['OPTIONS http://localhost:11434/api/chat for POST', '403 Forbidden', 'Content-Length: 0'],
      near: ['OPTIONS http://localhost:8080/api/chat for POST', '403 Forbidden', 'Content-Length: 0'],
    },
  },
  {
    id: 'lm-studio-cors',
    source: 'https://lmstudio.ai/docs/developer/core/server/settings',
    signs: [{ platform: 'lm-studio', path: /^\/(v1|api\/v\d)\//, without: [ACAO] }],
    responder: 'LM Studio',
    title: 'LM Studio has CORS off',
    means: 'The local server of LM Studio sends no CORS headers unless they are turned on.',
    remedy: 'Turn on “Enable CORS” in the server settings of LM Studio, or start it with lms server start --cors.',
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['OPTIONS http://localhost:1234/v1/chat/completions for POST', '200 OK'],
      near: ['OPTIONS http://localhost:1234/items for POST', '200 OK'],
    },
  },
  {
    id: 'vite-dev-server',
    source: 'https://vite.dev/config/server-options.html#server-cors',
    signs: [{ platform: 'vite', without: [ACAO] }],
    responder: 'Vite dev server',
    title: 'The Vite dev server does not allow the page’s origin',
    means: (seen) =>
      `Since version 6.0.9, the Vite dev server only allows pages from localhost: it does not allow the origin ${pageOf(seen)}.`,
    remedy: (seen) =>
      `Set server.cors to { origin: "${pageOf(seen)}" } in vite.config, and server.origin to the dev server’s own URL so that assets load from it.`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['GET http://localhost:5173/@vite/client', '200 OK', 'Vary: Origin', 'Content-Type: text/javascript'],
      near: ['GET http://localhost:3000/client.js', '200 OK', 'Vary: Origin'],
    },
  },
  {
    id: 'host-not-allowed',
    source: 'https://vite.dev/config/server-options.html#server-allowedhosts',
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
    examples: {
      shown: ['GET https://dev.example/api/items', '403 Forbidden', 'body: Blocked request. This host ("dev.example") is not allowed.'],
      near: ['GET https://dev.example/api/items', '403 Forbidden', 'body: Forbidden'],
    },
  },
  {
    id: 'jupyter-origin',
    source: 'https://jupyter-server.readthedocs.io/en/latest/other/full-config.html',
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
    examples: {
      shown: ['GET http://localhost:8888/api/kernels', '403 Forbidden', 'Server: TornadoServer/6.4'],
      near: ['GET http://localhost:8888/items', '403 Forbidden', 'Server: TornadoServer/6.4'],
    },
  },
  {
    id: 'couchdb-cors',
    source: 'https://docs.couchdb.org/en/stable/config/http.html#cross-origin-resource-sharing',
    signs: [{ platform: 'couchdb', without: [ACAO] }],
    responder: 'CouchDB',
    title: 'CouchDB has CORS off, or does not list the page’s origin',
    means: (seen) =>
      `CouchDB responds to preflight requests with ${seen.entry.response.status} and no CORS headers as long as its own CORS settings are off or lack ${pageOf(seen)}.`,
    remedy: (seen) =>
      `Set [chttpd] enable_cors = true and [cors] origins = ${pageOf(seen)}, with ${methodOf(seen)} in methods, the requested headers in headers and credentials = true if needed (npx add-cors-to-couchdb does it).`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: ['OPTIONS http://db.example:5984/items for PUT', '405 Method Not Allowed', 'Server: CouchDB/3.3.3 (Erlang OTP/24)'],
      near: ['OPTIONS http://db.example:5984/items for PUT', '405 Method Not Allowed', 'Server: nginx'],
    },
  },
]
