import { chromiumMessage } from '../browsers/chromium-messages.ts'
import { webkitMessage } from '../browsers/webkit-messages.ts'
import { get } from '../fetch/header-list.ts'
import { isLoopbackHost } from '../fetch/loopback.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { parseUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'
import type { Kind } from '../report/request-kind.ts'
import { hasResponse } from './entry-state.ts'
import type { Exchange } from './exchange.ts'
import { observedOf } from './observed.ts'
import { isPreflight } from './preflight.ts'
import type { RequestHistory } from './request-history.ts'

interface CredentialsFacts {
  readonly origin: string | null
  readonly kind: Kind | null
  /** The HAR's, which tells Firefox's version where User-Agent was left out. */
  readonly creator: string | null
  readonly requestHistory: RequestHistory
}

/**
 * Is the credentials mode "include"? null: the recording does not show it.
 *
 * `include` without cookies looks the same as `omit` on most requests. What tells: what the page said, a Cookie on a cross-origin request,
 * Sec-Fetch-Storage-Access (both browsers send it just with `include`, only cross-site and to trustworthy URLs), what sent the request (fonts are never
 * fetched with `include`, beacons always are), and a cookie that went to the very same URL a moment before. That other URLs of the host were sent
 * one proves nothing: it may have a path, or have been deleted in between, which no recording shows.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-credentials-mode
 */
export function includesCredentials(exchange: Exchange, { origin, kind, creator, requestHistory }: CredentialsFacts): boolean | null {
  const observed = observedOf(exchange, 'credentials')
  if (observed !== null) return observed === 'include'
  if (kind === 'font') return false
  if (kind === 'ping') return true
  for (const { entry, preflight } of exchange.hops) {
    if (preflight && get('Sec-Fetch-Storage-Access', preflight.request.headers) !== null) return true
    if (entry === null) continue
    if (isRefusedWithCredentials(entry)) return true
    if (get('Sec-Fetch-Storage-Access', entry.request.headers) !== null) return true
    if (isCrossOrigin(entry, origin) && get('Cookie', entry.request.headers) !== null) return true
  }
  const [first] = exchange.hops
  const firstEntry = first.entry ?? first.preflight
  if (firstEntry === null) return null
  if (wouldCarryStorageAccess(firstEntry, creator ?? '')) return false
  return first.entry !== null && hasResponse(first.entry) && leftCookieBehind(first.entry, origin, requestHistory) ? false : null
}

/** Does the browser say that it refused what it would only refuse to a request with credentials? */
function isRefusedWithCredentials({ error }: Entry): boolean {
  const name = error === null ? null : (chromiumMessage(error) ?? webkitMessage(error))?.name
  return name != null && /Wildcard|AllowCredentials/.test(name)
}

/** Milliseconds within which a cookie does not go away by itself. */
const MOMENT_MS = 5000

/** Did an earlier request of this very URL carry a cookie that this cross-origin one did not? */
function leftCookieBehind(entry: Entry, origin: string | null, requestHistory: RequestHistory): boolean {
  if (!isCrossOrigin(entry, origin)) return false
  return requestHistory
    .earlier(entry)
    .some(
      (other) =>
        other.start >= entry.start - MOMENT_MS && other.request.url === entry.request.url && get('Cookie', other.request.headers) !== null,
    )
}

function isCrossOrigin(entry: Entry, origin: string | null): boolean {
  return origin !== null && !isSameOrigin(entry.request.url, origin)
}

/**
 * Would this request have the header if its credentials mode were `include`? Only then does its absence tell.
 * Chromium adds it when the request is sent, and never to a preflight; Firefox to preflights and to requests that are never sent as well
 * (measured: 137 of 137 cross-site requests to trustworthy URLs).
 */
function wouldCarryStorageAccess(entry: Entry, creator: string): boolean {
  const { headers, url } = entry.request
  if (get('Sec-Fetch-Site', headers) !== 'cross-site' || !isTrustworthy(url)) return false
  const agent = get('User-Agent', headers) ?? ''
  const chromium = majorVersion(agent, / (?:Headless)?Chrome\/(\d+)/)
  if (chromium > 0) return hasResponse(entry) && !isPreflight(entry) && chromium >= 133
  return (majorVersion(agent, / Firefox\/(\d+)/) || majorVersion(creator, /^Firefox (\d+)/)) >= 153
}

function majorVersion(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? 0)
}

/** @see https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
function isTrustworthy(url: string): boolean {
  const parsed = parseUrl(url)
  return parsed !== null && (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopbackHost(parsed.hostname)))
}
