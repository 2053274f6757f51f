import { describe, expect, it } from 'vitest'
import { EntryStore, type Row, type Steps } from '../../../src/devtools/recorder/entry-store.ts'
import { entry } from '../fake-api.ts'

const URL_A = 'https://api.example/a'
const everything = () => true

const good = entry(URL_A, 1000, { status: 200 })
const failed = entry(URL_A, 1000, { status: 0, error: 'net::ERR_FAILED' })
const blocked = entry(URL_A, 1000, { status: 200, error: 'net::ERR_FAILED', headers: [{ name: 'server', value: 'x' }] })
const running = entry(URL_A, 1000, { status: 0, time: 0 })
const halfLost = entry(URL_A, 1000, { status: 0, headers: [{ name: 'server', value: 'x' }] })

const chromium = () => new EntryStore({ confirmFailures: true })
const firefox = () => new EntryStore({ confirmFailures: false })

/** What a store got new, and what has to be read again of what it had. */
function taken(store: EntryStore, steps: Steps) {
  const before = store.size
  const renewed: Row[] = []
  for (let step = steps.next(); !step.done; step = steps.next()) renewed.push(...step.value)
  const replaced = renewed.filter(({ place }) => place < before)
  return { added: store.entriesFrom(before), replaced: replaced.map(({ entry }) => entry) }
}
const arrive = (store: EntryStore, entries: readonly unknown[], now = 0) => taken(store, store.arriving(entries, everything, now))
const reread = (store: EntryStore, entries: readonly unknown[], asked = 0) => taken(store, store.rereading(entries, everything, asked))
const statuses = (entries: readonly unknown[]) => entries.map((one) => (one as typeof good).response.status)

describe('the store of raw entries', () => {
  it('keeps no body and no method', () => {
    const store = chromium()
    arrive(store, [{ ...good, getContent: () => undefined }])
    expect(JSON.stringify(store.entries)).not.toMatch(/secret|"body"/)
    expect(store.entries[0]).not.toHaveProperty('getContent')
  })

  it('passes on what is not an entry, so that the engine says why it is skipped', () => {
    expect(arrive(chromium(), [null, 7, {}]).added).toEqual([null, 7, {}])
  })

  it.each([
    ['the same again', good, good, { added: 0, replaced: 0 }],
    ['a request that was open when it was read first', entry(URL_A, 1000, { time: 1 }), good, { added: 0, replaced: 1 }],
    ['a request that is still running', good, running, { added: 0, replaced: 0 }],
    ['a half-lost one over a good one', good, halfLost, { added: 0, replaced: 0 }],
    ['a good one over a half-lost one', halfLost, good, { added: 0, replaced: 1 }],
    ['a failure instead of a response', good, failed, { added: 0, replaced: 0 }],
    ['another request', good, entry(URL_A, 1001), { added: 1, replaced: 0 }],
  ])('rereads %s', (_what, first, second, counts) => {
    const store = firefox()
    arrive(store, [first])
    const { added, replaced } = reread(store, [second])
    expect({ added: added.length, replaced: replaced.length }).toEqual(counts)
  })

  it('leaves out requests that are still running: their event will come', () => {
    expect(reread(chromium(), [running]).added).toEqual([])
  })

  it('recognizes an event of a request that a reading already had', () => {
    const store = chromium()
    reread(store, [entry(URL_A, 1000, { time: 1 })])
    expect(arrive(store, [good])).toMatchObject({ added: [], replaced: [{ time: 5 }] })
    expect(arrive(store, [good]).added).toHaveLength(1)
  })

  it('tells identical requests apart by their outcome', () => {
    const store = chromium()
    arrive(store, [good, good])
    const { added, replaced } = reread(store, [good, blocked, good])
    expect(added).toMatchObject([{ response: { _error: 'net::ERR_FAILED' } }])
    expect(replaced).toEqual([])
  })

  it('tells those apart by their order that have none yet, and passes on all of them together', () => {
    const store = chromium()
    arrive(store, [failed, failed])
    const { added, replaced } = reread(store, [failed, blocked, good], 1000)
    expect(statuses(added)).toEqual([200])
    expect(statuses([...new Set(replaced)])).toEqual([0, 200])
  })

  it('never takes an aborted request for the response to an identical one', () => {
    const store = chromium()
    const aborted = entry(URL_A, 1000, { status: 0, error: 'net::ERR_ABORTED' })
    reread(store, [good])
    expect(statuses(arrive(store, [aborted, good]).added)).toEqual([0])
    reread(store, [aborted, good], 1000)
    expect(statuses(store.entries)).toEqual([200, 0])
  })

  it('keeps what the page reported when an entry is read again', () => {
    const store = firefox()
    arrive(store, [entry(URL_A, 1000, { time: 1 })])
    expect(store.observe(0, URL_A, { responseStatus: 200 })).toBe(true)
    reread(store, [good])
    expect(store.entries).toMatchObject([{ time: 5, _observed: { responseStatus: 200 } }])
  })

  it('rejects what the page reported for another URL', () => {
    const store = firefox()
    arrive(store, [good])
    expect(store.observe(0, 'https://api.example/b', { responseStatus: 200 })).toBe(false)
  })

  it('remembers the events of kept entries', () => {
    const store = chromium()
    reread(store, [entry(URL_A, 900), good])
    store.keep((one) => one !== store.entries[0])
    expect(store.entries).toHaveLength(1)
    expect(arrive(store, [good]).added).toEqual([])
  })

  it('counts identical requests over all steps of a reading, of which the later ones may not be wanted', () => {
    const store = chromium()
    arrive(store, [good, good])
    let isWanted = true
    const others = Array.from({ length: 250 }, (_, at) => entry(URL_A, 2000 + at))
    const steps = store.rereading([good, ...others, blocked], () => isWanted, 0)
    steps.next()
    isWanted = false
    expect(taken(store, steps)).toMatchObject({ added: [], replaced: [{ response: { _error: blocked.response._error } }] })
    const errors = store.entriesFrom(0, 2).map((one) => (one as typeof good).response._error)
    expect(errors).toEqual([null, blocked.response._error])
    expect(store.size).toBeLessThan(others.length)
  })
})

describe('a failure that may be stale', () => {
  it('counts as still running until it is read again', () => {
    const store = chromium()
    expect(arrive(store, [failed], 500).added).toMatchObject([{ time: 0, response: { status: 0, _error: null } }])
    expect([...store.unconfirmed]).toEqual([0])
  })

  it.each([
    ['a response', blocked, { status: 200, error: 'net::ERR_FAILED', unconfirmed: 0 }],
    ['the same failure', failed, { status: 0, error: 'net::ERR_FAILED', unconfirmed: 0 }],
    ['still running', running, { status: 0, error: null, unconfirmed: 1 }],
  ])('is read again as %s', (_what, again, expected) => {
    const store = chromium()
    arrive(store, [failed], 500)
    reread(store, [again], 1000)
    const [kept] = store.entries as (typeof good)[]
    expect({ status: kept?.response.status, error: kept?.response._error, unconfirmed: store.unconfirmed.size }).toEqual(expected)
  })

  it('is not confirmed by a reading that began too early', () => {
    const store = chromium()
    arrive(store, [failed], 500)
    reread(store, [failed], 400)
    expect([...store.unconfirmed]).toEqual([0])
  })

  it('is final in Firefox, whose events are never stale', () => {
    const store = firefox()
    arrive(store, [failed], 500)
    expect(store.entries).toMatchObject([{ response: { _error: 'net::ERR_FAILED' } }])
  })
})
