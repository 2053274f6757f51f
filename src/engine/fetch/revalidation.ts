import { get, type HeaderList } from './header-list.ts'

const CONDITIONAL: ReadonlySet<string> = new Set(['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'if-range'])

/**
 * Is this a 304 to the browser's own conditional request? It only renews the stored response, which the CORS check is made on and which the 304 does
 * not show. When the page itself set the condition, and so had it preflighted, the 304 is the response that the page reads, and it is checked.
 *
 * @param unsafeHeaderNames those that the preflight requested, in lower case
 * @see https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
 */
export function isOwnRevalidation(
  { status, headers }: { readonly status: number; readonly headers: HeaderList },
  unsafeHeaderNames: readonly string[],
): boolean {
  if (status !== 304 || get('Access-Control-Allow-Origin', headers) !== null) return false
  return !unsafeHeaderNames.some((name) => CONDITIONAL.has(name))
}
