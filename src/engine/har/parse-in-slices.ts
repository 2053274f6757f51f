import { CutOff } from './cut-off.ts'
import { HarError } from './har-error.ts'
import { completeness, parseText } from './json-error.ts'
import { type Fields, fieldsOf } from './json-value.ts'

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

/** Takes the entries of a log one by one, in their order. */
export interface EntryTaker {
  /** @param value any JSON; where the file is cut off, the last one is a `CutOff` */
  take(value: unknown): void
}

/** How many entries tell whose recording it is. */
export const SAMPLE = 1000

interface SliceOptions {
  /** Called for every entry; it may throw to give up. */
  readonly progress?: Progress
  /** What stands for entries that the bytes do not have. */
  readonly missing?: readonly CutOff[]
}

/** A file parsed entry by entry. */
export interface Sliced<Taker extends EntryTaker> {
  /** What took the entries. */
  readonly taker: Taker
  /** The member `log` without its entries. */
  readonly head: Fields
  /** Where in the file each member of `log.entries` stands. */
  readonly slices: readonly Slice[]
}

/**
 * Parses a HAR too large for one JSON.parse: cuts the members of `log.entries` out of its bytes (UTF-8), parses them one by one and forgets
 * them once they are read, and their bodies, which nothing here reads. What is left of the file is parsed as a whole. Of a file that is cut off, every
 * complete entry is read, if there is one.
 *
 * @param takerOf makes what takes the entries; it is given the member `log` with the first entries, up to `SAMPLE`
 * @throws HarError when a part is no JSON
 */
export function parseInSlices<Taker extends EntryTaker>(
  bytes: Uint8Array,
  name: string,
  takerOf: (log: Fields) => Taker,
  { progress = () => {}, missing = [] }: SliceOptions = {},
): Sliced<Taker> {
  const list = findEntries(bytes)
  if (list === null) throw new HarError(name, 'log.entries', 'an array')
  const { members: slices, cutOff } = list.isCut ? cutList(bytes, list, name) : { members: list.members, cutOff: [] }
  const valueAt = (slice: Slice, index: number) => {
    progress(index, slices.length)
    return withoutBodies(parse(bytes, slice, name, placeOf(index, slice.start)))
  }
  const sample = slices.slice(0, SAMPLE).map(valueAt)
  const head = parseFrame(bytes, list, name)
  const taker = takerOf({ ...head, entries: sample })
  for (const [index, slice] of slices.entries()) taker.take(index < SAMPLE ? sample[index] : valueAt(slice, index))
  for (const cut of [...cutOff, ...missing]) taker.take(cut)
  return { taker, head, slices }
}

function placeOf(index: number, start: number): string {
  return `log.entries[${index}] (from byte ${start})`
}

/** Of a list without an end: its complete members, and what stands for the one that is missing. */
function cutList(bytes: Uint8Array, { members, end }: EntryList, name: string) {
  const rest = decoder.decode(bytes.subarray(end)).trimEnd()
  const state = rest === '' ? 'cut-off' : completeness(rest)
  if (state === 'malformed' || (state === 'cut-off' && members.length === 0)) parseText(rest, name, () => placeOf(members.length, end))
  const isComplete = state === 'complete'
  return {
    members: isComplete ? [...members, { start: end, end: bytes.length }] : members,
    cutOff: [new CutOff(bytes.length, rest !== '' && !isComplete)],
  }
}

/** The log without its entries. What stands behind them may be cut off. */
function parseFrame(bytes: Uint8Array, { start, end, isCut }: EntryList, name: string): Fields {
  const head = bytes.subarray(0, start + 1)
  const whole = joined(head, isCut ? CLOSING : bytes.subarray(end - 1))
  const isTailCut = !isCut && completeness(decoder.decode(whole)) === 'cut-off'
  const frame = isTailCut ? joined(head, CLOSING) : whole
  const log = fieldsOf(fieldsOf(parse(frame, { start: 0, end: frame.length }, name, 'outside log.entries'))?.log)
  if (log === null) throw new HarError(name, 'log', 'only one member of that name')
  return Object.fromEntries(Object.entries(log).filter(([member]) => member !== 'entries'))
}

/** `]}}` */
const CLOSING = new Uint8Array([CLOSE_LIST, CLOSE_OBJECT, CLOSE_OBJECT])

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
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

/** The place of the list `log.entries`, brackets included, and of its members. */
interface EntryList extends Slice {
  readonly members: readonly Slice[]
  /** The file ends within the list: `end` is where the first incomplete member begins. */
  readonly isCut: boolean
}

/** null when there is no such list. */
function findEntries(bytes: Uint8Array): EntryList | null {
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
        return { start: list.start, end: at + 1, members: list.members, isCut: false }
      }
    } else if (byte === COMMA && list !== null && depth === 3) {
      list.members.push({ start: list.from, end: at })
      list.from = at + 1
    }
  }
  return list && { start: list.start, end: list.from, members: list.members, isCut: true }
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
