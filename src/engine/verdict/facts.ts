import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Outcome } from '../exchange/outcome.ts'
import { requestedMethod } from '../exchange/preflight.ts'
import type { RequestHistory } from '../exchange/request-history.ts'
import type { Entry, Observed } from '../har/entry.ts'
import type { Kind } from '../report/request-kind.ts'
import type { Mode } from '../report/request-mode.ts'

/** What the recording shows of an exchange, before anything is decided. */
export interface Facts {
  readonly origin: string | null
  readonly mode: Mode | null
  readonly kind: Kind | null
  readonly outcome: Outcome
  /** Is the credentials mode "include"? null: the recording does not show it. */
  readonly credentials: boolean | null
  /** The redirect mode, which only the page can tell; null: it did not. */
  readonly redirect: Observed['redirect']
  readonly profile: BrowserProfile
  readonly requestHistory: RequestHistory
  /** The earlier entry whose response the HTTP cache gave to the last hop. */
  readonly cachedFrom: Entry | null
}

/** The method of the first request; what its preflight requests, if only that was recorded. */
export function methodOf({ hops: [first] }: Exchange): string {
  return first.entry?.request.method ?? (first.preflight && requestedMethod(first.preflight)) ?? 'OPTIONS'
}
