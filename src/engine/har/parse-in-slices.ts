import { joined, type Slice } from './bytes.ts'
import { CutOff } from './cut-off.ts'
import { type EntryList, findEntries } from './find-entries.ts'
import { HarError } from './har-error.ts'
import { completeness, parseText } from './json-error.ts'
import { type Fields, fieldsOf } from './json-value.ts'
import { keptBody } from './kept-body.ts'

/** How much of a file is done: bytes or entries, as the caller of the work says. */
export type Progress = (done: number, of: number) => void

/** Takes the entries of a log one by one, in their order. */
export interface EntryTaker {
  /** @param value any JSON; where the file is cut off, the last one is a `CutOff` */
  take(value: unknown): void
}

/** How many entries tell whose recording it is. */
export const SAMPLE_ENTRIES = 1000

/** A file parsed entry by entry. */
export interface Sliced<Taker extends EntryTaker> {
  /** What took the entries. */
  readonly taker: Taker
  /** The member `log` without its entries. */
  readonly head: Fields
  /** Where in the file each member of `log.entries` stands. */
  readonly slices: readonly Slice[]
}

/** The members of a log, still in the bytes of their file. */
interface Members {
  readonly slices: readonly Slice[]
  /** What stands for those that the file does not have. */
  readonly cutOff: readonly CutOff[]
  parse(slice: Slice, index: number): unknown
  /** The log without them. */
  head(): Fields
}

/**
 * Parses a HAR too large for one JSON.parse: cuts the members of `log.entries` out of its bytes (UTF-8), parses them one by one and forgets
 * them once they are read, and their bodies, which nothing here reads. What is left of the file is parsed as a whole. Of a file that is cut off, every
 * complete entry is read, if there is one.
 *
 * @param takerOf makes what takes the entries; it is given the member `log` with the first entries, up to `SAMPLE_ENTRIES`
 * @param progress called for every entry; it may throw to give up
 * @throws HarError when a part is no JSON
 */
export function parseInSlices<Taker extends EntryTaker>(
  bytes: Uint8Array,
  name: string,
  takerOf: (log: Fields) => Taker,
  progress: Progress = () => {},
): Sliced<Taker> {
  const list = findEntries(bytes)
  if (list === null) throw new HarError(name, 'log.entries', 'an array')
  const { members: slices, cutOff } = list.isCut ? cutList(bytes, list, name) : { members: list.members, cutOff: [] }
  const parse = (slice: Slice, index: number) => withoutBodies(parsePart(bytes, slice, name, () => placeOf(index, slice.start)))
  return takeMembers({ slices, cutOff, parse, head: () => parseFrame(bytes, list, name) }, takerOf, progress)
}

/** Parses the members of a log one by one and gives them away, the parameters being those of `parseInSlices`. */
export function takeMembers<Taker extends EntryTaker>(
  { slices, cutOff, parse, head: headOf }: Members,
  takerOf: (log: Fields) => Taker,
  progress: Progress,
): Sliced<Taker> {
  const valueAt = (slice: Slice, index: number) => {
    progress(index, slices.length)
    return parse(slice, index)
  }
  const sample = slices.slice(0, SAMPLE_ENTRIES).map(valueAt)
  const head = headOf()
  const taker = takerOf({ ...head, entries: sample })
  for (const [index, slice] of slices.entries()) taker.take(index < SAMPLE_ENTRIES ? sample[index] : valueAt(slice, index))
  for (const cut of cutOff) taker.take(cut)
  return { taker, head, slices }
}

function placeOf(index: number, start: number): string {
  return `log.entries[${index}] (from byte ${start})`
}

/** Of a list without an end: its complete members, and what stands for the one that is missing. */
function cutList(bytes: Uint8Array, { members, end }: EntryList, name: string) {
  // What a quote too many makes endless is not looked through to its end.
  const rest = decoder.decode(bytes.subarray(end, end + MAX_REST_BYTES)).trimEnd()
  const state = rest === '' ? 'cut-off' : completeness(rest)
  if (state === 'malformed' || (state === 'cut-off' && members.length === 0)) parseText(rest, name, () => placeOf(members.length, end))
  const isComplete = state === 'complete'
  return {
    members: isComplete ? [...members, { start: end, end: bytes.length }] : members,
    cutOff: [new CutOff(bytes.length, rest !== '' && !isComplete)],
  }
}

/** Bytes of an incomplete member that are looked through for an error. */
const MAX_REST_BYTES = 64 * 1024 * 1024

/** The log without its entries. What stands behind them may be cut off. */
function parseFrame(bytes: Uint8Array, { start, end, isCut }: EntryList, name: string): Fields {
  const head = bytes.subarray(0, start + 1)
  const tail = isCut ? CLOSING : bytes.subarray(end - 1)
  if (head.length + tail.length > MAX_TEXT_LENGTH) throw tooLong(name, FRAME)
  const whole = joined([head, tail])
  const isTailCut = !isCut && completeness(decoder.decode(whole)) === 'cut-off'
  const frame = isTailCut ? joined([head, CLOSING]) : whole
  const log = fieldsOf(fieldsOf(parsePart(frame, { start: 0, end: frame.length }, name, () => FRAME))?.log)
  if (log === null) throw new HarError(name, 'log', 'only one member of that name')
  return Object.fromEntries(Object.entries(log).filter(([member]) => member !== 'entries'))
}

const FRAME = 'outside log.entries'
const CLOSING = new TextEncoder().encode(']}}')

/** Takes a byte-order mark away. */
const decoder = new TextDecoder('utf-8')

function parsePart(bytes: Uint8Array, { start, end }: Slice, name: string, place: () => string): unknown {
  if (end - start > MAX_TEXT_LENGTH) throw tooLong(name, place())
  return parseText(decoder.decode(bytes.subarray(start, end)), name, place)
}

/** No string is longer, neither in Node nor in Chrome. */
const MAX_TEXT_LENGTH = 2 ** 29 - 24

function tooLong(name: string, place: string): HarError {
  return new HarError(name, place, 'less than 512 MiB of JSON')
}

function withoutBodies(entry: unknown): unknown {
  const { request, response } = (entry ?? {}) as {
    request?: { postData?: unknown } | null
    response?: { status?: unknown; content?: { text?: unknown; mimeType?: unknown } | null } | null
  }
  if (request?.postData !== undefined) delete request.postData
  const content = response?.content
  if (content?.text !== undefined && keptBody(Number(response?.status), String(content.mimeType), content) === null) delete content.text
  return entry
}
