import type { Diagnosis } from '../../engine/index.ts'
import type { PanelState } from '../state/panel-state.ts'
import { isGroup } from '../state/sort-and-group.ts'
import type { ExportFormat, ExportScope } from './export-formats.ts'
import { harOf } from './har.ts'
import { jsonReport } from './json.ts'
import { markdownReport } from './markdown.ts'
import { markdownLogReport } from './markdown-log.ts'
import { exportSource } from './source.ts'

/** The exchanges of a scope, in the order of the log. */
export function exchangesIn(scope: ExportScope, panel: PanelState): readonly Diagnosis[] {
  if (scope === 'selected') return selectedIn(panel)
  return scope === 'shown' ? panel.rows.value : panel.diagnoses.value
}

/** The selected exchanges, or all of the selected group. */
function selectedIn({ selectedId, chosen, lines, diagnoses }: PanelState): readonly Diagnosis[] {
  const group = chosen.value.size > 1 ? undefined : lines.value.find(({ id }) => id === selectedId.value)
  if (group !== undefined && isGroup(group)) return group.members
  return diagnoses.value.filter(({ id }) => chosen.value.has(id))
}

/**
 * Exports requests as text.
 *
 * @throws when an imported file cannot be read any more
 */
export async function exported(format: ExportFormat, scope: ExportScope, panel: PanelState, withSecrets: boolean): Promise<string> {
  const diagnoses = exchangesIn(scope, panel)
  if (format === 'har') return harOf(panel, diagnoses, withSecrets)
  if (format === 'json') return jsonReport(panel.report(), diagnoses, withSecrets)
  const [only] = diagnoses
  return scope === 'selected' && diagnoses.length === 1 && only !== undefined
    ? markdownReport(exportSource(only, panel.entry, withSecrets))
    : markdownLogReport(diagnoses, panel.entry, withSecrets)
}
