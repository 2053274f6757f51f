import { describe, expect, it } from 'vitest'
import { diagnosed, diagnosedOne, inChromium, inFirefox, PAGE } from '../entries.ts'
import { acao, neverSent, put, said, sameOrigin } from './entry-parts.ts'

describe('the diagnosis of a request without a response, or without CORS', () => {
  it.each([
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
  ])('in Chromium: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('chromium', ...entries))).toBe(expected)
  })

  it.each([
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
  ])('in Firefox: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('firefox', ...entries))).toBe(expected)
  })

  it('doesn’t take the network’s failure behind a service worker for a preflight’s', () => {
    const served = inChromium({ ...sameOrigin, at: 500 }) as { readonly response: object }
    const byWorker = { ...served, response: { ...served.response, _fetchedViaServiceWorker: true } }
    expect(diagnosed('chromium', inChromium({ ...put, ...neverSent }), byWorker).map(said)).toEqual(['unknown', 'same-origin'])
  })
})
