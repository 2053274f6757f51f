import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeInAllWays } from '../../../src/devtools/page/assignment.ts'

type Offers = readonly (readonly number[])[]

const possibleOf = (offers: Offers) => new Map(offers.map((its, request) => [request, new Set(its)]))

/** Every way to give each request an offer of its own. */
function* ways(offers: Offers, taken: readonly number[] = []): Generator<readonly number[]> {
  const its = offers[taken.length]
  if (its === undefined) yield taken
  else for (const offer of its) if (!taken.includes(offer)) yield* ways(offers, [...taken, offer])
}

describe('what all possible assignments have in common', () => {
  it('is what trying every assignment finds', () => {
    const offers = fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1 }), { minLength: 1, maxLength: 5 })
    const kinds = fc.array(fc.nat(1), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(offers, kinds, (its, kindOf) => {
        const all = [...ways(its)]
        const expected = its.flatMap((_, request): [number, number | undefined][] => {
          const possible = new Set(all.map((way) => kindOf[way[request] ?? -1]))
          return possible.size === 1 ? [[request, [...possible][0]]] : []
        })
        const areAllAlike = new Set(its.flat().map((offer) => kindOf[offer])).size === 1
        fc.pre(!(areAllAlike && all.length === 0))
        const alike = alikeInAllWays(possibleOf(its), (offer) => kindOf[offer])
        expect([...alike].sort(([a], [b]) => a - b)).toEqual(expected)
      }),
    )
  })

  it.each([
    ['fewer offers than requests', [[0], [0]], []],
    ['more requests than can be tried', Array.from({ length: 400 }, () => Array.from({ length: 400 }, (_, offer) => offer)), []],
  ])('is nothing of %s', (_what, offers, alike) => {
    expect([...alikeInAllWays(possibleOf(offers), (offer) => offer % 2)]).toEqual(alike)
  })
})
