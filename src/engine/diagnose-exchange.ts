import { type AlikeExchanges, otherBrowsersOfAlike, type SharedDecision } from './alike-exchanges.ts'
import type { BrowserProfile } from './browsers/browser-profile.ts'
import { includesCredentials } from './exchange/credentials.ts'
import { endOf } from './exchange/entry-state.ts'
import { type Entry, type Exchange, type Hop, mainEntryOf } from './exchange/exchange.ts'
import { mayHideRedirects } from './exchange/hidden-redirects.ts'
import { kindOf } from './exchange/kind.ts'
import { modeOf } from './exchange/mode.ts'
import { observedOf } from './exchange/observed.ts'
import { type Documents, originOfRequest } from './exchange/origin.ts'
import { outcomeOf } from './exchange/outcome-of.ts'
import { excludesCredentials } from './exchange/preflight-cache.ts'
import type { RequestHistory } from './exchange/request-history.ts'
import type { Proposal } from './fix/fix-for-exchange.ts'
import { proposeFix } from './fix/propose-fix.ts'
import { isGroupedByEvidence, keepDisallowedNames } from './group-by-cause.ts'
import type { Diagnosis, HopReport, UnknownReason, VerdictAndCause } from './report/diagnosis.ts'
import { membersOnDemand } from './report/on-demand.ts'
import { type DecidedExchange, otherBrowsersOf } from './simulation/other-browsers.ts'
import { withCachedResponse } from './verdict/cached-response.ts'
import { inReport } from './verdict/cause.ts'
import { decideVerdict } from './verdict/decide-verdict.ts'
import { type Facts, methodOf } from './verdict/facts.ts'
import { reportHops } from './verdict/hop-report.ts'
import { unknownReason } from './verdict/unknown-reason.ts'
import type { Decision } from './verdict/verdict-of-runs.ts'
import { findWarnings } from './warnings/find-warnings.ts'

/** What a diagnosis needs besides the exchange itself. */
export interface DiagnosisContext {
  readonly profile: BrowserProfile
  readonly documents: Documents
  readonly requestHistory: RequestHistory
  /** The recorder's name and version, as the HAR has it. */
  readonly creator: string | null
  /** Will something still arrive? `exchange`: nothing of this one; `log`: nothing at all. */
  readonly settled: 'no' | 'exchange' | 'log'
  /** Where the history has all entries already that it will ever have, so that the same is decided whenever it is decided. */
  readonly alike?: AlikeExchanges
}

/**
 * The browser's verdict on one exchange, and why: the standard's algorithm, held against what the recording shows of the outcome.
 *
 * Verdict, cause and hops are decided at once. What only the details of an exchange show takes longer than all of that, and nobody looks at most of
 * it: it is computed when it is first read. Copying all members, as JSON.stringify or a message to another thread does, reads it.
 */
export function diagnoseExchange(
  recorded: Exchange,
  { profile, documents, requestHistory, creator, settled, alike }: DiagnosisContext,
): Diagnosis {
  const origin = originOfRequest(recorded, documents)
  const mode = modeOf(recorded, origin)
  const kind = kindOf(recorded)
  const hops = reportHops(recorded, { origin, mode, profile, requestHistory })
  const kept = keptPreflights(recorded, hops, requestHistory)
  const wasServedWithout = kept.some((preflight) => preflight !== null && excludesCredentials(preflight))
  const credentials = includesCredentials(recorded, { origin, kind, creator, requestHistory }) ?? (wasServedWithout ? false : null)
  const { exchange, cachedFrom } = withCachedResponse(recorded, requestHistory, origin)
  const requiresCorp = origin !== null && requestHistory.requiresCorp(mainEntryOf(recorded.hops[0]), origin)
  const lacksPreflights = settled === 'log' && requestHistory.lacksPreflights
  const hop = exchange.hops.length - 1
  const told =
    exchange === recorded
      ? outcomeOf(exchange, { mode, kind, requiresCorp, origin, lacksPreflights, hop, settled: settled !== 'no' })
      : ({ kind: 'refused' } as const)
  const outcome = told.kind === 'delivered' && mayHideRedirects(recorded, documents) ? HIDDEN_REDIRECTS : told
  const redirect = observedOf(recorded, 'redirect')
  const facts = { origin, mode, kind, outcome, credentials, redirect, profile, requestHistory, cachedFrom }
  const shared = alike?.decisionOn(exchange, facts) ?? null
  const { verdict, cause, includesCredentials: knownCredentials, decision } = shared === null ? decidedAlone(exchange, facts) : shared
  const unknownBecause = verdict === 'unknown' ? unknownReason(exchange, facts) : null
  const details = new DetailsSource(exchange, facts, knownCredentials, kept, unknownBecause, shared)
  // What a decision with a cause holds takes as much memory as all the rest of a diagnosis, and little of it is ever looked at.
  if (decision !== null && (alike === undefined || cause === null || isGroupedByEvidence(cause))) details.keep(decision)
  const reported = cause && inReport(cause, details)
  if (reported !== null && shared?.disallowed != null) keepDisallowedNames(reported, shared.disallowed)
  return withDetails(
    {
      id: exchange.id,
      startedDateTime: mainEntryOf(exchange.hops[0]).startedDateTime,
      time: timeOf(exchange),
      url: exchange.hops[0].url,
      method: methodOf(exchange),
      origin,
      kind,
      mode,
      includesCredentials: knownCredentials,
      hops,
      ...({ verdict, cause: reported } as VerdictAndCause),
      unknownBecause,
    },
    details,
  )
}

