import type { LookAlike } from '../browsers/look-alike.ts'
import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { RedirectStep } from '../fetch/redirect.ts'

/** Where an exchange can end: a step of the standard's CORS algorithms, or something that only looks like CORS. */
export type Step = PreflightStep | RedirectStep | LookAlike

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
}

export interface Evidence {
  readonly entry: number | null
  readonly on: 'request' | 'response' | 'url' | 'status'
  readonly name: string
  readonly value: string | null
}

export interface Explanation {
  /** In plain words, with the very values of this exchange. */
  readonly explanation: string
  readonly evidence: readonly Evidence[]
}

/** One cause of one failing step, as a person would recognise it. */
export interface Rule {
  /** Stable, kebab-case; the name of its page in docs/rules/. */
  readonly id: string
  readonly step: Step
  readonly title: string
  /** null when this is not the cause. What it explains is what it tested. */
  explain(failure: Failure): Explanation | null
  /** The test table, and the examples of the rule's page. */
  readonly examples: { readonly explained: readonly Example[]; readonly other: readonly Example[] }
}

/** A failure in a few words: response lines, and what differs from a GET of https://api.example/items by https://app.example. */
export interface Example {
  readonly says: string
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
}
