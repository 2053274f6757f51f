import { get } from '../fetch/header-list.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { parseUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'

/** Who embeds a response. */
interface Embedder {
  /** Its serialized origin; null when the recording does not show it. */
  readonly origin: string | null
  /** It has a Cross-Origin-Embedder-Policy: a response that says nothing counts as `same-origin`. */
  readonly requiresCorp: boolean
}

/**
 * Does Cross-Origin-Resource-Policy keep a response, or a redirect on the way to it, from a request without CORS? Of hosts with different names only
 * Sec-Fetch-Site tells whether they are of one site; where it is missing, this says no.
 *
 * @see https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check
 */
export function refusesEmbedding(entry: Entry, { origin, requiresCorp }: Embedder): boolean {
  if (origin === null || isSameOrigin(entry.request.url, origin)) return false
  const policy = get('Cross-Origin-Resource-Policy', entry.response.headers)
  if (policy === 'same-origin') return true
  if (policy === 'same-site') return isSameSite(entry, origin) === false
  return policy !== 'cross-origin' && requiresCorp
}

/** null: the recording does not show it. A page on plain http is of another site than what comes over TLS. */
function isSameSite(entry: Entry, origin: string): boolean | null {
  const url = parseUrl(entry.request.url)
  const embedder = parseUrl(origin)
  if (url === null || embedder === null) return false
  if (url.protocol === 'https:' && embedder.protocol !== 'https:') return false
  if (url.hostname === embedder.hostname) return true
  const fetchSite = get('Sec-Fetch-Site', entry.request.headers)
  return fetchSite === null ? null : fetchSite === 'same-site' || fetchSite === 'same-origin'
}
