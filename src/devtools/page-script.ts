import type { Evaluation } from './inspected-page.ts'
import { isRecord } from './raw-entry.ts'
import type { ResourceTiming } from './timing-match.ts'

/** The inspected document, and what its timeline says of its requests. */
export interface PageReading {
  /** `performance.timeOrigin` as it is: two readings with the same belong to the same document. */
  readonly document: number
  /** When its navigation started, in milliseconds since 1970 on the clock of now. */
  readonly origin: number
  /** Without fragment. */
  readonly url: string
  /** How many Resource Timings the buffer of the top document held. */
  readonly buffered: number
  readonly timings: readonly PageTiming[]
}

export interface PageTiming extends ResourceTiming {
  /** As the page's timeline has it: the same in every reading, while `start` may be corrected differently. */
  readonly startTime: number
}

/**
 * The expression that reads the page. It changes nothing the page can see by its ordinary means: it calls getters and, only where `observe`
 * says so or the buffer is nearly full, starts a PerformanceObserver, whose bounded list hangs on the window under a symbol that is not enumerable.
 * That observer is needed because the buffer ends at 250 entries (one development server's modules fill it) and a page may clear it at any time:
 * without one, every request after that would stay without an outcome.
 *
 * Frames of the same origin have timelines of their own and are read too. `performance.now()` stops while a computer sleeps, so the origin
 * is corrected by the wall clock where the two are more than a second apart.
 *
 * @param since milliseconds since 1970; earlier timings are left out
 */
export function pageReading(since: number, observe: boolean): string {
  return `(${READ_PAGE})(${Number.isFinite(since) ? since : '-Infinity'}, ${observe})`
}

// A text, not a function: a bundler may give a function's source names that only its own scope knows.
const READ_PAGE = `function (since, observe) {
  var KEY = Symbol.for('cors-lens.resource-timing'), NEARLY_FULL = 150, KEPT = 1000, FRAMES = 20
  var timings = [], frames = 0
  function originOf(win) {
    var wall = win.Date.now() - win.performance.now()
    return Math.abs(wall - win.performance.timeOrigin) > 1000 ? wall : win.performance.timeOrigin
  }
  function listOf(win, buffer) {
    if (!win[KEY] && (observe || buffer.length >= NEARLY_FULL)) {
      var list = []
      var observer = new win.PerformanceObserver(function (added) {
        list.push.apply(list, added.getEntries())
        if (list.length > KEPT) list.splice(0, list.length - KEPT)
      })
      observer.observe({ type: 'resource', buffered: true })
      list.push.apply(list, observer.takeRecords())
      Object.defineProperty(win, KEY, { value: { list: list, observer: observer }, configurable: true })
    }
    var kept = win[KEY]
    return kept && kept.list.length ? kept.list : buffer
  }
  function read(win) {
    if (++frames > FRAMES) return 0
    var origin = originOf(win), buffer = win.performance.getEntriesByType('resource')
    listOf(win, buffer).forEach(function (timing) {
      var start = origin + timing.startTime
      if (start >= since) timings.push([timing.name, start, timing.startTime, timing.responseStatus, timing.initiatorType])
    })
    for (var i = 0; i < win.frames.length; i++) try { read(win.frames[i]) } catch (e) {}
    return buffer.length
  }
  var buffered = 0
  try { buffered = read(window) } catch (e) {}
  return { document: performance.timeOrigin, origin: originOf(window), url: location.href.split('#')[0], buffered: buffered, timings: timings }
}`

/** The page's answer, or null when it refused or gave something else: a page may have replaced any function that was called. */
export function pageReadingOf(evaluation: Evaluation): PageReading | null {
  if (!('value' in evaluation) || !isRecord(evaluation.value)) return null
  const { document, origin, url, buffered, timings } = evaluation.value
  if (!isTime(document) || !isTime(origin) || typeof url !== 'string' || !isTime(buffered) || !Array.isArray(timings)) return null
  return { document, origin, url, buffered, timings: timings.flatMap((row) => timingOf(row) ?? []) }
}

function timingOf(row: unknown): PageTiming | null {
  if (!Array.isArray(row)) return null
  const [name, start, startTime, responseStatus, initiatorType]: unknown[] = row
  if (typeof name !== 'string' || !isTime(start) || !isTime(startTime) || !isTime(responseStatus) || typeof initiatorType !== 'string')
    return null
  return { name, start, startTime, responseStatus, initiatorType }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
