import type { Diagnosis, Report } from '../../engine/index.ts'
import { maskReport } from '../../engine/index.ts'

/** Exchanges in the format of `cors-lens FILE.har --format json`. For the whole log it is the same report. */
export function jsonReport(report: Report, diagnoses: readonly Diagnosis[], withSecrets: boolean): string {
  const { warnings, ...rest } = report
  const whole = diagnoses.length === report.exchanges.length
  // Warnings across a whole log do not apply to a part of it.
  const selected: Report = { ...rest, exchanges: diagnoses, warnings: whole ? warnings : [] }
  return `${JSON.stringify(withSecrets ? selected : maskReport(selected), null, 2)}\n`
}
