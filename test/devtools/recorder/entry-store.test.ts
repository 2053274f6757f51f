import { describe, expect, it } from 'vitest'
import { EntryStore } from '../../../src/devtools/recorder/entry-store.ts'
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
const statuses = (entries: readonly unknown[]) => entries.map((one) => (one as typeof good).response.status)

describe('the store of raw entries', () => {
  it('keeps no body and no method', () => {
    const store = chromium()
    store.arrive([{ ...good, getContent: () => undefined }], 0)
    expect(JSON.stringify(store.entries)).not.toMatch(/secret|"body"/)
    expect(store.entries[0]).not.toHaveProperty('getContent')
  })

  it('passes on what is not an entry, so that the engine says why it is skipped', () => {
    expect(chromium().arrive([null, 7, {}], 0).added).toEqual([null, 7, {}])
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
    store.arrive([first], 0)
    const { added, replaced } = store.reread([second], everything, 0)
    expect({ added: added.length, replaced: replaced.length }).toEqual(counts)
  })

  it('leaves out requests that are still running: their event will come', () => {
    expect(chromium().reread([running], everything, 0).added).toEqual([])
  })

  it('recognizes an event of a request that a reading already had', () => {
    const store = chromium()
    store.reread([entry(URL_A, 1000, { time: 1 })], everything, 0)
    expect(store.arrive([good], 0)).toMatchObject({ added: [], replaced: [{ time: 5 }] })
    expect(store.arrive([good], 0).added).toHaveLength(1)
  })

  it('tells identical requests apart by their order, and adds them to the log together', () => {
    const store = chromium()
    store.arrive([good, good], 0)
    const { added, replaced } = store.reread([good, blocked, good], everything, 0)
    expect(statuses(added)).toEqual([200])
    expect(replaced).toMatchObject([{ response: { _error: null } }, { response: { _error: 'net::ERR_FAILED' } }])
  })

  it('keeps what the page reported when an entry is read again', () => {
    const store = firefox()
    store.arrive([entry(URL_A, 1000, { time: 1 })], 0)
    expect(store.observe(0, URL_A, { responseStatus: 200 })).toBe(true)
    store.reread([good], everything, 0)
    expect(store.entries).toMatchObject([{ time: 5, _observed: { responseStatus: 200 } }])
  })

  it('rejects what the page reported for another URL', () => {
    const store = firefox()
    store.arrive([good], 0)
    expect(store.observe(0, 'https://api.example/b', { responseStatus: 200 })).toBe(false)
  })

  it('remembers the events of kept entries', () => {
    const store = chromium()
    store.reread([entry(URL_A, 900), good], everything, 0)
    store.keep((one) => one !== store.entries[0])
    expect(store.entries).toHaveLength(1)
    expect(store.arrive([good], 0).added).toEqual([])
  })
})

describe('a failure that may be stale', () => {
  it('counts as still running until it is read again', () => {
    const store = chromium()
    expect(store.arrive([failed], 500).added).toMatchObject([{ time: 0, response: { status: 0, _error: null } }])
    expect([...store.unconfirmed]).toEqual([0])
  })

  it.each([
    ['a response', blocked, { status: 200, error: 'net::ERR_FAILED', unconfirmed: 0 }],
    ['the same failure', failed, { status: 0, error: 'net::ERR_FAILED', unconfirmed: 0 }],
    ['still running', running, { status: 0, error: null, unconfirmed: 1 }],
  ])('is read again as %s', (_what, again, expected) => {
    const store = chromium()
    store.arrive([failed], 500)
    store.reread([again], everything, 1000)
    const [kept] = store.entries as (typeof good)[]
    expect({ status: kept?.response.status, error: kept?.response._error, unconfirmed: store.unconfirmed.size }).toEqual(expected)
  })

  it('is not confirmed by a reading that began too early', () => {
    const store = chromium()
    store.arrive([failed], 500)
    store.reread([failed], everything, 400)
    expect([...store.unconfirmed]).toEqual([0])
  })

  it('is final in Firefox, whose events are never stale', () => {
    const store = firefox()
    store.arrive([failed], 500)
    expect(store.entries).toMatchObject([{ response: { _error: 'net::ERR_FAILED' } }])
  })
})
