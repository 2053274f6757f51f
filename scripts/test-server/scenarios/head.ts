import type { Site } from '../scenario.ts'
import { allowed, blocked, failed, opaque } from './expectations.ts'
import { group, type Line } from './group.ts'
import { at, CREDENTIALS, held, ORIGIN, ok, redirect, STAR } from './lines.ts'

const NO_CORS = { mode: 'no-cors' } as const
/** A type that Opaque Response Blocking refuses, if there is a body. */
const HTML = 'Content-Type: text/html'

/** Whether HEAD has its mode written on it as GET has: on plain http, an Origin alone. */
function onSite(site: Site): readonly Line[] {
  const page = { site }
  return [
    { id: `head-${site}-ok`, says: 'HEAD, and another site allows the page.', page, response: ok(ORIGIN), expect: allowed() },
    {
      id: `head-${site}-missing`,
      says: 'HEAD, and another site has no CORS headers.',
      page,
      response: ok(),
      expect: blocked('MissingAllowOriginHeader'),
    },
    {
      id: `head-${site}-no-cors`,
      says: 'HEAD without CORS goes to another site.',
      page,
      request: NO_CORS,
      response: ok(),
      expect: opaque(),
    },
  ]
}

/** HEAD: its responses have no body, whatever length they announce. */
export const HEAD = group('head', { request: { method: 'HEAD', body: null } }, [
  {
    id: 'head-ok',
    says: 'HEAD is allowed.',
    response: ok(ORIGIN),
    expect: allowed(),
  },
  { id: 'head-missing', says: 'HEAD without CORS headers.', response: ok(), expect: blocked('MissingAllowOriginHeader') },
  {
    id: 'head-credentials-star',
    says: 'HEAD with credentials meets a wildcard.',
    request: { credentials: 'include' },
    response: ok(STAR, CREDENTIALS),
    expect: blocked('WildcardOriginNotAllowed'),
  },
  { id: 'head-xhr', says: 'XMLHttpRequest sends HEAD.', request: { kind: 'xhr' }, response: ok(ORIGIN), expect: allowed() },
  { id: 'head-no-cors', says: 'HEAD without CORS.', request: NO_CORS, response: ok(), expect: opaque() },
  {
    id: 'head-no-cors-html',
    says: 'HEAD without CORS, of an HTML page.',
    request: NO_CORS,
    response: ok(HTML, 'X-Content-Type-Options: nosniff'),
    expect: opaque(),
  },
  {
    id: 'head-corp',
    says: 'Cross-Origin-Resource-Policy refuses HEAD without CORS.',
    request: NO_CORS,
    response: ok('Cross-Origin-Resource-Policy: same-origin'),
    expect: failed('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', 'COEP'),
    rule: 'cross-origin-resource-policy',
  },
  {
    id: 'head-redirect',
    says: 'HEAD is redirected, and remains HEAD.',
    hops: [at('api', redirect(303, ORIGIN)), at('api', ok(ORIGIN))],
    expect: allowed(),
  },
  {
    id: 'head-redirect-missing',
    says: 'HEAD meets a redirect without CORS headers.',
    hops: [at('api', redirect(302)), at('api', ok(ORIGIN))],
    expect: blocked('MissingAllowOriginHeader'),
  },
  { id: 'head-held', says: 'A response to HEAD that ends late.', response: held(100, ok(ORIGIN)), expect: allowed() },
  ...onSite('http'),
  ...onSite('https'),
])
