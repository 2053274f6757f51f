import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corsCheck } from '../../../src/engine/fetch/cors-check.ts'
import type { HeaderList } from '../../../src/engine/fetch/header-list.ts'
import { responseChange } from '../../../src/engine/fix/response-change.ts'
import { leastPolicy } from '../../../src/engine/policy/least-policy.ts'
import type { ResponseChange } from '../../../src/engine/report/fix.ts'
import { headersOf } from '../policy/headers-of.ts'
import { changedHeaders } from './changed-headers.ts'
import { type CachedRequest, sharedCache } from './shared-cache.ts'

const A = 'https://a.example'
const B = 'https://b.example'
const corsRequest = (origin: string, includesCredentials: boolean) => ({
  origin,
  includesCredentials,
  method: 'GET',
  unsafeHeaderNames: [],
})

/** What a server answered before its fix: right for nobody, whatever it says of caches. */
const recorded = fc
  .record({
    'Access-Control-Allow-Origin': fc.subarray(['https://other.example', 'null', `${A}/`], { maxLength: 1 }),
    'Access-Control-Allow-Credentials': fc.subarray(['true', 'True'], { maxLength: 1 }),
    Vary: fc.subarray(['Accept', 'accept-encoding', 'Origin', '*'], { maxLength: 2 }),
  })
  .map((headers): HeaderList => Object.entries(headers).flatMap(([name, values]) => values.map((value) => ({ name, value }))))

/** A server that answers each page as the fix of that page's request says, and all others as before. */
function fixedServer(before: HeaderList, includesCredentials: boolean, change = (one: ResponseChange) => one) {
  return ({ origin }: CachedRequest): HeaderList => {
    if (origin !== A && origin !== B) return before
    return changedHeaders(before, change(responseChange({ status: 200, headers: before }, corsRequest(origin, includesCredentials))))
  }
}

describe('two pages of different origins, the same URL, and a shared cache', () => {
  it('both read the fixed response', () => {
    fc.assert(
      fc.property(recorded, fc.boolean(), fc.constantFrom([A, B], [B, A], [A, B, A]), (before, includesCredentials, order) => {
        const ask = sharedCache(fixedServer(before, includesCredentials))
        for (const origin of order) expect(corsCheck({ origin, includesCredentials }, ask({ origin }))).toBeNull()
      }),
    )
  })

  it('the second is blocked without the Vary that the fix proposes', () => {
    const withoutVary = (change: ResponseChange): ResponseChange => ({ ...change, append: {} })
    const doesNotVary = recorded.filter((headers) => headers.every(({ name, value }) => name !== 'Vary' || !/origin|\*/i.test(value)))
    fc.assert(
      fc.property(doesNotVary, fc.boolean(), (before, includesCredentials) => {
        const ask = sharedCache(fixedServer(before, includesCredentials, withoutVary))
        expect(corsCheck({ origin: A, includesCredentials }, ask({ origin: A }))).toBeNull()
        expect(corsCheck({ origin: B, includesCredentials }, ask({ origin: B }))).toBe('allow-origin-mismatch')
      }),
    )
  })

  it('the server’s other Vary values stay', () => {
    const accept: HeaderList = [{ name: 'Vary', value: 'Accept' }]
    const headers = fixedServer(accept, false)({ origin: A })
    expect(headers).toContainEqual({ name: 'Vary', value: 'Accept' })
    expect(headers).toContainEqual({ name: 'Vary', value: 'Origin' })
  })
})

describe('a server that follows a policy, behind a shared cache', () => {
  const policy = leastPolicy([corsRequest(A, false), corsRequest(B, false)])
  const server = ({ origin }: CachedRequest) => (policy === null ? [] : headersOf(policy, origin).response)
  const isRead = (origin: string, headers: HeaderList) => corsCheck({ origin, includesCredentials: false }, headers) === null

  it.each([
    ['one page after the other', [A, B, A]],
    ['a page after a request without Origin, such as an image', [null, A, B]],
    ['a page after one that is not allowed', ['https://c.example', A]],
  ])('%s gets its own response', (_, origins) => {
    const ask = sharedCache(server)
    for (const origin of origins) {
      const headers = ask({ origin })
      if (origin !== null) expect(isRead(origin, headers)).toBe(origin === A || origin === B)
    }
  })

  it('without Vary, the second page would get the first one’s response', () => {
    const ask = sharedCache((request) => server(request).filter(({ name }) => name !== 'Vary'))
    expect([isRead(A, ask({ origin: A })), isRead(B, ask({ origin: B }))]).toEqual([true, false])
  })
})
