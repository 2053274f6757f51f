import { array, constantFrom, property, assert as propertyHolds, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { internerOfHeaders } from '../../../src/engine/har/intern-headers.ts'

const internHeaders = internerOfHeaders()

describe('interned headers', () => {
  it('are one object for equal lists', () => {
    const list = () => [
      { name: 'Vary', value: 'Origin' },
      { name: 'Access-Control-Allow-Origin', value: 'https://app.example' },
    ]
    expect(internHeaders(list())).toBe(internHeaders(list()))
  })

  it.each([
    ['another value', [{ name: 'Vary', value: 'Accept' }]],
    ['a name in another case', [{ name: 'vary', value: 'Origin' }]],
    [
      'one line more',
      [
        { name: 'Vary', value: 'Origin' },
        { name: 'Vary', value: 'Origin' },
      ],
    ],
    ['no line', []],
  ])('are different objects for %s', (_, other) => {
    expect(internHeaders(other)).not.toBe(internHeaders([{ name: 'Vary', value: 'Origin' }]))
  })

  it('equal the input, whatever it is and however much came before', () => {
    const name = constantFrom('Vary', 'vary', '__proto__', 'constructor', '', 'x'.repeat(2000))
    const value = constantFrom('', '1', '1,2', 'Origin', 'v'.repeat(2000)).chain((known) => constantFrom(known, `${known}!`))
    const header = record({ name, value })
    propertyHolds(
      property(array(header), string(), (headers, unique) => {
        const list = [...headers, { name: 'Date', value: unique }]
        expect(internHeaders(list)).toEqual(list)
        expect(internHeaders(headers)).toEqual(headers)
      }),
    )
    for (let n = 0; n < 40_000; n++) internHeaders([{ name: 'ETag', value: String(n) }])
    expect(internHeaders([{ name: 'ETag', value: '7' }])).toEqual([{ name: 'ETag', value: '7' }])
  })
})
