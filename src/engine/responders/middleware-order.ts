import type { Fact } from './fact.ts'
import { headerOf, methodOf, pageOf } from './observation.ts'
import type { Signs } from './signs.ts'

const PASSWORD_ON_OPTIONS = {
  at: 'preflight',
  status: [401],
  headers: { 'WWW-Authenticate': /^Basic\b/i },
  without: ['Access-Control-Allow-Origin', 'X-Powered-By'],
} as const satisfies Signs

/** What responds before, or past, the CORS middleware of an application. */
export const MIDDLEWARE_ORDER: readonly Fact[] = [
  {
    id: 'starlette-authentication',
    // Django's own middleware sends these, on the same servers.
    signs: [
      { at: 'preflight', status: [401], platform: ['starlette', 'uvicorn'], without: ['x-frame-options', 'cross-origin-opener-policy'] },
    ],
    title: 'Authentication rejects OPTIONS before CORSMiddleware runs',
    means:
      'In FastAPI and Starlette, the middleware that is added last runs first. An authentication there rejects the preflight request, which never carries a key or token.',
    remedy:
      'Add CORSMiddleware after the authentication middleware, or let that pass OPTIONS without a key. If the server is a ready-made one, such as vLLM, update it.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'express-authentication',
    signs: [{ at: 'preflight', status: [401], platform: ['express', 'nestjs'] }],
    title: 'Authentication rejects OPTIONS before cors() runs',
    means: 'A middleware for authentication comes first and rejects the preflight request, which never carries a token.',
    remedy: (seen) =>
      `Use the CORS middleware before it: app.use(cors({ origin: "${pageOf(seen)}" })) above everything else, so that it handles OPTIONS.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'aspnet-core-authentication',
    signs: [{ at: 'preflight', status: [401], platform: 'aspnet-core' }],
    title: 'Authentication rejects OPTIONS before UseCors runs',
    means: 'Authentication comes first in the pipeline and rejects the preflight request, which never carries a token.',
    remedy: (seen) =>
      `Call app.UseCors() after UseRouting and before UseAuthentication and UseAuthorization, with a policy that has WithOrigins("${pageOf(seen)}").`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'aspnet-core-response-caching',
    signs: [
      {
        at: 'response',
        status: [200],
        platform: 'aspnet-core',
        headers: { Age: /^\d+$/ },
        without: ['Access-Control-Allow-Origin', 'Via', 'X-Cache', 'CF-Cache-Status'],
      },
    ],
    title: 'ASP.NET Core’s response cache runs before UseCors',
    means:
      'The Age header shows a stored response. A cache that comes first in the pipeline stores it without the CORS headers, which UseCors adds later, or with those of another origin.',
    remedy:
      'Call app.UseCors() before app.UseResponseCaching() or app.UseOutputCache(). A cache in front of the server needs Vary: Origin too.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'web-server-basic-auth',
    signs: [
      { ...PASSWORD_ON_OPTIONS, platform: ['nginx', 'openresty', 'apache'] },
      // In Via, Caddy names itself with another server's response.
      { ...PASSWORD_ON_OPTIONS, headers: { ...PASSWORD_ON_OPTIONS.headers, Server: /^Caddy$/ } },
    ],
    title: 'A password is required for the preflight request too',
    means:
      'Most likely the web server’s own password check (HTTP Basic authentication) rejects OPTIONS: a preflight request never carries a password.',
    remedy: (seen) => `Exempt OPTIONS from it: ${exemptOptions(headerOf(seen, 'Server'))}.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'gin-options',
    signs: [{ at: 'preflight', status: [404], platform: 'gin' }],
    title: 'Gin has no route for OPTIONS',
    means:
      'A middleware on a group of routes only runs if a route matches, and none of Gin’s routes matches OPTIONS. So the CORS middleware of the group never sees a preflight request.',
    remedy: (seen) =>
      `Use the middleware on the engine, before any group: router.Use(cors.New(…)) with ${pageOf(seen)} in AllowOrigins, ${methodOf(seen)} in AllowMethods and the requested headers in AllowHeaders.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'micronaut-options',
    signs: [{ at: 'preflight', status: [404, 405], platform: 'micronaut', without: ['Access-Control-Allow-Origin'] }],
    title: 'CORS isn’t enabled in Micronaut',
    means: 'Without its CORS filter, which is off by default, Micronaut has no route for OPTIONS.',
    remedy: (seen) =>
      `Set micronaut.server.cors.enabled: true, and ${pageOf(seen)} in allowed-origins of a configuration under micronaut.server.cors.configurations.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'micronaut-localhost',
    signs: [{ status: [403], platform: 'micronaut', host: /^(localhost|127\.[\d.]+|\[::1\])$/, without: ['Access-Control-Allow-Origin'] }],
    title: 'Micronaut on localhost rejects pages of other hosts',
    means:
      'Even without CORS, Micronaut rejects requests to localhost with 403 if their Origin is another host: so no site can reach a server on a developer’s computer.',
    remedy: (seen) =>
      `Set micronaut.server.cors.enabled: true and allow ${pageOf(seen)} there. If a proxy passes such requests on, set micronaut.server.cors.localhost-pass-through: true.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'django-static-files',
    signs: [
      {
        at: 'response',
        status: [200, 206],
        headers: { Server: /^WSGIServer\//, 'Last-Modified': /./ },
        path: /^\/(static|media)\//,
        without: ['Access-Control-Allow-Origin'],
      },
    ],
    title: 'Django’s development server serves static files past every middleware',
    means: 'runserver serves static files itself, before any middleware runs: django-cors-headers never sees these requests.',
    remedy: (seen) =>
      `Serve static files with WhiteNoise (CorsMiddleware above WhiteNoiseMiddleware, and runserver --nostatic). In production, let the web server send Access-Control-Allow-Origin: ${pageOf(seen)} with them.`,
    responsible: 'server',
    headers: 'allow',
  },
]

/** How the web server responds to OPTIONS before it checks a password. */
function exemptOptions(server: string): string {
  if (/^caddy/i.test(server))
    return 'in the Caddyfile, give basic_auth a matcher such as @private not method OPTIONS, and respond to OPTIONS with the CORS headers'
  if (/^apache/i.test(server))
    return 'in Apache, put Require valid-user into <LimitExcept OPTIONS>, and respond to OPTIONS with the CORS headers'
  return 'in nginx, respond to OPTIONS with 204 and the CORS headers: a return in an if block runs before auth_basic'
}
