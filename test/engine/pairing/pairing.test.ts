import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import {
  API,
  diagnosed,
  inChromium,
  inFirefox,
  onTheWire,
  PAGE,
  preflightInChromium,
  preflightInFirefox,
  preflightOnTheWire,
} from '../entries.ts'

/** Which entries each exchange joins, hop by hop: `request<preflight` and what else tells of it. */
function shape(diagnoses: readonly Diagnosis[]): string[] {
  return diagnoses.map(({ hops }) =>
    hops
      .map(({ entry, preflight, alsoRecorded }) => {
        const main = preflight.entry === null ? `${entry}` : `${entry}<${preflight.entry}`
        return alsoRecorded.length === 0 ? main : `${main}+${alsoRecorded.join('+')}`
      })
      .join(' > '),
  )
}

const put = { method: 'PUT' }
const acao = (value: string) => ({ 'Access-Control-Allow-Origin': value })
const passed = { response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }
const OTHER = 'https://other.example/items'
const toOther = { status: 302, location: OTHER, response: { 'Access-Control-Allow-Origin': PAGE } }

describe('pairing in Chromium', () => {
  it.each([
    ['a preflight with the request it starts after', [inChromium({ ...put }), preflightInChromium({ at: 2 })], ['0<1']],
    ['a preflight that is delivered before its request', [preflightInChromium({ at: 2 }), inChromium({ ...put })], ['1<0']],
    ['a preflight that starts in the same millisecond', [inChromium({ ...put }), preflightInChromium({})], ['0<1']],
    ['a preflight as late as was ever measured', [inChromium({ ...put, time: 80 }), preflightInChromium({ at: 61 })], ['0<1']],
    ['no preflight of another method', [inChromium({ method: 'DELETE' }), preflightInChromium({ at: 2 })], ['0', 'null<1']],
    ['no preflight that starts long before its request', [preflightInChromium({}), inChromium({ ...put, at: 3000 })], ['null<0', '1']],
    [
      'no preflight that starts after its request is over',
      [inChromium({ ...put, time: 10 }), preflightInChromium({ at: 90 })],
      ['0', 'null<1'],
    ],
    [
      'a preflight that starts a little after its request’s recorded end, as busy computers record it',
      [inChromium({ ...put, time: 5 }), preflightInChromium({ at: 42 })],
      ['0<1'],
    ],
    [
      'what a late entry shows to be near after all, in one reading',
      [
        preflightInChromium({ at: 1697 }),
        inChromium({ ...put, at: 1692 }),
        preflightInChromium({ at: 2707 }),
        inChromium({ ...put, at: 2697, time: 100 }),
      ],
      ['1<0', '3<2'],
    ],
    [
      'a preflight rather with a request that is still running',
      [inChromium({ ...put, time: 5 }), inChromium({ ...put, at: 40, time: 30 }), preflightInChromium({ at: 42 })],
      ['0', '1<2'],
    ],
    [
      'a preflight with the request whose headers it lists',
      [
        inChromium({ ...put, time: 50 }),
        inChromium({ ...put, at: 1, time: 50, request: { 'X-A': '1' } }),
        preflightInChromium({ at: 3, names: 'x-a' }),
      ],
      ['0', '1<2'],
    ],
    [
      'identical concurrent requests in the order of their numbers, not of their preflights’ start',
      [
        inChromium({ ...put, time: 50 }),
        inChromium({ ...put, at: 1, time: 50 }),
        preflightInChromium({ at: 4, number: 8 }),
        preflightInChromium({ at: 5, number: 7 }),
      ],
      ['0<3', '1<2'],
    ],
    [
      'a request whose preflight came from the cache with none',
      [inChromium({ ...put, time: 20 }), preflightInChromium({ at: 1 }), inChromium({ ...put, at: 900, time: 20 })],
      ['0<1', '2'],
    ],
    [
      'an OPTIONS request of the page itself as a request',
      [inChromium({ method: 'OPTIONS' }), preflightInChromium({ at: 1, asks: 'OPTIONS' })],
      ['0<1'],
    ],
  ])('joins %s', (_, entries, expected) => {
    expect(shape(diagnosed('chromium', ...entries))).toEqual(expected)
  })

  it.each([
    ['a redirect with what it led to', [inChromium(toOther), inChromium({ url: OTHER, at: 10 })], ['0 > 1']],
    [
      'a relative Location',
      [inChromium({ ...toOther, location: '/next' }), inChromium({ url: 'https://api.example/next', at: 10 })],
      ['0 > 1'],
    ],
    [
      'each hop with its own preflight, which share a number',
      [
        inChromium({ ...put, ...toOther, time: 20 }),
        preflightInChromium({ at: 1 }),
        inChromium({ ...put, url: OTHER, at: 20, time: 20, request: { Origin: 'null' } }),
        preflightInChromium({ url: OTHER, at: 21, request: { Origin: 'null' } }),
      ],
      ['0<1 > 2<3'],
    ],
    [
      'a POST that a 303 made a GET',
      [inChromium({ ...toOther, method: 'POST', status: 303 }), inChromium({ url: OTHER, at: 10 })],
      ['0 > 1'],
    ],
    [
      'no request of another initiator',
      [inChromium(toOther), inChromium({ url: OTHER, at: 10, fields: { _initiator: { type: 'other' } } })],
      ['0', '1'],
    ],
    [
      'nothing to a hop that failed',
      [inChromium({ ...toOther, error: 'net::ERR_FAILED' }), inChromium({ url: OTHER, at: 10 })],
      ['0', '1'],
    ],
    [
      'a circle in the order of the log',
      [0, 1, 2, 3].map((at) => inChromium({ ...toOther, location: API, at, time: 1 })),
      ['0 > 1 > 2 > 3'],
    ],
  ])('joins %s', (_, entries, expected) => {
    expect(shape(diagnosed('chromium', ...entries))).toEqual(expected)
  })

  it('recognizes what a service worker recorded again as the same request', () => {
    const workers = { pageref: undefined, _initiator: { type: 'script', stack: { callFrames: [], parentId: { id: '1' } } } }
    const page = inChromium({ ...put, status: 0, error: 'net::ERR_FAILED', time: 30 })
    const worker = inChromium({ ...put, at: 2, error: 'net::ERR_FAILED', time: 20, fields: workers })
    expect(shape(diagnosed('chromium', page, worker, preflightInChromium({ at: 3 })))).toEqual(['1<2+0'])
  })

  it('follows the redirect that only a service worker’s own entry shows', () => {
    const workers = { pageref: undefined, _initiator: { type: 'script', stack: { callFrames: [], parentId: { id: '1' } } } }
    const page = inChromium({ time: 40, requestFields: { headersSize: -1 } })
    Object.assign((page as { response: object }).response, { _fetchedViaServiceWorker: true })
    const redirected = inChromium({ ...toOther, at: 5, time: 5, fields: workers })
    const target = inChromium({ url: OTHER, at: 11, time: 5, request: { Origin: 'null' }, fields: workers })
    expect(shape(diagnosed('chromium', page, redirected, target))).toEqual(['1+0 > 2'])
  })

  it('takes the preflight that a beacon’s redirect hid: its hop seems to start only when the redirect is reported', () => {
    const beacon = { method: 'POST', type: 'ping', request: { 'Content-Type': 'text/xml' } }
    const first = inChromium({ ...beacon, ...toOther, url: `${PAGE}/data`, status: 307, time: 99 })
    const preflight = preflightInChromium({ url: OTHER, at: 23, time: 56, asks: 'POST', names: 'content-type' })
    const second = inChromium({ ...beacon, url: OTHER, at: 99, response: acao(PAGE) })
    expect(shape(diagnosed('chromium', first, preflight, second))).toEqual(['0 > 2<1'])
  })

  it('takes the two events of a redirect that a policy blocked as one request', () => {
    const stopped = { ...toOther, error: '' }
    expect(shape(diagnosed('chromium', inChromium(stopped), inChromium({ ...stopped, error: 'net::ERR_ABORTED' })))).toEqual(['0+1'])
  })
})

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

