import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { corsCheck } from '../fetch/cors-check.ts'
import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { matchesHeaderName, matchesMethod, type PreflightCacheEntry } from '../fetch/preflight-cache.ts'
import { isOkStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import { endOf } from './entry-state.ts'
import { isPreflight } from './preflight.ts'

/**
 * The earlier preflight whose cached response the browser used for this request; null if the log has none that was still valid.
 *
 * @param earlier entries of the same URL, oldest first
 * @param needed the request's method and the lower-case header names that need permission
 * @see https://fetch.spec.whatwg.org/#concept-cache
 */
export function cachedPreflight(
  request: Entry,
  earlier: readonly Entry[],
  needed: { readonly method: string; readonly headerNames: readonly string[] },
  profile: BrowserProfile,
): Entry | null {
  const found = earlier.findLast((entry) => {
    if (!isPreflight(entry) || !isOkStatus(entry.response.status)) return false
    const age = (request.start - endOf(entry)) / 1000
    return age <= profile.preflightCache.maxAge(entry.response.headers) && covers(entry, request, needed, profile)
  })
  return found ?? null
}

/** Which credentials mode either had is not recorded: an entry stored with credentials serves both. */
function covers(
  entry: Entry,
  request: Entry,
  needed: { readonly method: string; readonly headerNames: readonly string[] },
  profile: BrowserProfile,
): boolean {
  const stored = get('Origin', entry.request.headers) ?? ''
  const key = { origin: get('Origin', request.request.headers) ?? stored, url: request.request.url, includesCredentials: false }
  const listOf = (name: string) => {
    const tokens = extractTokenList(name, entry.response.headers)
    if (tokens === null || isInvalid(tokens)) return []
    return profile.preflightCache.wildcardMatches ? tokens : tokens.filter((token) => token !== '*')
  }
  const cached: PreflightCacheEntry = {
    origin: stored,
    url: key.url,
    includesCredentials: true,
    methods: listOf('Access-Control-Allow-Methods'),
    headerNames: listOf('Access-Control-Allow-Headers'),
  }
  return (
    (isCorsSafelistedMethod(needed.method) || matchesMethod(cached, key, needed.method)) &&
    needed.headerNames.every((name) => matchesHeaderName(cached, key, name, profile))
  )
}

/**
 * Does a cached preflight response show that the request it was used for includes no credentials? A response that credentials would have failed was kept for a request
 * without them, and no browser gives it to one with.
 */
export function excludesCredentials(stored: Entry): boolean {
  const origin = get('Origin', stored.request.headers)
  return origin !== null && corsCheck({ origin, includesCredentials: true }, stored.response.headers) !== null
}
