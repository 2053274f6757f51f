import type { Slice } from '../har/bytes.ts'
import { CutOff } from '../har/cut-off.ts'
import type { Fields } from '../har/json-value.ts'
import { type EntryTaker, type Progress, type Sliced, takeMembers } from '../har/parse-in-slices.ts'
import { jsonLines, valueOfLine } from './json-lines.ts'
import { isEntry } from './other-shapes.ts'

/** A longer first line, in bytes, is not that of a file with one entry a line. */
const MAX_FIRST_LINE_BYTES = 64 * 1024 * 1024

/**
 * Parses a file with one HAR entry a line (NDJSON), as `parseInSlices` does a HAR; null when it is something else, which the first line tells. A line
 * that is no JSON is an entry that cannot be read; where it is the last one, the file is cut off there.
 */
export function parseEntryLines<Taker extends EntryTaker>(
  bytes: Uint8Array,
  takerOf: (log: Fields) => Taker,
  progress: Progress,
): Sliced<Taker> | null {
  const [first] = jsonLines(bytes.subarray(0, MAX_FIRST_LINE_BYTES))
  if (first === undefined || !isEntry(valueOfLine(bytes, first))) return null
  const slices = [...jsonLines(bytes)]
  const cutOff = cutOffIn(bytes, slices)
  const parse = (line: Slice) => valueOfLine(bytes, line) ?? null
  return takeMembers({ slices: slices.slice(0, slices.length - cutOff.length), cutOff, parse, head: () => ({}) }, takerOf, progress)
}

function cutOffIn(bytes: Uint8Array, lines: readonly Slice[]): readonly CutOff[] {
  const last = lines.at(-1)
  return last === undefined || valueOfLine(bytes, last) !== undefined ? [] : [new CutOff(bytes.length, true)]
}
