import { CutOff } from '../har/cut-off.ts'
import type { Fields } from '../har/json-value.ts'
import { isEntry } from './other-shapes.ts'

const LINE_FEED = 0x0a

/**
 * A file with one HAR entry a line (NDJSON, JSON Lines); null when it is something else. A line that is no JSON is an entry that cannot be read; where it
 * is the last one, the file is cut off there.
 *
 * @see https://jsonlines.org/
 */
export function entriesInLines(bytes: Uint8Array): { readonly har: Fields; readonly cutOff: readonly CutOff[] } | null {
  const lines = linesOf(bytes)
  const [first] = lines
  if (first === undefined || !isEntry(parsed(first))) return null
  const entries = lines.map((line) => parsed(line) ?? null)
  if (entries.at(-1) !== null) return { har: { log: { entries } }, cutOff: [] }
  return { har: { log: { entries: entries.slice(0, -1) } }, cutOff: [new CutOff(bytes.length, true)] }
}

const decoder = new TextDecoder('utf-8')

function linesOf(bytes: Uint8Array): readonly string[] {
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start)
    const end = found < 0 ? bytes.length : found
    const line = decoder.decode(bytes.subarray(start, end)).trim()
    if (line !== '') lines.push(line)
    start = end + 1
  }
  return lines
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}
