import type { Diagnosis, Report } from '../../engine/index.ts'
import { maskReport } from '../../engine/index.ts'

/** The log's exchanges in the shape that `cors-lens FILE.har --format json` prints; of all of them it is the very same answer. */
export function jsonReport(report: Report, diagnoses: readonly Diagnosis[], withSecrets: boolean): string {
  const { warnings, ...rest } = report
  const whole = diagnoses.length === report.exchanges.length
  // Remarks on a whole log say nothing of a part of it.
  const answer: Report = { ...rest, exchanges: diagnoses, warnings: whole ? warnings : [] }
  return `${JSON.stringify(withSecrets ? answer : maskReport(answer), null, 2)}\n`
}
