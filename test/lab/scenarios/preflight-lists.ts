import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, noContent, ORIGIN, ok, STAR } from './lines.ts'

const NOT_LISTED = blocked('MethodDisallowedByPreflightResponse')
const NO_LIST = blocked('InvalidAllowMethodsPreflightResponse')

const methods = (...values: readonly string[]) => noContent(ORIGIN, ...values.map(allowMethods))

export const PREFLIGHT_METHODS = group('pf-method', { request: { method: 'PUT' }, response: ok(ORIGIN) }, [
  { id: 'pf-method-ok-put', says: 'PUT is listed.', preflight: methods('PUT'), expect: allowed() },
  { id: 'pf-method-put', says: 'PUT is not listed.', preflight: methods('GET, POST'), expect: NOT_LISTED },
  { id: 'pf-method-ok-delete', says: 'DELETE is listed.', request: { method: 'DELETE' }, preflight: methods('DELETE'), expect: allowed() },
  {
    id: 'pf-method-delete',
    says: 'DELETE is not listed.',
    request: { method: 'DELETE' },
    preflight: methods('GET, POST'),
    expect: NOT_LISTED,
  },
  { id: 'pf-method-ok-patch', says: 'PATCH is listed.', request: { method: 'PATCH' }, preflight: methods('GET, PATCH'), expect: allowed() },
  { id: 'pf-method-patch', says: 'PATCH is not listed.', request: { method: 'PATCH' }, preflight: methods('GET, PUT'), expect: NOT_LISTED },
  {
    id: 'pf-method-patch-lower',
    says: 'The page sends patch in lower case; PATCH is listed.',
    request: { method: 'patch' },
    preflight: methods('PATCH'),
    expect: NOT_LISTED,
  },
  {
    id: 'pf-method-ok-put-lower',
    says: 'put in lower case is sent as PUT.',
    request: { method: 'put' },
    preflight: methods('PUT'),
    expect: allowed(),
  },
  {
    id: 'pf-method-ok-custom',
    says: 'A method of its own is listed.',
    request: { method: 'PURGE' },
    preflight: methods('PURGE'),
    expect: allowed(),
  },
  {
    id: 'pf-method-custom',
    says: 'A method of its own is not listed.',
    request: { method: 'PURGE' },
    preflight: methods('GET'),
    expect: NOT_LISTED,
  },
  {
    id: 'pf-method-ok-options',
    says: 'The page itself asks by OPTIONS, which is listed.',
    request: { method: 'OPTIONS' },
    preflight: methods('OPTIONS'),
    expect: allowed(),
  },
  {
    id: 'pf-method-options',
    says: 'The page itself asks by OPTIONS, which is not listed.',
    request: { method: 'OPTIONS' },
    preflight: methods('GET'),
    expect: NOT_LISTED,
  },
  { id: 'pf-method-missing', says: 'The preflight names no methods.', preflight: methods(), expect: NOT_LISTED },
  { id: 'pf-method-empty', says: 'The list of methods is empty.', preflight: methods(''), expect: NOT_LISTED },
  { id: 'pf-method-star', says: 'Without credentials, the wildcard allows every method.', preflight: methods('*'), expect: allowed() },
  {
    id: 'pf-method-lower-list',
    says: 'The list is in lower case; methods are case-sensitive.',
    preflight: methods('get, put'),
    expect: NOT_LISTED,
  },
  { id: 'pf-method-space', says: 'The methods are separated by spaces.', preflight: methods('GET PUT'), expect: NO_LIST },
  { id: 'pf-method-semicolon', says: 'The methods are separated by semicolons.', preflight: methods('GET; PUT'), expect: NO_LIST },
  { id: 'pf-method-quoted', says: 'The methods are in quotes.', preflight: methods('"GET, PUT"'), expect: NO_LIST },
  { id: 'pf-method-brackets', says: 'The list is written as JSON.', preflight: methods('["PUT"]'), expect: NO_LIST },
  { id: 'pf-method-empty-element', says: 'Empty elements of the list do not matter.', preflight: methods('GET,, PUT,'), expect: allowed() },
  { id: 'pf-method-lines', says: 'The methods stand on two lines.', preflight: methods('GET', 'PUT'), expect: allowed() },
  {
    id: 'pf-method-post-unlisted',
    says: 'POST never needs to be listed.',
    request: { method: 'POST', headers: { 'X-A': '1' } },
    preflight: noContent(ORIGIN, allowHeaders('x-a'), allowMethods('PUT')),
    expect: allowed(),
  },
  {
    id: 'pf-method-get-unlisted',
    says: 'GET never needs to be listed.',
    request: { method: 'GET', headers: { 'X-A': '1' } },
    preflight: noContent(ORIGIN, allowHeaders('x-a')),
    expect: allowed(),
  },
  {
    id: 'pf-method-typo',
    says: 'The header is misspelt: Allow-Method.',
    preflight: noContent(ORIGIN, 'Access-Control-Allow-Method: PUT'),
    expect: NOT_LISTED,
  },
  {
    id: 'pf-method-allow',
    says: 'The methods stand in Allow, which is another header.',
    preflight: noContent(ORIGIN, 'Allow: PUT'),
    expect: NOT_LISTED,
  },
])

