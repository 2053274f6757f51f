import { describe, expect, it } from 'vitest'
import { byteLowercase } from '../../../src/engine/fetch/byte-lowercase.ts'

describe('byte-lowercase', () => {
  it('folds A-Z', () => {
    expect(byteLowercase('X-Custom-HEADER_1')).toBe('x-custom-header_1')
  })

  it('folds nothing outside ASCII: U+212A KELVIN SIGN is not k, U+0130 is not i', () => {
    expect(byteLowercase('\u212A\u0130\u00C9')).toBe('\u212A\u0130\u00C9')
  })
})
