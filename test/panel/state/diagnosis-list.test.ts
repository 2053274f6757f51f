import { describe, expect, it } from 'vitest'
import { diagnosisList } from '../../../src/panel/state/diagnosis-list.ts'
import { diagnosis, hop, plain, preflightSent } from '../diagnoses.ts'

const ids = (log: { items: readonly { id: string }[] }) => log.items.map(({ id }) => id)

describe('the log that the list shows', () => {
  it('appends new exchanges', () => {
    const log = diagnosisList([plain(0, 'allowed')])
    log.apply({ changed: [plain(1, 'allowed'), plain(2, 'allowed')], removed: [] })
    expect(ids(log)).toEqual(['x0', 'x1', 'x2'])
  })

  it('inserts a late exchange where its first entry belongs', () => {
    const log = diagnosisList([plain(0, 'allowed'), plain(5, 'allowed'), plain(6, 'allowed')])
    log.apply({ changed: [diagnosis(3, { hops: [hop(3, { preflight: preflightSent(3, { method: true }) })] })], removed: [] })
    expect(ids(log)).toEqual(['x0', 'x3', 'x5', 'x6'])
    expect(log.find('x6')?.id).toBe('x6')
  })

  it('replaces an exchange in place, even if its entries changed', () => {
    const log = diagnosisList([plain(4, 'unknown'), plain(5, 'allowed')])
    log.apply({ changed: [diagnosis(4, { verdict: 'blocked', hops: [hop(9)] })], removed: [] })
    expect(ids(log)).toEqual(['x4', 'x5'])
    expect(log.find('x4')?.verdict).toBe('blocked')
  })

  it('takes late exchanges, new ones and known ones together, in any order', () => {
    const log = diagnosisList([plain(0, 'allowed'), plain(4, 'unknown'), plain(8, 'allowed')])
    const changed = [
      plain(9, 'unknown'),
      plain(2, 'allowed'),
      plain(6, 'allowed'),
      plain(4, 'blocked'),
      plain(5, 'allowed'),
      plain(9, 'blocked'),
    ]
    log.apply({ changed, removed: ['x0'] })
    expect(ids(log)).toEqual(['x2', 'x4', 'x5', 'x6', 'x8', 'x9'])
    expect(log.items.map(({ id }) => log.find(id))).toEqual(log.items)
    expect(['x4', 'x9'].map((id) => log.find(id)?.verdict)).toEqual(['blocked', 'blocked'])
  })

  it('drops what became part of another one', () => {
    const log = diagnosisList([plain(0, 'allowed'), plain(1, 'unknown'), plain(2, 'allowed')])
    log.apply({ changed: [diagnosis(2, { verdict: 'blocked' })], removed: ['x1', 'never-seen'] })
    expect(ids(log)).toEqual(['x0', 'x2'])
    expect(log.find('x1')).toBeUndefined()
    expect(log.find('x2')?.verdict).toBe('blocked')
  })

  it('gives a new array after each change, and leaves the old one unchanged', () => {
    const log = diagnosisList([plain(0, 'allowed')])
    const before = log.items
    log.apply({ changed: [plain(1, 'allowed')], removed: [] })
    expect(before).toHaveLength(1)
    expect(log.items).not.toBe(before)
  })

  it('is the same fed one by one or at once', () => {
    const all = [3, 1, 4, 0, 2].map((n) => plain(n, 'allowed'))
    const oneByOne = diagnosisList([])
    for (const each of all) oneByOne.apply({ changed: [each], removed: [] })
    const atOnce = diagnosisList([])
    atOnce.apply({ changed: all, removed: [] })
    expect(ids(oneByOne)).toEqual(['x0', 'x1', 'x2', 'x3', 'x4'])
    expect(ids(atOnce)).toEqual(ids(oneByOne))
  })
})
