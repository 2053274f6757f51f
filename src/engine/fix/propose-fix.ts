import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { get } from '../fetch/header-list.ts'
import type { Cause, Mode, UnknownReason, VerdictAndCause } from '../report/diagnosis.ts'
import type { Kind } from '../report/request-kind.ts'
import { hostOf, shortened } from '../report/wording.ts'
import { onErrorsToo } from '../rules/layers.ts'
import type { HeadersPurpose } from '../rules/rule.ts'
import { isAllowable } from '../rules/unusual-origins.ts'
import { fixForExchange, type Proposal, type Refused } from './fix-for-exchange.ts'
import { type Unfixable, unfixable } from './notes.ts'

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
      if (facts.unknownBecause === 'failure-not-recorded') return withoutFix('failure-not-recorded')
      if (facts.unknownBecause !== 'not-recorded') return NOTHING
      return facts.mode === null ? (ofEitherMode(exchange) ?? withoutFix('unknown')) : withoutFix('unknown')
  }
}

/** No fix where nobody would send the headers; where they would only reveal an error, the note says so: the cause's remedy fixes the error itself. */
function fixOfBlocked(exchange: Exchange, { remedy, at, hop }: Cause, purpose: HeadersPurpose, refused: Refused): Proposal {
  if (purpose === 'none' || (refused.origin !== 'null' && !isAllowable(refused.origin))) return { fix: null, fixNote: remedy }
  const proposal = fixForExchange(exchange, refused)
  if (purpose === 'allow' || proposal.fix === null) return proposal
  const entry = at === 'response' ? (exchange.hops[hop]?.entry ?? null) : null
  const onlyReveals = `These headers${entry === null ? '' : onErrorsToo(entry)} only let the page read the error; they don’t fix it.`
  return { ...proposal, fixNote: proposal.fixNote === null ? onlyReveals : `${onlyReveals} ${proposal.fixNote}` }
}

function withoutFix(reason: Unfixable): Proposal {
  return { fix: null, fixNote: unfixable(reason) }
}

/**
 * Firefox records a POST of fetch() to a plain http host alike in both modes (measured in 153). The response tells what would block it in mode cors,
 * the default.
 */
function ofEitherMode({ hops }: Exchange): Proposal | null {
  const entry = hops.at(-1)?.entry ?? null
  if (entry === null || entry.response.status === 0 || get('Access-Control-Allow-Origin', entry.response.headers) !== null) return null
  const status = shortened(`${entry.response.status} ${entry.response.statusText}`.trim(), 40)
  return {
    fix: null,
    fixNote: `The recording doesn’t show the mode of the request. In mode “cors”, the default of fetch(), the page can’t read this response: it has no Access-Control-Allow-Origin. ${
      entry.response.status >= 400
        ? `But its status is ${status}: fix that first (check the log of ${hostOf(entry.request.url)}).`
        : `Send the header from ${hostOf(entry.request.url)}.`
    } In mode “no-cors”, this is as it should be.`,
  }
}
