import { type LookAlike, lookAlikeOf } from '../browsers/look-alike.ts'
import { get } from '../fetch/header-list.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import type { Exchange, Hop } from './exchange.ts'
import type { Mode } from './mode.ts'
import { hasResponse, wasNeverSent } from './sent.ts'

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
  /** Redirect mode "manual": the page got an opaque redirect. */
  | { readonly kind: 'opaque-redirect' }
  /** The redirect was not followed, and nothing says why: redirect mode "manual" or "error", a target that is refused. */
  | { readonly kind: 'stopped-at-redirect' }
  | { readonly kind: 'failed'; readonly lookAlike: LookAlike; readonly at: 'preflight' | 'request' | 'response'; readonly hop: number }
  /** Not over, or recorded by half. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown' }

/**
 * @param settled nothing of this exchange will still arrive
 * @param mode of the request; a withheld response only tells in mode no-cors
 */
export function outcomeOf(exchange: Exchange, mode: Mode | null, settled: boolean): Outcome {
  const last = exchange.hops.at(-1) ?? exchange.hops[0]
  const hop = exchange.hops.length - 1
  const preflightFailure = failedPreflight(last)
  if (preflightFailure !== null) return { kind: 'failed', lookAlike: preflightFailure, at: 'preflight', hop }
  const { entry } = last
  if (entry === null) return settled && last.preflight?.firefox ? { kind: 'not-sent' } : { kind: 'pending' }
  const told = mode === 'no-cors' ? null : toldByPage(exchange)
  if (told !== null) return told
  if (entry.chromium !== null) return outcomeInChromium(exchange, entry, hop, settled)
  if (entry.firefox !== null) return outcomeInFirefox(entry, hop, mode, settled)
  return hasResponse(entry) ? { kind: 'unknown' } : { kind: 'pending' }
}

/** A preflight without a response, or one that the proxy wanted a password for: no CORS step is reached. */
function failedPreflight({ preflight }: Hop): LookAlike | null {
  if (preflight === null) return null
  const error = preflight.chromium?.error ?? null
  if (error !== null && error !== 'net::ERR_INVALID_REDIRECT') {
    const lookAlike = lookAlikeOf(error)
    if (lookAlike !== null) return lookAlike
  }
  if (preflight.firefox === null || preflight.response.status > 0 || preflight.response.headers.length > 0) return null
  return preflight.firefox.securityState === 'broken' ? 'certificate' : 'network-error'
}

/** Resource Timing's status is a sure sign when it is 0 or no redirect: 0 of 2,129 readable requests had 0 in either browser. */
function toldByPage({ hops }: Exchange): Outcome | null {
  const entry = hops.findLast((each) => each.entry?.observed?.responseStatus != null)?.entry
  const status = entry?.observed?.responseStatus
  if (entry == null || status == null || isRedirectStatus(status)) return null
  if (status > 0) return hasEmptyOriginLine(entry) ? null : { kind: 'readable' }
  // Chromium's recorder knows more than "not readable", and gives 0 to event streams and opaque responses too.
  return entry.chromium !== null || !hasResponse(entry) ? null : { kind: 'unreadable' }
}

/** Firefox shows 200 for a response it blocked when one of two Access-Control-Allow-Origin lines is empty (measured in 153). */
function hasEmptyOriginLine({ response }: Entry): boolean {
  const value = get('Access-Control-Allow-Origin', response.headers)
  return value !== null && /^,|, $|, ,/.test(value)
}

function outcomeInChromium({ hops }: Exchange, entry: Entry, hop: number, settled: boolean): Outcome {
  const error = entry.chromium?.error ?? null
  if (error === null) {
    if (!hasResponse(entry)) return { kind: 'pending' }
    if (!isRedirectStatus(entry.response.status) || entry.response.redirectURL === '') return { kind: 'delivered' }
    return settled ? { kind: 'stopped-at-redirect' } : { kind: 'pending' }
  }
  const lookAlike = lookAlikeOf(error)
  // redirect mode "manual" succeeds and yet adds a second hop, aborted before it is sent (measured).
  const isManual = error === 'net::ERR_ABORTED' && hop > 0 && wasNeverSent(entry) && hops[hop]?.preflight === null
  if (isManual) return { kind: 'opaque-redirect' }
  if (lookAlike !== null) return { kind: 'failed', lookAlike, at: hasResponse(entry) ? 'response' : 'request', hop }
  return hasResponse(entry) ? { kind: 'refused' } : { kind: 'not-sent' }
}

function outcomeInFirefox(entry: Entry, hop: number, mode: Mode | null, settled: boolean): Outcome {
  if (hasResponse(entry)) {
    if (isWithheld(entry) && mode === 'no-cors') return { kind: 'failed', lookAlike: withholder(entry), at: 'response', hop }
    if (!isRedirectStatus(entry.response.status) || entry.response.redirectURL === '') return { kind: 'unknown' }
    return settled ? { kind: 'stopped-at-redirect' } : { kind: 'pending' }
  }
  // Headers without a status: the recorder lost half of it (getHAR while requests were under way).
  if (entry.response.headers.length > 0) return { kind: 'pending' }
  if (wasNeverSent(entry)) {
    if (entry.firefox?.securityState != null) return { kind: 'not-sent' }
    return { kind: 'failed', lookAlike: refusal(entry), at: 'request', hop }
  }
  const lookAlike = entry.firefox?.securityState === 'broken' ? 'certificate' : 'network-error'
  return { kind: 'failed', lookAlike, at: 'request', hop }
}

/** Firefox keeps the body of what CORP, COEP, ORB or a wrong type refused, and records its size as 0 (measured). */
function isWithheld({ request, response }: Entry): boolean {
  const length = Number(get('Content-Length', response.headers) ?? 0)
  return response.content.size === 0 && length > 0 && request.method !== 'HEAD' && request.method !== 'CONNECT' && response.status !== 304
}

function withholder({ response }: Entry): LookAlike {
  return get('Cross-Origin-Resource-Policy', response.headers) === null ? 'response-withheld' : 'cross-origin-resource-policy'
}

/** Firefox's refusals before sending differ in the headers they leave: mixed content has Origin only (measured). */
function refusal(entry: Entry): LookAlike {
  const { headers, url } = entry.request
  const isMixed = /^http:/i.test(url) && /^https:/i.test(get('Origin', headers) ?? '') && get('Referer', headers) === null
  return isMixed ? 'mixed-content' : 'refused-by-policy'
}
