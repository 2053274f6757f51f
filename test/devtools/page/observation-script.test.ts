import { describe, expect, it } from 'vitest'
import { endOfObserving, observing, observingFromStart } from '../../../src/devtools/page/observation-script.ts'
import { evaluate, type FakeWindow, fakeWindow, HOSTS, refused } from '../observed-window.ts'

const API = 'https://api.example/items'
const observed = (window = fakeWindow()) => {
  evaluate(observing(HOSTS), window)
  return window
}
const calls = (window: FakeWindow) => evaluate(observing(HOSTS), window)?.calls ?? []
const fetchIn = (window: FakeWindow, ...args: unknown[]) => (window.fetch as (...args: unknown[]) => unknown)(...args)

describe('fetch', () => {
  const usual = { method: 'GET', credentials: 'same-origin', mode: 'cors', redirect: 'follow' }
  const request = new Request(API, { method: 'put', credentials: 'include', redirect: 'manual', body: 'x' })
  const unreadable = {
    get credentials(): never {
      throw new Error('a getter of the page was called')
    },
  }

  it.each([
    ['a text', [API], { url: API, ...usual }],
    ['a relative text', ['items?a#b'], { url: 'https://app.example/shop/items?a#b', ...usual }],
    ['a URL', [new URL(API)], { url: API, ...usual }],
    ['a link', [new (fakeWindow().HTMLAnchorElement)()], { url: 'https://api.example/link', ...usual }],
    ['nothing after it', [API, undefined], { url: API, ...usual }],
    ['null after it', [API, null], { url: API, ...usual }],
    [
      'all members',
      [API, { method: 'PUT', credentials: 'omit', mode: 'no-cors', redirect: 'error' }],
      { url: API, method: 'PUT', credentials: 'omit', mode: 'no-cors', redirect: 'error' },
    ],
    ['a method in small letters', [API, { method: 'post' }], { url: API, ...usual, method: 'POST' }],
    ['a method that stays small', [API, { method: 'patch' }], { url: API, ...usual, method: 'patch' }],
    [
      'a signal, keepalive and a body that is read once',
      [API, { method: 'POST', signal: AbortSignal.abort(), keepalive: true, body: new ReadableStream(), duplex: 'half' }],
      { url: API, ...usual, method: 'POST' },
    ],
    ['undefined members', [API, { credentials: undefined, mode: undefined }], { url: API, ...usual }],
    ['inherited members', [API, Object.create({ credentials: 'include' })], { url: API, ...usual, credentials: 'include' }],
    ['a Request', [request], { url: API, method: 'PUT', credentials: 'include', mode: 'cors', redirect: 'manual' }],
    [
      'a Request and members that change it',
      [request, { credentials: 'omit' }],
      { url: API, method: 'PUT', credentials: 'omit', mode: 'cors', redirect: 'manual' },
    ],
    ['a Request as the members', [API, request], { url: API, method: 'PUT', credentials: 'include', mode: 'cors', redirect: 'manual' }],
    ['a getter of the page', [API, unreadable], { url: API, ...usual, credentials: null }],
    ['a credentials mode that is none', [API, { credentials: 'all' }], { url: API, ...usual, credentials: null }],
    ['a method that is no text', [API, { method: 7 }], { url: API, ...usual, method: null }],
  ])('with %s is passed on unchanged, and reported', (_what, args, expected) => {
    const window = observed()
    expect(fetchIn(window, ...args)).toBe(window.answer.promise)
    expect(window.asked).toHaveLength(1)
    for (const [position, argument] of args.entries()) expect(window.asked[0]?.args[position]).toBe(argument)
    expect(window.asked[0]?.args).toHaveLength(args.length)
    expect(calls(window)).toEqual([{ api: 'fetch', start: 10_000, ...expected }])
  })

  it.each([
    ['nothing', []],
    ['an object whose text only the page knows', [{ toString: () => expect.unreachable() }]],
    ['a text that is no URL', ['http://[']],
    ['a Proxy that throws', [new Proxy({}, { getPrototypeOf: () => expect.unreachable() })]],
  ])('of %s is passed on, and not reported', (_what, args) => {
    const window = observed()
    expect(fetchIn(window, ...args)).toBe(window.answer.promise)
    expect(calls(window)).toEqual([])
  })

  it('fails with the same error', async () => {
    const window = observed()
    expect(() => fetchIn(window, 'throws')).toThrow(refused)
    const rejected = Promise.reject(refused)
    window.answer.promise = rejected
    expect(fetchIn(window, API)).toBe(rejected)
    await expect(rejected).rejects.toBe(refused)
  })

  it('looks like the original', () => {
    const window = fakeWindow()
    const before = { ...Object.getOwnPropertyDescriptor(window, 'fetch'), value: null }
    observed(window)
    expect({ ...Object.getOwnPropertyDescriptor(window, 'fetch'), value: null }).toEqual(before)
    expect([window.fetch.name, window.fetch.length]).toEqual(['fetch', 1])
    expect(String(window.fetch)).toMatch(/\[native code\]/)
  })

  it('does not use up the body of a Request', () => {
    const own = new Request(API, { method: 'POST', body: 'x' })
    fetchIn(observed(), own)
    expect(own.bodyUsed).toBe(false)
  })
})

