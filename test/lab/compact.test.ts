import { describe, expect, it } from 'vitest'
import { compact, deliveries } from './compact.ts'
import type { RecordedEntry, Recording } from './record.ts'

const entry = (url: string, status = 200, more: object = {}): RecordedEntry => ({
  startedDateTime: '2026-01-01T00:00:00.000Z',
  request: { method: 'GET', url },
  response: { status, headers: [], redirectURL: '' },
  ...more,
})
const recording = (entries: readonly RecordedEntry[], delivered: readonly RecordedEntry[]): Recording => ({
  har: { log: { version: '1.2', creator: { name: 'x', version: '1' }, pages: [], entries } },
  truth: {},
  delivered,
  contradicted: [],
})

describe('a compact entry', () => {
  it('has no body, one frame of the stack, and times to the microsecond', () => {
    const _initiator = { type: 'script', stack: { callFrames: [{ url: 'a.js' }, { url: 'b.js' }] } }
    const response = { status: 200, content: { size: 3, text: 'abc' } }
    expect(compact(entry('http://a.test/', 200, { time: 1.23456, _initiator, response }))).toMatchObject({
      time: 1.235,
      _initiator: { stack: { callFrames: [{ url: 'a.js' }] } },
      response: { status: 200, content: { size: 3 } },
    })
    expect(JSON.stringify(compact(entry('http://a.test/', 200, { response })))).not.toContain('abc')
  })

  it('keeps User-Agent as a header, without its value', () => {
    const request = { method: 'GET', url: 'http://a.test/', headers: [{ name: 'User-Agent', value: 'Mozilla/5.0 (a long story)' }] }
    expect(compact({ ...entry('http://a.test/'), request })).toMatchObject({
      request: { headers: [{ name: 'User-Agent', value: 'Mozilla/5.0' }] },
    })
  })
})

describe('the order of events', () => {
  it('is kept by index, however late a time was filled in', () => {
    const [a, b] = [entry('http://a.test/a'), entry('http://a.test/b')]
    expect(deliveries(recording([a, b], [{ ...b, time: 9 }, a]))).toEqual([1, 0])
  })

  it('tells equal entries apart by their order', () => {
    const a = entry('http://a.test/a')
    expect(deliveries(recording([a, a], [a, a]))).toEqual([0, 1])
  })

  it('keeps an event that was stale, and one that the HAR no longer has', () => {
    const stale = entry('http://a.test/a', 0)
    const gone = entry('http://a.test/gone')
    expect(deliveries(recording([entry('http://a.test/a')], [gone, stale]))).toEqual([gone, stale])
  })
})
