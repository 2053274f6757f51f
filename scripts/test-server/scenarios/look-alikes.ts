import { allowed, blocked, differs, failed, opaque, sameOrigin } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, at, broken, noContent, ORIGIN, ok, redirect, STAR } from './lines.ts'

const PUT = { method: 'PUT' } as const
const NO_CORS = { mode: 'no-cors' } as const
const lost = (chromium: string) => failed(chromium, 'CORSDidNotSucceed2')

/** Firefox takes bytes that are not HTTP for an HTTP/0.9 response, which has no headers. */
const NOT_HTTP = differs(failed('net::ERR_INVALID_HTTP_RESPONSE', null), blocked('MissingAllowOriginHeader'))

/** No response at all: the network failed, not CORS. */
export const NETWORK = group('net', {}, [
  {
    id: 'net-refused',
    says: 'Nothing listens on the port.',
    hops: [at('refused', ok(ORIGIN))],
    expect: lost('net::ERR_CONNECTION_REFUSED'),
    rule: { chromium: 'connection-refused', firefox: 'network-error' },
    near: ['unsafe-port', 'connection-closed', 'name-not-resolved'],
  },
  {
    id: 'net-refused-put',
    says: 'Nothing listens on the port, for a request that needs a preflight.',
    request: PUT,
    hops: [at('refused', ok(ORIGIN))],
    expect: lost('net::ERR_CONNECTION_REFUSED'),
  },
  {
    id: 'net-close',
    says: 'The server closes the connection without a response.',
    response: broken('close'),
    expect: lost('net::ERR_EMPTY_RESPONSE'),
    rule: { chromium: 'connection-closed', firefox: 'network-error' },
    near: ['connection-refused', 'protocol-error'],
  },
  {
    id: 'net-reset',
    says: 'The server resets the connection.',
    response: broken('reset'),
    expect: lost('net::ERR_CONNECTION_RESET'),
    rule: { chromium: 'connection-closed', firefox: 'network-error' },
  },
  {
    id: 'net-rude',
    says: 'The port accepts connections and closes them at once.',
    hops: [at('rude', ok(ORIGIN))],
    expect: lost('net::ERR_'),
  },
  {
    id: 'net-garbage',
    says: 'The response is not HTTP.',
    response: broken('garbage'),
    expect: NOT_HTTP,
    rule: { chromium: 'protocol-error' },
  },
  {
    id: 'net-no-tls',
    says: 'https to an http port.',
    hops: [at('no-tls', ok(ORIGIN))],
    expect: lost('net::ERR_SSL_PROTOCOL_ERROR'),
    rule: { chromium: 'tls-error', firefox: 'certificate-not-trusted' },
    near: ['network-error', 'client-certificate-required'],
  },
  {
    id: 'net-unknown-host',
    says: 'The host name does not exist.',
    hops: [at('unknown-host', ok(ORIGIN))],
    expect: lost('net::ERR_'),
    rule: { chromium: 'name-not-resolved', firefox: 'network-error' },
  },
  {
    id: 'net-unsafe-port',
    says: 'Browsers block this port.',
    hops: [at('unsafe-port', ok(ORIGIN))],
    expect: failed('net::ERR_UNSAFE_PORT', null),
    rule: 'unsafe-port',
  },
  {
    id: 'net-actual-close',
    says: 'After a successful preflight, the connection is closed.',
    request: PUT,
    preflight: noContent(ORIGIN, allowMethods('PUT')),
    response: broken('close'),
    expect: failed('net::ERR_EMPTY_RESPONSE', 'CORSMultipleAllowOriginNotAllowed'),
  },
])

