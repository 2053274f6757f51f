import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { isUnsafeTarget } from '../browsers/chromium-error-names.ts'
import { hasResponse, isRedirectWithLocation } from '../exchange/entry-state.ts'
import { type Exchange, lastHopOf } from '../exchange/exchange.ts'
import { isMixedContent } from '../fetch/mixed-content.ts'
import type { Place } from '../report/diagnosis.ts'
import type { Step } from '../rules/rule.ts'
import { causeOf } from '../verdict/cause.ts'
import { crossesOrigins, isLocal } from '../verdict/decide-verdict.ts'
import type { Facts } from '../verdict/facts.ts'
import { failureAt } from '../verdict/failures.ts'
import { mainFetch, type Run } from '../verdict/main-fetch.ts'
import { ownUserinfoRedirectAt } from '../verdict/userinfo-redirect.ts'
import { type Decision, failedBy, plain, verdictOfRuns } from '../verdict/verdict-of-runs.ts'

/** How an exchange that nobody recorded ends by a browser's own rules. */
export type Ending =
  /** No CORS check is made, and nothing else fails. */
  | { readonly kind: 'unchecked'; readonly verdict: 'same-origin' | 'opaque' | 'unknown' }
  /** It fails, and not by CORS. */
  | { readonly kind: 'failed'; readonly step: Step; readonly at: Place; readonly hop: number }
  /** The CORS checks decide: with the credentials mode that is known, or without credentials and with them. */
  | { readonly kind: 'checked'; readonly run: Run; readonly withCredentials: Run | null }

/**
 * Follows a browser's rules over an exchange. There is no outcome that the ending has to agree with, except for a redirect that the page did not
 * want followed.
 */
export function endingOf(exchange: Exchange, facts: Facts): Ending {
  const { origin, profile } = facts
  if (isLocal(exchange)) return { kind: 'unchecked', verdict: 'same-origin' }
  if (origin === null) return { kind: 'unchecked', verdict: 'unknown' }
  const mixedAt = exchange.hops.findIndex(({ url }) => isMixedContent(url, origin, profile))
  if (mixedAt === -1) return endingIn(exchange, origin, facts)
  // What comes before may fail first.
  const [first, ...others] = exchange.hops.slice(0, mixedAt)
  const before = first && endingIn({ ...exchange, hops: [first, ...others] }, origin, facts)
  return before && isFailure(before) ? before : { kind: 'failed', step: 'mixed-content', at: 'request', hop: mixedAt }
}

function isFailure(ending: Ending): boolean {
  return ending.kind === 'failed' || (ending.kind === 'checked' && ending.run.failures.length > 0)
}

function endingIn(exchange: Exchange, origin: string, facts: Facts): Ending {
  const { mode, credentials, profile } = facts
  const refused = refusedRedirect(exchange, origin, profile)
  const isForeign = crossesOrigins(exchange, origin)
  if (mode === 'no-cors' || !isForeign) return refused ?? withoutResponse(exchange) ?? unchecked(exchange, isForeign, facts)
  const read = (include: boolean) => until(refused, mainFetch(exchange, origin, include, profile))
  const run = read(credentials ?? false)
  const checked = { kind: 'checked', run, withCredentials: credentials === null ? read(true) : null } as const
  return run.failures.length > 0 ? checked : (refused ?? withoutResponse(exchange) ?? checked)
}

type FailedEnding = Extract<Ending, { kind: 'failed' }>

/** A redirect that the browser refuses before any CORS check of it. */
function refusedRedirect(exchange: Exchange, origin: string, profile: BrowserProfile): FailedEnding | null {
  const ownUserinfoAt = profile.refusesOwnUserinfoRedirect ? ownUserinfoRedirectAt(exchange, origin) : null
  if (ownUserinfoAt !== null) return { kind: 'failed', step: 'redirect-credentials', at: 'response', hop: ownUserinfoAt }
  const { entry } = lastHopOf(exchange)
  const isUnsafe = profile.refusesUnsafeRedirect && entry !== null && isRedirectWithLocation(entry) && isUnsafeTarget(entry)
  return isUnsafe ? { kind: 'failed', step: 'redirect-refused', at: 'response', hop: exchange.hops.length - 1 } : null
}

/** The run without what the browser does not come to. */
function until(refused: FailedEnding | null, run: Run): Run {
  if (refused === null) return run
  return { ...run, failures: run.failures.filter(({ at, hop }) => hop < refused.hop || (hop === refused.hop && at !== 'response')) }
}

function unchecked({ hops }: Exchange, isForeign: boolean, { outcome, redirect }: Facts): Ending {
  if (outcome.kind !== 'stopped-at-redirect') return { kind: 'unchecked', verdict: isForeign ? 'opaque' : 'same-origin' }
  if (redirect === 'error') return { kind: 'failed', step: 'redirect-mode-error', at: 'response', hop: hops.length - 1 }
  return { kind: 'unchecked', verdict: redirect === 'manual' ? 'opaque' : 'unknown' }
}

/** There was no response to diagnose: that looks like CORS and is not. */
function withoutResponse(exchange: Exchange): FailedEnding | null {
  const { preflight, entry } = lastHopOf(exchange)
  const at = preflight && !hasResponse(preflight) ? 'preflight' : entry && !hasResponse(entry) ? 'request' : null
  return at && { kind: 'failed', step: 'network-error', at, hop: exchange.hops.length - 1 }
}

/** The verdict of an ending and its reasons. */
export function decisionOf(ending: Ending, exchange: Exchange, facts: Facts): Decision {
  switch (ending.kind) {
    case 'unchecked':
      return plain(ending.verdict)
    case 'failed':
      return failedBy(causeOf(failureAt(ending.step, ending, exchange, facts)))
    case 'checked':
      return verdictOfRuns(exchange, ending.run, ending.withCredentials, facts)
  }
}
