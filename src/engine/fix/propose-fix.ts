import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Cause, Mode, Verdict } from '../report/diagnosis.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { type Unrepairable, unrepairable } from './notes.ts'
import { type Proposal, repairOf } from './fix-for-exchange.ts'
import { ruleGuidance } from '../rules/rule-guidance.ts'

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
      if (cause?.at === 'request') return { repair: null, repairNote: ruleGuidance(cause.rule)?.mend ?? null }
      return origin === null ? withoutRepair('unknown') : repairOf(exchange, { ...judged, origin })
    case 'opaque':
      return judged.mode === 'no-cors' ? withoutRepair('no-cors') : NOTHING
    case 'failed':
      return { repair: null, repairNote: (cause && ruleGuidance(cause.rule)?.mend) ?? unrepairable('unknown') }
    case 'unknown':
      return withoutRepair('unknown')
  }
}

function withoutRepair(reason: Unrepairable): Proposal {
  return { repair: null, repairNote: unrepairable(reason) }
}
