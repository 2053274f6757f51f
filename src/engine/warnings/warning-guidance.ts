import { CORS_NOT_NEEDED } from './cors-not-needed.ts'
import { PREFLIGHT_COST } from './preflight-cost.ts'
import { ADVICE } from './table.ts'

/** What a remark teaches, in words that fit every exchange. */
export interface AdviceGuidance {
  readonly why: string
  readonly mend: string
}

/** What the remark of that id teaches, be it on an exchange or on a whole log; null when there is none. */
export function adviceGuidance(id: string): AdviceGuidance | null {
  const remark = [...ADVICE, PREFLIGHT_COST, CORS_NOT_NEEDED].find((each) => each.id === id)
  return remark === undefined ? null : { why: remark.why, mend: remark.mend }
}
