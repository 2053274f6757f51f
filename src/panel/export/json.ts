import type { Recorder, Report } from '../../engine/index.ts'
import { entriesOf } from '../ordered-log.ts'
import type { ExportSource } from './source.ts'

/** One exchange in the shape that `cors-lens FILE.har --format json` prints. */
export function jsonReport({ diagnosis }: ExportSource, browser: Recorder): string {
  const report: Report = {
    version: 1,
    source: { browser, creator: null, entries: entriesOf(diagnosis).length, skipped: [] },
    exchanges: [diagnosis],
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
