import { type createLog, type Diagnosis, type Entry, forgetEverything, type Log, type LogChange, type Report } from '../../engine/index.ts'
import { ChangeFeed } from './change-feed.ts'
import { EntryStore, type Row, type Steps } from './entry-store.ts'
import type { RecorderClient } from './recorder-client.ts'
import { SlicedWork } from './sliced-work.ts'

/** What the page reported about an entry. */
export type PageReport = Parameters<Log['observe']>[1]

/** Entries that have come and are not all in the store yet. */
interface Input {
  readonly entries: readonly unknown[]
  readonly steps: Steps
  isWanted(entry: unknown): boolean
  /** All are. */
  taken(): void
}

/** Somebody waits until the engine's log has so many of the entries. */
interface Waiting {
  readonly size: number
  readonly resume: () => void
}

/** How many entries or exchanges the engine gets in one step: about a millisecond of its work. */
const STEP_SIZE = 20

/**
 * The entries of the inspected page and the engine's log of them, which is fed from them in slices: first what has come is stored, in order, then the log
 * gets it. What is small is there when the call returns. Subscribers hear of every change.
 */
export class RecordedLog {
  readonly feed = new ChangeFeed()
  readonly #store: EntryStore
  readonly #work = new SlicedWork(() => this.#step())
  readonly #browser: 'chromium' | 'firefox'
  readonly #makeLog: typeof createLog
  readonly #changed: (change: LogChange) => void
  #log: Log
  #pageUrl: string | null = null
  #inputs: Input[] = []
  /** How many of the stored entries the log has. */
  #fed = 0
  /** Which of these it has to read again. */
  readonly #renewed = new Set<Row>()
  #waiting: Waiting[] = []
  /** What started before that time (milliseconds since 1970) is to be settled; null: all of it is. */
  #settleUntil: number | null = null

  /** @param options.changed hears of each exchange that changed, but for those that `settle` changed */
  constructor(options: {
    readonly browser: 'chromium' | 'firefox'
    readonly makeLog: typeof createLog
    changed(change: LogChange): void
  }) {
    this.#browser = options.browser
    this.#makeLog = options.makeLog
    this.#changed = options.changed
    this.#store = new EntryStore({ confirmFailures: options.browser === 'chromium' })
    this.#log = options.makeLog({ browser: options.browser, pageUrl: null })
  }

  /** The page URL by which the log diagnoses; null while there is none, or where the entries have none in common. */
  get pageUrl(): string | null {
    return this.#pageUrl
  }

  get size(): number {
    return this.#store.size
  }

  /** The entries as recorded. */
  get rawEntries(): readonly unknown[] {
    return this.#store.entries
  }

