// Reads which document the page shows, and its timeline: timeline-script.ts.

/**
 * @typedef {{ list: PerformanceEntry[], observer: PerformanceObserver, take(entries: PerformanceEntryList): void }} ObservedTimeline
 * @typedef {Window & typeof globalThis & { [key: symbol]: ObservedTimeline | undefined }} TimelineWindow
 */

const TIMELINE_KEY = Symbol.for('cors-lens.resource-timing')
const MAX_ENTRIES = 3000
const MAX_READ_FRAMES = 20

/**
 * @param {number | null} since null: the document alone
 * @param {number} sinceWithoutEnd for requests of which no end is known
 */
function readTimeline(since, sinceWithoutEnd) {
  const page = /** @type {TimelineWindow} */ (/** @type {unknown} */ (window))
  /** @type {unknown[][]} */
  const timings = []
  if (since !== null) readFrames(page, { since, sinceWithoutEnd, timings, framesLeft: MAX_READ_FRAMES })
  return { document: performance.timeOrigin, origin: originOf(page), url: location.href.split('#')[0], timings }
}

/**
 * A window and its frames, and theirs.
 *
 * @param {TimelineWindow} win
 * @param {{ since: number, sinceWithoutEnd: number, timings: unknown[][], framesLeft: number }} reading
 */
function readFrames(win, reading) {
  if (reading.framesLeft-- <= 0) return
  try {
    const origin = originOf(win)
    entriesOf(win).forEach((entry) => {
      const { name, startTime, responseEnd, responseStatus, initiatorType } = /** @type {PerformanceResourceTiming} */ (entry)
      const start = origin + startTime
      const end = responseStatus > 0 || responseEnd > startTime ? origin + Math.max(startTime, responseEnd) : null
      if (end === null ? start >= reading.sinceWithoutEnd : end >= reading.since)
        reading.timings.push([name, start, end, responseStatus, initiatorType])
    })
    for (let i = 0; i < win.frames.length; i++) readFrames(/** @type {TimelineWindow} */ (win.frames[i]), reading)
  } catch {
    // A frame of another origin.
  }
}

/** @param {TimelineWindow} win */
function originOf(win) {
  const wall = win.Date.now() - win.performance.now()
  return Math.abs(wall - win.performance.timeOrigin) > 1000 ? wall : win.performance.timeOrigin
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