const NOT_ALLOWED = blocked('HeaderDisallowedByPreflightResponse')
const NO_HEADER_LIST = blocked('InvalidAllowHeadersPreflightResponse')

const headers = (...values: readonly string[]) => noContent(ORIGIN, ...values.map(allowHeaders))
const JSON_POST = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' } as const
const AUTHORIZED = { headers: { Authorization: 'Bearer x' } } as const
const TWO = { headers: { 'X-A': '1', 'X-B': '2' } } as const
/** A header of this name, and a list that lacks it. */
const unlisted = (name: string, says: string) => ({
  id: `pf-header-${name.toLowerCase()}`,
  says,
  request: { headers: { [name]: '1' } },
  preflight: headers('Content-Type'),
  expect: NOT_ALLOWED,
})

export const PREFLIGHT_HEADERS = group('pf-header', { request: { headers: { 'X-A': '1' } }, response: ok(ORIGIN) }, [
  { id: 'pf-header-ok', says: 'The header X-A is listed.', preflight: headers('X-A'), expect: allowed() },
  { id: 'pf-header-case', says: 'Header names are listed in any case.', preflight: headers('x-A'), expect: allowed() },
  { id: 'pf-header-missing', says: 'The preflight names no headers.', preflight: headers(), expect: NOT_ALLOWED },
  { id: 'pf-header-empty', says: 'The list of headers is empty.', preflight: headers(''), expect: NOT_ALLOWED },
  { id: 'pf-header-unlisted', says: 'The header X-A is not listed.', preflight: headers('X-B'), expect: NOT_ALLOWED },
  { id: 'pf-header-star', says: 'Without credentials, the wildcard allows every header.', preflight: headers('*'), expect: allowed() },
  { id: 'pf-header-two-ok', says: 'Both headers are listed.', request: TWO, preflight: headers('X-A, X-B'), expect: allowed() },
  { id: 'pf-header-two', says: 'One of two headers is not listed.', request: TWO, preflight: headers('X-A'), expect: NOT_ALLOWED },
  { id: 'pf-header-two-none', says: 'Neither of two headers is listed.', request: TWO, preflight: headers('X-D'), expect: NOT_ALLOWED },
  { id: 'pf-header-lines', says: 'The headers stand on two lines.', request: TWO, preflight: headers('X-A', 'X-B'), expect: allowed() },
  {
    id: 'pf-header-space',
    says: 'The headers are separated by spaces.',
    request: TWO,
    preflight: headers('X-A X-B'),
    expect: NO_HEADER_LIST,
  },
  {
    id: 'pf-header-semicolon',
    says: 'The headers are separated by semicolons.',
    request: TWO,
    preflight: headers('X-A; X-B'),
    expect: NO_HEADER_LIST,
  },
  { id: 'pf-header-invalid', says: 'An element of the list is no header name.', preflight: headers('X-A, ()'), expect: NO_HEADER_LIST },
  { id: 'pf-header-quoted', says: 'The list is in quotes.', preflight: headers('"X-A"'), expect: NO_HEADER_LIST },
  { id: 'pf-header-empty-element', says: 'Empty elements of the list do not matter.', preflight: headers(', X-A,,'), expect: allowed() },
  {
    id: 'pf-header-underscore',
    says: 'The list has underscores where the header has hyphens.',
    request: { headers: { 'X-Api-Key': '1' } },
    preflight: headers('X_Api_Key'),
    expect: NOT_ALLOWED,
  },
  {
    id: 'pf-header-json',
    says: 'A JSON body needs Content-Type to be listed.',
    request: JSON_POST,
    preflight: headers(),
    expect: NOT_ALLOWED,
  },
  {
    id: 'pf-header-json-ok',
    says: 'A JSON body, and Content-Type is listed.',
    request: JSON_POST,
    preflight: headers('Content-Type'),
    expect: allowed(),
  },
  { id: 'pf-header-authorization', says: 'Authorization is not listed.', request: AUTHORIZED, preflight: headers(), expect: NOT_ALLOWED },
  {
    id: 'pf-header-authorization-ok',
    says: 'Authorization is listed.',
    request: AUTHORIZED,
    preflight: headers('Authorization'),
    expect: allowed(),
  },
  {
    id: 'pf-header-authorization-star',
    says: 'Authorization under the wildcard passes today, with a warning.',
    request: AUTHORIZED,
    preflight: headers('*'),
    expect: allowed(),
  },
  {
    id: 'pf-header-typo',
    says: 'The header is misspelt: Allow-Header.',
    preflight: noContent(ORIGIN, 'Access-Control-Allow-Header: X-A'),
    expect: NOT_ALLOWED,
  },
  {
    id: 'pf-header-expose',
    says: 'The header is exposed instead of allowed.',
    preflight: noContent(STAR, 'Access-Control-Expose-Headers: X-A'),
    expect: NOT_ALLOWED,
  },
  unlisted('X-Requested-With', 'A library adds X-Requested-With.'),
  unlisted('traceparent', 'A tracing library adds traceparent.'),
  unlisted('sentry-trace', 'An error reporter adds sentry-trace.'),
  unlisted('baggage', 'A tracing library adds baggage.'),
  unlisted('Cache-Control', 'The page sends Cache-Control, which is not safelisted.'),
  unlisted('Pragma', 'The page sends Pragma, which is not safelisted.'),
  unlisted('If-None-Match', 'The page sends If-None-Match itself.'),
  unlisted('X-CSRF-Token', 'A form library adds X-CSRF-Token.'),
  unlisted('Access-Control-Allow-Origin', 'The page sends the server’s header itself.'),
])

