import type { NonCorsFailure } from '../browsers/non-cors-failure.ts'
import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { RedirectStep } from '../fetch/redirect.ts'
import type { Responsible } from '../report/diagnosis.ts'
import type { Evidence } from '../report/evidence.ts'

export type { Evidence } from '../report/evidence.ts'

/**
 * Where an exchange can end: a step of the standard's CORS algorithms, or something that only looks like CORS. `headers-changed`: a CORS check on
 * other headers than the recorded ones.
 */
export type Step = 'request-scheme' | PreflightStep | RedirectStep | 'headers-changed' | NonCorsFailure

/** A failed step with everything that its rules may look at. */
export interface Failure {
  readonly step: Step
  readonly at: 'preflight' | 'request' | 'response'
  readonly exchange: Exchange
  /** Index of the hop in `exchange.hops`. */
  readonly hop: number
  /** The entry that failed: its response has the header lines that matter. */
  readonly entry: Entry
  /** The serialized request origin that the response had to allow; null when the record does not show it. */
  readonly origin: string | null
  readonly includesCredentials: boolean
  readonly method: string
  /** Lower-case names that the preflight asked for. */
  readonly unsafeHeaderNames: readonly string[]
  /** Entries of the same URL that started before this one, oldest first. */
  readonly earlier: readonly Entry[]
  /** The earlier entry whose response the browser's HTTP cache gave to this request; null when the server answered. */
  readonly cachedFrom: Entry | null
}

export interface Explanation {
  /** The cause as a heading, where the evidence names it better than the rule's own title. */
  readonly title?: string
  /** In plain words, with the very values of this exchange. */
  readonly explanation: string
  readonly evidence: readonly Evidence[]
  /** What to do, with this exchange's values, where that says more than the rule's own remedy. */
  readonly remedy?: string
  /** Who can do it, where the evidence shows that it is not who it usually is. */
  readonly responsible?: Responsible
}

/** One cause, as a person would recognise it, of one failing step or of several that it can make fail. */
export interface Rule {
  /** Stable, kebab-case; the name of its page in docs/rules/. */
  readonly id: string
  readonly steps: readonly [Step, ...Step[]]
  readonly title: string
  /** Why the browser does this. */
  readonly why: string
  /** What to do, in general terms, in one or two sentences. */
  readonly remedy: string
  /** Who can do it. */
  readonly responsible: Responsible
  /** Of a look-alike: how to tell it from CORS. */
  readonly howToTell?: string
  /** null when this is not the cause. What it explains is what it tested. */
  explain(failure: Failure): Explanation | null
  /** The test table, and the examples of the rule's page. `other` are near misses that are something else. */
  readonly examples: { readonly explained: readonly Example[]; readonly other: readonly Example[] }
}

/** A failure in a few words: response lines, and what differs from a GET of https://api.example/items by https://app.example. */
export interface Example {
  readonly says: string
  /** Which of the rule's steps fails; the first when left out. */
  readonly step?: Step
  readonly at?: 'preflight' | 'request' | 'response'
  readonly method?: string
  readonly url?: string
  readonly origin?: string
  readonly includesCredentials?: boolean
  readonly requestHeaders?: readonly (readonly [name: string, value: string])[]
  /** Lower-case names that the preflight asks for. */
  readonly unsafeHeaderNames?: readonly string[]
  readonly status?: number
  readonly responseHeaders?: readonly (readonly [name: string, value: string])[]
  /** Chromium's `_error` of the entry. */
  readonly error?: string
  /** Who redirected to the URL. */
  readonly redirectedFrom?: string
  /** What the preflight before the response was answered. */
  readonly preflightHeaders?: readonly (readonly [name: string, value: string])[]
  /** What an earlier request of the same URL was answered, which the browser's cache then gave to this one. */
  readonly cached?: { readonly origin: string | null; readonly responseHeaders: readonly (readonly [name: string, value: string])[] }
}
