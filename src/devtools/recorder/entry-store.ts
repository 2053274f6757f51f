import { keptEntry } from './kept-entry.ts'
import { matchReadings } from './match-readings.ts'
import {
  asPending,
  errorOf,
  identityOf,
  isPending,
  maybeStale,
  type RawEntry,
  STALE_FAILURE,
  tellsLess,
  tellsMore,
  urlOf,
} from './raw-entry.ts'

/** An entry that is kept. */
export interface Row {
  readonly entry: unknown
  /** Counted from 0: its index in the engine's log. */
  readonly place: number
}

/** How entries are taken. Each step takes a few of them; it gives the rows whose entry is newer, which the engine's log has to read again. */
export type Steps = Generator<readonly Row[], void>

interface StoredRow {
  entry: unknown
  readonly place: number
  /** The event has reported it; otherwise it came from getHAR, and its event may still come. */
  hadEvent: boolean
  /** When it arrived, in milliseconds since 1970, if its outcome waits to be read again. */
  unconfirmedSince: number | null
}

/** How many entries are taken in one step: some tenths of a millisecond. */
const STEP_ENTRIES = 100

/**
 * The raw entries for the engine's log, in its order: what the log is fed with, to feed another one after a navigation,
 * and to tell a second reading of a request from a second request.
 */
export class EntryStore {
  #rows: StoredRow[] = []
  /** By identity; nearly all have but one, and a list takes 100 bytes. */
  readonly #identical = new Map<string, StoredRow | StoredRow[]>()
  /** Counts how often rows got other places. */
  #moves = 0
  readonly #confirmFailures: boolean

  constructor(options: { /** Chromium's event may be stale. */ readonly confirmFailures: boolean }) {
    this.#confirmFailures = options.confirmFailures
  }

  get size(): number {
    return this.#rows.length
  }

  get entries(): readonly unknown[] {
    return this.entriesFrom(0)
  }

  /** Those from one place on, up to and without another. */
  entriesFrom(start: number, end?: number): readonly unknown[] {
    return this.#rows.slice(start, end).map(({ entry }) => entry)
  }

