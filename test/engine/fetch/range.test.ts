import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSimpleRange, parseSingleRange } from '../../../src/engine/fetch/range.ts'

describe('parse a single range header value, without white space', () => {
  it.each<[string, bigint | null, bigint | null]>([
    ['bytes=0-', 0n, null],
    ['bytes=100-200', 100n, 200n],
    ['bytes=7-7', 7n, 7n],
    ['bytes=-500', null, 500n],
    ['bytes=007-07', 7n, 7n],
  ])('%s is from %s to %s', (value, start, end) => {
    expect(parseSingleRange(value)).toEqual({ start, end })
  })

  it.each(['bytes=-', 'bytes=200-100', 'bytes', 'bytes=', 'bytes=1', 'bytes 0-', 'items=0-1', 'bytes=0-1\n', ''])(
    '%j is a failure',
    (value) => {
      expect(parseSingleRange(value)).toBeNull()
    },
  )

  it('accepts every range that names its start and does not end before it, whatever the size of the numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 0n }), (start, end) => {
        expect(isSimpleRange(`bytes=${start}-${end}`)).toBe(start <= end)
        expect(isSimpleRange(`bytes=${start}-`)).toBe(true)
        expect(isSimpleRange(`bytes=-${end}`)).toBe(false)
      }),
    )
  })
})
