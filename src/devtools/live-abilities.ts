import type { Reach } from './page/observation-reading.ts'

/** What can be done with a page that is there; an imported log has none of it. */
export interface LiveAbilities {
  readonly observation: ObservationState
  /** Lets the pages of a host be observed, or no more; remembered from one session to the next. The host is named, since the page may be left meanwhile. */
  observe(host: string, on: boolean): void
  /** Makes that request once, by the page: the only one that the extension ever causes. Never rejects. */
  retry(retry: RetryRequest): Promise<RetryReport>
}

export interface ObservationState {
  /** Of the page, with its port; null where it has none that could be observed. */
  readonly host: string | null
  readonly on: boolean
  /** How much of the page's life is observed. */
  readonly reach: Reach
}

export interface RetryRequest {
  readonly request: FetchRequest
  /** null: it has none. */
  readonly body: {
    /** The entry whose body is to be sent again, if the browser still has it. */
    readonly of: number | null
    /** What is sent where it has not. */
    readonly standIn: string
  } | null
}

/** As `fetch` takes it. */
export interface FetchRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly credentials: 'omit' | 'same-origin' | 'include'
  readonly mode: 'cors' | 'no-cors' | 'same-origin'
  readonly redirect: 'follow' | 'error' | 'manual'
}

export interface RetryReport {
  /** When the page made the call, in milliseconds since 1970; null: it did not. */
  readonly start: number | null
  readonly body: 'none' | 'recorded' | 'stand-in'
  readonly outcome: RetryOutcome
}

/** What the page saw. */
export type RetryOutcome =
  | { readonly kind: 'answered'; readonly type: string; readonly status: number; readonly redirected: boolean }
  /** `effectiveDirective`: of the page's Content-Security-Policy, if that stopped it. */
  | { readonly kind: 'failed'; readonly error: string; readonly effectiveDirective: string | null }
  /** The page was left meanwhile. */
  | { readonly kind: 'left' }
  | { readonly kind: 'no-answer'; readonly seconds: number }
  /** The browser does not let this page be asked. */
  | { readonly kind: 'refused'; readonly reason: string }
