import { type Diagnosis, hostOf, VERDICT_PRIORITY } from '../../engine/index.ts'
import type { Column, Sort } from './list-order.ts'
import { perExchange } from './per-exchange.ts'
import { causeText, statusOf } from './sort-and-group.ts'

/** Where a request comes from, such as `app.js:12`; "" where that isn't recorded. */
export type InitiatorOf = (diagnosis: Diagnosis) => string

/**
 * Makes a function that puts exchanges in another order than that of time; equal ones stay in the order of time. Empty causes come last either way.
 * Those of a list that grows keep their order: only the new ones have to find their place.
 */
export function rowSorter(initiatorOf: InitiatorOf): (rows: readonly Diagnosis[], sort: Sort | null) => readonly Diagnosis[] {
  let sorting: Sorting | null = null
  return (rows, sort) => {
    if (sort?.column !== sorting?.column) sorting = sort === null ? null : new Sorting(sort.column, initiatorOf)
    return sort === null || sorting === null ? rows : sorting.sorted(rows, sort.descending)
  }
}

type Key = string | number

/** An exchange with what it is sorted by. */
interface Keyed {
  readonly diagnosis: Diagnosis
  readonly key: Key
  /** In the order of time. */
  index: number
  /** Of the last list that had it; 0: none yet. */
  turn: number
}

class Sorting {
  readonly column: Column
  readonly #keyedOf: (rows: readonly Diagnosis[]) => readonly Keyed[]
  #before: readonly Keyed[] = []
  #turn = 0

  constructor(column: Column, initiatorOf: InitiatorOf) {
    this.column = column
    const keyOf = sortKey(column, initiatorOf)
    this.#keyedOf = perExchange((diagnosis) => ({ diagnosis, key: keyOf(diagnosis), index: 0, turn: 0 }))
  }

  sorted(rows: readonly Diagnosis[], descending: boolean): readonly Diagnosis[] {
    const turn = ++this.#turn
    const added: Keyed[] = []
    for (const [index, keyed] of this.#keyedOf(rows).entries()) {
      // Those of the list before are in their order already.
      if (keyed.turn !== turn - 1 || turn === 1) added.push(keyed)
      keyed.index = index
      keyed.turn = turn
    }
    // Sorting takes little time where nearly all are sorted.
    const kept = this.#before.filter((keyed) => keyed.turn === turn)
    this.#before = kept.concat(added).sort(descending ? inDescendingOrder : inAscendingOrder)
    return this.#before.map(({ diagnosis }) => diagnosis)
  }
}

function inAscendingOrder(a: Keyed, b: Keyed): number {
  return compared(a, b, 1)
}

function inDescendingOrder(a: Keyed, b: Keyed): number {
  return compared(a, b, -1)
}

function compared(a: Keyed, b: Keyed, direction: 1 | -1): number {
  if (a.key === b.key) return a.index - b.index
  if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1
  return a.key < b.key ? -direction : direction
}

function sortKey(column: Column, initiatorOf: InitiatorOf): (diagnosis: Diagnosis) => Key {
  switch (column) {
    case 'verdict':
      return ({ verdict }) => VERDICT_PRIORITY.indexOf(verdict)
    case 'method':
      return ({ method }) => method
    case 'host':
      return ({ url }) => hostOf(url)
    case 'url':
      return ({ url }) => url
    case 'cause':
      return causeText
    case 'initiator':
      return initiatorOf
    case 'time':
      return ({ time }) => time ?? -1
    case 'status':
      return statusOf
  }
}
