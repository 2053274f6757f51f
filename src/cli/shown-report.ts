import { type Diagnosis, type Entry, type LogWarning, maskDiagnosis, maskEntries, maskReport, type Report } from '../engine/index.ts'

/** The recorded entry of that index; null when there is none. */
export type EntryAt = (index: number) => Entry | null

/**
 * A report as it is to be shown. Values are masked when they are read: a text counts all exchanges and shows few of them, and a large
 * report is written exchange by exchange.
 */
export interface ShownReport {
  readonly source: Report['source']
  readonly warnings: readonly LogWarning[]
  exchange(recorded: Diagnosis): Diagnosis
  /** The entries of an exchange. */
  entriesOf(recorded: Diagnosis): EntryAt
}

/** @param withSecrets show cookies, credentials and tokens as they were recorded */
export function shownReport(report: Report, recordedAt: EntryAt, withSecrets: boolean): ShownReport {
  const { source, warnings } = report
  if (withSecrets) return { source, warnings, exchange: (recorded) => recorded, entriesOf: () => recordedAt }
  const entriesOf = ({ hops }: Diagnosis) =>
    hops
      .flatMap(({ entry, preflight, alsoRecorded }) => [entry, preflight.entry, ...alsoRecorded])
      .flatMap((index) => (index === null ? [] : (recordedAt(index) ?? [])))
  return {
    ...withoutExchanges(report),
    exchange: (recorded) => maskDiagnosis(recorded, entriesOf(recorded)),
    entriesOf: (recorded) => entryAtOf(maskEntries(entriesOf(recorded), recorded)),
  }
}

function withoutExchanges(report: Report): Pick<Report, 'source' | 'warnings'> {
  const { source, warnings } = maskReport({ ...report, exchanges: [] })
  return { source, warnings }
}

/** Entries by their index. */
export function entryAtOf(entries: readonly Entry[]): EntryAt {
  const byIndex: (Entry | undefined)[] = []
  for (const entry of entries) byIndex[entry.index] = entry
  return (index) => byIndex[index] ?? null
}
