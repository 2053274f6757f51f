// Wraps the page's functions, and keeps what they were called with. observation-script.ts runs it after frames.js, platform.js and rows.js.

/**
 * @typedef {{ end(): void, whole: boolean, take(): unknown[][] }} PageObserver
 * @typedef {(win: ObservedWindow) => boolean} Visit true: its frames are next
 * @typedef {(rowOf: () => unknown[] | null) => void} Note
 * @typedef {(() => void)[]} Undo
 */

const OBSERVATION_KEY = Symbol.for('cors-lens.observation')
const MAX_ROWS = 1000
const MAX_UNREAD_MS = 60000

/**
 * Observes the page and its frames from now on, and gives what was noted since the last time if that is taken; or puts everything back.
 *
 * @param {'take' | 'begin' | 'end'} wanted
 * @param {readonly string[]} hosts whose pages are observed, with their ports
 */
function observePage(wanted, hosts) {
  const page = /** @type {ObservedWindow} */ (/** @type {unknown} */ (window))
  const isWanted = hosts.indexOf(window.origin.replace(/^[a-z-]+:\/\//i, '')) !== -1
  /** @type {unknown[][]} */
  const calls = []

  /** @type {Visit} */
  function begin(win) {
    if (!win[OBSERVATION_KEY] && (win !== page || isWanted)) observeWindow(win, begin)
    return !!win[OBSERVATION_KEY]
  }
  /** @type {Visit} */
  function collect(win) {
    if (begin(win) && wanted === 'take') calls.push.apply(calls, /** @type {PageObserver} */ (win[OBSERVATION_KEY]).take())
    return !!win[OBSERVATION_KEY]
  }
  if (wanted !== 'end') visitFrames(page, collect)
  else if (!isWanted) visitFrames(page, putBack)
  const observer = page[OBSERVATION_KEY]
  return { document: performance.timeOrigin, reach: observer ? (observer.whole ? 'whole' : 'late') : 'none', calls }
}

/** @type {Visit} */
function putBack(win) {
  if (win[OBSERVATION_KEY]) win[OBSERVATION_KEY].end()
  return true
}

/**
 * @param {ObservedWindow} win
 * @param {Visit} begin for frames that it loads
 */
function observeWindow(win, begin) {
  const platform = platformOf(win)
  const rows = lastRows(platform)
  /** @type {Undo} */
  const undo = []
  let isOn = true

  function end() {
    isOn = false
    rows.take()
    undo.forEach((each) => {
      each()
    })
    delete win[OBSERVATION_KEY]
  }
  /** @type {Note} */
  function note(rowOf) {
    if (!isOn) return
    try {
      const row = rowOf()
      if (row === null) return
      if (rows.isUnread()) end()
      else rows.add(row)
    } catch {
      // The page's request goes on, whatever its arguments are.
    }
  }

  wrapFetch(platform, note, undo)
  wrapXhr(platform, note, undo)
  listen(
    win,
    'securitypolicyviolation',
    (event) => note(() => violationRow(platform, /** @type {SecurityPolicyViolationEvent} */ (event))),
    undo,
  )
  // A load event never reaches the window.
  listen(win.document, 'load', (event) => beginInFrame(event, begin), undo)
  // Nothing of the page has run yet.
  const whole = win.document.readyState === 'loading' && win.document.scripts.length === 0
  platform.define(win, OBSERVATION_KEY, { configurable: true, value: { end, whole, take: rows.take } })
}

/**
 * A ring of the last ones.
 *
 * @param {Platform} platform
 */
function lastRows({ date }) {
  /** @type {unknown[][]} */
  let rows = []
  let head = 0
  let taken = date()
  return {
    /** @param {unknown[]} row */
    add(row) {
      rows[head++ % MAX_ROWS] = row
    },
    /** DevTools were closed. */
    isUnread: () => date() - taken > MAX_UNREAD_MS,
    take() {
      taken = date()
      const inOrder = []
      for (let i = Math.max(0, head - MAX_ROWS); i < head; i++) inOrder.push(/** @type {unknown[]} */ (rows[i % MAX_ROWS]))
      rows = []
      head = 0
      return inOrder
    },
  }
}

/**
 * @param {Platform} platform
 * @param {Note} note
 * @param {Undo} undo
 */
function wrapFetch(platform, note, undo) {
  const { win, apply } = platform
  wrap(platform, win, 'fetch', undo, (target, self, args) => {
    note(() => fetchRow(platform, args[0], args[1]))
    return apply(target, self, args)
  })
}

/**
 * @param {Platform} platform
 * @param {Note} note
 * @param {Undo} undo
 */
function wrapXhr(platform, note, undo) {
  const { win, apply, keep, recall, Xhr } = platform
  const opened = new win.WeakMap()
  wrap(platform, Xhr?.prototype, 'open', undo, (target, self, args) => {
    const result = apply(target, self, args)
    note(() => {
      const url = absoluteUrl(platform, urlTextOf(platform, args[1]))
      if (url !== null && typeof args[0] === 'string') apply(keep, opened, [self, [args[0], url]])
      return null
    })
    return result
  })
  wrap(platform, Xhr?.prototype, 'send', undo, (target, self, args) => {
    note(() => xhrRow(platform, apply(recall, opened, [self]), self))
    return apply(target, self, args)
  })
}

/**
 * @param {Platform} platform
 * @param {object | undefined} holder
 * @param {string} name
 * @param {Undo} undo
 * @param {(target: Function, self: object, args: unknown[]) => unknown} around
 */
function wrap({ win, describe, define }, holder, name, undo, around) {
  const found = holder && describe(holder, name)
  if (!found?.configurable || typeof found.value !== 'function') return
  const wrapped = new win.Proxy(found.value, { apply: around })
  define(holder, name, { value: wrapped, writable: found.writable === true, enumerable: found.enumerable === true, configurable: true })
  undo.push(() => {
    const current = describe(holder, name)
    if (current && current.value === wrapped) define(holder, name, found)
  })
}

/**
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: Event) => void} listener
 * @param {Undo} undo
 */
function listen(target, type, listener, undo) {
  target.addEventListener(type, listener, true)
  undo.push(() => target.removeEventListener(type, listener, true))
}

/**
 * @param {Event} event
 * @param {Visit} begin
 */
function beginInFrame(event, begin) {
  try {
    const frame = /** @type {HTMLIFrameElement} */ (event.target)
    if (frame.contentWindow) visitFrames(frame.contentWindow, begin)
  } catch {
    // A frame of another origin.
  }
}
