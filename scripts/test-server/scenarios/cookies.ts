import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, CREDENTIALS, noContent, ORIGIN, ok, STAR } from './lines.ts'

const set = (attributes: string): string => `Set-Cookie: session=1; Path={path}${attributes === '' ? '' : `; ${attributes}`}`
const HTTPS = { page: { site: 'https' } } as const
const HTTP = { page: { site: 'http' } } as const
const TWICE = { credentials: 'include', times: 2 } as const

/** A server that starts a session, and the request after it: which cookies are stored and sent is silent. */
export const COOKIES = group('cookie', { request: TWICE }, [
  {
    id: 'cookie-plain',
    says: 'A cookie of the same site is stored and sent again.',
    response: ok(ORIGIN, CREDENTIALS, set('')),
    expect: allowed(),
  },
  {
    id: 'cookie-plain-star',
    says: 'With credentials, a wildcard does not allow the response that sets a cookie.',
    response: ok(STAR, set('')),
    expect: blocked('WildcardOriginNotAllowed'),
  },
  {
    id: 'cookie-plain-not-allowed',
    says: 'The response that sets a cookie does not allow credentials.',
    response: ok(ORIGIN, set('')),
    expect: blocked('InvalidAllowCredentials'),
  },
  {
    id: 'cookie-omit',
    says: 'Without credentials the cookie is neither stored nor sent.',
    request: { ...TWICE, credentials: 'omit' },
    response: ok(ORIGIN, CREDENTIALS, set('')),
    expect: allowed(),
  },
  {
    id: 'cookie-omit-cross-site',
    says: 'Another site sets a cookie on a request without credentials: nothing is stored.',
    ...HTTPS,
    request: { ...TWICE, credentials: 'omit' },
    response: ok(ORIGIN, CREDENTIALS, set('SameSite=None; Secure')),
    expect: allowed(),
    warning: 'cookie-without-credentials',
  },
  {
    id: 'cookie-omit-none-set',
    says: 'Another site sets no cookie on a request without credentials.',
    ...HTTPS,
    request: { ...TWICE, credentials: 'omit' },
    response: ok(ORIGIN, CREDENTIALS),
    expect: allowed(),
    nearWarning: 'cookie-without-credentials',
  },
  {
    id: 'cookie-lax-cross-site',
    says: 'A SameSite=Lax cookie is not sent to another site.',
    ...HTTPS,
    response: ok(ORIGIN, CREDENTIALS, set('SameSite=Lax')),
    expect: allowed(),
    warning: 'cookie-blocked-by-samesite',
  },
  {
    id: 'cookie-none-cross-site',
    says: 'A SameSite=None; Secure cookie of another site.',
    ...HTTPS,
    response: ok(ORIGIN, CREDENTIALS, set('SameSite=None; Secure')),
    expect: allowed(),
    warning: 'cookie-not-sent-by-safari',
    nearWarning: 'cookie-blocked-by-samesite',
  },
  {
    id: 'cookie-none-insecure',
    says: 'SameSite=None without Secure is not stored.',
    ...HTTPS,
    response: ok(ORIGIN, CREDENTIALS, set('SameSite=None')),
    expect: allowed(),
    warning: 'cookie-blocked-by-samesite',
  },
  {
    id: 'cookie-partitioned',
    says: 'A partitioned cookie of another site.',
    ...HTTPS,
    response: ok(ORIGIN, CREDENTIALS, set('SameSite=None; Secure; Partitioned')),
    expect: allowed(),
    nearWarning: 'cookie-not-sent-by-safari',
  },
  {
    id: 'cookie-http-cross-site',
    says: 'A cookie of another site over plain http.',
    ...HTTP,
    response: ok(ORIGIN, CREDENTIALS, set('')),
    expect: allowed(),
  },
  {
    id: 'cookie-http-star',
    says: 'Over plain http, a wildcard does not allow credentials either.',
    ...HTTP,
    response: ok(STAR, set('')),
    expect: blocked('WildcardOriginNotAllowed'),
  },
  {
    id: 'cookie-put',
    says: 'A PUT with a cookie, preflighted without it.',
    page: { cookie: true },
    request: { credentials: 'include', method: 'PUT', times: 1 },
    preflight: noContent(ORIGIN, CREDENTIALS, allowMethods('PUT')),
    response: ok(ORIGIN, CREDENTIALS),
    expect: allowed(),
  },
  {
    id: 'cookie-put-star',
    says: 'A PUT with a cookie, and the preflight response has a wildcard, which doesn’t allow credentials.',
    page: { cookie: true },
    request: { credentials: 'include', method: 'PUT', times: 1 },
    preflight: noContent(STAR, CREDENTIALS, allowMethods('*')),
    expect: blocked('PreflightWildcardOriginNotAllowed'),
  },
  {
    id: 'cookie-elsewhere',
    says: 'An image sent the cookie a moment ago and this request did not, so it has no credentials, and a wildcard is enough.',
    page: { cookie: true },
    request: { credentials: null, times: 1, before: 'image' },
    response: ok(STAR),
    expect: allowed(),
  },
  {
    id: 'cookie-elsewhere-star',
    says: 'An image sent the cookie, and so did this request: a wildcard is not enough.',
    page: { cookie: true },
    request: { times: 1, before: 'image' },
    response: ok(STAR, CREDENTIALS),
    expect: blocked('WildcardOriginNotAllowed'),
  },
])
