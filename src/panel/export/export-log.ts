import type { Diagnosis } from '../../engine/index.ts'
import { chosenConfiguration } from '../fix/chosen-configuration.ts'
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
  return scope === 'shown' ? panel.list.rows.value : panel.log.diagnoses.value
}

/** The selected exchanges, or all of the selected group. */
function selectedIn({ selection, list, log }: PanelState): readonly Diagnosis[] {
  const selected = selection.ids.value
  const group = selected.size > 1 ? undefined : list.lines.value.find(({ id }) => id === selection.currentId.value)
  if (group !== undefined && isGroup(group)) return group.members
  return log.diagnoses.value.filter(({ id }) => selected.has(id))
}

/**
 * Exports requests as text.
 *
 * @throws when an imported file cannot be read any more
 */
export async function exported(format: ExportFormat, scope: ExportScope, panel: PanelState, withSecrets: boolean): Promise<string> {
  const diagnoses = exchangesIn(scope, panel)
  if (format === 'har') return harOf(panel.log, diagnoses, withSecrets)
  if (format === 'json') return jsonReport(panel.log.report(), diagnoses, withSecrets)
  const [only] = diagnoses
  return scope === 'selected' && diagnoses.length === 1 && only !== undefined
    ? markdownReport(exportSource(only, panel.log.entry, withSecrets), { configuration: chosenConfiguration(only, panel.log) })
    : markdownLogReport(diagnoses, panel.log, withSecrets)
}
