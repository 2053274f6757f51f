import type { Diagnosis } from '../../engine/index.ts'

/** The exchanges in the order of their first entry, updated by small changes. */
interface DiagnosisList {
  /** A new array after every change. */
  readonly items: readonly Diagnosis[]
  find(id: string): Diagnosis | undefined
  /** A known exchange keeps its place; a new one is inserted by its first entry, nearly always at the end. */
  apply(change: { readonly changed: readonly Diagnosis[]; readonly removed: readonly string[] }): void
  clear(): void
}

export function diagnosisList(diagnoses: readonly Diagnosis[]): DiagnosisList {
  let items = diagnoses.slice()
  // One map for the life of the log: copying it at each of ten changes a second would take a tenth of a processor at 100,000 rows.
  let positions = positionsOf(items)

  /** Those in the middle have all behind them counted again: once, however many they are. */
  function insert(added: readonly Diagnosis[]) {
    let isInOrder = true
    for (const diagnosis of added.toSorted((one, other) => firstEntry(one) - firstEntry(other))) {
      const at = placeFor(diagnosis, items)
      if (at === items.length) positions.set(diagnosis.id, at)
      else isInOrder = false
      items.splice(at, 0, diagnosis)
    }
    if (!isInOrder) positions = positionsOf(items)
  }

  return {
    get items() {
      return items
    },
    find(id) {
      const position = positions.get(id)
      return position === undefined ? undefined : items[position]
    },
    apply({ changed, removed }) {
      const gone = new Set(removed.filter((id) => positions.has(id)))
      items = gone.size > 0 ? items.filter(({ id }) => !gone.has(id)) : items.slice()
      if (gone.size > 0) positions = positionsOf(items)
      const added = new Map<string, Diagnosis>()
      for (const diagnosis of changed) {
        const known = positions.get(diagnosis.id)
        if (known === undefined) added.set(diagnosis.id, diagnosis)
        else items[known] = diagnosis
      }
      insert([...added.values()])
    },
    clear() {
      items = []
      positions = new Map()
    },
  }
}

/** What an exchange is known by in a log that starts over, with other ids. It is never the id of one. */
export function keyOf({ startedDateTime, method, url }: Diagnosis): string {
  return `${startedDateTime} ${method} ${url}`
}

/**
 * Finds the exchange that an earlier one has become in a log that started over, with other ids; undefined: it is gone.
 */
export function successorsIn(diagnoses: readonly Diagnosis[]): (earlier: Diagnosis) => Diagnosis | undefined {
  const first = new Map(diagnoses.toReversed().map((diagnosis) => [keyOf(diagnosis), diagnosis]))
  return (earlier) => first.get(keyOf(earlier))
}

/** Indexes of all entries that belong to the exchange. */
export function entriesOf(diagnosis: Diagnosis): number[] {
  return diagnosis.hops
    .flatMap(({ entry, preflight, alsoRecorded }) => [preflight.entry, entry, ...alsoRecorded])
    .filter((index): index is number => index !== null)
}

function placeFor(diagnosis: Diagnosis, items: readonly Diagnosis[]): number {
  const first = firstEntry(diagnosis)
  let at = items.length
  while (at > 0) {
    const before = items[at - 1]
    if (!before || firstEntry(before) <= first) break
    at--
  }
  return at
}

function firstEntry(diagnosis: Diagnosis): number {
  return Math.min(...entriesOf(diagnosis))
}

function positionsOf(items: readonly Diagnosis[]): Map<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]))
}

/** Values by the ids of exchanges, with the ids that they have now, without those that are gone. */
export function renamed<Kept>(byId: ReadonlyMap<string, Kept>, renaming: (id: string) => string | null): ReadonlyMap<string, Kept> {
  return new Map(
    [...byId].flatMap(([id, kept]) => {
      const now = renaming(id)
      return now === null ? [] : [[now, kept]]
    }),
  )
}
