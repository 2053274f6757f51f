import { asPending, identityOf, isPending, maybeStale, type RawEntry, tellsMore, urlOf, withoutBodies } from './raw-entry.ts'

/** What to hand to the engine's log: `added` for `add`, then `replaced` for `reread` (all identical ones together, in their order). */
export interface Merge {
  readonly added: readonly unknown[]
  readonly replaced: readonly unknown[]
}

interface Row {
  entry: unknown
  /** The event has reported it; otherwise it came from getHAR, and its event may still come. */
  hadEvent: boolean
  /** When it arrived, in milliseconds since 1970, if its outcome waits to be read again. */
  unconfirmedSince: number | null
}

/**
 * The raw entries beside the engine's log, in the same order: what the log was fed with, to feed another one after a navigation,
 * and to tell a second reading of a request from a second request.
 */
export class EntryStore {
  #rows: Row[] = []
  readonly #identical = new Map<string, Row[]>()
  readonly #confirmFailures: boolean

  constructor(options: { /** Chromium's event may be stale. */ readonly confirmFailures: boolean }) {
    this.#confirmFailures = options.confirmFailures
  }

  get size(): number {
    return this.#rows.length
  }

  get entries(): readonly unknown[] {
    return this.#rows.map(({ entry }) => entry)
  }

  /** The places of the entries that wait to be read again. */
  get unconfirmed(): ReadonlySet<number> {
    return new Set([...this.#rows.keys()].filter((place) => this.#rows[place]?.unconfirmedSince != null))
  }

  /**
   * Takes finished requests from the event, in order of arrival. A failure that may be stale is kept as "still running" until it is read again.
   * @param now milliseconds since 1970
   */
  arrive(entries: readonly unknown[], now: number): Merge {
    const merge = new Merging()
    for (const entry of entries) {
      const kept = withoutBodies(entry)
      const stale = this.#confirmFailures && maybeStale(kept)
      const identical = this.#identicalTo(kept)
      const known = identical.find((row) => !row.hadEvent)
      if (known !== undefined) {
        known.hadEvent = true
        if (!stale && replace(known, kept)) merge.replace(identical)
      } else {
        const row = { entry: stale ? asPending(kept as RawEntry) : kept, hadEvent: true, unconfirmedSince: stale ? now : null }
        this.#append(row, identical)
        merge.add(row)
      }
    }
    return merge
  }

  /**
   * Takes a whole reading of the browser's record.
   * @param isWanted asked for each entry that is not known yet
   * @param asked when the reading began, in milliseconds since 1970: failures that arrived before are confirmed by it
   */
  reread(entries: readonly unknown[], isWanted: (entry: unknown) => boolean, asked: number): Merge {
    const merge = new Merging()
    const seen = new Map<string, number>()
    for (const entry of entries) {
      const identity = identityOf(entry)
      if (identity === null || isPending(entry)) continue
      const identical = this.#identicalTo(entry)
      const ordinal = seen.get(identity) ?? 0
      seen.set(identity, ordinal + 1)
      const known = identical[ordinal]
      if (known === undefined) {
        if (!isWanted(entry)) continue
        const row = { entry: withoutBodies(entry), hadEvent: false, unconfirmedSince: null }
        this.#append(row, identical)
        merge.add(row)
      } else if (known.unconfirmedSince === null || known.unconfirmedSince < asked || !maybeStale(entry)) {
        known.unconfirmedSince = null
        if (replace(known, withoutBodies(entry))) merge.replace(identical)
      }
    }
    return merge
  }

  /** Writes what the page reported about an entry into it, so that it travels with the entry. False when the entry at that place has another URL. */
  observe(place: number, url: string, observed: Readonly<Record<string, unknown>>): boolean {
    const row = this.#rows[place]
    if (row === undefined || urlOf(row.entry) !== url) return false
    row.entry = { ...(row.entry as RawEntry), _observed: { ...observedOf(row.entry), ...observed } }
    return true
  }

  /** Forgets all entries but those that are wanted. */
  keep(isWanted: (entry: unknown) => boolean): void {
    const rows = this.#rows.filter(({ entry }) => isWanted(entry))
    this.#rows = []
    this.#identical.clear()
    for (const row of rows) this.#append(row, this.#identicalTo(row.entry))
  }

  #identicalTo(entry: unknown): Row[] {
    const identity = identityOf(entry)
    if (identity === null) return []
    const known = this.#identical.get(identity) ?? []
    this.#identical.set(identity, known)
    return known
  }

  #append(row: Row, identical: Row[]): void {
    this.#rows.push(row)
    identical.push(row)
  }
}

class Merging implements Merge {
  readonly #added: Row[] = []
  readonly #replaced = new Set<Row>()

  add(row: Row): void {
    this.#added.push(row)
  }

  replace(identical: readonly Row[]): void {
    for (const row of identical) this.#replaced.add(row)
  }

  get added(): readonly unknown[] {
    return this.#added.map(({ entry }) => entry)
  }

  get replaced(): readonly unknown[] {
    return [...this.#replaced].map(({ entry }) => entry)
  }
}

function replace(row: Row, newer: unknown): boolean {
  if (!tellsMore(newer, row.entry)) return false
  const observed = observedOf(row.entry)
  row.entry = observed === undefined ? newer : { ...(newer as RawEntry), _observed: observed }
  return true
}

function observedOf(entry: unknown): object | undefined {
  return (entry as RawEntry)._observed as object | undefined
}
