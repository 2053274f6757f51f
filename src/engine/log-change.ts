import type { Diagnosis } from './report/diagnosis.ts'

/** What one call changed: replace what you hold by `id`, drop what is in `removed`. */
export interface LogChange {
  readonly changed: readonly Diagnosis[]
  /** Ids of exchanges that became part of another one. */
  readonly removed: readonly string[]
}
