import type { Site } from '../scenario.ts'
import { blocked } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowOrigin, ok } from './lines.ts'

const MISMATCH = blocked('AllowOriginMismatch')
const INVALID = blocked('InvalidAllowOriginValue')
const LIST = blocked('MultipleAllowOriginValues')

/** A value of Access-Control-Allow-Origin that is not the page's origin, the rule that says why, and the rules that it nearly is. */
function value(id: string, says: string, text: string, expect: Line['expect'], rule: string, ...near: readonly string[]): Line {
  return { id: `acao-${id}`, says, response: ok(allowOrigin(text)), expect, rule, near }
}

const on = (site: Site, line: Line): Line => ({ ...line, page: { site } })
/** As they are on the wire: UTF-8, byte by byte. */
const utf8 = (text: string): string => Buffer.from(text).toString('latin1')

const SPELLING: readonly Line[] = [
  value('slash', 'The allowed origin ends with a slash.', '{origin}/', MISMATCH, 'allow-origin-trailing-slash', 'allow-origin-path'),
  value('path', 'The allowed origin has a path.', '{origin}/app', MISMATCH, 'allow-origin-path', 'allow-origin-trailing-slash'),
  value('upper-case', 'The allowed origin is in capitals.', '{ORIGIN}', MISMATCH, 'allow-origin-case'),
  value('upper-host', 'The allowed host is in capitals.', 'http://LOCALHOST:{port}', MISMATCH, 'allow-origin-case'),
  on(
    'http',
    value(
      'upper-other',
      'Another host is allowed, in capitals.',
      'http://OTHER.TEST',
      MISMATCH,
      'allow-origin-mismatch',
      'allow-origin-case',
    ),
  ),
  value('no-scheme', 'The allowed origin lacks http://.', 'localhost:{port}', MISMATCH, 'allow-origin-without-scheme'),
  value(
    'host-only',
    'The allowed origin is a bare host name.',
    'localhost',
    INVALID,
    'allow-origin-without-scheme',
    'allow-origin-invalid',
  ),
  on(
    'shop',
    value(
      'default-port',
      'The allowed origin names the default port.',
      '{origin}:80',
      MISMATCH,
      'allow-origin-default-port',
      'allow-origin-port',
    ),
  ),
  on(
    'shop',
    value(
      'other-port',
      'The allowed origin names another port.',
      '{origin}:8080',
      MISMATCH,
      'allow-origin-port',
      'allow-origin-default-port',
    ),
  ),
  on(
    'shop',
    value('unicode', 'The allowed host is not in Punycode.', utf8('http://bücher.shop.test'), MISMATCH, 'allow-origin-not-punycode'),
  ),
  on('shop', value('latin1', 'The same in Latin-1, which is no UTF-8.', 'http://bücher.shop.test', INVALID, 'allow-origin-not-punycode')),
  on(
    'shop',
    value(
      'unicode-other',
      'Another name that is not in Punycode.',
      utf8('http://käse.shop.test'),
      MISMATCH,
      'allow-origin-subdomain',
      'allow-origin-not-punycode',
    ),
  ),
]

