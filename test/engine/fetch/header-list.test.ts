import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractTokenList, get, isInvalid, linesOf, normalizeValue } from '../../../src/engine/fetch/header-list.ts'
import { lines } from './lines.ts'

// wpt: fetch/api/headers/header-values-normalize.any.js
describe('normalize a header value', () => {
  const controls = Array.from({ length: 0x20 }, (_, index) => index + 1)
  const stripped = [0x09, 0x0a, 0x0d, 0x20]

  it.each(stripped)('removes byte %i at both ends', (byte) => {
    const character = String.fromCharCode(byte)
    expect(normalizeValue(`${character}x`)).toBe('x')
    expect(normalizeValue(`x${character}`)).toBe('x')
    expect(normalizeValue(character)).toBe('')
  })

  it.each(controls.filter((byte) => !stripped.includes(byte)))('keeps byte %i at both ends', (byte) => {
    const value = `${String.fromCharCode(byte)}x${String.fromCharCode(byte)}`
    expect(normalizeValue(value)).toBe(value)
  })

  it('keeps white space that is not HTTP white space, and white space inside', () => {
    expect(normalizeValue('\u00a0x y\u2003')).toBe('\u00a0x y\u2003')
  })

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string(), (value) => normalizeValue(normalizeValue(value)) === normalizeValue(value)))
  })
})

describe('get a header', () => {
  it('is null without one', () => {
    expect(get('a', lines('b: 1'))).toBeNull()
    expect(linesOf('a', lines('b: 1'))).toEqual([])
  })

  it('is empty, not null, for an empty value', () => {
    expect(get('a', lines('a:'))).toBe('')
  })

  it('joins the lines in order, without regard to the case of the name', () => {
    const list = lines('A: 1', 'b: x', 'a:  2 ', 'a:')
    expect(get('a', list)).toBe('1, 2, ')
    expect(linesOf('A', list)).toEqual(['1', '2', ''])
  })
})

describe('extract a #token header', () => {
  const extract = (...values: readonly string[]) => extractTokenList('List', lines(...values.map((value) => `list: ${value}`)))

  it('is null without one', () => {
    expect(extract()).toBeNull()
  })

  it.each<[readonly string[], readonly string[]]>([
    [['GET, put'], ['GET', 'put']],
    [
      ['GET', 'put'],
      ['GET', 'put'],
    ],
    [['a,b'], ['a', 'b']],
    [['\ta\t ,  b '], ['a', 'b']],
    [['*'], ['*']],
    [[''], []],
    [[' , ,'], []],
    // wpt: cors/request-headers.htm, "Strange allowheaders"
    [[',y-lol,x-PriNT, ,,,Y-PRINT'], ['y-lol', 'x-PriNT', 'Y-PRINT']],
  ])('%j is %j', (values, elements) => {
    expect(extract(...values)).toEqual(elements)
  })

  it.each<[readonly string[], string]>([
    [['GET PUT'], 'GET PUT'],
    [['"GET"'], '"GET"'],
    [['GET; POST'], 'GET; POST'],
    [['ok, a@b, c d'], 'a@b'],
    [['ok', '[]'], '[]'],
    [['"a, b"'], '"a'],
    [['x\u00a0'], 'x\u00a0'],
    // wpt: fetch/api/cors/cors-preflight-response-validation.any.js
    [['x-force-preflight,header name with space'], 'header name with space'],
    [['Bad method name'], 'Bad method name'],
  ])('%j fails at %j', (values, invalid) => {
    const extracted = extract(...values)
    expect(extracted).toEqual({ invalid })
    expect(isInvalid(extracted)).toBe(true)
  })
})