describe('pairing on the wire', () => {
  it.each([
    [
      'a preflight that is over before its request starts',
      [preflightOnTheWire({ time: 40, ...passed }), onTheWire({ ...put, at: 43 })],
      ['1<0'],
    ],
    ['a request that starts during its preflight', [preflightOnTheWire({ time: 40, ...passed }), onTheWire({ ...put, at: 30 })], ['1<0']],
    ['a preflight whose response took seconds', [preflightOnTheWire({ time: 6000, ...passed }), onTheWire({ ...put, at: 6003 })], ['1<0']],
    [
      'each of two preflights with the request behind it, and not with the one before it',
      [
        preflightOnTheWire({ time: 10, ...passed }),
        onTheWire({ ...put, at: 12, time: 200 }),
        preflightOnTheWire({ at: 100, time: 10, ...passed }),
        onTheWire({ ...put, at: 112 }),
      ],
      ['1<0', '3<2'],
    ],
    [
      'no preflight that failed with a request that was sent a second later',
      [preflightOnTheWire({ time: 10, status: 404 }), onTheWire({ ...put, at: 900 })],
      ['null<0', '1'],
    ],
    ['no preflight of another method', [preflightOnTheWire({ time: 10, ...passed }), onTheWire({ at: 12 })], ['null<0', '1']],
    ['no request of minutes later', [preflightOnTheWire({ time: 10, ...passed }), onTheWire({ ...put, at: 400_000 })], ['null<0', '1']],
    [
      'a preflight that starts after its request, as some tools write it all the same',
      [onTheWire({ ...put, time: 80 }), preflightOnTheWire({ at: 2, time: 20, ...passed })],
      ['0<1'],
    ],
  ])('joins %s', (_, entries, expected) => {
    expect(shape(diagnosed('unknown', ...entries))).toEqual(expected)
  })
})

describe('a URL that redirects to itself', () => {
  const loop = (at: number) => inFirefox({ ...toOther, location: API, at, time: 1 })
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i).join(' > ')

  it('is one exchange for 21 requests, the first and 20 redirects', () => {
    expect(shape(diagnosed('firefox', ...Array.from({ length: 21 }, (_, i) => loop(2 * i))))).toEqual([numbers(0, 21)])
  })

  it('starts a new exchange with the request after them', () => {
    const entries = Array.from({ length: 60 }, (_, i) => loop(2 * i))
    expect(shape(diagnosed('firefox', ...entries))).toEqual([numbers(0, 21), numbers(21, 42), numbers(42, 60)])
  })

  it('is the same when the first request comes last', () => {
    const entries = Array.from({ length: 50 }, (_, i) => loop(2 * i))
    expect(shape(diagnosed('firefox', ...entries.slice(1), entries[0])).map((one) => one.split(' > ').length)).toEqual([21, 21, 8])
  })

  it('is paired beyond the length at which a segment is cut', () => {
    const entries = Array.from({ length: 2100 }, (_, i) => loop(2 * i))
    expect(diagnosed('firefox', ...entries).map(({ hops }) => hops.length)).toEqual(Array.from({ length: 100 }, () => 21))
  })
})
