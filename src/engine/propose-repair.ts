import type { BrowserProfile } from './browsers/browser-profile.ts'
import type { Cause, Mode, Verdict } from './diagnosis.ts'
import type { Exchange } from './exchange/exchange.ts'
import { isUnrepairable, type Unrepairable, unrepairable } from './repair/notes.ts'
import { type Proposal, repairOf } from './repair/repair-of.ts'
import type { Step } from './rules/rule.ts'
import { RULES } from './rules/table.ts'

interface Judged {
  readonly verdict: Verdict
  readonly cause: Cause | null
  readonly origin: string | null
  readonly mode: Mode | null
  readonly includesCredentials: boolean | null
  readonly profile: BrowserProfile
}

const NOTHING: Proposal = { repair: null, repairNote: null }

/** What to change, as the verdict has it: a repair where CORS blocked or may block, and what would help where no header does. */
export function proposeRepair(exchange: Exchange, judged: Judged): Proposal {
  const { verdict, cause, origin } = judged
  switch (verdict) {
    case 'allowed':
    case 'same-origin':
      return NOTHING
    case 'blocked':
    case 'depends':
      return origin === null ? withoutRepair('unknown') : repairOf(exchange, { ...judged, origin })
    case 'opaque':
      return judged.mode === 'no-cors' ? withoutRepair('no-cors') : NOTHING
    case 'failed':
      return withoutRepair(cause === null ? 'unknown' : reasonOf(cause.rule))
    case 'unknown':
      return withoutRepair('unknown')
  }
}

function withoutRepair(reason: Unrepairable): Proposal {
  return { repair: null, repairNote: unrepairable(reason) }
}

function reasonOf(rule: string): Unrepairable {
  const step = Object.keys(RULES).find((each) => RULES[each as Step].some(({ id }) => id === rule))
  return step !== undefined && isUnrepairable(step) ? step : 'unexplained-failure'
}
