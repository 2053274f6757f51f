import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonOfReport } from '../../src/cli/json-of-report.ts'
import { entryAtOf, shownReport } from '../../src/cli/shown-report.ts'
import { diagnose, maskReport, type Report, readHar } from '../../src/engine/index.ts'
import { exchangeOf, reportOf } from './reports.ts'

const RECORDING = 'test/recordings/chromium-cases.har'
const har = readHar(JSON.parse(readFileSync(RECORDING, 'utf8')), RECORDING)
const recorded = diagnose(har)

const REPORTS: readonly (readonly [what: string, report: Report])[] = [
  ['a recording', recorded],
  ['no exchange', reportOf([])],
  ['one exchange', reportOf([exchangeOf()])],
  ['skipped entries', reportOf([exchangeOf()], [{ entry: 1, reason: 'log.entries[1]: expected an object, found null' }])],
]

describe('the pieces of a JSON report', () => {
  it.each(REPORTS)('are what JSON.stringify writes: %s', (_, report) => {
    const shown = shownReport(report, entryAtOf(har.entries), true)
    expect([...jsonOfReport(report, shown, '')].join('')).toBe(JSON.stringify(report, null, 2))
  })

  it('are masked as a whole report is', () => {
    const entryAt = entryAtOf(har.entries)
    const pieces = [...jsonOfReport(recorded, shownReport(recorded, entryAt, false), '')]
    expect(JSON.parse(pieces.join(''))).toEqual(maskReport(recorded, entryAt))
  })

  it('are indented as a member of a list', () => {
    const reports = REPORTS.map(([, report]) => report)
    const members = reports.map((report) =>
      [
        ...jsonOfReport(
          report,
          shownReport(report, () => null, true),
          '  ',
        ),
      ].join(''),
    )
    expect(`[\n${members.join(',\n')}\n]`).toBe(JSON.stringify(reports, null, 2))
  })
})
