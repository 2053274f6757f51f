import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { errorNames } from '../browsers/error-names.ts'
import type { ErrorName, NamedStep } from '../browsers/named-step.ts'
import { isBlockedOpaqueType } from '../browsers/opaque-response-blocking.ts'
import { profileOf } from '../browsers/profile-of.ts'
import { type Exchange, lastHopOf } from '../exchange/exchange.ts'
import { modeIn } from '../exchange/unchecked-font.ts'
import { get } from '../fetch/header-list.ts'
import { BROWSER_NAMES, type BrowserName } from '../report/browser-name.ts'
import type { Diagnosis, OtherBrowser, Verdict } from '../report/diagnosis.ts'
import type { Facts } from '../verdict/facts.ts'
import { failureAt } from '../verdict/failures.ts'
import { type Decision, isSameStep, isUnnamedRedirect } from '../verdict/verdict-of-runs.ts'
import { decisionOf, type Ending, endingOf } from './ending.ts'
import { type RecordedResponses, replayIn } from './replay.ts'

/** An exchange and what was decided of it. */
export interface DecidedExchange extends RecordedResponses {
  readonly facts: Facts
  readonly decision: Decision
  /** As the diagnosis has it. */
  readonly includesCredentials: boolean | null
}

/**
 * What the other browsers would make of the same request and the same responses: those whose verdict differs, or that would name another failure
 * first. Each follows its own rules, as far as the recording tells what it would get: a response that nobody recorded, or that depends on what a
 * browser sends, is taken for one that passes.
 *
 * Says nothing where the rules of the browser that recorded it do not lead to its verdict: there something else decided.
 */
export function otherBrowsersOf(decided: DecidedExchange): Diagnosis['otherBrowsers'] {
  const { facts, decision } = decided
  if (facts.mode === null || facts.mode === 'navigate' || facts.mode === 'websocket' || decision.verdict === 'unknown') return {}
  const others = BROWSER_NAMES.filter((name) => name !== facts.profile.name)
  if (isBlockedAsOpaque(decided)) return withoutOpaqueResponseBlocking(decided, others)
  if (decision.verdict === 'same-origin' && decided.exchange.hops.length === 1) return {}
  const differing = others.flatMap((name) => {
    const other = otherBrowser(name, decided)
    return other === null ? [] : [[name, other] as const]
  })
  // Last, since most often no other browser differs.
  return differing.length > 0 && leadsToItsVerdict(facts.profile, decided) ? Object.fromEntries(differing) : {}
}

/** Do the rules of the browser that recorded the exchange lead to its verdict? */
function leadsToItsVerdict(profile: BrowserProfile, decided: DecidedExchange): boolean {
  const own = endIn(profile, decided)
  return own !== null && agrees(own, decided.decision, profile.name)
}

/** What this browser would say; null where it is what the diagnosis says already. */
function otherBrowser(name: BrowserName, decided: DecidedExchange): OtherBrowser | null {
  const { verdict: recorded, cause: recordedCause } = decided.decision
  const end = endIn(profileOf(name), decided)
  if (end === null) return recorded === 'blocked' ? { verdict: 'unknown', rule: null, error: null } : null
  const { verdict, failing } = end
  const names = failing.flatMap((one) => namesOf(one, verdict, name))
  const isSameVerdict = verdict === recorded || passesBoth(verdict, recorded)
  const isSameName = verdict !== 'blocked' || isSameSet(names, listOf(recordedCause?.browserErrors[name] ?? null))
  return isSameVerdict && isSameName ? null : { verdict, rule: end.rule(), error: oneOrAll(names) }
}

/** How a browser's own rules end an exchange. */
interface End {
  readonly verdict: Verdict
  /** The first failing step: of either reading where the recording hides the credentials mode. */
  readonly failing: readonly (NamedStep & { readonly hop: number })[]
  /** The rule that explains it; null: nothing fails. Explaining takes longer than all the rest. */
  rule(): string | null
}

