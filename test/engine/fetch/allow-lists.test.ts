import { describe, expect, it } from 'vitest'
import { normalizeMethod } from '../../../src/engine/fetch/method.ts'
import { disallowedHeaderNames, isHeaderNameAllowed, isMethodAllowed } from '../../../src/engine/fetch/preflight-check.ts'
import { corsUnsafeRequestHeaderNames } from '../../../src/engine/fetch/unsafe-request-headers.ts'
import { lines } from './lines.ts'
import { firstFailingStep, origin, shared } from './preflights.ts'

describe('allowed method', () => {
  it.each<[string, readonly string[], boolean, boolean]>([
    ['PUT', ['PUT'], false, true],
    ['PUT', ['put'], false, false],
    ['patch', ['PATCH'], false, false],
    ['patch', ['patch'], false, true],
    ['PUT', ['*'], false, true],
    ['PUT', ['*'], true, false],
    ['*', ['*'], true, true],
    ['PUT', [], false, false],
    ['GET', [], true, true],
    ['HEAD', ['PUT'], true, true],
    ['POST', [], true, true],
  ])('%s in %j, credentials %s: %s', (method, allowMethods, includesCredentials, expected) => {
    expect(isMethodAllowed(method, allowMethods, includesCredentials)).toBe(expected)
  })
})

describe('allowed header', () => {
  it.each<[string, readonly string[], boolean, boolean]>([
    ['x-a', ['X-A'], true, true],
    ['X-A', ['x-a'], false, true],
    ['x-a', ['x-b'], false, false],
    ['x-a', ['*'], false, true],
    ['x-a', ['*'], true, false],
    ['*', ['*'], true, true],
    ['authorization', ['*'], false, false],
    ['authorization', ['*'], true, false],
    ['authorization', ['*', 'Authorization'], false, true],
    ['authorization', ['authorization'], true, true],
  ])('%s in %j, credentials %s: %s', (name, allowHeaders, includesCredentials, expected) => {
    expect(isHeaderNameAllowed(name, allowHeaders, includesCredentials)).toBe(expected)
  })

  it('can let * cover Authorization, but never with credentials', () => {
    const options = { authorizationUnderWildcard: true }
    expect(isHeaderNameAllowed('authorization', ['*'], false, options)).toBe(true)
    expect(isHeaderNameAllowed('authorization', ['*'], true, options)).toBe(false)
    expect(isHeaderNameAllowed('authorization', ['x-a'], false, options)).toBe(false)
  })

  it('leaves the disallowed names in the order given', () => {
    expect(disallowedHeaderNames(['x-c', 'x-a', 'authorization', 'x-b'], ['x-a'], false)).toEqual(['x-c', 'authorization', 'x-b'])
    expect(disallowedHeaderNames(['x-c', 'authorization'], ['*'], false)).toEqual(['authorization'])
    expect(disallowedHeaderNames(['x-c', 'authorization'], ['*'], false, { authorizationUnderWildcard: true })).toEqual([])
  })
})

// wpt: fetch/api/cors/cors-preflight-star.any.js
describe('CORS-preflight fetch with wildcards', () => {
  type Case = readonly [passes: boolean, credentials: boolean, allowMethods: string, allowHeaders: string, method: string, header: string]
  const lowerAndUpper = ['GET', 'HEAD', 'POST'].flatMap((method): Case[] => [
    [true, true, method, '*', method, ''],
    [true, true, method, '*', method.toLowerCase(), ''],
    [true, true, method.toLowerCase(), '*', method, ''],
    [true, true, method.toLowerCase(), '*', method.toLowerCase(), ''],
  ])
  const notSafelisted = ['DELETE', 'PUT'].flatMap((method): Case[] => [
    [true, true, method, '*', method, ''],
    [true, true, method, '*', method.toLowerCase(), ''],
    [false, true, method.toLowerCase(), '*', method, ''],
    [false, true, method.toLowerCase(), '*', method.toLowerCase(), ''],
  ])
  it.each<Case>([
    [true, false, 'get', 'x-test', 'GET', 'X-Test: 1'],
    [true, false, '*', 'x-test', 'SUPER', 'X-Test: 1'],
    [true, false, '*', '*', 'OK', 'X-Test: 1'],
    [true, true, 'OK', 'Content-Type', 'GET', 'Content-Type: uni/corn'],
    [true, true, 'PUT', '*', 'PUT', 'Accept: unicorn'],
    [false, true, '*', '*', 'OK', 'X-Test: 1'],
    [false, true, '*', '', 'PUT', ''],
    [false, true, 'get', '*', 'GET', 'X-Test: 1'],
    [false, true, '*', '*', 'GET', 'X-Test: 1'],
    [true, true, '*', '*', '*', '*: 1'],
    ...lowerAndUpper,
    ...notSafelisted,
    [true, true, 'PATCH', '*', 'PATCH', ''],
    [false, true, 'PATCH', '*', 'patch', ''],
    [false, true, 'patch', '*', 'PATCH', ''],
    [true, true, 'patch', '*', 'patch', ''],
    [false, false, '*', '*', 'POST', 'Authorization: 123'],
    [true, false, '*', '*, Authorization', 'POST', 'Authorization: 123'],
  ])(
    'passes: %s; credentials: %s; allowed: %j, %j; request: %s %j',
    (passes, includesCredentials, allowMethods, allowHeaders, method, header) => {
      const step = firstFailingStep({
        request: {
          origin,
          includesCredentials,
          method: normalizeMethod(method),
          unsafeHeaderNames: corsUnsafeRequestHeaderNames(header === '' ? [] : lines(header)),
        },
        response: {
          status: 200,
          headers: lines(...shared, `Access-Control-Allow-Methods: ${allowMethods}`, `Access-Control-Allow-Headers: ${allowHeaders}`),
        },
      })
      expect(step === null).toBe(passes)
    },
  )
})
