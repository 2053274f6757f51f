import { hasResponse } from '../exchange/entry-state.ts'
import type { Exchange, Hop } from '../exchange/exchange.ts'
import { cachedResponse, mayBeFromCache } from '../exchange/http-cache.ts'
import type { RequestHistory } from '../exchange/request-history.ts'
import { corsCheck } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { serializeRequestOrigin } from '../fetch/origin.ts'
import { variesBy } from '../fetch/vary.ts'
import type { Entry } from '../har/entry.ts'

/**
 * The response from the HTTP cache. Chromium hides a cached response that fails its CORS check: the earlier entry that it came from stands in for it,
 * so that there is something to explain. One that passes was not what failed.
 *
 * @param origin the page's serialized origin; null when the recording does not show it
 */
export function withCachedResponse(
  exchange: Exchange,
  requestHistory: RequestHistory,
  origin: string | null,
): { exchange: Exchange; cachedFrom: Entry | null } {
  const last = exchange.hops.at(-1)
  if (last?.entry == null || last.preflight !== null || !mayBeFromCache(last.entry)) return { exchange, cachedFrom: null }
  const urls = exchange.hops.map(({ url }) => url)
  const corsRequest = { origin: origin === null ? 'null' : serializeRequestOrigin(origin, urls), includesCredentials: true }
  const cachedFrom = cachedResponse(
    last.entry,
    requestHistory.earlier(last.entry).filter((entry) => mayServe(entry, corsRequest.origin)),
  )
  if (cachedFrom === null || hasResponse(last.entry)) return { exchange, cachedFrom }
  if (corsCheck(corsRequest, cachedFrom.response.headers) === null) return { exchange, cachedFrom: null }
  const answered: Hop = { ...last, entry: { ...last.entry, response: cachedFrom.response } }
  const [first, ...others] = exchange.hops
  return { exchange: { ...exchange, hops: others.length === 0 ? [answered] : [first, ...others.slice(0, -1), answered] }, cachedFrom }
}

/** What varies by Origin is not given to another one. */
function mayServe({ request, response }: Entry, origin: string): boolean {
  return !variesBy('origin', response.headers) || get('Origin', request.headers) === origin
}
