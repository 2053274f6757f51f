import type { Diagnosis } from './report/diagnosis.ts'

/** What one call changed: replace what you hold by `id`, drop what is in `removed`. */
export interface LogChange {
  readonly changed: readonly Diagnosis[]
  /** Ids of exchanges that became part of another one. */
  readonly removed: readonly string[]
}

/** Two changes, one after the other, as one. */
export function joined(one: LogChange, other: LogChange): LogChange {
  const again = new Set(other.changed.map(({ id }) => id))
  const gone = new Set(other.removed)
  return {
    changed: [...one.changed.filter(({ id }) => !again.has(id) && !gone.has(id)), ...other.changed],
    removed: [...one.removed, ...other.removed],
  }
}
