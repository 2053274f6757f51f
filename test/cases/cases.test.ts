import { describe, expect, it } from 'vitest'
import { CASES } from './cases.ts'
import { diagnosisOf } from './messages.ts'

/** All that a person is told of the cause and the fix. */
function textOf({ cause, fix, fixNote }: ReturnType<typeof diagnosisOf>): string {
  const changes =
    fix?.hops.flatMap(({ preflight, response }) =>
      [preflight, response].flatMap(({ set }) => Object.entries(set).map((line) => line.join(': '))),
    ) ?? []
  return [cause?.title, cause?.explanation, cause?.remedy, fix?.request?.url, ...changes, fixNote].filter((text) => text != null).join('\n')
}

describe('problems that people report', () => {
  it.each(CASES.map((one) => [one.trouble, one] as const))('%s', (_, one) => {
    const diagnosis = diagnosisOf(one)
    const text = textOf(diagnosis)
    expect(diagnosis.verdict).toBe(one.verdict ?? 'blocked')
    for (const pattern of one.says) expect(text).toMatch(pattern)
    for (const pattern of one.never ?? []) expect(text).not.toMatch(pattern)
    if (one.responsible !== undefined) expect(diagnosis.cause?.responsible).toBe(one.responsible)
    if (one.isFixed === false) expect(diagnosis.fix).toBeNull()
  })

  it('is covered by at least sixty cases', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60)
  })
})
