import type { BrowserProfile } from './browsers/browser-profile.ts'
import { causeOf } from './cause.ts'
import type { Cause, Diagnosis, Verdict } from './diagnosis.ts'
import { includesCredentials } from './exchange/credentials.ts'
import { type Exchange, type Hop, mainEntryOf } from './exchange/exchange.ts'
import { storedResponse } from './exchange/http-cache.ts'
import { kindOf } from './exchange/kind.ts'
import { type Mode, modeOf } from './exchange/mode.ts'
import { type Documents, originOfRequest } from './exchange/origin.ts'
import { type Outcome, outcomeOf } from './exchange/outcome.ts'
import { endOf, hasResponse, wasNeverSent } from './exchange/sent.ts'
import type { Surroundings } from './exchange/surroundings.ts'
import { isSameOrigin } from './fetch/origin.ts'
import { locationUrl } from './fetch/redirect.ts'
import type { Entry } from './har/entry.ts'
import { reportHops } from './hop-report.ts'
import { mainFetch, type Reading } from './main-fetch.ts'
import { agreeing } from './readings.ts'
import type { Failure } from './rules/rule.ts'

/** What the judge needs besides the exchange itself. */
export interface Circumstances {
  readonly profile: BrowserProfile
  readonly documents: Documents
  readonly surroundings: Surroundings
  /** The recorder's name and version, as the HAR has it. */
  readonly creator: string | null
  /** Nothing of this exchange will still arrive. */
  readonly settled: boolean
}

/** What is decided about an exchange; the rest of a diagnosis is what was recorded. */
interface Judgement {
  readonly verdict: Verdict
  readonly cause: Cause | null
  readonly next: readonly Cause[]
  readonly includesCredentials: boolean | null
}

/** The browser's verdict on one exchange, and why: the standard's algorithm, held against what the record shows of the outcome. */
export function judge(recorded: Exchange, { profile, documents, surroundings, creator, settled }: Circumstances): Diagnosis {
  const origin = originOfRequest(recorded, documents)
  const mode = modeOf(recorded, origin)
  const kind = kindOf(recorded)
  const credentials = includesCredentials(recorded, { origin, kind, creator })
  const { exchange, cachedFrom } = withStoredResponse(recorded, surroundings)
  const outcome = exchange === recorded ? outcomeOf(exchange, mode, settled) : ({ kind: 'refused' } as const)
  const judgement = decide(exchange, { origin, mode, outcome, credentials, profile, surroundings, cachedFrom })
  const main = mainEntryOf(exchange.hops[0])
  return {
    id: exchange.id,
    startedDateTime: main.startedDateTime,
    time: timeOf(exchange),
    url: exchange.hops[0].url,
    method: methodOf(exchange),
    origin,
    kind,
    mode,
    includesCredentials: judgement.includesCredentials,
    hops: reportHops(recorded, { origin, mode, profile, surroundings }),
    verdict: judgement.verdict,
    cause: judgement.cause,
    next: judgement.next,
  }
}

interface Facts {
  readonly origin: string | null
  readonly mode: Mode | null
  readonly outcome: Outcome
  /** Is the credentials mode "include"? null: the record does not show it. */
  readonly credentials: boolean | null
  readonly profile: BrowserProfile
  readonly surroundings: Surroundings
  /** The earlier entry whose response the HTTP cache gave to the last hop. */
  readonly cachedFrom: Entry | null
}

/**
 * What the HTTP cache answered. Chromium hides a cached response that fails its CORS check: the earlier entry that it came from stands in for it,
 * so that there is something to explain.
 */
function withStoredResponse(exchange: Exchange, surroundings: Surroundings): { exchange: Exchange; cachedFrom: Entry | null } {
  const last = exchange.hops.at(-1)
  if (last?.entry == null || last.preflight !== null) return { exchange, cachedFrom: null }
  const cachedFrom = storedResponse(last.entry, surroundings.earlier(last.entry))
  if (cachedFrom === null || hasResponse(last.entry)) return { exchange, cachedFrom }
  const answered: Hop = { ...last, entry: { ...last.entry, response: cachedFrom.response } }
  const [first, ...others] = exchange.hops
  return { exchange: { ...exchange, hops: others.length === 0 ? [answered] : [first, ...others.slice(0, -1), answered] }, cachedFrom }
}

