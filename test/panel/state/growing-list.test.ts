import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnosis, Verdict } from '../../../src/engine/index.ts'
import { diagnosisList } from '../../../src/panel/state/diagnosis-list.ts'
import { rowFilter } from '../../../src/panel/state/filter.ts'
import { columns, GROUPINGS } from '../../../src/panel/state/list-order.ts'
import { perExchange } from '../../../src/panel/state/per-exchange.ts'
import { isGroup, lineMaker } from '../../../src/panel/state/sort-and-group.ts'
import { rowSorter } from '../../../src/panel/state/sort-rows.ts'
import { diagnosis, headerNotAllowed, missingAllowOrigin, plain } from '../diagnoses.ts'

const SURPRISE = {
  rule: 'expose-headers-missing',
  category: 'correctness',
  title: 'Hidden header',
  explanation: '',
  remedy: '',
  evidence: [],
} as const

/** What may be found out about exchange `n`. */
const KINDS: readonly ((n: number) => Diagnosis)[] = [
  (n) => plain(n, 'allowed'),
  (n) => plain(n, 'opaque'),
  (n) => diagnosis(n, { warnings: [SURPRISE] }),
  (n) => diagnosis(n, { method: 'PUT', url: `https://cdn.example/${n % 3}` }),
  missingAllowOrigin,
  headerNotAllowed,
]

const anyExchange = fc.tuple(fc.nat(30), fc.constantFrom(...KINDS)).map(([n, made]) => made(n))
const anyChange = fc.record({
  changed: fc.uniqueArray(anyExchange, { maxLength: 6, selector: ({ id }) => id }),
  removed: fc.uniqueArray(
    fc.nat(30).map((n) => `x${n}`),
    { maxLength: 3 },
  ),
})

/** The lists of a log that changes so. */
function listsOf(
  changes: readonly { readonly changed: readonly Diagnosis[]; readonly removed: readonly string[] }[],
): readonly (readonly Diagnosis[])[] {
  const list = diagnosisList([])
  return changes.map((change) => {
    list.apply(change)
    return list.items
  })
}

describe('a list that grows', () => {
  it('has the same groups as one that is grouped for the first time', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), fc.constantFrom(...GROUPINGS), (changes, grouping) => {
        const linesOf = lineMaker()
        for (const rows of listsOf(changes)) expect(linesOf(rows, grouping, new Map())).toEqual(lineMaker()(rows, grouping, new Map()))
      }),
    )
  })

  it('has the same order as one that is sorted for the first time', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), fc.constantFrom(...columns), fc.boolean(), (changes, column, descending) => {
        const initiatorOf = ({ id }: Diagnosis) => `app.js:${id.length}`
        const sorted = rowSorter(initiatorOf)
        for (const rows of listsOf(changes))
          expect(sorted(rows, { column, descending })).toEqual(rowSorter(initiatorOf)(rows, { column, descending }))
      }),
    )
  })

  it('lets through the same as one that is filtered for the first time', () => {
    const anyText = fc.constantFrom(
      '',
      '-opaque',
      'allowed',
      'host:cdn.example',
      'host:example',
      'method:put host:api',
      '-host:cdn',
      'status:2xx',
    )
    const anyFilter = fc.record({
      text: anyText,
      inverted: fc.boolean(),
      verdicts: fc.constantFrom(new Set<Verdict>(), new Set<Verdict>(['allowed'])),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(anyChange, anyFilter), { maxLength: 12 }), fc.boolean(), (steps, isKept) => {
        const filtered = rowFilter()
        const [[, first] = [null, null]] = steps
        for (const [at, rows] of listsOf(steps.map(([change]) => change)).entries()) {
          const filter = (isKept ? first : steps[at]?.[1]) ?? { text: '', inverted: false, verdicts: new Set<Verdict>() }
          expect(filtered(rows, filter)).toEqual(rowFilter()(rows, filter))
        }
      }),
    )
  })

  it('is grouped another way at once', () => {
    const linesOf = lineMaker()
    const rows = [missingAllowOrigin(1), plain(2, 'allowed')]
    for (const grouping of [...GROUPINGS, ...GROUPINGS.toReversed()])
      expect(linesOf(rows, grouping, new Map()).filter(isGroup)).toHaveLength(grouping === 'none' ? 0 : grouping === 'cause' ? 2 : 1)
  })
})

describe('what is found out about each exchange of a list', () => {
  const asked: string[] = []
  const valuesOf = perExchange((one) => {
    asked.push(one.id)
    return one.id
  })
  const [a, b, c, d] = [1, 2, 3, 4].map((n) => plain(n, 'allowed')) as [Diagnosis, Diagnosis, Diagnosis, Diagnosis]
  const again = plain(2, 'blocked')
  const hundred = Array.from({ length: 100 }, (_, at) => plain(10 + at, 'allowed'))

  it.each([
    ['the first ones', [a, b], ['x1', 'x2']],
    ['one more at the end', [a, b, d], ['x4']],
    ['one in the middle', [a, b, c, d], ['x3']],
    ['a newer diagnosis', [a, again, c, d], ['x2']],
    ['one that is gone', [again, c, d], []],
    ['the same once more', [again, c, d], []],
    ['none', [], []],
    ['all others, which were forgotten', [a, again], ['x1', 'x2']],
    ['a hundred more', [a, again, ...hundred], hundred.map(({ id }) => id)],
    ['one of them alone', hundred.slice(50, 51), []],
    ['all of them again, once they are no longer left out', [a, again, ...hundred], []],
    ['all but the first half', hundred.slice(50), []],
    ['the first half, in place of the others', hundred.slice(0, 50), []],
  ])('is computed once: %s', (_, list, newlyAsked) => {
    asked.length = 0
    expect(valuesOf(list)).toEqual(list.map(({ id }) => id))
    expect(asked).toEqual(newlyAsked)
  })
})
