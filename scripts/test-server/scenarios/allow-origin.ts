import type { ScriptedResponse } from '../scenario.ts'
import { allowed, blocked, sameOrigin } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowOrigin, at, ORIGIN, ok, reply, STAR } from './lines.ts'

const MISSING = blocked('MissingAllowOriginHeader')
const LIST = blocked('MultipleAllowOriginValues')
/** Over HTTP/1 Firefox counts the lines; over HTTP/2 it sees one list. */
const TWO_LINES = blocked('MultipleAllowOriginValues', 'CORSMultipleAllowOriginNotAllowed')

/** 200 with these headers, which the page may read. */
const readable = (id: string, says: string, line: string, ...near: readonly string[]): Line => ({
  id: `acao-${id}`,
  says,
  response: ok(line),
  expect: allowed(),
  near,
})

/** A response without the header, the rule that says why, and what it nearly is. */
const missing = (id: string, says: string, response: ScriptedResponse, rule: string, ...near: readonly string[]): Line => ({
  id: `acao-${id}`,
  says,
  response,
  expect: MISSING,
  rule,
  near,
})

/** The header on more than one line. */
const twice = (id: string, says: string, ...lines: readonly string[]): Line => ({
  id: `acao-${id}`,
  says,
  response: ok(...lines),
  expect: TWO_LINES,
  rule: 'allow-origin-duplicate',
  near: 'allow-origin-multiple-values',
})

const ERROR_PAGES: readonly Line[] = [
  missing(
    '500-missing',
    'The server fails, and its error page has no CORS headers.',
    reply(500),
    'server-error-without-cors',
    'gateway-error-without-cors',
  ),
  missing(
    '404-missing',
    'The API responds with 404 and without CORS headers.',
    reply(404),
    'not-found-without-cors',
    'options-not-handled',
  ),
  missing(
    '401-missing',
    'Authentication responds with 401 and without CORS headers.',
    reply(401, 'WWW-Authenticate: Bearer'),
    'access-denied-without-cors',
    'preflight-authentication-required',
  ),
  missing(
    '403-missing',
    'A firewall responds with 403 and without CORS headers.',
    reply(403),
    'access-denied-without-cors',
    'preflight-forbidden',
    'invalid-cors-request',
  ),
  missing(
    '403-vary',
    'A CORS library rejects the origin with 403, as Spring does.',
    reply(403, 'Vary: Origin'),
    'invalid-cors-request',
    'origin-not-allowed',
  ),
  missing(
    '400-missing',
    'The API responds with 400 and without CORS headers.',
    reply(400),
    'error-response-without-cors',
    'limit-exceeded-without-cors',
  ),
  missing(
    '429-missing',
    'A rate limiter responds with 429 and without CORS headers.',
    reply(429, 'Retry-After: 1'),
    'limit-exceeded-without-cors',
    'error-response-without-cors',
  ),
  missing(
    '502-missing',
    'A proxy responds with 502 and without CORS headers.',
    reply(502, 'Server: nginx'),
    'gateway-error-without-cors',
    'server-error-without-cors',
  ),
  missing(
    '504-missing',
    'A gateway responds with 504 and without CORS headers.',
    reply(504, 'Via: 1.1 gateway'),
    'gateway-error-without-cors',
  ),
  {
    id: 'acao-500-ok',
    says: 'A 500 with CORS headers can be read.',
    response: reply(500, ORIGIN),
    expect: allowed(500),
    near: 'server-error-without-cors',
  },
  {
    id: 'acao-404-ok',
    says: 'A 404 with CORS headers can be read.',
    response: reply(404, STAR),
    expect: allowed(404),
    near: 'not-found-without-cors',
  },
  {
    id: 'acao-401-ok',
    says: 'A 401 with CORS headers can be read.',
    response: reply(401, ORIGIN),
    expect: allowed(401),
    near: 'access-denied-without-cors',
  },
]

const NAMES: readonly Line[] = [
  missing('typo', 'The header is misspelled: Allowed.', ok('Access-Control-Allowed-Origin: *'), 'misspelled-header'),
  missing('typo-plural', 'The header is misspelled: Origins.', ok('Access-Control-Allow-Origins: *'), 'misspelled-header'),
  missing('underscore', 'The header is written with underscores.', ok('Access_Control_Allow_Origin: *'), 'misspelled-header'),
  missing('x-prefix', 'The header has an X- prefix.', ok('X-Access-Control-Allow-Origin: *'), 'misspelled-header'),
  missing(
    'timing',
    'Timing-Allow-Origin is a real header of another kind.',
    ok('Timing-Allow-Origin: *'),
    'allow-origin-missing',
    'misspelled-header',
  ),
  missing('question', 'The server sends the request header back.', ok('Origin: {origin}'), 'request-header-in-response'),
  readable('lower-name', 'A lower-case header name is the same.', 'access-control-allow-origin: {origin}', 'misspelled-header'),
  readable('odd-name', 'An oddly cased header name is the same.', 'aCCESS-cONTROL-Allow-origin: *', 'misspelled-header'),
]

const LAYERS: readonly Line[] = [
  twice('two-equal', 'Two layers each add the same origin.', ORIGIN, ORIGIN),
  twice('two-stars', 'Two layers each add a wildcard.', STAR, STAR),
  twice('two-mixed', 'One layer adds the origin, another the wildcard.', ORIGIN, STAR),
  twice(
    'two-named',
    'Two layers add the header, and left their names.',
    ORIGIN,
    allowOrigin('{other}'),
    'Server: nginx',
    'Via: 1.1 gateway',
  ),
  {
    id: 'acao-two-cases',
    says: 'Two layers spell the name differently: Firefox then sees one list.',
    response: ok(ORIGIN, 'access-control-allow-origin: {origin}'),
    expect: LIST,
    rule: 'allow-origin-duplicate',
  },
]

/** The CORS check on the response of a request without credentials. */
export const ALLOW_ORIGIN = group('acao', {}, [
  readable('exact', 'The server allows exactly this origin.', ORIGIN),
  readable('star', 'The server allows every origin.', STAR, 'allow-origin-partial-wildcard'),
  readable(
    'padded',
    'Spaces around the value do not matter.',
    'Access-Control-Allow-Origin:   {origin}  ',
    'allow-origin-invisible-character',
  ),
  {
    id: 'acao-same-origin',
    says: 'The request goes to the page’s own origin; CORS is not involved.',
    hops: [at('page', ok())],
    expect: sameOrigin(),
  },
  missing(
    'missing',
    'The response has no Access-Control-Allow-Origin.',
    ok(),
    'allow-origin-missing',
    'allow-origin-empty',
    'error-response-without-cors',
  ),
  missing('vary', 'The response varies by Origin, and this origin is not allowed.', ok('Vary: Origin'), 'origin-not-allowed'),
  missing(
    'vary-other',
    'The response varies by something else.',
    ok('Vary: Accept-Encoding'),
    'allow-origin-missing',
    'origin-not-allowed',
  ),
  ...ERROR_PAGES,
  ...NAMES,
  ...LAYERS,
])
