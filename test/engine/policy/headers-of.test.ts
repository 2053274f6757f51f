import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corsCheck } from '../../../src/engine/fetch/cors-check.ts'
import type { PreflightedRequest } from '../../../src/engine/fetch/preflight-check.ts'
import { failingPreflightSteps } from '../../../src/engine/fetch/preflight-check.ts'
import { leastPolicy } from '../../../src/engine/policy/least-policy.ts'
import { headersOf } from './headers-of.ts'

const A = 'https://a.example'
const B = 'https://b.example'
const get1: PreflightedRequest = { origin: A, includesCredentials: false, method: 'GET', unsafeHeaderNames: [] }
const put: PreflightedRequest = { origin: B, includesCredentials: true, method: 'PUT', unsafeHeaderNames: ['x-b', 'x-a'] }

describe('the least policy', () => {
  it('names the origins, the methods and headers that are used, and credentials only where one includes them', () => {
    expect(leastPolicy([put, get1])).toEqual({
      origins: [A, B],
      methods: ['GET', 'PUT'],
      requestHeaders: ['x-a', 'x-b'],
      exposedHeaders: [],
      credentials: true,
      maxAge: null,
    })
    expect(leastPolicy([get1])).toMatchObject({ origins: [A], credentials: false })
  })

  it('never allows an opaque origin', () => {
    expect(leastPolicy([{ ...get1, origin: 'null' }])).toBeNull()
    expect(leastPolicy([{ ...put, origin: 'null' }, get1])).toEqual(leastPolicy([get1]))
  })

  it('allows “*” only for what is public and requested without credentials', () => {
    expect(leastPolicy([get1], { isPublic: true })?.origins).toBe('*')
    expect(leastPolicy([get1, put], { isPublic: true })?.origins).toEqual([A, B])
  })
})

const token = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/)
const request = fc.record({
  origin: fc.webUrl({ withFragments: false }).map((url) => new URL(url).origin),
  includesCredentials: fc.boolean(),
  method: fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'), token),
  unsafeHeaderNames: fc.uniqueArray(
    fc.oneof(
      fc.constant('authorization'),
      token.map((name) => name.toLowerCase()),
    ),
    { maxLength: 4 },
  ),
})

describe('the headers of a policy', () => {
  it('pass every check of every request that the policy was made for', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 6 }), (requests) => {
        const policy = leastPolicy(requests)
        if (policy === null) throw new Error('an http origin can be allowed')
        for (const one of requests) {
          const { preflight, response } = headersOf(policy, one.origin)
          expect(failingPreflightSteps(one, { status: 204, headers: preflight })).toEqual([])
          expect(corsCheck(one, response)).toBeNull()
        }
      }),
    )
  })

  it('allow no one else', () => {
    const policy = leastPolicy([get1, put])
    for (const origin of ['https://c.example', 'null', `${A}.evil.example`, null]) {
      if (policy !== null)
        expect(headersOf(policy, origin)).toEqual({
          preflight: [{ name: 'Vary', value: 'Origin' }],
          response: [{ name: 'Vary', value: 'Origin' }],
        })
    }
  })

  it('have one line each', () => {
    const policy = leastPolicy([get1, put], { exposedHeaders: ['Link'], maxAge: 7200 })
    const names = policy === null ? [] : headersOf(policy, A).preflight.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names).toContain('Access-Control-Max-Age')
  })
})
