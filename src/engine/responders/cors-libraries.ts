import { requestedHeaderNames } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import type { Fact } from './fact.ts'
import { headerOf, hostOf, methodOf, type Observation, pageOf, requestedHeadersOf } from './observation.ts'

const SPRING = ['spring', 'spring-webflux'] as const

/** How CORS libraries reject a request. Each compares the origin, the method and the headers with its lists, and few say which of them it was. */
export const CORS_LIBRARIES: readonly Fact[] = [
  {
    id: 'rack-cors-miss',
    signs: [{ headers: { 'X-Rack-CORS': /^miss/ } }],
    title: 'rack-cors found no rule for this request',
    means: (seen) => `The X-Rack-CORS header of rack-cors says “${headerOf(seen, 'X-Rack-CORS').slice(0, 40)}”: ${rackReason(seen)}.`,
    remedy: (seen) =>
      /no-(path|method)/.test(headerOf(seen, 'X-Rack-CORS'))
        ? `Add a resource to config/initializers/cors.rb that matches the path and lists ${methodOf(seen)} in methods. rack-cors must be the first middleware (insert_before 0).`
        : `Write the origin in config/initializers/cors.rb exactly as ${pageOf(seen)}: scheme, host and port, without a trailing slash. Restart the server after the change.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'starlette-rejection',
    signs: [
      { at: 'preflight', status: [400], body: /^Disallowed CORS / },
      {
        at: 'preflight',
        status: [400],
        length: [22, 23, 30, 31, 39],
        headers: { 'Content-Type': /^text\/plain/i, 'Access-Control-Allow-Methods': /./ },
      },
    ],
    title: 'CORSMiddleware of FastAPI or Starlette rejected the preflight request',
    means: (seen) => `Starlette responds to the preflight request with 400 “Disallowed CORS …”: ${starletteReason(seen)}.`,
    remedy: (seen) =>
      `Allow it in the arguments of CORSMiddleware: ${starletteFix(seen)} Write origins without a trailing slash. By default it allows no origins, only GET and no custom headers.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'spring-rejection',
    signs: [
      { status: [403], length: [20], without: ['Access-Control-Allow-Origin'], holds: variesAsSpring },
      { status: [403], body: /^Invalid CORS request/ },
      { status: [403], without: ['Access-Control-Allow-Origin', 'WWW-Authenticate'], holds: variesAsSpring },
    ],
    title: 'Spring rejected the request as an invalid CORS request',
    means: (seen) =>
      seen.at === 'preflight'
        ? `Spring responds with 403 “Invalid CORS request” if the origin, the method ${methodOf(seen)} or one of the requested headers isn’t in its CORS configuration. It doesn’t say which.`
        : `Spring responds with 403 “Invalid CORS request” if the origin or the method ${methodOf(seen)} isn’t in its CORS configuration.`,
    remedy: (seen) =>
      `Add what is missing to the CORS configuration for this path: allowedOrigins (${pageOf(seen)}), allowedMethods (${methodOf(seen)}; the default is GET, HEAD and POST) or allowedHeaders (${requestedHeadersOf(seen)}). With Spring Security, enable http.cors().`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'spring-cors-exception',
    signs: [
      { at: 'preflight', status: [500], platform: 'spring' },
      { at: 'preflight', status: [500], holds: variesAsSpring },
    ],
    title: 'Spring failed on the preflight request',
    means:
      'Most often, Spring’s own CORS code threw: allowCredentials is true while allowedOrigins contains “*”, which Spring doesn’t accept.',
    remedy: (seen) =>
      `Check the log for “When allowCredentials is true, allowedOrigins cannot contain the special value "*"”. If so, list the origin in allowedOrigins (${pageOf(seen)}), or use allowedOriginPatterns for a pattern.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'spring-security-on-options',
    signs: [{ at: 'preflight', status: [401], platform: 'spring' }],
    title: 'Spring Security requires authentication for the preflight',
    means:
      'The security filter chain of Spring Security runs before the CORS settings and requires authentication for OPTIONS, which a preflight request never carries.',
    remedy:
      'Enable CORS in the security filter chain with http.cors(), and provide a CorsConfigurationSource, so that OPTIONS is handled before authentication.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'spring-gateway-duplicate',
    // Another server in front of Spring may as well add the header. The gateway and the service each say what the response varies by.
    signs: [
      { platform: SPRING, headers: { 'Access-Control-Allow-Origin': /,/ }, without: ['Server'] },
      {
        platform: SPRING,
        headers: { 'Access-Control-Allow-Origin': /,/, Vary: /Access-Control-Request-Method\b.*Access-Control-Request-Method/i },
      },
    ],
    title: 'The gateway and the service behind it both add CORS headers',
    means: 'With Spring Cloud Gateway, the gateway’s globalcors and the service’s own CORS settings each add the header.',
    remedy:
      'Remove the CORS settings from the services behind the gateway, or let the gateway drop doubles with the filter DedupeResponseHeader=Access-Control-Allow-Origin Access-Control-Allow-Credentials.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'express-preflight-error',
    signs: [{ at: 'preflight', status: [500], platform: 'express' }],
    title: 'Express failed on the preflight request',
    means:
      'The response is Express’s error page. An origin function of the cors package that calls callback(new Error(…)) has this effect.',
    remedy: (seen) =>
      `Read the error in the server’s log. If it is your origin function’s, add ${pageOf(seen)} to its list. For other origins, pass false to callback(), not an error.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'quarkus-rejection',
    signs: [
      { status: [403], reason: /^CORS Rejected - Invalid (origin|method|headers)/i },
      { status: [403], body: /^CORS Rejected - Invalid/i },
    ],
    title: 'The CORS filter of Quarkus or Vert.x rejected the request',
    means: ({ entry }) => `The CORS filter says “${entry.response.statusText.slice(0, 60) || 'CORS Rejected'}”.`,
    remedy: (seen) =>
      /method/i.test(seen.entry.response.statusText)
        ? `Add ${methodOf(seen)} to quarkus.http.cors.methods.`
        : /header/i.test(seen.entry.response.statusText)
          ? `Add ${requestedHeadersOf(seen)} to quarkus.http.cors.headers, or leave that setting out.`
          : `Add exactly ${pageOf(seen)} to quarkus.http.cors.origins.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'aiohttp-cors-rejection',
    signs: [
      { at: 'preflight', status: [403], body: /^CORS preflight request failed/ },
      { at: 'preflight', status: [403], headers: { Server: /aiohttp\//i } },
    ],
    title: 'aiohttp-cors rejected the preflight request',
    means: (seen) =>
      `aiohttp-cors responds with 403 if the route wasn’t added to CORS, or if the origin, the method ${methodOf(seen)} or a requested header isn’t allowed on it.`,
    remedy: (seen) =>
      `Add the route with cors.add() and allow ${pageOf(seen)}, ${methodOf(seen)} and the headers in its ResourceOptions. In Home Assistant, add the origin to cors_allowed_origins of http.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'hapi-cors-off',
    signs: [{ at: 'preflight', body: /CORS is disabled for this route|CORS error: (Origin|Some headers|Missing)/ }],
    title: 'CORS is disabled for this route in hapi',
    means: 'hapi says in the body that CORS is disabled for this route, or that the origin or a header isn’t in its list.',
    remedy: (seen) =>
      `Set routes: { cors: { origin: ["${pageOf(seen)}"] } } on the server or the route, and list your own headers in additionalHeaders.`,
    responsible: 'server',
    headers: 'allow',
  },
]

