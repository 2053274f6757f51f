import type { Kind } from '../../report/request-kind.ts'
import type { Lines } from '../warning-rule.ts'

/** A request with its response, in short: what differs from a readable fetch of https://api.example/items by https://app.example. */
export interface WarningExample {
  readonly caption: string
  readonly url?: string
  readonly origin?: string
  readonly method?: string
  readonly kind?: Kind
  readonly includesCredentials?: boolean | null
  readonly isReadable?: boolean
  /** The rule that explains why the request was blocked. */
  readonly cause?: string
  readonly requestHeaders?: Lines
  readonly status?: number
  readonly responseHeaders?: Lines
  /** The preflight response, and the lower-case names in Access-Control-Request-Headers. */
  readonly preflight?: { readonly status?: number; readonly names?: readonly string[]; readonly headers: Lines }
  /** An earlier response of the same URL, and the origin of its request: null for a request without an Origin header. */
  readonly before?: { readonly origin: string | null; readonly status?: number; readonly headers: Lines }
}

/** The test table of a warning, and the examples on its page. `none` are near misses without a warning. */
export interface WarningExamples {
  readonly given: readonly WarningExample[]
  readonly none: readonly WarningExample[]
}
