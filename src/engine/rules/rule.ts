import type { NonCorsFailure } from '../browsers/non-cors-failure.ts'
import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { RedirectStep } from '../fetch/redirect.ts'
import type { Responsible } from '../report/diagnosis.ts'
import type { Evidence } from '../report/evidence.ts'
import type { Kind } from '../report/request-kind.ts'
import type { HeadersPurpose } from '../responders/fact.ts'
import type { RuleId } from './rule-id.ts'

export type { Evidence } from '../report/evidence.ts'
export type { HeadersPurpose } from '../responders/fact.ts'

/**
 * Where an exchange can end: a step of the standard's CORS algorithms, or something outside CORS that looks like it. `headers-changed`: a CORS check
 * of headers other than the recorded ones; `not-recorded`: of a response that isn’t in the recording.
 */
export type Step = 'request-scheme' | PreflightStep | RedirectStep | 'headers-changed' | 'not-recorded' | NonCorsFailure

/** A failed step, with everything that its rules may look at. */
export interface Failure {
  readonly step: Step
  readonly at: 'preflight' | 'request' | 'response'
  readonly exchange: Exchange
  /** Index of the hop in `exchange.hops`. */
  readonly hop: number
  /** The entry that failed: its response has the headers that matter. */
  readonly entry: Entry
  /** The serialized request origin that the response had to allow; null when the recording doesn't show it. */
  readonly origin: string | null
  readonly includesCredentials: boolean
  readonly method: string
  /** Lower-case names in the preflight's Access-Control-Request-Headers. */
  readonly unsafeHeaderNames: readonly string[]
  /** Earlier entries of the same URL, oldest first. */
  readonly earlier: readonly Entry[]
  /** The earlier entry whose response the browser's HTTP cache reused for this request; null when the server responded. */
  readonly cachedFrom: Entry | null
}

export interface Explanation {
  /** The cause as a heading, where the evidence names it better than the rule's own title. */
  readonly title?: string
  /** What is wrong, with this exchange's values, in at most three sentences. */
  readonly explanation: string
  readonly evidence: readonly Evidence[]
  /** What to do, with this exchange's values, where they make it more precise than the rule's own remedy. */
  readonly remedy?: string | undefined
  /** Who can do it, where the evidence shows somebody other than usual. */
  readonly responsible?: Responsible | undefined
  /** What CORS headers would do on this response; “allow”, unless it says otherwise. */
  readonly headersPurpose?: HeadersPurpose
}

/** By another request, or opened at another URL. */
export type PageAvoidance = 'request' | 'page-url'

/** One mistake, as a developer would recognize it, and the steps that it makes fail. */
export interface Rule {
  /** Stable, kebab-case; the name of its page in docs/rules/. */
  readonly id: RuleId
  readonly steps: readonly [Step, ...Step[]]
  /** The mistake, as a developer would search for it. */
  readonly title: string
  /** Why the browser does this. */
  readonly why: string
  /** What to do, in one or two sentences or in steps ("1. …  2. …"), for any exchange. */
  readonly remedy: string
  /** Who can usually do it. */
  readonly responsible: Responsible
  /** The page can avoid it as well, as the remedy says. */
  readonly pageCanAvoid?: PageAvoidance
  /** The kinds of requests of which it can; all, where it doesn’t say. */
  readonly avoidableKinds?: readonly Kind[]
  /** The statuses with which it can; all, where it doesn’t say. */
  readonly avoidableStatuses?: readonly number[]
  /** How to tell it from a CORS error; only for failures outside CORS. */
  readonly howToTell?: string
  /** null when this isn't the cause. It explains exactly what it tested. */
  explain(failure: Failure): Explanation | null
}
