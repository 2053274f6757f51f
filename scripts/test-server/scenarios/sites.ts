import type { Site } from '../scenario.ts'
import { allowed, blocked, opaque } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowMethods, at, CREDENTIALS, noContent, ORIGIN, ok, STAR } from './lines.ts'

/** The same cases on another site, where recorders show other request headers. */
function cases(prefix: Site): readonly Line[] {
  const include = { credentials: 'include' } as const
  return [
    {
      id: `${prefix}-ok`,
      says: 'Another site allows the page.',
      response: ok(ORIGIN),
      expect: allowed(),
      near: prefix === 'https' ? 'mixed-content' : [],
    },
    { id: `${prefix}-missing`, says: 'Another site has no CORS headers.', response: ok(), expect: blocked('MissingAllowOriginHeader') },
    {
      id: `${prefix}-put`,
      says: 'Another site does not list PUT.',
      request: { method: 'PUT' },
      preflight: noContent(ORIGIN, allowMethods('GET')),
      expect: blocked('MethodDisallowedByPreflightResponse'),
    },
    {
      id: `${prefix}-put-ok`,
      says: 'Another site lists PUT.',
      request: { method: 'PUT' },
      preflight: noContent(ORIGIN, allowMethods('PUT')),
      response: ok(ORIGIN),
      expect: allowed(),
    },
    { id: `${prefix}-star`, says: 'Another site allows everyone.', response: ok(STAR), expect: allowed() },
    {
      id: `${prefix}-credentials-ok`,
      says: 'Another site allows the page with credentials.',
      request: include,
      response: ok(ORIGIN, CREDENTIALS),
      expect: allowed(),
    },
    {
      id: `${prefix}-credentials-cookie`,
      says: 'Another site allows the page with credentials, and a cookie exists.',
      page: { site: prefix, cookie: true },
      request: include,
      response: ok(ORIGIN, CREDENTIALS),
      expect: allowed(),
    },
    {
      id: `${prefix}-credentials-star`,
      says: 'Another site responds to a request with credentials with a wildcard.',
      request: include,
      response: ok(STAR, CREDENTIALS),
      expect: blocked('WildcardOriginNotAllowed'),
    },
    {
      id: `${prefix}-credentials-star-cookie`,
      says: 'Another site responds to a request with credentials with a wildcard, and a cookie exists.',
      page: { site: prefix, cookie: true },
      request: include,
      response: ok(STAR, CREDENTIALS),
      expect: blocked('WildcardOriginNotAllowed'),
    },
    { id: `${prefix}-no-cors`, says: 'Another site, without CORS.', request: { mode: 'no-cors' }, response: ok(), expect: opaque() },
  ]
}

/** Cross-site over plain http: no Sec-Fetch headers, no storage-access hint. */
export const HTTP = group('http', { page: { site: 'http' } }, [
  ...cases('http'),
  {
    id: 'http-to-https',
    says: 'An http page sends a request to an https API without CORS headers.',
    hops: [at('https-api', ok())],
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'http-to-https-ok',
    says: 'An http page sends a request to an https API that allows it.',
    hops: [at('https-api', ok(ORIGIN))],
    expect: allowed(),
  },
])

/** Cross-site over https and HTTP/2. */
export const HTTPS = group('https', { page: { site: 'https' } }, [
  ...cases('https'),
  {
    id: 'https-two-lines',
    says: 'Two header lines over HTTP/2: Firefox reads them as one list.',
    response: ok(ORIGIN, ORIGIN),
    expect: blocked('MultipleAllowOriginValues'),
  },
])
