import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/engine/index.ts'
import {
  API,
  diagnosed,
  diagnosedOne,
  inChromium,
  inFirefox,
  PAGE,
  preflightInChromium,
  preflightInFirefox,
  type Recorded,
} from './entries.ts'

/** Verdict, rule and place, as short as a table needs it. */
function said({ verdict, cause }: Diagnosis): string {
  if (cause === null) return verdict
  const condition = cause.onlyIf === null ? '' : ` if ${cause.onlyIf}, else ${cause.otherwise}`
  const alternatives = cause.alternatives.map(({ rule }) => ` or ${rule}`).join('')
  return `${verdict}: ${cause.rule} at ${cause.at} ${cause.hop}${condition}${alternatives}`
}

const acao = (value: string) => ({ 'Access-Control-Allow-Origin': value })
const withCredentials = { 'Access-Control-Allow-Credentials': 'true' }
const cookie = { request: { Cookie: 'a=1' } }
const refused = { error: 'net::ERR_FAILED' }
const neverSent = { status: 0, error: 'net::ERR_FAILED' }
const put = { method: 'PUT' }
const sameOrigin = { url: `${PAGE}/data`, request: { 'Sec-Fetch-Site': 'same-origin', Referer: `${PAGE}/` } }
const GZIPPED = { 'Content-Length': '12', 'Content-Encoding': 'gzip' }
/** The page read the body as a stream, or aborted it, after `size` bytes. */
const left = (response: Record<string, string>, size: number, responseStatus?: number) =>
  inChromium({
    error: 'net::ERR_ABORTED',
    size,
    response: { ...acao('*'), ...response },
    fields: responseStatus === undefined ? {} : { _observed: { responseStatus } },
  })
const noCors = { request: { Origin: '', Referer: `${PAGE}/`, 'Sec-Fetch-Mode': 'no-cors' } }
const OTHER = 'https://other.example/items'

