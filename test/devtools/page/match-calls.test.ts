import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalledRequest, matchCalls } from '../../../src/devtools/page/match-calls.ts'
import type { ObservedCall } from '../../../src/devtools/page/observation-reading.ts'

const URL = 'https://api.example/items'
const lag = { least: -10, most: 100 }

const call = (start: number, more: Partial<ObservedCall> = {}): ObservedCall => ({
  api: 'fetch',
  url: URL,
  method: 'GET',
  start,
  credentials: 'same-origin',
  mode: 'cors',
  redirect: 'follow',
  ...more,
})
const request = (start: number, more: Partial<CalledRequest> = {}): CalledRequest => ({
  url: URL,
  method: 'GET',
  start,
  api: null,
  mode: null,
  includesCredentials: null,
  ...more,
})
const include = { credentials: 'include' } as const
const omit = { credentials: 'omit' } as const

/** The credentials told of each request; undefined: nothing is told of it. */
function told(requests: readonly CalledRequest[], calls: readonly ObservedCall[], { inOrder = false, settled = true } = {}) {
  const matches = matchCalls(requests, calls, { lag, inOrder, settled: () => settled })
  return requests.map((_, position) => matches.find((match) => match.request === position)?.observed.credentials)
}

describe('the call that made a request', () => {
  it.each([
    ['has its URL, method and moment', [request(5)], [call(0, include)], ['include']],
    ['may have a fragment', [request(5)], [call(0, { ...include, url: `${URL}#a` })], ['include']],
    ['may hide its method', [request(5, { method: 'PUT' })], [call(0, { ...include, method: null })], ['include']],
    ['has no other URL', [request(5)], [call(0, { url: `${URL}/1` })], [undefined]],
    ['has no other method', [request(5)], [call(0, { method: 'PUT' })], [undefined]],
    ['is not of another moment', [request(500), request(-50)], [call(0)], [undefined, undefined]],
    ['is of the same interface', [request(5, { api: 'xhr' })], [call(0, omit), call(0, { ...include, api: 'xhr' })], ['include']],
    [
      'has the mode that the recording shows',
      [request(5, { mode: 'cors' })],
      [call(0, { mode: 'no-cors' }), call(0, include)],
      ['include'],
    ],
    [
      'has the credentials that the recording shows',
      [request(5, { includesCredentials: true })],
      [call(0, omit), call(1, include)],
      ['include'],
    ],
  ] as const)('%s', (_what, requests, calls, expected) => {
    expect(told(requests, calls)).toEqual(expected)
  })

  it('is found by elimination', () => {
    expect(told([request(90), request(120)], [call(0, include), call(50, omit)])).toEqual(['include', 'omit'])
  })
})

describe('identical requests at the same moment', () => {
  const both = [call(0, include), call(1, omit)]

  it('get what all of their calls have in common', () => {
    const [match] = matchCalls([request(2), request(3)], both, { lag, inOrder: false, settled: () => true })
    expect(match?.observed).toEqual({ credentials: null, mode: 'cors', redirect: 'follow' })
  })

  it('wait until no more will come', () => {
    expect(told([request(2), request(3)], both, { settled: false })).toEqual([undefined, undefined])
  })

  it('match any of their calls if these are the same', () => {
    expect(told([request(2), request(3)], [call(0, include), call(1, include)], { settled: false })).toEqual(['include', 'include'])
  })

  it('are matched by their order if the browser keeps it', () => {
    expect(told([request(3), request(2)], both, { inOrder: true })).toEqual(['omit', 'include'])
  })

  it('have no order within a millisecond', () => {
    const calls = [call(0, include), call(1, include), call(2, include), call(2, omit)]
    expect(told([request(2), request(3), request(4), request(4)], calls, { inOrder: true })).toEqual(['include', 'include', null, null])
  })

  it('have no order if one is missing', () => {
    expect(told([request(2)], both, { inOrder: true })).toEqual([null])
  })

  it('never get what isn’t true of their own call', () => {
    const credentials = fc.constantFrom('omit' as const, 'include' as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(credentials, fc.nat(90)), { minLength: 1, maxLength: 12 }), (burst) => {
        const calls = burst.map(([mode], nth) => call(nth / 10, { credentials: mode }))
        const requests = burst.map(([, after], nth) => request(Math.round(nth / 10 + after)))
        for (const [nth, known] of told(requests, calls).entries()) expect([undefined, null, burst[nth]?.[0]]).toContain(known)
      }),
    )
  })
})
