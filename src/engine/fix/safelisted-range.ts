import { isSimpleRange, parseSingleRange } from '../fetch/range.ts'
import type { RequestChange } from '../report/fix.ts'

/** How a request does without a Range that needs a preflight, and what that costs. */
export interface OtherRange extends Pick<RequestChange, 'setHeaders' | 'removeHeaders'> {
  readonly note: string
}

/**
 * Every browser safelists one range that names its start, and none that counts from the end (measured). Of several ranges, one from the first byte to
 * the last covers all. null: the value is no range of bytes, or too large a number.
 *
 * @param value of a Range that is not safelisted
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function otherRange(value: string): OtherRange | null {
  const parts = partsOf(value)
  if (parts.length === 0) return null
  const fromEnd = parts.find((part) => part.startsWith('-'))
  if (fromEnd !== undefined) return wholeFile(fromEnd.slice(1))
  const range = covering(parts)
  if (range === null || range === value || !isSimpleRange(range)) return null
  const note =
    parts.length === 1
      ? 'Written exactly like this, one range needs no preflight.'
      : 'One range needs no preflight. This one covers all of them and what is between them; or send a request for each range.'
  return { setHeaders: { range }, removeHeaders: [], note }
}

function wholeFile(count: string): OtherRange {
  return {
    setHeaders: {},
    removeHeaders: ['range'],
    note: `Enough for a small file: the server then sends all of it. Of a large one, request the length first: HEAD needs no preflight, and every page can read Content-Length. Then request the last ${count} bytes by their position, as in Range: bytes=9500-, which needs no preflight either${count === '22' ? ' (zip.js does so without combineSizeEocd)' : ''}.`,
  }
}

/** The ranges as written, without white space; none where it is something else, such as a unit of an API’s own. */
function partsOf(value: string): readonly string[] {
  const list = /^bytes=([\d,-]{1,1000})$/i.exec(value.replaceAll(/[ \t]/g, ''))?.[1] ?? ''
  const parts = list.split(',').filter((part) => part !== '')
  return parts.every((part) => parseSingleRange(`bytes=${part}`) !== null) ? parts : []
}

function covering(parts: readonly string[]): string | null {
  let [first, last]: [bigint | null, bigint | null] = [null, -1n]
  for (const part of parts) {
    const range = parseSingleRange(`bytes=${part}`)
    if (range?.start == null) return null
    if (first === null || range.start < first) first = range.start
    last = range.end === null || last === null ? null : range.end > last ? range.end : last
  }
  return `bytes=${first ?? 0}-${last ?? ''}`
}
