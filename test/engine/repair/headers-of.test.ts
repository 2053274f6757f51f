import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corsCheck } from '../../../src/engine/fetch/cors-check.ts'
import { get, type HeaderList } from '../../../src/engine/fetch/header-list.ts'
import { corsPreflightCheck } from '../../../src/engine/fetch/preflight-check.ts'
import { variesBy } from '../../../src/engine/repair/answer-change.ts'
import type { Asked } from '../../../src/engine/repair/asked.ts'
import { headersOf } from '../../../src/engine/repair/headers-of.ts'
import { policyFor } from '../../../src/engine/repair/policy-for.ts'

const A = 'https://a.example'
const B = 'https://b.example'
const get1: Asked = { origin: A, includesCredentials: false, method: 'GET', unsafeHeaderNames: [] }
const put: Asked = { origin: B, includesCredentials: true, method: 'PUT', unsafeHeaderNames: ['x-b', 'x-a'] }

describe('the least policy', () => {
  it('names the origins, the methods and headers that are used, and credentials only where one includes them', () => {
    expect(policyFor([put, get1])).toEqual({
      origins: [A, B],
      methods: ['GET', 'PUT'],
      requestHeaders: ['x-a', 'x-b'],
      exposedHeaders: [],
      credentials: true,
      maxAge: null,
    })
    expect(policyFor([get1])).toMatchObject({ origins: [A], credentials: false })
  })

  it('never permits an opaque origin', () => {
    expect(policyFor([{ ...get1, origin: 'null' }])).toBeNull()
    expect(policyFor([{ ...put, origin: 'null' }, get1])).toEqual(policyFor([get1]))
  })

  it('says “*” only of what is public and asked without credentials', () => {
    expect(policyFor([get1], { isPublic: true })?.origins).toBe('*')
    expect(policyFor([get1, put], { isPublic: true })?.origins).toEqual([A, B])
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
        const policy = policyFor(requests)
        if (policy === null) throw new Error('an http origin can be permitted')
        for (const one of requests) {
          const { preflight, response } = headersOf(policy, one.origin)
          expect(corsPreflightCheck({ request: one, response: { status: 204, headers: preflight } })).toBeNull()
          expect(corsCheck(one, response)).toBeNull()
        }
      }),
    )
  })

  it('permit nobody else', () => {
    const policy = policyFor([get1, put])
    for (const origin of ['https://c.example', 'null', `${A}.evil.example`, null]) {
      if (policy !== null)
        expect(headersOf(policy, origin)).toEqual({
          preflight: [{ name: 'Vary', value: 'Origin' }],
          response: [{ name: 'Vary', value: 'Origin' }],
        })
    }
  })

  it('have one line each', () => {
    const policy = policyFor([get1, put], { exposedHeaders: ['Link'], maxAge: 7200 })
    const names = policy === null ? [] : headersOf(policy, A).preflight.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names).toContain('Access-Control-Max-Age')
  })
})

/** A cache that everybody shares. It keeps one answer per URL, and per Origin where the answer says that it depends on it. */
function sharedCache(server: (origin: string | null) => HeaderList) {
  const kept: { origin: string | null; headers: HeaderList }[] = []
  return (origin: string | null): HeaderList => {
    const found = kept.find((one) => one.origin === origin || !variesBy('origin', one.headers))
    if (found) return found.headers
    const headers = server(origin)
    kept.push({ origin, headers })
    return headers
  }
}

describe('behind a cache that everybody shares', () => {
  const policy = policyFor([get1, { ...get1, origin: B }])
  const server = (origin: string | null) => (policy === null ? [] : headersOf(policy, origin).response)

  it.each([
    ['one page after the other', [A, B, A]],
    ['a page after a request without Origin, such as an image', [null, A, B]],
    ['a page after one that is not permitted', ['https://c.example', A]],
  ])('%s gets its own answer', (_, origins) => {
    const ask = sharedCache(server)
    for (const origin of origins) {
      const expected = origin === A || origin === B ? origin : null
      expect(get('Access-Control-Allow-Origin', ask(origin))).toBe(expected)
    }
  })

  it('without Vary the second page would get the answer of the first', () => {
    const ask = sharedCache((origin) => server(origin).filter(({ name }) => name !== 'Vary'))
    ask(A)
    expect(corsCheck({ origin: B, includesCredentials: false }, ask(B))).toBe('allow-origin-mismatch')
  })
})
