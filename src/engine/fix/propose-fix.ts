import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Cause, Mode, UnknownReason, Verdict } from '../report/diagnosis.ts'
import type { Kind } from '../report/request-kind.ts'
import { headersPurpose } from '../rules/headers-purpose.ts'
import { isAllowable } from '../rules/unusual-origins.ts'
import { fixForExchange, type Proposal, type Refused } from './fix-for-exchange.ts'
import { type Unfixable, unfixable } from './notes.ts'

interface DiagnosedFacts {
  readonly verdict: Verdict
  readonly cause: Cause | null
  readonly origin: string | null
  readonly mode: Mode | null
  readonly kind: Kind | null
  readonly includesCredentials: boolean | null
  readonly unknownBecause: UnknownReason | null
  readonly profile: BrowserProfile
}

const ONLY_REVEALS = 'These headers only let the page read the error; they don’t fix it.'

const NOTHING: Proposal = { fix: null, fixNote: null }

/** What to change, as the verdict has it: a fix if CORS blocked the request or may block it, and what would help if no header does. */
export function proposeFix(exchange: Exchange, facts: DiagnosedFacts): Proposal {
  const { verdict, cause, origin } = facts
  switch (verdict) {
    case 'allowed':
    case 'same-origin':
      return NOTHING
    case 'blocked':
    case 'depends':
      if (cause?.at === 'request') return { fix: null, fixNote: cause.remedy }
      return origin === null ? withoutFix('unknown') : fixOfBlocked(exchange, cause, { ...facts, origin })
    case 'opaque':
      return facts.mode === 'no-cors' ? withoutFix('no-cors') : NOTHING
    case 'failed':
      return { fix: null, fixNote: cause?.remedy ?? unfixable('unknown') }
    case 'unknown':
      if (facts.unknownBecause === 'failure-not-recorded') return withoutFix('failure-not-recorded')
      return facts.unknownBecause === 'not-recorded' ? withoutFix('unknown') : NOTHING
  }
}

/** No fix where nobody would send the headers; where they would only reveal an error, the note says so: the cause's remedy fixes the error itself. */
function fixOfBlocked(exchange: Exchange, cause: Cause | null, refused: Refused): Proposal {
  const use = cause === null ? 'allow' : headersPurpose(cause, exchange, refused.origin)
  const isNobodys = use === 'none' || (refused.origin !== 'null' && !isAllowable(refused.origin))
  if (cause !== null && isNobodys) return { fix: null, fixNote: cause.remedy }
  const proposal = fixForExchange(exchange, refused)
  if (cause === null || use === 'allow' || proposal.fix === null) return proposal
  return { ...proposal, fixNote: proposal.fixNote === null ? ONLY_REVEALS : `${ONLY_REVEALS} ${proposal.fixNote}` }
}

function withoutFix(reason: Unfixable): Proposal {
  return { fix: null, fixNote: unfixable(reason) }
}
