import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../report/evidence.ts'
import type { Kind } from '../report/request-kind.ts'
import type { Category } from '../report/warning.ts'
import type { WarningId } from './warning-id.ts'

/** What a warning may look at: one exchange, and earlier responses of its URL. */
export interface WarningContext {
  readonly exchange: Exchange
  /** The serialized requesting origin. */
  readonly origin: string
  readonly kind: Kind | null
  readonly includesCredentials: boolean | null
  /** The rule that is the cause of the verdict; null where nothing failed. A warning doesn’t repeat it. */
  readonly cause: string | null
  /** Can the page read the response, unless it includes credentials of which nothing gives a sign? */
  readonly isReadable: boolean
  /** The response at the end; null when none was recorded. */
  readonly response: Entry | null
  /** The first preflight of the exchange that got a response. */
  readonly preflight: Entry | null
  /** Entries of the response's URL that started before, oldest first. */
  readonly earlier: readonly Entry[]
}

interface WarningFinding {
  readonly explanation: string
  readonly evidence: readonly Evidence[]
  /** Where it names the values of this exchange, in place of the rule's own. */
  readonly remedy?: string
  /** Where it differs from the rule's own. */
  readonly category?: Category
}

/** One thing to warn about; `check` returns null if there is nothing to warn about, as for every sound API. */
export interface WarningRule {
  readonly id: WarningId
  readonly category: Category
  readonly title: string
  /** Why it matters. */
  readonly why: string
  /** What to change, whatever the exchange. */
  readonly remedy: string
  check(context: WarningContext): WarningFinding | null
}

export type Lines = readonly (readonly [name: string, value: string])[]
