import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, allowOrigin, CREDENTIALS, exposeHeaders, late, maxAge, noContent, ORIGIN, ok, STAR } from './lines.ts'

const TOTAL = 'X-Total: 42'
const READS = { reads: 'X-Total' } as const

/** Allowed, and yet a header may stay hidden. */
export const EXPOSE = group('expose', { request: READS }, [
  {
    id: 'expose-none',
    says: 'The page can’t read X-Total: it is not exposed.',
    response: ok(ORIGIN, TOTAL),
    expect: allowed(),
    warning: 'expose-headers-missing',
  },
  {
    id: 'expose-ok',
    says: 'X-Total is exposed.',
    response: ok(ORIGIN, TOTAL, exposeHeaders('X-Total')),
    expect: allowed(),
    nearWarning: 'expose-headers-missing',
  },
  {
    id: 'expose-other',
    says: 'Another header is exposed.',
    response: ok(ORIGIN, TOTAL, exposeHeaders('X-Page')),
    expect: allowed(),
    warning: 'expose-headers-missing',
  },
  { id: 'expose-star', says: 'Every header is exposed.', response: ok(STAR, TOTAL, exposeHeaders('*')), expect: allowed() },
  {
    id: 'expose-star-credentials',
    says: 'With credentials, the wildcard exposes nothing.',
    request: { ...READS, credentials: 'include' },
    response: ok(ORIGIN, CREDENTIALS, TOTAL, exposeHeaders('*')),
    expect: allowed(),
  },
  {
    id: 'expose-safelisted',
    says: 'Cache-Control is visible without being exposed.',
    request: { reads: 'Cache-Control' },
    response: ok(ORIGIN, 'Cache-Control: no-store'),
    expect: allowed(),
    nearWarning: 'expose-headers-missing',
  },
])

const TWICE = { request: { method: 'PUT', times: 2 }, response: ok(ORIGIN), expect: allowed() } as const
const preflightOk = (...lines: readonly string[]) => noContent(ORIGIN, allowMethods('PUT'), ...lines)

/** Two requests in a row: does the second have a preflight? */
export const MAX_AGE = group('maxage', TWICE, [
  {
    id: 'maxage-none',
    says: 'Without Max-Age a preflight response is cached for five seconds.',
    preflight: preflightOk(),
    expect: allowed(),
  },
  {
    id: 'maxage-60',
    says: 'Max-Age: 60 caches the preflight response for a minute.',
    preflight: preflightOk(maxAge('60')),
    expect: allowed(),
  },
  { id: 'maxage-zero', says: 'Max-Age: 0 caches nothing.', preflight: preflightOk(maxAge('0')), expect: allowed() },
  { id: 'maxage-negative', says: 'A negative Max-Age caches nothing.', preflight: preflightOk(maxAge('-1')), expect: allowed() },
  {
    id: 'maxage-unparsable',
    says: 'An invalid Max-Age: five seconds in Chromium, nothing in Firefox.',
    preflight: preflightOk(maxAge('abc')),
    expect: allowed(),
  },
  {
    id: 'maxage-star',
    says: 'Chromium caches a wildcard; Firefox sends another preflight.',
    preflight: noContent(ORIGIN, allowMethods('*'), maxAge('60')),
    expect: allowed(),
  },
])

const CONCURRENT = { method: 'PUT', times: 3, concurrent: true } as const

/** Identical requests at once, told apart only by order. */
export const PAIRING = group('pairing', { request: CONCURRENT }, [
  {
    id: 'pairing-three',
    says: 'Three identical PUTs at once.',
    preflight: preflightOk(maxAge('0')),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  {
    id: 'pairing-three-slow',
    says: 'Three identical PUTs at once, with slow preflights.',
    preflight: late(150, preflightOk(maxAge('0'))),
    response: ok(allowOrigin('{echo}')),
    expect: allowed(),
  },
  {
    id: 'pairing-numbered',
    says: 'Three PUTs at once, each with a header of its own that its preflight names.',
    request: { ...CONCURRENT, numbered: true },
    preflight: noContent(ORIGIN, allowMethods('PUT'), allowHeaders('*'), maxAge('0')),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  {
    id: 'pairing-refused',
    says: 'Five identical PUTs at once, and no preflight lists PUT.',
    request: { ...CONCURRENT, times: 5 },
    preflight: noContent(ORIGIN, allowMethods('PATCH')),
    expect: blocked('MethodDisallowedByPreflightResponse'),
  },
  {
    id: 'pairing-response',
    says: 'Five identical PUTs at once, whose responses have no CORS headers.',
    request: { ...CONCURRENT, times: 5 },
    preflight: preflightOk(maxAge('0')),
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'pairing-second-refused',
    says: 'The second PUT in a row uses the preflight cache, and is blocked.',
    request: { method: 'PUT', times: 2 },
    preflight: preflightOk(maxAge('60')),
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
])
