import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyFix,
  type BrowserName,
  createLog,
  type Diagnosis,
  type Header,
  type RecordedEntries,
  simulate,
  type WhatIf,
  whatIfOf,
} from '../../../src/engine/index.ts'
import { inChromium, inFirefox, PAGE } from '../entries.ts'

/** Any recorded request: of what became of it nothing must count. */
const recorded = fc
  .record({
    recorder: fc.constantFrom<BrowserName>('chromium', 'firefox'),
    status: fc.constantFrom(0, 200, 302, 500),
    error: fc.constantFrom(null, 'net::ERR_FAILED', 'net::ERR_CONNECTION_REFUSED'),
    responseStatus: fc.constantFrom(null, 0, 200),
  })
  .map(({ recorder, error, responseStatus, ...one }) => {
    const write = recorder === 'firefox' ? inFirefox : inChromium
    return {
      recorder,
      entry: write({ ...one, ...(recorder === 'chromium' && error !== null ? { error } : {}), fields: { _observed: { responseStatus } } }),
    }
  })

const line = <Name extends string>(name: Name, ...values: readonly string[]) => fc.constantFrom(...values).map((value) => ({ name, value }))
const lines = fc.array(
  fc.oneof(
    line('Access-Control-Allow-Origin', PAGE, '*', 'null', `${PAGE}/`, '', 'https://other.example'),
    line('access-control-allow-credentials', 'true', 'True', ''),
    line('Access-Control-Allow-Methods', 'GET, PUT', '*', 'put', 'GET PUT', ''),
    line('Access-Control-Allow-Headers', 'X-A', '*', 'authorization, x-a', 'a b'),
    line('Vary', 'Origin', 'Accept-Encoding'),
  ),
  { maxLength: 5 },
)
const url = fc.constantFrom('https://api.example/items', 'https://other.example/items', `${PAGE}/items`)
const answer = fc.record({ status: fc.constantFrom(200, 204, 304, 404, 500), headers: lines })
const redirect = fc
  .record({ status: fc.constantFrom(301, 302, 303, 307, 308), headers: lines, location: url })
  .map(({ status, headers, location }) => ({ status, headers: [...headers, { name: 'Location', value: location }] }))
/** No URL leads back to itself: no fix goes round in a circle. */
function leadingOn<Answered extends { readonly headers: readonly Header[] }>(one: Answered, path: string): Answered {
  return { ...one, headers: one.headers.map(({ name, value }) => ({ name, value: name === 'Location' ? value + path : value })) }
}

const whatIf: fc.Arbitrary<WhatIf> = fc.record({
  url,
  method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'patch', 'DELETE'),
  headers: fc.subarray([
    { name: 'X-A', value: '1' },
    { name: 'Authorization', value: 'Bearer x' },
    { name: 'Content-Type', value: 'application/json' },
  ]),
  origin: fc.constantFrom(PAGE),
  mode: fc.constant('cors' as const),
  includesCredentials: fc.constantFrom(true, false, null),
  forcesPreflight: fc.boolean(),
  responses: fc
    .array(fc.record({ preflight: fc.oneof(answer, redirect), response: fc.oneof(answer, redirect) }), { minLength: 1, maxLength: 4 })
    .map((all) =>
      all.map(({ preflight, response }, hop) => ({ preflight: leadingOn(preflight, '/'), response: leadingOn(response, `/${hop}`) })),
    ),
})
const browser = fc.constantFrom<BrowserName>('chromium', 'firefox')

function logged({ recorder, entry }: { recorder: BrowserName; entry: unknown }): { diagnosis: Diagnosis; entries: RecordedEntries } {
  const log = createLog({ browser: recorder })
  log.add([entry])
  log.settle()
  const [diagnosis] = log.diagnoses()
  if (diagnosis === undefined) throw new Error('one exchange was recorded')
  return { diagnosis, entries: { browser: recorder, entry: (index) => log.entry(index) } }
}

function simulated(one: ReturnType<typeof logged>, what: WhatIf, name: BrowserName) {
  const simulated = simulate(one.diagnosis, one.entries, what, name)
  if (simulated === null) throw new Error('the record is there')
  return simulated
}

/** Would no browser send a preflight for it, wherever it goes? */
function isSimple({ method, headers, forcesPreflight }: WhatIf): boolean {
  return /^(?:GET|HEAD|POST)$/.test(method) && headers.length === 0 && !forcesPreflight
}

