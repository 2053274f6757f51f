import { useEffect } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import type { Counts } from '../state/counts.ts'
import type { PanelState } from '../state/panel-state.ts'
import { isGroup, lineMaker } from '../state/sort-and-group.ts'

/** Milliseconds in which no second problem comes. */
const QUIET_MS = 600

/** More requests than these are hardly a single problem, and grouping them costs time. */
const MAX_REQUESTS = 50

/**
 * Where all that is wrong has one cause, its first request opens by itself; so does the only one of a file, whatever there is to say of it.
 * @param isComplete false: a file is still being read, and its next part may have another problem
 */
export function useOnlyProblem({ log, detail, live }: PanelState, isComplete: boolean): void {
  const { value: diagnoses } = log.diagnoses
  const { value: counts } = log.counts
  // Not by its id: after the log started over, another one may have the same.
  const only = onlyProblem(diagnoses, counts) ?? (live === null ? onlyAcrossOrigins(diagnoses, counts) : null)
  useEffect(() => {
    if (only === null || !isComplete) return
    const timer = setTimeout(() => detail.offer(only.id), QUIET_MS)
    return () => clearTimeout(timer)
  }, [only, detail, isComplete])
}

function onlyProblem(diagnoses: readonly Diagnosis[], { of }: Counts): Diagnosis | null {
  const count = of.blocked + of.failed
  if (count === 0 || count > MAX_REQUESTS) return null
  const problems = diagnoses.filter(({ verdict }) => verdict === 'blocked' || verdict === 'failed')
  const groups = lineMaker()(problems, 'cause', new Map()).filter(isGroup)
  return groups.length === 1 ? (groups[0]?.members[0] ?? null) : null
}

function onlyAcrossOrigins(diagnoses: readonly Diagnosis[], { total, of }: Counts): Diagnosis | null {
  return total - of['same-origin'] === 1 ? (diagnoses.find(({ verdict }) => verdict !== 'same-origin') ?? null) : null
}
