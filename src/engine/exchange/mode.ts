import { isBlockedOpaqueType } from '../browsers/opaque-response-blocking.ts'
import { get } from '../fetch/header-list.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import type { Entry } from '../har/entry.ts'
import { recorderOf, writingBrowser } from '../recorders/table.ts'
import type { Mode } from '../report/request-mode.ts'
import { showsWhatWasSent, wasNeverSent } from './entry-state.ts'
import { type Exchange, mainEntryOf } from './exchange.ts'
import { observedOf } from './observed.ts'

/** Elements that send requests without CORS unless they have the `crossorigin` attribute, which shows as an Origin header. */
const ELEMENTS: ReadonlySet<string> = new Set(['image', 'script', 'stylesheet', 'media', 'texttrack', 'ping'])
/** What Chromium's recorder calls a request that can only be made in mode cors. */
const ALWAYS_CORS: ReadonlySet<string> = new Set(['xhr', 'font', 'eventsource'])

/**
 * The request's mode; null when the recording does not show it.
 * Plain http hosts get no Sec-Fetch-Mode: there the presence of Origin tells (measured in both browsers: a GET or HEAD has it just in mode cors).
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export function modeOf(exchange: Exchange, origin: string | null): Mode | null {
  const [first] = exchange.hops
  const observed = observedOf(exchange, 'mode')
  if (observed !== null) return observed
  if (exchange.hops.some((hop) => hop.preflight !== null)) return 'cors'
  const entry = mainEntryOf(first)
  const reported = modeFromProtocol(entry) ?? modeFromFetchMetadata(entry)
  if (reported !== null) return reported
  // The first hop may be to the page's own server: only a hop to another origin shows whether Origin is sent.
  for (const hop of exchange.hops) {
    const shown = hop.entry && modeFromOrigin(hop.entry, origin)
    if (shown) return shown
  }
  return null
}

function modeFromProtocol(entry: Entry): Mode | null {
  if (/^wss?:/i.test(entry.request.url) || entry.resourceType === 'websocket' || isWebSocketHandshake(entry)) return 'websocket'
  return entry.resourceType === 'document' ? 'navigate' : null
}

function modeFromFetchMetadata(entry: Entry): Mode | null {
  const value = get('Sec-Fetch-Mode', entry.request.headers)
  switch (value) {
    case 'cors':
    case 'no-cors':
    case 'same-origin':
    case 'navigate':
    case 'websocket':
      return value
    default:
      return isNavigation(entry) ? 'navigate' : null
  }
}

/** Over HTTP/2 there is no key. */
const WEBSOCKET_HEADERS = ['Sec-WebSocket-Key', 'Sec-WebSocket-Version']

/** Some recorders write http: for ws:. No script can set these headers, and browsers switch to no other protocol. */
function isWebSocketHandshake({ request: { headers }, response }: Entry): boolean {
  return (
    response.status === 101 ||
    WEBSOCKET_HEADERS.some((name) => get(name, headers) !== null) ||
    /^websocket$/i.test(get('Upgrade', headers) ?? '')
  )
}

/**
 * To plain http hosts a navigation shows by its Accept and Upgrade-Insecure-Requests alone, in Safari before 16.4 and in old browsers by the former: no
 * element requests a document like this.
 */
function isNavigation({ request: { method, headers } }: Entry): boolean {
  const accept = get('Accept', headers) ?? ''
  if (!accept.startsWith('text/html,')) return false
  if (get('Upgrade-Insecure-Requests', headers) === '1') return true
  return method === 'GET' && get('Origin', headers) === null && accept.startsWith('text/html,application/xhtml+xml,application/xml;q=0.9')
}

function modeFromOrigin(entry: Entry, origin: string | null): Mode | null {
  const type = entry.resourceType ?? ''
  if (ALWAYS_CORS.has(type)) return 'cors'
  const hasOrigin = get('Origin', entry.request.headers) !== null
  const isElement = ELEMENTS.has(type)
  // Before 1.61 Playwright wrote no type.
  if ((type === 'fetch' || type === '') && (wasEmptiedUnseen(entry) || isOpaqueByServiceWorker(entry))) return 'no-cors'
  // Chromium never has the headers that a worker's request was really sent with.
  const isProvisional = wasNeverSent(entry) || (recorderOf(entry).id === 'chromium-devtools' && entry.request.headersSize === null)
  if (isProvisional && type === 'fetch' && wasEmptiedByOrb(entry)) return 'no-cors'
  if (isProvisional) return isElement ? (hasOrigin ? 'cors' : 'no-cors') : null
  // The headers that the page gave, which have the Origin of elements with `crossorigin` (measured in Chromium 156).
  if (!hasOrigin && !showsWhatWasSent(entry)) return isElement && entry.browser === 'chromium' ? 'no-cors' : null
  if (origin !== null && isSameOrigin(entry.request.url, origin)) return null
  const isRead = entry.request.method === 'GET' || entry.request.method === 'HEAD'
  if (isRead || !hasOrigin) return hasOrigin ? 'cors' : 'no-cors'
  return isElement ? 'no-cors' : modeOfPost(entry)
}

/** A POST has its Origin in both modes. Firefox's Priority tells a beacon (u=6) and XMLHttpRequest (none); fetch() can be either (measured in 153). */
function modeOfPost(entry: Entry): Mode | null {
  if (writingBrowser(entry) !== 'firefox') return null
  const priority = get('Priority', entry.request.headers)
  if (priority === null) return 'cors'
  return priority === 'u=6' ? 'no-cors' : null
}

/** What Playwright writes of such a response: its status, without a header or a type (measured in 1.65). */
function wasEmptiedUnseen({ error, response }: Entry): boolean {
  return error === 'net::ERR_ABORTED' && response.status > 0 && response.headers.length === 0 && response.content.mimeType === 'x-unknown'
}

/**
 * A service worker's response of which Chromium knows the type, and the page no header, came from another origin without CORS. One that the service worker
 * made without headers has no type (measured in 156).
 */
function isOpaqueByServiceWorker({ fetchedViaServiceWorker, response }: Entry): boolean {
  return fetchedViaServiceWorker && response.status > 0 && response.headers.length === 0 && Boolean(response.content.mimeType)
}

/** Opaque Response Blocking ends a fetch() made without CORS before Chromium learns the headers of either side; the type is left (measured in 156). */
export function wasEmptiedByOrb(entry: Entry): boolean {
  const { error, response } = entry
  const type = { name: 'Content-Type', value: response.content.mimeType ?? '' }
  if (wasEmptiedUnseen(entry)) return true
  return (
    error === 'net::ERR_ABORTED' && response.status > 0 && isBlockedOpaqueType(response.headers.length === 0 ? [type] : response.headers)
  )
}
