import { observationReadingOf } from '../../src/devtools/page/observation-reading.ts'

class FakeNode {
  get baseURI() {
    return 'https://app.example/shop/'
  }
}

/** Like the platform's own it gives its address to a link alone. */
class FakeAnchor {
  readonly #href = 'https://api.example/link'
  get href() {
    return this.#href
  }
}

/** A window as far as the script touches it: the platform's own Request and URL, and an XMLHttpRequest that only remembers. */
export function fakeWindow({ origin = 'https://app.example', frames = [] as unknown[] } = {}) {
  const asked: { readonly self: unknown; readonly args: readonly unknown[] }[] = []
  const events = new EventTarget()
  const loads = new EventTarget()
  const answer = { promise: Promise.resolve('response') as unknown }
  class FakeXhr {
    listeners = 0
    calls: unknown[] = []
    #includes = false
    get withCredentials() {
      return this.#includes
    }
    set withCredentials(value) {
      this.#includes = value
    }
    addEventListener() {
      this.listeners++
    }
    open(...args: readonly unknown[]) {
      if (args[0] === 'TRACE') throw refused
      this.calls.push(['open', ...args])
    }
    send(...args: readonly unknown[]) {
      this.calls.push(['send', ...args])
      return undefined
    }
  }
  const window = {
    Reflect,
    Object,
    Proxy,
    WeakMap,
    URL,
    Request,
    Symbol,
    Date: { now: () => window.clock },
    clock: 10_000,
    performance: { timeOrigin: 1000, now: () => window.clock - 1000 },
    Node: FakeNode,
    HTMLAnchorElement: FakeAnchor,
    XMLHttpRequest: FakeXhr,
    document: Object.assign(new FakeNode(), {
      readyState: 'complete',
      scripts: [{}] as unknown[],
      addEventListener: loads.addEventListener.bind(loads),
      removeEventListener: loads.removeEventListener.bind(loads),
    }),
    location: { href: 'https://app.example/shop/cart' },
    origin,
    frames,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatch: (type: string, fields: object) => events.dispatchEvent(Object.assign(new Event(type), fields)),
    /** A frame has loaded. */
    load: (contentWindow: object) => loads.dispatchEvent(Object.defineProperty(new Event('load'), 'target', { value: { contentWindow } })),
    fetch(this: unknown, ...args: unknown[]) {
      asked.push({ self: this, args })
      if (args[0] === 'throws') throw refused
      return answer.promise
    },
    asked,
    answer,
  }
  Object.defineProperty(window.fetch, 'name', { value: 'fetch' })
  Object.defineProperty(window.fetch, 'length', { value: 1 })
  return window
}

export type FakeWindow = ReturnType<typeof fakeWindow>

/** What a fake throws: the page must get this very object. */
export const refused = new TypeError('refused')

export const HOSTS = ['app.example']

export function evaluate(expression: string, window: FakeWindow) {
  const script = new Function('window', 'performance', `return ${expression}`)
  return observationReadingOf({ value: structuredClone(script(window, window.performance)) })
}
