import { expect } from 'vitest'
import { textOfConfiguration } from '../../src/cli/text-of-configuration.ts'
import { textOfReport } from '../../src/cli/text-of-report.ts'
import { diagnose, readHar, server } from '../../src/engine/index.ts'
import { PIPE } from '../cli/fake-io.ts'
import { decisive, harOf } from './messages.ts'
import type { ReportedCase } from './reports/report.ts'

/** Checks what the command prints of the case, with everything that is worth changing about it. */
export function expectAnswer(one: ReportedCase): void {
  const har = readHar(harOf(one), 'case.har')
  const report = diagnose(har)
  const diagnosis = decisive(report)
  const isFine = one.verdict === 'allowed'
  const text = textOfReport({ report, entries: har.entries, file: 'case.har', all: isFine, withSecrets: false }, PIPE)
  expect(diagnosis.verdict).toBe(one.verdict ?? 'blocked')
  // The lines are wrapped, and the fix has a line for each header.
  for (const pattern of one.says) expect(text.replace(/\s+/g, ' ')).toMatch(pattern)
  for (const pattern of one.never ?? []) expect(text).not.toMatch(pattern)
  if (one.rule !== undefined) expect(diagnosis.cause?.rule).toBe(one.rule)
  if (one.responsible !== undefined) expect(diagnosis.cause?.responsible).toBe(one.responsible)
  if (one.isFixed === false) expect(diagnosis.fix).toBeNull()
  if (one.server === undefined) return
  const [id, ...has] = one.server
  const chosen = id === 'auto' ? id : server(id)
  const configuration = chosen === null ? '' : textOfConfiguration(report, har, chosen, 'case.har', PIPE)
  for (const pattern of has) expect(configuration).toMatch(pattern)
}
