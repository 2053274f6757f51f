import type { Evidence } from '../exchange/evidence.ts'
import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { Kind } from '../exchange/kind.ts'

/** security: somebody may read what is not for them. correctness: it fails sometimes, or for somebody. performance: it takes longer than it needs. */
export type Severity = 'security' | 'correctness' | 'performance'

export type { Evidence } from '../exchange/evidence.ts'

/** A remark on an exchange, whether or not it failed. */
export interface Advice {
  /** Stable, kebab-case. */
  readonly rule: string
  readonly severity: Severity
  readonly title: string
  readonly explanation: string
  readonly evidence: readonly Evidence[]
}

/** A remark on several exchanges of a log together. */
export interface LogAdvice extends Advice {
  /** Ids of the exchanges. */
  readonly exchanges: readonly string[]
}

/** What a remark may look at: one exchange, and what its URL answered before. */
export interface Seen {
  readonly exchange: Exchange
  /** The serialized origin of who asked. */
  readonly origin: string
  readonly kind: Kind | null
  readonly includesCredentials: boolean | null
  /** May the page read the response? */
  readonly isReadable: boolean
  /** The response at the end; null when none was recorded. */
  readonly response: Entry | null
  /** The first preflight of the exchange that was answered. */
  readonly preflight: Entry | null
  /** Entries of the response's URL that started before, oldest first. */
  readonly earlier: readonly Entry[]
}

export interface Remark {
  readonly explanation: string
  readonly evidence: readonly Evidence[]
  /** Where it is less severe than usual. */
  readonly severity?: Severity
}

/** One thing to say about an exchange; null from `remark` when there is nothing to say, as on every sound API. */
export interface AdviceRule {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** Why it matters. */
  readonly why: string
  /** What to change. */
  readonly mend: string
  remark(seen: Seen): Remark | null
  /** The test table, and the examples of its page. `none` are near misses that deserve no remark. */
  readonly examples: { readonly given: readonly AdviceExample[]; readonly none: readonly AdviceExample[] }
}

export type Lines = readonly (readonly [name: string, value: string])[]

/** An answered request in a few words: what differs from a readable fetch of https://api.example/items by https://app.example. */
export interface AdviceExample {
  readonly says: string
  readonly url?: string
  readonly origin?: string
  readonly method?: string
  readonly kind?: Kind
  readonly includesCredentials?: boolean
  readonly isReadable?: boolean
  readonly requestHeaders?: Lines
  readonly status?: number
  readonly responseHeaders?: Lines
  /** The answer to its preflight, and the lower-case names that it asked for. */
  readonly preflight?: { readonly status?: number; readonly names?: readonly string[]; readonly headers: Lines }
  /** What the same URL answered before, and to whom: null for a request without Origin. */
  readonly before?: { readonly origin: string | null; readonly status?: number; readonly headers: Lines }
}
