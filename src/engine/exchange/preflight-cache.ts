import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { corsCheck } from '../fetch/cors-check.ts'
import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { isHeaderNameAllowed, isMethodAllowed } from '../fetch/preflight-check.ts'
import { isOkStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import { endOf } from './entry-state.ts'
import { isPreflight } from './preflight.ts'

/**
 * The earlier preflight whose answer the browser's cache had for this request; null when the log holds none that still was valid.
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
  const origin = get('Origin', request.request.headers)
  const found = earlier.findLast((entry) => {
    if (!isPreflight(entry) || !isOkStatus(entry.response.status)) return false
    if (origin !== null && get('Origin', entry.request.headers) !== origin) return false
    const age = (request.start - endOf(entry)) / 1000
    return age <= profile.preflightCache.maxAge(entry.response.headers) && covers(entry, needed, profile)
  })
  return found ?? null
}

function covers(entry: Entry, needed: { method: string; headerNames: readonly string[] }, profile: BrowserProfile): boolean {
  const listOf = (name: string) => {
    const tokens = extractTokenList(name, entry.response.headers)
    if (tokens === null || isInvalid(tokens)) return []
    return profile.preflightCache.wildcardMatches ? tokens : tokens.filter((token) => token !== '*')
  }
  const methods = listOf('Access-Control-Allow-Methods')
  const names = listOf('Access-Control-Allow-Headers')
  return (
    isMethodAllowed(needed.method, methods, false) && needed.headerNames.every((name) => isHeaderNameAllowed(name, names, false, profile))
  )
}

/**
 * Does a kept answer show that the request it served includes no credentials? An answer that credentials would have failed was kept for a request
 * without them, and no browser gives it to one with.
 */
export function excludesCredentials(stored: Entry): boolean {
  const origin = get('Origin', stored.request.headers)
  return origin !== null && corsCheck({ origin, includesCredentials: true }, stored.response.headers) !== null
}
