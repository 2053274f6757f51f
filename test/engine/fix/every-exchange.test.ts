import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf } from '../../../src/engine/browsers/profile-of.ts'
import { standard } from '../../../src/engine/browsers/standard.ts'
import type { Exchange, Hop } from '../../../src/engine/exchange/exchange.ts'
import { originOf } from '../../../src/engine/fetch/origin.ts'
import { isRedirectStatus } from '../../../src/engine/fetch/status.ts'
import { fixForExchange } from '../../../src/engine/fix/fix-for-exchange.ts'
import type { Entry } from '../../../src/engine/har/entry.ts'
import { readHarEntry } from '../../../src/engine/har/read-har-entry.ts'
import type { Fix } from '../../../src/engine/index.ts'
import { inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox, type Recorded } from '../entries.ts'
import { failingSteps, withoutOneChange } from './fixed.ts'
import { fixedRecord } from './fixed-recording.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'patch', 'DELETE', 'FOO'] as const
const names = fc.subarray(['x-a', 'authorization', 'content-type', 'x-requested-with', 'access-control-allow-origin'])
const line = (...values: readonly string[]) => fc.constantFrom(...values)
const lines = (...values: readonly string[]) => fc.array(line(...values), { maxLength: 2 })

/** Headers right and wrong; what a scenario table would not think of. */
const corsHeaders = fc.record({
  'Access-Control-Allow-Origin': lines(PAGE, '*', 'null', `${PAGE}/`, '', 'https://other.example', `${PAGE}, ${PAGE}`),
  'access-control-allow-credentials': lines('true', 'True', '', 'false', 'true, true'),
  'Access-Control-Allow-Methods': lines('GET, PUT', '*', 'put', 'GET PUT', '', 'PATCH, DELETE', 'FOO'),
  'Access-Control-Allow-Headers': lines('X-A', '*', 'authorization, x-a', 'a b', '', 'content-type'),
  'Access-Control-Allow-Private-Network': lines('true'),
  Vary: lines('Origin', 'Accept-Encoding', '*'),
})

const place = fc.constantFrom('https://api.example', 'https://other.example', PAGE)
const answer = fc.record({ status: fc.constantFrom(200, 204, 299, 304, 400, 401, 405, 500), headers: corsHeaders })
const redirect = fc.record({ status: fc.constantFrom(301, 302, 303, 307, 308), headers: corsHeaders })
const planned = fc.record({
  place,
  path: fc.constantFrom('/items', '/items/', '/login', '/v2'),
  redirect,
  preflight: fc.option(fc.oneof(answer, redirect), { nil: null }),
})

const made = fc.record({
  recorder: fc.constantFrom('chromium', 'firefox', 'unknown'),
  method: fc.constantFrom(...METHODS),
  names,
  plan: fc.array(planned, { minLength: 1, maxLength: 4 }),
  end: fc.oneof(answer, redirect),
  endsAt: place,
  /** The last request was never sent: its preflight failed. */
  isSent: fc.boolean(),
  includesCredentials: fc.constantFrom(true, false, null),
})
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never

function entryOf(recorder: 'chromium' | 'firefox' | 'unknown', recorded: unknown, index: number): Entry {
  const read = readHarEntry(recorded, index, { recorder: recorder === 'unknown' ? recorder : `${recorder}-devtools`, browser: recorder })
  if (!('entry' in read)) throw new Error('the entry can be read')
  return read.entry
}

