// @ts-nocheck: served to browsers as it is, without a build.
// What a test page can do: send a request as a scenario says, and report what the page itself could see of it.
// The tests call `window.lab.send(request)`; its argument and result are `PageRequest` and `Outcome` of test-server/page-request.ts.

const TIMEOUT_MS = 8000
// The default of 250 entries is not enough for a run of the whole table, and what comes later has no responseStatus.
performance.setResourceTimingBufferSize(100_000)
// DevTools attach to a worker or a frame a moment after it began, and hear of a failure a moment after the page.
// Without these pauses some of their requests are never seen (measured in Chromium 156).
const LINGER_MS = 200
const NOTHING = { type: null, status: null, responseStatus: null, message: null, header: null }

/** Sends a request once, or several times in a row or at once; the last outcome counts. `run` keeps caches of earlier runs out. */
export async function sendRequest(wanted, run) {
  const one = run === undefined ? wanted : { ...wanted, url: `${wanted.url}?run=${run}` }
  await controlled
  if (one.cookieUrl !== null) await inTime(fetch(one.cookieUrl, { credentials: 'include' }).catch(() => undefined))
  if (one.before !== null) await inTime(BEFORE[one.before](one))
  // The header's name: NUMBER_HEADER in test-server/page-request.ts.
  const times = Array.from({ length: one.times }, (_, i) =>
    one.numbered ? { ...one, headers: { ...one.headers, [`X-Nth-${i}`]: '1' } } : one,
  )
  let outcomes = []
  if (one.concurrent) outcomes = await Promise.all(times.map(within))
  else for (const each of times) outcomes.push(await within(each))
  const outcome = outcomes.at(-1)
  return { ...outcome, responseStatus: await responseStatus(one.url) }
}

/** A frame that its page's policy forbids never loads. */
const inTime = (promise) => Promise.race([promise, new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS))])

async function within(one) {
  const late = new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS, { ...NOTHING, result: 'timeout' }))
  return Promise.race([late, (KINDS[one.kind] ?? element)(one).catch((error) => failure(error))])
}

const failure = (error) => ({ ...NOTHING, result: 'error', message: String(error) })

/** Resource Timing shows an entry a moment after the request ended; some requests never get one. */
async function responseStatus(url) {
  for (let i = 0; i < 5; i++) {
    const entry = performance.getEntriesByName(new URL(url, location.href).href, 'resource').at(-1)
    if (entry !== undefined) return entry.responseStatus ?? null
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return null
}

export async function fetchOnce(one) {
  const init = { method: one.method, headers: one.headers }
  for (const key of ['body', 'credentials', 'mode', 'redirect', 'cache']) if (one[key] != null) init[key] = one[key]
  if (one.keepalive) init.keepalive = true
  if (one.streams) Object.assign(init, { body: new Blob([one.body]).stream(), duplex: 'half' })
  const controller = new AbortController()
  init.signal = controller.signal
  try {
    const pending = fetch(one.url, init)
    abortLater(one, () => controller.abort())
    const response = await pending
    await (TAKES[one.takes] ?? TAKES.text)(response)
    const header = one.reads === null ? null : response.headers.get(one.reads)
    return { ...NOTHING, result: 'ok', type: response.type, status: response.status, header }
  } catch (error) {
    return failure(error)
  }
}

const TAKES = {
  text: (response) => response.text(),
  async stream(response) {
    const reader = response.body.getReader()
    while (!(await reader.read()).done);
  },
  async beginning(response) {
    const reader = response.body.getReader()
    await reader.read()
    await reader.cancel()
  },
}

function abortLater({ abortAfter }, abort) {
  if (abortAfter === 0) abort()
  else if (abortAfter !== null) setTimeout(abort, abortAfter)
}

function xhr(one) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(one.method, one.url)
    request.withCredentials = one.credentials === 'include'
    for (const [name, value] of Object.entries(one.headers)) request.setRequestHeader(name, value)
    if (one.uploadListener) request.upload.onprogress = () => undefined
    request.onload = () => {
      const header = one.reads === null ? null : request.getResponseHeader(one.reads)
      resolve({ ...NOTHING, result: 'ok', status: request.status, header })
    }
    request.onerror = () => resolve({ ...NOTHING, result: 'error', message: 'XMLHttpRequest: error event' })
    request.onabort = () => resolve({ ...NOTHING, result: 'error', message: 'XMLHttpRequest: abort event' })
    request.send(one.body)
    abortLater(one, () => request.abort())
  })
}

