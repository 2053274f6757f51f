import { type Diagnosis, type Entry, maskDiagnosis, maskHeaderValue, maskUrl } from '../../engine/index.ts'
import { entriesOf } from '../state/diagnosis-list.ts'

/** An exchange with its entries, ready for export: masked, or as recorded. */
export interface ExportSource {
  readonly diagnosis: Diagnosis
  entry(index: number): Entry | null
}

/** Masks sensitive data, unless the user wants it included. */
export function exportSource(diagnosis: Diagnosis, entry: (index: number) => Entry | null, withSecrets: boolean): ExportSource {
  if (withSecrets) return { diagnosis, entry }
  const masked = new Map(entriesOf(diagnosis).map((index) => [index, entry(index)]))
  return {
    diagnosis: maskDiagnosis(diagnosis),
    entry(index) {
      const recorded = masked.get(index) ?? entry(index)
      return recorded === null ? null : withoutSecrets(recorded)
    },
  }
}

function withoutSecrets(entry: Entry): Entry {
  const headers = (lines: Entry['request']['headers']) => lines.map(({ name, value }) => ({ name, value: maskHeaderValue(name, value) }))
  const { request, response } = entry
  return {
    ...entry,
    request: { ...request, url: maskUrl(request.url), headers: headers(request.headers) },
    response: { ...response, headers: headers(response.headers), redirectURL: maskUrl(response.redirectURL) },
  }
}
