import type { RecordedBrowser } from '../../../scripts/test-server/scenario.ts'
import type { Cause, Diagnosis } from '../../../src/engine/index.ts'
import type { RightVerdict } from './right-verdict.ts'

export type Outcome = 'right' | 'by alternative' | 'depends' | 'unknown' | 'wrong verdict' | 'wrong cause'

export const OUTCOMES: readonly Outcome[] = ['right', 'by alternative', 'depends', 'unknown', 'wrong verdict', 'wrong cause']

export const isWrong = ({ outcome }: { readonly outcome: string }): boolean => outcome === 'wrong verdict' || outcome === 'wrong cause'

/** Compares a diagnosis with what is right. `depends` is fine when one of its two branches is the truth. */
export function compare({ verdict, cause, includesCredentials }: Diagnosis, right: RightVerdict, browser: RecordedBrowser): Outcome {
  const isNamed = (one: Cause): boolean => right.error === null || [one.browserErrors[browser]].flat().includes(right.error)
  const alternatives = cause?.alternatives ?? []
  if (verdict === 'unknown') return 'unknown'
  if (verdict === 'depends') {
    const ifIncluded = right.verdicts.includes('blocked') && cause !== null && [cause, ...alternatives].some(isNamed)
    const otherwise = right.verdicts.includes(cause?.otherwise ?? 'allowed')
    return ifIncluded || otherwise ? 'depends' : 'wrong verdict'
  }
  if (!right.verdicts.includes(verdict)) return 'wrong verdict'
  if (right.error === null || (cause !== null && isNamed(cause))) return 'right'
  return includesCredentials === null && alternatives.some(isNamed) ? 'by alternative' : 'wrong cause'
}
