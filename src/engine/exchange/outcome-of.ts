import { nonCorsFailureOf } from '../browsers/non-cors-failure.ts'
import { get } from '../fetch/header-list.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import { recorderOf } from '../recorders/table.ts'
import { showsNeedOfPreflight } from './author-headers.ts'
import { outcomeInChromium } from './chromium-outcome.ts'
import { hasResponse, isRedirectWithLocation } from './entry-state.ts'
import { type Exchange, type Hop, lastHopOf, mainEntryOf } from './exchange.ts'
import { outcomeInFirefox } from './firefox-outcome.ts'
import { observedOf } from './observed.ts'
import { outcomeElsewhere } from './other-outcome.ts'
import { failedAs, type LastRequest, type Outcome, type RequestContext } from './outcome.ts'
import { goesToLocalNetwork, type NonCorsFailures, silenceOf } from './refusal.ts'

/**
 * What became of an exchange, by what the recorder and the page say of it.
 *
 * @param request whose mode decides what a withheld response means, and whose kind whether it fails or is opaque
 */
export function outcomeOf(exchange: Exchange, request: LastRequest): Outcome {
  const outcome = recordedOutcome(exchange, request)
  const isBehindMissing = outcome.kind === 'not-sent' && request.settled && request.lacksPreflights && neededPreflight(exchange, request)
  if (!isBehindMissing) return outcome
  // Firefox has no names for what the network did to the preflight.
  return mainEntryOf(lastHopOf(exchange)).browser === 'chromium' ? { kind: 'blocked-unseen', at: 'preflight' } : { kind: 'hidden' }
}

/**
 * Was a request never sent that needs a preflight? DevTools record it so where the preflight failed, which is missing where their panel was filtered. A
 * worker's request and one to the local network may have been held back for other reasons.
 */
function neededPreflight(exchange: Exchange, { mode, origin }: RequestContext): boolean {
  const { entry, preflight } = lastHopOf(exchange)
  if (entry === null || preflight !== null || mode === 'no-cors' || origin === null) return false
  if (exchange.hops.every(({ url }) => isSameOrigin(url, origin))) return false
  if (recorderOf(entry).withoutPageref === 'frame-or-worker' && entry.pageref === null) return false
  return showsNeedOfPreflight(entry) && !goesToLocalNetwork(entry, origin)
}

function recordedOutcome(exchange: Exchange, request: LastRequest): Outcome {
  const { mode, hop, settled } = request
  const last = lastHopOf(exchange)
  const preflightFailure = failedPreflight(last, request.origin)
  if (preflightFailure !== null) return failedAs(preflightFailure, hop, 'preflight')
  if (observedOf(exchange, 'effectiveDirective') !== null) return failedAs(['content-security-policy'], hop)
  const { entry } = last
  if (entry === null) return behindPreflight(exchange, mainEntryOf(last), settled)
  if (wasDivertedByExtension(entry)) return { kind: 'failed', nonCorsFailure: 'blocked-by-client', at: 'request', hop }
  if (mode === 'no-cors' && isOpaqueFromServiceWorker(entry, last)) {
    return { kind: 'failed', nonCorsFailure: 'service-worker-opaque', at: 'response', hop }
  }
  const { outcome } = recorderOf(entry)
  if (outcome !== 'chromium-devtools' && leftAtRedirect(exchange, entry)) return { kind: 'stopped-at-redirect' }
  const inChromium = outcome === 'chromium-devtools' ? outcomeInChromium(exchange, entry, request) : null
  // An element that gives up on an error page fails, though Resource Timing has its status.
  if (inChromium?.kind === 'failed') return inChromium
  const reported = mode === 'no-cors' ? null : reportedByPage(exchange)
  if (reported !== null) return reported
  if (inChromium !== null) return inChromium
  if (outcome === 'firefox-devtools') return outcomeInFirefox(entry, request)
  return outcomeElsewhere(exchange, entry, request)
}

/** A blocker's redirect to nothing, or to a file of its own: Chromium records it as a response, with the reason, although it reached no server. */
function wasDivertedByExtension({ response }: Entry): boolean {
  const reason = get('Non-Authoritative-Reason', response.headers)
  const isInternal = reason === null ? response.statusText === 'Internal Redirect' : !/^HSTS$/i.test(reason)
  return isInternal && isRedirectStatus(response.status) && /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(response.redirectURL)
}

/**
 * Of a request to which a service worker responds with what it fetched without CORS, Chromium records the worker's entry as if nothing were wrong, and the
 * page's own with `net::ERR_FAILED` (measured in 156). A page that itself sends a request without CORS gets no such error.
 */
function isOpaqueFromServiceWorker(entry: Entry, { alsoRecorded }: Hop): boolean {
  if (recorderOf(entry).withoutPageref === null || entry.pageref !== null || !hasResponse(entry)) return false
  return alsoRecorded.some((other) => other.pageref !== null && other.error === 'net::ERR_FAILED' && !hasResponse(other))
}

/** Of the request of a lone preflight only the page knows more. */
function behindPreflight(exchange: Exchange, preflight: Entry, settled: boolean): Outcome {
  const status = observedOf(exchange, 'responseStatus')
  if (status !== null) return { kind: status === 0 ? 'not-sent' : 'readable' }
  // It failed: by its preflight, or by what came after it.
  if (recorderOf(preflight).failures === 'left-out') return { kind: 'hidden' }
  return { kind: settled ? 'request-not-recorded' : 'pending' }
}

/** Did the page itself want no redirect to be followed, and this be one? Its Resource Timing says nothing of such an end. */
function leftAtRedirect(exchange: Exchange, entry: Entry): boolean {
  const redirect = observedOf(exchange, 'redirect')
  return redirect !== null && redirect !== 'follow' && isRedirectWithLocation(entry)
}

/** A preflight without a response, or one that the proxy wanted a password for: no CORS step is reached. */
function failedPreflight({ preflight }: Hop, origin: string | null): NonCorsFailures | null {
  if (preflight === null) return null
  const { error, response } = preflight
  if (recorderOf(preflight).outcome === 'chromium-devtools' && error !== null && error !== 'net::ERR_INVALID_REDIRECT') {
    const nonCorsFailure = nonCorsFailureOf(error)
    if (nonCorsFailure !== null) return [nonCorsFailure]
  }
  if (recorderOf(preflight).outcome !== 'firefox-devtools' || response.status > 0 || response.headers.length > 0) return null
  return silenceOf(preflight, origin)
}

/** Resource Timing's status is a sure sign when it is 0 or no redirect: 0 of 2,129 readable requests had 0 in either browser. */
function reportedByPage({ hops }: Exchange): Outcome | null {
  const entry = hops.findLast((each) => each.entry?.observed?.responseStatus != null)?.entry
  const status = entry?.observed?.responseStatus
  if (entry == null || status == null) return null
  // A redirect's status says that the request ended there; without a Location it was simply the response.
  if (isRedirectStatus(status) && (status !== entry.response.status || entry.response.redirectURL !== '')) return null
  if (status > 0) return hasEmptyOriginLine(entry) ? null : { kind: 'readable' }
  // Chromium's recorder knows more than "not readable", and gives 0 to event streams and opaque responses too.
  return entry.browser === 'chromium' || !hasResponse(entry) ? null : { kind: 'unreadable' }
}

/** Firefox shows 200 for a response it blocked when one of two Access-Control-Allow-Origin lines is empty (measured in 153). */
function hasEmptyOriginLine({ response }: Entry): boolean {
  const value = get('Access-Control-Allow-Origin', response.headers)
  return value !== null && /^,|, $|, ,/.test(value)
}
