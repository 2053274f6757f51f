import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog, type Diagnosis, type LogChange } from '../../src/engine/index.ts'
import { API, inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox } from './entries.ts'

const allowed = { response: { 'Access-Control-Allow-Origin': PAGE } }

/** What a client of the log holds after applying its changes. */
function heldAfter(changes: readonly LogChange[]): Map<string, Diagnosis> {
  const held = new Map<string, Diagnosis>()
  for (const { changed, removed } of changes) {
    for (const id of removed) held.delete(id)
    for (const diagnosis of changed) held.set(diagnosis.id, diagnosis)
  }
  return held
}

describe('a live log', () => {
  it('puts a preflight and its request into one exchange, whichever comes first', () => {
    const log = createLog({ browser: 'chromium' })
    expect(log.add([preflightInChromium({ at: 1 })]).changed.map(({ id, verdict }) => [id, verdict])).toEqual([['x0', 'blocked']])
    const { changed, removed } = log.add([inChromium({ method: 'PUT', status: 0, error: 'net::ERR_FAILED' })])
    expect(changed.map(({ id }) => id)).toEqual(['x0'])
    expect(removed).toEqual([])
    expect(log.diagnoses()).toHaveLength(1)
  })

  it('says which exchanges became part of another', () => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium({ status: 0, error: 'net::ERR_FAILED' }), inChromium({ url: 'https://other.example/', at: 10, ...allowed })])
    expect(log.diagnoses().map(({ id }) => id)).toEqual(['x0', 'x1'])
    const { changed, removed } = log.renew([[0, inChromium({ status: 302, location: 'https://other.example/', ...allowed })]])
    expect(changed.map(({ id, hops }) => [id, hops.length])).toEqual([['x0', 2]])
    expect(removed).toEqual(['x1'])
  })

  it('replaces a stale entry with its newer reading', () => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium({ status: 0, error: 'net::ERR_FAILED' })])
    log.settle()
    expect(log.diagnoses().map(({ verdict }) => verdict)).toEqual(['unknown'])
    log.renew([[0, inChromium({ error: 'net::ERR_FAILED' })]])
    expect(log.size).toBe(1)
    expect(log.diagnoses().map(({ verdict, cause }) => [verdict, cause?.rule])).toEqual([['blocked', 'allow-origin-missing']])
  })

  it('tells identical entries apart by their index when they are read again', () => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium(allowed), inChromium({ status: 0, error: 'net::ERR_FAILED' })])
    log.renew([[1, inChromium({ error: 'net::ERR_FAILED' })]])
    expect(log.diagnoses().map(({ verdict }) => verdict)).toEqual(['allowed', 'blocked'])
  })

  it('uses the outcome that the page reports, and keeps it when the entry is read again', () => {
    const log = createLog({ browser: 'firefox' })
    log.add([inFirefox(allowed)])
    expect(log.diagnoses()[0]?.verdict).toBe('depends')
    expect(log.observe(0, { responseStatus: 0 }).changed.map(({ verdict }) => verdict)).toEqual(['blocked'])
    expect(
      log.observe(0, { responseStatus: 200 }).changed.map(({ verdict, includesCredentials }) => [verdict, includesCredentials]),
    ).toEqual([['allowed', false]])
    log.renew([[0, inFirefox(allowed)]])
    expect(log.diagnoses()[0]?.verdict).toBe('allowed')
  })

  it('takes no preflight that fails only with credentials as proof of them, even if its request never comes', () => {
    const log = createLog({ browser: 'firefox' })
    const passing = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' }
    log.add([preflightInFirefox({ response: passing })])
    log.settle()
    expect(log.diagnoses().map(({ verdict, cause, includesCredentials }) => [verdict, cause?.onlyIf, includesCredentials])).toEqual([
      ['depends', 'credentials', null],
    ])
  })

  it('uses what the page reports', () => {
    const log = createLog({ browser: 'firefox' })
    log.add([preflightInFirefox({ response: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' } })])
    log.observe(0, { responseStatus: 0 })
    log.settle()
    expect(log.diagnoses().map(({ verdict, cause, includesCredentials }) => [verdict, cause?.rule, includesCredentials])).toEqual([
      ['blocked', 'wildcard-with-credentials', true],
    ])
  })

  it('settles only what is old enough', () => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium({ url: `${PAGE}/`, status: 302, location: API })])
    expect(log.settle(Date.UTC(2025, 0, 1)).changed).toEqual([])
    expect(log.settle(Date.UTC(2027, 0, 1)).changed).toHaveLength(1)
  })

  it('settles a few at a time, each once, and those that are too young never', () => {
    const log = createLog({ browser: 'chromium' })
    const redirect = (at: number) => inChromium({ url: `${PAGE}/${at}`, status: 302, location: API, at })
    log.add([redirect(500), ...[1, 2, 3, 4, 5].map(redirect), redirect(600)])
    const until = Date.UTC(2026, 0, 1) + 400
    const parts = [2, 2, 2, 2].map((limit) => log.settle(until, limit).changed.map(({ url }) => url))
    expect(parts).toEqual([[`${PAGE}/1`, `${PAGE}/2`], [`${PAGE}/3`, `${PAGE}/4`], [`${PAGE}/5`], []])
  })

  it('is not taken for a filtered one before it is complete: a preflight may still come', () => {
    const needsPreflight = inChromium({ method: 'PUT', status: 0, error: 'net::ERR_FAILED' })
    const log = createLog({ browser: 'chromium' })
    log.add([needsPreflight])
    expect(log.settle(Date.UTC(2027, 0, 1)).changed.map(({ verdict }) => verdict)).toEqual(['unknown'])
    const whole = createLog({ browser: 'chromium' })
    whole.add([needsPreflight])
    expect(whole.settle().changed.map(({ cause }) => cause?.rule)).toEqual(['preflight-not-recorded'])
  })

  it('keeps what it can read and reports what it can’t', () => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium({}), { request: {} }, null, inChromium({ at: 100 })])
    expect(log.size).toBe(4)
    expect(log.skipped().map(({ entry }) => entry)).toEqual([1, 2])
    expect(log.diagnoses().flatMap(({ hops }) => hops.map(({ entry }) => entry))).toEqual([0, 3])
    expect(log.entry(1)).toBeNull()
    expect(log.entry(3)?.request.url).toBe(API)
  })

  it('has an entry that it skipped, in its place, once a newer reading is complete', () => {
    const entries = [inChromium({}), inChromium({ url: `${PAGE}/late`, at: 50 }), null, inChromium({ at: 100 })]
    const log = createLog({ browser: 'chromium' })
    log.add([entries[0], { request: { method: 'GET', url: `${PAGE}/late` } }, null, entries[3]])
    expect(log.renew([[1, entries[1]]]).changed.map(({ id }) => id)).toEqual(['x1'])
    const atOnce = createLog({ browser: 'chromium' })
    atOnce.add(entries)
    expect(log.report()).toEqual(atOnce.report())
  })

  it.each([
    ['can’t be read', 0, { request: {} }],
    ['is of an index that the log doesn’t have', 1, inChromium({ at: 100 })],
  ])('stays as it is where a newer reading %s', (_, index, reading) => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium({})])
    const before = log.report()
    expect(log.renew([[index, reading]])).toEqual({ changed: [], removed: [] })
    expect(log.report()).toEqual(before)
  })
})

