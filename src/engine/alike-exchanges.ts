import { isAlike, Watch } from './alike-entries.ts'
import type { Exchange } from './exchange/exchange.ts'
import type { Outcome } from './exchange/outcome.ts'
import { RequestHistory } from './exchange/request-history.ts'
import { disallowedNames, isGroupedByEvidence } from './group-by-cause.ts'
import type { Entry } from './har/entry.ts'
import type { Diagnosis, Verdict } from './report/diagnosis.ts'
import { otherBrowsersOf } from './simulation/other-browsers.ts'
import type { CauseOutline } from './verdict/cause.ts'
import { decideVerdict } from './verdict/decide-verdict.ts'
import type { Facts } from './verdict/facts.ts'

/** What alike exchanges share of what is decided. What the details of a cause say is each one's own. */
export interface SharedDecision {
  readonly verdict: Verdict
  readonly cause: CauseOutline | null
  readonly includesCredentials: boolean | null
  /** There is none that knows the details of each of them. */
  readonly decision: null
  /** As groups need them; null where they don't. */
  readonly disallowed: readonly string[] | null
  /** Computed when it is first needed; null where it may differ. */
  otherBrowsers: Diagnosis['otherBrowsers'] | null | undefined
}

/** An entry that others are like. */
interface Kin {
  readonly entry: Entry
  /** What was decided of exchanges that begin with it. */
  readonly decided: DecidedKin[]
}

interface DecidedKin {
  /** For each hop its request's and its preflight's. */
  readonly entries: readonly (Kin | null)[]
  readonly facts: Facts
  /** null: it depends on what alike exchanges do not share. */
  readonly decision: SharedDecision | null
}

/** How many kinds of entries are known of one URL, how many kinds of exchanges begin with one, and how many URLs there are at most. */
const MAX_KIN = 8
const MAX_URLS = 4096

/**
 * What was decided of the exchanges of a file, for others that are like them: pages request the same again and again, and get the same but for its date.
 *
 * An exchange is first decided with a watch over all that may differ in an alike one, the rest of the log included. Only where nothing of that was read
 * the next one must be decided likewise.
 */
export class AlikeExchanges {
  readonly #byUrl = new Map<string, Kin[]>()

  /** null: it has to be decided by itself. */
  decisionOn(exchange: Exchange, facts: Facts): SharedDecision | null {
    if (facts.cachedFrom !== null) return null
    const entries: (Kin | null)[] = []
    for (const { entry, preflight, alsoRecorded } of exchange.hops) {
      const [kin, kinOfPreflight] = [entry && this.#kinOf(entry), preflight && this.#kinOf(preflight)]
      if ((entry !== null && kin === null) || (preflight !== null && kinOfPreflight === null) || alsoRecorded.length > 0) return null
      entries.push(kin, kinOfPreflight)
    }
    const first = entries[0] ?? entries[1]
    if (first == null) return null
    const known = first.decided.find((one) => isSameList(one.entries, entries) && areSameFacts(one.facts, facts))
    if (known !== undefined) return known.decision
    if (first.decided.length >= MAX_KIN) return null
    const decision = decideWatched(exchange, facts)
    first.decided.push({ entries, facts, decision })
    return decision
  }

  /** null: it is like none, and so many are known already that it is not kept. */
  #kinOf(entry: Entry): Kin | null {
    const { url } = entry.request
    const known = this.#byUrl.get(url)
    const alike = known?.find((kin) => isAlike(kin.entry, entry))
    if (alike !== undefined) return alike
    if (known === undefined ? this.#byUrl.size >= MAX_URLS : known.length >= MAX_KIN) return null
    const kin = { entry, decided: [] }
    if (known === undefined) this.#byUrl.set(url, [kin])
    else known.push(kin)
    return kin
  }
}

/** What other browsers would make of it, if alike exchanges share that, too. */
export function otherBrowsersOfAlike(decision: SharedDecision, exchange: Exchange, facts: Facts): Diagnosis['otherBrowsers'] | null {
  if (decision.otherBrowsers === undefined) {
    const { watch, exchange: watched, facts: watchedFacts } = watchOver(exchange, facts)
    const decided = decideVerdict(watched, watchedFacts)
    const others = otherBrowsersOf({ exchange: watched, facts: watchedFacts, keptPreflights: [], ...decided })
    decision.otherBrowsers = watch.wasNoticed ? null : others
  }
  return decision.otherBrowsers
}

function decideWatched(exchange: Exchange, facts: Facts): SharedDecision | null {
  const { watch, exchange: watched, facts: watchedFacts } = watchOver(exchange, facts)
  const { decision, includesCredentials } = decideVerdict(watched, watchedFacts)
  const { verdict, cause } = decision
  const disallowed = cause !== null && isGroupedByEvidence(cause) ? disallowedNames(cause, includesCredentials) : null
  if (watch.wasNoticed) return null
  const outline = cause && { rule: cause.rule, at: cause.at, hop: cause.hop, onlyIf: cause.onlyIf, otherwise: cause.otherwise }
  return { verdict, cause: outline, includesCredentials, decision: null, disallowed, otherBrowsers: undefined }
}

function watchOver(exchange: Exchange, facts: Facts) {
  const watch = new Watch()
  return { watch, exchange: watch.over(exchange), facts: { ...facts, requestHistory: new WatchedHistory(facts.requestHistory, watch) } }
}

/** What else is in the log is never shared. */
class WatchedHistory extends RequestHistory {
  readonly #history: RequestHistory
  readonly #watch: Watch

  constructor(history: RequestHistory, watch: Watch) {
    super()
    this.#history = history
    this.#watch = watch
  }

  override get lacksPreflights(): boolean {
    this.#watch.wasNoticed = true
    return this.#history.lacksPreflights
  }

  override requiresCorp(entry: Entry, origin: string): boolean {
    this.#watch.wasNoticed = true
    return this.#history.requiresCorp(entry, origin)
  }

  override earlier(entry: Entry): readonly Entry[] {
    this.#watch.wasNoticed = true
    return this.#history.earlier(entry)
  }
}

function areSameFacts(one: Facts, other: Facts): boolean {
  return (
    one.origin === other.origin &&
    one.mode === other.mode &&
    one.kind === other.kind &&
    one.credentials === other.credentials &&
    one.redirect === other.redirect &&
    one.profile === other.profile &&
    isSameOutcome(one.outcome, other.outcome)
  )
}

function isSameOutcome(one: Outcome, other: Outcome): boolean {
  if (one.kind === 'failed') {
    return (
      other.kind === 'failed' &&
      one.nonCorsFailure === other.nonCorsFailure &&
      one.at === other.at &&
      one.hop === other.hop &&
      isSameList(one.alternatives ?? [], other.alternatives ?? [])
    )
  }
  if (one.kind === 'blocked-unseen') return other.kind === 'blocked-unseen' && one.at === other.at
  return one.kind === other.kind
}

function isSameList<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}
