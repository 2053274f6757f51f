import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { HopReport } from '../report/diagnosis.ts'
import { authorHeaders } from '../exchange/author-headers.ts'
import type { Exchange, Hop } from '../exchange/exchange.ts'
import type { Mode } from '../exchange/mode.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { storedPreflight } from '../exchange/preflight-cache.ts'
import { wasNeverSent } from '../exchange/entry-state.ts'
import type { Surroundings } from '../exchange/request-history.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { preflightReasons } from '../fetch/preflight-needed.ts'

interface HopFacts {
  readonly origin: string | null
  readonly mode: Mode | null
  readonly profile: BrowserProfile
  readonly surroundings: Surroundings
}

/** The hops as the answer lists them, each with its preflight's state and the reasons for one. */
export function reportHops(exchange: Exchange, facts: HopFacts): HopReport[] {
  let corsTainted = false
  return exchange.hops.map((hop) => {
    corsTainted ||= facts.origin !== null && !isSameOrigin(hop.url, facts.origin)
    return {
      url: hop.url,
      entry: hop.entry?.index ?? null,
      status: hop.entry?.response.status ?? 0,
      alsoRecorded: hop.alsoRecorded.map(({ index }) => index),
      preflight: preflightOf(hop, corsTainted, facts),
    }
  })
}

function preflightOf(hop: Hop, corsTainted: boolean, { mode, profile, surroundings }: HopFacts): HopReport['preflight'] {
  if (hop.preflight !== null) {
    return { state: 'sent', entry: hop.preflight.index, because: reasons(hop.preflight), storedBy: null }
  }
  const needed =
    hop.entry !== null && corsTainted && mode === 'cors'
      ? preflightReasons(hop.entry.request.method, authorHeaders(hop.entry), profile.safelist)
      : []
  if (hop.entry === null || needed.length === 0) return { state: 'not-needed', entry: null, because: [], storedBy: null }
  // Sent without a preflight that it needed: the browser's preflight cache had an answer.
  if (wasNeverSent(hop.entry)) return { state: 'not-recorded', entry: null, because: needed, storedBy: null }
  const headerNames = needed.filter((reason) => reason !== 'method')
  const stored = storedPreflight(hop.entry, surroundings.earlier(hop.entry), { method: hop.entry.request.method, headerNames }, profile)
  return { state: 'cached', entry: null, because: needed, storedBy: stored?.index ?? null }
}

function reasons(preflight: NonNullable<Hop['preflight']>): string[] {
  const method = requestedMethod(preflight)
  const names = requestedHeaderNames(preflight)
  const byMethod = method !== null && !isCorsSafelistedMethod(method) ? ['method'] : []
  // Nothing in the request asks for it: an upload listener or a streamed body does.
  return byMethod.length + names.length === 0 ? ['upload-listener'] : [...byMethod, ...names]
}
