import { wasNeverSent } from '../exchange/entry-state.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { isExtensionOrigin } from '../exchange/extension-origin.ts'
import { wasEmptiedByOrb } from '../exchange/mode.ts'
import type { Outcome } from '../exchange/outcome.ts'
import { lacksCorsHeaders } from '../exchange/recorded-headers.ts'
import { isUncheckedFont } from '../exchange/unchecked-font.ts'
import { isWithoutPage } from '../exchange/without-page.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { locationUrl } from '../fetch/redirect.ts'
import { recorderOf } from '../recorders/table.ts'
import { consistentRuns } from './consistent-runs.ts'
import type { Facts } from './facts.ts'
import { nonCorsCause } from './failures.ts'
import { type CorsFailure, mainFetch, type Run } from './main-fetch.ts'
import {
  atRedirect,
  blockedUnseen,
  contradiction,
  type Decision,
  failedBy,
  neverFollowed,
  notFollowed,
  plain,
  refusedAllTheSame,
  verdictOfRuns,
} from './verdict-of-runs.ts'

/** What is decided about an exchange; the rest of a diagnosis is what was recorded. */
export interface VerdictResult {
  readonly decision: Decision
  /** Is the credentials mode "include"? null: nothing settles it. */
  readonly includesCredentials: boolean | null
}

/** The verdict: a look-alike where the recorder names one, else CORS where it applies. */
export function decideVerdict(exchange: Exchange, facts: Facts): VerdictResult {
  const { origin, mode, outcome, credentials } = facts
  const shown = (decision: Decision): VerdictResult => ({ decision, includesCredentials: credentials })
  if (isWithoutPage(exchange)) return shown(plain('unknown'))
  if (outcome.kind === 'blocked-unseen') return shown(blockedUnseen(exchange, outcome, facts))
  const isForeign = origin !== null && crossesOrigins(exchange, origin)
  const mayBeCors = isForeign && mode !== 'no-cors'
  if (outcome.kind === 'failed' && !(mayBeCors && isGuessed(exchange))) {
    return shown(failedBy(nonCorsCause(exchange, outcome, facts)))
  }
  if (mode === 'navigate' || mode === 'websocket' || isLocal(exchange)) return shown(withoutCors('same-origin', exchange, facts))
  if (origin === null) return shown(plain(wasEmptied(exchange) ? 'opaque' : 'unknown'))
  if (mayBeCors) return decideByCors(exchange, origin, facts)
  if (isForeign && outcome.kind === 'delivered' && isUncheckedFont(facts.kind, facts.profile)) return shown(plain('allowed'))
  return shown(withoutCors(isForeign ? 'opaque' : 'same-origin', exchange, facts))
}

/** Where no CORS check is made, only the outcome can say that something went wrong. */
function withoutCors(verdict: 'same-origin' | 'opaque', exchange: Exchange, facts: Facts): Decision {
  switch (facts.outcome.kind) {
    case 'pending':
    case 'request-not-recorded':
    case 'blocked-unseen':
    case 'not-sent':
    case 'hidden':
      return plain(isBlankDocument(exchange, facts) ? verdict : 'unknown')
    case 'redirects-not-recorded':
      return plain(verdict === 'same-origin' ? 'unknown' : verdict)
    case 'refused':
      return refusedAllTheSame(exchange, facts)
    case 'stopped-at-redirect':
      // What became of a beacon no page learns.
      if (facts.kind === 'ping') return plain(verdict)
      return stoppedWithoutCors(verdict, exchange, facts)
    default:
      return plain(verdict)
  }
}

/** A redirect that was not followed: by the page's own choice, which it has as long as the URL is of its own origin, or because no browser would. */
function stoppedWithoutCors(verdict: 'same-origin' | 'opaque', exchange: Exchange, facts: Facts): Decision {
  const { origin, mode, redirect } = facts
  if (redirect === 'manual' || redirect === 'error') return atRedirect(exchange, facts)
  const isOwn = origin !== null && exchange.hops.every((hop) => isSameOrigin(hop.url, origin))
  if (isOwn) return neverFollowed(exchange, facts) ?? (verdict === 'opaque' ? plain('unknown') : plain(verdict))
  return mode === 'no-cors' ? notFollowed(exchange, facts) : plain(verdict)
}