/** Spring adds these three, whether or not it allows the request. */
function variesAsSpring({ entry }: Observation): boolean {
  const vary = get('Vary', entry.response.headers) ?? ''
  return (
    ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'].every((name) =>
      entry.response.headers.some((header) => header.name.toLowerCase() === 'vary' && header.value === name),
    ) && vary.length < 200
  )
}

function rackReason(seen: Observation): string {
  const value = headerOf(seen, 'X-Rack-CORS')
  if (/no-origin/.test(value)) return `the origin ${pageOf(seen)} doesn’t match any entry exactly, for instance because of a trailing slash`
  if (/no-path/.test(value)) return `no resource matches this path on ${hostOf(seen)}`
  if (/no-method/.test(value)) return `the resource doesn’t list the method ${methodOf(seen)}`
  return 'the resource doesn’t allow a requested header'
}

/** The texts are “Disallowed CORS ” and origin, method, headers in this order: their lengths differ, except for origin and method. */
function starletteReason(seen: Observation): string {
  return listed(starletteFailures(seen), seen)
}

function starletteFailures(seen: Observation): readonly ('origin' | 'method' | 'headers')[] {
  const body = seen.entry.response.content.text ?? ''
  const named = (['origin', 'method', 'headers'] as const).filter((one) => body.includes(one))
  if (named.length > 0) return named
  const allowed = headerOf(seen, 'Access-Control-Allow-Origin')
  const isOriginAllowed = allowed === '*' || allowed === seen.origin
  switch (Number(headerOf(seen, 'Content-Length'))) {
    case 22:
      return isOriginAllowed || !listsMethod(seen) ? ['method'] : ['origin']
    case 23:
      return ['headers']
    case 30:
      return ['origin', 'method']
    case 31:
      return isOriginAllowed ? ['method', 'headers'] : ['origin', 'headers']
    default:
      return ['origin', 'method', 'headers']
  }
}

function listsMethod(seen: Observation): boolean {
  return headerOf(seen, 'Access-Control-Allow-Methods')
    .split(',')
    .some((method) => method.trim() === seen.method)
}

function listed(failures: readonly ('origin' | 'method' | 'headers')[], seen: Observation): string {
  const words = {
    origin: `the origin ${pageOf(seen)} is missing from allow_origins`,
    method: `the method ${methodOf(seen)} is missing from allow_methods`,
    headers: missingHeader(seen),
  }
  return failures.map((one) => words[one]).join(', and ')
}

/** Of several, any one may be missing. */
function missingHeader(seen: Observation): string {
  const isOne = requestedHeaderNames(seen.entry).length === 1
  return `${isOne ? '' : 'one of '}${requestedHeadersOf(seen)} is missing from allow_headers`
}

function starletteFix(seen: Observation): string {
  const words = {
    origin: `${pageOf(seen)} in allow_origins`,
    method: `${methodOf(seen)} in allow_methods`,
    headers: `${requestedHeadersOf(seen)} in allow_headers`,
  }
  return `${starletteFailures(seen)
    .map((one) => words[one])
    .join(', ')}.`
}
