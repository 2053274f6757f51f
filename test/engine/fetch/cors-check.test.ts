import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CorsCheckStep, corsCheck, failingCorsCheckSteps } from '../../../src/engine/fetch/cors-check.ts'
import { lines } from './lines.ts'

const host = 'web-platform.test:8000'
const origin = `http://${host}`
const omit = { origin, includesCredentials: false }
const include = { origin, includesCredentials: true }
const allowOrigin = (...values: readonly string[]) => lines(...values.map((value) => `Access-Control-Allow-Origin: ${value}`))

describe('CORS check without credentials', () => {
  // wpt: cors/origin.htm
  it.each(['*', ' *  ', '\t*', origin, ` ${origin}`, ` ${origin}   \t `, `\t${origin}`])('passes with %j', (value) => {
    expect(corsCheck(omit, allowOrigin(value))).toBeNull()
  })

  // wpt: cors/origin.htm
  it.each([
    `http://www2.${host}`,
    `//${host}`,
    `://${host}`,
    `ftp://${host}`,
    `http:://${host}`,
    `http:/${host}`,
    `http:${host}`,
    host,
    `${origin}?`,
    `${origin}/`,
    `${origin} /`,
    `${origin}#`,
    `${origin}%23`,
    `${origin}:80`,
    `${origin}, *`,
    `${origin}\0`,
    origin.toUpperCase(),
    `HTTP://${host}`,
    '-',
    '**',
    '\0*',
    '*\0',
    "'*'",
    '"*"',
    '* *',
    '* null',
    '*http://*',
    `*${origin}`,
    `* ${origin}`,
    `*, ${origin}`,
    `\0${origin}`,
    `null ${origin}`,
    'http://example.net',
    'null',
    'null *',
    '',
    `${origin}/cors/origin.htm`,
    `${origin}/cors/`,
    'http://www1.web-platform.test:8000',
    'test:8000',
    '.test:8000',
    '*.test:8000',
    'http://test:8000',
    'http://.test:8000',
    'http://*.test:8000',
  ])('is a mismatch with %j', (value) => {
    expect(corsCheck(omit, allowOrigin(value))).toBe('allow-origin-mismatch')
  })

  // wpt: cors/origin.htm, "Disallow multiple headers"
  it.each([
    ['', '*'],
    ['*', ''],
    ['*', '*'],
    ['', origin],
    ['*', origin],
    [origin, origin],
  ])('is a mismatch with the two lines %j and %j', (first, second) => {
    expect(corsCheck(omit, allowOrigin(first, second))).toBe('allow-origin-mismatch')
  })

  // wpt: fetch/api/cors/cors-multiple-origins.sub.any.js
  it.each([
    ['""', 'http://example.com', origin],
    ['""', 'http://example.com', '*'],
    ['""', origin, origin],
    ['*', 'http://example.com', '*'],
    ['*', 'http://example.com', origin],
    ['', 'http://example.com', 'https://example2.com'],
  ])('is a mismatch with the list %j, %j, %j', (...origins) => {
    expect(corsCheck(omit, allowOrigin(origins.join(', ')))).toBe('allow-origin-mismatch')
  })

  // wpt: fetch/api/cors/cors-origin.any.js
  it.each([
    ['http://www1.web-platform.test:8000'],
    ['http://web-platform.test:8001'],
    ['http://www1.web-platform.test:8001'],
    ['https://www1.web-platform.test:8443'],
    ['https://web-platform.test:8443'],
  ])('is a mismatch with the target’s own origin %s', (target) => {
    expect(corsCheck(omit, allowOrigin(target))).toBe('allow-origin-mismatch')
  })

  it('fails as missing without the header, even for an opaque origin: absent is not null', () => {
    expect(corsCheck(omit, lines('Access-Control-Allow-Credentials: true'))).toBe('allow-origin-missing')
    expect(corsCheck({ origin: 'null', includesCredentials: false }, [])).toBe('allow-origin-missing')
  })

  it('does not look at Access-Control-Allow-Credentials', () => {
    expect(corsCheck(omit, lines('Access-Control-Allow-Origin: *', 'Access-Control-Allow-Credentials: nonsense'))).toBeNull()
  })

  it('finds the header in any case', () => {
    expect(corsCheck(omit, lines(`ACCESS-control-ALLOW-origin: ${origin}`))).toBeNull()
  })
})

