import type { Evaluation } from '../inspected-page.ts'
import { isRecord } from '../recorder/raw-entry.ts'
import { callInPage } from './call-in-page.ts'
import clock from './in-page/clock.js?raw'
import frames from './in-page/frames.js?raw'
import timeline from './in-page/timeline.js?raw'
import { MAX_WAIT_MS, type ResourceTiming } from './match-timings.ts'

const SCRIPT = [clock, frames, timeline].join('\n')

/** The inspected document, and what its timeline says of its requests. */
export interface PageTimings {
  /** `performance.timeOrigin` as it is: two readings with the same belong to the same document. */
  readonly document: number
  /** When its navigation started, in milliseconds since 1970 on the clock of now. */
  readonly origin: number
  /** Without fragment. */
  readonly url: string
  readonly timings: readonly ResourceTiming[]
}

/** The expression that reads which document the page shows, and nothing else. */
export function documentReading(): string {
  return callInPage(SCRIPT, 'readTimeline', null)
}

/**
 * The expression that reads the document and its timeline. It changes nothing the page can see by its ordinary means: it calls getters, and
 * starts one PerformanceObserver whose bounded list hangs on the window under a symbol that is not enumerable. That observer is needed because
 * the timeline's own buffer ends at 250 entries (one development server's modules fill it) and a page may clear it at any time: every request
 * after that would stay without an outcome.
 *
 * Frames of the same origin have timelines of their own and are read too. `performance.now()` stops while a computer sleeps, so the origin
 * is corrected by the wall clock where the two are more than a second apart.
 *
 * @param since milliseconds since 1970; what ended earlier is left out
 */
export function timelineReading(since: number): string {
  return callInPage(SCRIPT, 'readTimeline', since, since - MAX_WAIT_MS)
}

/** The page's answer, or null when it refused or gave something else: a page may have replaced any function that was called. */
export function pageTimingsOf(evaluation: Evaluation): PageTimings | null {
  if (!('value' in evaluation) || !isRecord(evaluation.value)) return null
  const { document, origin, url, timings } = evaluation.value
  if (!isTime(document) || !isTime(origin) || typeof url !== 'string' || !Array.isArray(timings)) return null
  return { document, origin, url, timings: timings.flatMap((row) => timingOf(row) ?? []) }
}

function timingOf(row: unknown): ResourceTiming | null {
  if (!Array.isArray(row)) return null
  const [name, start, end, responseStatus, initiatorType]: unknown[] = row
  if (typeof name !== 'string' || !isTime(start) || !isTime(responseStatus) || typeof initiatorType !== 'string') return null
  return end === null || isTime(end) ? { name, start, end, responseStatus, initiatorType } : null
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
