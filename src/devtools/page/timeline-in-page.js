// @ts-check
// Evaluated in the inspected page: timeline-script.ts.

/**
 * @typedef {{ list: PerformanceEntry[], observer: PerformanceObserver, take(entries: PerformanceEntryList): void }} ObservedTimeline
 * @typedef {Window & typeof globalThis & { [key: symbol]: ObservedTimeline | undefined }} TimelineWindow
 */

/**
 * @param {number | null} since null: the document alone
 * @param {number} [sinceWithoutEnd]
 */
function readTimeline(since, sinceWithoutEnd) {
  const KEY = Symbol.for('cors-lens.resource-timing')
  const KEPT = 3000
  const FRAMES = 20
  /** @type {unknown[][]} */
  const timings = []
  let frames = 0

  /** @param {TimelineWindow} win */
  function originOf(win) {
    const wall = win.Date.now() - win.performance.now()
    return Math.abs(wall - win.performance.timeOrigin) > 1000 ? wall : win.performance.timeOrigin
  }

  /**
   * @param {TimelineWindow} win
   * @returns {ObservedTimeline}
   */
  function observe(win) {
    /** @type {PerformanceEntry[]} */
    const list = []
    /** @param {PerformanceEntryList} entries */
    const take = (entries) => {
      list.push.apply(list, entries)
      if (list.length > KEPT) list.splice(0, list.length - KEPT)
    }
    const observer = new win.PerformanceObserver((added) => take(added.getEntries()))
    observer.observe({ type: 'resource', buffered: true })
    const observed = { list, observer, take }
    Object.defineProperty(win, KEY, { value: observed })
    return observed
  }

  /** @param {TimelineWindow} win */
  function entriesOf(win) {
    const { list, observer, take } = win[KEY] || observe(win)
    take(observer.takeRecords())
    return list.length > 0 ? list : win.performance.getEntriesByType('resource')
  }

  /** @param {TimelineWindow} win */
  function read(win) {
    if (++frames > FRAMES) return
    try {
      const origin = originOf(win)
      entriesOf(win).forEach((entry) => {
        const { name, startTime, responseEnd, responseStatus, initiatorType } = /** @type {PerformanceResourceTiming} */ (entry)
        const start = origin + startTime
        const end = responseStatus > 0 || responseEnd > startTime ? origin + Math.max(startTime, responseEnd) : null
        if (end === null ? start >= Number(sinceWithoutEnd) : end >= Number(since))
          timings.push([name, start, end, responseStatus, initiatorType])
      })
      for (let i = 0; i < win.frames.length; i++) read(/** @type {TimelineWindow} */ (win.frames[i]))
    } catch {
      // A frame of another origin.
    }
  }

  const page = /** @type {TimelineWindow} */ (/** @type {unknown} */ (window))
  if (since !== null) read(page)
  return { document: performance.timeOrigin, origin: originOf(page), url: location.href.split('#')[0], timings }
}
