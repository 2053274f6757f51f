import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { diagnosedOne, inChromium, preflightInChromium, preflightInFirefox } from '../entries.ts'
import { acao, neverSent, put } from './entry-parts.ts'

describe('what would fail next', () => {
  it('lists the other failures in the browser’s order', () => {
    const preflight = {
      at: 1,
      status: 404,
      names: 'x-a',
      response: { ...acao('https://b.example'), 'Access-Control-Allow-Methods': 'GET' },
    }
    const steps = (diagnosis: Diagnosis) => [diagnosis.cause, ...diagnosis.next].map((cause) => cause?.browserErrors)
    const chromium = diagnosedOne('chromium', inChromium({ ...put, ...neverSent }), preflightInChromium(preflight))
    expect(steps(chromium).map((names) => names?.chromium)).toEqual([
      'PreflightAllowOriginMismatch',
      'PreflightInvalidStatus',
      'MethodDisallowedByPreflightResponse',
      'HeaderDisallowedByPreflightResponse',
    ])
    const firefox = diagnosedOne('firefox', preflightInFirefox({ ...preflight, location: '/x', status: 302 }))
    expect(steps(firefox).map((names) => [names?.firefox].flat()[0])).toEqual([
      'CORSAllowOriginNotMatchingOrigin',
      'CORSExternalRedirectNotAllowed',
      'CORSMethodNotFound',
      'CORSMissingAllowHeaderFromPreflight2',
    ])
  })

  it('names no cause twice: what fails by the same cause is fixed with it', () => {
    const { cause, next } = diagnosedOne('chromium', inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1, status: 404 }))
    expect([cause, ...next].map((each) => [each?.rule, each?.browserErrors.chromium])).toEqual([
      ['options-not-handled', 'PreflightMissingAllowOriginHeader'],
      ['allow-methods-missing', 'MethodDisallowedByPreflightResponse'],
    ])
  })
})
