import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corsCheck } from '../../../src/engine/fetch/cors-check.ts'
import { failingPreflightSteps, isPreflightRedirect, type PreflightStep } from '../../../src/engine/fetch/preflight-check.ts'
import { lines } from './lines.ts'
import { firstFailingStep, origin, shared } from './preflights.ts'

const get = { origin, includesCredentials: false, method: 'GET', unsafeHeaderNames: [] }

describe('CORS-preflight fetch: allowed and rejected', () => {
  // wpt: fetch/api/cors/cors-preflight.any.js
  it.each<[string, readonly string[], string | null, string | null, PreflightStep | null]>([
    ['DELETE', [], 'DELETE', null, null],
    ['DELETE', [], null, null, 'method-not-allowed'],
    ['PUT', [], 'PUT', null, null],
    ['PUT', [], null, null, 'method-not-allowed'],
    ['PATCH', [], 'PATCH', null, null],
    ['PATCH', [], null, null, 'method-not-allowed'],
    ['NEW', [], 'NEW', null, null],
    ['NEW', [], null, null, 'method-not-allowed'],
    ['GET', ['x-test-header1'], null, 'x-test-header1', null],
    ['GET', ['x-test-header1'], null, null, 'header-not-allowed'],
    ['PUT', ['content-type', 'x-a', 'x-b'], 'PUT', 'X-B,Content-Type, x-a', null],
    ['PUT', ['content-type', 'x-a', 'x-b'], 'PUT', 'X-B,Content-Type', 'header-not-allowed'],
    // wpt: cors/request-headers.htm
    ['GET', ['x-print', 'y-print'], null, ',y-lol,x-PriNT, ,,,Y-PRINT', null],
    ['GET', ['x-print', 'y-print'], null, 'x-print', 'header-not-allowed'],
    ['GET', ['x-print'], null, 'x-print,', null],
    // wpt: fetch/api/cors/cors-preflight-response-validation.any.js
    ['GET', ['x-force-preflight'], null, 'x-force-preflight,header name with space', 'allow-headers-invalid'],
    ['GET', ['x-force-preflight'], 'Bad method name', 'x-force-preflight', 'allow-methods-invalid'],
  ])('%s %j, response %j and %j: %s', (method, unsafeHeaderNames, allowMethods, allowHeaders, step) => {
    const headers = lines(
      `Access-Control-Allow-Origin: ${origin}`,
      ...(allowMethods === null ? [] : [`Access-Control-Allow-Methods: ${allowMethods}`]),
      ...(allowHeaders === null ? [] : [`Access-Control-Allow-Headers: ${allowHeaders}`]),
    )
    expect(firstFailingStep({ request: { ...get, method, unsafeHeaderNames }, response: { status: 200, headers } })).toBe(step)
  })

  it('gathers the lines of a repeated header', () => {
    const headers = lines(...shared, 'Access-Control-Allow-Methods: PUT', 'Access-Control-Allow-Methods: DELETE')
    expect(firstFailingStep({ request: { ...get, method: 'DELETE' }, response: { status: 204, headers } })).toBeNull()
  })
})

describe('CORS-preflight fetch: status', () => {
  const request = { ...get, unsafeHeaderNames: ['x-force-preflight'] }
  const answer = (status: number, ...more: readonly string[]) => ({
    request,
    response: { status, headers: lines('Access-Control-Allow-Origin: *', 'Access-Control-Allow-Headers: x-force-preflight', ...more) },
  })

  // wpt: fetch/api/cors/cors-preflight-status.any.js, cors/preflight-failure.htm
  it.each([200, 201, 202, 203, 204, 205, 206, 299])('%i passes', (status) => {
    expect(firstFailingStep(answer(status))).toBeNull()
  })

  it.each([
    ...[300, 301, 302, 303, 304, 305, 306, 307, 308],
    ...[400, 401, 402, 403, 404, 405, 407, 417],
    ...[500, 501, 502, 503, 504, 505, 680, 790],
    ...[0, 100, 199],
  ])('%i fails', (status) => {
    expect(firstFailingStep(answer(status))).toBe('preflight-status')
  })

  // wpt: fetch/api/cors/cors-preflight-redirect.any.js
  it.each([301, 302, 303, 307, 308])('%i with a Location is a redirect', (status) => {
    expect(firstFailingStep(answer(status, 'Location: /elsewhere'))).toBe('preflight-redirect')
  })

  it('is not a redirect with another status and a Location', () => {
    expect(firstFailingStep(answer(201, 'Location: /created'))).toBeNull()
    expect(firstFailingStep(answer(300, 'Location: /choice'))).toBe('preflight-status')
    expect(isPreflightRedirect({ status: 304, headers: lines('Location: /') })).toBe(false)
  })
})

