import type { HeaderList } from '../fetch/header-list.ts'
import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { UnsafeRequestHeaderOptions } from '../fetch/unsafe-request-headers.ts'

/** How one browser carries out the standard: the order in which it names failures, and where it decides otherwise. */
export interface BrowserProfile {
  readonly name: 'chromium' | 'firefox' | 'webkit' | 'standard'
  /** In which order a preflight's failing steps are found. The first is the one that the browser names. */
  readonly preflightOrder: readonly PreflightStep[]
  /** What it takes for a CORS-safelisted request-header, and how much of them. */
  readonly safelist: UnsafeRequestHeaderOptions
  /** Does `*` in Access-Control-Allow-Headers cover Authorization? */
  readonly authorizationUnderWildcard: boolean
  /** Once a request was preflighted, is every later cross-origin hop too? */
  readonly preflightsEveryLaterHop: boolean
  /** Do preflights of later hops name the headers of the first request, also those that a redirect has dropped since? */
  readonly preflightsDroppedHeaders: boolean
  /** Does a preflight carry the page's origin, and its response have to allow it, also where a redirect has made the request's own origin null? */
  readonly preflightsWithPageOrigin: boolean
  /** Is the CORS check left out for the preflight of a redirect back to the page's own origin? Its status and its lists count anyway. */
  readonly trustsOwnPreflight: boolean
  /** Is a redirect within the page's own origin to a URL with user and password refused (though not as a CORS failure)? */
  readonly refusesOwnUserinfoRedirect: boolean
  /** Does the network stack refuse a redirect to data:, about: or blob: before the CORS check, so that it is no CORS failure? */
  readonly refusesUnsafeRedirect: boolean
  /** Is a redirect within the page's own origin to another scheme than http or https a CORS failure? */
  readonly namesOwnSchemeRedirect: boolean
  /**
   * When a request began at the page's own origin with credentials mode "same-origin": are another origin's redirects checked as if credentials were
   * included?
   */
  readonly keepsCredentialsOfOwnOrigin: boolean
  /** Is the CORS check made for fonts? */
  readonly checksFonts: boolean
  /** May an https page fetch from this computer over plain http (http://localhost, 127.0.0.1, [::1])? */
  readonly trustsLoopback: boolean
  /** Does Opaque Response Blocking withhold responses from requests in mode no-cors? */
  readonly blocksOpaqueResponses: boolean
  readonly preflightCache: PreflightCacheHabits
}

interface PreflightCacheHabits {
  /** Seconds that a response may be reused: Access-Control-Max-Age within the browser's limits, 0 for not at all. */
  maxAge(responseHeaders: HeaderList): number
  readonly wildcardMatches: boolean
}

/** The check of one preflight in the standard's order; the CORS check and the status are one condition there, the CORS check is named first. */
export const ORIGIN_STEPS: readonly PreflightStep[] = [
  'allow-origin-missing',
  'allow-origin-wildcard',
  'allow-origin-mismatch',
  'allow-credentials',
]
