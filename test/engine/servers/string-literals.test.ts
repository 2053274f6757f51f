import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/engine/servers/server.ts'
import {
  codePointQuoted,
  doubleQuoted,
  phpQuoted,
  rubyQuoted,
  shellQuoted,
  singleQuoted,
  xmlText,
} from '../../../src/engine/servers/string-literals.ts'
import { lex } from './lexer.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'"\'\\`$#{}%<>&\n\r\t\0\u2028\u0085é𝒳nuUx0a', '\ud800') }),
)

const LITERALS: readonly (readonly [string, Language, (value: string) => string])[] = [
  ['JSON', 'json', doubleQuoted],
  ['Java', 'java', doubleQuoted],
  ['JavaScript', 'javascript', singleQuoted],
  ['PHP', 'php', phpQuoted],
  ['a shell', 'shell', shellQuoted],
  ['Python', 'python', codePointQuoted],
  ['Go', 'go', codePointQuoted],
  ['Ruby', 'ruby', rubyQuoted],
]

describe('a string literal', () => {
  it.each(LITERALS)('of %s is one literal that stands for the value', (_, language, quoted) => {
    fc.assert(
      fc.property(text, (value) => {
        const expected = ['python', 'go', 'ruby'].includes(language) ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
        expect(lex(quoted(value), language)).toEqual({ skeleton: 'S', strings: [expected] })
      }),
    )
  })

  it('of JSON and JavaScript is what their parsers read', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(JSON.parse(doubleQuoted(value))).toBe(value)
        expect(new Function(`return ${singleQuoted(value)}`)()).toBe(value)
        expect(new Function(`return ${doubleQuoted(value)}`)()).toBe(value)
      }),
    )
  })

  it.each([doubleQuoted, singleQuoted, codePointQuoted, rubyQuoted])(
    'ends no script element and contains only printable ASCII (%o)',
    (quoted) => {
      fc.assert(
        fc.property(text, (value) => {
          expect(quoted(`${value}</script><!--`)).toMatch(/^[ -;=-~]*$/)
        }),
      )
    },
  )
})

describe('text of XML', () => {
  it('has no character with a special meaning', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(lex(`<param-value>${xmlText(value)}</param-value>`, 'xml').strings).toEqual([value])
      }),
    )
  })
})