describe('CORS-preflight fetch: order of the steps', () => {
  const worst = {
    request: { origin, includesCredentials: true, method: 'PUT', unsafeHeaderNames: ['x-a'] },
    status: 302,
    headers: {
      Location: '/login',
      'Access-Control-Allow-Methods': 'a b',
      'Access-Control-Allow-Headers': 'c d',
    },
  }
  const fixes: ReadonlyArray<readonly [PreflightStep, { readonly status?: number; readonly headers?: Readonly<Record<string, string>> }]> =
    [
      ['allow-origin-missing', { headers: { 'Access-Control-Allow-Origin': '*' } }],
      ['allow-origin-wildcard', { headers: { 'Access-Control-Allow-Origin': `${origin}/` } }],
      ['allow-origin-mismatch', { headers: { 'Access-Control-Allow-Origin': origin } }],
      ['allow-credentials', { headers: { 'Access-Control-Allow-Credentials': 'true' } }],
      ['preflight-redirect', { status: 404 }],
      ['preflight-status', { status: 204 }],
      ['allow-methods-invalid', { headers: { 'Access-Control-Allow-Methods': 'DELETE' } }],
      ['allow-headers-invalid', { headers: { 'Access-Control-Allow-Headers': 'x-b' } }],
      ['method-not-allowed', { headers: { 'Access-Control-Allow-Methods': 'PUT' } }],
      ['header-not-allowed', { headers: { 'Access-Control-Allow-Headers': 'X-A' } }],
    ]

  it('names each step in turn as the ones before it are fixed', () => {
    let status = worst.status
    let headers: Readonly<Record<string, string>> = worst.headers
    const check = () =>
      firstFailingStep({
        request: worst.request,
        response: { status, headers: Object.entries(headers).map(([name, value]) => ({ name, value })) },
      })
    const found = fixes.map(([, fix]) => {
      const step = check()
      status = fix.status ?? status
      headers = { ...headers, ...fix.headers }
      return step
    })
    expect(found).toEqual(fixes.map(([step]) => step))
    expect(check()).toBeNull()
  })

  it('are all found at once, in that order', () => {
    const headers = Object.entries(worst.headers).map(([name, value]) => ({ name, value }))
    const steps = failingPreflightSteps(worst.request, { status: worst.status, headers })
    expect(steps).toEqual([
      'allow-origin-missing',
      'allow-credentials',
      'preflight-redirect',
      'allow-methods-invalid',
      'allow-headers-invalid',
    ])
  })

  it('is the CORS check of the actual request first, whatever else the response says', () => {
    const value = fc.constantFrom('*', origin, 'true', 'PUT', 'x-a', 'a b')
    const name = fc.constantFrom(
      'Access-Control-Allow-Origin',
      'Access-Control-Allow-Credentials',
      'Access-Control-Allow-Methods',
      'Location',
    )
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, value })),
        fc.constantFrom(200, 204, 302, 404),
        fc.boolean(),
        (headers, status, includesCredentials) => {
          const request = { ...worst.request, includesCredentials }
          const step = corsCheck(request, headers)
          fc.pre(step !== null)
          expect(firstFailingStep({ request, response: { status, headers } })).toBe(step)
        },
      ),
    )
  })
})

describe('CORS-preflight fetch with the use-CORS-preflight flag', () => {
  const request = { ...get, method: 'PUT', useCorsPreflightFlag: true }
  const answer = (...more: readonly string[]) => ({ request, response: { status: 200, headers: lines(...shared, ...more) } })

  it('allows the request’s method when Access-Control-Allow-Methods is absent, and only then', () => {
    expect(firstFailingStep(answer())).toBeNull()
    expect(firstFailingStep(answer('Access-Control-Allow-Methods:'))).toBe('method-not-allowed')
    expect(firstFailingStep(answer('Access-Control-Allow-Methods: DELETE'))).toBe('method-not-allowed')
  })
})
