import { requestedHeaderNames } from '../exchange/preflight.ts'
import type { Fact } from './fact.ts'
import { hasUnlistedHeader, hostOf, methodOf, pageOf, requestedHeadersOf } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** CORS settings that were left at their defaults, recognizable by the very lists that they send or by how they reject. */
export const CORS_DEFAULTS: readonly Fact[] = [
  {
    id: 'ingress-nginx-headers',
    signs: [{ at: 'preflight', platform: 'ingress-nginx', holds: hasUnlistedHeader }],
    title: 'ingress-nginx doesn’t allow this request header',
    means: 'This is the default list of ingress-nginx, which responds to OPTIONS in place of the application if enable-cors is on.',
    remedy: (seen) =>
      `Add ${requestedHeadersOf(seen)} to the Ingress’s annotation nginx.ingress.kubernetes.io/cors-allow-headers. It replaces the default list, so repeat what you need of that.`,
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'cloud-endpoints-headers',
    signs: [
      {
        at: 'preflight',
        host: /(\.run\.app|\.gateway\.dev|\.cloud\.goog)$/i,
        headers: { [ACAO]: /./, 'Access-Control-Allow-Headers': /^DNT,User-Agent,X-Requested-With,.*,Range,Authorization$/ },
        holds: hasUnlistedHeader,
      },
    ],
    title: 'ESPv2 doesn’t allow this request header',
    means:
      'This is the default list of ESPv2, the proxy of Cloud Endpoints, which handles OPTIONS in place of the backend if --cors_preset is set.',
    remedy: (seen) =>
      `Name ${requestedHeadersOf(seen)} in the flag --cors_allow_headers of ESPv2, besides what you need of the default list. Or let the backend handle OPTIONS: allowCors: true under x-google-endpoints, and no --cors_ flag.`,
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'parse-server-headers',
    signs: [
      {
        at: 'preflight',
        headers: { [ACAO]: /./, 'Access-Control-Allow-Headers': /\bX-Parse-Application-Id\b/i },
        holds: hasUnlistedHeader,
      },
    ],
    title: 'Parse Server doesn’t allow this request header',
    means: 'This is the default list of Parse Server, which lacks the headers of some SDKs.',
    remedy: (seen) =>
      `Add ${requestedHeadersOf(seen)} to the option allowHeaders of Parse Server (environment variable PARSE_SERVER_ALLOW_HEADERS).`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'fastify-cors-methods',
    signs: [
      {
        at: 'preflight',
        status: [204],
        method: /^(PUT|PATCH|DELETE|QUERY)$/,
        headers: { [ACAO]: /./, 'Access-Control-Allow-Methods': /^GET,HEAD,POST$/ },
      },
    ],
    title: 'The CORS plugin of Fastify only allows its default methods',
    means: '“GET,HEAD,POST” is the default of @fastify/cors, whose current versions leave out every other method.',
    remedy: (seen) =>
      `List the methods in the options of the CORS plugin: methods: ["GET", "HEAD", "POST", "${methodOf(seen)}"], with each method that the API has.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'tomcat-cors-filter',
    signs: [{ at: 'preflight', status: [403], platform: 'tomcat', without: [ACAO, 'WWW-Authenticate'] }],
    title: 'Tomcat’s CORS filter rejected the preflight request',
    means: (seen) =>
      `Tomcat’s CorsFilter responds with 403 if the origin, the method ${methodOf(seen)} or a requested header isn’t in its lists. It doesn’t say which. By default it allows no origin, and only GET, POST, HEAD and OPTIONS.`,
    remedy: (seen) =>
      `Set the filter’s parameters in web.xml: cors.allowed.origins to ${pageOf(seen)}, cors.allowed.methods to include ${methodOf(seen)} and OPTIONS${requestedHeaderNames(seen.entry).length === 0 ? '' : `, cors.allowed.headers to include ${requestedHeadersOf(seen)}`}.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'socket-io-credentials',
    signs: [{ platform: 'socket-io', headers: { [ACAO]: /^\*$/ } }],
    title: 'Socket.IO allows everyone, and the request includes credentials',
    means: 'Socket.IO’s own cors option has the origin “*”.',
    remedy: (seen) =>
      `Create the server with cors: { origin: "${pageOf(seen)}", credentials: true }. If it needs no cookies (nor sticky sessions), leave withCredentials out of the client’s options instead.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'signalr-credentials',
    signs: [
      { path: /\/negotiate\?(.*&)?negotiateVersion=/i, headers: { [ACAO]: /^\*$/ } },
      { at: 'preflight', headers: { [ACAO]: /^\*$/ }, holds: (seen) => requestedHeaderNames(seen.entry).includes('x-signalr-user-agent') },
    ],
    title: 'SignalR includes credentials, and the server allows everyone',
    means: 'SignalR’s client includes credentials by default.',
    remedy: (seen) =>
      `On ${hostOf(seen)}, name the origin in the CORS policy and allow credentials: policy.WithOrigins("${pageOf(seen)}").AllowAnyHeader().WithMethods("GET", "POST").AllowCredentials(). If the hub needs no cookies (nor sticky sessions), pass { withCredentials: false } to withUrl() instead.`,
    responsible: 'server',
    headers: 'allow',
  },
]
