import { describe, expect, it } from 'vitest'
import { answerColumns } from '../../../src/panel/detail/answer-columns.ts'
import { cause, diagnosis } from '../diagnoses.ts'

const sentences = (count: number) => 'The server doesn’t allow this origin. '.repeat(count).trim()

/** The share of what happened, in percent. */
function shareOf(explanation: string, remedy: string, error: string | null = null): number {
  const { widths } = answerColumns(cause({ explanation, remedy }), diagnosis(0), error)
  const [what, todo] = [widths['--what'], widths['--todo']].map(Number.parseFloat)
  expect((what ?? 0) + (todo ?? 0)).toBeCloseTo(1)
  return Math.round((what ?? 0) * 100)
}

describe('what happened and what to do, in a low panel', () => {
  it.each([
    ['as much to do, with who can do it, as happened', sentences(5), sentences(3), 44, 56],
    ['more happened', sentences(8), sentences(3), 56, 63],
    ['more to do', sentences(6), sentences(7), 37, 43],
    ['one word to a page of steps', 'No.', sentences(40), 36, 36],
    ['a page to one word', sentences(40), 'Wait.', 64, 64],
    ['a URL that is shortened', `https://api.example/${'a'.repeat(4000)}`, sentences(3), 36, 36],
  ])('are as wide as their text is long: %s', (_, explanation, remedy, least, most) => {
    const share = shareOf(explanation, remedy)
    expect(share).toBeGreaterThanOrEqual(least)
    expect(share).toBeLessThanOrEqual(most)
  })

  it('count the rest of a line that each step leaves empty', () => {
    expect(shareOf(sentences(5), '1. Start it. 2. Open it. 3. Send it.')).toBeLessThan(shareOf(sentences(5), 'Start it. Open it. Send it.'))
  })

  it('count the error that the page can read', () => {
    expect(shareOf(sentences(4), sentences(5), sentences(3))).toBeGreaterThan(shareOf(sentences(4), sentences(5)))
  })

  it.each([
    [2, 2, false],
    [9, 9, true],
  ])('need small type only if the text is long: %i and %i sentences', (what, todo, isLong) => {
    expect(answerColumns(cause({ explanation: sentences(what), remedy: sentences(todo) }), diagnosis(0), null).isLong).toBe(isLong)
  })
})
