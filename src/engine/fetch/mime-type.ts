import { byteLowercase } from './byte-lowercase.ts'
import { normalizeValue } from './header-list.ts'
import { isToken } from './token.ts'

/**
 * The essence of a MIME type, `text/plain` of `Text/Plain; charset=utf-8`; null when it does not parse. What follows the first `;` never makes
 * the parse fail.
 *
 * @see https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 * @see https://mimesniff.spec.whatwg.org/#mime-type-essence
 */
export function parseMimeTypeEssence(value: string): string | null {
  const [typeAndSubtype = ''] = value.split(';', 1)
  const essence = normalizeValue(typeAndSubtype)
  const slash = essence.indexOf('/')
  if (slash === -1) return null
  if (!isToken(essence.slice(0, slash)) || !isToken(essence.slice(slash + 1))) return null
  return byteLowercase(essence)
}
