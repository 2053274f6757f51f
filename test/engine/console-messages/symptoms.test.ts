import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainSymptom } from '../../../src/engine/index.ts'

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
  it.each<[words: string, rule: string]>([
    ['works in Postman', 'allow-origin-missing'],
    ['only large uploads fail', 'limit-exceeded-without-cors'],
    ['only in Safari', 'mixed-content'],
    ['GET works but POST fails', 'method-not-allowed'],
    ['works on localhost but not in production', 'allow-origin-mismatch'],
  ])('are explained: %s', (words, rule) => {
    expect(explainSymptom(words)?.causes[0]?.rule).toBe(rule)
  })

  it.each(['hello world', 'Postman', `works in Postman ${'and '.repeat(60)}`])('are none: %s', (words) => {
    expect(explainSymptom(words)).toBeNull()
  })

  it.each(ROWS.map(({ symptom, rules }) => [symptom, rules] as const))(
    '%s: not other causes than in the documentation',
    (symptom, rules) => {
      expect(explainSymptom(symptom)?.causes.filter(({ rule }) => !rules.includes(rule)) ?? []).toEqual([])
    },
  )
})
