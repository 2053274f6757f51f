/**
 * The expression that makes the page tell of its requests and gives what it noted since the last time. Evaluated again it changes nothing that
 * is installed already, and takes in new frames.
 *
 * @param hosts with their ports: a page of another host is left alone
 *
 * What it wraps are `fetch` and `XMLHttpRequest`'s `open` and `send`, each in a Proxy of the very function: name, length, properties and
 * "native code" stay, arguments and results pass through as they are. So:
 *
 * - The promise of `fetch` is never touched. Listening to it would mark it as handled, and the console's "Uncaught (in promise)" and the
 *   page's `unhandledrejection` would be lost; a promise of our own instead would settle a tick later. The outcome is in the page's Resource
 *   Timing, which the recorder reads anyway.
 * - Of `input` and `init` only plain data properties are read, and the browser's own Request, URL, Location and link objects by their own
 *   getters. A getter of the page's is left alone, for calling it twice would show; `new Request(input, init)` would read once, but uses up a
 *   body that is a stream, and a page's own `fetch` may not expect it. What cannot be read so is not told.
 * - No listener is put on an XMLHttpRequest: one on `upload` would force a preflight.
 *
 * A fetch that the page's Content-Security-Policy stops leaves no other trace in Chromium than `securitypolicyviolation`.
 * Frames of the same origin are entered when they have loaded, and at each evaluation; workers and frames of other origins are out of reach.
 * The list is a ring of the last thousand, under a symbol that is not enumerable. Where nobody asked for it for a minute, DevTools were closed:
 * then the originals are put back at the next request.
 */
export function observing(hosts: readonly string[]): string {
  return `(${OBSERVE})('take', ${JSON.stringify(hosts)})\n`
}

/** The same as a script to be injected at the start of a document: it takes nothing, for nobody would get it. */
export function observingFromStart(hosts: readonly string[]): string {
  return `(${OBSERVE})('begin', ${JSON.stringify(hosts)})\n`
}

/**
 * The expression that puts the originals back, where they have not been wrapped again by somebody else; there it lets everything pass.
 *
 * @param hosts that are still observed: a page of one of them is left as it is
 */
export function endOfObserving(hosts: readonly string[]): string {
  return `(${OBSERVE})('end', ${JSON.stringify(hosts)})\n`
}

