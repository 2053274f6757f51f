import type { Exchange, Hop } from './exchange/exchange.ts'
import { storedResponse } from './exchange/http-cache.ts'
import { hasResponse } from './exchange/sent.ts'
import type { Surroundings } from './exchange/surroundings.ts'
import type { Entry } from './har/entry.ts'

/**
 * What the HTTP cache answered. Chromium hides a cached response that fails its CORS check: the earlier entry that it came from stands in for it,
 * so that there is something to explain.
 */
export function withStoredResponse(exchange: Exchange, surroundings: Surroundings): { exchange: Exchange; cachedFrom: Entry | null } {
  const last = exchange.hops.at(-1)
  if (last?.entry == null || last.preflight !== null) return { exchange, cachedFrom: null }
  const cachedFrom = storedResponse(last.entry, surroundings.earlier(last.entry))
  if (cachedFrom === null || hasResponse(last.entry)) return { exchange, cachedFrom }
  const answered: Hop = { ...last, entry: { ...last.entry, response: cachedFrom.response } }
  const [first, ...others] = exchange.hops
  return { exchange: { ...exchange, hops: others.length === 0 ? [answered] : [first, ...others.slice(0, -1), answered] }, cachedFrom }
}
