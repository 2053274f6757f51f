import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAlike, Watch } from '../../src/engine/alike-entries.ts'
import type { Exchange } from '../../src/engine/exchange/exchange.ts'
import { createLog, diagnose, type Entry, readHar } from '../../src/engine/index.ts'
import { inChromium, PAGE, preflightInChromium } from './entries.ts'

interface RawEntry {
  readonly startedDateTime: string
  readonly time: number
  readonly response: { readonly headers: readonly { readonly name: string; readonly value: string }[] }
}

const FREE = ['Date', 'ETag', 'X-Request-Id']
const ALLOWED = { 'Access-Control-Allow-Origin': PAGE }

/** A recording once more, later, slower, and with other values of what every response has of its own. */
function again(entry: RawEntry, round: number): RawEntry {
  const start = Date.parse(entry.startedDateTime) + round * 30_000
  const date = new Date(start).toUTCString()
  return {
    ...entry,
    startedDateTime: new Date(start).toISOString(),
    time: entry.time + round,
    response: { ...entry.response, headers: [...entry.response.headers, ...FREE.map((name) => ({ name, value: `${date} ${round}` }))] },
  }
}

/** The entries as the reader gives them. */
function read(...entries: readonly unknown[]): readonly Entry[] {
  return readHar({ log: { creator: { name: 'WebInspector' }, entries } }, 'test.har').entries
}

describe('what alike exchanges share', () => {
  it.each(['chromium-random', 'chromium-cases', 'firefox-random', 'firefox-cases', 'own-chromium', 'own-firefox', 'webkit-random'])(
    'is what each says by itself: %s, three times',
    (name) => {
      const { log } = JSON.parse(readFileSync(`test/recordings/${name}.har`, 'utf8')) as { log: { entries: RawEntry[] } }
      const har = readHar({ log: { ...log, entries: [0, 1, 2].flatMap((round) => log.entries.map((entry) => again(entry, round))) } }, name)
      const live = createLog(har)
      live.add([0, 1, 2].flatMap((round) => log.entries.map((entry) => again(entry, round))))
      live.settle()
      expect(JSON.stringify(diagnose(har))).toBe(JSON.stringify(live.report()))
    },
  )
})

describe('two entries are alike', () => {
  const one = { response: { ...ALLOWED, Date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }
  it.each<[string, Parameters<typeof inChromium>[0]]>([
    ['that are equal', one],
    ['at another time', { ...one, at: 5000 }],
    ['that took longer', { ...one, time: 99 }],
    ['with another date', { response: { ...ALLOWED, Date: 'Thu, 01 Jan 2026 00:00:07 GMT' } }],
  ])('%s', (_, other) => {
    const [first, second] = read(inChromium(one), inChromium(other))
    expect(first && second && isAlike(first, second)).toBe(true)
  })

  it.each<[string, Parameters<typeof inChromium>[0]]>([
    ['of another URL', { ...one, url: 'https://api.example/other' }],
    ['with another method', { ...one, method: 'PUT' }],
    ['with another status', { ...one, status: 500 }],
    ['with another request header', { ...one, request: { 'X-Api-Key': '1' } }],
    ['with another CORS header', { response: { ...one.response, 'Access-Control-Allow-Origin': '*' } }],
    ['with a header more', { response: { ...one.response, Vary: 'Origin' } }],
    ['without the date', { response: ALLOWED }],
    ['with an error', { ...one, error: 'net::ERR_FAILED' }],
    ['of another kind', { ...one, type: 'script' }],
  ])('but not %s', (_, other) => {
    const [first, second] = read(inChromium(one), inChromium(other))
    expect(first && second && isAlike(first, second)).toBe(false)
  })
})

describe('a watch', () => {
  function watched() {
    const [preflight, entry] = read(
      preflightInChromium({ response: ALLOWED }),
      inChromium({ response: { ...ALLOWED, Date: 'Thu, 01 Jan 2026 00:00:00 GMT' } }),
    )
    if (entry === undefined || preflight === undefined) throw new Error('both can be read')
    const exchange: Exchange = { id: 'x0', hops: [{ url: entry.request.url, entry, preflight, alsoRecorded: [] }] }
    const watch = new Watch()
    const [hop] = watch.over(exchange).hops
    return { watch, recorded: entry, entry: hop.entry ?? entry, preflight: hop.preflight ?? preflight }
  }

  it.each<[string, (entry: Entry, preflight: Entry) => unknown]>([
    ['the start', ({ start }) => start],
    ['the start of the preflight', (_, { start }) => start],
    ['the time', ({ time }) => time],
    ['the size of the body', ({ response }) => response.content.size],
    ['the value of the header Date', ({ response }) => response.headers.find(({ name }) => name === 'Date')?.value],
    ['the request of which a preflight is', (_, { initiator }) => initiator?.requestId],
    ['all, by copying it', (entry) => ({ ...entry })],
  ])('notices who reads %s', (_, readIt) => {
    const { watch, entry, preflight } = watched()
    readIt(entry, preflight)
    expect(watch.wasNoticed).toBe(true)
  })

  it.each<[string, (entry: Entry) => unknown]>([
    ['the status', ({ response }) => response.status],
    ['the names of the headers', ({ response }) => response.headers.map(({ name }) => name)],
    ['the value of a CORS header', ({ response }) => response.headers.find(({ name }) => name === 'Access-Control-Allow-Origin')?.value],
    ['the URL', ({ request }) => request.url],
  ])('does not mind who reads %s', (_, readIt) => {
    const { watch, entry } = watched()
    readIt(entry)
    expect(watch.wasNoticed).toBe(false)
  })

  it('shows everything as it was recorded', () => {
    const { entry, recorded } = watched()
    expect(JSON.stringify(entry)).toBe(JSON.stringify(recorded))
  })
})