describe('in Chromium', () => {
  it.each([
    ['a response that names the origin', [inChromium({ response: acao(PAGE) })], 'allowed'],
    ['a wildcard', [inChromium({ response: acao('*') })], 'allowed'],
    ['a response without the header', [inChromium(refused)], 'blocked: allow-origin-missing at response 0'],
    [
      'a wildcard with a cookie',
      [inChromium({ ...refused, ...cookie, response: acao('*') })],
      'blocked: wildcard-with-credentials at response 0',
    ],
    [
      'a wildcard that was refused: only credentials explain it',
      [inChromium({ ...refused, response: acao('*') })],
      'blocked: wildcard-with-credentials at response 0',
    ],
    ['the origin with credentials', [inChromium({ ...cookie, response: { ...acao(PAGE), ...withCredentials } })], 'allowed'],
    [
      'the origin, but no word on credentials',
      [inChromium({ ...refused, ...cookie, response: acao(PAGE) })],
      'blocked: allow-credentials-missing at response 0',
    ],
    [
      'a response that CORS would let pass and that was refused all the same',
      [inChromium({ ...refused, request: { 'Sec-Fetch-Storage-Access': 'none' }, response: { ...acao(PAGE), ...withCredentials } })],
      'blocked: response-headers-changed at response 0',
    ],
    ['a success without the header: another extension added it', [inChromium({})], 'allowed'],
    ['the page’s own server', [inChromium({ ...sameOrigin, request: { ...sameOrigin.request, Origin: '' } })], 'same-origin'],
    ['a request without CORS', [inChromium({ request: { 'Sec-Fetch-Mode': 'no-cors' } })], 'opaque'],
    [
      'what a service worker made up',
      [inChromium({ request: { Origin: '', 'Sec-Fetch-Mode': '', Referer: `${PAGE}/` }, requestFields: { headersSize: -1 } })],
      'allowed',
    ],
    [
      'an event stream that the page closed',
      [inChromium({ type: 'eventsource', error: 'net::ERR_ABORTED', response: { ...acao('*'), 'Content-Type': 'text/event-stream' } })],
      'allowed',
    ],
    [
      'an event stream that was redirected, and that Chromium calls "other" then',
      [
        inChromium({
          type: 'other',
          error: 'net::ERR_ABORTED',
          request: { Accept: 'text/event-stream' },
          response: { ...acao('*'), 'Content-Type': 'text/event-stream' },
        }),
      ],
      'allowed',
    ],
    ['a video whose player had enough of it', [inChromium({ type: 'media', error: 'net::ERR_ABORTED', response: acao('*') })], 'allowed'],
    [
      'an error page for a video, on which the player gave up',
      [inChromium({ type: 'media', error: 'net::ERR_ABORTED', status: 405, response: acao('*') })],
      'failed: request-aborted at response 0',
    ],
    [
      'an error page for a script, on which the element gave up, though its status shows in Resource Timing',
      [
        inChromium({
          type: 'script',
          error: 'net::ERR_ABORTED',
          status: 501,
          response: acao('*'),
          fields: { _observed: { responseStatus: 501 } },
        }),
      ],
      'failed: request-aborted at response 0',
    ],
    ['a body read as a stream: all that was announced came', [left({ 'Content-Length': '12' }, 12)], 'allowed'],
    [
      'a request without CORS that was aborted at a redirect',
      [inChromium({ error: 'net::ERR_ABORTED', status: 301, location: OTHER, request: { 'Sec-Fetch-Mode': 'no-cors' } })],
      'failed: request-aborted at response 0',
    ],
    ['a body that is aborted or read as a stream: the recording is the same', [left({}, 12)], 'unknown'],
    ['the same of fewer bytes than were announced', [left({ 'Content-Length': '12' }, 5)], 'unknown'],
    ['the same of a compressed body, whose announced length is not its own', [left(GZIPPED, 12)], 'unknown'],
    ['a body read as a stream, by Resource Timing', [left({}, 12, 200)], 'allowed'],
    [
      'a body that the page aborted, by Resource Timing',
      [left({ 'Content-Length': '12' }, 12, 0)],
      'failed: request-aborted at response 0',
    ],
    [
      'a body of the page’s own server, aborted or read as a stream',
      [
        inChromium({
          ...sameOrigin,
          request: { ...sameOrigin.request, Origin: '' },
          error: 'net::ERR_ABORTED',
        }),
      ],
      'same-origin',
    ],
    [
      'an XMLHttpRequest that the page aborted',
      [inChromium({ type: 'xhr', error: 'net::ERR_ABORTED', response: acao('*') })],
      'failed: request-aborted at response 0',
    ],
    [
      'a worker’s request after a preflight that only credentials would fail: what came after it never shows',
      [
        inChromium({ ...put, ...neverSent, time: 40, fields: { pageref: undefined } }),
        preflightInChromium({ at: 3, response: { ...acao('*'), 'Access-Control-Allow-Methods': 'PUT' } }),
      ],
      'unknown',
    ],
    [
      'a worker’s request after a preflight that fails in any case',
      [inChromium({ ...put, ...neverSent, time: 40, fields: { pageref: undefined } }), preflightInChromium({ at: 3, response: acao('*') })],
      'blocked: allow-methods-missing at preflight 0 or wildcard-with-credentials',
    ],
    [
      'a redirect to a hop that failed without a preflight: the redirect itself passed',
      [
        inChromium({ ...put, status: 308, location: OTHER, response: acao(PAGE) }),
        preflightInChromium({ at: 1, response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }),
        inChromium({ ...put, ...neverSent, url: OTHER, at: 12 }),
      ],
      'unknown',
    ],
    [
      'a request that needs a preflight, in a recording without any: the Network panel was filtered',
      [inChromium({ ...put, ...neverSent })],
      'blocked: preflight-not-recorded at preflight 0',
    ],
    ['one that needs none, in a recording without any', [inChromium(neverSent)], 'unknown'],
    ['one of a worker, in a recording without any', [inChromium({ ...put, ...neverSent, fields: { pageref: undefined } })], 'unknown'],
    ['one to the page’s own origin, in a recording without any', [inChromium({ ...put, ...neverSent, ...sameOrigin })], 'unknown'],
    [
      'a frame’s request that Opaque Response Blocking emptied: of another origin, whichever is its own',
      [
        inChromium({
          error: 'net::ERR_ABORTED',
          request: { Origin: '', 'Sec-Fetch-Mode': '', 'Sec-Fetch-Site': '' },
          requestFields: { headersSize: -1 },
          fields: { pageref: undefined, _initiator: { type: 'script' } },
          response: { 'Content-Type': 'application/json' },
        }),
      ],
      'opaque',
    ],
    [
      'JSON for an event stream',
      [inChromium({ type: 'eventsource', error: 'net::ERR_ABORTED', response: { ...acao('*'), 'Content-Type': 'application/json' } })],
      'failed: not-an-event-stream at response 0',
    ],
    ['a navigation', [inChromium({ type: 'document', request: { 'Sec-Fetch-Mode': 'navigate' } })], 'same-origin'],
    ['a refused connection', [inChromium({ status: 0, error: 'net::ERR_CONNECTION_REFUSED' })], 'failed: connection-refused at request 0'],
    [
      'what a policy refused',
      [inChromium({ status: 0, error: '', type: 'xhr' })],
      'failed: blocked-before-sending at request 0 or content-security-policy or blocked-in-devtools',
    ],
    [
      'what DevTools blocked: a fetch that a policy refuses leaves no entry',
      [inChromium({ status: 0, error: '' })],
      'failed: blocked-in-devtools at request 0',
    ],
    ['http from https', [inChromium({ status: 0, error: '', url: 'http://api.example/' })], 'failed: mixed-content at request 0'],
    [
      'a public page and this computer: local network access is denied before anything is sent',
      [inChromium({ ...neverSent, url: 'https://localhost:8443/items' })],
      'failed: local-network-access at request 0',
    ],
    [
      'the same from a worker, whose headers are never recorded',
      [inChromium({ ...neverSent, url: 'https://localhost:8443/items', fields: { pageref: undefined } })],
      'unknown',
    ],
    [
      'the same with a header that needs a preflight, whose response may be cached',
      [inChromium({ ...neverSent, url: 'https://localhost:8443/items', request: { Referer: `${PAGE}/`, 'X-A': '1' } })],
      'unknown',
    ],
    ['a public page and a public server', [inChromium(neverSent)], 'unknown'],
    [
      'an app’s own scheme: XMLHttpRequest leaves an entry, fetch() none',
      [inChromium({ ...neverSent, url: 'foo://bar/items', type: 'xhr' })],
      'blocked: scheme-not-http at request 0',
    ],
    ['a file', [inChromium({ status: 0, error: '', url: 'file:///etc/hostname', type: 'xhr' })], 'failed: file-url at request 0'],
    [
      'a port of IRC',
      [inChromium({ status: 0, error: 'net::ERR_UNSAFE_PORT', url: 'https://api.example:6667/' })],
      'failed: unsafe-port at request 0',
    ],
    ['a request that is still running', [inChromium({ status: 0 })], 'unknown'],
    ['a worker’s failed request, which has no headers at all', [inChromium({ ...neverSent, fields: { pageref: undefined } })], 'unknown'],
    [
      'a preflight without the header',
      [inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1 })],
      'blocked: allow-origin-missing at preflight 0',
    ],
    [
      'a preflight that fails only with credentials, and did fail',
      [
        inChromium({ ...put, ...neverSent }),
        preflightInChromium({ at: 1, response: { ...acao('*'), 'Access-Control-Allow-Methods': 'PUT' } }),
      ],
      'blocked: wildcard-with-credentials at preflight 0',
    ],
    [
      'a preflight that fails either way, for different reasons',
      [inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1, response: acao('*') })],
      'blocked: allow-methods-missing at preflight 0 or wildcard-with-credentials',
    ],
    [
      'a redirected preflight, whatever its headers',
      [inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1, status: 307, location: '/items/' })],
      'blocked: preflight-redirected-for-trailing-slash at preflight 0',
    ],
    [
      'a redirect mode "error": nothing else explains the refusal',
      [inChromium({ ...refused, status: 302, location: '/next', response: { ...acao(PAGE), ...withCredentials } })],
      'failed: redirect-mode-error at response 0',
    ],
    [
      'a redirect that credentials or the redirect mode may have stopped',
      [inChromium({ ...refused, status: 302, location: '/next', response: acao(PAGE) })],
      'depends: allow-credentials-missing at response 0 if credentials, else failed or redirect-mode-error',
    ],
    [
      'an opaque redirect',
      [
        inChromium({ status: 302, location: '/next', response: acao(PAGE) }),
        inChromium({ url: 'https://api.example/next', at: 10, status: 0, error: 'net::ERR_ABORTED' }),
      ],
      'opaque',
    ],
    [
      'a redirect from one foreign origin to another makes the origin null',
      [
        inChromium({ status: 302, location: OTHER, response: acao(PAGE) }),
        inChromium({ ...refused, url: OTHER, at: 10, request: { Origin: 'null' }, response: acao(PAGE) }),
      ],
      'blocked: origin-null-after-redirect at response 1',
    ],
    [
      'a redirect with a password in it',
      [inChromium({ ...refused, status: 302, location: 'https://a:b@api.example/', response: { ...acao(PAGE), ...withCredentials } })],
      'blocked: redirect-contains-credentials at response 0',
    ],
    [
      'a redirect to ftp',
      [inChromium({ status: 302, location: 'ftp://api.example/', response: { ...acao(PAGE), ...withCredentials } })],
      'blocked: redirect-to-non-http-url at response 0',
    ],
    [
      'a redirect to data, which is not CORS’ business',
      [inChromium({ status: 302, location: 'data:,a', error: 'net::ERR_UNSAFE_REDIRECT', response: acao(PAGE) })],
      'failed: redirect-to-unsafe-url at response 0',
    ],
  ])('diagnoses %s', (_, entries, expected) => {
    expect(said(diagnosedOne('chromium', ...entries))).toBe(expected)
  })

  it('doesn’t take the network’s failure behind a service worker for a preflight’s', () => {
    const served = inChromium({ ...sameOrigin, at: 500 }) as { readonly response: object }
    const byWorker = { ...served, response: { ...served.response, _fetchedViaServiceWorker: true } }
    expect(diagnosed('chromium', inChromium({ ...put, ...neverSent }), byWorker).map(said)).toEqual(['unknown', 'same-origin'])
  })

  it('finds in the log the cached response to a blocked request', () => {
    const image = inChromium({
      type: 'image',
      request: { Origin: '', 'Sec-Fetch-Mode': 'no-cors' },
      response: { 'Cache-Control': 'max-age=60' },
    })
    const [, later] = diagnosed('chromium', image, inChromium({ ...neverSent, at: 5000 }))
    expect(later?.verdict).toBe('blocked')
    expect(later?.cause?.browserErrors.chromium).toBe('MissingAllowOriginHeader')
  })

  it.each<[string, Recorded & { named?: string }, string]>([
    ['a redirect for good', { status: 301, response: acao(PAGE) }, 'blocked'],
    ['a redirect for now', { status: 302, response: acao(PAGE) }, 'unknown'],
    ['what expires later', { response: { Date: 'Thu, 01 Jan 2026 00:00:00 GMT', Expires: 'Thu, 01 Jan 2026 01:00:00 GMT' } }, 'blocked'],
    ['what expired', { response: { Date: 'Thu, 01 Jan 2026 00:00:00 GMT', Expires: '0' } }, 'unknown'],
    [
      'what was changed long ago',
      { response: { Date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'Last-Modified': 'Wed, 31 Dec 2025 00:00:00 GMT' } },
      'blocked',
    ],
    ['what would have passed', { status: 301, response: { Vary: 'Origin' }, named: PAGE }, 'unknown'],
    [
      'what is of another origin, and varies by it',
      { status: 301, response: { Vary: 'Origin' }, request: { Origin: 'https://else.example' } },
      'unknown',
    ],
    ['what differs for each request', { status: 301, response: { Vary: '*' } }, 'unknown'],
  ])('knows whether the HTTP cache stores %s', (_, { response, named = 'https://else.example', ...stored }, expected) => {
    const first = inChromium({ ...stored, ...refused, response: { ...response, ...acao(named), ...withCredentials } })
    expect(diagnosed('chromium', first, inChromium({ ...neverSent, at: 5000 }))[1]?.verdict).toBe(expected)
  })

  it('says which preflight response was cached', () => {
    const kept = { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '60' }
    const [, later] = diagnosed(
      'chromium',
      inChromium({ ...put, response: acao(PAGE) }),
      preflightInChromium({ at: 1, response: kept }),
      inChromium({ ...put, at: 30_000, response: acao(PAGE) }),
    )
    expect(later?.hops[0]?.preflight).toEqual({
      state: 'cached',
      entry: null,
      reasons: { method: true, headers: [], uploadListener: false },
      cachedFrom: 1,
    })
  })
})

