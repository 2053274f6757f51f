import { isBlank, type Slice } from '../har/bytes.ts'

const LINE_FEED = 0x0a

/**
 * The lines of a file that are not blank, each of which is to be JSON.
 *
 * @see https://jsonlines.org/
 */
export function* jsonLines(bytes: Uint8Array): Generator<Slice> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start)
    const line = { start, end: found < 0 ? bytes.length : found }
    if (!isBlank(bytes, line)) yield line
    start = line.end + 1
  }
}

/** Takes a byte-order mark away. */
const decoder = new TextDecoder('utf-8')

/** The JSON of a line; undefined when it is none, or too long to be one text. */
export function valueOfLine(bytes: Uint8Array, { start, end }: Slice): unknown {
  try {
    return JSON.parse(decoder.decode(bytes.subarray(start, end))) as unknown
  } catch {
    return undefined
  }
}
