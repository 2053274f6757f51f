import { describe, expect, it } from 'vitest'
import { documentOf, silentDocument, wasOpenedLate } from '../../../src/devtools/recorder/navigation.ts'
import { entry } from '../fake-api.ts'

const URL_A = 'https://app.example/a'
const URL_B = 'https://app.example/b'
const reading = (timeOrigin: number, url = URL_A) => ({ document: timeOrigin, origin: timeOrigin, url, timings: [] })

describe('which document the page shows', () => {
  const first = documentOf(reading(1000), null, 5000)

  it('starts a little before its time origin, for its own request', () => {
    expect(first).toEqual({ id: 1000, url: URL_A, since: 950 })
  })

  it('is the same when nothing changed', () => {
    expect(documentOf(reading(1000), first, 9000)).toBe(first)
  })

  it('is the same with another URL after pushState', () => {
    expect(documentOf(reading(1000, URL_B), first, 9000)).toEqual({ ...first, url: URL_B })
  })

  it('is another one after a reload of the same URL', () => {
    expect(documentOf(reading(7000), first, 9000)).toEqual({ id: 7000, url: URL_A, since: 6950 })
  })

  it('that is restored from the back-forward cache starts now', () => {
    expect(documentOf(reading(500, URL_B), first, 9000)).toEqual({ id: 500, url: URL_B, since: 9000 })
  })
})

describe('a document that can’t be evaluated in', () => {
  it.each([
    ['began with its own request', [entry(URL_A, 500), entry(`${URL_B}`, 6000), entry(`${URL_B}/x`, 6100)], 6000],
    ['began now where its request is not recorded', [entry(URL_A, 500)], 9000],
    ['did not begin with an older request for its URL', [entry(URL_B, 500)], 9000],
  ])('%s', (_what, entries, since) => {
    const previous = { id: 1000, url: URL_A, since: 950 }
    expect(silentDocument(`${URL_B}#part`, entries, previous, 9000)).toEqual({ id: null, url: URL_B, since })
  })
})

describe('DevTools opened late', () => {
  const document = { id: 1000, url: URL_A, since: 950 }

  it.each([
    ['the recording began first', document, [], 900, false],
    ['the page began first', document, [], 1100, true],
    ['the page started first, yet its own request is in the recording', document, [entry(URL_A, 1000)], 1100, false],
    ['only an earlier request for the page is in the recordinging', document, [entry(URL_A, 100)], 1100, true],
    ["the browser's own page has nothing to miss", { ...document, url: 'about:blank' }, [], 1100, false],
  ])('%s', (_what, shown, entries, listeningSince, late) => {
    expect(wasOpenedLate(shown, entries, listeningSince)).toBe(late)
  })
})
