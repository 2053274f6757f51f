import type { Hop, ScriptedResponse } from '../scenario.ts'
import { allowed, blocked, differs, opaque } from './expectations.ts'
import { group } from './group.ts'
import {
  allowHeaders,
  allowMethods,
  allowOrigin,
  at,
  CREDENTIALS,
  NULL_ORIGIN,
  noContent,
  ORIGIN,
  ok,
  redirect,
  reply,
  STAR,
} from './lines.ts'

const MISSING = blocked('MissingAllowOriginHeader')
const MISMATCH = blocked('AllowOriginMismatch')
const ECHO = allowOrigin('{echo}')
const ON = redirect(302, ORIGIN)
const ON_STAR = redirect(302, STAR)
const INCLUDE = { credentials: 'include' } as const

const PUT = { method: 'PUT' } as const
/** From the API back to the page's own origin, which responds to the preflight like this. */
const HOME = (preflight: ScriptedResponse, ...lines: readonly string[]): readonly [Hop, Hop] => [
  at('api', redirect(307, ORIGIN, ...lines), noContent(ORIGIN, allowMethods('PUT'), ...lines)),
  at('page', ok(NULL_ORIGIN, ...lines), preflight),
]

/** Redirects of two and three hops. */
export const CHAINS = group('chain', {}, [
  {
    id: 'chain-tainted',
    says: 'To another origin, then within it: Origin stays null.',
    hops: [at('api', ON), at('other', ON_STAR), at('other', ok(NULL_ORIGIN))],
    expect: allowed(),
  },
  {
    id: 'chain-tainted-named',
    says: 'To another origin, then within it, which then allows the page’s origin.',
    hops: [at('api', ON), at('other', ON_STAR), at('other', ok(ORIGIN))],
    expect: MISMATCH,
    rule: 'origin-null-after-redirect',
  },
  {
    id: 'chain-tainted-hop',
    says: 'The hop in the middle allows the page’s origin, but Origin is null by then.',
    hops: [at('api', ON), at('other', ON), at('other', ok(STAR))],
    expect: MISMATCH,
  },
  {
    id: 'chain-there-and-back',
    says: 'To another origin and back to the API, which allows the page’s origin.',
    hops: [at('api', ON), at('other', ON_STAR), at('api', ok(ORIGIN))],
    expect: MISMATCH,
  },
  {
    id: 'chain-there-and-back-echo',
    says: 'To another origin and back to the API, which echoes Origin.',
    hops: [at('api', ON), at('other', ON_STAR), at('api', ok(ECHO))],
    expect: allowed(),
  },
  {
    id: 'chain-home',
    says: 'Through another origin back to the page’s own: CORS still applies.',
    hops: [at('api', ON), at('other', ON_STAR), at('page', ok())],
    expect: MISSING,
  },
  {
    id: 'chain-home-star',
    says: 'Through another origin back to the page’s own, which allows everyone.',
    hops: [at('api', ON), at('other', ON_STAR), at('page', ok(STAR))],
    expect: allowed(),
  },
  {
    id: 'chain-page-api-page',
    says: 'From the page’s own origin to the API and back: the last hop needs the header.',
    hops: [at('page', redirect(302)), at('api', ON), at('page', ok())],
    expect: MISSING,
  },
  {
    id: 'chain-page-api-other',
    says: 'From the page’s own origin through the API to another one.',
    hops: [at('page', redirect(302)), at('api', ON), at('other', ok(STAR))],
    expect: allowed(),
  },
  {
    id: 'chain-page-page-api',
    says: 'Two hops within the page’s own origin, then the API.',
    hops: [at('page', redirect(302)), at('page', redirect(302)), at('api', ok(ORIGIN))],
    expect: allowed(),
  },
  {
    id: 'chain-last-missing',
    says: 'Only the last of three hops has no CORS headers.',
    hops: [at('api', ON), at('api', ON), at('api', ok())],
    expect: MISSING,
    rule: 'redirect-target-without-cors',
  },
  {
    id: 'chain-first-missing',
    says: 'Only the first of three hops has no CORS headers.',
    hops: [at('api', redirect(302)), at('api', ON), at('api', ok(ORIGIN))],
    expect: MISSING,
  },
  {
    id: 'chain-cookies',
    says: 'With credentials over two hops within the API.',
    request: INCLUDE,
    hops: [at('api', redirect(302, ORIGIN, CREDENTIALS)), at('api', ok(ORIGIN, CREDENTIALS))],
    expect: allowed(),
  },
  {
    id: 'chain-cookies-hop',
    says: 'With credentials, and the redirect does not allow them.',
    request: INCLUDE,
    hops: [at('api', redirect(302, ORIGIN)), at('api', ok(ORIGIN, CREDENTIALS))],
    expect: blocked('InvalidAllowCredentials'),
  },
  {
    id: 'chain-put-308',
    says: 'A PUT keeps its method over 308.',
    request: { method: 'PUT' },
    hops: [
      at('api', redirect(308, ORIGIN), noContent(ORIGIN, allowMethods('PUT'))),
      at('api', ok(ORIGIN), noContent(ORIGIN, allowMethods('PUT'))),
    ],
    expect: allowed(),
  },
  {
    id: 'chain-header',
    says: 'An unsafe header is sent to the next hop too, whose preflight response does not list it.',
    request: { headers: { 'X-A': '1' } },
    hops: [
      at('api', redirect(302, ORIGIN), noContent(ORIGIN, allowHeaders('x-a'))),
      at('api', ok(ORIGIN), noContent(ORIGIN, allowHeaders('x-b'))),
    ],
    expect: blocked('HeaderDisallowedByPreflightResponse'),
  },
  {
    id: 'chain-http',
    says: 'From plain http to https, allowed.',
    page: { site: 'http' },
    hops: [at('api', ON), at('https-api', ok(STAR))],
    expect: allowed(),
  },
  {
    id: 'chain-http-missing',
    says: 'From plain http to https, and the redirect has no CORS headers.',
    page: { site: 'http' },
    hops: [at('api', redirect(301)), at('https-api', ok(STAR))],
    expect: MISSING,
  },
  {
    id: 'chain-no-cors',
    says: 'Without CORS, through another origin.',
    request: { mode: 'no-cors' },
    hops: [at('api', redirect(302)), at('other', ok())],
    expect: opaque(),
  },
  {
    id: 'chain-img',
    says: 'An image with crossorigin is redirected to an origin without CORS headers.',
    request: { kind: 'img' },
    hops: [at('api', ON), at('other', ok())],
    expect: MISSING,
  },
  {
    id: 'chain-img-ok',
    says: 'An image with crossorigin is redirected to an origin that allows everyone.',
    request: { kind: 'img' },
    hops: [at('api', ON), at('other', ok(STAR))],
    expect: allowed(null),
  },
  {
    id: 'chain-home-preflight',
    says: 'A PUT back to the page’s own origin, whose preflight response has no CORS header but the methods.',
    request: PUT,
    hops: HOME(noContent(allowMethods('PUT'))),
    // Firefox makes no CORS check of a preflight to the page's own origin.
    expect: differs(blocked('PreflightMissingAllowOriginHeader'), allowed()),
  },
  {
    id: 'chain-home-preflight-null',
    says: 'That preflight’s response allows the origin after a redirect: null.',
    request: PUT,
    hops: HOME(noContent(NULL_ORIGIN, allowMethods('PUT'))),
    expect: allowed(),
  },
  {
    id: 'chain-home-preflight-status',
    says: 'That preflight’s response is a 404.',
    request: PUT,
    hops: HOME(reply(404, NULL_ORIGIN, allowMethods('PUT'))),
    expect: blocked('PreflightInvalidStatus'),
  },
  {
    id: 'chain-home-preflight-method',
    says: 'That preflight’s response allows another method.',
    request: PUT,
    hops: HOME(noContent(NULL_ORIGIN, allowMethods('PATCH'))),
    expect: blocked('MethodDisallowedByPreflightResponse'),
  },
  {
    id: 'chain-home-preflight-include',
    says: 'That preflight’s response, with credentials, which it does not allow.',
    request: { ...PUT, ...INCLUDE },
    hops: HOME(noContent(NULL_ORIGIN, allowMethods('PUT')), CREDENTIALS),
    expect: differs(blocked('PreflightInvalidAllowCredentials'), allowed()),
  },
])
