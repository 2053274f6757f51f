import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorNames } from '../../../src/engine/browsers/error-names.ts'
import { utf8Of } from '../../../src/engine/browsers/header-bytes.ts'
import { failureOfSketch } from '../../../src/engine/rules/failure-sketch.ts'

describe('what a server wrote in a header', () => {
  it.each([
    ['ASCII stays', 'https://app.example', 'https://app.example'],
    ['an umlaut', 'http://b\u00c3\u00bccher.test', 'http://bücher.test'],
    ['a zero-width space, as Firefox records it', 'http://app.test\u00e2\u0080\u008b', 'http://app.test\u200b'],
    ['a zero-width space, as Chromium records it', 'http://app.test\u00e2\u20ac\u2039', 'http://app.test\u200b'],
    ['a byte order mark', '\u00ef\u00bb\u00bfhttp://app.test', '\ufeffhttp://app.test'],
    ['a percent sign stays', '100%\u00c3\u00bc', '100%ü'],
    ['what a recorder has decoded already stays', 'http://例え.test', 'http://例え.test'],
    ['Latin-1 is no UTF-8', 'http://b\u00fccher.test', null],
  ])('%s', (_, recorded, written) => {
    expect(utf8Of(recorded)).toBe(written)
  })

  it('is recovered for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Of(Buffer.from(text).toString('latin1'))).toBe(text)
      }),
    )
  })
})

describe('Chromium’s name of a value outside ASCII', () => {
  it.each([
    ['http://b\u00c3\u00bccher.test', 'AllowOriginMismatch'],
    ['http://b\u00fccher.test', 'InvalidAllowOriginValue'],
    ['http://localhost:3000\u00e2\u20ac\u2039', 'InvalidAllowOriginValue'],
  ])('%s: %s', (value, name) => {
    const failure = failureOfSketch({ responseHeaders: [['Access-Control-Allow-Origin', value]] }, 'allow-origin-mismatch')
    expect(errorNames(failure).chromium).toBe(name)
  })
})
