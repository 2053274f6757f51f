import { type BrowserProfile, ORIGIN_STEPS } from '../browsers/browser-profile.ts'
import { unsafeAuthorHeaderNames } from '../exchange/author-headers.ts'
import { hasResponse, isRedirectedInternally, isRedirectWithLocation } from '../exchange/entry-state.ts'
import { type Exchange, type Hop, hopAt } from '../exchange/exchange.ts'
import { observedOf } from '../exchange/observed.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { failingCorsCheckSteps } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import { failingPreflightSteps, type PreflightedRequest, type PreflightStep } from '../fetch/preflight-check.ts'
import { type RedirectStep, redirectCheck } from '../fetch/redirect.ts'
import { isOwnRevalidation } from '../fetch/revalidation.ts'
import { isHttpUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'
import type { Place } from '../report/diagnosis.ts'

/** A step of the standard that an exchange fails. */
export interface CorsFailure {
  readonly step: PreflightStep | RedirectStep | 'request-scheme'
  readonly at: Place
  readonly hop: number
  /** The entry whose response (or request) fails it. */
  readonly entry: Entry
  /** What the response had to allow. */
  readonly corsRequest: PreflightedRequest
}

/** Main fetch over all hops, for one credentials mode: every step that fails, in the browser's order. */
export interface Run {
  readonly includesCredentials: boolean
  readonly failures: readonly CorsFailure[]
}

/**
 * Walks the request and its redirects as main fetch does, and collects the failing steps. A hop that fails at its preflight was never sent,
 * so nothing after it is looked at; a redirect's response that fails its CORS check may still have further failing steps of its own.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function mainFetch(exchange: Exchange, origin: string, includesCredentials: boolean, profile: BrowserProfile): Run {
  const failures: CorsFailure[] = []
  const urls: string[] = []
  const follows = (observedOf(exchange, 'redirect') ?? 'follow') === 'follow'
  let corsTainted = false
  for (const [index, hop] of exchange.hops.entries()) {
    urls.push(hop.url)
    corsTainted ||= !isSameOrigin(hop.url, origin)
    const requestOrigin = serializeRequestOrigin(origin, urls)
    const context = { includesCredentials, profile, index }
    if (corsTainted && index === 0 && hop.entry !== null && !hasResponse(hop.entry) && !isHttpUrl(hop.url)) {
      failures.push({
        step: 'request-scheme',
        at: 'request',
        hop: index,
        entry: hop.entry,
        corsRequest: corsRequestOf(hop, hop.entry, requestOrigin, context),
      })
    }
    if (corsTainted && hop.preflight !== null && hasResponse(hop.preflight)) {
      const corsRequest = corsRequestOf(hop, hop.preflight, profile.preflightsWithPageOrigin ? origin : requestOrigin, context)
      const isTrusted = profile.trustsOwnPreflight && isSameOrigin(hop.url, origin)
      const failing = failingPreflightSteps(corsRequest, hop.preflight.response, profile)
      const steps = profile.preflightOrder.filter((step) => failing.includes(step) && !(isTrusted && ORIGIN_STEPS.includes(step)))
      failures.push(...steps.map((step) => ({ step, at: 'preflight' as const, hop: index, entry: hop.preflight as Entry, corsRequest })))
    }
    if (corsTainted && hop.preflight !== null && isRedirectedInternally(hop.preflight)) {
      const corsRequest = corsRequestOf(hop, hop.preflight, requestOrigin, context)
      failures.push({ step: 'preflight-redirect', at: 'preflight', hop: index, entry: hop.preflight, corsRequest })
    }
    if (hop.entry === null || !hasResponse(hop.entry)) continue
    const { entry } = hop
    const keepsCredentials = profile.keepsCredentialsOfOwnOrigin && isSentOnFromOwnOrigin(exchange, index, origin)
    const corsRequest = corsRequestOf(hop, entry, requestOrigin, {
      ...context,
      includesCredentials: includesCredentials || keepsCredentials,
    })
    if (corsTainted && !isOwnRevalidation(entry.response, corsRequest.unsafeHeaderNames)) {
      const steps = failingCorsCheckSteps(corsRequest, entry.response.headers)
      failures.push(...steps.map((step) => ({ step, at: 'response' as const, hop: index, entry, corsRequest })))
    }
    if (follows && isRedirectWithLocation(entry)) {
      const step = redirectCheck({
        mode: 'cors',
        requestOrigin: origin,
        corsTainted,
        currentUrl: hop.url,
        location: entry.response.redirectURL,
        redirectCount: index,
      })
      if (step !== null) failures.push({ step, at: 'response', hop: index, entry, corsRequest })
    }
  }
  return { includesCredentials, failures }
}

/** Did the request begin at the page's own origin, to which credentials go along unless the page omits them, and is it redirected by another one? */
function isSentOnFromOwnOrigin(exchange: Exchange, index: number, origin: string): boolean {
  const { url, entry } = hopAt(exchange, index)
  const startsAtHome = isSameOrigin(exchange.hops[0].url, origin) && observedOf(exchange, 'credentials') !== 'omit'
  return startsAtHome && !isSameOrigin(url, origin) && entry !== null && isRedirectWithLocation(entry)
}

/**
 * What `entry`'s response must allow. After a redirect, the Origin that was really sent is what the browser compares with, also where it differs from the
 * standard's; of the first request it is the page's own, whatever replaced the header.
 */
function corsRequestOf(
  hop: Hop,
  entry: Entry,
  requestOrigin: string,
  { includesCredentials, profile, index }: { includesCredentials: boolean; profile: BrowserProfile; index: number },
): PreflightedRequest {
  const method = (hop.preflight && requestedMethod(hop.preflight)) ?? hop.entry?.request.method ?? entry.request.method
  const unsafeHeaderNames = hop.preflight
    ? requestedHeaderNames(hop.preflight)
    : hop.entry
      ? unsafeAuthorHeaderNames(hop.entry, profile.safelist)
      : []
  return { origin: (index > 0 && get('Origin', entry.request.headers)) || requestOrigin, includesCredentials, method, unsafeHeaderNames }
}