describe('CORS check with credentials', () => {
  const answer = (allowedOrigin: string, ...allowCredentials: readonly string[]) =>
    lines(`Access-Control-Allow-Origin: ${allowedOrigin}`, ...allowCredentials.map((value) => `Access-Control-Allow-Credentials: ${value}`))

  it('passes with the origin and true', () => {
    expect(corsCheck(include, answer(origin, 'true'))).toBeNull()
    expect(corsCheck(include, answer(origin, ' true\t'))).toBeNull()
  })

  // wpt: cors/credentials-flag.htm
  it.each(['TRUE', 'True', '"true"', 'false', '1', '0', '', 'true, true'])('fails with Access-Control-Allow-Credentials %j', (value) => {
    expect(corsCheck(include, answer(origin, value))).toBe('allow-credentials')
  })

  it('fails without Access-Control-Allow-Credentials, and with two', () => {
    expect(corsCheck(include, answer(origin))).toBe('allow-credentials')
    expect(corsCheck(include, answer(origin, 'true', 'true'))).toBe('allow-credentials')
  })

  it('has no wildcard', () => {
    expect(corsCheck(include, answer('*', 'true'))).toBe('allow-origin-wildcard')
    expect(corsCheck(include, answer('*'))).toBe('allow-origin-wildcard')
  })

  it('compares null like any other origin', () => {
    const opaque = { origin: 'null', includesCredentials: true }
    expect(corsCheck(opaque, answer('null', 'true'))).toBeNull()
    expect(corsCheck(opaque, answer(origin, 'true'))).toBe('allow-origin-mismatch')
  })
})

// wpt: cors/redirect-origin.htm: the second response of a redirect, by what the redirect left of the origin
describe('CORS check after a redirect', () => {
  it.each<[string, string, CorsCheckStep | null]>([
    [origin, '*', null],
    [origin, origin, null],
    [origin, 'null', 'allow-origin-mismatch'],
    [origin, 'none', 'allow-origin-mismatch'],
    ['null', '*', null],
    ['null', origin, 'allow-origin-mismatch'],
    ['null', 'null', null],
    ['null', 'none', 'allow-origin-mismatch'],
  ])('origin %s, allowed %s: %s', (requestOrigin, value, step) => {
    expect(corsCheck({ origin: requestOrigin, includesCredentials: false }, allowOrigin(value))).toBe(step)
  })
})

describe('all failing steps of the CORS check', () => {
  it.each<[string, readonly CorsCheckStep[]]>([
    ['Access-Control-Allow-Origin: *', ['allow-origin-wildcard', 'allow-credentials']],
    ['Access-Control-Allow-Origin: https://b.example', ['allow-origin-mismatch', 'allow-credentials']],
    [`Access-Control-Allow-Origin: ${origin}`, ['allow-credentials']],
    ['Access-Control-Allow-Credentials: true', ['allow-origin-missing']],
    ['Server: x', ['allow-origin-missing', 'allow-credentials']],
  ])('of %s with credentials are %j', (line, steps) => {
    expect(failingCorsCheckSteps(include, lines(line))).toEqual(steps)
  })

  it('are none exactly when the check passes, and begin with the step the check ends at', () => {
    const response = fc.array(
      fc.record({
        name: fc.constantFrom('Access-Control-Allow-Origin', 'access-control-allow-credentials', 'Vary'),
        value: fc.oneof(fc.constantFrom('*', origin, 'null', 'true', 'True', ''), fc.string()),
      }),
      { maxLength: 4 },
    )
    const request = fc.record({ origin: fc.constantFrom(origin, 'null'), includesCredentials: fc.boolean() })
    fc.assert(
      fc.property(request, response, (asked, headers) => {
        const steps = failingCorsCheckSteps(asked, headers)
        expect(corsCheck(asked, headers)).toBe(steps[0] ?? null)
        expect(steps.filter((step) => step !== 'allow-credentials').length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