  /** Those that have come and may not be stored yet, too. */
  get allEntries(): readonly unknown[] {
    return [...this.#store.entries, ...this.#inputs.flatMap(({ entries }) => entries)]
  }

  get skipped(): ReturnType<Log['skipped']> {
    return this.#log.skipped()
  }

  /**
   * Exchanges that a reading of the browser's record may settle: those whose failure waits to be confirmed, and preflights without their request.
   * @param until a request that started later (milliseconds since 1970) may come by itself
   */
  unsettled(until: number): ReadonlySet<string> {
    const waiting = this.#store.unconfirmed
    const isUnsettled = ({ verdict, hops, startedDateTime }: Diagnosis) => {
      // A failure that waits, yet whose preflight was refused, is in no doubt.
      if (verdict === 'unknown' && hops.some(({ entry }) => entry !== null && waiting.has(entry))) return true
      const isAlone = hops.at(-1)?.entry === null && (verdict === 'unknown' || verdict === 'depends')
      return isAlone && Date.parse(startedDateTime) < until
    }
    return new Set(
      this.diagnoses()
        .filter(isUnsettled)
        .map(({ id }) => id),
    )
  }

  /** Takes finished requests from the event. */
  arrive(entries: readonly unknown[], now: number): void {
    this.#take(entries, (isWanted) => this.#store.arriving(entries, isWanted, now))
  }

  /** Takes a whole reading of the browser's record; see `EntryStore.rereading`. Resolves when the engine's log has it. */
  reread(entries: readonly unknown[], isWanted: (entry: unknown) => boolean, asked: number): Promise<void> {
    const stepsOf = (isStillWanted: Input['isWanted']) => this.#store.rereading(entries, isStillWanted, asked)
    return new Promise((resume) => {
      const before = this.#known
      const taken = () => {
        this.#waiting.push({ size: this.#store.size, resume })
        if (this.#known !== before) this.feed.touch()
      }
      this.#take(entries, stepsOf, { isWanted, taken })
    })
  }

  /** Adds what the page reported about an entry. */
  observe(index: number, observed: PageReport): void {
    const url = this.#log.entry(index)?.request.url
    if (url === undefined || !this.#store.observe(index, url, observed)) return
    this.#apply(this.#log.observe(index, observed))
  }

  /** What started before `time` (milliseconds since 1970) and has not come never will. */
  settle(time: number): void {
    this.#settleUntil = Math.max(time, this.#settleUntil ?? time)
    this.#work.go()
  }

  /** Forgets the entries that are not wanted, of what has come and is not stored yet, too; the log holds them until `restart`. */
  forget(isWanted: (entry: unknown) => boolean): void {
    this.#store.keep(isWanted)
    this.#waiting = this.#waiting.map(({ size, resume }) => ({ size: Math.min(size, this.#store.size), resume }))
    for (const input of this.#inputs) {
      const wasWanted = input.isWanted
      input.isWanted = (entry) => wasWanted(entry) && isWanted(entry)
    }
  }

  /** Diagnoses all entries anew. */
  restart(pageUrl: string | null): void {
    this.#pageUrl = pageUrl
    forgetEverything()
    this.#log = this.#makeLog({ browser: this.#browser, pageUrl })
    this.#fed = 0
    this.#renewed.clear()
    this.#settleUntil = null
    this.feed.clear()
    this.#work.go()
  }

  diagnoses(): ReturnType<RecorderClient['diagnoses']> {
    return this.#log.diagnoses()
  }

  entry(index: number): Entry | null {
    return this.#log.entry(index)
  }

  report(): Report {
    return this.#log.report()
  }

  #take(
    entries: readonly unknown[],
    stepsOf: (isWanted: Input['isWanted']) => Steps,
    { isWanted, taken }: Pick<Input, 'isWanted' | 'taken'> = { isWanted: () => true, taken: () => undefined },
  ): void {
    const input: Input = { entries, steps: stepsOf((entry) => input.isWanted(entry)), isWanted, taken }
    this.#inputs.push(input)
    this.#work.go()
  }

  /** The next piece of what there is to do; false: nothing. */
  #step(): boolean {
    // First, not last: a log that was cleared meanwhile has nothing more to do.
    if (this.#renewed.size === 0) this.#resume()
    const input = this.#inputs[0]
    if (input !== undefined) this.#takeSome(input)
    else if (this.#renewed.size > 0) this.#renewSome()
    else if (this.#fed < this.#store.size) this.#addSome()
    else return this.#settleSome()
    return true
  }

  #takeSome(input: Input): void {
    const { done, value } = input.steps.next()
    if (done) {
      this.#inputs.shift()
      input.taken()
    } else for (const row of value) this.#renewed.add(row)
  }

  /** What the log doesn't have yet, it will get as it is then. */
  #renewSome(): void {
    const renewed = [...this.#renewed].slice(0, STEP_SIZE)
    for (const row of renewed) this.#renewed.delete(row)
    const known = renewed.filter(({ place }) => place < this.#fed)
    if (known.length > 0) this.#apply(this.#log.renew(known.map(({ place, entry }) => [place, entry])))
  }

  #addSome(): void {
    const added = this.#store.entriesFrom(this.#fed, this.#fed + STEP_SIZE)
    this.#fed += added.length
    this.#apply(this.#log.add(added))
  }

  #settleSome(): boolean {
    if (this.#settleUntil === null) return false
    const change = this.#log.settle(this.#settleUntil, STEP_SIZE)
    if (change.changed.length < STEP_SIZE) this.#settleUntil = null
    this.feed.add(change)
    return this.#settleUntil !== null
  }

  #resume(): void {
    for (const { size, resume } of this.#waiting) if (size <= this.#fed) resume()
    this.#waiting = this.#waiting.filter(({ size }) => size > this.#fed)
  }

  /** Changes with what a reading found, apart from what the log makes of it. */
  get #known(): string {
    return [this.#store.size, this.#store.unconfirmed.size].join()
  }

  #apply(change: LogChange): void {
    this.feed.add(change)
    this.#changed(change)
  }
}
