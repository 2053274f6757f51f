import { describe, expect, it } from 'vitest'
import { expectAnswer } from './expect-answer.ts'
import { REPORTS } from './reports/table.ts'

describe('public reports', () => {
  it.each(REPORTS.map((one) => [one.trouble, one] as const))('%s', (_, one) => expectAnswer(one))

  it('have a URL each', () => {
    expect(REPORTS.filter(({ source }) => !/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull)\/\d+$/.test(source))).toEqual([])
  })
})
