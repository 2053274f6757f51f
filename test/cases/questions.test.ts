import { describe, expect, it } from 'vitest'
import { expectAnswer } from './expect-answer.ts'
import { QUESTIONS } from './questions/table.ts'

describe('public questions', () => {
  it.each(QUESTIONS.map((one) => [one.trouble, one] as const))('%s', (_, one) => expectAnswer(one))

  it('have a page each, and a third of them are Firefox’s', () => {
    expect(QUESTIONS.filter(({ source }) => !URL.canParse(source))).toEqual([])
    expect(QUESTIONS.filter(({ browser }) => browser === 'firefox').length).toBeGreaterThan(QUESTIONS.length / 3)
  })
})
