import type { HarHead } from '../../devtools/recorder/recorder-client.ts'
import {
  type Diagnosis,
  diagnose,
  type Entry,
  encodingOf,
  HarError,
  type Progress,
  parseInSlices,
  parseText,
  type Report,
  readHar,
  type Slice,
} from '../../engine/index.ts'

/** What the panel needs of a file, without bodies. */
export interface ReadHar {
  readonly report: Report
  /** By index, without the skipped ones. */
  readonly entries: readonly Entry[]
  readonly exchanges: readonly Diagnosis[]
  readonly head: HarHead
  /** Where each entry is in `rewritten`, or in the file if that is null. */
  readonly slices: readonly Slice[]
  /** The file as UTF-8, if it had another encoding; null otherwise. */
  readonly rewritten: Uint8Array | null
}

export type Phase = 'reading' | 'parsing' | 'judging'

/** Larger files are never parsed as a whole, not even for a better error message. */
const LARGE_BYTES = 64 * 1024 * 1024

/**
 * Reads and diagnoses a HAR file, as the command line does.
 *
 * @throws HarError when it is not a HAR file
 */
export function readHarBytes(bytes: Uint8Array, name: string, progress: (phase: Phase) => Progress): ReadHar {
  const { har: input, slices, rewritten } = parsed(bytes, name, progress('parsing'))
  const har = readHar(input, name)
  const report = diagnose(har, progress('judging'))
  const { creator, browser, pages } = (input as { log: Record<string, unknown> }).log
  const head = { creator, browser, pages: Array.isArray(pages) ? pages : [] }
  return { report, entries: har.entries, exchanges: report.exchanges, head, slices, rewritten }
}

function parsed(bytes: Uint8Array, name: string, progress: Progress) {
  const encoding = encodingOf(bytes)
  try {
    if (encoding === 'utf-8') return { ...parseInSlices(bytes, name, progress), rewritten: null }
  } catch (error) {
    if (!(error instanceof HarError) || bytes.length >= LARGE_BYTES) throw error
  }
  // Parsed as a whole, an error has a line and a column; or it is a HAR file with another encoding or unusual escapes, and is written again.
  const whole = parseText(new TextDecoder(encoding).decode(bytes), name)
  readHar(whole, name)
  const rewritten = new TextEncoder().encode(JSON.stringify(whole))
  return { ...parseInSlices(rewritten, name, progress), rewritten }
}
