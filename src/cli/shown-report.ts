import {
  type Diagnosis,
  type Entry,
  type LogWarning,
  maskDiagnosis,
  maskEntries,
  maskLogWarning,
  maskReport,
  type Report,
} from '../engine/index.ts'

/** The recorded entry of that index; null when there is none. */
export type EntryAt = (index: number) => Entry | null

/**
 * A report as it is to be shown. Values are masked when they are read: a text counts all exchanges and shows few of them, and a large
 * report is written exchange by exchange.
 */
export interface ShownReport {
  readonly source: Report['source']
  warning(recorded: LogWarning): LogWarning
  exchange(recorded: Diagnosis): Diagnosis
  /** The entries of an exchange. */
  entriesOf(recorded: Diagnosis): EntryAt
}

/** @param withSecrets show cookies, credentials and tokens as they were recorded */
export function shownReport(report: Report, recordedAt: EntryAt, withSecrets: boolean): ShownReport {
  const { source } = report
  if (withSecrets) return { source, warning: (recorded) => recorded, exchange: (recorded) => recorded, entriesOf: () => recordedAt }
  const entriesOf = ({ hops }: Diagnosis) =>
    hops
      .flatMap(({ entry, preflight, alsoRecorded }) => [entry, preflight.entry, ...alsoRecorded])
      .flatMap((index) => (index === null ? [] : (recordedAt(index) ?? [])))
  return {
    source: maskReport({ ...report, exchanges: [], warnings: [] }).source,
    warning: maskLogWarning,
    exchange: (recorded) => maskDiagnosis(recorded, entriesOf(recorded)),
    entriesOf: (recorded) => entryAtOf(maskEntries(entriesOf(recorded), recorded)),
  }
}

/** Entries by their index. */
export function entryAtOf(entries: readonly Entry[]): EntryAt {
  const byIndex: (Entry | undefined)[] = []
  for (const entry of entries) byIndex[entry.index] = entry
  return (index) => byIndex[index] ?? null
}
