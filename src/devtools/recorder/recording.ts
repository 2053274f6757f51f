import type { createLog, Entry, LogChange } from '../../engine/index.ts'
import { originOf } from '../../engine/index.ts'
import { debounce } from '../debounce.ts'
import type { InspectedPage } from '../inspected-page.ts'
import type { LiveAbilities } from '../live-abilities.ts'
import { createLivePage, isObserved } from '../page/live-page.ts'
import { Observation } from '../page/observation.ts'
import { TimingReader } from '../page/resource-timing.ts'
import type { Settings } from '../settings.ts'
import { HarReader } from './har-reader.ts'
import { belongsTo, type InspectedDocument, recordedPageOf, wasOpenedLate } from './navigation.ts'
import { PageTracker } from './page-tracker.ts'
import { isDocument, maybeStale, startOf } from './raw-entry.ts'
import { ReadingSchedule } from './reading-schedule.ts'
import { RecordedLog } from './recorded-log.ts'
import { unrecordedEntry } from './unrecorded-entry.ts'

/** Milliseconds in which events are gathered. */
const BATCH_MS = 100
/** What started longer ago than this (milliseconds) and has not come in a quiet moment never will. */
const SETTLED_MS = 2000
/** Chromium's headers arrive up to 150 ms after a stale event. */
const STALE_MS = 150

/** Records the inspected page: what its browser reports, what it can be asked for, and what the page itself reports. */
export class Recording {
  readonly log: RecordedLog
  readonly reader: HarReader
  readonly readings: ReadingSchedule
  readonly live: LiveAbilities
  readonly #settings: Settings
  readonly #listeningSince = Date.now()
  readonly #tracker: PageTracker
  readonly #timing: TimingReader
  readonly #observation: Observation
  readonly #batch = debounce(() => this.#flush(), { wait: BATCH_MS, maxWait: BATCH_MS })
  readonly #settle = debounce(() => this.log.settle(Date.now() - SETTLED_MS), { wait: SETTLED_MS + 500, maxWait: 2 * SETTLED_MS })
  #arrived: unknown[] = []
  #severalOrigins = false
  #openedLate = false
  /** Chromium's name of the page that is shown, once it is known. */
  #page: string | null = null
  #clearedAt = Number.NEGATIVE_INFINITY

