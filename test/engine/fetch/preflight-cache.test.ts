import { describe, expect, it } from 'vitest'
import { matchesHeaderName, matchesMethod, matchesRequest, preflightMaxAge } from '../../../src/engine/fetch/preflight-cache.ts'
import { lines } from './lines.ts'

describe('Access-Control-Max-Age', () => {
  it.each<[string, number | null]>([
    ['600', 600],
    ['0', 0],
    ['007', 7],
    ['  5\t', 5],
    // A browser's cap is its own; wpt: fetch/api/cors/cors-preflight-cache.any.js asks for 12000
    ['12000', 12000],
    ['9'.repeat(400), Number.POSITIVE_INFINITY],
    // wpt: cors/preflight-cache.htm
    ['-1', null],
    ['+10', null],
    ['1.5', null],
    ['10s', null],
    ['1e3', null],
    ['0x10', null],
    ['10, 20', null],
    ['abc', null],
    ['', null],
    ['\u0661', null],
  ])('%j is %s seconds', (value, seconds) => {
    expect(preflightMaxAge(lines(`Access-Control-Max-Age: ${value}`))).toBe(seconds)
  })

  it('is not known without the header, and with two, even equal ones', () => {
    expect(preflightMaxAge([])).toBeNull()
    expect(preflightMaxAge(lines('Access-Control-Max-Age: 10', 'access-control-max-age: 10'))).toBeNull()
  })
})

describe('cache entry match', () => {
  const request = { origin: 'https://app.example', url: 'https://api.example/items', includesCredentials: false }
  const entry = { ...request, methods: ['PUT'], headerNames: ['X-Test'] }

  it.each([
    [{}, true],
    [{ origin: 'null' }, false],
    [{ url: 'https://api.example/items?page=2' }, false],
    [{ includesCredentials: true }, false],
  ])('of a request that differs in %j: %s', (difference, expected) => {
    expect(matchesRequest(entry, { ...request, ...difference })).toBe(expected)
  })

  it('lets an entry stored with credentials serve requests with and without', () => {
    const stored = { ...entry, includesCredentials: true }
    expect(matchesRequest(stored, { ...request, includesCredentials: true })).toBe(true)
    expect(matchesRequest(stored, request)).toBe(true)
  })

  it.each<[readonly string[], string, boolean]>([
    [['PUT'], 'PUT', true],
    [['put'], 'PUT', false],
    [['*'], 'PUT', true],
    [[], 'GET', false],
  ])('methods %j for %s: %s', (methods, method, expected) => {
    expect(matchesMethod({ ...entry, methods }, request, method)).toBe(expected)
  })

  it.each<[readonly string[], string, boolean]>([
    [['X-Test'], 'x-test', true],
    [['x-other'], 'x-test', false],
    [['*'], 'x-test', true],
    [['*'], 'Authorization', false],
    [['*', 'authorization'], 'Authorization', true],
  ])('header names %j for %s: %s', (headerNames, name, expected) => {
    expect(matchesHeaderName({ ...entry, headerNames }, request, name)).toBe(expected)
  })

  it('is needed for a method and a header name to match', () => {
    const other = { ...request, origin: 'https://other.example' }
    expect(matchesMethod(entry, other, 'PUT')).toBe(false)
    expect(matchesHeaderName(entry, other, 'x-test')).toBe(false)
  })
})
