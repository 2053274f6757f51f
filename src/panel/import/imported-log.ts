import type { FileClient, HarHead } from '../../devtools/recorder/recorder-client.ts'
import type { Entry, Report, Slice } from '../../engine/index.ts'

interface Contents {
  readonly report: Report
  readonly entries: readonly Entry[]
  readonly head: HarHead
  readonly slices: readonly Slice[]
  /** What the slices are cut from. */
  readonly source: Blob
}

/** Raw entries stay in the file and are read again for an export: they would take more memory than all the rest. */
export function importedLog({ report, entries, head, slices, source }: Contents): FileClient {
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]))
  const { browser, skipped } = report.source
  return {
    kind: 'file',
    state: { recordedBy: browser, skipped },
    subscribe: () => () => {},
    diagnoses: () => report.exchanges,
    entry: (index) => byIndex.get(index) ?? null,
    report: () => report,
    harHead: () => head,
    rawEntries: (indexes) => Promise.all(indexes.map((index) => rawEntry(source, slices[index]))),
  }
}

async function rawEntry(source: Blob, slice: Slice | undefined): Promise<unknown> {
  return slice === undefined ? null : JSON.parse(await source.slice(slice.start, slice.end).text())
}
