import { isBlockedOpaqueType } from '../browsers/opaque-response-blocking.ts'
import { get } from '../fetch/header-list.ts'
import type { Entry } from '../har/entry.ts'
import { hasResponse, isRedirectWithLocation, wasNeverSent, wasServedLocally } from './entry-state.ts'
import { failedAs, type LastRequest, type Outcome, type RequestContext } from './outcome.ts'
import { refusalOf, silenceOf } from './refusal.ts'
import { refusedEmbedding, unlessRedirect } from './silent-outcome.ts'

/** What became of the last request as Firefox recorded it, which names no error: what is missing from the recording tells. */
export function outcomeInFirefox(entry: Entry, request: LastRequest): Outcome {
  const { hop, mode, settled } = request
  if (hasResponse(entry)) {
    const refused = refusedEmbedding(entry, request, hop)
    if (refused !== null) return refused
    // Of a script that its cache has compiled, Firefox shows no body either (seen in 140).
    if (wasServedLocally(entry)) return { kind: 'served-locally' }
    if (mode === 'no-cors' && !isRedirectWithLocation(entry) && isWithheld(entry) && !resolvesOpaque(entry, request)) {
      return { kind: 'failed', nonCorsFailure: 'response-withheld', at: 'response', hop }
    }
    return unlessRedirect(entry, settled)
  }
  // Headers without a status: the recorder lost half of it (getHAR while requests were under way).
  if (entry.response.headers.length > 0) return { kind: 'pending' }
  if (wasNeverSent(entry)) {
    if (entry.securityState !== null) return { kind: 'not-sent' }
    // Under way when DevTools opened: its timings are there, what became of it is not (measured in 153).
    if ((entry.timingsCount ?? 0) > 0 || wasHandedOver(entry)) return { kind: 'pending' }
    return failedAs(refusalOf(entry, request.origin), hop)
  }
  return failedAs(silenceOf(entry, request.origin), hop)
}

/**
 * Handed to a service worker whose own request is not recorded: what it met there does not show. Connection is the last header then; what DevTools
 * block has Sec-Fetch-* behind it (measured in 153).
 */
function wasHandedOver({ request: { headers } }: Entry): boolean {
  const at = (name: string): number => headers.findIndex((header) => header.name.toLowerCase() === name)
  return at('sec-fetch-mode') !== -1 && at('connection') > at('sec-fetch-mode')
}

/** Firefox keeps the body of what CORP, COEP, ORB or a wrong type refused, and records its size as 0 (measured). */
function isWithheld({ request, response }: Entry): boolean {
  const length = Number(get('Content-Length', response.headers) ?? 0)
  return response.content.size === 0 && length > 0 && request.method !== 'HEAD' && request.method !== 'CONNECT' && response.status !== 304
}

/** fetch() and beacons still get an opaque response if its type is what Opaque Response Blocking withholds (measured in 153). */
function resolvesOpaque({ response }: Entry, { kind }: RequestContext): boolean {
  return kind === 'ping' || (kind === 'fetch' && isBlockedOpaqueType(response.headers))
}
