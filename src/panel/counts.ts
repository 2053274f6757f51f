import type { Diagnosis } from '../engine/index.ts'

export interface Counts {
  readonly total: number
  /** The only ones that count as problems. */
  readonly blocked: number
  readonly depends: number
  readonly failed: number
}

export function count(diagnoses: readonly Diagnosis[]): Counts {
  const counts = { total: diagnoses.length, blocked: 0, depends: 0, failed: 0 }
  for (const { verdict } of diagnoses) if (verdict === 'blocked' || verdict === 'depends' || verdict === 'failed') counts[verdict]++
  return counts
}
