import type { HarHead } from '../../devtools/recorder/recorder-client.ts'
import type { Diagnosis, Entry, Report } from '../../engine/index.ts'
import type { PackedSlices, Phase } from './read-har.ts'

/** The worker is given a file, and then told of each part that was taken: else parts would pile up in front of whatever a person does. */
export type ToWorker = File | 'taken'

/**
 * Progress all the time. `begin` comes once, or twice: before the rows of the file's first megabyte, and before those of the whole file, which take
 * the place of the former.
 */
export type FromWorker =
  | { readonly kind: 'progress'; readonly phase: Phase; readonly done: number; readonly of: number }
  | { readonly kind: 'begin'; readonly source: Report['source']; readonly head: HarHead }
  | { readonly kind: 'part'; readonly entries: readonly Entry[]; readonly exchanges: readonly Diagnosis[] }
  | {
      readonly kind: 'done'
      readonly warnings: Report['warnings']
      readonly slices: PackedSlices
      readonly rewritten: Blob | null
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Why a file could not be opened. */
export type Refusal =
  /** It is no recording: the fields of a HarError. */
  | { readonly place: string; readonly expected: string }
  /** The browser couldn't read it: what it says of that; "" where it says nothing. */
  | { readonly unreadable: string }
