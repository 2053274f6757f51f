import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeControls, escapeJsonControls } from '../../src/cli/escape-controls.ts'

const HOSTILE = [
  ['an escape sequence that clears the screen', '\u001b[2J', '\\u001b[2J'],
  ['a link with a terminal command', '\u001b]8;;https://evil.example\u0007x', '\\u001b]8;;https://evil.example\\u0007x'],
  ['the eight-bit control sequence introducer', 'a\u009b31mb', 'a\\u009b31mb'],
  ['a carriage return that overwrites the line', 'blocked\rallowed', 'blocked\\u000dallowed'],
  ['a line feed that fakes another line', 'a\n✓ allowed', 'a\\u000a✓ allowed'],
  ['a backspace', 'a\bb', 'a\\u0008b'],
  ['delete', 'a\u007fb', 'a\\u007fb'],
  ['NUL', 'a\u0000b', 'a\\u0000b'],
  ['a tab', 'a\tb', 'a\\u0009b'],
  ['right-to-left override', 'moc.\u202eelpmaxe', 'moc.\\u202eelpmaxe'],
  ['bidi isolates', '\u2066a\u2069', '\\u2066a\\u2069'],
  ['a zero-width space', 'https://app\u200b.example', 'https://app\\u200b.example'],
  ['a byte-order mark', '\ufeff*', '\\ufeff*'],
  ['a soft hyphen', 'a\u00adb', 'a\\u00adb'],
  ['a no-break space', '*\u00a0', '*\\u00a0'],
  ['a line separator', 'a\u2028b', 'a\\u2028b'],
  ['invisible letters', 'a\u3164b\u115fc', 'a\\u3164b\\u115fc'],
  ['a variation selector', 'a\ufe0fb', 'a\\ufe0fb'],
  ['a tag character', 'a\u{e0041}b', 'a\\u{e0041}b'],
  ['half a surrogate pair', 'a\ud800b', 'a\\ud800b'],
  ['a private character', 'a\ue000b', 'a\\ue000b'],
] as const

describe('escaped text', () => {
  it.each(HOSTILE)('spells out %s', (_, hostile, text) => {
    expect(escapeControls(hostile)).toBe(text)
  })

  it.each(['', 'https://api.example/a?b=c', 'Prüfung', '日本語', '🙂', 'a b', '<script>alert(1)</script>', '✖ □'])('keeps %j', (text) => {
    expect(escapeControls(text)).toBe(text)
  })

  it('is one line without control characters, whatever the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeControls(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(escapeControls(escapeControls(text))).toBe(escapeControls(text))
      }),
    )
  })
})

describe('escaped JSON', () => {
  it.each(HOSTILE)('spells out %s and keeps the same value', (_, hostile) => {
    expect(escapeJsonControls([hostile])).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u)
    expect(JSON.parse(escapeJsonControls([hostile]))).toEqual([hostile])
  })

  it('parses to the same value as the original', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(JSON.parse(escapeJsonControls(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
