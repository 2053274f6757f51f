import { describe, expect, it } from 'vitest'
import { getDecodeAndSplit } from '../../../src/engine/fetch/decode-and-split.ts'

// Examples of https://fetch.spec.whatwg.org/#header-value-get-decode-and-split, and wpt: fetch/api/basic/request-forbidden-headers.any.js
describe('get, decode, and split a header value', () => {
  it.each<[string, readonly string[]]>([
    ['nosniff,', ['nosniff', '']],
    ['', ['']],
    ['text/html;", x/x', ['text/html;", x/x']],
    ['text/html;"a", x/x', ['text/html;"a"', 'x/x']],
    ['x/x;test="hi",y/y', ['x/x;test="hi"', 'y/y']],
    ['x / x,,,1', ['x / x', '', '', '1']],
    ['"1,2", 3', ['"1,2"', '3']],
    ['"a\\",b",c', ['"a\\",b"', 'c']],
    ['",TRACE",', ['",TRACE"', '']],
  ])('%j is %j', (value, elements) => {
    expect(getDecodeAndSplit(value)).toEqual(elements)
  })
})
