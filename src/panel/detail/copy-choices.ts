import type { Diagnosis } from '../../engine/index.ts'
import { copyWithStatus } from '../components/clipboard.ts'
import { diagramFile } from '../diagram/diagram-file.tsx'
import { curlPreflight, curlRequest } from '../export/curl.ts'
import { fetchSnippet } from '../export/fetch-snippet.ts'
import { fixText } from '../export/fix-text.ts'
import { jsonReport } from '../export/json.ts'
import { markdownReport } from '../export/markdown.ts'
import { type ExportSource, exportSource } from '../export/source.ts'
import { chosenConfiguration } from '../fix/chosen-configuration.ts'
import type { PanelState } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Something of a request that can be copied. */
interface CopyChoice {
  readonly label: string
  /** null: there is nothing of the kind. */
  readonly make: (source: ExportSource) => string | null
}

/** Everything that can be copied of a request. */
export function copyChoices(diagnosis: Diagnosis, { log }: PanelState, withSecrets: boolean): readonly CopyChoice[] {
  const { fix, hops } = diagnosis
  const hasPreflight = hops.some(({ preflight }) => preflight.state !== 'not-needed')
  return [
    { label: text.copy.url, make: (source) => source.diagnosis.url },
    ...(fix === null ? [] : [{ label: text.copy.fix, make: fixText }]),
    { label: text.copy.report, make: (source) => markdownReport(source, { configuration: chosenConfiguration(diagnosis, log) }) },
    { label: text.copy.json, make: (source) => jsonReport(log.report(), [source.diagnosis], withSecrets) },
    ...(hasPreflight ? [{ label: text.copy.curlPreflight, make: curlPreflight }] : []),
    { label: text.copy.curlRequest, make: curlRequest },
    { label: text.copy.fetch, make: fetchSnippet },
    { label: text.copy.diagram, make: diagramFile },
  ]
}

/** Copies it. @returns what became of it, in words */
export async function copyOf(choice: CopyChoice, diagnosis: Diagnosis, { log }: PanelState, withSecrets: boolean): Promise<string> {
  const made = choice.make(exportSource(diagnosis, log.entry, withSecrets))
  return made === null ? text.copy.failed : copyWithStatus(made)
}
