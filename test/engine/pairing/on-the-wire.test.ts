import { describe, expect, it } from 'vitest'
import { diagnosed, onTheWire, preflightOnTheWire } from '../entries.ts'
import { OTHER, passed, put, shape, toOther } from './pairs.ts'

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
    [
      'no redirect that the browser refused with the request that the page then sent itself, whose Origin is not “null”',
      [
        onTheWire({ ...toOther, response: {}, request: { 'Sec-Fetch-Mode': 'cors' } }),
        onTheWire({ url: OTHER, at: 40, request: { 'Sec-Fetch-Mode': 'cors' } }),
      ],
      ['0', '1'],
    ],
    [
      'a redirect whose headers something changed with the request that followed it, whose Origin is “null”',
      [
        onTheWire({ ...toOther, response: {}, request: { 'Sec-Fetch-Mode': 'cors' } }),
        onTheWire({ url: OTHER, at: 40, request: { 'Sec-Fetch-Mode': 'cors', Origin: 'null' } }),
      ],
      ['0 > 1'],
    ],
  ])('joins %s', (_, entries, expected) => {
    expect(shape(diagnosed('unknown', ...entries))).toEqual(expected)
  })
})
