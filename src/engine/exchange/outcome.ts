import type { NonCorsFailure } from '../browsers/non-cors-failure.ts'
import type { Kind } from '../report/request-kind.ts'
import type { Mode } from '../report/request-mode.ts'
import type { NonCorsFailures } from './refusal.ts'

/** What sent the request, as far as it decides what a response means. */
export interface RequestContext {
  readonly mode: Mode | null
  /** fetch() gets an opaque response where an element gets an error. */
  readonly kind: Kind | null
  /** The document has a Cross-Origin-Embedder-Policy. */
  readonly requiresCorp: boolean
  /** The page's serialized origin; null when the recording does not show it. */
  readonly origin: string | null
  /** The whole recording has no preflight, though its recorder records them. */
  readonly lacksPreflights: boolean
}

/** How an exchange ended, as the recorder and the page report it: the algorithm's result has to agree with it. */
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
  /**
   * The preflight is there and its request is not. Firefox tells of no request whose preflight failed, but the recording may have lost it as well: that it
   * is missing proves nothing.
   */
  | { readonly kind: 'request-not-recorded' }
  /** It failed, by its preflight or by a response that the recorder never gets. */
  | { readonly kind: 'hidden' }
  /** The browser says that CORS refused it; what it refused is not in the recording. */
  | { readonly kind: 'blocked-unseen'; readonly at: 'preflight' | 'response' }
  /** Redirect mode "manual": the page got an opaque redirect. */
  | { readonly kind: 'opaque-redirect' }
  /** The recording may lack redirects through another origin. */
  | { readonly kind: 'redirects-not-recorded' }
  /** Nothing went over the network: the HTTP cache or a service worker responded. With the latter, CORS doesn't apply to this request. */
  | { readonly kind: 'served-locally' }
  /** The redirect was not followed, and nothing says why: redirect mode "manual" or "error", a target that is refused. */
  | { readonly kind: 'stopped-at-redirect' }
  | {
      readonly kind: 'failed'
      readonly nonCorsFailure: NonCorsFailure
      /** What else leaves the same record. */
      readonly alternatives?: readonly NonCorsFailure[]
      readonly at: 'preflight' | 'request' | 'response'
      readonly hop: number
    }
  /** Chromium: CORS let the response pass, and the page aborted it, or read its body as a stream: the recording is the same. */
  | { readonly kind: 'left-while-reading' }
  /** Not over, or recorded by half. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown' }

/** The last request of an exchange: what it met is what became of the exchange. */
export interface LastRequest extends RequestContext {
  readonly hop: number
  /** Nothing of this exchange will still arrive. */
  readonly settled: boolean
}

/** It failed by the first of these, or by one of the others, which leave the same record. */
export function failedAs(
  [nonCorsFailure, ...alternatives]: NonCorsFailures,
  hop: number,
  at: 'preflight' | 'request' = 'request',
): Outcome {
  return { kind: 'failed', nonCorsFailure, alternatives, at, hop }
}