  /** The places of the entries that wait to be read again. */
  get unconfirmed(): ReadonlySet<number> {
    return new Set(this.#rows.filter(({ unconfirmedSince }) => unconfirmedSince !== null).map(({ place }) => place))
  }

  /**
   * Takes finished requests from the event, in order of arrival. A failure that may be stale is kept as "still running" until it is read again.
   * @param isWanted asked for each entry when it is taken
   * @param now milliseconds since 1970
   */
  arriving(entries: readonly unknown[], isWanted: (entry: unknown) => boolean, now: number): Steps {
    return inSteps(entries, (entry) => (isWanted(entry) ? this.#arrived(keptEntry(entry), now) : null))
  }

  /**
   * Takes a whole reading of the browser's record. Whatever arrives meanwhile has to wait: it would change the order by which identical requests are known.
   * @param isWanted asked for each entry that is not known, when it is taken
   * @param asked when the reading began, in milliseconds since 1970: failures that arrived before are confirmed by it
   */
  *rereading(entries: readonly unknown[], isWanted: (entry: unknown) => boolean, asked: number): Steps {
    const readings = new Map<string, IdenticalReadings>()
    yield* inSteps(entries, (entry) => {
      const identity = isPending(entry) ? null : identityOf(entry)
      if (identity === null) return null
      const identical = readings.get(identity)
      if (identical === undefined) readings.set(identity, new IdenticalReadings(entry))
      else identical.add(entry)
      return null
    })
    yield* inSteps(entries, (entry) => {
      const identity = isPending(entry) ? null : identityOf(entry)
      if (identity === null) return null
      const known = readings.get(identity)?.next(this.#moves, () => this.#identicalTo(identity))
      if (known === undefined) {
        if (isWanted(entry)) this.#append({ entry: keptEntry(entry), hadEvent: false, unconfirmedSince: null }, identity)
        return null
      }
      if (known.unconfirmedSince !== null && known.unconfirmedSince >= asked && maybeStale(entry)) return null
      known.unconfirmedSince = null
      return replace(known, entry) ? known : null
    })
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
    this.#moves++
    this.#identical.clear()
    for (const row of rows) this.#append(row, identityOf(row.entry))
  }

  #arrived(entry: unknown, now: number): Row | null {
    const stale = this.#confirmFailures && maybeStale(entry)
    const identity = identityOf(entry)
    const unheard = this.#identicalTo(identity).filter((row) => !row.hadEvent && this.#mayBe(row, entry, stale))
    const known = rowsOf([entry], unheard).get(0)
    if (known === undefined) {
      const kept = stale ? asPending(entry as RawEntry) : entry
      this.#append({ entry: kept, hadEvent: true, unconfirmedSince: stale ? now : null }, identity)
      return null
    }
    known.hadEvent = true
    return !stale && replace(known, entry) ? known : null
  }

  /**
   * May an event tell of a request that was read before? In Chromium what had a response keeps it, so that an event without one is another identical
   * request's; or it is stale, which befalls only what failed.
   */
  #mayBe({ entry }: StoredRow, event: unknown, stale: boolean): boolean {
    return !this.#confirmFailures || !tellsLess(event, entry) || (stale && errorOf(entry) === errorOf(event))
  }

  #identicalTo(identity: string | null): readonly StoredRow[] {
    const known = identity === null ? undefined : this.#identical.get(identity)
    return known === undefined ? [] : Array.isArray(known) ? known : [known]
  }

  #append({ entry, hadEvent, unconfirmedSince }: Omit<StoredRow, 'place'>, identity: string | null): void {
    const row = { entry, hadEvent, unconfirmedSince, place: this.#rows.length }
    this.#rows.push(row)
    if (identity === null) return
    const known = this.#identical.get(identity)
    if (Array.isArray(known)) known.push(row)
    else this.#identical.set(identity, known === undefined ? row : [known, row])
  }
}

/** Those of identical requests in one reading of the record. */
class IdenticalReadings {
  readonly #readings: unknown[]
  #next = 0
  #moves: number | null = null
  #known: ReadonlyMap<number, StoredRow> = new Map()

  constructor(first: unknown) {
    this.#readings = [first]
  }

  add(reading: unknown): void {
    this.#readings.push(reading)
  }

  /**
   * The row of the next of them; undefined: it has none yet.
   * @param moves of the store: those that are known are looked for again once rows got other places
   * @param rows gives those that are known
   */
  next(moves: number, rows: () => readonly StoredRow[]): StoredRow | undefined {
    if (moves !== this.#moves) this.#known = rowsOf(this.#readings, rows())
    this.#moves = moves
    return this.#known.get(this.#next++)
  }
}

/** Of readings of identical requests, by their position, the row that each is a newer reading of. */
function rowsOf(readings: readonly unknown[], rows: readonly StoredRow[]): ReadonlyMap<number, StoredRow> {
  const found = new Map<number, StoredRow>()
  const [only] = rows
  if (only === undefined) return found
  if (readings.length === 1 && rows.length === 1) return found.set(0, only)
  const older = rows.map(({ entry, unconfirmedSince }) => (unconfirmedSince === null ? entry : STALE_FAILURE))
  for (const [position, known] of matchReadings(readings, older)) {
    const row = rows[known]
    if (row !== undefined) found.set(position, row)
  }
  return found
}

function* inSteps(entries: readonly unknown[], takeOne: (entry: unknown) => Row | null): Steps {
  for (let from = 0; from < entries.length; from += STEP_ENTRIES) {
    const renewed = entries.slice(from, from + STEP_ENTRIES).map(takeOne)
    yield renewed.filter((row) => row !== null)
  }
}

function replace(row: StoredRow, newer: unknown): boolean {
  if (!tellsMore(newer, row.entry)) return false
  const observed = observedOf(row.entry)
  const kept = keptEntry(newer)
  row.entry = observed === undefined ? kept : { ...(kept as RawEntry), _observed: observed }
  return true
}

function observedOf(entry: unknown): object | undefined {
  return (entry as RawEntry)._observed as object | undefined
}
