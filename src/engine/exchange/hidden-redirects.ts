import { get } from '../fetch/header-list.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { parseUrl } from '../fetch/url.ts'
import { recorderOf } from '../recorders/table.ts'
import { type Exchange, mainEntryOf } from './exchange.ts'
import { type Documents, documentOf } from './origin.ts'

/**
 * May a request without CORS to the page's own origin have been redirected there by another one, which makes its response opaque? Only where the recorder
 * leaves out all but the last request. In WebKit such a request has no Sec-Fetch-Site, and its Referer is the page's origin alone (measured in 2.50); so
 * are those of a page with a policy that shortens it, on plain http.
 */
export function mayHideRedirects({ hops: [first] }: Exchange, documents: Documents): boolean {
  const entry = mainEntryOf(first)
  const { headers, url } = entry.request
  if (recorderOf(entry).redirects === 'recorded') return false
  if (get('Sec-Fetch-Site', headers) !== null || get('Origin', headers) !== null) return false
  const referrer = parseUrl(get('Referer', headers) ?? '')
  if (referrer === null || referrer.pathname !== '/' || referrer.search !== '' || !isSameOrigin(url, referrer.origin)) return false
  const page = documentOf(entry, documents)
  const isPageRoot = page !== null && isSameOrigin(page, referrer.origin) && parseUrl(page)?.pathname === '/'
  return !isPageRoot
}