describe('in Firefox', () => {
  it.each([
    ['a response without the header', [inFirefox({})], 'blocked: allow-origin-missing at response 0'],
    [
      'a wildcard, credentials unknown',
      [inFirefox({ response: acao('*') })],
      'depends: wildcard-with-credentials at response 0 if credentials, else allowed',
    ],
    [
      'a wildcard that the page could read',
      [inFirefox({ response: acao('*'), fields: { _observed: { responseStatus: 200 } } })],
      'allowed',
    ],
    [
      'a wildcard that the page could not read',
      [inFirefox({ response: acao('*'), fields: { _observed: { responseStatus: 0 } } })],
      'blocked: wildcard-with-credentials at response 0',
    ],
    [
      'a request whose Priority is that of a beacon, set by the page itself',
      [
        inFirefox({ method: 'OPTIONS', request: { Priority: 'u=6' }, response: acao('*') }),
        preflightInFirefox({
          asks: 'OPTIONS',
          names: 'priority',
          response: { ...acao('*'), 'Access-Control-Allow-Headers': 'priority', 'Access-Control-Allow-Methods': 'OPTIONS' },
        }),
      ],
      'allowed',
    ],
    [
      'a redirect to another scheme in mode no-cors, which has to follow',
      [inFirefox({ status: 302, location: 'javascript:0', ...noCors })],
      'failed: redirect-to-non-http-url at response 0',
    ],
    [
      'a fetch() without CORS whose redirect came from the cache, without a Priority',
      [
        inFirefox({ ...noCors, status: 301, location: OTHER, requestFields: { headersSize: 0 } }),
        inFirefox({
          ...noCors,
          at: 1,
          url: OTHER,
          request: { ...noCors.request, Priority: 'u=4' },
          response: { 'Content-Type': 'application/json', 'Content-Length': '25' },
          size: 0,
        }),
      ],
      'opaque',
    ],
    [
      'a redirect of a beacon that was not followed: no page learns what became of it',
      [inFirefox({ method: 'POST', status: 302, location: `${API}/b`, request: { 'Sec-Fetch-Mode': 'no-cors', Priority: 'u=6' } })],
      'opaque',
    ],
    [
      'a 302 without a Location, which the page could read like any response',
      [inFirefox({ status: 302, response: acao('*'), fields: { _observed: { responseStatus: 302 } } })],
      'allowed',
    ],
    [
      'a readable response with an empty second line, which Firefox calls 200 and blocks',
      [inFirefox({ response: { 'Access-Control-Allow-Origin': [PAGE, ''] }, fields: { _observed: { responseStatus: 200 } } })],
      'blocked: allow-origin-duplicate at response 0',
    ],
    [
      'a wildcard, where the page told that credentials were left out',
      [inFirefox({ response: acao('*'), fields: { _observed: { credentials: 'same-origin' } } })],
      'allowed',
    ],
    [
      'a failed preflight under a wildcard, where the page told that credentials were included',
      [
        preflightInFirefox({
          response: { ...acao('*'), 'Access-Control-Allow-Methods': 'GET' },
          fields: { _observed: { credentials: 'include' } },
        }),
      ],
      'blocked: wildcard-with-credentials at preflight 0',
    ],
    [
      'a redirect that the page wanted as it is',
      [
        inFirefox({
          status: 302,
          location: 'https://u:p@api.example/',
          response: acao(PAGE),
          fields: { _observed: { redirect: 'manual', responseStatus: 0 } },
        }),
      ],
      'opaque',
    ],
    [
      'a redirect that the page did not want',
      [
        inFirefox({
          status: 302,
          location: '/next',
          response: acao(PAGE),
          fields: { _observed: { redirect: 'error', credentials: 'omit' } },
        }),
      ],
      'failed: redirect-mode-error at response 0',
    ],
    [
      'a redirect that the page did not want, and that CORS refuses before',
      [inFirefox({ status: 302, location: '/next', fields: { _observed: { redirect: 'error' } } })],
      'blocked: redirect-without-cors at response 0',
    ],
    [
      'a request that the page kept at home',
      [
        inFirefox({
          status: 0,
          request: { Referer: `${PAGE}/` },
          fields: { _securityState: undefined, _observed: { mode: 'same-origin' } },
        }),
      ],
      'failed: same-origin-mode at request 0',
    ],
    [
      'a POST on plain http, whose mode the page told',
      [
        inFirefox({
          method: 'POST',
          url: 'http://api.example/items',
          request: { Origin: 'http://app.example', 'Sec-Fetch-Mode': '', Priority: 'u=4' },
          fields: { _observed: { mode: 'cors', credentials: 'omit' } },
        }),
      ],
      'blocked: allow-origin-missing at response 0',
    ],
    [
      'a request whose policy the page named',
      [inFirefox({ status: 0, fields: { _securityState: undefined, _observed: { effectiveDirective: 'connect-src' } } })],
      'failed: content-security-policy at request 0',
    ],
    [
      'a frame’s document on plain http, where only these headers tell',
      [
        inFirefox({
          url: 'http://api.example/',
          request: {
            Origin: '',
            'Sec-Fetch-Mode': '',
            'Sec-Fetch-Site': '',
            'Sec-Fetch-Dest': '',
            Host: 'api.example',
            Referer: 'http://app.example/',
            Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
            'Upgrade-Insecure-Requests': '1',
          },
          response: { 'Cross-Origin-Resource-Policy': 'same-origin' },
        }),
      ],
      'same-origin',
    ],
    [
      'a redirect without CORS that wants to stay with its own origin',
      [
        inFirefox({
          status: 308,
          location: OTHER,
          request: { 'Sec-Fetch-Mode': 'no-cors' },
          response: { 'Cross-Origin-Resource-Policy': 'same-origin' },
          fields: {
            response: {
              status: 308,
              redirectURL: OTHER,
              headers: [{ name: 'Cross-Origin-Resource-Policy', value: 'same-origin' }],
              content: { size: 0 },
            },
          },
        }),
      ],
      'failed: cross-origin-resource-policy at response 0',
    ],
    ['a lone preflight without the header', [preflightInFirefox({})], 'blocked: allow-origin-missing at preflight 0'],
    [
      'a request that was sent: its preflight passed without credentials',
      [
        inFirefox({ ...put, response: acao('*') }),
        preflightInFirefox({ at: 1, response: { ...acao('*'), 'Access-Control-Allow-Methods': 'PUT' } }),
      ],
      'allowed',
    ],
    [
      'a redirected preflight without the header: the redirect is the cause, though CORS comes first here',
      [preflightInFirefox({ status: 307, location: '/items/' })],
      'blocked: preflight-redirected-for-trailing-slash at preflight 0',
    ],
    [
      'no connection',
      [inFirefox({ status: 0, requestFields: { headersSize: 300 }, fields: { timings: { send: 0 } } })],
      'failed: network-error at request 0',
    ],
    [
      'no connection to this computer: perhaps local network access was not allowed',
      [
        inFirefox({
          status: 0,
          url: 'https://localhost:8443/items',
          requestFields: { headersSize: 300 },
          fields: { timings: { send: 0 } },
        }),
      ],
      'failed: network-error at request 0 or local-network-access',
    ],
    [
      'the same of a preflight',
      [
        preflightInFirefox({
          status: 0,
          url: 'https://localhost:8443/items',
          requestFields: { headersSize: 300 },
          fields: { timings: { send: 0 } },
        }),
      ],
      'failed: network-error at preflight 0 or local-network-access',
    ],
    [
      'a request that never left, without a word',
      [inFirefox({ status: 0, request: { Referer: `${PAGE}/` }, fields: { _securityState: undefined } })],
      'failed: blocked-before-sending at request 0 or content-security-policy or blocked-in-devtools',
    ],
    [
      'what DevTools blocked, with the headers that it was to be sent with',
      [
        inFirefox({
          status: 0,
          request: { Origin: PAGE, Connection: 'keep-alive', 'Sec-Fetch-Mode': '', 'sec-fetch-mode': 'cors' },
          fields: { _securityState: undefined },
        }),
      ],
      'failed: blocked-in-devtools at request 0',
    ],
    [
      'what was under way when DevTools opened, over plain http',
      [
        inFirefox({
          status: 0,
          request: { Origin: PAGE, Connection: 'keep-alive', 'Sec-Fetch-Mode': '', Referer: `${PAGE}/` },
          fields: { _securityState: undefined, timings: { blocked: 0, send: 0, wait: 0 } },
        }),
      ],
      'unknown',
    ],
    ['half of an entry', [inFirefox({ status: 0, response: acao(PAGE), requestFields: { headersSize: 300 } })], 'unknown'],
    [
      'a redirect that was not followed',
      [inFirefox({ status: 302, location: '/next', response: { ...acao(PAGE), ...withCredentials } })],
      'unknown',
    ],
    [
      'a POST on plain http, whose mode does not show',
      [
        inFirefox({
          method: 'POST',
          url: 'http://api.example/items',
          request: { Origin: 'http://app.example', 'Sec-Fetch-Mode': '', Priority: 'u=4' },
        }),
      ],
      'unknown',
    ],
  ])('diagnoses %s', (_, entries, expected) => {
    expect(said(diagnosedOne('firefox', ...entries))).toBe(expected)
  })
})

