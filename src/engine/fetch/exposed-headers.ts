import { byteLowercase } from './byte-lowercase.ts'
import { extractTokenList, type HeaderList, isInvalid } from './header-list.ts'

const SAFELISTED: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
])

const FORBIDDEN: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2'])

/**
 * Whether a CORS response shows page code the header: seven names always, those of Access-Control-Expose-Headers, all under `*` without
 * credentials; never Set-Cookie. An Access-Control-Expose-Headers that does not parse exposes nothing.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 * @see https://fetch.spec.whatwg.org/#concept-response-cors-exposed-header-name-list
 */
export function isExposed(name: string, responseHeaders: HeaderList, includesCredentials: boolean): boolean {
  const wanted = byteLowercase(name)
  if (SAFELISTED.has(wanted)) return true
  if (FORBIDDEN.has(wanted)) return false
  const exposed = extractTokenList('Access-Control-Expose-Headers', responseHeaders)
  if (exposed === null || isInvalid(exposed)) return false
  if (!includesCredentials && exposed.includes('*')) return true
  return exposed.some((element) => byteLowercase(element) === wanted)
}