function decidedAlone(exchange: Exchange, facts: Facts) {
  const { decision, includesCredentials } = decideVerdict(exchange, facts)
  return { verdict: decision.verdict, cause: decision.cause, includesCredentials, decision }
}

/** What is computed when somebody looks at an exchange. */
type Details = Pick<Diagnosis, 'next' | 'otherBrowsers' | 'warnings' | 'fix' | 'fixNote'>

class DetailsSource implements DecidedExchange {
  readonly exchange: Exchange
  readonly facts: Facts
  readonly includesCredentials: boolean | null
  readonly keptPreflights: readonly (Entry | null)[]
  readonly unknownBecause: UnknownReason | null
  readonly shared: SharedDecision | null
  #decision: Decision | null = null
  #proposal: Proposal | null = null

  constructor(
    exchange: Exchange,
    facts: Facts,
    includesCredentials: boolean | null,
    keptPreflights: readonly (Entry | null)[],
    unknownBecause: UnknownReason | null,
    shared: SharedDecision | null,
  ) {
    this.exchange = exchange
    this.facts = facts
    this.includesCredentials = includesCredentials
    this.keptPreflights = keptPreflights
    this.unknownBecause = unknownBecause
    this.shared = shared
  }

  keep(decision: Decision): void {
    this.#decision = decision
  }

  /** As it was decided, or decided once more. */
  get decision(): Decision {
    this.#decision ??= decideVerdict(this.exchange, this.facts).decision
    return this.#decision
  }

  get cause(): Diagnosis['cause'] {
    return this.decision.cause
  }

  get proposal(): Proposal {
    this.#proposal ??= this.#propose()
    return this.#proposal
  }

  #propose(): Proposal {
    const { exchange, facts, decision, includesCredentials, keptPreflights, unknownBecause } = this
    return proposeFix(withPreflights(exchange, keptPreflights), { ...facts, ...decision, includesCredentials, unknownBecause })
  }
}

const withDetails = membersOnDemand<DetailsSource, Details>({
  next: ({ decision }) => decision.next(),
  otherBrowsers: (source) => sharedOtherBrowsers(source) ?? otherBrowsersOf(source),
  warnings: warningsOf,
  fix: ({ proposal }) => proposal.fix,
  fixNote: ({ proposal }) => proposal.fixNote,
})

/** null: it has to find out by itself. */
function sharedOtherBrowsers({ shared, exchange, facts, keptPreflights }: DetailsSource): Diagnosis['otherBrowsers'] | null {
  return shared !== null && keptPreflights.length === 0 ? otherBrowsersOfAlike(shared, exchange, facts) : null
}

function warningsOf(source: DetailsSource): Diagnosis['warnings'] {
  const { exchange, facts, includesCredentials } = source
  const { origin, kind, requestHistory } = facts
  const { verdict, cause } = source.shared ?? source.decision
  return findWarnings(exchange, { origin, kind, requestHistory, verdict, cause, includesCredentials })
}

const HIDDEN_REDIRECTS = { kind: 'redirects-not-recorded' } as const

const NONE_KEPT: readonly null[] = []

/** For each hop, the preflight whose cached response the browser used for it; empty where it used none. */
function keptPreflights({ hops }: Exchange, reports: readonly HopReport[], requestHistory: RequestHistory): readonly (Entry | null)[] {
  if (reports.every(({ preflight }) => preflight.cachedFrom === null)) return NONE_KEPT
  return hops.map(({ entry }, i) => {
    const index = reports[i]?.preflight.cachedFrom ?? null
    return entry === null || index === null ? null : (requestHistory.earlier(entry).find((earlier) => earlier.index === index) ?? null)
  })
}

/** What a cached preflight allowed has to be allowed again once the cache forgets it. */
function withPreflights({ id, hops }: Exchange, kept: readonly (Entry | null)[]): Exchange {
  const [first, ...others] = hops
  const preflighted = (hop: Hop, index: number): Hop => (hop.preflight === null ? { ...hop, preflight: kept[index] ?? null } : hop)
  return { id, hops: [preflighted(first, 0), ...others.map((hop, index) => preflighted(hop, index + 1))] }
}

function timeOf(exchange: Exchange): number | null {
  const entries = exchange.hops.map(mainEntryOf)
  if (entries.some((entry) => entry.time === null)) return null
  const start = Math.min(...entries.map((entry) => entry.start))
  const time = Math.round((Math.max(...entries.map(endOf)) - start) * 1000) / 1000
  // A file may hold times that nobody could have waited for.
  return Number.isFinite(time) ? time : null
}