describe('XMLHttpRequest', () => {
  it.each([
    ['without credentials', false, 'same-origin'],
    ['with credentials set between open and send', true, 'include'],
  ])('%s is passed on unchanged, and reported', (_what, withCredentials, credentials) => {
    const window = observed()
    const xhr = new window.XMLHttpRequest()
    xhr.open('put', API, true, null, null)
    xhr.withCredentials = withCredentials
    xhr.send('body')
    expect(xhr.calls).toEqual([
      ['open', 'put', API, true, null, null],
      ['send', 'body'],
    ])
    expect(xhr.listeners).toBe(0)
    expect(calls(window)).toEqual([{ api: 'xhr', url: API, method: 'PUT', start: 10_000, credentials, mode: 'cors', redirect: 'follow' }])
  })

  it('that is synchronous, subclassed or reopened is reported once, when it is sent', () => {
    const window = observed()
    class Own extends window.XMLHttpRequest {}
    const xhr = new Own()
    xhr.open('GET', 'https://api.example/first', false)
    xhr.open('GET', API, false)
    xhr.send()
    expect(calls(window).map(({ url }) => url)).toEqual([API])
  })

  it('fails with the same error', () => {
    const xhr = new (observed().XMLHttpRequest)()
    expect(() => xhr.open('TRACE', API)).toThrow(refused)
  })
})

describe('the script', () => {
  it('adds nothing that a page could notice', () => {
    const window = fakeWindow()
    const before = Object.keys(window)
    observed(window)
    const names: string[] = []
    for (const name in window) names.push(name)
    expect(names).toEqual(before)
  })

  it('reports each call once', () => {
    const window = observed()
    fetchIn(window, API)
    expect([calls(window).length, calls(window).length]).toEqual([1, 0])
  })

  it('keeps the last thousand', () => {
    const window = observed()
    for (let nth = 0; nth < 1500; nth++) fetchIn(window, `${API}/${nth}`)
    const kept = calls(window)
    expect([kept.length, kept[0]?.url, kept.at(-1)?.url]).toEqual([1000, `${API}/500`, `${API}/1499`])
  })

  it('doesn’t touch a page of another host', () => {
    const window = fakeWindow({ origin: 'https://other.example' })
    const { fetch } = window
    expect(evaluate(observing(HOSTS), window)?.reach).toBe('none')
    expect(window.fetch).toBe(fetch)
  })

  it.each([
    ['from its start', 'loading', [], 'whole'],
    ['since it runs', 'loading', [{}], 'late'],
    ['since it is loaded', 'complete', [], 'late'],
  ])('says that the page is observed %s', (_what, readyState, scripts, reach) => {
    const window = fakeWindow()
    Object.assign(window.document, { readyState, scripts })
    evaluate(observingFromStart(HOSTS), window)
    expect(evaluate(observing(HOSTS), window)?.reach).toBe(reach)
  })

  it('keeps its notes when it is injected again', () => {
    const window = observed()
    fetchIn(window, API)
    evaluate(observingFromStart(HOSTS), window)
    expect(calls(window)).toHaveLength(1)
  })

  it('enters frames of the same origin, and skips the others', () => {
    const foreign = Object.defineProperty({}, 'Reflect', {
      get(): never {
        throw new Error('SecurityError')
      },
    })
    const frame = fakeWindow()
    const window = fakeWindow({ frames: [foreign, frame] })
    observed(window)
    fetchIn(frame, API)
    expect(calls(window).map(({ url }) => url)).toEqual([API])
  })

  it('enters a frame as soon as it has loaded', () => {
    const window = observed()
    const frame = fakeWindow()
    window.load(frame)
    fetchIn(frame, API)
    window.frames.push(frame)
    expect(calls(window).map(({ url }) => url)).toEqual([API])
  })

  it('reports violations of enforced policies', () => {
    const window = observed()
    const violation = { blockedURI: API, effectiveDirective: 'connect-src' }
    window.dispatch('securitypolicyviolation', { ...violation, disposition: 'enforce' })
    window.dispatch('securitypolicyviolation', { ...violation, disposition: 'report' })
    expect(evaluate(observing(HOSTS), window)?.violations).toEqual([{ blockedUri: API, time: 10_000, effectiveDirective: 'connect-src' }])
  })
})

describe('the end', () => {
  it('restores the original functions', () => {
    const window = fakeWindow()
    const before = [window.fetch, window.XMLHttpRequest.prototype.open, window.XMLHttpRequest.prototype.send]
    observed(window)
    evaluate(endOfObserving([]), window)
    expect([window.fetch, window.XMLHttpRequest.prototype.open, window.XMLHttpRequest.prototype.send]).toEqual(before)
    expect(Object.getOwnPropertySymbols(window)).toEqual([])
  })

  it('keeps a page of a host that is still observed', () => {
    const window = observed()
    const { fetch } = window
    evaluate(endOfObserving(HOSTS), window)
    expect(window.fetch).toBe(fetch)
    fetchIn(window, API)
    expect(calls(window)).toHaveLength(1)
  })

  it('keeps what the page has wrapped since, and only passes calls on', () => {
    const window = observed()
    const wrapped = window.fetch
    const own = (...args: unknown[]) => (wrapped as (...args: unknown[]) => unknown)(...args)
    Object.assign(window, { fetch: own })
    evaluate(endOfObserving([]), window)
    expect(window.fetch).toBe(own)
    expect(own(API)).toBe(window.answer.promise)
    expect(calls(window)).toEqual([])
  })

  it('comes by itself a minute after DevTools was closed', () => {
    const window = fakeWindow()
    const { fetch } = window
    observed(window)
    window.clock += 61_000
    expect(fetchIn(window, API)).toBe(window.answer.promise)
    expect(window.fetch).toBe(fetch)
  })
})
