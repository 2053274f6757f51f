import { isUnsafeTarget } from '../browsers/chromium-error-names.ts'
import type { NonCorsFailure } from '../browsers/non-cors-failure.ts'
import { type Exchange, lastHopOf, mainEntryOf } from '../exchange/exchange.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { redirectCheck } from '../fetch/redirect.ts'
import type { Cause, Verdict, VerdictAndCause, VerdictWithCause } from '../report/diagnosis.ts'
import type { Failure, HeadersPurpose } from '../rules/rule.ts'
import { explain } from '../rules/table.ts'
import { causeOf, explainedCause, nextCauses, type OfRuns } from './cause.ts'
import { isRedirect } from './consistent-runs.ts'
import type { Facts } from './facts.ts'
import { failureAt, failureOf, nonCorsCause } from './failures.ts'
import type { CorsFailure, Run } from './main-fetch.ts'

/** A verdict and its reasons. What takes a while to explain, and few look at, is computed when it is called. */
export type Decision = VerdictAndCause & {
  /** What would still fail once the cause is fixed. */
  readonly next: () => readonly Cause[]
  /** What CORS headers would do on the response that the cause is about. */
  readonly headersPurpose: () => HeadersPurpose
}

const NOTHING_MORE: Pick<Decision, 'next' | 'headersPurpose'> = { next: () => [], headersPurpose: () => 'allow' }

type PlainVerdict = Exclude<Verdict, VerdictWithCause>

const PLAIN: Readonly<Record<PlainVerdict, Decision>> = {
  allowed: { verdict: 'allowed', cause: null, ...NOTHING_MORE },
  opaque: { verdict: 'opaque', cause: null, ...NOTHING_MORE },
  'same-origin': { verdict: 'same-origin', cause: null, ...NOTHING_MORE },
  unknown: { verdict: 'unknown', cause: null, ...NOTHING_MORE },
}

/** A verdict without a cause. */
export function plain(verdict: PlainVerdict): Decision {
  return PLAIN[verdict]
}

/** A failure that isn't a CORS failure. */
export function failedBy(cause: Cause): Decision {
  return { verdict: 'failed', cause, ...NOTHING_MORE }
}

/**
 * A failure that is one of CORS, or may be.
 *
 * @param later the failures behind it, in the browser's order
 */
function byCors(
  verdict: 'blocked' | 'depends',
  failure: Failure,
  ofRuns: OfRuns = {},
  later: () => readonly Failure[] = () => [],
): Decision {
  const explained = explain(failure)
  return {
    verdict,
    cause: explainedCause(explained, ofRuns),
    next: () => nextCauses(explained, later()),
    headersPurpose: () => explained.explanation.headersPurpose ?? 'allow',
  }
}

/** The exchange failed at its end by something other than CORS. */
function failed(exchange: Exchange, facts: Facts, nonCorsFailure: NonCorsFailure): Decision {
  const hop = exchange.hops.length - 1
  return failedBy(nonCorsCause(exchange, { kind: 'failed', nonCorsFailure, at: 'response', hop }, facts))
}

/** One run, or the two that the recording cannot tell apart: without credentials first. */
export function verdictOfRuns(exchange: Exchange, run: Run, withCredentials: Run | null, facts: Facts): Decision {
  const whole = (one: CorsFailure) => failureOf(one, exchange, facts)
  const [failure] = run.failures
  const [otherFailure] = withCredentials?.failures ?? []
  const laterIn = (one: Run | null) => one?.failures.slice(1).map(whole) ?? []
  if (failure === undefined) {
    // The preflight lets the request through unless credentials are included: of a request that is missing, that is all there is to say.
    const isMissing = facts.outcome.kind === 'request-not-recorded' && otherFailure !== undefined
    const without = isMissing ? plain('allowed') : withoutFailure(exchange, facts)
    if (otherFailure === undefined || (without.verdict !== 'allowed' && without.verdict !== 'failed')) return without
    const alternatives = without.cause ? [without.cause] : []
    const ofRuns = { onlyIf: 'credentials', otherwise: without.verdict, alternatives } as const
    return byCors('depends', whole(otherFailure), ofRuns, () => laterIn(withCredentials))
  }
  if (isUnnamedRedirect(failure, exchange, facts)) return failedBy(causeOf(whole(failure)))
  const differs = otherFailure !== undefined && !isSameStep(otherFailure, failure)
  return byCors('blocked', whole(failure), differs ? { alternatives: [causeOf(whole(otherFailure))] } : {}, () => laterIn(run))
}

type FailedStep = Pick<Failure, 'step' | 'at' | 'hop'>

/** Do both fail at the same step of the same hop? */
export function isSameStep(one: FailedStep, other: FailedStep): boolean {
  return one.step === other.step && one.at === other.at && one.hop === other.hop
}

