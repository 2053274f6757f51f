import { withoutWww } from '../exchange/without-www.ts'
import { isLoopbackHost } from '../fetch/loopback.ts'
import { parseUrl } from '../fetch/url.ts'
import { quotedUrl, shortenedHost } from '../report/wording.ts'
import type { Failure } from './rule.ts'

/** What the page can request instead, and why. */
interface OwnOrigin {
  readonly url: string
  readonly says: string
  readonly remedy: string
}

/**
 * The request’s URL at the page’s own origin, where only the name differs: two names of this computer, or with and without “www.”. Both most likely
 * lead to the same server, and a page needs no CORS to request its own origin. null for any other URL.
 */
export function atOwnOrigin({ entry, origin, hop }: Failure): OwnOrigin | null {
  return origin === null || hop !== 0 ? null : nameAtOwnOrigin(origin, entry.request.url)
}

/** The same of a message, which has only the page’s origin and the URL. */
export function nameAtOwnOrigin(origin: string, requested: string): OwnOrigin | null {
  const [page, url] = [parseUrl(origin), parseUrl(requested)]
  if (page === null || url === null || page.protocol !== url.protocol || page.port !== url.port) return null
  if (page.hostname === url.hostname || !haveOneServer(page.hostname, url.hostname)) return null
  const own = `${page.origin}${url.pathname}${url.search}`
  return {
    url: own,
    says: `The page is at ${shortenedHost(page.host)}: most likely the same server by another name, but for the browser another origin.`,
    remedy: `If so, request ${quotedUrl(own)} (in the page’s code, a relative URL): within its own origin, a page needs no CORS.${isLoopbackHost(page.hostname) ? '' : ` Or redirect the visitors of ${shortenedHost(page.host)} to ${shortenedHost(url.host)}.`}`,
  }
}

function haveOneServer(page: string, other: string): boolean {
  return (isLoopbackHost(page) && isLoopbackHost(other)) || withoutWww(page) === withoutWww(other)
}

/** A page on this computer, as a dev server has it. */
export function isLocal(origin: string | null): boolean {
  const page = origin === null ? null : parseUrl(origin)
  return page !== null && page.port !== '' && isLoopbackHost(page.hostname)
}
