import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteLength } from '../../../src/engine/fetch/byte-length.ts'

describe('byte length of a header value', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['\u00ff', 1],
    ['\u0142', 2],
    ['\u2026', 3],
    ['\u{1f36a}', 4],
  ])('%j has %i', (value, length) => {
    expect(byteLength(value)).toBe(length)
  })

  it('is the number of characters of an isomorphic-decoded value', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(byteLength(String.fromCharCode(...bytes))).toBe(bytes.length)
      }),
    )
  })
})
