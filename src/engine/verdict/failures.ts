import { causeOf } from './cause.ts'
import type { Cause } from '../report/diagnosis.ts'
import { type Exchange, mainEntryOf } from '../exchange/exchange.ts'
import type { Outcome } from '../exchange/outcome.ts'
import { type Facts, methodOf } from './facts.ts'
import type { Reading } from './main-fetch.ts'
import type { Failure, Step } from '../rules/rule.ts'

/** The failing steps of a reading, with everything that their rules may look at. */
export function failuresOf(reading: Reading, exchange: Exchange, { surroundings, cachedFrom }: Facts): Failure[] {
  const last = exchange.hops.length - 1
  return reading.failures.map(({ step, at, hop, entry, asked }) => {
    const fromCache = at === 'response' && hop === last ? cachedFrom : null
    return { step, at, exchange, hop, entry, ...asked, earlier: surroundings.earlier(entry), cachedFrom: fromCache }
  })
}

export type FailedOutcome = Extract<Outcome, { kind: 'failed' }>

/** A failure that only looks like CORS, explained, with what else leaves the same record. */
export function lookAlikeCause(exchange: Exchange, outcome: FailedOutcome, facts: Facts): Cause {
  const others = (outcome.alternatives ?? []).map((lookAlike) => causeOf(failureAt(lookAlike, outcome, exchange, facts)))
  return causeOf(failureAt(outcome.lookAlike, outcome, exchange, facts), { alternatives: others })
}

/** A failure that no recorded header shows. */
export function failureAt(step: Step, { at, hop }: Pick<FailedOutcome, 'at' | 'hop'>, exchange: Exchange, facts: Facts): Failure {
  const place = exchange.hops[hop] ?? exchange.hops[0]
  const entry = (at === 'preflight' ? place.preflight : place.entry) ?? mainEntryOf(place)
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
    earlier: facts.surroundings.earlier(entry),
    cachedFrom: facts.cachedFrom,
  }
}