function decide(exchange: Exchange, facts: Facts): Judgement {
  const { origin, mode, outcome, credentials } = facts
  const plain = (verdict: Verdict): Judgement => ({ verdict, cause: null, next: [], includesCredentials: credentials })
  const mayBeCors = origin !== null && mode !== 'no-cors' && crossesOrigins(exchange, origin)
  if (outcome.kind === 'failed' && !(mayBeCors && isGuessed(exchange))) {
    return { ...plain('failed'), cause: causeOf(lookAlikeFailure(exchange, outcome, facts)) }
  }
  if (mode === 'navigate' || mode === 'websocket' || isLocal(exchange)) return plain(outcome.kind === 'pending' ? 'unknown' : 'same-origin')
  if (origin === null) return plain('unknown')
  if (mayBeCors) return decideByCors(exchange, { ...facts, origin })
  return plain(isOver(outcome) ? (mode === 'no-cors' && crossesOrigins(exchange, origin) ? 'opaque' : 'same-origin') : 'unknown')
}

/** Does the request, or a redirect that was not followed, leave the page's origin? */
function crossesOrigins({ hops }: Exchange, origin: string): boolean {
  if (hops.some((hop) => !isSameOrigin(hop.url, origin))) return true
  const last = hops.at(-1)?.entry
  const target = last ? locationUrl(last.request.url, last.response.redirectURL) : null
  return target !== null && !isSameOrigin(target, origin)
}

/**
 * Firefox records no error. After a redirect that fails its CORS check it may add the target as an entry that was never sent,
 * which looks like any refusal: there the headers of the redirect decide.
 */
function isGuessed({ hops }: Exchange): boolean {
  const last = hops.at(-1)?.entry
  return hops.length > 1 && last != null && last.firefox !== null && wasNeverSent(last)
}

/** CORS does not exist for what never leaves the computer. */
function isLocal({ hops: [first] }: Exchange): boolean {
  return /^(data|blob|about|filesystem):/i.test(first.url)
}

function isOver(outcome: Outcome): boolean {
  return outcome.kind !== 'pending' && outcome.kind !== 'not-sent'
}

function decideByCors(exchange: Exchange, facts: Facts & { readonly origin: string }): Judgement {
  const { origin, credentials, profile, outcome } = facts
  const modes = credentials === null ? [false, true] : [credentials]
  const all = modes.map((include) => mainFetch(exchange, origin, include, profile))
  const readings = agreeing(all, exchange, outcome)
  const known = readings.length === 1 ? (readings[0]?.includesCredentials ?? null) : credentials
  const [first, second] = readings
  // Firefox shows neither mode nor outcome of a POST on plain http: by fetch() it may as well have been made without CORS.
  const isUndecided = facts.mode === null && (outcome.kind === 'unknown' || outcome.kind === 'unreadable')
  if (isUndecided && readings.length > 0 && readings.every(({ failures }) => failures.length > 0)) {
    return { verdict: 'unknown', cause: null, next: [], includesCredentials: credentials }
  }
  if (first === undefined) return { ...contradiction(exchange, facts), includesCredentials: credentials }
  return { ...compare(exchange, first, second ?? null, facts), includesCredentials: known }
}

/** One reading, or the two that the record cannot tell apart: without credentials first. */
function compare(
  exchange: Exchange,
  reading: Reading,
  withCredentials: Reading | null,
  facts: Facts,
): Omit<Judgement, 'includesCredentials'> {
  const [failure, ...rest] = failuresOf(reading, exchange, facts)
  const [otherFailure, ...otherRest] = withCredentials ? failuresOf(withCredentials, exchange, facts) : []
  if (failure === undefined) {
    const without = withoutFailure(exchange, facts)
    if (otherFailure === undefined || (without.verdict !== 'allowed' && without.verdict !== 'failed')) return without
    const alternatives = without.cause ? [without.cause] : []
    const cause = causeOf(otherFailure, { onlyIf: 'credentials', otherwise: without.verdict, alternatives })
    return { verdict: 'depends', cause, next: otherRest.map((each) => causeOf(each)) }
  }
  if (isUnnamedRedirect(failure)) return { verdict: 'failed', cause: causeOf(failure), next: [] }
  const differs = otherFailure !== undefined && !isSameStep(otherFailure, failure)
  return {
    verdict: 'blocked',
    cause: causeOf(failure, { alternatives: differs ? [causeOf(otherFailure)] : [] }),
    next: rest.map((each) => causeOf(each)),
  }
}

