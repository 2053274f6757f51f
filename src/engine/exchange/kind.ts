import { get } from '../fetch/header-list.ts'
import type { Entry } from '../har/entry.ts'
import { writingBrowser } from '../recorders/table.ts'
import type { Kind } from '../report/request-kind.ts'
import { wasNeverSent } from './entry-state.ts'
import type { Exchange } from './exchange.ts'

/** What Chromium writes in `_resourceType`. */
const RESOURCE_TYPES: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
    fetch: 'fetch',
    xhr: 'xhr',
    image: 'image',
    script: 'script',
    font: 'font',
    stylesheet: 'stylesheet',
    media: 'media',
    texttrack: 'media',
    eventsource: 'eventsource',
    ping: 'ping',
    document: 'document',
    websocket: 'websocket',
  }),
)

/** @see https://fetch.spec.whatwg.org/#concept-request-destination */
const DESTINATIONS: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
    image: 'image',
    script: 'script',
    worker: 'script',
    sharedworker: 'script',
    serviceworker: 'script',
    font: 'font',
    style: 'stylesheet',
    audio: 'media',
    video: 'media',
    track: 'media',
    document: 'document',
    iframe: 'document',
    frame: 'document',
    websocket: 'websocket',
  }),
)

/** What Firefox accepts for images, media, stylesheets, fonts and documents; script may set other types (measured in 153). */
const ACCEPTED_BY_ELEMENTS = /^(image|video|audio|text\/(css|html)|application\/font)|^$/

/** What sent the request; null when the recording does not show it. */
export function kindOf(exchange: Exchange): Kind | null {
  const [first] = exchange.hops
  if (first.entry === null) return null
  const { resourceType, request } = first.entry
  if (/^wss?:/i.test(request.url)) return 'websocket'
  // Chromium calls a redirected event stream "other" (seen in 156).
  if (resourceType === 'other' && get('Accept', request.headers) === 'text/event-stream') return 'eventsource'
  if (resourceType !== null) return RESOURCE_TYPES.get(resourceType) ?? 'other'
  return kindFromDestination(first.entry, exchange)
}

function kindFromDestination(entry: Entry, { hops }: Exchange): Kind | null {
  const { headers } = entry.request
  const destination = get('Sec-Fetch-Dest', headers)
  if (destination !== null && destination !== 'empty') return DESTINATIONS.get(destination) ?? 'other'
  if (get('Accept', headers) === 'text/event-stream') return 'eventsource'
  if (destination === null && isFont(entry)) return 'font'
  if (writingBrowser(entry) !== 'firefox' || (destination === null && ACCEPTED_BY_ELEMENTS.test(get('Accept', headers) ?? ''))) return null
  // Firefox: fetch() sends `Priority: u=4`, a beacon u=6, XMLHttpRequest none at all. What was not sent has none either, nor a hop that the
  // cache served (measured in 153).
  const sent = hops.find((hop) => hop.entry !== null && hop.entry.request.headersSize !== 0)?.entry
  if (sent == null) return null
  const priority = get('Priority', sent.request.headers)
  if (priority === null) return destination === null || wasNeverSent(sent) ? null : 'xhr'
  if (asksForPriority(hops[0].preflight) || (priority === 'u=6' && entry.request.method !== 'POST')) return null
  if (priority === 'u=4') return 'fetch'
  return priority === 'u=6' ? 'ping' : null
}

/**
 * Without Sec-Fetch-Dest, as browsers sent it until 2020 and Safari until 16.4: a font shows by what the browser accepts, or by its type, or its URL where
 * any type is accepted.
 */
function isFont({ request: { method, url, headers }, response }: Entry): boolean {
  if (method !== 'GET') return false
  const accept = get('Accept', headers) ?? '*/*'
  if (/^(application\/font-woff|font\/)/i.test(accept)) return true
  if (accept !== '*/*') return false
  const type = get('Content-Type', response.headers) ?? response.content.mimeType ?? ''
  const [path = ''] = url.split(/[?#]/, 1)
  return /^(font\/|application\/(x-)?font-)/i.test(type) || /\.(woff2?|ttf|otf|eot)$/i.test(path)
}

/** Is Priority the page's own? A preflight never requests the browser's. */
function asksForPriority(preflight: Entry | null): boolean {
  const requestedNames = preflight && get('Access-Control-Request-Headers', preflight.request.headers)
  return requestedNames?.toLowerCase().split(',').includes('priority') === true
}
