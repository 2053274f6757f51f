import { currentEra, LimitedMap } from '../fetch/limited-map.ts'
import type { Header } from './entry.ts'

/** How many header lines, and how many lists of them, are kept at most. */
const MAX_LINES = 32_768
const MAX_LISTS = 8192
/** Longer values, such as cookies that change with every request, are not kept. */
const MAX_VALUE_LENGTH = 1024

interface KnownLine {
  readonly header: Header
  /** Never given twice. */
  readonly number: number
}

/** By name, then by value. */
const lines = new Map<string, Map<string, KnownLine>>()
let size = 0
let numbers = 0
let era = currentEra()

/**
 * Makes a function that gives the same list of headers, as an object that equal lists share, if they come close together. A log repeats most header
 * lines, and often whole lists: so it takes a fraction of the memory, and what was found out about a list is known of its equals as well.
 *
 * @param tidy what is done to each list that isn't known yet
 */
export function internerOfHeaders(tidy: (headers: readonly Header[]) => readonly Header[] = (headers) => headers) {
  const lists = new LimitedMap<string, readonly Header[]>(MAX_LISTS)
  return (headers: readonly Header[]): readonly Header[] => {
    let key = ''
    const shared = headers.map((header) => {
      const line = header.value.length > MAX_VALUE_LENGTH || header.name.length > MAX_VALUE_LENGTH ? null : knownLine(header)
      key = line === null || key === UNKNOWN ? UNKNOWN : `${key},${line.number}`
      return line?.header ?? header
    })
    if (key === UNKNOWN) return tidy(shared)
    const known = lists.get(key)
    if (known !== undefined) return known
    const tidied = tidy(shared)
    lists.set(key, tidied)
    return tidied
  }
}

/** The key of a list with a line that is not kept. */
const UNKNOWN = '-'

function knownLine(header: Header): KnownLine {
  if (era !== currentEra()) forgetLines()
  const { name, value } = header
  const ofName = lines.get(name)
  const known = ofName?.get(value)
  if (known !== undefined) return known
  const line = { header, number: numbers++ }
  if (size >= MAX_LINES) forgetLines()
  const values = lines.get(name)
  if (values === undefined) lines.set(name, new Map([[value, line]]))
  else values.set(value, line)
  size += 1
  return line
}

function forgetLines(): void {
  lines.clear()
  size = 0
  era = currentEra()
}
