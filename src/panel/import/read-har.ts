import type { HarHead } from '../../devtools/recorder/recorder-client.ts'
import { type Diagnosis, diagnose, type Entry, type Progress, type Report, readRecording, type Slice } from '../../engine/index.ts'

/** What the panel needs of a file, without bodies. */
interface ReadHar {
  readonly report: Report
  /** By index, without the skipped ones. */
  readonly entries: readonly Entry[]
  readonly exchanges: readonly Diagnosis[]
  readonly head: HarHead
  /** Where each entry is in `rewritten`, or in the file if that is null. */
  readonly slices: readonly Slice[]
  /** The file as a HAR in UTF-8, if it was something else; null otherwise. */
  readonly rewritten: Uint8Array | null
}

export type Phase = 'reading' | 'parsing' | 'judging'

/**
 * Reads and diagnoses a recording, as the command line does.
 *
 * @throws HarError when it is something else
 */
export function readHarBytes(bytes: Uint8Array, name: string, progress: (phase: Phase) => Progress): ReadHar {
  const { har, head, slices, rewritten } = readRecording(bytes, name, progress('parsing'))
  const report = diagnose(har, progress('judging'))
  const { creator, browser, pages } = head
  return {
    report,
    entries: har.entries,
    exchanges: report.exchanges,
    head: { creator, browser, pages: Array.isArray(pages) ? pages : [] },
    slices,
    rewritten,
  }
}