/** Does the request, or a redirect that was not followed, leave the page's origin? */
export function crossesOrigins({ hops }: Exchange, origin: string): boolean {
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
  return hops.length > 1 && last != null && recorderOf(last).recordsUnfollowedRedirects && wasNeverSent(last)
}

/** Opaque Response Blocking concerns responses of other origins alone, whichever the page's own is. */
function wasEmptied({ hops }: Exchange): boolean {
  const entry = hops.at(-1)?.entry
  return entry != null && wasEmptiedByOrb(entry)
}

/** CORS does not exist for what never leaves the computer. */
export function isLocal({ hops: [first] }: Exchange): boolean {
  return /^(data|blob|about|filesystem):/i.test(first.url)
}

/**
 * A document without content that the browser makes itself: recorders list it with status 0, like a request that waits. fetch() and XMLHttpRequest
 * can't get it.
 */
function isBlankDocument({ hops: [first] }: Exchange, { kind }: Facts): boolean {
  return /^about:(blank|srcdoc)([?#]|$)/i.test(first.url) && kind !== 'fetch' && kind !== 'xhr'
}

/** What became of it is known by more than its headers. */
const TOLD: ReadonlySet<Outcome['kind']> = new Set(['readable', 'delivered', 'unreadable', 'refused', 'opaque-redirect', 'failed'])

/** A run without the failures that follow from headers which the recording may lack; the same one where there are none. */
function withoutUnrecorded(run: Run): Run {
  const isUnrecorded = ({ step, entry }: CorsFailure) => !/^(preflight|redirect|request)-/.test(step) && lacksCorsHeaders(entry)
  return run.failures.some(isUnrecorded) ? { ...run, failures: run.failures.filter((failure) => !isUnrecorded(failure)) } : run
}

function decideByCors(exchange: Exchange, origin: string, facts: Facts): VerdictResult {
  const { credentials, profile, outcome } = facts
  const modes = credentials === null ? [false, true] : [credentials]
  const all = modes.map((include) => mainFetch(exchange, origin, include, profile))
  const agreeing = consistentRuns(all, exchange, outcome)
  const runs = TOLD.has(outcome.kind) ? agreeing : agreeing.map(withoutUnrecorded)
  const known = runs.length === 1 ? (runs[0]?.includesCredentials ?? null) : credentials
  const [first, second] = runs
  const failsByNothingElse = runs.length > 0 && runs.every((run, i) => run.failures.length === 0 && run !== agreeing[i])
  if (failsByNothingElse || (mayBeNoneOfCors(facts) && runs.length > 0 && runs.every(({ failures }) => failures.length > 0))) {
    return { decision: plain('unknown'), includesCredentials: credentials }
  }
  if (first === undefined) return { decision: contradiction(exchange, facts), includesCredentials: credentials }
  return { decision: verdictOfRuns(exchange, first, second ?? null, facts), includesCredentials: known }
}

/**
 * Firefox shows neither mode nor outcome of a POST on plain http: by fetch() it may as well have been made without CORS. And what a service worker
 * made up needs no permission, but looks like a response of the HTTP cache: only an earlier entry that the cache has it from tells them apart.
 */
function mayBeNoneOfCors({ origin, mode, outcome, cachedFrom }: Facts): boolean {
  if (outcome.kind === 'served-locally') return cachedFrom === null
  // With host permissions an extension reads without CORS.
  if (origin !== null && isExtensionOrigin(origin) && outcome.kind === 'unknown') return true
  return mode === null && (outcome.kind === 'unknown' || outcome.kind === 'unreadable')
}
