import type { createLog, Diagnosis, Entry, Log, LogChange, Report } from '../../engine/index.ts'
import { ChangeFeed } from './change-feed.ts'
import { EntryStore, type Merge } from './entry-store.ts'
import type { RecorderClient } from './recorder-client.ts'

/** What the page reported about an entry. */
export type PageReport = Parameters<Log['observe']>[1]

/** The entries of the inspected page and the engine's log of them, kept in step. Subscribers hear of every change. */
export class RecordedLog {
  readonly feed = new ChangeFeed()
  readonly #store: EntryStore
  readonly #browser: 'chromium' | 'firefox'
  readonly #makeLog: typeof createLog
  readonly #changed: (change: LogChange) => void
  #log: Log
  #pageUrl: string | null = null

  /** @param options.changed hears of each exchange that changed, but for those of `restart` */
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
    this.#merge(this.#store.arrive(entries, now))
  }

  /** Takes a whole reading of the browser's record; see `EntryStore.reread`. */
  reread(entries: readonly unknown[], isWanted: (entry: unknown) => boolean, asked: number): void {
    const before = [this.#store.size, this.#store.unconfirmed.size].join()
    this.#merge(this.#store.reread(entries, isWanted, asked))
    if ([this.#store.size, this.#store.unconfirmed.size].join() !== before) this.feed.touch()
  }

  /** Adds what the page reported about an entry. */
  observe(index: number, observed: PageReport): void {
    const url = this.#log.entry(index)?.request.url
    if (url === undefined || !this.#store.observe(index, url, observed)) return
    this.#apply(this.#log.observe(index, observed))
  }

  /** What started before `time` (milliseconds since 1970) and has not come never will. */
  settle(time: number): void {
    this.feed.add(this.#log.settle(time))
  }

  /** Forgets the entries that are not wanted; the log holds them until `restart`. */
  forget(isWanted: (entry: unknown) => boolean): void {
    this.#store.keep(isWanted)
  }

  /** Diagnoses all entries anew. */
  restart(pageUrl: string | null): void {
    this.#pageUrl = pageUrl
    this.#log = this.#makeLog({ browser: this.#browser, pageUrl })
    if (this.#store.size > 0) this.#log.add(this.#store.entries)
    this.feed.clear(this.#log.diagnoses())
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

  #merge({ added, replaced }: Merge): void {
    if (added.length > 0) this.#apply(this.#log.add(added))
    if (replaced.length > 0) this.#apply(this.#log.reread(replaced))
  }

  #apply(change: LogChange): void {
    this.feed.add(change)
    this.#changed(change)
  }
}
