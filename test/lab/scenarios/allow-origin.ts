import { allowed, blocked, sameOrigin } from './expectations.ts'
import { group } from './group.ts'
import { allowOrigin, at, ORIGIN, ok, reply, STAR } from './lines.ts'

const MISSING = blocked('MissingAllowOriginHeader')
const MISMATCH = blocked('AllowOriginMismatch')
const INVALID = blocked('InvalidAllowOriginValue')
const LIST = blocked('MultipleAllowOriginValues')
/** Over HTTP/1 Firefox counts the lines; over HTTP/2 it sees one list. */
const TWO_LINES = blocked('MultipleAllowOriginValues', 'CORSMultipleAllowOriginNotAllowed')

/** The CORS check on the response of a request without credentials. */
export const ALLOW_ORIGIN = group('acao', {}, [
  { id: 'acao-exact', says: 'The server allows exactly this origin.', response: ok(ORIGIN), expect: allowed() },
  { id: 'acao-star', says: 'The server allows every origin.', response: ok(STAR), expect: allowed() },
  { id: 'acao-same-origin', says: 'The page asks its own origin; CORS is not involved.', hops: [at('page', ok())], expect: sameOrigin() },
  { id: 'acao-missing', says: 'The response has no Access-Control-Allow-Origin.', response: ok(), expect: MISSING },
  {
    id: 'acao-500-missing',
    says: 'The server answers 500, and its error page has no CORS headers.',
    response: reply(500),
    expect: MISSING,
  },
  {
    id: 'acao-500-ok',
    says: 'The server answers 500 with CORS headers: the page can read it.',
    response: reply(500, ORIGIN),
    expect: allowed(500),
  },
  { id: 'acao-404-missing', says: 'The API answers 404 without CORS headers.', response: reply(404), expect: MISSING },
  { id: 'acao-404-ok', says: 'The API answers 404 with CORS headers.', response: reply(404, STAR), expect: allowed(404) },
  { id: 'acao-401-missing', says: 'The login check answers 401 without CORS headers.', response: reply(401), expect: MISSING },
  { id: 'acao-403-missing', says: 'A firewall answers 403 without CORS headers.', response: reply(403), expect: MISSING },
  {
    id: 'acao-429-missing',
    says: 'A rate limiter answers 429 without CORS headers.',
    response: reply(429, 'Retry-After: 1'),
    expect: MISSING,
  },
  { id: 'acao-502-missing', says: 'A proxy answers 502 without CORS headers.', response: reply(502, 'Server: nginx'), expect: MISSING },
  {
    id: 'acao-504-missing',
    says: 'A gateway answers 504 without CORS headers.',
    response: reply(504, 'Via: 1.1 gateway'),
    expect: MISSING,
  },
  { id: 'acao-other', says: 'The server allows another origin.', response: ok(allowOrigin('http://localhost:3000')), expect: MISMATCH },
  { id: 'acao-slash', says: 'The allowed origin ends with a slash.', response: ok(allowOrigin('{origin}/')), expect: MISMATCH },
  { id: 'acao-path', says: 'The allowed origin has a path.', response: ok(allowOrigin('{origin}/app')), expect: MISMATCH },
  { id: 'acao-upper-case', says: 'The allowed origin is in capitals.', response: ok(allowOrigin('{ORIGIN}')), expect: MISMATCH },
  {
    id: 'acao-upper-host',
    says: 'The allowed host is in capitals.',
    response: ok(allowOrigin('http://LOCALHOST:{port}')),
    expect: MISMATCH,
  },
  { id: 'acao-no-scheme', says: 'The allowed origin lacks http://.', response: ok(allowOrigin('localhost:{port}')), expect: MISMATCH },
  { id: 'acao-host-only', says: 'The allowed origin is a bare host name.', response: ok(allowOrigin('localhost')), expect: INVALID },
  {
    id: 'acao-https',
    says: 'The allowed origin has the wrong scheme.',
    response: ok(allowOrigin('https://localhost:{port}')),
    expect: MISMATCH,
  },
  { id: 'acao-no-port', says: 'The allowed origin lacks the port.', response: ok(allowOrigin('http://localhost')), expect: MISMATCH },
  {
    id: 'acao-www',
    says: 'The allowed origin has www. in front.',
    response: ok(allowOrigin('http://www.localhost:{port}')),
    expect: MISMATCH,
  },
  {
    id: 'acao-ip',
    says: 'The address is allowed, the page uses the name.',
    response: ok(allowOrigin('http://127.0.0.1:{port}')),
    expect: MISMATCH,
  },
  { id: 'acao-glob', says: 'The allowed origin has a wildcard host.', response: ok(allowOrigin('http://*')), expect: MISMATCH },
  {
    id: 'acao-sub-glob',
    says: 'Wildcard subdomains are allowed.',
    response: ok(allowOrigin('http://*.localhost:{port}')),
    expect: MISMATCH,
  },
  { id: 'acao-null', says: 'The value is the word null.', response: ok(allowOrigin('null')), expect: MISMATCH },
  { id: 'acao-null-case', says: 'The value is Null with a capital.', response: ok(allowOrigin('Null')), expect: INVALID },
  { id: 'acao-empty', says: 'The header is there and empty.', response: ok(allowOrigin('')), expect: INVALID },
  { id: 'acao-quoted', says: 'The allowed origin is in quotes.', response: ok(allowOrigin('"{origin}"')), expect: INVALID },
  { id: 'acao-true', says: 'The value is true, as if it were a switch.', response: ok(allowOrigin('true')), expect: INVALID },
  { id: 'acao-regex', says: 'The value is a regular expression.', response: ok(allowOrigin('^http://localhost.*$')), expect: INVALID },
  { id: 'acao-api-itself', says: 'The API allows itself instead of the page.', response: ok(allowOrigin('{api}')), expect: MISMATCH },
  { id: 'acao-template', says: 'A template variable was never filled in.', response: ok(allowOrigin('%ORIGIN%')), expect: INVALID },
  {
    id: 'acao-list',
    says: 'Two origins are listed in one line.',
    response: ok(allowOrigin('{origin}, http://localhost:3000')),
    expect: LIST,
  },
  {
    id: 'acao-space-list',
    says: 'Two origins with a space between.',
    response: ok(allowOrigin('{origin} http://localhost:3000')),
    expect: LIST,
  },
  {
    id: 'acao-semicolon',
    says: 'Two origins with a semicolon between.',
    response: ok(allowOrigin('{origin};http://localhost:3000')),
    expect: INVALID,
  },
  { id: 'acao-comma-end', says: 'A comma follows the origin.', response: ok(allowOrigin('{origin},')), expect: LIST },
  { id: 'acao-star-list', says: 'A wildcard and the origin in one line.', response: ok(allowOrigin('*, {origin}')), expect: LIST },
  { id: 'acao-two-equal', says: 'Two layers each add the same origin.', response: ok(ORIGIN, ORIGIN), expect: TWO_LINES },
  { id: 'acao-two-stars', says: 'Two layers each add a wildcard.', response: ok(STAR, STAR), expect: TWO_LINES },
  { id: 'acao-two-mixed', says: 'One layer adds the origin, another the wildcard.', response: ok(ORIGIN, STAR), expect: TWO_LINES },
  {
    id: 'acao-two-cases',
    says: 'Two layers write the name differently: Firefox then sees one list.',
    response: ok(ORIGIN, 'access-control-allow-origin: {origin}'),
    expect: LIST,
  },
  {
    id: 'acao-padded',
    says: 'Spaces around the value do not matter.',
    response: ok('Access-Control-Allow-Origin:   {origin}  '),
    expect: allowed(),
  },
  {
    id: 'acao-lower-name',
    says: 'A lower-case header name is the same.',
    response: ok('access-control-allow-origin: {origin}'),
    expect: allowed(),
  },
  {
    id: 'acao-odd-name',
    says: 'An oddly cased header name is the same.',
    response: ok('aCCESS-cONTROL-Allow-origin: *'),
    expect: allowed(),
  },
  { id: 'acao-typo', says: 'The header is misspelt: Allowed.', response: ok('Access-Control-Allowed-Origin: *'), expect: MISSING },
  { id: 'acao-typo-plural', says: 'The header is misspelt: Origins.', response: ok('Access-Control-Allow-Origins: *'), expect: MISSING },
  {
    id: 'acao-underscore',
    says: 'The header is written with underscores.',
    response: ok('Access_Control_Allow_Origin: *'),
    expect: MISSING,
  },
  { id: 'acao-x-prefix', says: 'The header has an X- in front.', response: ok('X-Access-Control-Allow-Origin: *'), expect: MISSING },
])
