import type { Diagnosis, LogChange } from '../../engine/index.ts'
import { debounce } from '../debounce.ts'
import type { InspectedPage } from '../inspected-page.ts'
import { type Lag, matchTimings, type TimedRequest } from './match-timings.ts'
import { type PageTiming, type PageTimings, pageTimingsOf, timelineReading } from './timeline-script.ts'

/** Reads the page's Resource Timing in quiet moments, for the exchanges whose outcome the browser's record does not show. */
export interface TimingReader {
  consider(change: LogChange): void
  /** An event came: the moment is not quiet. */
  touch(): void
  /** Another document: what was open belongs to a timeline that is gone. */
  reset(): void
}

interface Open extends TimedRequest {
  readonly id: string
  /** The entry that bears the outcome; null: none was recorded, so that there is only a timing that must not be taken for another's. */
  readonly entry: number | null
  readonly wanted: boolean
  /** How many readings did not name it. */
  missed: number
}

/** Workers, sandboxed frames and pages that refuse have no timing to give: three readings are enough to know. */
const READINGS = 3
const PAUSE = { wait: 250, maxWait: 1500 }
/** Milliseconds after which a page that does not answer is asked again. */
const PATIENCE = 5000
/** Milliseconds around a request in which identical ones are told apart. */
const NEIGHBOURHOOD = 2000
/** With room for a loaded machine: see `Lag` for what was measured. */
const LAG: Record<InspectedPage['browser'], Lag> = { chromium: { least: -10, most: 50 }, firefox: { least: -10, most: 500 } }

/**
 * @param outcome takes `responseStatus` for the entry of that index
 * @param onReading sees each reading first; false: it is of another document than the log
 */
export function createTimingReader(options: {
  readonly page: InspectedPage
  outcome(entry: number, responseStatus: number): void
  onReading(reading: PageTimings): boolean
}): TimingReader {
  const open = new Map<string, Open>()
  /** By exchange: the entry it was settled for, and the status if there was one. */
  const settled = new Map<string, { readonly entry: number | null; readonly status: number | null }>()
  const consumed = new Map<string, number>()
  const idle = debounce(() => void read(), PAUSE)
  let asked = 0

  async function read() {
    const since = forgetUndoubted()
    if (since === null) return
    const asking = ++asked
    const patience = setTimeout(() => asking === asked && endReading(), PATIENCE)
    const reading = pageTimingsOf(await options.page.evaluateInPage(timelineReading(since)))
    clearTimeout(patience)
    if (asking !== asked) return
    if (reading !== null && !options.onReading(reading)) return
    if (reading !== null) take(reading)
    endReading()
  }

  /** Leaves only what is in doubt and its neighbours in time, which must not be taken for it. Returns from when on to read; null: nothing is in doubt. */
  function forgetUndoubted(): number | null {
    const requests = [...open.values()]
    const wanted = requests.filter((request) => request.wanted)
    const earliest = wanted.length > 0 ? earliestOf(wanted) : Date.now()
    for (const { id, start } of requests) if (start < earliest - NEIGHBOURHOOD) open.delete(id)
    return wanted.length > 0 ? earliestOf([...open.values()]) - LAG[options.page.browser].most : null
  }

  function take(reading: PageTimings) {
    const requests = [...open.values()]
    const timings = unconsumed(reading.timings)
    for (const [request, timing] of matchTimings(requests, timings, LAG[options.page.browser])) {
      const found = requests[request]
      const told = timings[timing]
      if (found !== undefined && told !== undefined) settle(found, told)
    }
  }

  function settle(request: Open, timing: PageTiming) {
    open.delete(request.id)
    settled.set(request.id, { entry: request.entry, status: timing.responseStatus })
    consumed.set(keyOf(timing), (consumed.get(keyOf(timing)) ?? 0) + 1)
    if (request.wanted && request.entry !== null) options.outcome(request.entry, timing.responseStatus)
  }

  function unconsumed(timings: readonly PageTiming[]): PageTiming[] {
    const left = new Map(consumed)
    return timings.filter((timing) => {
      const count = left.get(keyOf(timing)) ?? 0
      left.set(keyOf(timing), count - 1)
      return count <= 0
    })
  }

  function endReading() {
    asked++
    for (const request of open.values()) {
      if (++request.missed < READINGS) continue
      open.delete(request.id)
      settled.set(request.id, { entry: request.entry, status: null })
    }
    if (open.size > 0) idle.ask()
  }

  function considerOne(diagnosis: Diagnosis) {
    const request = timedRequest(diagnosis, options.page.browser)
    const before = settled.get(diagnosis.id)
    if (request === null) open.delete(diagnosis.id)
    else if (before === undefined || (before.entry !== request.entry && before.status === null)) {
      open.set(diagnosis.id, { ...request, missed: open.get(diagnosis.id)?.missed ?? 0 })
    } else if (before.entry !== request.entry && before.status !== null) {
      // A hop that arrived after the outcome did: the outcome is that of the last one.
      settled.set(diagnosis.id, { ...before, entry: request.entry })
      if (request.wanted && request.entry !== null) options.outcome(request.entry, before.status)
    }
  }

  return {
    consider({ changed, removed }) {
      for (const id of removed) open.delete(id)
      for (const diagnosis of changed) considerOne(diagnosis)
      if (open.size > 0) idle.ask()
    },
    touch: () => idle.touch(),
    reset() {
      asked++
      idle.cancel()
      open.clear()
      settled.clear()
      consumed.clear()
    },
  }
}

/**
 * What can be asked of the timeline: whatever a script fetched, and the elements that ask for CORS. A no-cors element's `responseStatus`
 * says nothing of CORS (measured: 0 in Chromium, mostly the status in Firefox); a beacon gives the page nothing to read.
 */
function timedRequest(diagnosis: Diagnosis, browser: 'chromium' | 'firefox'): Omit<Open, 'missed'> | null {
  const { id, url, kind, mode, verdict } = diagnosis
  const byScript = kind === 'fetch' || kind === 'xhr'
  if (kind === 'document' || kind === 'websocket' || kind === 'ping' || (!byScript && kind !== null && mode !== 'cors')) return null
  const entry = diagnosis.hops.findLast((hop) => hop.entry !== null)?.entry ?? null
  // Chromium's record marks what was blocked, Firefox's does not.
  const doubtful =
    verdict === 'depends' || verdict === 'unknown' || (browser === 'firefox' && (verdict === 'allowed' || verdict === 'blocked'))
  return {
    id,
    url,
    start: Date.parse(diagnosis.startedDateTime),
    scripted: kind === null && mode === 'cors' ? null : byScript || kind === null,
    entry,
    wanted: entry !== null && doubtful && mode !== 'no-cors',
  }
}

function earliestOf(requests: readonly Open[]): number {
  return requests.reduce((earliest, { start }) => Math.min(earliest, start), Number.POSITIVE_INFINITY)
}

function keyOf({ name, startTime, initiatorType }: PageTiming): string {
  return `${startTime} ${initiatorType} ${name}`
}
