import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { symptomIn } from '../../../src/engine/console-messages/symptoms.ts'

/** The rows of docs/symptoms.md: what people see, and the rules that it links to. */
const ROWS = readFileSync('docs/symptoms.md', 'utf8')
  .split('## By message')[0]
  ?.split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, , , causes = '']) => causes.includes('rules/'))
  .map(([, symptom = '', , causes = '']) => ({ symptom, rules: [...causes.matchAll(/rules\/([\w-]+)\.md/g)].map(([, rule]) => rule) })) as {
  symptom: string
  rules: string[]
}[]

describe('symptoms', () => {
  it.each(ROWS.map(({ symptom, rules }) => [symptom, rules] as const))(
    '%s: not other causes than in the documentation',
    (symptom, rules) => {
      expect(symptomIn(symptom)?.causes.filter((rule) => !rules.includes(rule)) ?? []).toEqual([])
    },
  )
})
