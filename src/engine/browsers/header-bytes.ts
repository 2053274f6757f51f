/** What windows-1252 has at 0x80 to 0x9f. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * The UTF-8 text of a header's value. Servers send UTF-8, and the recorders write its bytes one by one: Firefox as Latin-1, Chromium as
 * windows-1252, so that “ü” is recorded as “Ã¼” and a zero-width space as “â€‹” (measured in 153 and 156).
 *
 * @returns the value itself where it is no row of bytes; null where its bytes are no UTF-8
 */
export function utf8Of(value: string): string | null {
  if (!/[^\0-\x7f]/.test(value)) return value
  const bytes = Array.from(value, (character) => {
    const at = WINDOWS_1252.indexOf(character)
    return at === -1 ? character.charCodeAt(0) : 0x80 + at
  })
  if (bytes.some((byte) => byte > 0xff)) return value
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}