describe('in other tools', () => {
  const wire = { Host: 'api.example', 'Sec-Fetch-Mode': '', 'Sec-Fetch-Site': 'cross-site' }
  const without = { ...wire, Origin: '', Referer: `${PAGE}/` }
  it.each([
    ['a request without CORS', [inFirefox({ request: without })], 'opaque'],
    [
      'a request of which only the page’s own headers were recorded: Origin may have been there',
      [inFirefox({ request: { ...without, Host: '', 'User-Agent': 'Mozilla/5.0' }, response: acao(PAGE) })],
      'depends: allow-credentials-missing at response 0 if credentials, else allowed',
    ],
    [
      'a redirect that was not followed',
      [inFirefox({ status: 302, location: OTHER, request: wire, response: { ...acao(PAGE), ...withCredentials } })],
      'unknown',
    ],
    [
      'a response without CORS that wants to stay with its own origin',
      [inFirefox({ request: without, response: { 'Cross-Origin-Resource-Policy': 'same-origin' } })],
      'failed: cross-origin-resource-policy at response 0',
    ],
    [
      'one that wants to stay with its own site',
      [inFirefox({ request: without, response: { 'Cross-Origin-Resource-Policy': 'same-site' } })],
      'failed: cross-origin-resource-policy at response 0',
    ],
    [
      'one that wants to stay with its site, which the page is of',
      [inFirefox({ request: { ...without, 'Sec-Fetch-Site': 'same-site' }, response: { 'Cross-Origin-Resource-Policy': 'same-site' } })],
      'opaque',
    ],
    [
      'one that leaves it open which site the page is of',
      [inFirefox({ request: { ...without, 'Sec-Fetch-Site': '' }, response: { 'Cross-Origin-Resource-Policy': 'same-site' } })],
      'opaque',
    ],
  ])('diagnoses %s', (_, entries, expected) => {
    const plain = entries.map((entry) => ({ ...(entry as object), _securityState: undefined }))
    expect(said(diagnosedOne('unknown', ...plain.map(({ _securityState, ...rest }) => rest)))).toBe(expected)
  })
})

