// Reads which document the page shows, and its timeline. timeline-script.ts runs it after clock.js and frames.js.

/**
 * @typedef {{ list: PerformanceEntry[], observer: PerformanceObserver, take(entries: PerformanceEntryList): void }} ObservedTimeline
 * @typedef {Window & typeof globalThis & { [key: symbol]: ObservedTimeline | undefined }} TimelineWindow
 */

const TIMELINE_KEY = Symbol.for('cors-lens.resource-timing')
const MAX_ENTRIES = 3000

/**
 * @param {number | null} since null: the document alone
 * @param {number} sinceWithoutEnd for requests of which no end is known
 */
function readTimeline(since, sinceWithoutEnd) {
  const page = /** @type {TimelineWindow} */ (/** @type {unknown} */ (window))
  /** @type {unknown[][]} */
  const timings = []
  if (since !== null) {
    const reading = { since, sinceWithoutEnd, timings }
    visitFrames(page, (/** @type {TimelineWindow} */ win) => readEntries(win, reading))
  }
  return { document: performance.timeOrigin, origin: originOf(page), url: location.href.split('#')[0], timings }
}

/**
 * @param {TimelineWindow} win
 * @param {{ since: number, sinceWithoutEnd: number, timings: unknown[][] }} reading
 */
function readEntries(win, { since, sinceWithoutEnd, timings }) {
  const origin = originOf(win)
  entriesOf(win).forEach((entry) => {
    const { name, startTime, responseEnd, responseStatus, initiatorType } = /** @type {PerformanceResourceTiming} */ (entry)
    const start = origin + startTime
    const end = responseStatus > 0 || responseEnd > startTime ? origin + Math.max(startTime, responseEnd) : null
    if (end === null ? start >= sinceWithoutEnd : end >= since) timings.push([name, start, end, responseStatus, initiatorType])
  })
  return true
}

/** @param {TimelineWindow} win */
function entriesOf(win) {
  const { list, observer, take } = win[TIMELINE_KEY] || observeTimeline(win)
  take(observer.takeRecords())
  return list.length > 0 ? list : win.performance.getEntriesByType('resource')
}

/**
 * @param {TimelineWindow} win
 * @returns {ObservedTimeline}
 */
function observeTimeline(win) {
  /** @type {PerformanceEntry[]} */
  const list = []
  /** @param {PerformanceEntryList} entries */
  const take = (entries) => {
    list.push.apply(list, entries)
    if (list.length > MAX_ENTRIES) list.splice(0, list.length - MAX_ENTRIES)
  }
  const observer = new win.PerformanceObserver((added) => take(added.getEntries()))
  observer.observe({ type: 'resource', buffered: true })
  const observed = { list, observer, take }
  Object.defineProperty(win, TIMELINE_KEY, { value: observed })
  return observed
}
