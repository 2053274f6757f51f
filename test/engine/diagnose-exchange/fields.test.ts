import { describe, expect, it } from 'vitest'
import { API, diagnosedOne, inChromium, PAGE, preflightInChromium } from '../entries.ts'
import { acao, put } from './entry-parts.ts'

describe('a diagnosis', () => {
  it('names the request, the requesting page, and how long it took', () => {
    const diagnosis = diagnosedOne(
      'chromium',
      inChromium({ ...put, response: acao(PAGE), time: 20 }),
      preflightInChromium({ at: 2, response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }),
    )
    expect(diagnosis).toMatchObject({ id: 'x0', url: API, method: 'PUT', origin: PAGE, kind: 'fetch', mode: 'cors', time: 20 })
    expect(diagnosis.hops).toEqual([
      {
        url: API,
        entry: 0,
        status: 200,
        alsoRecorded: [],
        preflight: { state: 'sent', entry: 1, reasons: { method: true, headers: [], uploadListener: false }, cachedFrom: null },
      },
    ])
  })

  it('gives no duration that is impossible', () => {
    expect(diagnosedOne('chromium', inChromium({ response: acao(PAGE), time: 1e308 })).time).toBeNull()
  })

  it('gives an upload listener as the reason of a preflight that has no other', () => {
    const diagnosis = diagnosedOne(
      'chromium',
      inChromium({ method: 'POST', response: acao(PAGE) }),
      preflightInChromium({ at: 2, asks: 'POST', response: acao(PAGE) }),
    )
    expect(diagnosis.hops[0]?.preflight.reasons).toEqual({ method: false, headers: [], uploadListener: true })
  })
})