const OTHER_PART: readonly Line[] = [
  value('https', 'The allowed origin has the wrong scheme.', 'https://localhost:{port}', MISMATCH, 'allow-origin-scheme'),
  value('https-port', 'Scheme and port are others.', 'https://localhost:3000', MISMATCH, 'allow-origin-mismatch', 'allow-origin-scheme'),
  value('other', 'The server allows another port.', 'http://localhost:3000', MISMATCH, 'allow-origin-port', 'allow-origin-ip-address'),
  value('no-port', 'The allowed origin lacks the port.', 'http://localhost', MISMATCH, 'allow-origin-port'),
  value('www', 'The allowed origin has www. in front.', 'http://www.localhost:{port}', MISMATCH, 'allow-origin-www'),
  value(
    'mobile',
    'The allowed origin has m. in front.',
    'http://m.localhost:{port}',
    MISMATCH,
    'allow-origin-mismatch',
    'allow-origin-www',
  ),
  value(
    'ip',
    'The IP address is allowed, the page uses the name.',
    'http://127.0.0.1:{port}',
    MISMATCH,
    'allow-origin-ip-address',
    'allow-origin-port',
  ),
  value('api-itself', 'The API allows itself instead of the page.', '{api}', MISMATCH, 'allow-origin-is-server'),
  value('third', 'The API allows a third origin.', '{other}', MISMATCH, 'allow-origin-port', 'allow-origin-is-server'),
  on(
    'shop',
    value(
      'sibling',
      'Another subdomain of the site is allowed.',
      'http://admin.shop.test',
      MISMATCH,
      'allow-origin-subdomain',
      'allow-origin-mismatch',
    ),
  ),
  on('shop', value('parent', 'The parent domain is allowed.', 'http://shop.test', MISMATCH, 'allow-origin-subdomain')),
  on(
    'shop',
    value(
      'elsewhere',
      'A host of another site is allowed.',
      'http://shop.example',
      MISMATCH,
      'allow-origin-mismatch',
      'allow-origin-subdomain',
    ),
  ),
]

const NOT_ONE: readonly Line[] = [
  value('glob', 'The allowed origin has a wildcard host.', 'http://*', MISMATCH, 'allow-origin-partial-wildcard', 'allow-origin-regex'),
  value('sub-glob', 'Wildcard subdomains are allowed.', 'http://*.localhost:{port}', MISMATCH, 'allow-origin-partial-wildcard'),
  value('null', 'The value is the word null.', 'null', MISMATCH, 'allow-origin-null'),
  value('null-case', 'The value is Null with a capital.', 'Null', INVALID, 'allow-origin-invalid', 'allow-origin-null'),
  value('empty', 'The header is there and empty.', '', INVALID, 'allow-origin-empty', 'allow-origin-missing'),
  value('quoted', 'The allowed origin is in quotes.', '"{origin}"', INVALID, 'allow-origin-quoted'),
  value('brackets', 'A list with one element was printed as text.', '["{origin}"]', INVALID, 'allow-origin-quoted'),
  value(
    'true',
    'The value is true, as if it were a switch.',
    'true',
    INVALID,
    'allow-origin-invalid',
    'allow-origin-without-scheme',
    'allow-origin-placeholder',
  ),
  value(
    'regex',
    'The value is a regular expression.',
    '^http://localhost.*$',
    INVALID,
    'allow-origin-regex',
    'allow-origin-partial-wildcard',
  ),
  value('template', 'A template variable was never filled in.', '%ORIGIN%', INVALID, 'allow-origin-placeholder'),
  value(
    'list',
    'Two origins are listed in one line.',
    '{origin}, http://localhost:3000',
    LIST,
    'allow-origin-multiple-values',
    'allow-origin-duplicate',
  ),
  value('space-list', 'Two origins with a space between.', '{origin} http://localhost:3000', LIST, 'allow-origin-multiple-values'),
  value('semicolon', 'Two origins with a semicolon between.', '{origin};http://localhost:3000', INVALID, 'allow-origin-multiple-values'),
  value('comma-end', 'A comma follows the origin.', '{origin},', LIST, 'allow-origin-multiple-values', 'allow-origin-quoted'),
  value('star-list', 'A wildcard and the origin in one line.', '*, {origin}', LIST, 'allow-origin-duplicate'),
  value('zero-width', 'A zero-width space follows the origin.', utf8('{origin}\u200b'), INVALID, 'allow-origin-invisible-character'),
  value(
    'byte-order-mark',
    'A byte order mark stands before the origin.',
    utf8('\ufeff{origin}'),
    INVALID,
    'allow-origin-invisible-character',
  ),
  value('no-break-space', 'A no-break space follows the origin.', utf8('{origin}\u00a0'), INVALID, 'allow-origin-invisible-character'),
]

/** Values that are not the page's origin. */
export const ALLOW_ORIGIN_VALUES = group('acao', {}, [...SPELLING, ...OTHER_PART, ...NOT_ONE])
