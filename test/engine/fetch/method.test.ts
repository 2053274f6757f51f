import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCorsSafelistedMethod, isForbiddenMethod, normalizeMethod } from '../../../src/engine/fetch/method.ts'

describe('CORS-safelisted method', () => {
  it.each(['GET', 'HEAD', 'POST'])('%s is one', (method) => {
    expect(isCorsSafelistedMethod(method)).toBe(true)
  })

  it.each(['get', 'Post', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', '*', ''])('%j is not one', (method) => {
    expect(isCorsSafelistedMethod(method)).toBe(false)
  })
})

describe('normalize a method', () => {
  it.each(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'])('upper-cases %s', (method) => {
    expect(normalizeMethod(method.toLowerCase())).toBe(method)
    expect(normalizeMethod(method.slice(0, 1) + method.slice(1).toLowerCase())).toBe(method)
  })

  it.each(['patch', 'Patch', 'chicken', 'PUTS', 'po\u017ft', ''])('leaves %j', (method) => {
    expect(normalizeMethod(method)).toBe(method)
  })

  it('is idempotent', () => {
    const method = fc.oneof(fc.string(), fc.mixedCase(fc.constantFrom('get', 'put', 'patch', 'options', 'delete', 'trace')))
    fc.assert(fc.property(method, (text) => normalizeMethod(normalizeMethod(text)) === normalizeMethod(text)))
  })
})

// wpt: fetch/api/request/forbidden-method.any.js
describe('forbidden method', () => {
  it.each(['CONNECT', 'TRACE', 'TRACK', 'connect', 'trace', 'track'])('%s is one', (method) => {
    expect(isForbiddenMethod(method)).toBe(true)
  })

  it.each(['GET', 'OPTIONS', 'TRACES', ''])('%j is not one', (method) => {
    expect(isForbiddenMethod(method)).toBe(false)
  })
})
