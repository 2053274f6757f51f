import { describe, expect, it } from 'vitest'
import { hasCorsUnsafeByte, isCorsSafelistedRequestHeader } from '../../../src/engine/fetch/safelisted-request-header.ts'

const safelisted = (name: string, value: string) => isCorsSafelistedRequestHeader({ name, value })

describe('CORS-unsafe request-header byte', () => {
  it('is one of 45 bytes', () => {
    const unsafe = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).filter(hasCorsUnsafeByte)
    const controls = Array.from({ length: 32 }, (_, byte) => String.fromCharCode(byte)).filter((control) => control !== '\t')
    expect(unsafe).toEqual([...controls, ...'"():<>?@[\\]{}', '\x7f'])
  })

  it('is not found in text above U+00FF, whose UTF-8 bytes are all 0x80 and up', () => {
    expect(hasCorsUnsafeByte('\u0122\u2028\u{1f36a}')).toBe(false)
  })
})

// wpt: cors/cors-safelisted-request-header.any.js
describe('content-type', () => {
  it.each(['text/plain;', 'text/plain;garbage', 'multipart/form-data', 'application/x-www-form-urlencoded'])(
    '%j is safelisted',
    (value) => {
      expect(safelisted('content-type', value)).toBe(true)
    },
  )

  it.each([
    'text /plain',
    'text\t/\tplain',
    'text/plain;garbage\u0001\u0002',
    'text/plain,',
    ',text/plain',
    'text/plain,text/plain',
    'text/plain,x/x',
    'text/plain\u000B',
    'text/plain\u000C',
    'application/www-form-urlencoded',
    'application/x-www-form-urlencoded;\u007F',
    'multipart/form-data;"',
    'application/json',
    'text/html',
    '',
  ])('%j is not', (value) => {
    expect(safelisted('content-type', value)).toBe(false)
  })

  // wpt: fetch/api/cors/cors-no-preflight.any.js, cors/simple-requests.htm
  it.each([
    'text/plain;charset=utf-8',
    'Text/Plain;charset=utf-8',
    'text/plain; parameter=whatever',
    'text/plain;;;',
    'text/plain; n=\u00e9',
  ])('%j is safelisted', (value) => {
    expect(safelisted('Content-Type', value)).toBe(true)
  })

  it('is not safelisted with a quoted parameter: a boundary in quotes needs a preflight', () => {
    expect(safelisted('content-type', 'multipart/form-data; boundary="x"')).toBe(false)
  })
})

// wpt: cors/cors-safelisted-request-header.any.js
describe('range', () => {
  it.each(['bytes=100-200', 'bytes=200-'])('%j is safelisted', (value) => {
    expect(safelisted('range', value)).toBe(true)
  })

  it.each([
    '100-200',
    'MB=100-200',
    'bytes =100-200',
    'bytes\t=100-200',
    'bytes=  100-200',
    'bytes=\t\t100-200',
    'bytes= \t100-200',
    'bytes=100 -200',
    'bytes=100\t-200',
    'bytes=100- 200',
    'bytes=100-\t200',
    'bytes=100-200hello',
    'bytes=abc-def',
    'bytes=100-200,300-400',
    'bytes=-200',
    'bytes=200-100',
    // 129 bytes long
    `bytes=1${'0'.repeat(60)}-2${'0'.repeat(60)}`,
    'bytes 100-200',
    'bytes = 100-200',
    ',bytes=100-200',
    'bytes=,100-200',
    'BYTES=100-200',
    'Bytes=100-200',
    'bytes=+0-100',
    'bytes=0-+100',
    'bytes=+5-',
    'bytes=0--1',
    'bytes\u000C=100-200',
    'bytes=\u000C100-200',
    'bytes=100\u000C-200',
    'bytes=100-\u000C200',
    'bytes=100-200\u000C',
  ])('%j is not', (value) => {
    expect(safelisted('range', value)).toBe(false)
  })
})

// wpt: fetch/api/cors/resources/not-cors-safelisted.json
describe('not CORS-safelisted', () => {
  it.each([
    ['accept', '"'],
    ['accept', '012345678'.padStart(129, '0123456789')],
    ['accept-language', '\u0001'],
    ['accept-language', '@'],
    ['authorization', 'basics'],
    ['content-language', '\u0001'],
    ['content-language', '@'],
    ['content-type', 'text/html'],
    ['content-type', `text/plain; long=${'0'.repeat(112)}`],
    ['range', 'bytes 0-'],
    ['test', 'hi'],
  ])('%s: %j', (name, value) => {
    expect(safelisted(name, value)).toBe(false)
  })

  // wpt: fetch/api/headers/headers-no-cors.any.js: client hints left the safelist
  it.each([
    ['dpr', '2'],
    ['downlink', '1'],
    ['save-data', 'on'],
    ['viewport-width', '100'],
    ['width', '100'],
  ])('%s: %j', (name, value) => {
    expect(safelisted(name, value)).toBe(false)
  })

  it.each(['user-agent', 'origin', 'if-none-match', 'x-requested-with', 'cache-control', 'pragma', ''])(
    '%j, whatever its value',
    (name) => {
      expect(safelisted(name, 'a')).toBe(false)
    },
  )
})

// wpt: fetch/api/cors/cors-no-preflight.any.js, cors/simple-requests.htm
describe('CORS-safelisted', () => {
  it.each([
    ['Accept', '*/*'],
    ['Accept', 'test'],
    ['ACCEPT', '\u0080\u00ff\t'],
    ['accept', ''],
    ['Accept-Language', 'fr'],
    ['accept-language', 'de-CH, de;q=0.9, *;q=0.5'],
    ['CONTENT-language', 'fr'],
  ])('%s: %j', (name, value) => {
    expect(safelisted(name, value)).toBe(true)
  })

  it.each([['accept-language'], ['content-language']])('%s only with letters, digits, space and *,-.;=', (name) => {
    const allowed = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).filter((value) => safelisted(name, value))
    expect(allowed.join('')).toBe(' *,-.0123456789;=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  })

  it.each([
    ['a'.repeat(128), true],
    ['a'.repeat(129), false],
    ['\u00e9'.repeat(128), true],
    ['\u0142'.repeat(64), true],
    [`${'\u0142'.repeat(64)}a`, false],
  ])('up to 128 bytes: %s', (value, expected) => {
    expect(safelisted('accept', value)).toBe(expected)
  })
})
