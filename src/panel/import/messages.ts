import type { HarHead } from '../../devtools/recorder/recorder-client.ts'
import type { Diagnosis, Entry, Report, Slice } from '../../engine/index.ts'
import type { Phase } from './read-har.ts'

/** Progress, then the log in parts, since a large message would block the panel. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly phase: Phase; readonly done: number; readonly of: number }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'exchanges'; readonly exchanges: readonly Diagnosis[] }
  | {
      readonly kind: 'done'
      readonly report: Omit<Report, 'exchanges'>
      readonly head: HarHead
      readonly slices: readonly Slice[]
      readonly rewritten: Blob | null
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Why a file could not be opened: the fields of a HarError. */
export interface Refusal {
  /** Where in the file; "" for the file as a whole. */
  readonly place: string
  readonly expected: string
}
