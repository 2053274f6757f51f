import { describe, expect, it } from 'vitest'
import { isExposed } from '../../../src/engine/fetch/exposed-headers.ts'
import { lines } from './lines.ts'

const expose = (...values: readonly string[]) => lines(...values.map((value) => `Access-Control-Expose-Headers: ${value}`))

describe('CORS-exposed header names', () => {
  // wpt: cors/response-headers.htm with cors/resources/cors-headers.asis
  const response = expose('X-Custom-Header, X-Custom-Header-Empty, X-Custom-Header-Comma, X-Custom-Header-Bytes', 'X-Second-Expose', 'Date')

  it.each(['X-Custom-Header', 'x-custom-header-empty', 'X-Custom-Header-Comma', 'x-custom-header-bytes', 'X-Second-Expose', 'Date'])(
    '%s is listed',
    (name) => {
      expect(isExposed(name, response, false)).toBe(true)
      expect(isExposed(name, response, true)).toBe(true)
    },
  )

  it.each(['Cache-Control', 'Content-Language', 'Content-Length', 'Content-Type', 'Expires', 'Last-Modified', 'Pragma'])(
    '%s is readable by default',
    (name) => {
      expect(isExposed(name, [], true)).toBe(true)
    },
  )

  it.each(['Server', 'X-Powered-By', 'X-Nonexposed', 'set-cookie', 'set-cookie2', ' x-custom-header'])('%j is not exposed', (name) => {
    expect(isExposed(name, response, false)).toBe(false)
  })
})

// wpt: fetch/api/cors/cors-expose-star.sub.any.js
describe('Access-Control-Expose-Headers: *', () => {
  it('exposes all but Set-Cookie without credentials', () => {
    expect(isExposed('test', expose('*'), false)).toBe(true)
    expect(isExposed('*', expose('*'), false)).toBe(true)
    expect(isExposed('set-cookie', expose('*'), false)).toBe(false)
    expect(isExposed('Set-Cookie2', expose('*'), false)).toBe(false)
  })

  it('is a name with credentials', () => {
    expect(isExposed('content-type', expose('*'), true)).toBe(true)
    expect(isExposed('test', expose('*'), true)).toBe(false)
    expect(isExposed('set-cookie', expose('*'), true)).toBe(false)
    expect(isExposed('*', expose('*'), true)).toBe(true)
  })

  it('can be one of several values', () => {
    expect(isExposed('test', expose('*', 'set-cookie'), false)).toBe(true)
    expect(isExposed('set-cookie', expose('*', 'set-cookie'), false)).toBe(false)
  })
})

// Each with the header bb-8, as in wpt: cors/access-control-expose-headers-parsing.window.js
describe('parsing Access-Control-Expose-Headers', () => {
  it.each(['BB-8', 'bb-8,,', ', , , bb-8,', '\tbb-8 ', 'x,bb-8'])('%j exposes bb-8', (value) => {
    expect(isExposed('bb-8', expose(value), true)).toBe(true)
  })

  it.each(['bb-8;', 'bb-8 x', 'bb-8,@', '"bb-8"', 'bb-8,"x"', '/bb-8/', '', 'bb-8\u000b', 'bb-8, b\u0142'])(
    '%j exposes nothing',
    (value) => {
      expect(isExposed('bb-8', expose(value), true)).toBe(false)
      expect(isExposed('bb-8', expose(value), false)).toBe(false)
      expect(isExposed('content-language', expose(value), true)).toBe(true)
    },
  )

  it('exposes nothing when one of its lines does not parse, not even under *', () => {
    expect(isExposed('bb-8', expose('bb-8', 'a b'), false)).toBe(false)
    expect(isExposed('bb-8', expose('*', 'a b'), false)).toBe(false)
  })
})
