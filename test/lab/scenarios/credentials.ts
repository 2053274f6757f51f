import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, allowOrigin, CREDENTIALS, noContent, ORIGIN, ok, STAR } from './lines.ts'

const WILDCARD = blocked('WildcardOriginNotAllowed')
const NOT_TRUE = blocked('InvalidAllowCredentials')

const PUT = { method: 'PUT', credentials: 'include' } as const
const acac = (value: string): string => `Access-Control-Allow-Credentials: ${value}`

/** The CORS check and the preflight when credentials are included. */
export const CREDENTIALED = group('cred', { request: { credentials: 'include' } }, [
  { id: 'cred-ok', says: 'With credentials, allowed by name.', response: ok(ORIGIN, CREDENTIALS), expect: allowed() },
  {
    id: 'cred-ok-cookie',
    says: 'The cookie goes along and the page reads the answer.',
    page: { cookie: true },
    response: ok(ORIGIN, CREDENTIALS),
    expect: allowed(),
  },
  { id: 'cred-star', says: 'With credentials, the wildcard allows nobody.', response: ok(STAR, CREDENTIALS), expect: WILDCARD },
  {
    id: 'cred-star-cookie',
    says: 'The same, and a cookie went along.',
    page: { cookie: true },
    response: ok(STAR, CREDENTIALS),
    expect: WILDCARD,
  },
  { id: 'cred-star-only', says: 'Wildcard, and credentials are not allowed either.', response: ok(STAR), expect: WILDCARD },
  {
    id: 'cred-omit-star',
    says: 'Without credentials the same wildcard is enough.',
    request: { credentials: 'omit' },
    response: ok(STAR),
    expect: allowed(),
  },
  {
    id: 'cred-same-origin-star',
    says: 'credentials: same-origin sends none across.',
    request: { credentials: 'same-origin' },
    response: ok(STAR),
    expect: allowed(),
  },
  {
    id: 'cred-missing',
    says: 'With credentials, and no CORS headers at all.',
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'cred-mismatch',
    says: 'Another origin may send credentials.',
    response: ok(allowOrigin('{other}'), CREDENTIALS),
    expect: blocked('AllowOriginMismatch'),
  },
  { id: 'cred-not-allowed', says: 'Access-Control-Allow-Credentials is missing.', response: ok(ORIGIN), expect: NOT_TRUE },
  {
    id: 'cred-not-allowed-cookie',
    says: 'The same, and a cookie went along.',
    page: { cookie: true },
    response: ok(ORIGIN),
    expect: NOT_TRUE,
  },
  {
    id: 'cred-not-needed',
    says: 'Without credentials that header is not needed.',
    request: { credentials: 'omit' },
    response: ok(ORIGIN),
    expect: allowed(),
  },
  { id: 'cred-upper', says: 'The value is TRUE; only true counts.', response: ok(ORIGIN, acac('TRUE')), expect: NOT_TRUE },
  { id: 'cred-capital', says: 'The value is True; only true counts.', response: ok(ORIGIN, acac('True')), expect: NOT_TRUE },
  { id: 'cred-false', says: 'The value is false.', response: ok(ORIGIN, acac('false')), expect: NOT_TRUE },
  { id: 'cred-one', says: 'The value is 1; only true counts.', response: ok(ORIGIN, acac('1')), expect: NOT_TRUE },
  { id: 'cred-empty', says: 'The value is empty.', response: ok(ORIGIN, acac('')), expect: NOT_TRUE },
  { id: 'cred-quoted', says: 'The value is in quotes.', response: ok(ORIGIN, acac('"true"')), expect: NOT_TRUE },
  { id: 'cred-star-value', says: 'The value is a wildcard.', response: ok(ORIGIN, acac('*')), expect: NOT_TRUE },
  { id: 'cred-two-lines', says: 'Two layers each say true.', response: ok(ORIGIN, CREDENTIALS, CREDENTIALS), expect: NOT_TRUE },
  { id: 'cred-true-true', says: 'The value is "true, true".', response: ok(ORIGIN, acac('true, true')), expect: NOT_TRUE },
  {
    id: 'cred-padded',
    says: 'Spaces around true do not matter.',
    response: ok(ORIGIN, 'Access-Control-Allow-Credentials:  true '),
    expect: allowed(),
  },
  {
    id: 'cred-xhr-star',
    says: 'XMLHttpRequest withCredentials meets a wildcard.',
    request: { kind: 'xhr' },
    response: ok(STAR, CREDENTIALS),
    expect: WILDCARD,
  },
  {
    id: 'cred-xhr-ok',
    says: 'XMLHttpRequest withCredentials, allowed by name.',
    request: { kind: 'xhr' },
    response: ok(ORIGIN, CREDENTIALS),
    expect: allowed(),
  },
  {
    id: 'cred-pf-ok',
    says: 'With credentials, preflighted and allowed by name.',
    request: { ...PUT, headers: { 'Content-Type': 'application/json' }, body: '{}' },
    preflight: noContent(ORIGIN, CREDENTIALS, allowMethods('PUT'), allowHeaders('content-type')),
    response: ok(ORIGIN, CREDENTIALS),
    expect: allowed(),
  },
  {
    id: 'cred-pf-star',
    says: 'The preflight answers a request with credentials by a wildcard.',
    request: PUT,
    preflight: noContent(STAR, CREDENTIALS, allowMethods('PUT')),
    expect: blocked('PreflightWildcardOriginNotAllowed'),
  },
  {
    id: 'cred-pf-not-allowed',
    says: 'The preflight does not allow credentials.',
    request: PUT,
    preflight: noContent(ORIGIN, allowMethods('PUT')),
    expect: blocked('PreflightInvalidAllowCredentials'),
  },
  {
    id: 'cred-pf-upper',
    says: 'The preflight says TRUE; only true counts.',
    request: PUT,
    preflight: noContent(ORIGIN, acac('TRUE'), allowMethods('PUT')),
    expect: blocked('PreflightInvalidAllowCredentials'),
  },
  {
    id: 'cred-pf-method-star',
    says: 'With credentials, the wildcard allows no method.',
    request: PUT,
    preflight: noContent(ORIGIN, CREDENTIALS, allowMethods('*')),
    expect: blocked('MethodDisallowedByPreflightResponse'),
  },
  {
    id: 'cred-pf-header-star',
    says: 'With credentials, the wildcard allows no header.',
    request: { headers: { 'X-A': '1' } },
    preflight: noContent(ORIGIN, CREDENTIALS, allowHeaders('*')),
    expect: blocked('HeaderDisallowedByPreflightResponse'),
  },
  {
    id: 'cred-pf-ok-missing',
    says: 'The preflight is right, the response has no CORS headers.',
    request: PUT,
    preflight: noContent(ORIGIN, CREDENTIALS, allowMethods('PUT')),
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'cred-pf-ok-not-allowed',
    says: 'The preflight allows credentials, the response does not.',
    request: PUT,
    preflight: noContent(ORIGIN, CREDENTIALS, allowMethods('PUT')),
    response: ok(ORIGIN),
    expect: NOT_TRUE,
  },
])
