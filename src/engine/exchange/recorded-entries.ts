import type { Browser } from '../har/entry.ts'
import type { Entry } from './exchange.ts'

/** Where the entries of a diagnosis are. */
export interface RecordedEntries {
  readonly browser: Browser
  entry(index: number): Entry | null
}
