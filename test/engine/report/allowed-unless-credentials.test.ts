import { describe, expect, it } from 'vitest'
import { isAllowedUnlessCredentials } from '../../../src/engine/report/allowed-unless-credentials.ts'
import { diagnosedOne, inFirefox, preflightInFirefox } from '../entries.ts'

const inFirefoxWith = (response: Readonly<Record<string, string>>) => diagnosedOne('firefox', inFirefox({ response }))
const ANYONE = { 'Access-Control-Allow-Origin': '*' }

describe('a request that is allowed unless it includes credentials', () => {
  it('has a server that doesn’t mention credentials', () => {
    expect(isAllowedUnlessCredentials(inFirefoxWith(ANYONE))).toBe(true)
  })

  it('is not one that is missing after its preflight', () => {
    const passing = { ...ANYONE, 'Access-Control-Allow-Methods': 'PUT' }
    const alone = diagnosedOne('firefox', preflightInFirefox({ response: passing }))
    expect([alone.verdict, isAllowedUnlessCredentials(alone)]).toEqual(['depends', false])
  })

  it.each([
    ['whose server allows credentials, but not with a wildcard', { ...ANYONE, 'Access-Control-Allow-Credentials': 'true' }],
    [
      'whose server allows them in the wrong case',
      { 'Access-Control-Allow-Origin': 'https://app.example', 'Access-Control-Allow-Credentials': 'TRUE' },
    ],
    ['that is blocked in any case', {}],
    ['that is allowed in any case', { 'Access-Control-Allow-Origin': 'https://app.example', 'Access-Control-Allow-Credentials': 'true' }],
  ])('is not one %s', (_what, response) => {
    expect(isAllowedUnlessCredentials(inFirefoxWith(response))).toBe(false)
  })
})
