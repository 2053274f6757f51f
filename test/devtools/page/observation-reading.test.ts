import { describe, expect, it } from 'vitest'
import { observationReadingOf } from '../../../src/devtools/page/observation-reading.ts'

const good = ['fetch', 'https://api.example/', 'GET', 1000, 'include', 'cors', 'follow']
const answer = { document: 1000, reach: 'late', calls: [] }

describe('what a page reports about its requests', () => {
  it.each([
    ['an error', { error: 'refused' }],
    ['nothing', { value: undefined }],
    ['no document', { value: { ...answer, document: 'x' } }],
    ['another reach', { value: { ...answer, reach: 'beyond' } }],
    ['no list', { value: { ...answer, calls: { length: 1 } } }],
  ])('%s is not a reading', (_what, evaluation) => {
    expect(observationReadingOf(evaluation)).toBeNull()
  })

  it('drops invalid rows', () => {
    const rows = [
      null,
      {},
      [],
      ['worker', ...good.slice(1)],
      ['fetch', 7, 'GET', 1000],
      ['fetch', 'not a URL', 'GET', 1000],
      ['fetch', 'https://api.example/', 'GET', Number.NaN],
      ['violation', 'https://api.example/', null, 1000, '<b>'],
      ['violation', {}, null, 1000, 'connect-src'],
      good,
    ]
    const reading = observationReadingOf({ value: { ...answer, calls: rows } })
    expect([reading?.calls.length, reading?.violations.length]).toEqual([1, 0])
  })

  it('reads an unknown word as not known', () => {
    const [call] =
      observationReadingOf({ value: { ...answer, calls: [['xhr', 'https://a.example/', {}, 1, 'all', 'moon', []]] } })?.calls ?? []
    expect(call).toEqual({ api: 'xhr', url: 'https://a.example/', method: null, start: 1, credentials: null, mode: null, redirect: null })
  })

  it('takes no more rows than the script keeps', () => {
    const reading = observationReadingOf({ value: { ...answer, calls: Array.from({ length: 50_000 }, () => good) } })
    expect(reading?.calls).toHaveLength(20_000)
  })
})
