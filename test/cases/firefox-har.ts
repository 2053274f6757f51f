import { type Line, locationOf, type Message, originOf, refererOf, requestOf } from './message.ts'

const DESTINATIONS: Readonly<Record<string, string>> = { fetch: 'empty', xhr: 'empty', eventsource: 'empty', media: 'audio' }
const UNSENT_HEADERS = new Set(['sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'priority'])
const TIMINGS = { blocked: 0, dns: 1, connect: 1, ssl: 0, send: 0, wait: 1, receive: 0 }

/**
 * The messages as Firefox's DevTools would have recorded them: nothing says that a response was blocked, or why a request failed, and the request
 * behind a failed preflight has no timings. `begin` is in milliseconds.
 */
export function inFirefox(messages: readonly Message[], from: string, begin: number): object {
  const pages = [{ id: 'page_1', title: `${from}/`, startedDateTime: dateOf(begin), pageTimings: {} }]
  // A request begins before its preflight (measured).
  const isPreflighted = (index: number) => messages[index - 1]?.outcome === 'before'
  const entries = messages.flatMap((message, index) => entriesOf(message, from, begin + (isPreflighted(index) ? index - 1 : index) * 100))
  return { log: { version: '1.2', creator: { name: 'Firefox', version: '153.7' }, pages, entries } }
}

function entriesOf(message: Message, from: string, at: number): unknown[] {
  const { method, outcome, asked, given } = message
  const author = given.filter(({ name }) => name !== 'Origin' && name !== 'Referer')
  if (outcome === null) return [message.isUnsent ? unsentEntry(message, from, at, author) : sentEntry(message, from, at, method, author)]
  const preflight = sentEntry(message, from, at + 1, 'OPTIONS', requestOf(message))
  return outcome === 'before' ? [preflight] : [behindPreflight(message, from, at, asked, author), preflight]
}

function sentEntry(message: Message, from: string, at: number, method: string, author: readonly Line[]): object {
  const { url, status, statusText, headers, body, time, kind } = message
  const { protocol, port } = new URL(url)
  const mimeType = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  const version = status === 0 ? '' : statusText === '' ? 'HTTP/2' : 'HTTP/1.1'
  const answered = status === 0 ? {} : { serverIPAddress: '127.0.0.1', connection: port || (protocol === 'https:' ? '443' : '80') }
  return {
    startedDateTime: dateOf(at),
    request: request(
      method,
      url,
      [...headersOf(message, from, author), ...(kind === 'xhr' ? [] : [{ name: 'Priority', value: 'u=4' }])],
      version,
      480,
    ),
    response: {
      status,
      statusText,
      httpVersion: version,
      headers,
      cookies: [],
      content: {
        mimeType,
        size: body?.length ?? 0,
        ...(body === null ? { comment: 'Response bodies are not included.' } : { text: body }),
      },
      redirectURL: locationOf(message),
      headersSize: status === 0 ? 0 : 200,
      bodySize: status === 0 ? 0 : 200,
    },
    cache: {},
    timings: TIMINGS,
    time,
    _securityState: protocol === 'https:' ? 'secure' : 'insecure',
    _priority: 'Normal',
    ...answered,
    pageref: 'page_1',
  }
}

/** The request that a failed preflight kept back. */
function behindPreflight(message: Message, from: string, at: number, method: string, author: readonly Line[]): object {
  return {
    startedDateTime: dateOf(at),
    request: request(method, message.url, headersOf(message, from, author), '', 0),
    response: { ...NO_RESPONSE, content: { mimeType: '', size: 0 }, bodySize: 0 },
    cache: {},
    timings: {},
    time: 0,
    _securityState: 'insecure',
    _priority: 'Normal',
    pageref: 'page_1',
  }
}

/** A request that an extension, for instance, canceled before it was sent. */
function unsentEntry(message: Message, from: string, at: number, author: readonly Line[]): object {
  const headers = headersOf(message, from, author).filter(({ name }) => !UNSENT_HEADERS.has(name.toLowerCase()))
  return {
    startedDateTime: dateOf(at),
    request: request(message.method, message.url, headers, '', 0),
    response: { ...NO_RESPONSE, content: { size: 0 }, bodySize: -1 },
    cache: {},
    timings: {},
    time: 0,
    pageref: 'page_1',
  }
}

const NO_RESPONSE = { status: 0, statusText: '', httpVersion: '', headers: [], cookies: [], redirectURL: '', headersSize: 0 }

function request(method: string, url: string, headers: readonly Line[], httpVersion: string, headersSize: number): object {
  return { bodySize: 0, method, url, httpVersion, headers, cookies: [], queryString: [], headersSize }
}

function headersOf(message: Message, from: string, author: readonly Line[]): readonly Line[] {
  const { url, mode, kind } = message
  const { host, protocol, hostname } = new URL(url)
  const isTrustworthy = protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(hostname)
  return [
    { name: 'Host', value: host },
    { name: 'User-Agent', value: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' },
    { name: 'Accept', value: '*/*' },
    { name: 'Accept-Language', value: 'en-US,en;q=0.9' },
    { name: 'Referer', value: refererOf(message, from) },
    ...author,
    ...(mode === 'no-cors' ? [] : [{ name: 'Origin', value: originOf(message, from) }]),
    { name: 'Connection', value: 'keep-alive' },
    ...(isTrustworthy
      ? [
          { name: 'Sec-Fetch-Dest', value: DESTINATIONS[kind] ?? kind },
          { name: 'Sec-Fetch-Mode', value: mode },
          { name: 'Sec-Fetch-Site', value: 'cross-site' },
        ]
      : []),
  ]
}

function dateOf(at: number): string {
  return new Date(at).toISOString().replace('Z', '+00:00')
}