/** The request doesn't use CORS. */
export const MODES = group('mode', {}, [
  { id: 'mode-no-cors', says: 'mode: no-cors gives an opaque response.', request: NO_CORS, response: ok(), expect: opaque() },
  {
    id: 'mode-no-cors-manual',
    says: 'mode: no-cors allows no redirect mode but follow, so nothing is sent.',
    request: { ...NO_CORS, redirect: 'manual' },
    hops: [at('api', redirect(302)), at('api', ok())],
    expect: failed(null, null),
  },
  {
    id: 'mode-no-cors-allowed',
    says: 'mode: no-cors stays opaque even if CORS would allow it.',
    request: NO_CORS,
    response: ok(STAR),
    expect: opaque(),
  },
  {
    id: 'mode-no-cors-500',
    says: 'mode: no-cors hides a 500 too.',
    request: NO_CORS,
    response: { ...ok(), status: 500 },
    expect: opaque(),
  },
  {
    id: 'mode-corp',
    says: 'Cross-Origin-Resource-Policy: same-origin blocks a no-cors request.',
    request: NO_CORS,
    response: ok('Cross-Origin-Resource-Policy: same-origin'),
    expect: failed('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', 'COEP'),
    rule: 'cross-origin-resource-policy',
  },
  {
    id: 'mode-corp-same-site',
    says: 'same-site allows another port of localhost.',
    request: NO_CORS,
    response: ok('Cross-Origin-Resource-Policy: same-site'),
    expect: opaque(),
    near: 'cross-origin-resource-policy',
  },
  {
    id: 'mode-corp-cors',
    says: 'With CORS, Cross-Origin-Resource-Policy does not matter.',
    response: ok(ORIGIN, 'Cross-Origin-Resource-Policy: same-origin'),
    expect: allowed(),
    near: 'cross-origin-resource-policy',
  },
  {
    id: 'mode-same-origin',
    says: 'With mode: same-origin, the browser doesn’t send a request to another origin.',
    request: { mode: 'same-origin' },
    response: ok(ORIGIN),
    expect: failed(null, 'SOP'),
    rule: { firefox: 'same-origin-mode' },
  },
  {
    id: 'mode-same-origin-ok',
    says: 'mode: same-origin to the page’s own origin.',
    request: { mode: 'same-origin' },
    hops: [at('page', ok())],
    expect: sameOrigin(),
    near: 'same-origin-mode',
  },
])

const csp = (policy: string) => ({ headers: [`Content-Security-Policy: ${policy}`] })
const COEP = { headers: ['Cross-Origin-Embedder-Policy: require-corp'] }

/** The page's own policies. */
export const POLICIES = group('policy', { response: ok(STAR) }, [
  {
    id: 'policy-csp-fetch',
    says: 'The page’s Content-Security-Policy forbids the fetch.',
    page: csp("connect-src 'self'"),
    expect: failed(null, 'CSP'),
    rule: { firefox: 'content-security-policy' },
  },
  {
    id: 'policy-csp-xhr',
    says: 'The page’s Content-Security-Policy forbids the XMLHttpRequest.',
    page: csp("connect-src 'self'"),
    request: { kind: 'xhr' },
    expect: failed('csp', 'CSP'),
    rule: { chromium: 'blocked-before-sending', firefox: 'content-security-policy' },
  },
  {
    id: 'policy-csp-put',
    says: 'The page’s Content-Security-Policy forbids a PUT before its preflight.',
    page: csp("connect-src 'self'"),
    request: PUT,
    expect: failed(null, 'CSP'),
    rule: { firefox: 'blocked-before-sending' },
  },
  {
    id: 'policy-csp-listed',
    says: 'The page’s Content-Security-Policy lists the API.',
    page: csp("connect-src 'self' {api}"),
    expect: allowed(),
    near: ['content-security-policy', 'blocked-before-sending'],
  },
  {
    id: 'policy-csp-img',
    says: 'The page’s Content-Security-Policy forbids the image.',
    page: csp("img-src 'self'"),
    request: { kind: 'img', mode: 'no-cors' },
    expect: failed('csp', 'CSP'),
    rule: 'content-security-policy',
  },
  {
    id: 'policy-coep',
    says: 'The page requires CORP, and a no-cors response has none.',
    page: COEP,
    request: NO_CORS,
    response: ok(),
    expect: failed('net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep', 'COEP'),
    rule: { chromium: 'cross-origin-embedder-policy', firefox: 'cross-origin-resource-policy' },
  },
  {
    id: 'policy-coep-corp',
    says: 'The page requires CORP, and the response has it.',
    page: COEP,
    request: NO_CORS,
    response: ok('Cross-Origin-Resource-Policy: cross-origin'),
    expect: opaque(),
    near: 'cross-origin-embedder-policy',
  },
  {
    id: 'policy-coep-cors',
    says: 'The page requires CORP; with CORS it is not needed.',
    page: COEP,
    response: ok(ORIGIN),
    expect: allowed(),
    near: 'cross-origin-embedder-policy',
  },
  {
    id: 'policy-mixed',
    says: 'An https page sends a request to an http API.',
    page: { site: 'https' },
    hops: [at('http-api', ok(ORIGIN))],
    expect: failed('mixed-content', 'Mixed Content'),
    rule: 'mixed-content',
  },
  {
    id: 'policy-mixed-put',
    says: 'An https page sends a request to an http API that would need a preflight.',
    page: { site: 'https' },
    request: PUT,
    hops: [at('http-api', ok(ORIGIN))],
    expect: failed('mixed-content', 'Mixed Content'),
    rule: 'mixed-content',
  },
])
