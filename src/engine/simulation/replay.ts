import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { hasResponse } from '../exchange/entry-state.ts'
import type { Entry, Exchange, Hop } from '../exchange/exchange.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import { variesBy } from '../fetch/vary.ts'
import { type KnownResponses, type SentHop, simulatedHops } from './simulated-exchange.ts'
import { recordedRequest, type SimulatedFacts, statusAndHeadersOf } from './what-if.ts'

/** The servers' responses, as far as they were recorded. */
export interface RecordedResponses {
  readonly exchange: Exchange
  /** For each hop the earlier preflight whose response the browser's cache had for it, where the recording shows it. */
  readonly keptPreflights: readonly (Entry | null)[]
}

/**
 * The recorded request as another browser would have sent it, with the responses that were recorded. A preflight whose response is unknown is left
 * out, as if it had passed.
 *
 * @returns the exchange, null where nothing of it is known; and whether its last response is
 */
export function replayIn(
  profile: BrowserProfile,
  { exchange, keptPreflights }: RecordedResponses,
  facts: SimulatedFacts,
): { readonly exchange: Exchange | null; readonly getsResponse: boolean } {
  const responses = exchange.hops.map((hop, index) => responsesOf(hop, keptPreflights[index] ?? null))
  const { hops, getsResponse } = simulatedHops(
    recordedRequest(exchange, facts),
    (sent) => responses[sent.hop]?.(sent) ?? UNKNOWN,
    exchange,
    profile,
  )
  const [first, ...others] = hops
  return { exchange: first === undefined ? null : { ...exchange, hops: [first, ...others] }, getsResponse }
}

const UNKNOWN: KnownResponses = { preflight: null, response: null }

function responsesOf({ entry, preflight }: Hop, kept: Entry | null): (sent: SentHop) => KnownResponses {
  const recorded = preflight ?? kept
  return (sent) => ({
    preflight: recorded !== null && hasResponse(recorded) && !variesByDifference(recorded, sent) ? statusAndHeadersOf(recorded) : null,
    response: entry !== null && hasResponse(entry) ? statusAndHeadersOf(entry) : null,
  })
}

/** Does the recorded preflight differ from the one that would be sent in a header by which its response varies? */
function variesByDifference(recorded: Entry, { preflight }: SentHop): boolean {
  if (preflight === null) return false
  const { headers } = recorded.response
  const recordedOrigin = get('Origin', recorded.request.headers)
  // Nobody allows “null” but by sending back whatever Origin came.
  if (recordedOrigin === 'null' && preflight.origin !== 'null' && get('Access-Control-Allow-Origin', headers) === 'null') return true
  const isOther = {
    origin: recordedOrigin !== preflight.origin,
    'access-control-request-method': requestedMethod(recorded) !== preflight.method,
    'access-control-request-headers': requestedHeaderNames(recorded).toSorted().join() !== preflight.headerNames.join(),
  }
  return Object.entries(isOther).some(([name, differs]) => differs && variesBy(name, headers))
}
