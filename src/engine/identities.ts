import type { Entry } from './har/entry.ts'

/** An entry's own name: recorders give none, so a newer reading is known by this, and by its place among those with the same. */
export function identityOf({ request, startedDateTime }: Entry): string {
  return `${startedDateTime} ${request.method} ${request.url}`
}

/** The indexes of entries by their identity. */
export class Identities {
  readonly #indexes = new Map<string, number[]>()

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.add(entry)
  }

  add(entry: Entry): void {
    const identity = identityOf(entry)
    const same = this.#indexes.get(identity)
    if (same === undefined) this.#indexes.set(identity, [entry.index])
    else same.push(entry.index)
  }

  /** The index of the nth entry of that identity, counted from 0; null when there are fewer. */
  indexOf(identity: string, nth: number): number | null {
    return this.#indexes.get(identity)?.[nth] ?? null
  }
}