/** null where the end depends on a response that is not known. */
function endIn(profile: BrowserProfile, decided: DecidedExchange): End | null {
  const { origin } = decided.facts
  const { includesCredentials } = decided
  const mode = modeIn(profile, decided.facts)
  const { exchange, getsResponse } = replayIn(profile, decided, { origin, mode, includesCredentials, profile: decided.facts.profile })
  if (exchange === null) return null
  const unseen = { outcome: { kind: 'unknown' }, cachedFrom: null } as const
  const facts: Facts = { ...decided.facts, mode, profile, credentials: includesCredentials, ...unseen }
  const ending = endingOf(exchange, facts)
  const { verdict, failing } = outlineOf(ending, exchange, facts)
  if (failing.length === 0 && !getsResponse) return null
  return { verdict, failing, rule: () => decisionOf(ending, exchange, facts).cause?.rule ?? null }
}

function outlineOf(ending: Ending, exchange: Exchange, facts: Facts): Pick<End, 'verdict' | 'failing'> {
  if (ending.kind === 'unchecked') return { verdict: ending.verdict, failing: [] }
  if (ending.kind === 'failed') return { verdict: 'failed', failing: [failureAt(ending.step, ending, exchange, facts)] }
  const [first] = ending.run.failures
  const [other] = ending.withCredentials?.failures ?? []
  if (first === undefined) return other === undefined ? { verdict: 'allowed', failing: [] } : { verdict: 'depends', failing: [other] }
  const isSame = other !== undefined && isSameStep(other, first)
  return {
    verdict: isUnnamedRedirect(first, exchange, facts) ? 'failed' : 'blocked',
    failing: other === undefined || isSame ? [first] : [first, other],
  }
}

/** Did the browser's own rules lead to its verdict, and for the same reason? */
function agrees({ verdict, failing: [first] }: End, decision: Decision, browser: BrowserProfile['name']): boolean {
  if (verdict !== decision.verdict || first === undefined || decision.cause === null) return verdict === decision.verdict
  const { at, hop, browserErrors } = decision.cause
  const names = browser === 'standard' ? BROWSER_NAMES : [browser]
  const isSameError = (name: BrowserName) => isSameSet(listOf(errorNames(first)[name]), listOf(browserErrors[name]))
  return at === first.at && hop === first.hop && names.every(isSameError)
}

/** Chromium has no name for what it refuses within the page's own origin, though the step is one that it names elsewhere. */
function namesOf(step: NamedStep, verdict: Verdict, browser: BrowserName): readonly string[] {
  return verdict === 'failed' && browser === 'chromium' ? [] : listOf(errorNames(step)[browser])
}

/** Did Opaque Response Blocking withhold the response? Firefox's record does not name it: the type tells. */
function isBlockedAsOpaque({ exchange, decision: { cause } }: DecidedExchange): boolean {
  if (cause?.rule === 'opaque-response-blocking') return true
  const { entry } = lastHopOf(exchange)
  return cause?.rule === 'response-blocked' && entry !== null && isBlockedOpaqueType(entry.response.headers)
}

/**
 * Without Opaque Response Blocking a script of any type runs, and an image shows, unless nosniff or its bytes refuse it: without nosniff the type was
 * sniffed, so the bytes are no image.
 */
function withoutOpaqueResponseBlocking(
  { exchange, facts: { kind } }: DecidedExchange,
  others: readonly BrowserName[],
): Diagnosis['otherBrowsers'] {
  const headers = lastHopOf(exchange).entry?.response.headers ?? []
  const isNosniff = get('X-Content-Type-Options', headers)?.toLowerCase() === 'nosniff'
  if (!(kind === 'script' && !isNosniff) && !(kind === 'image' && isNosniff)) return {}
  const withoutOrb = others.filter((name) => !profileOf(name).blocksOpaqueResponses)
  return Object.fromEntries(withoutOrb.map((name) => [name, { verdict: 'opaque', rule: null, error: null }]))
}

/** Fonts are checked in some browsers and not in others: whether they are allowed or opaque, they show. */
function passesBoth(one: Verdict, other: Verdict): boolean {
  return (one === 'opaque' && other === 'allowed') || (one === 'allowed' && other === 'opaque')
}

function listOf(name: ErrorName): readonly string[] {
  return [name ?? []].flat()
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}

function oneOrAll(names: readonly string[]): ErrorName {
  return names.length > 1 ? [...new Set(names)] : (names[0] ?? null)
}
