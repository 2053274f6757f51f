import { HarError } from '../har/har-error.ts'
import { findJsonError, NOTHING_MORE, parseText } from '../har/json-error.ts'
import { type Fields, fieldsOf } from '../har/json-value.ts'
import { logOf } from '../har/log-of.ts'
import { type EntryTaker, type Progress, parseInSlices, type Sliced } from '../har/parse-in-slices.ts'
import { encodingOf } from './encoding.ts'
import { parseEntryLines } from './entry-lines.ts'
import { formatOfBytes, formatOfJson } from './format-names.ts'
import { harOfOtherShape, joinedHars } from './other-shapes.ts'
import { unpack } from './unpack.ts'

/** A file as JSON of HAR's shape. */
export interface ParsedFile<Taker extends EntryTaker> extends Sliced<Taker> {
  /** What the slices are cut from, in UTF-8; null: the file itself. */
  readonly rewritten: Uint8Array | null
}

/** Larger files are never parsed as a whole, not even for a better error message. */
const LARGE_BYTES = 64 * 1024 * 1024

/**
 * Parses a recording as people have it: a HAR file, also packed (`.har.gz`, `.zhar`, ZIP), in UTF-16, or cut off; a HAR's log by itself, or its entries
 * alone, one a line or in a list; a Playwright trace; the export of Safari's Timelines tab.
 *
 * @throws HarError when it is something else; the error names what it is
 */
export function parseFile<Taker extends EntryTaker>(
  bytes: Uint8Array,
  name: string,
  takerOf: (log: Fields) => Taker,
  progress: Progress = () => {},
): ParsedFile<Taker> {
  const file = plainBytes(bytes)
  const unpacked = unpack(file, name)
  const utf8 = inUtf8(unpacked, name)
  const rewritten = utf8 === file ? null : utf8
  try {
    return { ...parseInSlices(utf8, name, takerOf, progress), rewritten }
  } catch (error) {
    if (!(error instanceof HarError)) throw error
    const lines = parseEntryLines(utf8, takerOf, progress)
    if (lines !== null) return { ...lines, rewritten }
    const har = harInText(utf8, name, error)
    logOf(har, name)
    const written = new TextEncoder().encode(JSON.stringify(har))
    return { ...parseInSlices(written, name, takerOf, progress), rewritten: written }
  }
}

/** The same bytes, but for Node's Buffer: its `indexOf` finds nothing behind 2 GiB, since it counts in 32 bits. */
function plainBytes({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function inUtf8(bytes: Uint8Array, name: string): Uint8Array {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8') return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes))
  } catch {
    // No string is that long.
    throw new HarError(name, '', 'UTF-8 in a file of this size')
  }
}

/** The whole text as JSON: so an error has a line and a column, and HAR's members may be written with escapes. */
function harInText(bytes: Uint8Array, name: string, error: HarError): unknown {
  const format = formatOfBytes(bytes)
  if (format !== null) throw notHar(name, format)
  if (bytes.length >= LARGE_BYTES) throw error
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trim() === '') throw new HarError(name, '', 'a HAR file; this file is empty')
  const value = parsedTexts(text, name)
  const har = harOfOtherShape(value) ?? value
  const foreign = hasEntries(har) ? null : formatOfJson(value)
  if (foreign !== null) throw notHar(name, foreign)
  return har
}

/** The JSON of a text; of several HARs by one tool, one behind the other, that of one with all their entries. */
function parsedTexts(text: string, name: string): unknown {
  try {
    return parseText(text, name)
  } catch (error) {
    const joined = harOfTexts(text)
    if (joined === null) throw error
    return joined
  }
}

const MAX_TEXTS = 100

/** Several HARs, one behind the other, as one; null: it is something else. */
function harOfTexts(text: string): Fields | null {
  const values: unknown[] = []
  for (let rest = text; rest.trim() !== ''; ) {
    const error = findJsonError(rest)
    if (error !== null && (error.expected !== NOTHING_MORE || values.length === MAX_TEXTS)) return null
    const end = error?.offset ?? rest.length
    values.push(JSON.parse(rest.slice(0, end)))
    rest = rest.slice(end)
  }
  return joinedHars(values)
}

function hasEntries(value: unknown): boolean {
  return Array.isArray(fieldsOf(fieldsOf(value)?.log)?.entries)
}

function notHar(name: string, format: string): HarError {
  return new HarError(name, '', `a HAR file; this is ${format}`)
}