function exchangeOf({ recorder, method, names: corsRequest, plan, end, endsAt, isSent }: Made): Exchange {
  const write = recorder === 'firefox' ? inFirefox : inChromium
  const writePreflight = recorder === 'firefox' ? preflightInFirefox : preflightInChromium
  const hops = plan.map((one, index): Hop => {
    const url = one.place + one.path
    const next = plan[index + 1]
    const answered = next ? one.redirect : end
    const location = next ? next.place + next.path : isRedirectStatus(answered.status) ? `${endsAt}/there` : ''
    const request = Object.fromEntries(corsRequest.map((name) => [name, 'application/json']))
    const common = { url, method, at: index * 10 }
    const response: Partial<Recorded> = next || isSent ? { status: answered.status, response: answered.headers, location } : { status: 0 }
    // A request that was sent had no redirected preflight.
    const isPossible = originOf(url) !== PAGE && !(isRedirectStatus(one.preflight?.status ?? 0) && (next || isSent))
    const preflight = isPossible ? one.preflight : null
    return {
      url,
      entry: entryOf(recorder, write({ ...common, request, ...response }), index * 2),
      preflight:
        preflight &&
        entryOf(
          recorder,
          writePreflight({
            ...common,
            asks: method,
            names: corsRequest.join(','),
            status: preflight.status,
            response: preflight.headers,
            location: isRedirectStatus(preflight.status) ? `${url}/` : '',
          }),
          index * 2 + 1,
        ),
      alsoRecorded: [],
    }
  })
  const [first, ...others] = hops
  if (first === undefined) throw new Error('an exchange has a hop')
  return { id: 'x0', hops: [first, ...others] }
}

describe('the fix of every exchange', () => {
  it('passes the checks', () => {
    fc.assert(
      fc.property(made, (one) => {
        const exchange = exchangeOf(one)
        const profile = profileOf(one.recorder)
        const facts = { origin: PAGE, includesCredentials: one.includesCredentials }
        const { fix } = fixForExchange(exchange, { ...facts, kind: null, profile })
        if (fix !== null) expect(failingSteps(fixedRecord(exchange, fix), facts, profile)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('has alternatives that pass the checks too, in the credentials modes that they are for', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(made, (one) => {
        const exchange = exchangeOf(one)
        const profile = profileOf(one.recorder)
        const { fix } = fixForExchange(exchange, { origin: PAGE, kind: null, includesCredentials: one.includesCredentials, profile })
        for (const other of fix?.alternatives ?? []) {
          seen.add(`${other.assumes} ${other.request?.includesCredentials ?? ''}`)
          const omits = other.assumes === 'no-credentials' || other.request?.includesCredentials === false
          const facts = { origin: PAGE, includesCredentials: omits ? false : one.includesCredentials }
          expect(failingSteps(fixedRecord(exchange, { ...other, assumes: null }), facts, profile)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
    expect(seen).toEqual(new Set(['no-credentials ', 'null false', 'null ', 'credentials ']))
  })

  it('is minimal: no line and no status can be left out', () => {
    fc.assert(
      fc.property(made, (one) => {
        const exchange = exchangeOf(one)
        const profile = profileOf(one.recorder)
        const facts = { origin: PAGE, includesCredentials: one.includesCredentials }
        const { fix } = fixForExchange(exchange, { ...facts, kind: null, profile })
        const smaller = fix === null ? [] : withoutOneChange(fix)
        // What the one browser does without, the other needs: a fix is for both.
        const failing = (less: Fix) => [profile, standard].flatMap((each) => failingSteps(fixedRecord(exchange, less), facts, each))
        for (const [left, less] of smaller) expect([left, failing(less)]).not.toEqual([left, []])
      }),
      { numRuns: 200 },
    )
  })

  it('allows the page by name or not at all: never “null”, never “*”', () => {
    fc.assert(
      fc.property(made, (one) => {
        const { fix } = fixForExchange(exchangeOf(one), {
          origin: PAGE,
          kind: null,
          includesCredentials: one.includesCredentials,
          profile: profileOf(one.recorder),
        })
        const values = (fix?.hops ?? []).flatMap(({ preflight, response }) =>
          [preflight, response].map(({ set }) => set['Access-Control-Allow-Origin']),
        )
        expect(values.filter((value) => value !== undefined && value !== PAGE)).toEqual([])
      }),
    )
  })
})
