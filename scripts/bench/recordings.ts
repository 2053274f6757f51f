import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'

/** A recording that is made longer: most of its requests need CORS and half of them fail, so that it is harder than any real one. */
export const RECORDING = 'test/recordings/chromium-random.har'
/** Milliseconds between two repetitions. */
export const PAUSE_MS = 30_000

export interface RecordedEntry {
  readonly startedDateTime: string
  readonly request: { readonly url: string; readonly method: string }
  readonly response: { readonly headers: readonly { readonly name: string; readonly value: string }[]; readonly content?: object }
}

const { log } = JSON.parse(readFileSync(RECORDING, 'utf8')) as { log: { entries: RecordedEntry[]; pages: unknown; creator: unknown } }

/** How an entry of a longer recording differs from the recorded one. */
export type Shape = (entry: RecordedEntry, index: number) => RecordedEntry

const at = (url: string, entry: RecordedEntry): RecordedEntry => ({ ...entry, request: { ...entry.request, url } })

/** What could make the work grow faster than the log, and what makes no two responses alike. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'as recorded': (entry) => entry,
  'no two responses alike': (entry, index) => ({
    ...entry,
    response: { ...entry.response, headers: [...entry.response.headers, { name: 'ETag', value: `"${index}"` }] },
  }),
  'one URL': (entry) => at('https://api.example/poll', entry),
  'one time': (entry) => ({ ...entry, startedDateTime: '2026-01-01T00:00:00.000Z' }),
  'one URL, times backwards': (entry, index) => ({
    ...at('https://api.example/poll', entry),
    startedDateTime: new Date(Date.UTC(2026, 0, 1) - index).toISOString(),
  }),
  'all redirects': (entry, index) => {
    const url = `https://api.example/${index % 40}`
    const response = { ...entry.response, status: 302, redirectURL: `https://api.example/${(index + 1) % 40}` }
    return { ...at(url, entry), response }
  },
  'preflights only': (entry) => ({
    ...entry,
    request: { ...entry.request, method: 'OPTIONS', headers: [{ name: 'Access-Control-Request-Method', value: 'PUT' }] },
  }),
}

/** JSON of some 20 kB, as many APIs send it. */
const BODY = JSON.stringify(Array.from({ length: 400 }, (_, id) => ({ id, name: `Item ${id}`, tags: ['a', 'b'] })))

/** As most recordings are: nearly all of the file is bodies. */
export const withBodies: Shape = (entry) => ({
  ...entry,
  response: { ...entry.response, content: { ...entry.response.content, text: BODY } },
})

/** The recording again and again, each time 30 seconds later. */
export function* lengthened(length: number, shape: Shape = (entry) => entry): Generator<RecordedEntry> {
  const { entries } = log
  for (let index = 0; index < length; index++) {
    const entry = entries[index % entries.length]
    if (entry === undefined) return
    const startedDateTime = new Date(Date.parse(entry.startedDateTime) + Math.floor(index / entries.length) * PAUSE_MS).toISOString()
    yield shape({ ...entry, startedDateTime }, index)
  }
}

export async function writeRecording(file: string, length: number, shape?: Shape): Promise<void> {
  const out = createWriteStream(file)
  const { entries: _, ...head } = log
  out.write(`${JSON.stringify({ log: head }).slice(0, -2)},"entries":[`)
  let separator = ''
  for (const entry of lengthened(length, shape)) {
    if (!out.write(separator + JSON.stringify(entry))) await once(out, 'drain')
    separator = ','
  }
  out.end(']}}')
  await once(out, 'close')
}
