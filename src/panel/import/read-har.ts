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

/** All that the tab needs of a file, without its bodies. */
export interface ReadHar {
  readonly report: Report
  /** In the order of their indexes; those that were skipped are missing. */
  readonly entries: readonly Entry[]
  readonly exchanges: readonly Diagnosis[]
  readonly head: HarHead
  /** Where each entry stands in `rewritten`, else in the file. */
  readonly slices: readonly Slice[]
  /** The file as UTF-8 that can be cut into entries, where it was none. */
  readonly rewritten: Uint8Array | null
}

export type Phase = 'reading' | 'parsing' | 'judging'

/** From this size on (bytes) nothing is parsed as a whole, not even to find a better place for an error. */
const LARGE = 64 * 1024 * 1024

/**
 * Reads the bytes of a HAR and judges it, as the command line does.
 *
 * @throws HarError when it is no HAR
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
    if (!(error instanceof HarError) || bytes.length >= LARGE) throw error
  }
  // Whole, it is refused by line and column; or it is a HAR of another encoding or with odd escapes, and is written anew.
  const whole = parseText(new TextDecoder(encoding).decode(bytes), name)
  readHar(whole, name)
  const rewritten = new TextEncoder().encode(JSON.stringify(whole))
  return { ...parseInSlices(rewritten, name, progress), rewritten }
}
