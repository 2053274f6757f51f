/**
 * Byte-lowercases a name: A-Z only. `String.toLowerCase` would also fold characters such as U+212A KELVIN SIGN into ASCII.
 *
 * @see https://infra.spec.whatwg.org/#byte-lowercase
 */
export function byteLowercase(text: string): string {
  const known = LOWERCASED.get(text)
  if (known !== undefined) return known
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  if (LOWERCASED.size < REMEMBERED) LOWERCASED.set(text, lower)
  return lower
}

/** A log repeats a few dozen header names a million times: what was lower-cased once is remembered, up to a limit that no page can make costly. */
const LOWERCASED = new Map<string, string>()
const REMEMBERED = 1000
