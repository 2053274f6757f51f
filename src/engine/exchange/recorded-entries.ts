import type { Recorder } from '../har/log.ts'
import type { Entry } from './exchange.ts'

/** Where the entries of a diagnosis are. */
export interface RecordedEntries {
  readonly recorder: Recorder
  entry(index: number): Entry | null
}
