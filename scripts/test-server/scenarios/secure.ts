import { allowed, blocked, failed } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, allowOrigin, at, CREDENTIALS, noContent, ORIGIN, ok, reply } from './lines.ts'

const SECURE = { page: { site: 'https' } } as const
const PUT = { method: 'PUT' } as const
const INCLUDE = { credentials: 'include' } as const

/** HTTP/2: Firefox joins equal names into one list, so two lines are one wrong value and not two values. */
export const HTTP2 = group('h2', SECURE, [
  {
    id: 'h2-two-equal',
    says: 'The origin twice.',
    response: ok(ORIGIN, ORIGIN),
    expect: blocked('MultipleAllowOriginValues'),
    rule: 'allow-origin-duplicate',
  },
  {
    id: 'h2-two-different',
    says: 'The origin and a wildcard.',
    response: ok(ORIGIN, allowOrigin('*')),
    expect: blocked('MultipleAllowOriginValues'),
  },
  {
    id: 'h2-two-preflight',
    says: 'The origin twice on the preflight.',
    request: PUT,
    preflight: noContent(ORIGIN, ORIGIN, allowMethods('PUT')),
    response: ok(ORIGIN),
    expect: blocked('PreflightMultipleAllowOriginValues'),
  },
  {
    id: 'h2-credentials-joined',
    says: 'Two layers each send true, joined to one list.',
    request: INCLUDE,
    response: ok(ORIGIN, 'Access-Control-Allow-Credentials: true, true'),
    expect: blocked('InvalidAllowCredentials'),
    rule: 'allow-credentials-duplicate',
  },
  {
    id: 'h2-two-methods',
    says: 'Two lines of methods are one list.',
    request: PUT,
    preflight: noContent(ORIGIN, allowMethods('GET'), allowMethods('PUT')),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  {
    id: 'h2-two-methods-other',
    says: 'Two lines of methods, and none lists PUT.',
    request: PUT,
    preflight: noContent(ORIGIN, allowMethods('GET'), allowMethods('POST')),
    expect: blocked('MethodDisallowedByPreflightResponse'),
  },
  {
    id: 'h2-two-headers',
    says: 'Two lines of headers are one list.',
    request: { headers: { 'X-A': '1', 'X-B': '2' } },
    preflight: noContent(ORIGIN, allowHeaders('X-A'), allowHeaders('X-B')),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  { id: 'h2-one', says: 'The origin once.', response: ok(ORIGIN), expect: allowed() },
  { id: 'h2-credentials', says: 'Credentials allowed once.', request: INCLUDE, response: ok(ORIGIN, CREDENTIALS), expect: allowed() },
  {
    id: 'h2-500',
    says: 'A 500 without CORS headers.',
    response: reply(500),
    expect: blocked('MissingAllowOriginHeader'),
    rule: 'server-error-without-cors',
  },
])

const UNTRUSTED = failed('net::ERR_CERT_AUTHORITY_INVALID', 'CORSDidNotSucceed2')

/** https with a certificate that nobody trusts. */
export const CERTIFICATES = group('cert', {}, [
  {
    id: 'cert-untrusted',
    says: 'The API’s certificate is not trusted.',
    hops: [at('untrusted', ok(ORIGIN))],
    expect: UNTRUSTED,
    rule: { chromium: 'certificate-self-signed', firefox: 'certificate-not-trusted' },
    near: 'tls-error',
  },
  {
    id: 'cert-untrusted-put',
    says: 'The API’s certificate is not trusted, for a request that needs a preflight.',
    request: PUT,
    hops: [at('untrusted', ok(ORIGIN))],
    expect: UNTRUSTED,
  },
  {
    id: 'cert-untrusted-https',
    says: 'From an https page, the API’s certificate is not trusted.',
    ...SECURE,
    hops: [at('untrusted', ok(ORIGIN))],
    expect: UNTRUSTED,
  },
  {
    id: 'cert-wanted',
    says: 'The server requires a client certificate.',
    hops: [at('wants-certificate', ok(ORIGIN))],
    expect: failed('net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'CORSDidNotSucceed2'),
    rule: { chromium: 'client-certificate-required', firefox: 'certificate-not-trusted' },
    near: 'tls-error',
  },
  {
    id: 'cert-trusted',
    says: 'The API’s certificate is trusted.',
    hops: [at('https-api', ok(ORIGIN))],
    expect: allowed(),
    near: ['certificate-not-trusted', 'certificate-self-signed'],
  },
])
