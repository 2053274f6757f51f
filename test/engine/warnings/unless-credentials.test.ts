import { describe, expect, it } from 'vitest'
import { diagnosedOne, inFirefox } from '../entries.ts'

const response = { 'Access-Control-Allow-Origin': '*', 'Content-Disposition': 'attachment; filename="a.pdf"' }

describe('warnings about what the page can read', () => {
  it.each([
    ['are given if it can, unless it includes credentials', {}, 'depends', ['expose-headers-missing']],
    ['are not given if it includes credentials, and can’t', { _observed: { credentials: 'include' } }, 'blocked', []],
  ])('%s', (_, fields, verdict, rules) => {
    const diagnosis = diagnosedOne('firefox', inFirefox({ response, fields }))
    expect(diagnosis.verdict).toBe(verdict)
    expect(diagnosis.warnings.map(({ rule }) => rule)).toEqual(rules)
  })
})
