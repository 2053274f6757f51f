import type { Diagnosis, Entry, Verdict } from '../../engine/index.ts'

export interface Counts {
  readonly total: number
  /** Blocked ones alone count as problems. */
  readonly of: Readonly<Record<Verdict, number>>
  /** Preflights that were sent. */
  readonly preflights: number
  /** Milliseconds that they took, one after the other. */
  readonly preflightTime: number
  /** Milliseconds. */
  readonly longestPreflight: number
  /** Exchanges with a warning. */
  readonly withWarnings: number
}

export function count(diagnoses: readonly Diagnosis[], entryAt: (index: number) => Entry | null): Counts {
  const of = { allowed: 0, blocked: 0, depends: 0, opaque: 0, 'same-origin': 0, failed: 0, unknown: 0 }
  let preflights = 0
  let preflightTime = 0
  let longestPreflight = 0
  let withWarnings = 0
  for (const { verdict, hops, warnings } of diagnoses) {
    of[verdict]++
    if (warnings.length > 0) withWarnings++
    for (const { preflight } of hops) {
      if (preflight.state !== 'sent') continue
      preflights++
      const time = (preflight.entry === null ? null : entryAt(preflight.entry))?.time ?? 0
      preflightTime += time
      longestPreflight = Math.max(longestPreflight, time)
    }
  }
  return { total: diagnoses.length, of, preflights, preflightTime, longestPreflight, withWarnings }
}
