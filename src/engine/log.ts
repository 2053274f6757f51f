import type { Diagnosis, Report } from './diagnosis.ts'
import type { Entry } from './har/entry.ts'
import type { Har, Recorder, Skipped } from './har/log.ts'

/** What one call changed: replace what you hold by `id`, drop what is in `removed`. */
export interface LogChange {
  readonly changed: readonly Diagnosis[]
  /** Ids of exchanges that became part of another one. */
  readonly removed: readonly string[]
}

/** A growing record of requests and what the engine says of each; fed live, or once from a file. */
export interface Log {
  /** Takes new HAR entries (unknown JSON, in order of arrival). Entries that cannot be read are in `skipped`. */
  add(entries: readonly unknown[]): LogChange
  /**
   * Takes a whole reading of the recorder again (getHAR): an entry already in the log is replaced by its newer text, the others are added.
   * Entries are the same when method, URL and startedDateTime are; identical ones are told apart by their order.
   */
  reread(entries: readonly unknown[]): LogChange
  /** Adds what the page itself told of entry `index` (see `_observed`). */
  observe(index: number, observed: { readonly responseStatus?: number; readonly credentials?: string; readonly mode?: string; readonly redirect?: string }): LogChange
  /** Nothing that started before `time` (milliseconds since 1970; everything when left out) will still arrive. */
  settle(time?: number): LogChange
  /** In the order of their first entry. */
  diagnoses(): readonly Diagnosis[]
  /** The entry of that index as it was read; null when there is none or it was skipped. */
  entry(index: number): Entry | null
  readonly size: number
  skipped(): readonly Skipped[]
  report(): Report
}

declare const notYet: never
/** An empty log that follows `recorder`'s order of checks. `pageUrl`: the inspected document's URL, when the caller knows it. */
export function createLog(_options: { readonly recorder: Recorder; readonly pageUrl?: string | null }): Log {
  return notYet
}

/** The whole answer on a file: a log fed once and settled. */
export function diagnose(_har: Har): Report {
  return notYet
}
