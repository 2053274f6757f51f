import { type HeaderList, linesOf } from './header-list.ts'
import { type HeaderNameOptions, isHeaderNameAllowed } from './preflight-check.ts'

/**
 * How long the preflight response may be reused, in seconds, before the browser's own cap (an absurdly long number is Infinity).
 * Null when the header is absent or does not parse (a sign, a fraction, a unit, two values): the caller's default applies, the standard's is 5.
 *
 * @see https://fetch.spec.whatwg.org/#http-access-control-max-age
 */
export function preflightMaxAge(headers: HeaderList): number | null {
  const [value, ...others] = linesOf('Access-Control-Max-Age', headers)
  if (value === undefined || others.length > 0 || !/^[0-9]+$/.test(value)) return null
  return Number(value)
}

/** What a cache entry is looked up by. The network partition key is left out: one log is one page. */
interface PreflightCacheKey {
  /** The serialized request origin. */
  readonly origin: string
  /** The request's current URL. */
  readonly url: string
  readonly includesCredentials: boolean
}

/**
 * What one preflight allowed. The standard keeps an entry per method and per header name; here they share one.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cache
 */
export interface PreflightCacheEntry extends PreflightCacheKey {
  /** From Access-Control-Allow-Methods, `*` included. */
  readonly methods: readonly string[]
  /** From Access-Control-Allow-Headers, `*` included, in any case. */
  readonly headerNames: readonly string[]
}

/**
 * Whether there is a cache entry match. An entry stored with credentials serves requests without, not the other way round.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cache-match
 */
export function matchesRequest(entry: PreflightCacheEntry, request: PreflightCacheKey): boolean {
  return entry.origin === request.origin && entry.url === request.url && (entry.includesCredentials || !request.includesCredentials)
}

/**
 * Whether there is a method cache entry match.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cache-match-method
 */
export function matchesMethod(entry: PreflightCacheEntry, request: PreflightCacheKey, method: string): boolean {
  return matchesRequest(entry, request) && (entry.methods.includes(method) || entry.methods.includes('*'))
}

/**
 * Whether there is a header-name cache entry match. `*` does not stand for `Authorization`, unless the browser lets it (`options`).
 *
 * @see https://fetch.spec.whatwg.org/#concept-cache-match-header
 */
export function matchesHeaderName(
  entry: PreflightCacheEntry,
  request: PreflightCacheKey,
  name: string,
  options: HeaderNameOptions = {},
): boolean {
  if (!matchesRequest(entry, request)) return false
  return isHeaderNameAllowed(name, entry.headerNames, false, options)
}
