import { describe, expect, it } from 'vitest'
import { diagnosed, inFirefox, preflightInFirefox } from '../entries.ts'
import { acao, OTHER, passed, put, shape, toOther } from './pairs.ts'

describe('pairing in Firefox', () => {
  it.each([
    ['a preflight with the request it starts after', [inFirefox({ ...put, time: 1 }), preflightInFirefox({ at: 43, time: 300 })], ['0<1']],
    ['a request whose preflight failed with it', [inFirefox({ ...put, status: 0, time: 0 }), preflightInFirefox({ at: 1 })], ['0<1']],
    ['a preflight whose request no event told of', [preflightInFirefox({})], ['null<0']],
    [
      'a preflight with the page’s origin on a tainted hop, whose request says null',
      [
        inFirefox({ ...toOther, request: { 'X-A': '1' }, time: 1 }),
        inFirefox({ url: OTHER, at: 20, request: { Origin: 'null' } }),
        preflightInFirefox({ url: OTHER, at: 22, asks: 'GET' }),
      ],
      ['0 > 1<2'],
    ],
    [
      'a redirect with the preflight that failed after it',
      [inFirefox({ ...put, ...toOther }), preflightInFirefox({ at: 1 }), preflightInFirefox({ url: OTHER, at: 12 })],
      ['0<1 > null<2'],
    ],
    [
      'a redirect with the phantom of its target',
      [inFirefox(toOther), inFirefox({ url: OTHER, at: 12, status: 0, fields: { _securityState: undefined } })],
      ['0 > 1'],
    ],
    [
      'a preflight that a computer with too much to do began 166 ms after its request',
      [inFirefox({ ...put, time: 4 }), preflightInFirefox({ at: 166 })],
      ['0<1'],
    ],
    [
      'a preflight that was sent seconds after its request, since many waited for a connection',
      [inFirefox({ ...put, time: 1 }), preflightInFirefox({ at: 9000, ...passed })],
      ['0<1'],
    ],
    [
      'a late preflight with the nearest of the requests that may have sent it',
      [inFirefox({ ...put }), inFirefox({ ...put, at: 5000 }), preflightInFirefox({ at: 9000, ...passed })],
      ['0', '1<2'],
    ],
    [
      'identical requests that wait for a connection, in order',
      [
        ...[0, 1, 2, 3, 4].map((at) => inFirefox({ ...put, at, time: 100 })),
        ...[148, 149, 153, 160, 420].map((at) => preflightInFirefox({ at, time: 5, ...passed })),
      ],
      ['0<5', '1<6', '2<7', '3<8', '4<9'],
    ],
    [
      'no preflight that failed with a request that was sent, whose own preflight was cached',
      [
        inFirefox({ ...put }),
        preflightInFirefox({ at: 1, ...passed }),
        inFirefox({ ...put, at: 1500 }),
        preflightInFirefox({ at: 1510, status: 500 }),
      ],
      ['0<1', '2', 'null<3'],
    ],
    [
      'what was sent with the preflight that passed, and what was not with the one that failed',
      [
        inFirefox({ ...put, status: 0, time: 0 }),
        inFirefox({ ...put, at: 1 }),
        preflightInFirefox({ at: 3, ...passed }),
        preflightInFirefox({ at: 4, status: 500 }),
      ],
      ['0<3', '1<2'],
    ],
    [
      'no preflight with credentials with a request without',
      [
        inFirefox({ ...put, request: { 'Sec-Fetch-Site': 'cross-site' } }),
        inFirefox({ ...put, at: 1, request: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Storage-Access': 'none' } }),
        preflightInFirefox({ at: 3, request: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Storage-Access': 'none' }, ...passed }),
        preflightInFirefox({ at: 4, request: { 'Sec-Fetch-Site': 'cross-site' }, ...passed }),
      ],
      ['0<3', '1<2'],
    ],
    [
      'no preflight with a request that has no Origin, and so is none of CORS',
      [
        inFirefox({ request: { Origin: '', Connection: 'keep-alive', 'Sec-Fetch-Mode': 'no-cors' } }),
        preflightInFirefox({ at: 60, asks: 'GET', names: 'x-a' }),
      ],
      ['0', 'null<1'],
    ],
    [
      'the redirect that passed its CORS check with its target, and not an earlier one to the same URL that failed it',
      [
        inFirefox({ ...toOther, response: acao('https://else.example') }),
        inFirefox({ ...toOther, at: 30 }),
        inFirefox({ url: OTHER, at: 45, request: { Origin: 'null' } }),
      ],
      ['0', '1 > 2'],
    ],
    [
      'the nearest of two redirects to one URL with its target',
      [
        inFirefox({ ...toOther, time: 5 }),
        inFirefox({ ...toOther, at: 400, time: 5 }),
        inFirefox({ url: OTHER, at: 410, request: { Origin: 'null' } }),
      ],
      ['0', '1 > 2'],
    ],
  ])('joins %s', (_, entries, expected) => {
    expect(shape(diagnosed('firefox', ...entries))).toEqual(expected)
  })
})
