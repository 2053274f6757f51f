import { describe, expect, it } from 'vitest'
import { corsCheck } from '../../../src/engine/fetch/cors-check.ts'
import { get } from '../../../src/engine/fetch/header-list.ts'
import { originOf } from '../../../src/engine/fetch/origin.ts'
import { failingPreflightSteps } from '../../../src/engine/fetch/preflight-check.ts'
import { type Diagnosis, diagnose, type Entry, type Need, observedPolicies, type Policy } from '../../../src/engine/index.ts'
import { RECORDINGS, recording } from '../fix/fixed.ts'
import { headersOf } from './headers-of.ts'

/** What a recorded preflight asked for, by its own headers. */
interface AskedFor {
  readonly id: string
  readonly server: string
  readonly origin: string
  readonly includesCredentials: boolean
  readonly method: string
  readonly unsafeHeaderNames: readonly string[]
}

/** Preflights of requests that stay as they are: the caller changes nothing of them. */
function preflightsOf({ id, hops, fix, includesCredentials, verdict }: Diagnosis, entryOf: (index: number) => Entry | null): AskedFor[] {
  if (fix?.request || (verdict !== 'allowed' && verdict !== 'blocked')) return []
  return hops.flatMap(({ url, preflight }) => {
    const lines = (preflight.entry === null ? null : entryOf(preflight.entry))?.request.headers ?? []
    const origin = get('Origin', lines)
    const method = get('Access-Control-Request-Method', lines)
    const names = get('Access-Control-Request-Headers', lines) ?? ''
    const unsafeHeaderNames = names.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
    const server = originOf(url)
    if (server === null || origin === null || origin === 'null' || method === null) return []
    return [{ id, server, origin, includesCredentials: includesCredentials ?? fix?.assumes === 'credentials', method, unsafeHeaderNames }]
  })
}

/** The policy without one thing that somebody needs. */
function without(policy: Policy, { what, value }: Need): Policy {
  switch (what) {
    case 'origin': {
      const [first, ...others] = policy.origins === '*' ? [] : policy.origins.filter((origin) => origin !== value)
      return { ...policy, origins: [first ?? 'https://nobody.example', ...others] }
    }
    case 'method':
      return { ...policy, methods: policy.methods.filter((method) => method !== value) }
    case 'header':
      return { ...policy, requestHeaders: policy.requestHeaders.filter((name) => name !== value) }
    case 'credentials':
      return { ...policy, credentials: false }
  }
}

function admits(policy: Policy, corsRequest: AskedFor): boolean {
  const { preflight, response } = headersOf(policy, corsRequest.origin)
  const answer = { status: 204, headers: preflight }
  return failingPreflightSteps(corsRequest, answer).length === 0 && corsCheck(corsRequest, response) === null
}

describe.each(RECORDINGS)('the policies of the servers of %s', (name) => {
  const har = recording(name)
  const entries = new Map(har.entries.map((entry) => [entry.index, entry]))
  const entryOf = (index: number) => entries.get(index) ?? null
  const diagnoses = diagnose(har).exchanges
  const corsRequest = diagnoses.flatMap((diagnosis) => preflightsOf(diagnosis, entryOf))
  const policies = new Map(observedPolicies(diagnoses, entryOf).map((one) => [one.server, one]))
  const policyOf = (server: string) => {
    const found = policies.get(server)
    if (found === undefined) throw new Error(`${server} was asked and has no policy`)
    return found
  }

  it('allow every preflight that was observed, including rejected ones', () => {
    expect(corsRequest.length).toBeGreaterThan(20)
    expect(corsRequest.filter((one) => !admits(policyOf(one.server).policy, one))).toEqual([])
  })

  it('are minimal: everything is needed by a request that is blocked without it', () => {
    for (const { server, policy, needs } of policies.values()) {
      const there = corsRequest.filter((one) => one.server === server)
      for (const need of needs) {
        expect(need.exchanges.size).toBeGreaterThan(0)
        const theirs = there.filter(({ id }) => need.exchanges.has(id))
        const isSafelisted = need.what === 'method' && ['GET', 'HEAD', 'POST'].includes(need.value)
        const isForAll = policy.origins === '*' && need.what === 'origin'
        if (theirs.length > 0 && !isSafelisted && !isForAll) {
          const refused = theirs.filter((one) => !admits(without(policy, need), one))
          expect(refused.length, `${server} ${need.what} ${need.value}`).toBeGreaterThan(0)
        }
      }
    }
  })

  it('allow nothing that no request needs', () => {
    for (const { policy, needs } of policies.values()) {
      const needed = (what: Need['what']) => needs.flatMap((need) => (need.what === what ? [need.value] : [])).sort()
      expect(needed('method')).toEqual([...policy.methods].sort())
      expect(needed('header')).toEqual([...policy.requestHeaders].sort())
      expect(needed('credentials')).toEqual(policy.credentials ? [''] : [])
      if (policy.origins !== '*') expect(needed('origin')).toEqual([...policy.origins].sort())
    }
  })
})
