import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { authorHeaders } from '../exchange/author-headers.ts'
import { wasNeverSent } from '../exchange/entry-state.ts'
import type { Exchange, Hop } from '../exchange/exchange.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { cachedPreflight } from '../exchange/preflight-cache.ts'
import type { RequestHistory } from '../exchange/request-history.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { needsPreflight, preflightReasons } from '../fetch/preflight-needed.ts'
import { recorderOf } from '../recorders/table.ts'
import type { Cause, Diagnosis, HopReport, PreflightReasons } from '../report/diagnosis.ts'
import type { Mode } from '../report/request-mode.ts'

interface HopFacts {
  readonly origin: string | null
  readonly mode: Mode | null
  readonly profile: BrowserProfile
  readonly requestHistory: RequestHistory
}

const NONE: readonly number[] = []

/** The hops as the response lists them, each with its preflight's state and the reasons for one. */
export function reportHops(exchange: Exchange, facts: HopFacts): HopReport[] {
  let corsTainted = false
  return exchange.hops.map((hop) => {
    corsTainted ||= facts.origin !== null && !isSameOrigin(hop.url, facts.origin)
    return {
      url: hop.url,
      entry: hop.entry?.index ?? null,
      status: hop.entry?.response.status ?? 0,
      alsoRecorded: hop.alsoRecorded.length === 0 ? NONE : hop.alsoRecorded.map(({ index }) => index),
      preflight: preflightOf(hop, corsTainted, facts),
    }
  })
}

function preflightOf(hop: Hop, corsTainted: boolean, { mode, profile, requestHistory }: HopFacts): HopReport['preflight'] {
  if (hop.preflight !== null) {
    return { state: 'sent', entry: hop.preflight.index, reasons: reasonsOf(hop.preflight), cachedFrom: null }
  }
  const needed =
    hop.entry !== null && corsTainted && mode === 'cors'
      ? preflightReasons(hop.entry.request.method, authorHeaders(hop.entry), profile.safelist)
      : NO_REASONS
  if (hop.entry === null || !needsPreflight(needed)) return { state: 'not-needed', entry: null, reasons: NO_REASONS, cachedFrom: null }
  // Sent without a preflight that it needed: the browser's preflight cache had a response.
  if (wasNeverSent(hop.entry) || recorderOf(hop.entry).preflights === 'left-out')
    return { state: 'not-recorded', entry: null, reasons: needed, cachedFrom: null }
  const stored = cachedPreflight(
    hop.entry,
    requestHistory.earlier(hop.entry),
    { method: hop.entry.request.method, headerNames: needed.headers },
    profile,
  )
  return { state: 'cached', entry: null, reasons: needed, cachedFrom: stored?.index ?? null }
}

const NO_REASONS: PreflightReasons = { method: false, headers: [], uploadListener: false }

function reasonsOf(preflight: NonNullable<Hop['preflight']>): PreflightReasons {
  const requested = requestedMethod(preflight)
  const method = requested !== null && !isCorsSafelistedMethod(requested)
  const headers = requestedHeaderNames(preflight)
  return { method, headers, uploadListener: !method && headers.length === 0 }
}

/** Did a preflight that failed keep the request from being sent, so that nothing is known of the response? */
export function hidesResponse({ verdict, hops }: Diagnosis, { at, hop }: Cause): boolean {
  return verdict === 'blocked' && at === 'preflight' && !hops[hop]?.status
}
