import { describe, expect, it } from 'vitest'
import { diagnosedOne, inChromium, inFirefox, PAGE, preflightInFirefox } from '../entries.ts'
import { acao, cookie, refused, said, sameOrigin, withCredentials } from './entry-parts.ts'

describe('the diagnosis of a response', () => {
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
  ])('in Chromium: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('chromium', ...entries))).toBe(expected)
  })

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
  ])('in Firefox: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('firefox', ...entries))).toBe(expected)
  })
})
