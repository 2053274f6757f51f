import { CORS_NOT_NEEDED } from './cors-not-needed.ts'
import { PREFLIGHT_COST } from './preflight-cost.ts'
import { WARNING_RULES } from './table.ts'

/** What a warning says of any exchange. */
export interface WarningGuidance {
  readonly why: string
  readonly remedy: string
}

/** What the warning with that id says, be it about an exchange or about a whole log; null if there is none. */
export function warningGuidance(id: string): WarningGuidance | null {
  const check = [...WARNING_RULES, PREFLIGHT_COST, CORS_NOT_NEEDED].find((each) => each.id === id)
  return check === undefined ? null : { why: check.why, remedy: check.remedy }
}