const both = (...lines: readonly string[]) => noContent(...lines)

/** Several things wrong at once: which one each browser names. */
export const PREFLIGHT_ORDER = group('order', { request: { method: 'PUT', headers: { 'X-A': '1' } }, response: ok(ORIGIN) }, [
  { id: 'order-method-then-header', says: 'Neither the method nor the header is listed.', preflight: both(ORIGIN), expect: NOT_LISTED },
  {
    id: 'order-parse-headers-first',
    says: 'The method is not listed, and the headers do not parse.',
    preflight: both(ORIGIN, allowMethods('GET'), allowHeaders('X A')),
    expect: blocked('InvalidAllowHeadersPreflightResponse', 'CORSMethodNotFound'),
  },
  {
    id: 'order-both-unparsable',
    says: 'Neither list parses.',
    preflight: both(ORIGIN, allowMethods('G T'), allowHeaders('X A')),
    expect: NO_LIST,
  },
  {
    id: 'order-star-before-credentials',
    says: 'Wildcard with credentials, and no list.',
    request: { credentials: 'include' },
    preflight: both(STAR),
    expect: blocked('PreflightWildcardOriginNotAllowed'),
  },
  {
    id: 'order-origin-before-status',
    says: 'A 404 that also allows another origin.',
    preflight: { ...both('Access-Control-Allow-Origin: {other}'), status: 404 },
    expect: blocked('PreflightAllowOriginMismatch'),
  },
  {
    id: 'order-status-before-lists',
    says: 'A 404 that lists nothing.',
    preflight: { ...both(ORIGIN), status: 404 },
    expect: blocked('PreflightInvalidStatus'),
  },
  {
    id: 'order-header-then-response',
    says: 'The header is not listed, and the response has no CORS headers.',
    preflight: both(ORIGIN, allowMethods('PUT')),
    response: ok(),
    expect: NOT_ALLOWED,
  },
])
