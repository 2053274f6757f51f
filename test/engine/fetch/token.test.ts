import { describe, expect, it } from 'vitest'
import { isToken } from '../../../src/engine/fetch/token.ts'

describe('token', () => {
  it.each(['GET', 'x-custom', '*', "!#$%&'*+-.^_`|~0aZ", '0'])('%j is one', (text) => {
    expect(isToken(text)).toBe(true)
  })

  it.each(['', ' ', 'a b', 'a\t', 'a\n', '"a"', 'a:', 'a/b', 'a@b', '(a)', '[a]', '{a}', 'a;b', 'a=b', 'a,b', '\u0141', 'é'])(
    '%j is not one',
    (text) => {
      expect(isToken(text)).toBe(false)
    },
  )
})