// A text, not a function: a bundler may give a function's source names that only its own scope knows.
const OBSERVE = `function (wanted, hosts) {
  var KEY = Symbol.for('cors-lens.observation'), KEPT = 1000, FRAMES = 20, LONGEST = 20000, ALONE = 60000
  var LOCATION = window.location, HOST = window.origin.replace(/^[a-z-]+:\\/\\//i, '')
  function observe(win) {
    var apply = win.Reflect.apply, describe = win.Object.getOwnPropertyDescriptor, define = win.Object.defineProperty
    var prototypeOf = win.Object.getPrototypeOf, Url = win.URL, now = win.performance.now, performance = win.performance, date = win.Date.now
    var rows = [], head = 0, asked = date(), isOn = true, undo = []
    var requests = new win.WeakMap(), keep = win.WeakMap.prototype.set, recall = win.WeakMap.prototype.get
    function getter(constructor, name) {
      var found = constructor && describe(constructor.prototype, name)
      return found && found.get
    }
    var Request = win.Request, Xhr = win.XMLHttpRequest
    var ofRequest = { url: getter(Request, 'url'), method: getter(Request, 'method'), credentials: getter(Request, 'credentials'),
      mode: getter(Request, 'mode'), redirect: getter(Request, 'redirect') }
    var addresses = [getter(Url, 'href'), getter(win.HTMLAnchorElement, 'href')]
    var withCredentials = getter(Xhr, 'withCredentials'), baseUri = getter(win.Node, 'baseURI')
    function ask(get, object) {
      try { return apply(get, object, []) } catch (e) { return undefined }
    }
    function isObject(value) { return (typeof value === 'object' && value !== null) || typeof value === 'function' }
    /* undefined: it has none. null: only a getter of the page's knows. */
    function member(init, name) {
      for (var depth = 0, object = init; isObject(object) && depth < 10; depth++, object = prototypeOf(object)) {
        var found = describe(object, name)
        if (found === undefined) continue
        if ('value' in found) return found.value
        var own = describe(ofRequest, name)
        var asRequest = own && own.value === found.get ? ask(found.get, init) : undefined
        return asRequest === undefined ? null : asRequest
      }
      return undefined
    }
    function addressOf(input) {
      if (typeof input === 'string') return input
      if (input === win.location || input === LOCATION) return input.href
      for (var i = 0; isObject(input) && i < addresses.length; i++) {
        var address = ask(addresses[i], input)
        if (typeof address === 'string') return address
      }
      return null
    }
    function absolute(address) {
      try { return address === null || address.length > LONGEST ? null : new Url(address, ask(baseUri, win.document)).href } catch (e) { return null }
    }
    function wall() {
      var exact = performance.timeOrigin + apply(now, performance, []), rough = date()
      return Math.abs(rough - exact) > 1000 ? rough : exact
    }
    function note(row) {
      if (date() - asked > ALONE) return end()
      rows[head++ % KEPT] = row
    }
    function oneOf(value, otherwise) { return typeof value === 'string' ? value : value === undefined ? otherwise : null }
    function noteFetch(input, init) {
      var isRequest = isObject(input) && ask(ofRequest.url, input) !== undefined
      var url = isRequest ? ask(ofRequest.url, input) : absolute(addressOf(input))
      if (typeof url !== 'string' || url.length > LONGEST) return
      function part(name, otherwise) { return oneOf(member(init, name), isRequest ? ask(ofRequest[name], input) : otherwise) }
      note(['fetch', url, part('method', 'GET'), wall(), part('credentials', 'same-origin'), part('mode', 'cors'), part('redirect', 'follow')])
    }
    function noteXhr(xhr) {
      var opened = apply(recall, requests, [xhr]), includes = ask(withCredentials, xhr)
      if (opened && typeof includes === 'boolean')
        note(['xhr', opened[1], opened[0], wall(), includes ? 'include' : 'same-origin', 'cors', 'follow'])
    }
    function wrap(holder, name, around) {
      var found = holder && describe(holder, name)
      if (!found || !found.configurable || typeof found.value !== 'function') return
      var wrapped = new win.Proxy(found.value, { apply: around })
      define(holder, name, { value: wrapped, writable: found.writable, enumerable: found.enumerable, configurable: true })
      undo.push(function () {
        var current = describe(holder, name)
        if (current && current.value === wrapped) define(holder, name, found)
      })
    }
    function onViolation(event) {
      try {
        if (event.disposition === 'enforce') note(['violation', String(event.blockedURI), null, wall(), String(event.effectiveDirective), null, null])
      } catch (e) {}
    }
    function onLoad(event) {
      try { if (event.target.contentWindow) enter(event.target.contentWindow, begin, { count: FRAMES }) } catch (e) {}
    }
    function end() {
      isOn = false
      rows = []
      undo.forEach(function (each) { each() })
      delete win[KEY]
    }
    wrap(win, 'fetch', function (target, self, args) {
      if (isOn) try { noteFetch(args[0], args[1]) } catch (e) {}
      return apply(target, self, args)
    })
    wrap(Xhr && Xhr.prototype, 'open', function (target, self, args) {
      var result = apply(target, self, args)
      if (isOn) try {
        var url = absolute(addressOf(args[1]))
        if (url !== null && typeof args[0] === 'string') apply(keep, requests, [self, [args[0], url]])
      } catch (e) {}
      return result
    })
    wrap(Xhr && Xhr.prototype, 'send', function (target, self, args) {
      if (isOn) try { noteXhr(self) } catch (e) {}
      return apply(target, self, args)
    })
    win.addEventListener('securitypolicyviolation', onViolation, true)
    /* A load event never reaches the window. */
    win.document.addEventListener('load', onLoad, true)
    undo.push(function () {
      win.removeEventListener('securitypolicyviolation', onViolation, true)
      win.document.removeEventListener('load', onLoad, true)
    })
    /* Nothing of the page has run yet. */
    var whole = win.document.readyState === 'loading' && win.document.scripts.length === 0
    define(win, KEY, { configurable: true, value: { end: end, whole: whole, take: function () {
      asked = date()
      var taken = []
      for (var i = Math.max(0, head - KEPT); i < head; i++) taken.push(rows[i % KEPT])
      rows = []
      head = 0
      return taken
    } } })
  }
  function enter(win, visit, left) {
    try {
      if (left.count-- > 0 && visit(win)) for (var i = 0; i < win.frames.length; i++) enter(win.frames[i], visit, left)
    } catch (e) {}
  }
  var isWanted = hosts.indexOf(HOST) !== -1
  function begin(win) {
    if (!win[KEY] && (win !== window || isWanted)) observe(win)
    return !!win[KEY]
  }
  function putBack(win) {
    if (win[KEY]) win[KEY].end()
    return true
  }
  var calls = []
  if (wanted !== 'end' || !isWanted) enter(window, wanted === 'end' ? putBack : function (win) {
    if (begin(win) && wanted === 'take') calls.push.apply(calls, win[KEY].take())
    return !!win[KEY]
  }, { count: FRAMES })
  return { document: performance.timeOrigin, reach: window[KEY] ? (window[KEY].whole ? 'whole' : 'late') : 'none', calls: calls }
}`