describe('credentials that nothing in the request shows', () => {
  const kept = { 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '60' }
  const twice = (answer: Readonly<Record<string, string>>) => [
    preflightInFirefox({ at: 1, response: { ...answer, ...kept } }),
    inFirefox({ ...put, response: acao(PAGE) }),
    inFirefox({ ...put, at: 2000, response: acao(PAGE) }),
  ]

  it('are ruled out by a cached preflight response that would fail with them', () => {
    const [, later] = diagnosed('firefox', ...twice(acao('*')))
    expect([later?.verdict, later?.includesCredentials, later?.hops[0]?.preflight.cachedFrom]).toEqual(['allowed', false, 0])
  })

  it('are not ruled out by one that allows both', () => {
    const [, later] = diagnosed('firefox', ...twice({ ...acao(PAGE), ...withCredentials }))
    expect([later?.verdict, later?.includesCredentials]).toEqual(['depends', null])
  })

  it.each([
    ['to the very same URL a moment before', { at: -1000 }, 'allowed'],
    ['to the very same URL long before', { at: -60_000 }, 'depends'],
    ['to another URL: the cookie may have a path', { at: -1000, url: `${API}/7` }, 'depends'],
  ])('are ruled out by a cookie that was sent %s', (_, image, verdict) => {
    const [, later] = diagnosed(
      'firefox',
      inFirefox({
        ...image,
        request: { Origin: '', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image', Referer: `${PAGE}/`, Cookie: 'a=1' },
      }),
      inFirefox({ response: acao('*') }),
    )
    expect(later?.verdict).toBe(verdict)
  })
})

describe('what would fail next', () => {
  it('lists the other failures in the browser’s order', () => {
    const preflight = {
      at: 1,
      status: 404,
      names: 'x-a',
      response: { ...acao('https://b.example'), 'Access-Control-Allow-Methods': 'GET' },
    }
    const steps = (diagnosis: Diagnosis) => [diagnosis.cause, ...diagnosis.next].map((cause) => cause?.browserErrors)
    const chromium = diagnosedOne('chromium', inChromium({ ...put, ...neverSent }), preflightInChromium(preflight))
    expect(steps(chromium).map((names) => names?.chromium)).toEqual([
      'PreflightAllowOriginMismatch',
      'PreflightInvalidStatus',
      'MethodDisallowedByPreflightResponse',
      'HeaderDisallowedByPreflightResponse',
    ])
    const firefox = diagnosedOne('firefox', preflightInFirefox({ ...preflight, location: '/x', status: 302 }))
    expect(steps(firefox).map((names) => [names?.firefox].flat()[0])).toEqual([
      'CORSAllowOriginNotMatchingOrigin',
      'CORSExternalRedirectNotAllowed',
      'CORSMethodNotFound',
      'CORSMissingAllowHeaderFromPreflight2',
    ])
  })
})

describe('what would fail next, too', () => {
  it('names no cause twice: what fails by the same cause is fixed with it', () => {
    const { cause, next } = diagnosedOne('chromium', inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1, status: 404 }))
    expect([cause, ...next].map((each) => [each?.rule, each?.browserErrors.chromium])).toEqual([
      ['options-not-handled', 'PreflightMissingAllowOriginHeader'],
      ['allow-methods-missing', 'MethodDisallowedByPreflightResponse'],
    ])
  })
})

