import { describe, expect, it } from 'vitest'
import { createLog } from '../../../src/engine/index.ts'
import { API, diagnosed, inChromium, inFirefox, PAGE, preflightInChromium } from '../entries.ts'
import { acao, OTHER, passed, put, shape, toOther } from './pairs.ts'

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

  describe('a preflight that a busy browser dates after the end of its request', () => {
    /** A request that waited so long before it was sent, in milliseconds: `_blocked_queueing`. */
    const waited = (queueing: number, { at = 0, time = queueing + 60 } = {}) =>
      inChromium({
        ...put,
        at,
        time,
        fields: { timings: { blocked: queueing, send: 0, wait: 55, receive: 5, _blocked_queueing: queueing } },
      })

    it.each([
      ['by how long each request waited', [203, 206], ['0<2', '1<3']],
      ['also if it is not that late', [120, 123], ['0<2', '1<3']],
      ['also if the next request would be nearer', [180, 183], ['0<2', '1<3']],
      ['also if it is seconds late', [5000, 5003], ['0<2', '1<3']],
    ] as const)('is joined %s', (_, [first, second], expected) => {
      const entries = [
        waited(54, { time: 113 }),
        waited(117, { at: 43, time: 206 }),
        preflightInChromium({ ...passed, at: first, time: 53, number: 7 }),
        preflightInChromium({ ...passed, at: second, time: 115, number: 8 }),
      ]
      expect(shape(diagnosed('chromium', ...entries))).toEqual(expected)
      expect(shape(diagnosed('chromium', ...entries.toReversed())).length).toBe(2)
    })

    it('is joined with the request that waited for it, not with one just before that was sent at once', () => {
      const entries = [waited(0.4, { time: 3 }), waited(30, { at: 5 }), preflightInChromium({ ...passed, at: 7, time: 29 })]
      expect(shape(diagnosed('chromium', ...entries))).toEqual(['0', '1<2'])
    })

    it.each([
      ['that was sent at once, since its preflight came from the cache', 0.4, 203],
      ['that waited less than the preflight took', 50, 203],
      ['that waited for something else', 400, 900],
    ])('is not joined with a request %s', (_, queueing, at) => {
      expect(shape(diagnosed('chromium', waited(queueing), preflightInChromium({ ...passed, at, time: 53 })))).toEqual(['0', 'null<1'])
    })

    it('is not joined with a request that was sent if it never got a response itself', () => {
      const entries = [waited(0.4, { time: 3 }), preflightInChromium({ at: 100, time: 0, status: 0, error: 'net::ERR_CONNECTION_REFUSED' })]
      expect(shape(diagnosed('chromium', ...entries))).toEqual(['0', 'null<1'])
    })

    it('is joined with its own request once that comes', () => {
      const log = createLog({ browser: 'chromium' })
      log.add([waited(60, { time: 113 }), preflightInChromium({ ...passed, at: 203, time: 53 })])
      expect(shape(log.diagnoses())).toEqual(['0<1'])
      log.add([waited(54, { at: 202, time: 400 })])
      expect(shape(log.diagnoses())).toEqual(['0', '2<1'])
    })
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
