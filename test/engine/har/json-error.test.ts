import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonError, parseText } from '../../../src/engine/har/json-error.ts'

describe('the first error of a JSON text', () => {
  it.each([
    ['', 0, 'a value'],
    ['  ', 2, 'a value'],
    ['hello', 0, 'a value'],
    ['{', 1, 'a name in double quotes or "}"'],
    ["{'a': 1}", 1, 'a name in double quotes or "}"'],
    ['{"a" 1}', 5, '":"'],
    ['{"a": }', 6, 'a value'],
    ['{"a": 1,}', 8, 'a name in double quotes'],
    ['{"a": 1 "b": 2}', 8, '"," or "}"'],
    ['[1, 2', 5, '"," or "]"'],
    ['[1, ]', 4, 'a value'],
    ['[', 1, 'a value or "]"'],
    ['[1}', 2, '"," or "]"'],
    ['[1] x', 4, 'nothing more'],
    ['[01]', 1, 'a value or "]"'],
    ['[1.]', 1, 'a value or "]"'],
    ['[nul]', 1, 'a value or "]"'],
    ['["a', 3, '"\\"" at the end of the string'],
    ['["a\nb"]', 3, '"\\"" at the end of the string'],
    ['["\\x"]', 2, 'an escape such as \\n or \\u0041'],
    ['["\\u00g0"]', 2, 'an escape such as \\n or \\u0041'],
  ])('%j: at %i, expected %s', (text, offset, expected) => {
    expect(findJsonError(text)).toEqual({ offset, expected })
  })

  it('is found exactly if JSON.parse fails, in texts cut, doubled and changed anywhere', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ',', ']', '}', '{', '"', '\\', '0', ':', ' ', 'e', '\n', '-'))
      .map(([json, at, count, text]) => {
        const start = at % (json.length + 1)
        return json.slice(0, start) + text + json.slice(start + count)
      })
    fc.assert(
      fc.property(damaged, (text) => {
        expect(findJsonError(text) === null).toBe(isJson(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('is found without recursion and without running out of memory in long strings', () => {
    expect(findJsonError('['.repeat(200_000))).toEqual({ offset: 200_000, expected: 'a value or "]"' })
    expect(findJsonError(`["${'a\\n'.repeat(2_000_000)}"`)).toEqual({ offset: 6_000_003, expected: '"," or "]"' })
  })
})

describe('NaN and Infinity', () => {
  it('are null, except in strings', () => {
    expect(parseText('[NaN, -Infinity, "NaN", "\\"NaN", {"a": Infinity}]', 'a.har')).toEqual([null, null, 'NaN', '"NaN', { a: null }])
  })

  it('are no help where the text ends within a string, and that is found in one pass', () => {
    expect(() => parseText(`[NaN, "${'\\"'.repeat(2_000_000)}`, 'a.har')).toThrow('line 1, column 2')
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
