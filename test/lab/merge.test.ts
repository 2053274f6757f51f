import { describe, expect, it } from 'vitest'
import { merged, type Recorded } from './merge.ts'
import type { Truth } from './record.ts'

const entry = (url: string, status = 200) => ({
  startedDateTime: '2026-01-01T00:00:00.000Z',
  pageref: 'page_1',
  request: { method: 'GET', url },
  response: { status },
})
const of = (id: string, status = 200) => entry(`http://localhost:1001/s/${id}/0`, status)

/** A recording of these scenarios, an entry each behind the page's own, the last of which no event delivered. */
function recorded(...ids: readonly string[]): Recorded {
  const last = ids.length
  const truth = ids.map((id, i) => [id, { entries: 1, ...(i === last - 1 ? { notDelivered: [last] } : {}) } as unknown as Truth] as const)
  return {
    log: {
      version: '1.2',
      creator: { name: 'x', version: '1' },
      pages: [{ id: 'page_1' }],
      entries: [entry('http://localhost:1000/page'), ...ids.map((id) => of(id))],
    },
    truth: Object.fromEntries(truth),
    delivered: [0, ...ids.slice(0, -1).map((id, i) => (i % 2 === 0 ? i + 1 : of(id, 0)))],
  }
}

const idsOf = ({ log }: Recorded) => log.entries.map(({ request }) => /\/s\/(.+)\//.exec(request.url)?.[1] ?? 'page')

describe('a recording with some scenarios recorded again', () => {
  const older = recorded('a', 'b', 'gone', 'c')
  const newer = recorded('b', 'd')
  const result = merged(older, newer, new Set(['a', 'b', 'c', 'd']))

  it('has the newer entries of a scenario, the older ones of the others, and none of removed scenarios', () => {
    expect(idsOf(result)).toEqual(['page', 'a', 'c', 'page', 'b', 'd'])
    expect(Object.keys(result.truth)).toEqual(['a', 'c', 'b', 'd'])
  })

  it('recounts the entries that no event delivered', () => {
    expect(result.truth.c?.notDelivered?.map((index) => idsOf(result)[index])).toEqual(['c'])
    expect(result.truth.d?.notDelivered?.map((index) => idsOf(result)[index])).toEqual(['d'])
  })

  it('keeps the order of the events, stale ones included', () => {
    const delivered = result.delivered.map((one) => (typeof one === 'number' ? idsOf(result)[one] : one.request.url))
    expect(delivered).toEqual(['page', 'a', 'page', 'b'])
    expect(merged(recorded('x', 'a', 'y'), newer, new Set(['a', 'd'])).delivered).toContainEqual(of('a', 0))
  })

  it('keeps the pages of both apart', () => {
    expect(new Set(result.log.pages.map(({ id }) => id)).size).toBe(2)
    expect(result.log.entries.at(-1)?.pageref).toBe(result.log.pages.at(-1)?.id)
  })
})
