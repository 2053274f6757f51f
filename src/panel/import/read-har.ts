import type { HarHead } from '../../devtools/recorder/recorder-client.ts'
import {
  type DiagnosedPart,
  diagnoseInParts,
  type Entry,
  type Har,
  type Progress,
  type Report,
  readRecording,
  type Slice,
} from '../../engine/index.ts'

/** What a file says of itself before its entries. */
export interface Beginning {
  readonly source: Report['source']
  readonly head: HarHead
}

/** What the panel needs of a file, without bodies. */
interface ReadHar extends Beginning {
  /** By index, without the skipped ones. */
  readonly entries: readonly Entry[]
  /** Where each entry is in `rewritten`, or in the file if that is null. */
  readonly slices: PackedSlices
  /** The file as a HAR in UTF-8, if it was something else; null otherwise. */
  readonly rewritten: Uint8Array | null
  /** The exchanges, part by part; at the end the report. */
  readonly parts: Generator<DiagnosedPart, Report>
}

/** Start and end of each entry in turn: 100,000 objects would take the panel a tenth of a second to receive. */
export type PackedSlices = Float64Array<ArrayBuffer>

export type Phase = 'reading' | 'parsing' | 'judging'

/** Exchanges in a message between threads: a large one would block the panel. */
const EXCHANGES_PER_MESSAGE = 200

/**
 * Reads a recording. It is diagnosed, as on the command line, part by part.
 *
 * @throws HarError when it is something else
 */
export function readHarBytes(bytes: Uint8Array, name: string, progress?: Progress): ReadHar {
  const { har, head, slices, rewritten } = readRecording(bytes, name, progress)
  const { creator, browser, pages } = head
  return {
    source: sourceOf(har),
    entries: har.entries,
    head: { creator, browser, pages: Array.isArray(pages) ? pages : [] },
    slices: packed(slices),
    rewritten,
    parts: diagnoseInParts(har, EXCHANGES_PER_MESSAGE),
  }
}

function packed(slices: readonly Slice[]): PackedSlices {
  const numbers = new Float64Array(slices.length * 2)
  for (const [index, { start, end }] of slices.entries()) numbers.set([start, end], index * 2)
  return numbers
}

function sourceOf({ browser, recorder, creator, limits, entries, skipped }: Har): Report['source'] {
  return { browser, recorder, creator, limits, entries: entries.length + skipped.length, skipped }
}