  constructor(page: InspectedPage, settings: Settings, makeLog: typeof createLog) {
    this.#settings = settings
    this.log = new RecordedLog({ browser: page.browser, makeLog, changed: (change) => this.#changed(change) })
    this.#tracker = new PageTracker(page, {
      asking: () => void this.#observation.read(),
      entries: () => this.#allEntries(),
      entered: (next, previous) => this.#entered(next, previous),
    })
    this.#timing = new TimingReader({
      page,
      outcome: (entry, responseStatus) => this.log.observe(entry, { responseStatus }),
      onReading: (reading) => this.#tracker.isSame(reading),
    })
    this.#observation = new Observation({
      page,
      hosts: () => settings.observedHosts,
      isObserved: () => isObserved(this.pageUrl, settings),
      isReported: (entry) => isReported(this.log.entry(entry)?.observed),
      report: (entry, observed) => this.log.observe(entry, observed),
      unrecorded: (call, directive) => this.#arrive([unrecordedEntry(call, directive)]),
      changed: () => this.log.feed.touch(),
    })
    this.live = createLivePage({
      page,
      settings,
      observation: this.#observation,
      pageUrl: () => this.pageUrl,
      rawEntry: (index) => this.log.rawEntries[index],
      changed: () => this.log.feed.touch(),
    })
    const reader = new HarReader({
      page,
      take: (entries, asked) => this.#takeHar(entries, asked),
      changed: () => this.log.feed.touch(),
    })
    this.reader = reader
    this.readings = new ReadingSchedule({ browser: page.browser, reader, unsettled: () => this.log.unsettled(Date.now() - SETTLED_MS) })
    page.onRequestFinished((entry) => this.#finished(entry))
    page.onNavigated((url) => void this.#tracker.navigated(url))
    void this.#tracker.navigated(null)
  }

  /** Without fragment; null while the page has not reported it. */
  get pageUrl(): string | null {
    return this.#tracker.document?.url ?? null
  }

  /** The page was loading already when the recording began. */
  get openedLate(): boolean {
    return this.#openedLate
  }

  clear(): void {
    this.#flush()
    this.#clearedAt = Date.now()
    this.log.forget(() => false)
    this.readings.forgetOpen()
    this.#severalOrigins = false
    this.#restart(this.pageUrl)
  }

  #finished(entry: unknown): void {
    this.#arrived.push(entry)
    for (const waiting of [this.readings, this.#timing, this.#observation]) waiting.touch()
    // Firefox reports a navigation only at the end of the load, but of the document's request at once.
    if (isDocument(entry)) void this.#observation.read()
    for (const wanted of [this.#batch, this.#settle]) wanted.ask()
  }

  #flush(): void {
    this.#batch.cancel()
    if (this.#arrived.length === 0) return
    const entries = this.#arrived
    this.#arrived = []
    this.#learnPage(entries)
    this.#arrive(entries)
    if (entries.some(maybeStale)) this.readings.ask()
  }

  /** The document's own request may arrive after what is known by it not to belong there. */
  #learnPage(arrived: readonly unknown[]): void {
    const { document } = this.#tracker
    if (this.#page !== null || document === null) return
    this.#page = recordedPageOf(document, arrived)
    if (this.#page === null || this.log.allEntries.every((entry) => this.#isKept(entry))) return
    this.log.forget((entry) => this.#isKept(entry))
    this.#restart(this.log.pageUrl)
  }

  #arrive(entries: readonly unknown[]): void {
    this.log.arrive(
      entries.filter((entry) => this.#isKept(entry)),
      Date.now(),
    )
  }

  /** Those that have arrived and are not in the log yet, too. */
  #allEntries(): readonly unknown[] {
    this.#flush()
    return this.log.allEntries
  }

  /** A request of the page before this one may end after it. */
  #isKept(entry: unknown): boolean {
    const { document } = this.#tracker
    return this.#settings.keepLog || document === null || belongsTo(document, this.#page, entry)
  }

  #changed(change: LogChange): void {
    this.#askPageOf(change)
    this.#settle.ask()
  }

  async #takeHar(entries: readonly unknown[], asked: number): Promise<void> {
    this.#flush()
    this.readings.measured(entries.length)
    await this.log.reread(entries, (entry) => this.#isKept(entry) && !(startOf(entry) < this.#clearedAt), asked - STALE_MS)
    const { document } = this.#tracker
    if (document !== null && this.#openedLate) this.#openedLate = wasOpenedLate(document, this.log.allEntries, this.#listeningSince)
  }

  #entered(next: InspectedDocument, previous: InspectedDocument | null): void {
    this.#flush()
    this.log.feed.touch()
    if (previous !== null && previous.id === next.id && next.id !== null) return
    this.#openedLate = wasOpenedLate(next, this.log.allEntries, this.#listeningSince)
    this.#page = recordedPageOf(next, this.log.allEntries)
    const isLeft = previous !== null && !this.#settings.keepLog
    if (isLeft) {
      this.log.forget((entry) => this.#isKept(entry))
      this.readings.reset(this.log.size)
    }
    // Entries of several origins have no page URL in common.
    if (isLeft || this.log.size === 0) this.#severalOrigins = false
    else if (previous !== null && originOf(previous.url) !== originOf(next.url)) this.#severalOrigins = true
    const pageUrl = this.#severalOrigins ? null : next.url
    const { pageUrl: before } = this.log
    if (isLeft || before === null || pageUrl === null || originOf(before) !== originOf(pageUrl)) this.#restart(pageUrl)
    else this.#askPageAnew()
  }

  #restart(pageUrl: string | null): void {
    this.log.restart(pageUrl)
    this.#askPageAnew()
    this.#settle.ask()
  }

  /** What was open with the readers of the page is gone: they get all that is of this document. */
  #askPageAnew(): void {
    for (const reader of [this.#timing, this.#observation]) reader.reset()
    this.#askPageOf({ changed: this.log.diagnoses(), removed: [] })
  }

  /** The page knows nothing of what was there before it. */
  #askPageOf({ changed, removed }: LogChange): void {
    const since = this.#tracker.document?.since ?? Number.NEGATIVE_INFINITY
    const its = changed.filter(({ startedDateTime }) => !(Date.parse(startedDateTime) < since))
    for (const reader of [this.#timing, this.#observation]) reader.consider({ changed: its, removed })
  }
}

/** By the page's call, not only by its Resource Timing. */
function isReported(observed: Entry['observed'] | undefined): boolean {
  return (observed?.credentials ?? observed?.mode ?? observed?.redirect) != null
}
