import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, noContent, ORIGIN, ok, STAR } from './lines.ts'

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