/** CORS lets the page read it: what the outcome then says. */
function withoutFailure(exchange: Exchange, facts: Facts): Decision {
  const { outcome } = facts
  switch (outcome.kind) {
    case 'readable':
    case 'delivered':
    case 'unknown':
    case 'unreadable':
    case 'redirects-not-recorded':
    case 'served-locally':
      return plain('allowed')
    case 'opaque-redirect':
      return plain('opaque')
    case 'failed':
      return failedBy(nonCorsCause(exchange, outcome, facts))
    case 'refused':
      return refusedByCors(exchange, facts)
    case 'stopped-at-redirect':
      return atRedirect(exchange, facts)
    case 'left-while-reading':
    case 'pending':
    case 'request-not-recorded':
    case 'blocked-unseen':
    case 'not-sent':
    case 'hidden':
      return plain('unknown')
  }
}

/** A redirect that was not followed, though nothing forbade it: the page's redirect mode says why, if the page reported it. */
export function atRedirect(exchange: Exchange, facts: Facts): Decision {
  if (facts.redirect === 'manual') return plain('opaque')
  return facts.redirect === 'error' ? failed(exchange, facts, 'redirect-mode-error') : plain('unknown')
}

/**
 * A redirect that was not followed though mode no-cors leaves no choice: there every other redirect mode is a network error.
 * @see https://fetch.spec.whatwg.org/#main-fetch
 */
export function notFollowed(exchange: Exchange, facts: Facts): Decision {
  // Its target may be missing from the recording: without a mark of failure that proves nothing.
  return neverFollowed(exchange, facts) ?? plain('opaque')
}

/** A redirect that no browser follows, whatever the page wants; null where it may be followed. */
export function neverFollowed(exchange: Exchange, facts: Facts): Decision | null {
  const hop = exchange.hops.length - 1
  const { request, response } = mainEntryOf(lastHopOf(exchange))
  const step = redirectCheck({
    mode: 'no-cors',
    requestOrigin: facts.origin ?? 'null',
    corsTainted: false,
    currentUrl: request.url,
    location: response.redirectURL,
    redirectCount: hop,
  })
  return step && failedBy(causeOf(failureAt(step, { at: 'response', hop }, exchange, facts)))
}

/** The browser said that it refused it: all that is known is its word. */
export function blockedUnseen(exchange: Exchange, { at }: { readonly at: 'preflight' | 'response' }, facts: Facts): Decision {
  return byCors('blocked', failureAt('not-recorded', { at, hop: exchange.hops.length - 1 }, exchange, facts))
}

/** Redirects that the browser does not follow, for reasons that are not CORS'. */
export function isUnnamedRedirect(
  { step, entry, hop }: Pick<Failure, 'step' | 'entry' | 'hop'>,
  exchange: Exchange,
  { origin, profile }: Facts,
): boolean {
  if (step === 'redirect-count' || step === 'redirect-location') return true
  if (step !== 'redirect-scheme') return false
  const isOwn = origin !== null && exchange.hops.slice(0, hop + 1).every(({ url }) => isSameOrigin(url, origin))
  return (isOwn && !profile.namesOwnSchemeRedirect) || (profile.refusesUnsafeRedirect && isUnsafeTarget(entry))
}

/** No reading agrees with what happened: something that the headers do not show decided. */
export function contradiction(exchange: Exchange, facts: Facts): Decision {
  const { outcome, mode } = facts
  if (outcome.kind === 'readable') return plain('allowed')
  // Delivered without permission: a request whose mode is not recorded was made without CORS; else an extension added the header.
  if (outcome.kind === 'delivered') return plain(mode === null ? 'opaque' : 'allowed')
  if (outcome.kind !== 'refused' && outcome.kind !== 'unreadable') return plain('unknown')
  return refusedByCors(exchange, facts)
}

/** Chromium marks a response just so when CORS refused it (or the page wanted no redirect): of 1,524 that were measured there was no other. */
function refusedByCors(exchange: Exchange, facts: Facts): Decision {
  if (facts.outcome.kind !== 'refused' || facts.cachedFrom !== null || isRedirect(exchange)) return refusedAllTheSame(exchange, facts)
  return byCors('blocked', failureAt('headers-changed', { at: 'response', hop: exchange.hops.length - 1 }, exchange, facts))
}

/** Refused though no step of CORS fails: the page wanted no redirect, or the headers were changed on their way. */
export function refusedAllTheSame(exchange: Exchange, facts: Facts): Decision {
  return failed(exchange, facts, isRedirect(exchange) && facts.redirect !== 'follow' ? 'redirect-mode-error' : 'unexplained-failure')
}