describe('every what-if', () => {
  it('has one verdict, whatever was recorded', () => {
    const reference = logged({ recorder: 'chromium', entry: inChromium({}) })
    fc.assert(
      fc.property(recorded, whatIf, browser, (any, what, name) => {
        const { diagnosis } = simulated(logged(any), what, name)
        const same = simulated(reference, what, name).diagnosis
        expect([diagnosis.verdict, diagnosis.cause?.rule, diagnosis.hops.length]).toEqual([
          same.verdict,
          same.cause?.rule,
          same.hops.length,
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('can be read once it is fixed as proposed', () => {
    const reference = logged({ recorder: 'chromium', entry: inChromium({}) })
    fc.assert(
      fc.property(whatIf, browser, (what, name) => {
        const { diagnosis, hops } = simulated(reference, what, name)
        const { fix } = diagnosis
        if (!fix) return
        // A redirect that dropped Authorization spared the target its preflight. No recording shows what that would have been answered, and a direct
        // request needs it: a list there that does not parse is nothing that a fix could know of.
        fc.pre(fix.request?.url == null || hops.at(-1)?.preflight.state === 'sent' || isSimple(what))
        const { verdict, cause } = simulated(reference, applyFix(what, fix), name).diagnosis
        expect([verdict, cause?.rule]).toEqual([expect.stringMatching(/^(allowed|same-origin)$/), undefined])
      }),
      { numRuns: 500 },
    )
  })

  it('has a checklist that fails where its cause is, and nowhere when it is allowed', () => {
    const reference = logged({ recorder: 'firefox', entry: inFirefox({}) })
    fc.assert(
      fc.property(whatIf, browser, (what, name) => {
        const { diagnosis, checklist } = simulated(reference, what, name)
        const failed = checklist.filter(({ state }) => state === 'failed').map(({ at, hop }) => ({ at, hop }))
        expect(failed).toEqual(diagnosis.cause === null ? [] : [{ at: diagnosis.cause.at, hop: diagnosis.cause.hop }])
        if (diagnosis.verdict === 'allowed') expect(checklist.filter(({ state }) => state === 'not-reached')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('shows nothing after the step that failed', () => {
    const reference = logged({ recorder: 'chromium', entry: inChromium({}) })
    fc.assert(
      fc.property(whatIf, browser, (what, name) => {
        const { diagnosis, entry } = simulated(reference, what, name)
        const { cause, hops, verdict } = diagnosis
        if (verdict !== 'blocked' || cause === null) return
        expect(hops).toHaveLength(cause.hop + 1)
        if (cause.at === 'preflight') expect(hops.at(-1)?.status).toBe(0)
        for (const hop of hops) expect(hop.entry === null || entry(hop.entry)?.request.url === hop.url).toBe(true)
      }),
    )
  })

  it('follows no redirect if the redirect mode forbids it', () => {
    const redirected = (redirect: string) => {
      const entry = inChromium({
        status: 302,
        location: 'https://other.example/',
        response: { 'Access-Control-Allow-Origin': '*' },
        fields: { _observed: { redirect } },
      })
      const one = logged({ recorder: 'chromium', entry })
      const what = whatIfOf(one.diagnosis, one.entries)
      return what && simulated(one, { ...what, includesCredentials: false }, 'chromium').diagnosis
    }
    expect(redirected('error')).toMatchObject({ verdict: 'failed', hops: { length: 1 } })
    expect(redirected('manual')).toMatchObject({ verdict: 'opaque', hops: { length: 1 } })
    expect(redirected('follow')).toMatchObject({ verdict: 'blocked', hops: { length: 2 } })
  })

  it('without a change keeps the request as it was recorded', () => {
    const one = logged({
      recorder: 'chromium',
      entry: inChromium({ request: { 'X-A': '1' }, response: { 'Access-Control-Allow-Origin': '*' } }),
    })
    expect(whatIfOf(one.diagnosis, one.entries)).toMatchObject({
      url: 'https://api.example/items',
      method: 'GET',
      origin: PAGE,
      mode: 'cors',
      responses: [{ response: { status: 200, headers: [{ name: 'Access-Control-Allow-Origin', value: '*' }] } }],
    })
  })
})
