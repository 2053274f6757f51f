import { allowed, blocked, differs, failed, opaque, unseen } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, CREDENTIALS, noContent, ORIGIN, ok, STAR } from './lines.ts'

const POST = { method: 'POST', body: 'a=1' } as const
const BEACON = { kind: 'beacon', ...POST } as const
const KEEPALIVE = { keepalive: true } as const
const JSON_TYPE = { 'Content-Type': 'application/json' }
const SECURE = { page: { site: 'https' } } as const
const STREAM = { ...POST, streams: true } as const
const PREFLIGHT_MISSING = blocked('PreflightMissingAllowOriginHeader')

/** Unusual ways to send: keepalive, beacons, streams, plain http without CORS. */
export const SENDING = group('send', {}, [
  { id: 'send-keepalive-ok', says: 'A keepalive fetch, allowed.', request: KEEPALIVE, response: ok(ORIGIN), expect: allowed() },
  {
    id: 'send-keepalive-missing',
    says: 'A keepalive fetch without CORS headers.',
    request: KEEPALIVE,
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'send-keepalive-json',
    says: 'A keepalive fetch with JSON fails its preflight.',
    request: { ...KEEPALIVE, method: 'POST', headers: JSON_TYPE, body: '{}' },
    response: ok(ORIGIN),
    expect: PREFLIGHT_MISSING,
  },
  {
    id: 'send-beacon-ok',
    says: 'A beacon with plain text, and CORS headers that no one needs.',
    request: BEACON,
    response: ok(ORIGIN, CREDENTIALS),
    expect: opaque(null),
  },
  {
    id: 'send-beacon-json-ok',
    says: 'A beacon with JSON passes its preflight.',
    request: { ...BEACON, headers: JSON_TYPE, body: '{}', credentials: 'include' },
    preflight: noContent(ORIGIN, CREDENTIALS, allowHeaders('content-type')),
    response: ok(ORIGIN, CREDENTIALS),
    expect: unseen(allowed(null)),
  },
  {
    id: 'send-beacon-json-star',
    says: 'A beacon always includes credentials, so a wildcard does not allow its JSON.',
    request: { ...BEACON, headers: JSON_TYPE, body: '{}', credentials: 'include' },
    preflight: noContent(STAR, allowHeaders('content-type')),
    expect: unseen(blocked('PreflightWildcardOriginNotAllowed')),
  },
  {
    id: 'send-no-cors-post',
    says: 'A POST without CORS to another port.',
    request: { ...POST, mode: 'no-cors' },
    response: ok(),
    expect: opaque(),
  },
  {
    id: 'send-no-cors-post-http',
    says: 'A POST without CORS over plain http.',
    page: { site: 'http' },
    request: { ...POST, mode: 'no-cors' },
    response: ok(),
    expect: opaque(),
  },
  {
    id: 'send-no-cors-get-http',
    says: 'A GET without CORS over plain http.',
    page: { site: 'http' },
    request: { mode: 'no-cors' },
    response: ok(),
    expect: opaque(),
  },
  {
    id: 'send-cors-post-http',
    says: 'A POST with CORS over plain http, and no CORS headers.',
    page: { site: 'http' },
    request: POST,
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'send-stream',
    says: 'A streamed body forces a preflight in Chromium; Firefox sends it as text.',
    ...SECURE,
    request: STREAM,
    response: ok(ORIGIN),
    expect: differs(PREFLIGHT_MISSING, allowed()),
  },
  {
    id: 'send-stream-ok',
    says: 'A streamed body whose preflight passes.',
    ...SECURE,
    request: STREAM,
    preflight: noContent(ORIGIN, allowMethods('POST')),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  {
    id: 'send-stream-http1',
    says: 'Chromium streams over HTTP/2 only.',
    request: STREAM,
    preflight: noContent(ORIGIN),
    response: ok(ORIGIN),
    expect: differs(failed('net::ERR_', null), allowed()),
  },
  {
    id: 'send-upload-post',
    says: 'An upload listener on a simple POST, allowed.',
    request: { kind: 'xhr', ...POST, uploadListener: true },
    preflight: noContent(ORIGIN),
    response: ok(ORIGIN),
    expect: allowed(),
  },
  {
    id: 'send-upload-missing',
    says: 'An upload listener, a successful preflight, and a response without CORS headers.',
    request: { kind: 'xhr', ...POST, uploadListener: true },
    preflight: noContent(ORIGIN),
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'send-xhr-json',
    says: 'An XMLHttpRequest with JSON, not listed.',
    request: { kind: 'xhr', method: 'POST', headers: JSON_TYPE, body: '{}' },
    preflight: noContent(ORIGIN),
    expect: blocked('HeaderDisallowedByPreflightResponse'),
  },
])
