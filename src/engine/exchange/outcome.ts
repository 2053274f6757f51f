import { type LookAlike, lookAlikeOf } from '../browsers/look-alike.ts'
import { isBlockedOpaqueType } from '../browsers/opaque-response-blocking.ts'
import { get } from '../fetch/header-list.ts'
import { parseMimeTypeEssence } from '../fetch/mime-type.ts'
import { isOkStatus, isRedirectStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import { unsafeAuthorHeaderNames } from './author-headers.ts'
import { refusesEmbedding } from './embedding.ts'
import type { Exchange, Hop } from './exchange.ts'
import type { Kind } from './kind.ts'
import type { Mode } from './mode.ts'
import { toldOf } from './observed.ts'
import { goesToLocalNetwork, type LookAlikes, refusalOf, silenceOf } from './refusal.ts'
import { hasResponse, wasNeverSent } from './sent.ts'

/** Who asked, as far as it decides what an answer means. */
export interface Asker {
  readonly mode: Mode | null
  /** fetch() gets an opaque response where an element gets an error. */
  readonly kind: Kind | null
  /** The document has a Cross-Origin-Embedder-Policy. */
  readonly demandsAgreement: boolean
  /** The page's serialized origin; null when the record does not show it. */
  readonly origin: string | null
}

/** What became of an exchange, by what the recorder and the page say: the algorithm's answer has to agree with it. */
export type Outcome =
  /** The page could read it (its own word). */
  | { readonly kind: 'readable' }
  /** Chromium reports no error: the page could read it, or got it opaque. */
  | { readonly kind: 'delivered' }
  /** The page could not read it (its own word), for whatever reason. */
  | { readonly kind: 'unreadable' }
  /** A response arrived and Chromium refused it by CORS, or because redirect mode is "error". */
  | { readonly kind: 'refused' }
  /** The last request never left: its preflight failed, as far as the recorder tells. */
  | { readonly kind: 'not-sent' }
  /** It failed, by its preflight or by a response that the recorder never gets. */
  | { readonly kind: 'hidden' }
  /** Redirect mode "manual": the page got an opaque redirect. */
  | { readonly kind: 'opaque-redirect' }
  /** No network was asked: the HTTP cache or a service worker answered, and with the latter CORS is not this request's affair. */
  | { readonly kind: 'answered-locally' }
  /** The redirect was not followed, and nothing says why: redirect mode "manual" or "error", a target that is refused. */
  | { readonly kind: 'stopped-at-redirect' }
  | {
      readonly kind: 'failed'
      readonly lookAlike: LookAlike
      /** What else leaves the same record. */
      readonly alternatives?: readonly LookAlike[]
      readonly at: 'preflight' | 'request' | 'response'
      readonly hop: number
    }
  /** Not over, or recorded by half. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown' }

/**
 * @param settled nothing of this exchange will still arrive
 * @param settled nothing of this exchange will still arrive
 * @param mode of the request; a withheld response only tells in mode no-cors
 * @param kind of the request: fetch() gets an opaque response where an element gets an error
 */
export function outcomeOf(exchange: Exchange, request: Asker, settled: boolean): Outcome {
  const { mode } = request
  const last = exchange.hops.at(-1) ?? exchange.hops[0]
  const hop = exchange.hops.length - 1
  const preflightFailure = failedPreflight(last, request.origin)
  if (preflightFailure !== null) return failedAs(preflightFailure, hop, 'preflight')
  if (toldOf(exchange, 'effectiveDirective') !== null) return failedAs(['content-security-policy'], hop)
  const { entry } = last
  if (entry === null) return settled && last.preflight?.firefox ? { kind: 'not-sent' } : { kind: 'pending' }
  if (entry.firefox !== null && leftAtRedirect(exchange, entry)) return { kind: 'stopped-at-redirect' }
  const inChromium = entry.chromium === null ? null : outcomeInChromium(exchange, entry, { ...request, hop, settled })
  // An element that gives up on an error page fails, though Resource Timing has its status.
  if (inChromium?.kind === 'failed') return inChromium
  const told = mode === 'no-cors' ? null : toldByPage(exchange)
  if (told !== null) return told
  if (inChromium !== null) return inChromium
  if (entry.firefox !== null) return outcomeInFirefox(entry, { ...request, hop, settled })
  if (!hasResponse(entry)) return { kind: 'pending' }
  return refusedEmbedding(entry, request, hop) ?? unlessRedirect(entry, settled)
}

/** Did the page itself want no redirect to be followed, and this be one? Its Resource Timing says nothing of such an end. */
function leftAtRedirect(exchange: Exchange, { response }: Entry): boolean {
  const redirect = toldOf(exchange, 'redirect')
  return redirect !== null && redirect !== 'follow' && isRedirectStatus(response.status) && response.redirectURL !== ''
}

/** A preflight without a response, or one that the proxy wanted a password for: no CORS step is reached. */
function failedPreflight({ preflight }: Hop, origin: string | null): LookAlikes | null {
  if (preflight === null) return null
  const error = preflight.chromium?.error ?? null
  if (error !== null && error !== 'net::ERR_INVALID_REDIRECT') {
    const lookAlike = lookAlikeOf(error)
    if (lookAlike !== null) return [lookAlike]
  }
  if (preflight.firefox === null || preflight.response.status > 0 || preflight.response.headers.length > 0) return null
  return silenceOf(preflight, origin)
}

/** Resource Timing's status is a sure sign when it is 0 or no redirect: 0 of 2,129 readable requests had 0 in either browser. */
function toldByPage({ hops }: Exchange): Outcome | null {
  const entry = hops.findLast((each) => each.entry?.observed?.responseStatus != null)?.entry
  const status = entry?.observed?.responseStatus
  if (entry == null || status == null) return null
  // A redirect's status says that the request ended there; without a Location it was simply the response.
  if (isRedirectStatus(status) && (status !== entry.response.status || entry.response.redirectURL !== '')) return null
  if (status > 0) return hasEmptyOriginLine(entry) ? null : { kind: 'readable' }
  // Chromium's recorder knows more than "not readable", and gives 0 to event streams and opaque responses too.
  return entry.chromium !== null || !hasResponse(entry) ? null : { kind: 'unreadable' }
}

/** Firefox shows 200 for a response it blocked when one of two Access-Control-Allow-Origin lines is empty (measured in 153). */
function hasEmptyOriginLine({ response }: Entry): boolean {
  const value = get('Access-Control-Allow-Origin', response.headers)
  return value !== null && /^,|, $|, ,/.test(value)
}

interface LastRequest extends Asker {
  readonly hop: number
  readonly settled: boolean
}

function outcomeInChromium({ hops }: Exchange, entry: Entry, request: LastRequest): Outcome {
  const { hop, settled } = request
  const error = entry.chromium?.error ?? null
  if (error === null) {
    if (!hasResponse(entry)) return { kind: 'pending' }
    if (isByServiceWorker(entry)) return { kind: 'readable' }
    if (!isRedirectStatus(entry.response.status) || entry.response.redirectURL === '') return { kind: 'delivered' }
    return settled ? { kind: 'stopped-at-redirect' } : { kind: 'pending' }
  }
  const lookAlike = lookAlikeOf(error)
  // redirect mode "manual" succeeds and yet adds a second hop, aborted before it is sent (measured).
  const isManual = error === 'net::ERR_ABORTED' && hop > 0 && wasNeverSent(entry) && hops[hop]?.preflight === null
  if (isManual) return { kind: 'opaque-redirect' }
  if (lookAlike === 'aborted' && request.kind === 'eventsource' && hasResponse(entry) && !isEventStream(entry)) {
    return { kind: 'failed', lookAlike: 'event-stream-refused', at: 'response', hop }
  }
  if (lookAlike === 'aborted' && wasDeliveredAllTheSame(entry, request)) return { kind: 'delivered' }
  if (error === '' && !hasResponse(entry)) return failedAs(refusalOf(entry, request.origin), hop)
  if (lookAlike !== null) return { kind: 'failed', lookAlike, at: hasResponse(entry) ? 'response' : 'request', hop }
  if (hasResponse(entry)) return { kind: 'refused' }
  if (isRefusedLocally(entry, hops[hop]?.preflight ?? null, request)) return failedAs(['local-network-access'], hop)
  return isOfWorker(hops[hop]) ? { kind: 'hidden' } : { kind: 'not-sent' }
}

/**
 * Chromium names Local Network Access only on a preflight. A request that needs none is recorded as one that a failed preflight held back
 * (measured in 156; a worker's looks the same, and has no page).
 */
function isRefusedLocally(entry: Entry, preflight: Entry | null, { kind, origin }: LastRequest): boolean {
  const isSimple = /^(GET|HEAD|POST)$/.test(entry.request.method) && unsafeAuthorHeaderNames(entry).length === 0
  return preflight === null && isSimple && kind !== null && entry.pageref !== null && goesToLocalNetwork(entry, origin)
}

/**
 * Chromium never gets a response for what a dedicated worker is refused, after a good preflight either. Such a request belongs to no page, while its
 * preflight belongs to the worker's (measured in 156).
 */
function isOfWorker(hop: Hop | undefined): boolean {
  return hop?.entry?.pageref === null && hop.preflight !== null && hop.preflight.pageref !== null
}

/** A service worker's own answer has neither the headers of a request that was sent nor a server (measured in 156). */
function isByServiceWorker({ chromium, request, serverIPAddress, fromCache }: Entry): boolean {
  if (chromium === null || fromCache !== null || serverIPAddress) return false
  return request.headersSize === null && chromium.connectionId === null && /^(fetch|xhr)$/.test(chromium.resourceType ?? '')
}

/**
 * An event stream of another type or status fails the connection.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#server-sent-events-intro
 */
function isEventStream({ response }: Entry): boolean {
  return response.status === 200 && parseMimeTypeEssence(get('Content-Type', response.headers) ?? '') === 'text/event-stream'
}

/**
 * `net::ERR_ABORTED` after a response is no failure where Opaque Response Blocking emptied what fetch() got without CORS (it resolves all the same),
 * and where a page closed its event stream or a player had enough of a file. A player that got an error page gives up. All measured in 156.
 */
function wasDeliveredAllTheSame(entry: Entry, { mode, kind }: LastRequest): boolean {
  if (!hasResponse(entry)) return false
  if (kind === 'media') return isOkStatus(entry.response.status)
  return kind === 'eventsource' || (kind === 'fetch' && mode === 'no-cors')
}

function outcomeInFirefox(entry: Entry, request: LastRequest): Outcome {
  const { hop, mode, settled } = request
  if (hasResponse(entry)) {
    const refused = refusedEmbedding(entry, request, hop)
    if (refused !== null) return refused
    if (mode === 'no-cors' && isWithheld(entry) && !resolvesOpaque(entry, request)) {
      return { kind: 'failed', lookAlike: 'response-withheld', at: 'response', hop }
    }
    if (entry.request.headersSize === 0 && entry.serverIPAddress === null) return { kind: 'answered-locally' }
    return unlessRedirect(entry, settled)
  }
  // Headers without a status: the recorder lost half of it (getHAR while requests were under way).
  if (entry.response.headers.length > 0) return { kind: 'pending' }
  if (wasNeverSent(entry)) {
    if (entry.firefox?.securityState != null) return { kind: 'not-sent' }
    // Under way when DevTools opened: its timings are there, what became of it is not (measured in 153).
    if ((entry.timingsCount ?? 0) > 0 || wasHandedOver(entry)) return { kind: 'pending' }
    return failedAs(refusalOf(entry, request.origin), hop)
  }
  return failedAs(silenceOf(entry, request.origin), hop)
}

/** Refused by Cross-Origin-Resource-Policy: Chromium names it, the others do not. A beacon is not embedded in anything, and Firefox shows no body of what it refused. */
function refusedEmbedding(entry: Entry, asker: Asker, hop: number): Outcome | null {
  if (asker.mode !== 'no-cors' || asker.kind === 'ping' || !refusesEmbedding(entry, asker)) return null
  if (entry.firefox !== null && (entry.response.content.size ?? 0) > 0) return null
  return { kind: 'failed', lookAlike: 'cross-origin-resource-policy', at: 'response', hop }
}

/** Recorders that name no error: what became of a response does not show, but for a redirect that was not followed. */
function unlessRedirect({ response }: Entry, settled: boolean): Outcome {
  if (!isRedirectStatus(response.status) || response.redirectURL === '') return { kind: 'unknown' }
  return settled ? { kind: 'stopped-at-redirect' } : { kind: 'pending' }
}

/**
 * Handed to a service worker whose own request is not recorded: what it met there does not show. Connection is the last header then; what DevTools
 * block has Sec-Fetch-* behind it (measured in 153).
 */
function wasHandedOver({ request: { headers } }: Entry): boolean {
  const at = (name: string): number => headers.findIndex((header) => header.name.toLowerCase() === name)
  return at('sec-fetch-mode') !== -1 && at('connection') > at('sec-fetch-mode')
}

function failedAs([lookAlike, ...alternatives]: LookAlikes, hop: number, at: 'preflight' | 'request' = 'request'): Outcome {
  return { kind: 'failed', lookAlike, alternatives, at, hop }
}

/** Firefox keeps the body of what CORP, COEP, ORB or a wrong type refused, and records its size as 0 (measured). */
function isWithheld({ request, response }: Entry): boolean {
  const length = Number(get('Content-Length', response.headers) ?? 0)
  return response.content.size === 0 && length > 0 && request.method !== 'HEAD' && request.method !== 'CONNECT' && response.status !== 304
}

/** fetch() and beacons get an opaque response all the same where its type is what Opaque Response Blocking withholds (measured in 153). */
function resolvesOpaque({ response }: Entry, { kind }: Asker): boolean {
  return kind === 'ping' || (kind === 'fetch' && isBlockedOpaqueType(response.headers))
}
