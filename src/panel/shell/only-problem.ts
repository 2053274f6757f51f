import { useEffect } from 'preact/hooks'
import { type Diagnosis, groupByCause } from '../../engine/index.ts'
import type { Counts } from '../state/counts.ts'
import type { PanelState } from '../state/panel-state.ts'

/** Milliseconds in which no second problem comes. */
const QUIET = 600

/** More requests than these are hardly a single problem, and grouping them costs time. */
const MOST = 50

/** Where all that is wrong has one cause, its first request opens by itself. */
export function useOnlyProblem({ log, detail }: PanelState): void {
  const id = onlyProblem(log.diagnoses.value, log.counts.value)?.id ?? null
  useEffect(() => {
    if (id === null) return
    const timer = setTimeout(() => detail.offer(id), QUIET)
    return () => clearTimeout(timer)
  }, [id, detail])
}

function onlyProblem(diagnoses: readonly Diagnosis[], { of }: Counts): Diagnosis | null {
  const count = of.blocked + of.failed
  if (count === 0 || count > MOST) return null
  const groups = groupByCause(diagnoses.filter(({ verdict }) => verdict === 'blocked' || verdict === 'failed'))
  return groups.length === 1 ? (groups[0]?.members[0] ?? null) : null
}
