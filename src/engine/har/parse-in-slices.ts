import { HarError } from './har-error.ts'
import { parseText } from './json-error.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** A part of the file, in bytes. */
export interface Slice {
  readonly start: number
  readonly end: number
}

/** How much of a file is done: bytes or entries, as the caller of the work says. */
export type Progress = (done: number, of: number) => void

/** A file parsed entry by entry. */
export interface Sliced {
  /** The same value as JSON.parse's, but for the bodies. */
  readonly har: unknown
  /** Where in the file each member of `log.entries` stands. */
  readonly slices: readonly Slice[]
}

/**
 * Parses a HAR too large for one JSON.parse: cuts the members of `log.entries` out of its bytes (UTF-8), parses them one by one and forgets
 * their bodies, which nothing here reads. What is left of the file is parsed as a whole.
 *
 * @param progress is told of every entry; it may throw to give up
 * @throws HarError when a part is no JSON
 */
export function parseInSlices(bytes: Uint8Array, name: string, progress: Progress = () => {}): Sliced {
  const list = findEntries(bytes)
  if (list === null) throw new HarError(name, 'log.entries', 'an array')
  const slices = list.members
  const entries = slices.map((slice, index) => {
    progress(index, slices.length)
    return withoutBodies(parse(bytes, slice, name, `log.entries[${index}] (from byte ${slice.start})`))
  })
  const frame = new Uint8Array(list.start + 1 + bytes.length - (list.end - 1))
  frame.set(bytes.subarray(0, list.start + 1))
  frame.set(bytes.subarray(list.end - 1), list.start + 1)
  const har = parse(frame, { start: 0, end: frame.length }, name, 'outside log.entries') as { log: unknown }
  if (typeof har.log !== 'object') throw new HarError(name, 'log', 'only one member of that name')
  return { har: { ...har, log: { ...har.log, entries } }, slices }
}

/** Takes a byte-order mark away. */
const decoder = new TextDecoder('utf-8')

function parse(bytes: Uint8Array, { start, end }: Slice, name: string, place: string): unknown {
  return parseText(decoder.decode(bytes.subarray(start, end)), name, () => place)
}

function withoutBodies(entry: unknown): unknown {
  const { request, response } = (entry ?? {}) as {
    request?: { postData?: unknown } | null
    response?: { status?: unknown; content?: { text?: unknown } | null } | null
  }
  if (request?.postData !== undefined) delete request.postData
  // An error's body may name the server, and is short; the reader keeps the beginning of it.
  if (response?.content?.text !== undefined && !(Number(response.status) >= 400)) delete response.content.text
  return entry
}

/** The place of the list `log.entries`, brackets included, and of its members; null when there is no such list or it has no end. */
function findEntries(bytes: Uint8Array): (Slice & { readonly members: readonly Slice[] }) | null {
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
        if (list.members.length > 0 || !isBlank(bytes, list.from, at)) list.members.push({ start: list.from, end: at })
        return { start: list.start, end: at + 1, members: list.members }
      }
    } else if (byte === COMMA && list !== null && depth === 3) {
      list.members.push({ start: list.from, end: at })
      list.from = at + 1
    }
  }
  return null
}

/** The offset behind the closing quote. `indexOf` is native: bodies of megabytes are leapt over. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let backslashes = 0
    while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return at + 1
  }
  return bytes.length
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return decoder.decode(bytes.subarray(start, Math.min(end, start + 1000))).trim() === ''
}