function isSameStep(one: Failure, other: Failure): boolean {
  return one.step === other.step && one.at === other.at && one.hop === other.hop
}

/** CORS lets the page read it: what the outcome then says. */
function withoutFailure(exchange: Exchange, facts: Facts): Omit<Judgement, 'includesCredentials'> {
  const { outcome } = facts
  const plain = (verdict: Verdict) => ({ verdict, cause: null, next: [] })
  switch (outcome.kind) {
    case 'readable':
    case 'delivered':
    case 'unknown':
    case 'unreadable':
      return plain('allowed')
    case 'opaque-redirect':
      return plain('opaque')
    case 'failed':
      return { ...plain('failed'), cause: causeOf(lookAlikeFailure(exchange, outcome, facts)) }
    case 'refused': {
      const hop = exchange.hops.length - 1
      const failure = lookAlikeFailure(exchange, { kind: 'failed', lookAlike: 'redirect-mode-error', at: 'response', hop }, facts)
      return { ...plain('failed'), cause: causeOf(failure) }
    }
    case 'pending':
    case 'not-sent':
    case 'stopped-at-redirect':
      return plain('unknown')
  }
}

/** Redirects that no browser follows, for reasons that are not CORS'. */
function isUnnamedRedirect({ step, entry }: Failure): boolean {
  if (step === 'redirect-count' || step === 'redirect-location') return true
  return step === 'redirect-scheme' && entry.chromium !== null && /^(data|about|blob|filesystem):/i.test(entry.response.redirectURL)
}

/** No reading agrees with what happened: something that the headers do not show decided. */
function contradiction(exchange: Exchange, facts: Facts): Omit<Judgement, 'includesCredentials'> {
  const { outcome, mode } = facts
  const plain = (verdict: Verdict) => ({ verdict, cause: null, next: [] })
  if (outcome.kind === 'readable') return plain('allowed')
  // Delivered without permission: a request whose mode is not recorded was made without CORS; else an extension added the header.
  if (outcome.kind === 'delivered') return plain(mode === null ? 'opaque' : 'allowed')
  if (outcome.kind !== 'refused' && outcome.kind !== 'unreadable') return plain('unknown')
  const hop = exchange.hops.length - 1
  const failure = lookAlikeFailure(exchange, { kind: 'failed', lookAlike: 'unexplained-failure', at: 'response', hop }, facts)
  return { ...plain('failed'), cause: causeOf(failure) }
}

function lookAlikeFailure(exchange: Exchange, outcome: Extract<Outcome, { kind: 'failed' }>, facts: Facts): Failure {
  const hop = exchange.hops[outcome.hop] ?? exchange.hops[0]
  const entry = (outcome.at === 'preflight' ? hop.preflight : hop.entry) ?? mainEntryOf(hop)
  return {
    step: outcome.lookAlike,
    at: outcome.at,
    exchange,
    hop: outcome.hop,
    entry,
    origin: facts.origin,
    includesCredentials: facts.credentials ?? false,
    method: methodOf(exchange),
    unsafeHeaderNames: [],
    earlier: facts.surroundings.earlier(entry),
    cachedFrom: facts.cachedFrom,
  }
}

function failuresOf(reading: Reading, exchange: Exchange, { surroundings, cachedFrom }: Facts): Failure[] {
  const last = exchange.hops.length - 1
  return reading.failures.map(({ step, at, hop, entry, asked }) => {
    const fromCache = at === 'response' && hop === last ? cachedFrom : null
    return { step, at, exchange, hop, entry, ...asked, earlier: surroundings.earlier(entry), cachedFrom: fromCache }
  })
}

function methodOf({ hops: [first] }: Exchange): string {
  if (first.entry) return first.entry.request.method
  const asked = first.preflight?.request.headers.find(({ name }) => name.toLowerCase() === 'access-control-request-method')
  return asked?.value ?? 'OPTIONS'
}

function timeOf(exchange: Exchange): number | null {
  const entries = exchange.hops.map(mainEntryOf)
  if (entries.some((entry) => entry.time === null)) return null
  const start = Math.min(...entries.map((entry) => entry.start))
  return Math.round((Math.max(...entries.map(endOf)) - start) * 1000) / 1000
}
