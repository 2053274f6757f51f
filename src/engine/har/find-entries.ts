import { isBlank, type Slice } from './bytes.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

const decoder = new TextDecoder('utf-8')

/** The place of the list `log.entries`, brackets included, and of its members. */
export interface EntryList extends Slice {
  readonly members: readonly Slice[]
  /** The file ends within the list: `end` is where the first incomplete member begins. */
  readonly isCut: boolean
}

/** Finds `log.entries` in the bytes of a HAR (UTF-8), without parsing anything. null when there is no such list. */
export function findEntries(bytes: Uint8Array): EntryList | null {
  const path: string[] = []
  let depth = 0
  let name: Slice | null = null
  let list: { start: number; members: Slice[]; from: number } | null = null

  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      const end = endOfString(bytes, at)
      if (depth <= 2 && list === null) name = { start: at, end }
      at = end - 1
    } else if (byte === COLON && depth <= 2 && list === null && name !== null) {
      path[depth] = decoder.decode(bytes.subarray(name.start + 1, name.end - 1))
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (list === null && byte === OPEN_LIST && depth === 2 && path[1] === 'log' && path[2] === 'entries') {
        list = { start: at, members: [], from: at + 1 }
      }
      depth++
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      depth--
      if (list !== null && depth === 2) {
        const last = { start: list.from, end: at }
        if (list.members.length > 0 || !isBlank(bytes, last)) list.members.push(last)
        return { start: list.start, end: at + 1, members: list.members, isCut: false }
      }
    } else if (byte === COMMA && list !== null && depth === 3) {
      list.members.push({ start: list.from, end: at })
      list.from = at + 1
    }
  }
  return list && { start: list.start, end: list.from, members: list.members, isCut: true }
}

/** Most strings end, and most quotes in texts come, so near that a call of the native indexOf would cost more. */
const NEAR = 48

/** The offset behind the closing quote. Bodies of megabytes are leapt over. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1
  for (;;) {
    for (const far = at + NEAR; at < far; at++) {
      const byte = bytes[at]
      if (byte === QUOTE) return at + 1
      if (byte === BACKSLASH) at++
      else if (byte === undefined) return bytes.length
    }
    at = bytes.indexOf(QUOTE, at)
    if (at < 0) return bytes.length
    let backslashes = 0
    while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes++
    at += 1
    if (backslashes % 2 === 0) return at
  }
}
