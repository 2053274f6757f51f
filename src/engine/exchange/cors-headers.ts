/** The response headers of the CORS protocol. @see https://fetch.spec.whatwg.org/#http-responses */
export const CORS_RESPONSE_HEADERS = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
] as const

export type CorsResponseHeader = (typeof CORS_RESPONSE_HEADERS)[number]

/** Is it a header of the CORS protocol, or one that sets out to be? */
export function isCorsHeader(name: string): boolean {
  return /^access-control-/i.test(name)
}

/** Besides the protocol's own: where a redirect leads, what a cache compares, and what else can keep a response from the page. */
const RELEVANT_RESPONSE = /^(?:vary|location|set-cookie|timing-allow-origin|cross-origin-.*|www-authenticate)$/i
/** Besides the protocol's own: the origin, what tells the mode and the credentials, and what often makes a preflight necessary. */
const RELEVANT_REQUEST = /^(?:origin|sec-fetch-(?:mode|site|storage-access|dest)|cookie|authorization|content-type|service-worker)$/i

/** Can the header have a part in whether the page may read the response? */
export function isRelevantToCors(name: string, on: 'request' | 'response'): boolean {
  return isCorsHeader(name) || (on === 'request' ? RELEVANT_REQUEST : RELEVANT_RESPONSE).test(name)
}
