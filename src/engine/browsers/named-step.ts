import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { RedirectStep } from '../fetch/redirect.ts'
import type { Entry } from '../har/entry.ts'
import type { NonCorsFailure } from './non-cors-failure.ts'

/** A browser's own name of a failure; null where it has no name for it, several where it prints several. */
export type ErrorName = string | readonly string[] | null

/** A failing step, as far as browsers' names of it depend on it: the step, where it failed, and the entry whose header values decide. */
export interface NamedStep {
  readonly step: 'request-scheme' | PreflightStep | RedirectStep | 'headers-changed' | 'not-recorded' | NonCorsFailure
  readonly at: 'preflight' | 'request' | 'response'
  readonly entry: Entry
}
