import { array, boolean, nat, property, assert as propertyHolds, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OrderedDiagnoses } from '../../src/engine/ordered-diagnoses.ts'
import { exchangeOf } from '../cli/reports.ts'

describe('diagnoses in order', () => {
  it('are those that were added and not deleted, the newest of each exchange, by their first entry', () => {
    propertyHolds(
      property(array(tuple(nat(20), boolean())), (changes) => {
        const diagnoses = new OrderedDiagnoses()
        const expected = new Map<number, string>()
        for (const [number, [index, isDeleted]] of changes.entries()) {
          const url = `https://api.example/${number}`
          if (isDeleted) {
            diagnoses.delete(`x${index}`)
            expected.delete(index)
          } else {
            diagnoses.set(exchangeOf({ id: `x${index}`, url }))
            expected.set(index, url)
          }
        }
        const inOrder = [...expected].sort(([a], [b]) => a - b).map(([, url]) => url)
        expect(diagnoses.all().map(({ url }) => url)).toEqual(inOrder)
      }),
    )
  })

  it('are the same array until something changes, and a returned array never changes', () => {
    const diagnoses = new OrderedDiagnoses()
    diagnoses.set(exchangeOf({ id: 'x10' }))
    const before = diagnoses.all()
    expect(diagnoses.all()).toBe(before)
    diagnoses.set(exchangeOf({ id: 'x9' }))
    expect(before.map(({ id }) => id)).toEqual(['x10'])
    expect(diagnoses.all().map(({ id }) => id)).toEqual(['x9', 'x10'])
  })
})
