import type { Report } from '../engine/index.ts'
import { escapeJsonControls } from './escape-controls.ts'
import type { ShownReport } from './shown-report.ts'

/**
 * A report as JSON, exchange by exchange: the text of a large one, and all that it says in detail, would not fit into memory. Together the pieces
 * are what JSON.stringify writes with an indent of 2.
 *
 * @param indent what each line begins with
 */
export function* jsonOfReport(report: Report, shown: ShownReport, indent: string): Generator<string> {
  const { version, exchanges } = report
  const { source } = shown
  const warnings = report.warnings.map(shown.warning)
  const at = (depth: number, value: unknown) => escapeJsonControls(value).replaceAll('\n', `\n${indent}${'  '.repeat(depth)}`)
  yield `${indent}{\n${indent}  "version": ${version},\n${indent}  "source": ${at(1, source)},\n${indent}  "exchanges": [`
  for (const [index, exchange] of exchanges.entries()) {
    yield `${index === 0 ? '' : ','}\n${indent}    ${at(2, shown.exchange(exchange))}`
  }
  yield `${exchanges.length === 0 ? '' : `\n${indent}  `}],\n${indent}  "warnings": ${at(1, warnings)}\n${indent}}`
}
