import { remembering } from './remembering.ts'
import { hasHttpScheme, parseUrl } from './url.ts'

const SCHEMES_WITH_TUPLE_ORIGIN: ReadonlySet<string> = new Set(['ftp:', 'http:', 'https:', 'ws:', 'wss:'])

/**
 * The serialization of a URL's origin: `https://a.example`, without the scheme's default port; `null` (the text) for an opaque origin, as of
 * data:, file: and about:. A blob: URL has the origin of the http(s) URL inside it. Null (the value) for a text that is no URL.
 *
 * Computed from the parts: `URL.origin` differs between hosts, Chromium gives `file://` and `chrome-extension://…`.
 *
 * @see https://url.spec.whatwg.org/#concept-url-origin
 * @see https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
 */
export const originOf: (url: string) => string | null = remembering((url) => {
  const parsed = parseUrl(url)
  if (parsed === null) return null
  if (parsed.protocol === 'blob:') return originOfBlob(parsed)
  return tupleOrigin(parsed)
})

function originOfBlob(blob: URL): string {
  const inner = parseUrl(blob.pathname)
  return inner !== null && hasHttpScheme(inner) ? tupleOrigin(inner) : 'null'
}

function tupleOrigin(url: URL): string {
  return SCHEMES_WITH_TUPLE_ORIGIN.has(url.protocol) ? `${url.protocol}//${url.host}` : 'null'
}

/**
 * Whether a URL's origin is the given serialized origin. `null` is the same origin as nothing: two opaque origins serialize alike and differ.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#same-origin
 */
export function isSameOrigin(urlA: string, originB: string): boolean {
  return originB !== 'null' && originOf(urlA) === originB
}

/**
 * A request's redirect-taint. A URL that is neither of the request's origin nor of its successor's taints; leaving the page's own origin does not.
 * Same-site and cross-site taint are not distinguished: both make the request's origin serialize to `null`.
 *
 * @param requestOrigin the serialized origin of the requesting page
 * @param urlList every URL of the request, in order, the current one last
 * @see https://fetch.spec.whatwg.org/#concept-request-tainted-origin
 */
export function redirectTaint(requestOrigin: string, urlList: readonly string[]): 'same-origin' | 'tainted' {
  const leavesForeignOrigin = urlList.slice(1).some((url, index) => {
    const lastUrl = urlList[index] ?? ''
    return !isSameOrigin(url, originOf(lastUrl) ?? 'null') && !isSameOrigin(lastUrl, requestOrigin)
  })
  return leavesForeignOrigin ? 'tainted' : 'same-origin'
}

/**
 * Serializes a request origin: what its `Origin` header says, and what Access-Control-Allow-Origin is compared with.
 *
 * @see https://fetch.spec.whatwg.org/#serializing-a-request-origin
 */
export function serializeRequestOrigin(requestOrigin: string, urlList: readonly string[]): string {
  return redirectTaint(requestOrigin, urlList) === 'same-origin' ? requestOrigin : 'null'
}
