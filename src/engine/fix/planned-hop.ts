import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { unsafeAuthorHeaderNames } from '../exchange/author-headers.ts'
import { hasResponse, isRedirectedInternally, wasNeverSent } from '../exchange/entry-state.ts'
import { type Exchange, type Hop, mainEntryOf } from '../exchange/exchange.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import type { PreflightedRequest } from '../fetch/preflight-check.ts'
import { type StatusAndHeaders, UNRECORDED } from './response-change.ts'

/** One hop of a request as a fix sees it: the request, and its response as far as the recording shows it. */
export interface PlannedHop {
  readonly url: string
  readonly sending: Sending
  /** The Range that the request has, as its entry shows it. */
  readonly range: string | null
  /** null while the request is within the page's own origin. */
  readonly corsRequest: PreflightedRequest | null
  /** null: no preflight is sent, or the browser had its response already. */
  readonly preflight: StatusAndHeaders | null
  readonly response: StatusAndHeaders
  /** The Location of a redirect; "" when the response is none or not known. */
  readonly location: string
}

/** What is known of the request as a whole. */
export interface RequestFacts {
  /** The serialized origin of the requesting page. */
  readonly origin: string
  readonly includesCredentials: boolean
  /** Does the recording leave it open whether it includes credentials? */
  readonly credentialsAreAssumed: boolean
  readonly profile: BrowserProfile
}

/** The method and the headers in need of permission with which a hop was, or would be, sent. */
export interface Sending {
  readonly method: string
  readonly unsafeHeaderNames: readonly string[]
}

/**
 * The recorded hops that were sent. Firefox writes down the target of a redirect that it then does not follow, without the headers that the
 * request would have had (measured in 153): the request there follows from the redirect instead.
 */
export function plannedHops(exchange: Exchange, facts: RequestFacts): readonly PlannedHop[] {
  const plan = allPlannedHops(exchange, facts)
  const last = plan.at(-1)
  const isPhantom = plan.length > 1 && last?.response === UNRECORDED && (last.preflight === null || last.preflight === UNRECORDED)
  return isPhantom ? plan.slice(0, -1) : plan
}

function allPlannedHops({ hops }: Exchange, facts: RequestFacts): readonly PlannedHop[] {
  const urls: string[] = []
  let corsTainted = false
  return hops.map((hop) => {
    urls.push(hop.url)
    corsTainted ||= !isSameOrigin(hop.url, facts.origin)
    const sending = sendingOf(hop, facts.profile)
    const origin = (hop.entry && get('Origin', hop.entry.request.headers)) || serializeRequestOrigin(facts.origin, urls)
    const response = hop.entry !== null && hasResponse(hop.entry) ? hop.entry.response : UNRECORDED
    return {
      url: hop.url,
      sending,
      range: get('Range', mainEntryOf(hop).request.headers),
      corsRequest: corsTainted ? { origin, includesCredentials: facts.includesCredentials, ...sending } : null,
      preflight: corsTainted ? plannedPreflightResponse(hop, sending, facts) : null,
      response,
      location: hop.entry?.response.redirectURL ?? '',
    }
  })
}

function sendingOf(hop: Hop, { safelist }: BrowserProfile): Sending {
  if (hop.preflight) {
    const method = requestedMethod(hop.preflight) ?? hop.entry?.request.method ?? 'GET'
    return { method, unsafeHeaderNames: requestedHeaderNames(hop.preflight) }
  }
  const entry = mainEntryOf(hop)
  return { method: entry.request.method, unsafeHeaderNames: unsafeAuthorHeaderNames(entry, safelist) }
}

export function isUnsafe({ method, unsafeHeaderNames }: Sending): boolean {
  return !isCorsSafelistedMethod(method) || unsafeHeaderNames.length > 0
}

function plannedPreflightResponse(
  { url, entry, preflight }: Hop,
  sending: Sending,
  { credentialsAreAssumed }: RequestFacts,
): StatusAndHeaders | null {
  if (preflight !== null && isRedirectedInternally(preflight) && /^http:/i.test(url)) return upgradeToHttps(url)
  if (preflight !== null) return hasResponse(preflight) ? preflight.response : UNRECORDED
  // A request that was sent had its permission, from a cache or from a preflight that was not recorded: in its own credentials mode.
  return entry !== null && isUnsafe(sending) && (credentialsAreAssumed || wasNeverSent(entry)) ? UNRECORDED : null
}

/** What HSTS makes of an http URL. @see https://fetch.spec.whatwg.org/#hsts */
function upgradeToHttps(url: string): StatusAndHeaders {
  return { status: 307, headers: [{ name: 'Location', value: url.replace(/^http:/i, 'https:') }] }
}
