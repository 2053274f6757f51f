/** A part of a file, in bytes. */
export interface Slice {
  readonly start: number
  readonly end: number
}

/** Chunks as one piece. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = chunks
  if (only !== undefined && others.length === 0) return only
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Is there nothing but JSON's white space, and a byte-order mark? */
export function isBlank(bytes: Uint8Array, { start, end }: Slice): boolean {
  for (let at = start; at < end; at++) if (!BLANKS.has(bytes[at] ?? 0)) return false
  return true
}

/** Space, tab, line feed, carriage return; and the bytes of a byte-order mark, none of which begins a JSON text. */
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf])
