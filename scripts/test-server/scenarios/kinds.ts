import type { RequestKind, Scenario } from '../scenario.ts'
import { allowed, allowedButUseless, blocked, failed, opaque, unseen } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowMethods, allowOrigin, body, CREDENTIALS, held, NULL_ORIGIN, noContent, ORIGIN, ok, STAR } from './lines.ts'

const MISSING = blocked('MissingAllowOriginHeader')
const WILDCARD = blocked('WildcardOriginNotAllowed')

/** The same three responses for every kind of request. */
function three(kind: RequestKind, name: string, success: Scenario['expect'], withCredentials = WILDCARD): readonly Line[] {
  return [
    {
      id: `kind-${kind}-missing`,
      says: `${name}, and the response has no CORS headers.`,
      request: { kind },
      response: ok(),
      expect: MISSING,
    },
    {
      id: `kind-${kind}-ok`,
      says: `${name}, allowed.`,
      request: { kind },
      response: ok(ORIGIN),
      expect: success,
      near: kind === 'eventsource' ? 'not-an-event-stream' : [],
    },
    {
      id: `kind-${kind}-credentials-star`,
      says: `${name} with credentials, and a wildcard.`,
      request: { kind, credentials: 'include' },
      response: ok(STAR, CREDENTIALS),
      expect: withCredentials,
    },
  ]
}

const HTML = 'Content-Type: text/html'
const NOSNIFF = 'X-Content-Type-Options: nosniff'
const SANDBOX = { kind: 'sandbox-fetch' } as const
const plain = (kind: RequestKind) => ({ kind, mode: 'no-cors' }) as const

/** Every kind of request. */
export const KINDS = group('kind', {}, [
  ...three('xhr', 'An XMLHttpRequest', allowed()),
  ...three('img', 'An image with crossorigin', allowed(null)),
  ...three('script', 'A script with crossorigin', allowed(null)),
  ...three('module', 'A module script', allowed(null)),
  ...three('css', 'A stylesheet with crossorigin', allowed(null)),
  ...three('font', 'A font', allowed(null), allowed(null)),
  ...three('video', 'A video with crossorigin', allowed(null)),
  ...three('eventsource', 'An EventSource', allowed(null)),
  ...three('worker-fetch', 'A fetch in a worker', allowed()),
  {
    id: 'kind-sandbox-missing',
    says: 'A sandboxed frame sends the request, and the response has no CORS headers.',
    request: SANDBOX,
    response: ok(),
    expect: MISSING,
  },
  {
    id: 'kind-sandbox-origin',
    says: 'A sandboxed frame’s origin is null, so the page’s origin is not enough.',
    request: SANDBOX,
    response: ok(ORIGIN),
    expect: blocked('AllowOriginMismatch'),
    rule: 'opaque-origin',
  },
  {
    id: 'kind-sandbox-star',
    says: 'A sandboxed frame, and everyone is allowed.',
    request: SANDBOX,
    response: ok(STAR),
    expect: allowed(),
    near: 'opaque-origin',
  },
  {
    id: 'kind-sandbox-null',
    says: 'A sandboxed frame, and null is allowed.',
    request: SANDBOX,
    response: ok(NULL_ORIGIN),
    expect: allowed(),
    near: 'allow-origin-null',
  },
  {
    id: 'kind-sandbox-put',
    says: 'The response to a sandboxed frame’s preflight allows the page’s origin.',
    request: { ...SANDBOX, method: 'PUT' },
    preflight: noContent(ORIGIN, allowMethods('PUT')),
    expect: blocked('PreflightAllowOriginMismatch'),
    rule: 'opaque-origin',
  },
  {
    id: 'kind-beacon',
    says: 'A beacon with plain text needs no preflight.',
    request: { kind: 'beacon', method: 'POST', body: 'a' },
    response: ok(),
    expect: opaque(null),
  },
  {
    id: 'kind-beacon-json',
    says: 'A beacon with JSON fails its preflight, and the page gets no error.',
    request: { kind: 'beacon', method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}', credentials: 'include' },
    preflight: noContent(),
    expect: unseen(blocked('PreflightMissingAllowOriginHeader')),
  },
  {
    id: 'kind-eventsource-open',
    says: 'An EventSource that the page closes while the stream is open.',
    request: { kind: 'eventsource' },
    response: held(2000, ok(ORIGIN)),
    expect: allowed(null),
  },
  {
    id: 'kind-eventsource-json',
    says: 'An EventSource allowed by CORS, but the response is not an event stream.',
    request: { kind: 'eventsource' },
    response: body('{}', ok(ORIGIN, 'Content-Type: application/json')),
    expect: allowedButUseless(),
    rule: { chromium: 'not-an-event-stream' },
  },
  {
    id: 'kind-eventsource-204',
    says: 'An EventSource allowed by CORS, which the server ends with 204.',
    request: { kind: 'eventsource' },
    response: noContent(ORIGIN),
    expect: allowedButUseless(),
  },
  {
    id: 'kind-font-broken',
    says: 'A font allowed by CORS, but the file is not a font.',
    request: { kind: 'font' },
    response: body('no font', ok(ORIGIN, 'Content-Type: font/woff2')),
    expect: allowedButUseless(),
  },
  {
    id: 'kind-img-plain',
    says: 'An image without crossorigin loads without CORS.',
    request: plain('img'),
    response: ok(),
    expect: opaque(null),
    near: 'opaque-response-blocking',
  },
  {
    id: 'kind-script-plain',
    says: 'A script without crossorigin loads without CORS.',
    request: plain('script'),
    response: ok(),
    expect: opaque(null),
    near: 'wrong-content-type',
  },
  {
    id: 'kind-css-plain',
    says: 'A stylesheet without crossorigin loads without CORS.',
    request: plain('css'),
    response: ok(),
    expect: opaque(null),
  },
  {
    id: 'kind-script-html',
    says: 'A script that is HTML, with nosniff.',
    request: plain('script'),
    response: body('<p>', ok(HTML, NOSNIFF)),
    expect: failed('net::ERR_BLOCKED_BY_ORB', 'MIMEMISMATCH'),
    rule: { chromium: 'opaque-response-blocking', firefox: 'wrong-content-type' },
  },
  {
    id: 'kind-img-json',
    says: 'An image that is JSON, with nosniff.',
    request: plain('img'),
    response: body('{"a":1}', ok('Content-Type: application/json', NOSNIFF)),
    expect: failed('net::ERR_BLOCKED_BY_ORB', 'ORB'),
    rule: { chromium: 'opaque-response-blocking', firefox: 'wrong-content-type' },
    near: 'response-blocked',
  },
  {
    id: 'kind-img-json-sniffed',
    says: 'An image that is JSON, without nosniff.',
    request: plain('img'),
    response: body('{"a":1}', ok('Content-Type: application/json')),
    expect: failed('net::ERR_BLOCKED_BY_ORB', 'ORB'),
    rule: { chromium: 'opaque-response-blocking', firefox: 'response-blocked' },
    near: 'wrong-content-type',
  },
  {
    id: 'kind-img-slash',
    says: 'An image with crossorigin, and the allowed origin has a trailing slash.',
    request: { kind: 'img' },
    response: ok(allowOrigin('{origin}/')),
    expect: blocked('AllowOriginMismatch'),
    rule: 'allow-origin-trailing-slash',
  },
])
