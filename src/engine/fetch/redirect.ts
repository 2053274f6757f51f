import { byteLowercase } from './byte-lowercase.ts'
import type { HeaderList } from './header-list.ts'
import { isCorsNonWildcardRequestHeaderName } from './non-wildcard-name.ts'
import { isSameOrigin, originOf } from './origin.ts'
import { hasHttpScheme, includesCredentials, parseUrl } from './url.ts'

/**
 * A redirect response's location URL: Location against the current URL, whose fragment it inherits.
 *
 * @param location the header's value; '' for none, as HAR's `redirectURL` has it. (An empty Location is the current URL to the standard, an endless
 * redirect; a recording can't distinguish the two.)
 * @returns null without a Location (then the response is no redirect), `invalid` when it does not parse
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function locationUrl(currentUrl: string, location: string): string | null | 'invalid' {
  if (location === '') return null
  const url = parseUrl(location, currentUrl)
  if (url === null) return 'invalid'
  return url.href.includes('#') ? url.href : url.href + fragmentOf(currentUrl)
}

function fragmentOf(url: string): string {
  return parseUrl(url)?.hash ?? ''
}

/** Where following a redirect ends in a network error. */
export type RedirectStep = 'redirect-scheme' | 'redirect-credentials' | 'redirect-count' | 'redirect-location'

interface Redirect {
  /** The request's mode. */
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'navigate'
  /** The serialized origin of the requesting page, whatever the taint. */
  readonly requestOrigin: string
  /** Whether the response tainting was `cors` when the redirect arrived. */
  readonly corsTainted: boolean
  readonly currentUrl: string
  /** The Location header's value; '' for none. */
  readonly location: string
  /** How many redirects were followed before this one. */
  readonly redirectCount: number
}

const REDIRECT_LIMIT = 20

/**
 * The checks of an HTTP-redirect fetch. Whether the redirect response itself passes the CORS check is decided before, in HTTP fetch.
 *
 * @returns the step that fails, null when the redirect may be followed (or there is nowhere to go)
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function redirectCheck({ mode, requestOrigin, corsTainted, currentUrl, location, redirectCount }: Redirect): RedirectStep | null {
  const target = locationUrl(currentUrl, location)
  if (target === null) return null
  const url = target === 'invalid' ? null : parseUrl(target)
  if (url === null) return 'redirect-location'
  if (!hasHttpScheme(url)) return 'redirect-scheme'
  if (redirectCount >= REDIRECT_LIMIT) return 'redirect-count'
  if (!includesCredentials(url)) return null
  if (mode === 'cors' && !isSameOrigin(url.href, requestOrigin)) return 'redirect-credentials'
  return corsTainted ? 'redirect-credentials' : null
}

/**
 * The method after a redirect: 301 and 302 turn POST into GET, 303 every method but HEAD.
 *
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function methodAfterRedirect(status: number, method: string): string {
  if ((status === 301 || status === 302) && method === 'POST') return 'GET'
  if (status === 303 && method !== 'HEAD') return 'GET'
  return method
}

const REQUEST_BODY_HEADER_NAMES: ReadonlySet<string> = new Set(['content-encoding', 'content-language', 'content-location', 'content-type'])

/**
 * The request's headers after a redirect: without the body's headers when the method became GET, without `Authorization` when the origin changed.
 *
 * @param redirect `locationUrl` is the absolute URL that `locationUrl()` gave
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 * @see https://fetch.spec.whatwg.org/#request-body-header-name
 */
export function headersAfterRedirect(redirect: {
  readonly status: number
  readonly method: string
  readonly headers: HeaderList
  readonly currentUrl: string
  readonly locationUrl: string
}): HeaderList {
  const { status, method, headers, currentUrl } = redirect
  const dropsBody = methodAfterRedirect(status, method) !== method
  const changesOrigin = !isSameOrigin(redirect.locationUrl, originOf(currentUrl) ?? 'null')
  return headers.filter(({ name }) => {
    if (dropsBody && REQUEST_BODY_HEADER_NAMES.has(byteLowercase(name))) return false
    return !(changesOrigin && isCorsNonWildcardRequestHeaderName(name))
  })
}
