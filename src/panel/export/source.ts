import { type Diagnosis, type Entry, maskDiagnosis, maskEntries } from '../../engine/index.ts'
import { entriesOf } from '../state/diagnosis-list.ts'

/** An exchange with its entries, ready for export: masked, or as recorded. */
export interface ExportSource {
  readonly diagnosis: Diagnosis
  entry(index: number): Entry | null
}

/** Masks sensitive data, unless the user wants it included. */
export function exportSource(diagnosis: Diagnosis, entry: (index: number) => Entry | null, withSecrets: boolean): ExportSource {
  if (withSecrets) return { diagnosis, entry }
  const recorded = entriesOf(diagnosis).flatMap((index) => entry(index) ?? [])
  const masked = new Map(maskEntries(recorded, diagnosis).map((one) => [one.index, one]))
  return { diagnosis: maskDiagnosis(diagnosis, recorded), entry: (index) => masked.get(index) ?? null }
}
