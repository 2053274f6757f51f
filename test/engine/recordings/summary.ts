import type { ComparedExchange } from './compared-exchanges.ts'
import { isWrong, OUTCOMES } from './comparison.ts'

/**
 * What the engine makes of a recording in one view: how many of each outcome, and by name every one that is not simply right, with the fact
 * that the recording lacks. A list that was printed in another view of the recording is not printed again.
 *
 * @param printed the lists of this recording so far, with the view that has them; this one's are added
 */
export function summaryOf(name: string, view: string, compared: readonly ComparedExchange[], printed: Map<string, string>): string {
  const counts = OUTCOMES.map((outcome) => `${compared.filter((one) => one.outcome === outcome).length} ${outcome}`)
  const facts = [...new Set(compared.flatMap(({ lacks }) => lacks ?? []))]
  const lists = [
    ...facts.map((fact) => [`lack ${fact}`, compared.filter(({ lacks }) => lacks === fact)] as const),
    ['are wrong, as no engine could help', compared.filter(isWrong)] as const,
  ]
  const lines = lists.filter(([, ones]) => ones.length > 0).map(([what, ones]) => `\n  ${ones.length} ${what}${named(ones, view, printed)}`)
  return `${name}, ${view}: ${counts.join(', ')}${lines.join('')}`
}

function named(ones: readonly ComparedExchange[], view: string, printed: Map<string, string>): string {
  const outcomes = OUTCOMES.filter((outcome) => ones.some((one) => one.outcome === outcome))
  const ids = (outcome: string) =>
    ones
      .filter((one) => one.outcome === outcome)
      .map(({ id }) => id)
      .join(' ')
  const list = outcomes.map((outcome) => `\n    ${outcome}: ${ids(outcome)}`).join('')
  const before = printed.get(list)
  if (before === undefined) printed.set(list, view)
  return before === undefined ? list : `: those of “${before}”`
}
