import { withoutDowngrade } from '../exchange/downgrade.ts'
import { withoutWww } from '../exchange/without-www.ts'
import { locationUrl } from '../fetch/redirect.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import { hasHttpScheme, parseUrl } from '../fetch/url.ts'

/** Where a redirect leads, as page code may request it: without user, password and fragment. null when it is none, or not http(s). */
export function redirectTarget(url: string, status: number, location: string): string | null {
  if (!isRedirectStatus(status)) return null
  const target = locationUrl(url, location)
  const [from, to] = [parseUrl(url), target === null || target === 'invalid' ? null : parseUrl(target)]
  if (to === null || !hasHttpScheme(to)) return null
  const { protocol, host, pathname, search } = from === null ? to : withoutDowngrade(from, to)
  return `${protocol}//${host}${pathname}${search}`
}

/**
 * Is it the same resource under its proper address: https instead of http, with or without `www.`, with or without slashes?
 * Then the caller should request that URL. Anything else, such as a login page, is another resource.
 */
export function isPlainMove(from: string, to: string): boolean {
  const one = parseUrl(from)
  const other = parseUrl(to)
  if (one === null || other === null || one.search !== other.search) return false
  if (withoutWww(one.hostname) !== withoutWww(other.hostname)) return false
  if (one.protocol === other.protocol ? one.port !== other.port : other.protocol !== 'https:') return false
  return withoutSlashes(one.pathname) === withoutSlashes(other.pathname)
}

function withoutSlashes(path: string): string {
  return path.replace(/\/+/g, '/').replace(/\/$/, '')
}
