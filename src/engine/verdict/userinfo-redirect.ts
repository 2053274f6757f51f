import type { Exchange } from '../exchange/exchange.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { locationUrl } from '../fetch/redirect.ts'
import { includesCredentials, parseUrl } from '../fetch/url.ts'

/**
 * The index of the hop at which the page's own server redirects to a URL of its own with user or password in it; null where none does. Chromium
 * refuses that (measured in 156), the standard and Firefox do not.
 */
export function ownUserinfoRedirectAt({ hops }: Exchange, origin: string): number | null {
  const index = hops.findIndex(({ entry, url }) => {
    if (entry === null || !isSameOrigin(url, origin)) return false
    const target = locationUrl(url, entry.response.redirectURL)
    const parsed = target === null || target === 'invalid' ? null : parseUrl(target)
    return parsed !== null && includesCredentials(parsed) && isSameOrigin(parsed.href, origin)
  })
  return index === -1 ? null : index
}
