import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { authorHeaders } from '../exchange/author-headers.ts'
import { hasResponse, wasNeverSent } from '../exchange/entry-state.ts'
import type { Exchange, Hop } from '../exchange/exchange.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { isForbiddenRequestHeader } from '../fetch/forbidden-request-header.ts'
import { get, type Header } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import { needsPreflight, preflightReasons } from '../fetch/preflight-needed.ts'
import { rememberingObjects } from '../fetch/remembering.ts'
import { corsUnsafeRequestHeaderNames } from '../fetch/unsafe-request-headers.ts'
import { applyChange } from '../fix/apply-change.ts'
import { preflightChange, type StatusAndHeaders, UNRECORDED } from '../fix/response-change.ts'
import type { Entry } from '../har/entry.ts'
import type { Diagnosis, Mode } from '../report/diagnosis.ts'

/** What is simulated of an exchange: the request, and the responses on every hop. */
export interface WhatIf extends SimulatedRequest {
  /** One for each hop; what a redirect leads to beyond them is a plain success. */
  readonly responses: readonly HopResponses[]
}

/** A request as its author makes it, before any browser decides what to send. */
export interface SimulatedRequest {
  readonly url: string
  readonly method: string
  /** Those that the request's author set; the browser adds its own. */
  readonly headers: readonly Header[]
  /** Serialized, "null" for an opaque one; "" where the recording does not show it and nobody has said it yet. */
  readonly origin: string
  readonly mode: 'cors' | 'no-cors'
  /** null: either may be. */
  readonly includesCredentials: boolean | null
  /** An upload listener or a streamed body causes a preflight before any request. */
  readonly forcesPreflight: boolean
}

export interface HopResponses {
  readonly preflight: StatusAndHeaders
  readonly response: StatusAndHeaders
}

export type { StatusAndHeaders } from '../fix/response-change.ts'

/** What no recording shows: success without any header. */
export const PLAIN_RESPONSES: HopResponses = { preflight: { status: 204, headers: [] }, response: { status: 200, headers: [] } }

export interface SimulatedFacts {
  readonly origin: string | null
  readonly mode: Mode | null
  readonly includesCredentials: boolean | null
  readonly profile: BrowserProfile
}

/**
 * An exchange as it was recorded, to start simulating from. Where a request was let through by a preflight that the recording does not show, the
 * response is the minimum that allows it.
 *
 * @param kept the response of an earlier preflight that the browser's cache had for that hop, where the recording shows it
 */
export function recordedWhatIf(exchange: Exchange, facts: SimulatedFacts, kept: (hop: number) => Entry | null): WhatIf {
  const { hops } = exchange
  const urls = hops.map(({ url }) => url)
  return {
    ...recordedRequest(exchange, facts),
    responses: hops.map((hop, index) => ({
      preflight: plannedPreflightResponse(hop, kept(index), urls.slice(0, index + 1), facts),
      response: hop.entry !== null && hasResponse(hop.entry) ? statusAndHeadersOf(hop.entry) : PLAIN_RESPONSES.response,
    })),
  }
}

/** The request of an exchange, as far as the recording shows what its author made it with. */
export function recordedRequest(exchange: Exchange, facts: SimulatedFacts): SimulatedRequest {
  const { hops } = exchange
  const [first] = hops
  // A browser may preflight later hops for a reason of its own.
  const preflight = hops.find((hop) => hop.preflight !== null)?.preflight ?? null
  return {
    url: first.url,
    method: first.entry?.request.method ?? (first.preflight && requestedMethod(first.preflight)) ?? 'GET',
    headers: headersOfAuthor(exchange, facts.profile),
    origin: facts.origin ?? '',
    mode: facts.mode === 'no-cors' ? 'no-cors' : 'cors',
    includesCredentials: facts.includesCredentials,
    forcesPreflight: preflight !== null && isForced(preflight),
  }
}

/** The credentials, mode and origin that the diagnosis found, as the facts of a what-if. */
export function factsOf({ origin, mode, includesCredentials }: Diagnosis, profile: BrowserProfile): SimulatedFacts {
  return { origin, mode, includesCredentials, profile }
}

/** Nothing in the request requires it. */
function isForced(preflight: Entry): boolean {
  return isCorsSafelistedMethod(requestedMethod(preflight) ?? '') && requestedHeaderNames(preflight).length === 0
}

const settableIn = rememberingObjects((headers: readonly Header[]) =>
  headers.filter(({ name, value }) => !isForbiddenRequestHeader(name, value)),
)

/** A recording does not mark the author's headers, but a preflight names those that needed permission. */
function headersOfAuthor({ hops }: Exchange, { safelist }: BrowserProfile): readonly Header[] {
  const [{ entry, preflight }] = hops
  const written = entry === null ? [] : settableIn(authorHeaders(entry))
  if (hops.every((hop) => hop.preflight === null)) return written
  const requested = [...new Set(hops.flatMap((hop) => (hop.preflight === null ? [] : requestedHeaderNames(hop.preflight))))]
  const unsafe = new Set(corsUnsafeRequestHeaderNames(written, safelist))
  const isByBrowser = (name: string) => preflight !== null && unsafe.has(name) && !requested.includes(name)
  const known = new Set(written.map(({ name }) => name.toLowerCase()))
  return [
    ...written.filter(({ name }) => !isByBrowser(name.toLowerCase())),
    ...requested.filter((name) => !known.has(name)).map((name) => ({ name, value: (entry && get(name, entry.request.headers)) ?? '' })),
  ]
}

function plannedPreflightResponse(
  { entry, preflight }: Hop,
  kept: Entry | null,
  urls: readonly string[],
  facts: SimulatedFacts,
): StatusAndHeaders {
  const recorded = preflight ?? kept
  if (recorded !== null && hasResponse(recorded)) return statusAndHeadersOf(recorded)
  const { profile, includesCredentials } = facts
  if (preflight !== null || entry === null || wasNeverSent(entry) || facts.origin === null) return PLAIN_RESPONSES.preflight
  const { method } = entry.request
  const { origin } = facts
  const needed = urls.some((url) => !isSameOrigin(url, origin)) ? preflightReasons(method, authorHeaders(entry), profile.safelist) : null
  if (needed === null || !needsPreflight(needed)) return PLAIN_RESPONSES.preflight
  const corsRequest = {
    origin: profile.preflightsWithPageOrigin ? origin : serializeRequestOrigin(origin, urls),
    includesCredentials: includesCredentials ?? true,
    method,
    unsafeHeaderNames: needed.headers,
  }
  return applyChange(UNRECORDED, preflightChange(UNRECORDED, corsRequest, profile))
}

/** The response that an entry holds. Chromium tells of a refused redirect where it leads and not the header. */
export function statusAndHeadersOf({ response }: Entry): StatusAndHeaders {
  const { status, headers, redirectURL } = response
  const isLocationMissing = redirectURL !== '' && get('Location', headers) === null
  return { status, headers: isLocationMissing ? [...headers, { name: 'Location', value: redirectURL }] : headers }
}
