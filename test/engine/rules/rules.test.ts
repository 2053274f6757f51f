import { describe, expect, it } from 'vitest'
import { utf8Of } from '../../../src/engine/browsers/header-bytes.ts'
import { remedySteps } from '../../../src/engine/report/wording.ts'
import { RULE_EXAMPLES } from '../../../src/engine/rules/examples/table.ts'
import type { Step } from '../../../src/engine/rules/rule.ts'
import { allRules } from '../../../src/engine/rules/rule-guidance.ts'
import { explain, RULES } from '../../../src/engine/rules/table.ts'
import { failingSteps, failureFromExample } from './failure-from-example.ts'

const rules = allRules()
const steps = Object.keys(RULES) as Step[]

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = RULE_EXAMPLES[id]

  it.each(examples.explained.map((example) => [example.caption, example] as const))('explains: %s', (_, example) => {
    const failure = failureFromExample(example, example.step ?? rule.steps[0])
    const { rule: winner, explanation } = explain(failure)
    expect(winner.id).toBe(rule.id)
    expect(explanation.explanation.length).toBeLessThanOrEqual(450)
    expect(explanation.explanation).not.toMatch(/ {2}|(?<!“)undefined|\[object| \.|\.\.|“”“/)
    expect(explanation.evidence).not.toEqual([])
    const remedy = explanation.remedy ?? rule.remedy
    expect(remedy).toMatch(/^[“A-Z0-9].*[.]$/s)
    expect(remedy).not.toMatch(/ {2}|(?<!“)undefined|\[object| \.|\.\.|“”“/)
    expect(remedySteps(remedy).flatMap(sentencesOf).length).toBeLessThanOrEqual(remedySteps(remedy).length + 1)
  })

  it.each(examples.other.map((example) => [example.caption, example] as const))('is not: %s', (_, example) => {
    const winners = failingSteps(example).map((step) => explain(failureFromExample(example, step)).rule.id)
    expect(winners).not.toContain(rule.id)
  })

  it('has an example of each kind', () => {
    expect(examples.explained.length).toBeGreaterThan(0)
    expect(examples.other.length).toBeGreaterThan(0)
  })

  it('names the values of the exchange', () => {
    for (const example of examples.explained) {
      const failure = failureFromExample(example, example.step ?? rule.steps[0])
      const { explanation, evidence } = explain(failure).explanation
      const values = evidence
        .flatMap(({ name, value }) => [name, ...(value ? [value, utf8Of(value) ?? '', hostIn(value)] : [])])
        .filter((value) => value !== '')
      const named = [...explanation.matchAll(/“([^”]+)”/g)].map(([, fragment = '']) => fragment)
      const shown = values.filter((value) => explanation.includes(value) || named.some((fragment) => value.includes(fragment)))
      expect(shown).not.toEqual([])
    }
  })
})

/** A text's sentences. A dot inside a name ends none. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.])\s+(?=[A-Z“])/)
}

function hostIn(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}

describe('the rules', () => {
  it('have ids that are unique and kebab-case', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('have titles that are unique and short', () => {
    const titles = rules.map(({ title }) => title)
    expect(titles.filter((title) => title.length > 70)).toEqual([])
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('are explained in a few sentences', () => {
    const wrong = rules.filter(({ why, remedy, howToTell }) =>
      [why, remedy, howToTell ?? 'A text.'].some((text) => !/^[“A-Z0-9].*[.]$/s.test(text) || text.length > 600),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('have a remedy of one or two sentences, or of steps', () => {
    const wrong = rules.filter(({ remedy }) => {
      const steps = remedySteps(remedy)
      return steps.flatMap(sentencesOf).length > steps.length + 1
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('are in the table at exactly the steps that they name', () => {
    const inTable = rules.map((rule) => [rule.id, steps.filter((step) => RULES[step].includes(rule)).sort()])
    expect(inTable).toEqual(rules.map((rule) => [rule.id, [...rule.steps].sort()]))
  })

  it('say how to tell every look-alike from CORS, and nothing else', () => {
    const ofCors = new Set<Step>(['redirect-count', 'redirect-location', 'not-recorded'])
    const isLookAlike = (step: Step) =>
      !/^(allow-|preflight-|method-|headers?-|redirect-(credentials|scheme)|request-scheme)/.test(step) && !ofCors.has(step)
    const wrong = rules.filter((rule) => (rule.howToTell !== undefined) !== rule.steps.some(isLookAlike))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it.each(steps)('win at least once each at %s', (step) => {
    const winners = RULES[step].filter((rule) => rule.steps[0] === step).map(({ id }) => id)
    const own = rules.filter(
      (rule) => rule.steps[0] === step && RULE_EXAMPLES[rule.id].explained.some((example) => (example.step ?? step) === step),
    )
    expect(own.map(({ id }) => id).sort()).toEqual(winners.sort())
  })
})