/** The three values of the crossorigin attribute: none, anonymous, use-credentials. */
function crossOrigin(one) {
  if (one.mode === 'no-cors') return null
  return one.credentials === 'include' ? 'use-credentials' : 'anonymous'
}

function element(one) {
  const made = ELEMENTS[one.kind](one.url)
  const cors = crossOrigin(one)
  if (cors !== null) made.crossOrigin = cors
  return new Promise((resolve) => {
    const end = (result, message) => {
      made.remove()
      resolve({ ...NOTHING, result, message })
    }
    made.onload = made.onloadedmetadata = () => end('ok', null)
    made.onerror = () => end('error', `<${made.localName}>: error event`)
    // The address comes last: setting it starts an image, setting crossOrigin later would start it again.
    if (made.localName === 'link') made.href = one.url
    else made.src = one.url
    document.head.append(made)
  })
}

const ELEMENTS = {
  img: () => document.createElement('img'),
  script: () => document.createElement('script'),
  module: () => Object.assign(document.createElement('script'), { type: 'module' }),
  css: () => Object.assign(document.createElement('link'), { rel: 'stylesheet' }),
  video: () => Object.assign(document.createElement('video'), { preload: 'auto', muted: true }),
}

async function font(one) {
  await new FontFace('lab', `url(${JSON.stringify(one.url)})`).load()
  return { ...NOTHING, result: 'ok' }
}

function eventSource(one) {
  return new Promise((resolve) => {
    const source = new EventSource(one.url, { withCredentials: one.credentials === 'include' })
    const end = (result, message) => {
      source.close()
      resolve({ ...NOTHING, result, message })
    }
    source.onmessage = () => end('ok', null)
    source.onerror = () => end('error', 'EventSource: error event')
  })
}

async function beacon(one) {
  const type = one.headers['Content-Type']
  const data = type === undefined ? one.body : new Blob([one.body ?? ''], { type })
  const queued = navigator.sendBeacon(one.url, data)
  // Nothing tells when it has ended.
  await new Promise((resolve) => setTimeout(resolve, 300))
  return { ...NOTHING, result: queued ? 'ok' : 'error' }
}

function inWorker(one) {
  return new Promise((resolve) => {
    const worker = new Worker('/worker.js', { type: 'module' })
    worker.onmessage = ({ data }) => {
      if (data === 'ready') return setTimeout(() => worker.postMessage(one), LINGER_MS)
      setTimeout(() => worker.terminate(), LINGER_MS)
      resolve(data)
    }
    worker.onerror = (event) => resolve(failure(event.message))
  })
}

const inSandbox = (one) => inFrame(one, '/sandbox', 'allow-scripts')

function inFrame(one, src, sandbox) {
  return new Promise((resolve) => {
    const frame = Object.assign(document.createElement('iframe'), { src, hidden: true })
    if (sandbox !== null) frame.sandbox = sandbox
    const hear = ({ source, data }) => {
      if (source !== frame.contentWindow) return
      if (data.ready) return setTimeout(() => frame.contentWindow.postMessage({ request: one }, '*'), LINGER_MS)
      removeEventListener('message', hear)
      setTimeout(() => frame.remove(), LINGER_MS)
      resolve(data.outcome)
    }
    addEventListener('message', hear)
    document.body.append(frame)
  })
}

/** What was requested from the same URL before. */
const BEFORE = {
  image: ({ url }) => element({ kind: 'img', mode: 'no-cors', url }),
  'other-origin': (one) => inFrame(one, one.otherFrame, null),
}

/** A page in a service worker's folder sends its requests once that worker controls it. */
const controlled = (async () => {
  const folder = /^\/sw\/\w+\//.exec(globalThis.window === undefined ? '' : location.pathname)?.[0]
  if (folder === undefined) return
  const claimed = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  await navigator.serviceWorker.register(`${folder}service-worker.js`, { scope: folder })
  if (navigator.serviceWorker.controller === null) await claimed
})()

const KINDS = { fetch: fetchOnce, xhr, font, eventsource: eventSource, beacon, 'worker-fetch': inWorker, 'sandbox-fetch': inSandbox }

if (globalThis.window !== undefined) window.lab = { send: sendRequest }