describe('a diagnosis', () => {
  it('names the request, the requesting page, and how long it took', () => {
    const diagnosis = diagnosedOne(
      'chromium',
      inChromium({ ...put, response: acao(PAGE), time: 20 }),
      preflightInChromium({ at: 2, response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }),
    )
    expect(diagnosis).toMatchObject({ id: 'x0', url: API, method: 'PUT', origin: PAGE, kind: 'fetch', mode: 'cors', time: 20 })
    expect(diagnosis.hops).toEqual([
      {
        url: API,
        entry: 0,
        status: 200,
        alsoRecorded: [],
        preflight: { state: 'sent', entry: 1, reasons: { method: true, headers: [], uploadListener: false }, cachedFrom: null },
      },
    ])
  })

  it('gives no duration that is impossible', () => {
    expect(diagnosedOne('chromium', inChromium({ response: acao(PAGE), time: 1e308 })).time).toBeNull()
  })

  it('gives an upload listener as the reason of a preflight that has no other', () => {
    const diagnosis = diagnosedOne(
      'chromium',
      inChromium({ method: 'POST', response: acao(PAGE) }),
      preflightInChromium({ at: 2, asks: 'POST', response: acao(PAGE) }),
    )
    expect(diagnosis.hops[0]?.preflight.reasons).toEqual({ method: false, headers: [], uploadListener: true })
  })
})

