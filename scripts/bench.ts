import { readFileSync } from 'node:fs'
import { createLog } from '../src/engine/index.ts'

/**
 * How the engine's work grows, as ratios of times measured in one run: a machine's speed cancels out, its noise does not, so each is the best of
 * five. Ratios near 1 mean that the work per entry does not depend on how long the log is or how it is fed.
 */
const RECORDING = 'test/recordings/chromium-random.har'
const REPEATS = 5

interface RecordedEntry {
  readonly startedDateTime: string
  readonly request: { readonly url: string }
}

const { entries } = (JSON.parse(readFileSync(RECORDING, 'utf8')) as { log: { entries: RecordedEntry[] } }).log

/** The recording again and again, each time 30 seconds later. */
function lengthened(times: number, change: (entry: RecordedEntry) => RecordedEntry = (entry) => entry): RecordedEntry[] {
  return Array.from({ length: times }, (_, round) =>
    entries.map((entry) => {
      const startedDateTime = new Date(Date.parse(entry.startedDateTime) + round * 30_000).toISOString()
      return change({ ...entry, startedDateTime })
    }),
  ).flat()
}

/** Milliseconds for one entry, at best. */
function timePerEntry(list: readonly RecordedEntry[], batch: number): number {
  const times = Array.from({ length: REPEATS }, () => {
    const log = createLog({ browser: 'chromium' })
    const start = performance.now()
    for (let i = 0; i < list.length; i += batch) log.add(list.slice(i, i + batch))
    log.settle()
    return (performance.now() - start) / list.length
  })
  return Math.min(...times)
}

const oneUrl = (entry: RecordedEntry): RecordedEntry => ({ ...entry, request: { ...entry.request, url: 'https://api.example/poll' } })
const short = timePerEntry(lengthened(2), Number.POSITIVE_INFINITY)
const rows: readonly (readonly [what: string, time: number])[] = [
  ['a log 16 times as long, per entry', timePerEntry(lengthened(32), Number.POSITIVE_INFINITY)],
  ['fed one by one instead of at once', timePerEntry(lengthened(2), 1)],
  ['fed one by one, 16 times as long', timePerEntry(lengthened(32), 1)],
  ['all of one URL, in batches of 50', timePerEntry(lengthened(8, oneUrl), 50)],
]

console.log(`${entries.length * 2} entries of ${RECORDING} at once: ${(short * 1000).toFixed(0)} µs per entry = 1`)
for (const [what, time] of rows) console.log(`${(time / short).toFixed(2).padStart(6)}  ${what}`)
