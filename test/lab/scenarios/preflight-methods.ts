import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, noContent, ORIGIN, ok } from './lines.ts'

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
