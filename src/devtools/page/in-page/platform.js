// What the page's browser offers, and how values of the page are read by it without running any code of the page's.

/**
 * @typedef {Window & typeof globalThis & { [key: symbol]: PageObserver | undefined }} ObservedWindow
 * @typedef {ReturnType<typeof platformOf>} Platform
 * @typedef {((this: unknown) => unknown) | undefined} Getter
 */

const MAX_URL_LENGTH = 20000

/**
 * The functions of a window as they are now, before the page may replace them.
 *
 * @param {ObservedWindow} win
 */
function platformOf(win) {
  const describe = win.Object.getOwnPropertyDescriptor
  /**
   * @param {{ readonly prototype: object } | undefined} type
   * @param {string} name
   * @returns {Getter}
   */
  const getter = (type, name) => {
    const found = type && describe(type.prototype, name)
    return found?.get
  }
  return {
    win,
    describe,
    apply: win.Reflect.apply,
    define: win.Object.defineProperty,
    prototypeOf: win.Object.getPrototypeOf,
    keep: win.WeakMap.prototype.set,
    recall: win.WeakMap.prototype.get,
    date: win.Date.now,
    performance: win.performance,
    now: win.performance.now,
    Url: win.URL,
    Xhr: win.XMLHttpRequest,
    ofRequest: {
      url: getter(win.Request, 'url'),
      method: getter(win.Request, 'method'),
      credentials: getter(win.Request, 'credentials'),
      mode: getter(win.Request, 'mode'),
      redirect: getter(win.Request, 'redirect'),
    },
    urls: [getter(win.URL, 'href'), getter(win.HTMLAnchorElement, 'href')],
    withCredentials: getter(win.XMLHttpRequest, 'withCredentials'),
    baseUri: getter(win.Node, 'baseURI'),
  }
}

/**
 * The time, in milliseconds since 1970, corrected as in clock.js.
 *
 * @param {Platform} platform
 */
function wallTime({ performance, apply, now, date }) {
  const exact = performance.timeOrigin + apply(now, performance, [])
  const rough = date()
  return Math.abs(rough - exact) > 1000 ? rough : exact
}

/**
 * @param {unknown} value
 * @returns {value is object}
 */
function isObject(value) {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

/**
 * @param {Platform} platform
 * @param {Getter} getter one of the browser's own
 * @param {unknown} object undefined comes of one that isn't the getter's
 */
function readBy({ apply }, getter, object) {
  try {
    return apply(/** @type {() => unknown} */ (getter), object, [])
  } catch {
    return undefined
  }
}

/**
 * undefined: it has none. null: only a getter of the page's knows.
 *
 * @param {Platform} platform
 * @param {unknown} init
 * @param {string} name
 */
function memberOf(platform, init, name) {
  const { describe, prototypeOf, ofRequest } = platform
  let object = init
  for (let depth = 0; isObject(object) && depth < 10; depth++) {
    const found = describe(object, name)
    if (found !== undefined) {
      if ('value' in found) return found.value
      const own = describe(ofRequest, name)
      const asRequest = own && own.value === found.get ? readBy(platform, found.get, init) : undefined
      return asRequest === undefined ? null : asRequest
    }
    object = prototypeOf(object)
  }
  return undefined
}

/**
 * Of what `fetch` and `open` take as a URL; null if only code of the page's knows.
 *
 * @param {Platform} platform
 * @param {unknown} input
 */
function urlTextOf(platform, input) {
  const { win, urls } = platform
  if (typeof input === 'string') return input
  if (input === win.location || input === window.location) return /** @type {Location} */ (input).href
  for (let i = 0; isObject(input) && i < urls.length; i++) {
    const text = readBy(platform, urls[i], input)
    if (typeof text === 'string') return text
  }
  return null
}

/**
 * @param {Platform} platform
 * @param {string | null} text
 */
function absoluteUrl(platform, text) {
  const { win, Url, baseUri } = platform
  try {
    return text === null || text.length > MAX_URL_LENGTH
      ? null
      : new Url(text, /** @type {string} */ (readBy(platform, baseUri, win.document))).href
  } catch {
    return null
  }
}
