import type { Terminal } from '../../src/cli/terminal.ts'
import { type ReportText, textOfReport } from '../../src/cli/text-of-report.ts'
import type { Diagnosis, Report } from '../../src/engine/index.ts'
import { causeOf, exchangeOf, type Parts } from './reports.ts'

export const PLAIN: Terminal = { columns: 80, paint: (_, text) => text }

export function textOf(report: Report, more: Partial<ReportText> = {}, terminal = PLAIN): string {
  return textOfReport({ report, entries: [], file: 'shop.har', all: false, withSecrets: false, ...more }, terminal)
}

export function blocked(differing: Parameters<typeof causeOf>[0] = {}, exchange: Parts = {}): Diagnosis {
  return exchangeOf({ verdict: 'blocked', cause: causeOf(differing), ...exchange })
}
