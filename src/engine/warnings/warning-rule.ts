import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../report/evidence.ts'
import type { Kind } from '../report/request-kind.ts'
import type { Category } from '../report/warning.ts'

/** What a remark may look at: one exchange, and what its URL answered before. */
export interface WarningContext {
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

export interface WarningFinding {
  readonly explanation: string
  readonly evidence: readonly Evidence[]
  /** Where it is less severe than usual. */
  readonly category?: Category
}

/** One thing to say about an exchange; null from `remark` when there is nothing to say, as on every sound API. */
export interface WarningRule {
  readonly id: string
  readonly category: Category
  readonly title: string
  /** Why it matters. */
  readonly why: string
  /** What to change. */
  readonly remedy: string
  check(seen: WarningContext): WarningFinding | null
  /** The test table, and the examples of its page. `none` are near misses that deserve no remark. */
  readonly examples: { readonly given: readonly WarningExample[]; readonly none: readonly WarningExample[] }
}

export type Lines = readonly (readonly [name: string, value: string])[]

/** An answered request in a few words: what differs from a readable fetch of https://api.example/items by https://app.example. */
export interface WarningExample {
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
