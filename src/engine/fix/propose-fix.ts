import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Cause, Mode, Verdict } from '../report/diagnosis.ts'
import { ruleGuidance } from '../rules/rule-guidance.ts'
import { fixForExchange, type Proposal } from './fix-for-exchange.ts'
import { type Unfixable, unfixable } from './notes.ts'

interface Judged {
  readonly verdict: Verdict
  readonly cause: Cause | null
  readonly origin: string | null
  readonly mode: Mode | null
  readonly includesCredentials: boolean | null
  readonly profile: BrowserProfile
}

const NOTHING: Proposal = { fix: null, fixNote: null }

/** What to change, as the verdict has it: a repair where CORS blocked or may block, and what would help where no header does. */
export function proposeFix(exchange: Exchange, judged: Judged): Proposal {
  const { verdict, cause, origin } = judged
  switch (verdict) {
    case 'allowed':
    case 'same-origin':
      return NOTHING
    case 'blocked':
    case 'depends':
      if (cause?.at === 'request') return { fix: null, fixNote: ruleGuidance(cause.rule)?.remedy ?? null }
      return origin === null ? withoutRepair('unknown') : fixForExchange(exchange, { ...judged, origin })
    case 'opaque':
      return judged.mode === 'no-cors' ? withoutRepair('no-cors') : NOTHING
    case 'failed':
      return { fix: null, fixNote: (cause && ruleGuidance(cause.rule)?.remedy) ?? unfixable('unknown') }
    case 'unknown':
      return withoutRepair('unknown')
  }
}

function withoutRepair(reason: Unfixable): Proposal {
  return { fix: null, fixNote: unfixable(reason) }
}
