import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainSymptom } from '../../../src/engine/console-messages/symptoms.ts'

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
    ['tainted canvas', 'allow-origin-missing'],
    ['fonts from the CDN', 'allow-origin-missing'],
    ['redirected to the login page', 'redirected-to-login'],
    ['preflight 401', 'preflight-authentication-required'],
    ['OPTIONS returns 403', 'preflight-forbidden'],
    ['OPTIONS 405 Method Not Allowed', 'options-not-handled'],
    ['OPTIONS redirected', 'preflight-redirected-to-https'],
    ['preflight gives 502', 'preflight-server-error'],
    ['only on 500', 'server-error-without-cors'],
    ['error 413', 'limit-exceeded-without-cors'],
    ['status 504', 'gateway-error-without-cors'],
    ['on the company VPN', 'blocked-by-administrator'],
    ['in the Capacitor app', 'opaque-origin'],
    ['still there after the fix', 'cached-without-vary-origin'],
    ['one domain works', 'origin-not-allowed'],
    ['after deploying', 'allow-origin-mismatch'],
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
