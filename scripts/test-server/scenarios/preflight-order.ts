import { blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, noContent, ORIGIN, ok, STAR } from './lines.ts'

const NOT_LISTED = blocked('MethodDisallowedByPreflightResponse')
const NO_LIST = blocked('InvalidAllowMethodsPreflightResponse')
const NOT_ALLOWED = blocked('HeaderDisallowedByPreflightResponse')

/** Several things wrong at once: which one each browser names. */
export const PREFLIGHT_ORDER = group('order', { request: { method: 'PUT', headers: { 'X-A': '1' } }, response: ok(ORIGIN) }, [
  {
    id: 'order-method-then-header',
    says: 'Neither the method nor the header is listed.',
    preflight: noContent(ORIGIN),
    expect: NOT_LISTED,
  },
  {
    id: 'order-parse-headers-first',
    says: 'The method is not listed, and the headers do not parse.',
    preflight: noContent(ORIGIN, allowMethods('GET'), allowHeaders('X A')),
    expect: blocked('InvalidAllowHeadersPreflightResponse', 'CORSMethodNotFound'),
  },
  {
    id: 'order-both-unparsable',
    says: 'Neither list parses.',
    preflight: noContent(ORIGIN, allowMethods('G T'), allowHeaders('X A')),
    expect: NO_LIST,
  },
  {
    id: 'order-star-before-credentials',
    says: 'Wildcard with credentials, and no list.',
    request: { credentials: 'include' },
    preflight: noContent(STAR),
    expect: blocked('PreflightWildcardOriginNotAllowed'),
  },
  {
    id: 'order-origin-before-status',
    says: 'A 404 that also allows another origin.',
    preflight: { ...noContent('Access-Control-Allow-Origin: {other}'), status: 404 },
    expect: blocked('PreflightAllowOriginMismatch'),
  },
  {
    id: 'order-status-before-lists',
    says: 'A 404 that lists nothing.',
    preflight: { ...noContent(ORIGIN), status: 404 },
    expect: blocked('PreflightInvalidStatus'),
  },
  {
    id: 'order-header-then-response',
    says: 'The header is not listed, and the response has no CORS headers.',
    preflight: noContent(ORIGIN, allowMethods('PUT')),
    response: ok(),
    expect: NOT_ALLOWED,
  },
])
