import { describe, expect, it } from 'vitest'
import { escapeInvisible, segments } from '../../../src/panel/components/escape-invisible.ts'

describe('invisible characters', () => {
  it.each([
    ['escape', '\u001b[31mred', '\\u{1b}[31mred'],
    ['null', 'a\u0000b', 'a\\u{0}b'],
    ['tab and line break', 'a\tb\r\n', 'a\\u{9}b\\u{d}\\u{a}'],
    ['C1 control', '\u009b1m', '\\u{9b}1m'],
    ['right-to-left override', '\u202egpj.exe', '\\u{202e}gpj.exe'],
    ['isolate', '\u2066x\u2069', '\\u{2066}x\\u{2069}'],
    ['zero width space', 'https://app.example\u200b', 'https://app.example\\u{200b}'],
    ['byte order mark', '\ufeff*', '\\u{feff}*'],
    ['soft hyphen', 'a\u00adb', 'a\\u{ad}b'],
    ['no-break space', 'GET,\u00a0PUT', 'GET,\\u{a0}PUT'],
    ['tag', '\u{e0041}', '\\u{e0041}'],
    ['joiner at the end', '👩\u200d', '👩\\u{200d}'],
    ['joiner between letters', 'a\u200db', 'a\\u{200d}b'],
    ['Hangul filler', '\u3164', '\\u{3164}'],
    ['lone surrogate', '\ud800', '\\u{d800}'],
  ])('%s is shown by its number', (_, given, shown) => {
    expect(escapeInvisible(given)).toBe(shown)
  })

  it.each(['https://app.example', 'GET, PUT', 'العربية', '日本語', 'é', '🚀', '👩‍🚀', '❤️‍🔥'])('%s stays as it is', (given) => {
    expect(escapeInvisible(given)).toBe(given)
    expect(segments(given)).toEqual([{ text: given, escaped: false }])
  })

  it('is set apart from the text around it', () => {
    expect(segments('a\u200bb')).toEqual([
      { text: 'a', escaped: false },
      { text: '\\u{200b}', escaped: true },
      { text: 'b', escaped: false },
    ])
  })

  it('cannot be forged by a text that looks like one', () => {
    expect(segments('\\u{200b}')).toEqual([{ text: '\\u{200b}', escaped: false }])
  })
})
