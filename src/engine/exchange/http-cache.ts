import { get } from '../fetch/header-list.ts'
import type { Entry } from '../har/entry.ts'
import { recorderOf } from '../recorders/table.ts'
import { endOf, hasResponse, wasNeverSent } from './entry-state.ts'
import { isPreflight } from './preflight.ts'

/**
 * The earlier entry whose response the browser's HTTP cache gave to a request that may be from it (`mayBeFromCache`); null when the log does not hold that
 * entry. A cached response has the CORS headers that another request was given: without `Vary: Origin` that may be wrong.
 *
 * @param earlier entries of the same URL, oldest first
 */
export function cachedResponse(request: Entry, earlier: readonly Entry[]): Entry | null {
  const wasServed = isFromCache(request)
  const found = earlier.findLast((entry) => {
    if (isPreflight(entry) || entry.request.method !== 'GET' || !hasResponse(entry) || isFromCache(entry)) return false
    return wasServed || isFresh(entry, request.start)
  })
  return found ?? null
}

/** May the HTTP cache have responded to it? Few requests look so, and only for those it is worth to look back. */
export function mayBeFromCache(request: Entry): boolean {
  return isFromCache(request) || mayBeRefusedFromCache(request)
}

/** Firefox records a cache hit with its status, but without sending anything: size 0 (measured). */
function isFromCache(entry: Entry): boolean {
  return (
    entry.fromCache !== null || (recorderOf(entry).neverSent === 'headers-size-0' && hasResponse(entry) && entry.request.headersSize === 0)
  )
}

/** Chromium records a cached response that fails its CORS check as if nothing had been sent, with the error that CORS has (measured). */
function mayBeRefusedFromCache(entry: Entry): boolean {
  return entry.request.method === 'GET' && entry.error === 'net::ERR_FAILED' && wasNeverSent(entry)
}

/** May it be used again at `time`, in milliseconds since 1970, without revalidation? */
function isFresh(entry: Entry, time: number): boolean {
  return time - endOf(entry) <= freshnessLifetime(entry.response)
}

/** How long Cache-Control lets a cache use a response again, in milliseconds; 0 also where Vary keeps it from that, null where it says nothing. */
export function lifetimeByCacheControl(headers: Entry['response']['headers']): number | null {
  const cacheControl = get('Cache-Control', headers) ?? ''
  if (/no-store|no-cache/i.test(cacheControl) || get('Vary', headers) === '*') return 0
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cacheControl)?.[1]
  return maxAge === undefined ? null : Number(maxAge) * 1000
}

/** Redirects for good, and what is gone for good, are cached even without headers that say so (http_response_headers.cc; seen of a 301 in 156). */
const FRESH_BY_STATUS: ReadonlySet<number> = new Set([300, 301, 308, 410])

/**
 * How long a response may be used again, in milliseconds: what Cache-Control says, else Expires, else its status, else a tenth of its age.
 *
 * @see https://httpwg.org/specs/rfc9111.html#calculating.freshness.lifetime
 */
function freshnessLifetime({ status, headers }: Entry['response']): number {
  const stated = lifetimeByCacheControl(headers)
  if (stated !== null) return stated
  const cacheControl = get('Cache-Control', headers) ?? ''
  const [date = Number.NaN, expires = Number.NaN, modified = Number.NaN] = ['Date', 'Expires', 'Last-Modified'].map((name) =>
    Date.parse(get(name, headers) ?? ''),
  )
  if (get('Expires', headers) !== null) return expires - date || 0
  if (/must-revalidate/i.test(cacheControl)) return 0
  if (FRESH_BY_STATUS.has(status) || /immutable/i.test(cacheControl)) return Number.POSITIVE_INFINITY
  return status === 200 || status === 203 || status === 206 ? (date - modified) / 10 || 0 : 0
}