/** Bursts of exchanges at a few URLs: what pairing has to keep apart. */
const exchanges = fc.array(
  fc.record({
    path: fc.integer({ min: 0, max: 2 }),
    at: fc.integer({ min: 0, max: 20_000 }),
    kind: fc.constantFrom('simple', 'preflighted', 'refused', 'cached', 'redirected'),
    delay: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 25 },
)

function recorded(list: readonly { path: number; at: number; kind: string; delay: number }[]): unknown[] {
  return list.flatMap(({ path, at, kind, delay }, i) => {
    const url = `https://api.example/${path}`
    const put = { method: 'PUT', url, at, time: 100 }
    const preflight = preflightInChromium({
      url,
      at: at + delay,
      time: 5,
      number: i,
      response: { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': kind === 'refused' ? '' : 'PUT' },
    })
    if (kind === 'simple') return [inChromium({ url, at, ...allowed })]
    if (kind === 'preflighted') return [preflight, inChromium({ ...put, ...allowed })]
    if (kind === 'refused') return [preflight, inChromium({ ...put, status: 0, error: 'net::ERR_FAILED' })]
    if (kind === 'cached') return [inChromium({ ...put, ...allowed })]
    return [
      inChromium({ url, at, time: 10, status: 302, location: `${url}/next`, ...allowed }),
      inChromium({ url: `${url}/next`, at: at + 10 + delay, ...allowed }),
    ]
  })
}

describe('a log', () => {
  it('gives the same result whether it was fed one by one or at once', () => {
    fc.assert(
      fc.property(exchanges, (list) => {
        const entries = recorded(list)
        const file = createLog({ browser: 'chromium' })
        file.add(entries)
        file.settle()
        const live = createLog({ browser: 'chromium' })
        const changes = entries.map((entry) => live.add([entry]))
        const held = heldAfter([...changes, live.settle()])
        expect(live.diagnoses()).toEqual(file.diagnoses())
        expect(new Set(held.keys())).toEqual(new Set(live.diagnoses().map(({ id }) => id)))
      }),
    )
  })

  it('gives the same result for a recording that is read again, in whatever order', () => {
    fc.assert(
      fc.property(exchanges, fc.infiniteStream(fc.integer({ min: 0, max: 30 })), (list, places) => {
        const entries = recorded(list)
        const order = entries.map((_, i) => ({ i, place: (i * 7 + (places.next().value ?? 0)) % 31 })).sort((a, b) => a.place - b.place)
        const shuffled = order.map(({ i }) => entries[i])
        const log = createLog({ browser: 'chromium' })
        for (const entry of shuffled) log.add([entry])
        log.renew(shuffled.entries())
        log.settle()
        const file = createLog({ browser: 'chromium' })
        file.add(shuffled)
        file.settle()
        expect(log.diagnoses()).toEqual(file.diagnoses())
      }),
    )
  })

  it('keeps a preflight with its request when another request for the URL is read again', () => {
    const entries = [
      inChromium({ ...allowed }),
      preflightInChromium({ at: 10_002, response: { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': 'PUT' } }),
      inChromium({ method: 'PUT', at: 10_000, ...allowed }),
    ]
    const log = createLog({ browser: 'chromium' })
    for (const entry of entries) log.add([entry])
    log.renew(entries.entries())
    log.settle()
    expect(log.diagnoses().map(({ verdict, hops }) => [verdict, hops[0]?.entry, hops[0]?.preflight.entry])).toEqual([
      ['allowed', 0, null],
      ['allowed', 2, 1],
    ])
  })

  it('has every entry in exactly one exchange', () => {
    fc.assert(
      fc.property(exchanges, (list) => {
        const entries = recorded(list)
        const log = createLog({ browser: 'chromium' })
        for (const entry of entries) log.add([entry])
        const indexes = log
          .diagnoses()
          .flatMap(({ hops }) => hops.flatMap(({ entry, preflight, alsoRecorded }) => [entry, preflight.entry, ...alsoRecorded]))
          .filter((index) => index !== null)
        expect(indexes.sort((a, b) => a - b)).toEqual(entries.map((_, i) => i))
      }),
    )
  })

  it('joins the same requests in whatever order they are delivered', () => {
    // Delivery mixes what is near in time: each entry may come before or after its neighbours, as measured in both browsers.
    fc.assert(
      fc.property(exchanges, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (list, jumps) => {
        // One exchange a second and URL: what is ambiguous by time is decided by the log's order, and that is what changes here.
        const apart = list.map((one, i) => ({ ...one, at: i * 1500 }))
        const entries = recorded(apart)
        const order = entries.map((_, i) => i)
        for (let i = order.length - 1; i > 0; i--) {
          const k = Math.max(0, i - (jumps.next().value ?? 0))
          const [one, other] = [order[i] ?? 0, order[k] ?? 0]
          order[i] = other
          order[k] = one
        }
        const file = createLog({ browser: 'chromium' })
        file.add(entries)
        file.settle()
        const live = createLog({ browser: 'chromium' })
        for (const i of order) live.add([entries[i]])
        live.settle()
        const inFile = (index: number | null) => (index === null ? null : order[index])
        const sets = (diagnoses: readonly Diagnosis[], index: (index: number | null) => number | null | undefined) =>
          new Set(
            diagnoses.map(({ hops, verdict }) =>
              JSON.stringify([verdict, hops.map((hop) => [index(hop.entry), index(hop.preflight.entry)])]),
            ),
          )
        expect(sets(live.diagnoses(), inFile)).toEqual(sets(file.diagnoses(), (index) => index))
      }),
    )
  })
})
