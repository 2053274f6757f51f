import { HarError } from '../engine/index.ts'
import { parseText } from './json-error.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

interface Slice {
  readonly start: number
  readonly end: number
}

/**
 * Parses a HAR too large for one JSON.parse: cuts the members of `log.entries` out of its bytes, parses them one by one and forgets their
 * bodies, which nothing here reads. What is left of the file is parsed as a whole. Gives the same value as JSON.parse but for the bodies.
 *
 * @throws HarError when a part is no JSON
 */
export function parseInSlices(bytes: Buffer, name: string): unknown {
  const list = findEntries(bytes)
  if (list === null) throw new HarError(name, 'log.entries', 'an array')
  const entries = list.members.map((member, index) =>
    withoutBodies(parse(bytes, member, name, `log.entries[${index}] (from byte ${member.start})`)),
  )
  const frame = Buffer.concat([bytes.subarray(0, list.start + 1), bytes.subarray(list.end - 1)])
  const har = parse(frame, { start: 0, end: frame.length }, name, 'outside log.entries') as { log: unknown }
  if (typeof har.log !== 'object') throw new HarError(name, 'log', 'only one member of that name')
  return { ...har, log: { ...har.log, entries } }
}

function parse(bytes: Buffer, slice: Slice, name: string, place: string): unknown {
  const text = bytes.toString('utf8', slice.start, slice.end)
  return parseText(text.startsWith('\ufeff') ? text.slice(1) : text, name, () => place)
}

function withoutBodies(entry: unknown): unknown {
  const { request, response } = (entry ?? {}) as {
    request?: { postData?: unknown } | null
    response?: { content?: { text?: unknown } | null } | null
  }
  if (request?.postData !== undefined) delete request.postData
  if (response?.content?.text !== undefined) delete response.content.text
  return entry
}

/** The place of the list `log.entries`, brackets included, and of its members; null when there is no such list or it has no end. */
function findEntries(bytes: Buffer): (Slice & { readonly members: readonly Slice[] }) | null {
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
      path[depth] = bytes.toString('utf8', name.start + 1, name.end - 1)
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
function endOfString(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let backslashes = 0
    while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return at + 1
  }
  return bytes.length
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  return bytes.toString('utf8', start, Math.min(end, start + 1000)).trim() === ''
}
