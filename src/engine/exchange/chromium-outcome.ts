import { nonCorsFailureOf } from '../browsers/non-cors-failure.ts'
import { get } from '../fetch/header-list.ts'
import { parseMimeTypeEssence } from '../fetch/mime-type.ts'
import { isMixedContent } from '../fetch/mixed-content.ts'
import { locationUrl } from '../fetch/redirect.ts'
import { isNullBodyStatus, isOkStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import { showsNeedOfPreflight } from './author-headers.ts'
import { hasResponse, isRedirectWithLocation, wasNeverSent } from './entry-state.ts'
import type { Exchange, Hop } from './exchange.ts'
import { failedAs, type LastRequest, type Outcome } from './outcome.ts'
import { goesToLocalNetwork, refusalOf } from './refusal.ts'

/** What became of the last request as Chromium recorded it, which names an error wherever it has one. */
export function outcomeInChromium({ hops }: Exchange, entry: Entry, request: LastRequest): Outcome {
  const { hop, settled } = request
  const { error } = entry
  if (error === null) {
    if (!hasResponse(entry)) return { kind: 'pending' }
    if (isByServiceWorker(entry)) return { kind: 'readable' }
    if (!isRedirectWithLocation(entry)) return { kind: 'delivered' }
    return settled ? { kind: 'stopped-at-redirect' } : { kind: 'pending' }
  }
  const nonCorsFailure = nonCorsFailureOf(error)
  // redirect mode "manual" succeeds and yet adds a second hop, aborted before it is sent (measured).
  const isManual = error === 'net::ERR_ABORTED' && hop > 0 && wasNeverSent(entry) && hops[hop]?.preflight === null
  if (isManual) return { kind: 'opaque-redirect' }
  if (nonCorsFailure === 'aborted' && isRedirectWithLocation(entry) && leadsToMixedContent(entry, request.origin)) {
    return { kind: 'failed', nonCorsFailure: 'mixed-content', at: 'response', hop }
  }
  const abandoned = nonCorsFailure === 'aborted' ? outcomeOfAbandoned(entry, request) : null
  if (abandoned !== null) return abandoned
  if (error === '' && !hasResponse(entry)) return failedAs(refusalOf(entry, request.origin), hop)
  if (nonCorsFailure !== null) return { kind: 'failed', nonCorsFailure, at: hasResponse(entry) ? 'response' : 'request', hop }
  if (hasResponse(entry)) return { kind: 'refused' }
  if (isRefusedLocally(entry, hops[hop]?.preflight ?? null, request)) return failedAs(['local-network-access'], hop)
  return isOfWorker(hops[hop]) ? { kind: 'hidden' } : { kind: 'not-sent' }
}

/** Does a redirect send a secure page's request to plain http? The page's process then stops it, and the network calls it aborted. */
function leadsToMixedContent({ request, response }: Entry, origin: string | null): boolean {
  const target = locationUrl(request.url, response.redirectURL)
  return target !== null && target !== 'invalid' && origin !== null && isMixedContent(target, origin)
}

/**
 * Chromium names Local Network Access only on a preflight. A request that needs none is recorded as one that a failed preflight held back
 * (measured in 156; a worker's looks the same, and has no page).
 */
function isRefusedLocally(entry: Entry, preflight: Entry | null, { kind, origin }: LastRequest): boolean {
  return preflight === null && !showsNeedOfPreflight(entry) && kind !== null && entry.pageref !== null && goesToLocalNetwork(entry, origin)
}

/**
 * Chromium never gets a response for what a dedicated worker is refused, after a good preflight either. Such a request belongs to no page, while its
 * preflight belongs to the worker's (measured in 156).
 */
function isOfWorker(hop: Hop | undefined): boolean {
  return hop?.entry?.pageref === null && hop.preflight !== null && hop.preflight.pageref !== null
}

/** A response made by a service worker has neither the headers of a sent request nor a server (measured in 156). */
function isByServiceWorker({ connectionId, resourceType, request, serverIPAddress, fromCache }: Entry): boolean {
  if (fromCache !== null || serverIPAddress) return false
  return request.headersSize === null && connectionId === null && /^(fetch|xhr)$/.test(resourceType ?? '')
}

/**
 * An event stream of another type or status fails the connection.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#server-sent-events-intro
 */
function isEventStream({ response }: Entry): boolean {
  return response.status === 200 && parseMimeTypeEssence(get('Content-Type', response.headers) ?? '') === 'text/event-stream'
}

/** What became of a response that the browser stopped reading; null where it is a failure like any other. */
export function outcomeOfAbandoned(entry: Entry, request: LastRequest): Outcome | null {
  const { kind, hop } = request
  if (!hasResponse(entry)) return null
  if (kind === 'eventsource' && !isEventStream(entry)) {
    return { kind: 'failed', nonCorsFailure: 'event-stream-refused', at: 'response', hop }
  }
  if (isRedirectWithLocation(entry)) return null
  if (wasDeliveredAllTheSame(entry, request)) return { kind: 'delivered' }
  return kind === 'fetch' ? afterStream(entry, hop) : null
}

/**
 * `net::ERR_ABORTED` after a response is no failure where Opaque Response Blocking emptied what fetch() got without CORS (it resolves anyway),
 * and where a page closed its event stream or a player had enough of a file. A player that got an error page gives up. All measured in 156.
 */
function wasDeliveredAllTheSame(entry: Entry, { mode, kind }: LastRequest): boolean {
  if (kind === 'media') return isOkStatus(entry.response.status)
  return kind === 'eventsource' || (mode === 'no-cors' && (kind === 'fetch' || isByScript(entry)))
}

/** By fetch() or a beacon, where the recorder names no kind. */
function isByScript({ resourceType, request }: Entry): boolean {
  return resourceType === null && get('Sec-Fetch-Dest', request.headers) === 'empty'
}

/**
 * A body that is read as a stream (`getReader()`, `pipeTo()`, `for await`) is recorded as `net::ERR_ABORTED` where its reader is done before the
 * network is: 53 to 83 of 100 such reads to the very end, also ones that took all of Content-Length. Resource Timing has the status of these and of
 * cancelled ones, and 0 of what the page aborted: in 900 of 900 (measured in 156).
 */
function afterStream(entry: Entry, hop: number): Outcome {
  const status = entry.observed?.responseStatus ?? null
  if (status === 0) return { kind: 'failed', nonCorsFailure: 'aborted', at: 'response', hop }
  return status !== null || isWhole(entry) ? { kind: 'delivered' } : { kind: 'left-while-reading' }
}

/** Did as many bytes arrive as were announced? There are none to wait for in a response to HEAD, and in one of these statuses. */
function isWhole({ request, response: { status, headers, content } }: Entry): boolean {
  if (request.method === 'HEAD' || isNullBodyStatus(status)) return true
  const length = get('Content-Length', headers)
  return length !== null && get('Content-Encoding', headers) === null && Number(length) === content.size
}
