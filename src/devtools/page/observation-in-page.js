// @ts-check
// Evaluated in the inspected page: observation-script.ts.

/**
 * @typedef {{ end(): void, whole: boolean, take(): unknown[][] }} Observer
 * @typedef {Window & typeof globalThis & { [key: symbol]: Observer | undefined }} ObservedWindow
 * @typedef {((this: unknown) => unknown) | undefined} Getter
 */

/**
 * @param {'take' | 'begin' | 'end'} wanted
 * @param {readonly string[]} hosts
 */
function observePage(wanted, hosts) {
  const KEY = Symbol.for('cors-lens.observation')
  const KEPT = 1000
  const FRAMES = 20
  const LONGEST = 20000
  const ALONE = 60000 // milliseconds
  const LOCATION = window.location
  const HOST = window.origin.replace(/^[a-z-]+:\/\//i, '')
  const page = /** @type {ObservedWindow} */ (/** @type {unknown} */ (window))

  /** @param {ObservedWindow} win */
  function observe(win) {
    const apply = win.Reflect.apply
    const describe = win.Object.getOwnPropertyDescriptor
    const define = win.Object.defineProperty
    const prototypeOf = win.Object.getPrototypeOf
    const Url = win.URL
    const performance = win.performance
    const now = performance.now
    const date = win.Date.now
    const Request = win.Request
    const Xhr = win.XMLHttpRequest
    /** @type {unknown[][]} */
    let rows = []
    let head = 0
    let asked = date()
    let isOn = true
    /** @type {(() => void)[]} */
    const undo = []
    const requests = new win.WeakMap()
    const keep = win.WeakMap.prototype.set
    const recall = win.WeakMap.prototype.get

    /**
     * @param {{ readonly prototype: object } | undefined} type
     * @param {string} name
     * @returns {Getter}
     */
    function getter(type, name) {
      const found = type && describe(type.prototype, name)
      return found?.get
    }
    const ofRequest = {
      url: getter(Request, 'url'),
      method: getter(Request, 'method'),
      credentials: getter(Request, 'credentials'),
      mode: getter(Request, 'mode'),
      redirect: getter(Request, 'redirect'),
    }
    const addresses = [getter(Url, 'href'), getter(win.HTMLAnchorElement, 'href')]
    const withCredentials = getter(Xhr, 'withCredentials')
    const baseUri = getter(win.Node, 'baseURI')

    /**
     * @param {Getter} get
     * @param {unknown} object
     */
    function ask(get, object) {
      try {
        return apply(/** @type {() => unknown} */ (get), object, [])
      } catch {
        return undefined
      }
    }
    /**
     * @param {unknown} value
     * @returns {value is object}
     */
    function isObject(value) {
      return (typeof value === 'object' && value !== null) || typeof value === 'function'
    }
    /**
     * undefined: it has none. null: only a getter of the page's knows.
     *
     * @param {unknown} init
     * @param {string} name
     */
    function member(init, name) {
      let object = init
      for (let depth = 0; isObject(object) && depth < 10; depth++) {
        const found = describe(object, name)
        if (found !== undefined) {
          if ('value' in found) return found.value
          const own = describe(ofRequest, name)
          const asRequest = own && own.value === found.get ? ask(found.get, init) : undefined
          return asRequest === undefined ? null : asRequest
        }
        object = prototypeOf(object)
      }
      return undefined
    }
    /** @param {unknown} input */
    function addressOf(input) {
      if (typeof input === 'string') return input
      if (input === win.location || input === LOCATION) return /** @type {Location} */ (input).href
      for (let i = 0; isObject(input) && i < addresses.length; i++) {
        const address = ask(addresses[i], input)
        if (typeof address === 'string') return address
      }
      return null
    }
    /** @param {string | null} address */
    function absolute(address) {
      try {
        return address === null || address.length > LONGEST
          ? null
          : new Url(address, /** @type {string} */ (ask(baseUri, win.document))).href
      } catch {
        return null
      }
    }
    function wall() {
      const exact = performance.timeOrigin + apply(now, performance, [])
      const rough = date()
      return Math.abs(rough - exact) > 1000 ? rough : exact
    }
    /** @param {unknown[]} row */
    function note(row) {
      if (date() - asked > ALONE) {
        end()
        return
      }
      rows[head++ % KEPT] = row
    }
    /**
     * @param {unknown} value
     * @param {unknown} otherwise
     */
    function oneOf(value, otherwise) {
      return typeof value === 'string' ? value : value === undefined ? otherwise : null
    }
    /**
     * @param {unknown} input
     * @param {unknown} init
     */
    function noteFetch(input, init) {
      const isRequest = isObject(input) && ask(ofRequest.url, input) !== undefined
      const url = isRequest ? ask(ofRequest.url, input) : absolute(addressOf(input))
      if (typeof url !== 'string' || url.length > LONGEST) return
      /**
       * @param {Exclude<keyof typeof ofRequest, 'url'>} name
       * @param {string} otherwise
       */
      const part = (name, otherwise) => oneOf(member(init, name), isRequest ? ask(ofRequest[name], input) : otherwise)
      note([
        'fetch',
        url,
        part('method', 'GET'),
        wall(),
        part('credentials', 'same-origin'),
        part('mode', 'cors'),
        part('redirect', 'follow'),
      ])
    }
    /** @param {object} xhr */
    function noteXhr(xhr) {
      const opened = apply(recall, requests, [xhr])
      const includes = ask(withCredentials, xhr)
      if (opened && typeof includes === 'boolean')
        note(['xhr', opened[1], opened[0], wall(), includes ? 'include' : 'same-origin', 'cors', 'follow'])
    }
    /**
     * @param {object | undefined} holder
     * @param {string} name
     * @param {(target: Function, self: object, args: unknown[]) => unknown} around
     */
    function wrap(holder, name, around) {
      const found = holder && describe(holder, name)
      if (!found?.configurable || typeof found.value !== 'function') return
      const wrapped = new win.Proxy(found.value, { apply: around })
      define(holder, name, { value: wrapped, writable: found.writable === true, enumerable: found.enumerable === true, configurable: true })
      undo.push(() => {
        const current = describe(holder, name)
        if (current && current.value === wrapped) define(holder, name, found)
      })
    }
    /** @param {SecurityPolicyViolationEvent} event */
    function onViolation(event) {
      try {
        if (event.disposition === 'enforce')
          note(['violation', String(event.blockedURI), null, wall(), String(event.effectiveDirective), null, null])
      } catch {
        // The page's own event may throw.
      }
    }
    /** @param {Event} event */
    function onLoad(event) {
      try {
        const frame = /** @type {HTMLIFrameElement} */ (event.target)
        if (frame.contentWindow) enter(frame.contentWindow, begin, { count: FRAMES })
      } catch {
        // A frame of another origin.
      }
    }
    function end() {
      isOn = false
      rows = []
      undo.forEach((each) => {
        each()
      })
      delete win[KEY]
    }
    wrap(win, 'fetch', (target, self, args) => {
      if (isOn) {
        try {
          noteFetch(args[0], args[1])
        } catch {
          // The page's request goes on, whatever its arguments are.
        }
      }
      return apply(target, self, args)
    })
    wrap(Xhr?.prototype, 'open', (target, self, args) => {
      const result = apply(target, self, args)
      if (isOn) {
        try {
          const url = absolute(addressOf(args[1]))
          if (url !== null && typeof args[0] === 'string') apply(keep, requests, [self, [args[0], url]])
        } catch {
          // As above.
        }
      }
      return result
    })
    wrap(Xhr?.prototype, 'send', (target, self, args) => {
      if (isOn) {
        try {
          noteXhr(self)
        } catch {
          // As above.
        }
      }
      return apply(target, self, args)
    })
    win.addEventListener('securitypolicyviolation', onViolation, true)
    // A load event never reaches the window.
    win.document.addEventListener('load', onLoad, true)
    undo.push(() => {
      win.removeEventListener('securitypolicyviolation', onViolation, true)
      win.document.removeEventListener('load', onLoad, true)
    })
    // Nothing of the page has run yet.
    const whole = win.document.readyState === 'loading' && win.document.scripts.length === 0
    /** @type {Observer['take']} */
    const take = () => {
      asked = date()
      const taken = []
      for (let i = Math.max(0, head - KEPT); i < head; i++) taken.push(/** @type {unknown[]} */ (rows[i % KEPT]))
      rows = []
      head = 0
      return taken
    }
    define(win, KEY, { configurable: true, value: { end, whole, take } })
  }

  /**
   * @param {Window} win
   * @param {(win: ObservedWindow) => boolean} visit
   * @param {{ count: number }} left
   */
  function enter(win, visit, left) {
    try {
      if (left.count-- > 0 && visit(/** @type {ObservedWindow} */ (win)))
        for (let i = 0; i < win.frames.length; i++) enter(/** @type {Window} */ (win.frames[i]), visit, left)
    } catch {
      // A frame of another origin.
    }
  }
  const isWanted = hosts.indexOf(HOST) !== -1
  /** @param {ObservedWindow} win */
  function begin(win) {
    if (!win[KEY] && (win !== page || isWanted)) observe(win)
    return !!win[KEY]
  }
  /** @param {ObservedWindow} win */
  function putBack(win) {
    if (win[KEY]) win[KEY].end()
    return true
  }
  /** @type {unknown[][]} */
  const calls = []
  /** @param {ObservedWindow} win */
  function collect(win) {
    if (begin(win) && wanted === 'take') calls.push.apply(calls, /** @type {Observer} */ (win[KEY]).take())
    return !!win[KEY]
  }
  if (wanted !== 'end' || !isWanted) enter(page, wanted === 'end' ? putBack : collect, { count: FRAMES })
  return { document: performance.timeOrigin, reach: page[KEY] ? (page[KEY].whole ? 'whole' : 'late') : 'none', calls }
}