describe('otherBrowsers', () => {
  const hops = (vary: Readonly<Record<string, string>>) => [
    inFirefox({ method: 'PUT', status: 302, location: OTHER, response: acao(PAGE) }),
    preflightInFirefox({ at: 1, response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }),
    inFirefox({ method: 'PUT', url: OTHER, at: 20, request: { Origin: 'null' }, response: acao('*') }),
    preflightInFirefox({ url: OTHER, at: 21, response: { ...acao(PAGE), ...vary, 'Access-Control-Allow-Methods': 'PUT' } }),
  ]

  it('says that Chromium blocks what Firefox allows: after a tainting redirect only Firefox’s preflight keeps the page’s origin', () => {
    const diagnosis = diagnosedOne('firefox', ...hops({}))
    expect([diagnosis.verdict, diagnosis.otherBrowsers]).toEqual([
      'allowed',
      {
        chromium: { verdict: 'blocked', rule: 'origin-null-after-redirect', error: 'PreflightAllowOriginMismatch' },
        webkit: { verdict: 'blocked', rule: 'origin-null-after-redirect', error: 'OriginNotAllowed' },
      },
    ])
  })

  it('says nothing if the server responds by Origin: it may allow what Chromium sends', () => {
    expect(diagnosedOne('firefox', ...hops({ Vary: 'Origin' })).otherBrowsers).toEqual({})
  })

  it('says that Chromium blocks a password in a redirect within the page’s own origin', () => {
    const own = { 'Sec-Fetch-Site': 'same-origin', Origin: '' }
    const first = inFirefox({ url: `${PAGE}/a`, status: 302, location: 'https://a:b@app.example/b', request: own })
    const cross = inFirefox({ url: 'https://a:b@app.example/b', at: 10, status: 302, location: API, request: own })
    const diagnosis = diagnosedOne(
      'firefox',
      first,
      cross,
      inFirefox({ at: 20, response: acao('*'), fields: { _observed: { responseStatus: 200 } } }),
    )
    expect([diagnosis.verdict, diagnosis.otherBrowsers]).toEqual([
      'allowed',
      { chromium: { verdict: 'failed', rule: 'redirect-contains-credentials', error: null } },
    ])
  })

  it.each([
    ['with CORS headers on the redirect', acao('*'), 'redirect-to-non-http-url'],
    ['without, which Firefox finds first', {}, 'redirect-without-cors'],
  ])('says that a redirect to a data: URL fails in Chromium’s network stack and in Firefox’s CORS: %s', (_, response, rule) => {
    const redirect = { status: 302, location: 'data:text/plain,a', response }
    expect(diagnosedOne('chromium', inChromium({ ...redirect, error: 'net::ERR_UNSAFE_REDIRECT' }))).toMatchObject({
      verdict: 'failed',
      cause: { rule: 'redirect-to-unsafe-url' },
      otherBrowsers: { firefox: { verdict: 'blocked', rule } },
    })
    expect(diagnosedOne('firefox', inFirefox(redirect))).toMatchObject({
      verdict: 'blocked',
      cause: { rule },
      otherBrowsers: { chromium: { verdict: 'failed', rule: 'redirect-to-unsafe-url' } },
    })
  })

  it.each([
    ['where both agree', [inChromium({ response: acao('*') })]],
    ['of what was blocked: there is no response for the other browser to check', [inChromium(refused)]],
  ])('says nothing %s', (_, entries) => {
    expect(diagnosedOne('chromium', ...entries)).toHaveProperty('otherBrowsers', {})
  })
})
