/**
 * The number of bytes of a header value. Records hold a value either isomorphic-decoded (a character per byte) or decoded as UTF-8;
 * a character above U+00FF can only be the latter and counts as many bytes as UTF-8 gives it.
 *
 * @see https://infra.spec.whatwg.org/#byte-sequence-length
 */
export function byteLength(value: string): number {
  let length = 0
  for (const character of value) {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint <= 0xff) length += 1
    else if (codePoint <= 0x7ff) length += 2
    else if (codePoint <= 0xffff) length += 3
    else length += 4
  }
  return length
}
