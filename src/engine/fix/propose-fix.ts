import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { type Entry, type Exchange, lastHopOf } from '../exchange/exchange.ts'
import { get } from '../fetch/header-list.ts'
import type { Cause, Mode, UnknownReason, VerdictAndCause } from '../report/diagnosis.ts'
import type { Kind } from '../report/request-kind.ts'
import type { HeadersPurpose } from '../rules/rule.ts'
import { isAllowable } from '../rules/unusual-origins.ts'
import { fixForExchange, type Proposal, type Refused } from './fix-for-exchange.ts'
import { inEitherMode, onlyReveals, type Unfixable, unfixable } from './notes.ts'

type DiagnosedFacts = VerdictAndCause & {
  /** What CORS headers would do on the response that the cause is about. */
  readonly headersPurpose: () => HeadersPurpose
  readonly origin: string | null
  readonly mode: Mode | null
  readonly kind: Kind | null
  readonly includesCredentials: boolean | null
  readonly unknownBecause: UnknownReason | null
  readonly profile: BrowserProfile
}

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
      if (cause.at === 'request') return { fix: null, fixNote: cause.remedy }
      return origin === null ? withoutFix('unknown') : fixOfBlocked(exchange, cause, facts.headersPurpose(), { ...facts, origin })
    case 'opaque':
      return facts.mode === 'no-cors' ? withoutFix('no-cors') : NOTHING
    case 'failed':
      return { fix: null, fixNote: cause.remedy }
    case 'unknown':
      return ofUnknown(exchange, facts)
  }
}

/** No fix where nobody would send the headers; where they would only reveal an error, the note says so: the cause's remedy fixes the error itself. */
function fixOfBlocked(exchange: Exchange, { remedy, at, hop }: Cause, purpose: HeadersPurpose, refused: Refused): Proposal {
  if (purpose === 'none' || (refused.origin !== 'null' && !isAllowable(refused.origin))) return { fix: null, fixNote: remedy }
  const proposal = fixForExchange(exchange, refused)
  if (purpose === 'allow' || proposal.fix === null) return proposal
  const note = onlyReveals(at === 'response' ? (exchange.hops[hop]?.entry ?? null) : null)
  return { ...proposal, fixNote: proposal.fixNote === null ? note : `${note} ${proposal.fixNote}` }
}

function withoutFix(reason: Unfixable): Proposal {
  return { fix: null, fixNote: unfixable(reason) }
}

function ofUnknown(exchange: Exchange, { unknownBecause, mode }: DiagnosedFacts): Proposal {
  if (unknownBecause === 'failure-not-recorded') return withoutFix('failure-not-recorded')
  if (unknownBecause !== 'not-recorded') return NOTHING
  const { entry } = lastHopOf(exchange)
  return mode === null && entry !== null && lacksAllowOrigin(entry) ? { fix: null, fixNote: inEitherMode(entry) } : withoutFix('unknown')
}

function lacksAllowOrigin({ response }: Entry): boolean {
  return response.status !== 0 && get('Access-Control-Allow-Origin', response.headers) === null
}
