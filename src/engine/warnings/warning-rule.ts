import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../report/evidence.ts'
import type { Kind } from '../report/request-kind.ts'
import type { Category } from '../report/warning.ts'

/** What a warning may look at: one exchange, and earlier responses of its URL. */
export interface WarningContext {
  readonly exchange: Exchange
  /** The serialized requesting origin. */
  readonly origin: string
  readonly kind: Kind | null
  readonly includesCredentials: boolean | null
  /** Can the page read the response? */
  readonly isReadable: boolean
  /** The response at the end; null when none was recorded. */
  readonly response: Entry | null
  /** The first preflight of the exchange that got a response. */
  readonly preflight: Entry | null
  /** Entries of the response's URL that started before, oldest first. */
  readonly earlier: readonly Entry[]
}

export interface WarningFinding {
  readonly explanation: string
  readonly evidence: readonly Evidence[]
  /** Where it differs from the rule's own. */
  readonly category?: Category
}

/** One thing to warn about; `check` returns null if there is nothing to warn about, as for every sound API. */
export interface WarningRule {
  readonly id: string
  readonly category: Category
  readonly title: string
  /** Why it matters. */
  readonly why: string
  /** What to change. */
  readonly remedy: string
  check(context: WarningContext): WarningFinding | null
  /** The test table, and the examples on its page. `none` are near misses without a warning. */
  readonly examples: { readonly given: readonly WarningExample[]; readonly none: readonly WarningExample[] }
}

export type Lines = readonly (readonly [name: string, value: string])[]

/** A request with its response, in short: what differs from a readable fetch of https://api.example/items by https://app.example. */
export interface WarningExample {
  readonly caption: string
  readonly url?: string
  readonly origin?: string
  readonly method?: string
  readonly kind?: Kind
  readonly includesCredentials?: boolean
  readonly isReadable?: boolean
  readonly requestHeaders?: Lines
  readonly status?: number
  readonly responseHeaders?: Lines
  /** The preflight response, and the lower-case names in Access-Control-Request-Headers. */
  readonly preflight?: { readonly status?: number; readonly names?: readonly string[]; readonly headers: Lines }
  /** An earlier response of the same URL, and the origin of its request: null for a request without an Origin header. */
  readonly before?: { readonly origin: string | null; readonly status?: number; readonly headers: Lines }
}
