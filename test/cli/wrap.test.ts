import { describe, expect, it } from 'vitest'
import { truncateMiddle, wrap } from '../../src/cli/wrap.ts'

describe('wrapping', () => {
  it.each([
    ['', 10, []],
    ['one', 10, ['one']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 8, ['one two', 'three']],
    ['one  two', 10, ['one two']],
    ['a https://api.example/items b', 10, ['a', 'https://api.example/items', 'b']],
  ])('%j at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })
})

describe('truncating', () => {
  it.each([
    ['https://api.example/items', 25, 'https://api.example/items'],
    ['https://api.example/items', 24, 'https://api.ex…ple/items'],
    ['abcdef', 5, 'abc…f'],
    ['abcdef', 2, 'a…'],
    ['🙂🙂🙂🙂🙂', 4, '🙂🙂…🙂'],
  ])('%j to %i characters', (text, width, expected) => {
    expect(truncateMiddle(text, width)).toBe(expected)
    expect([...truncateMiddle(text, width)].length).toBeLessThanOrEqual(width)
  })
})
