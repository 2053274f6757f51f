import { type Exchange, hopAt, mainEntryOf } from '../exchange/exchange.ts'
import type { Outcome } from '../exchange/outcome.ts'
import type { Entry } from '../har/entry.ts'
import type { Cause } from '../report/diagnosis.ts'
import type { Failure, Step } from '../rules/rule.ts'
import { causeOf } from './cause.ts'
import { type Facts, methodOf } from './facts.ts'
import type { CorsFailure } from './main-fetch.ts'

/** A failing step of a reading, with everything that its rules may look at. */
export function failureOf(
  { step, at, hop, entry, corsRequest }: CorsFailure,
  exchange: Exchange,
  { requestHistory, cachedFrom }: Facts,
): Failure {
  const fromCache = at === 'response' && hop === exchange.hops.length - 1 ? cachedFrom : null
  const { origin, includesCredentials, method, unsafeHeaderNames } = corsRequest
  let earlier: readonly Entry[] | null = null
  return {
    step,
    at,
    exchange,
    hop,
    entry,
    origin,
    includesCredentials,
    method,
    unsafeHeaderNames,
    // Few rules look back, and a log may grow until they do so again.
    get earlier() {
      earlier ??= requestHistory.earlier(entry)
      return earlier
    },
    cachedFrom: fromCache,
  }
}

type FailedOutcome = Extract<Outcome, { kind: 'failed' }>

/** A failure that only looks like CORS, explained, with what else leaves the same record. */
export function nonCorsCause(exchange: Exchange, outcome: FailedOutcome, facts: Facts): Cause {
  const others = (outcome.alternatives ?? []).map((nonCorsFailure) => causeOf(failureAt(nonCorsFailure, outcome, exchange, facts)))
  return causeOf(failureAt(outcome.nonCorsFailure, outcome, exchange, facts), { alternatives: others })
}

/** A failure that no recorded header shows. */
export function failureAt(step: Step, { at, hop }: Pick<FailedOutcome, 'at' | 'hop'>, exchange: Exchange, facts: Facts): Failure {
  const place = hopAt(exchange, hop)
  const entry = (at === 'preflight' ? place.preflight : place.entry) ?? mainEntryOf(place)
  let earlier: readonly Entry[] | null = null
  return {
    step,
    at,
    exchange,
    hop,
    entry,
    origin: facts.origin,
    includesCredentials: facts.credentials ?? false,
    method: methodOf(exchange),
    unsafeHeaderNames: [],
    get earlier() {
      earlier ??= facts.requestHistory.earlier(entry)
      return earlier
    },
    cachedFrom: facts.cachedFrom,
  }
}
