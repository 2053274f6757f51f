import type { LogChange } from '../../engine/index.ts'
import { debounce } from '../debounce.ts'
import type { InspectedPage } from '../inspected-page.ts'
import { type Followed, FollowedExchanges } from './followed-exchanges.ts'
import { at, matchTimings, type ResourceTiming, withoutFragment } from './match-timings.ts'
import { type TimedExchange, timedExchange } from './timed-exchange.ts'
import { type PageTimings, pageTimingsOf, timelineReading } from './timeline-script.ts'

/** Between two readings, in milliseconds, while requests pour in. */
const DEBOUNCE_MS = { wait: 250, maxWait: 1500 }
/** Milliseconds before the second question for an exchange; each further one comes after twice the time. */
const RETRY_MS = 500
/** Workers, sandboxed frames and pages that refuse have no timing to give: after a minute that is known. */
const MAX_READINGS = 8
/** Milliseconds after which a page that does not answer is asked again: it may stand at a breakpoint. */
const TIMEOUT_MS = 20_000
/** Each outcome makes a diagnosis anew: after so many milliseconds, others get their turn. */
const SLICE_MS = 10
/** Milliseconds before an exchange in which identical ones may still be under way beside it. */
const NEIGHBORHOOD_MS = 10_000
/** Milliseconds after which an exchange is nobody's neighbor any more. */
const MEMORY_MS = 180_000

export interface TimingReaderOptions {
  readonly page: InspectedPage
  /** Takes `responseStatus` for the entry of that index; null: what was said of it before is in doubt. */
  outcome(entry: number, responseStatus: number | null): void
  /** Sees each reading first; false: it is of another document than the log. */
  onReading(reading: PageTimings): boolean
}

/** Reads the page's Resource Timing in quiet moments, for the exchanges whose outcome the browser's record does not show. */
export class TimingReader {
  readonly #options: TimingReaderOptions
  readonly #followed = new FollowedExchanges()
  readonly #idle = debounce(() => void this.#read(), DEBOUNCE_MS)
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Counts the questions: what answers an earlier one is too late. */
  #asked = 0
  #isAsking = false

  constructor(options: TimingReaderOptions) {
    this.#options = options
  }

  consider({ changed, removed }: LogChange): void {
    for (const id of removed) this.#followed.delete(id)
    for (const diagnosis of changed) {
      const exchange = timedExchange(diagnosis, this.#options.page.browser)
      if (exchange === null) this.#followed.delete(diagnosis.id)
      else this.#follow(exchange)
    }
    if (changed.length > 0) this.#idle.ask()
  }

  /** An event came: the moment is not quiet. */
  touch(): void {
    this.#idle.touch()
  }

  /** Another document, or another log: what was open belongs to one that is gone. */
  reset(): void {
    this.#asked++
    this.#isAsking = false
    this.#idle.cancel()
    clearTimeout(this.#timer)
    this.#followed.clear()
  }

  #follow(exchange: TimedExchange): void {
    const before = this.#followed.of(exchange.id)
    if (before !== null && isSame(before.exchange, exchange)) {
      this.#followed.set(renewed(before, exchange))
      return
    }
    this.#followed.delete(exchange.id)
    this.#followed.set({ exchange, reported: null, due: exchange.wanted ? Date.now() : null, missed: 0 })
    // The request of what looked like a lone preflight.
    if (before?.reported != null && before.exchange.recorded === 'preflight') this.#report(before.exchange, null)
  }

  async #read(): Promise<void> {
    // Its end looks for what has become due meanwhile.
    if (this.#isAsking) return
    this.#prune(Date.now())
    const due = this.#due(Date.now())
    if (due.length === 0) return this.#waitForNext()
    const asked = ++this.#asked
    this.#isAsking = true
    const involved = this.#involved(due)
    const patience = setTimeout(() => asked === this.#asked && this.#waitNoLonger(), TIMEOUT_MS)
    const since = involved.reduce((earliest, { exchange }) => Math.min(earliest, exchange.start), Number.POSITIVE_INFINITY)
    const reading = pageTimingsOf(await this.#options.page.evaluateInPage(timelineReading(since)))
    clearTimeout(patience)
    if (asked !== this.#asked) return
    if (reading !== null && !this.#options.onReading(reading)) return
    if (reading !== null) await this.#take(involved, reading.timings, asked)
    if (asked !== this.#asked) return
    this.#isAsking = false
    this.#end(due)
  }

  async #take(involved: readonly Followed[], timings: readonly ResourceTiming[], asked: number): Promise<void> {
    const requests = involved.map(({ exchange }) => exchange)
    let end = performance.now() + SLICE_MS
    for (const [position, status] of matchTimings(requests, timings)) {
      if (performance.now() > end) {
        await new Promise((resume) => setTimeout(resume))
        end = performance.now() + SLICE_MS
      }
      if (asked !== this.#asked) return
      this.#takeOne(at(requests, position), status)
    }
  }

  #takeOne(exchange: TimedExchange, status: number | null): void {
    const followed = this.#followed.of(exchange.id)
    // It became another one while the page was asked, and will be asked for again.
    if (followed === null || !isSame(exchange, followed.exchange) || status === followed.reported) return
    this.#followed.set({ ...followed, reported: status, due: status === null ? followed.due : null })
    this.#report(followed.exchange, status)
  }

  /** The page may have lost the question. */
  #waitNoLonger(): void {
    this.#asked++
    this.#isAsking = false
    this.#idle.ask()
  }

  #report({ entry, wanted }: TimedExchange, status: number | null): void {
    if (wanted && entry !== null) this.#options.outcome(entry, status)
  }

  /** Those that the page did not report are asked for again, later and later. */
  #end(due: readonly Followed[]): void {
    const now = Date.now()
    for (const { exchange } of due) {
      const followed = this.#followed.of(exchange.id)
      if (followed === null || followed.due === null || followed.due > now) continue
      const missed = followed.missed + 1
      this.#followed.set({ ...followed, missed, due: missed < MAX_READINGS ? now + RETRY_MS * 2 ** (missed - 1) : null })
    }
    this.#waitForNext()
  }

  #waitForNext(): void {
    clearTimeout(this.#timer)
    let next = Number.POSITIVE_INFINITY
    this.#followed.each(({ due }) => {
      if (due !== null && due < next) next = due
    })
    if (next < Number.POSITIVE_INFINITY) this.#timer = setTimeout(() => this.#idle.ask(), Math.max(0, next - Date.now() - DEBOUNCE_MS.wait))
  }

  #due(now: number): readonly Followed[] {
    const found: Followed[] = []
    this.#followed.each((followed) => {
      if (followed.due !== null && followed.due <= now) found.push(followed)
    })
    return found
  }

  /** Those in doubt, and the identical ones near them, which must not be taken for them. */
  #involved(due: readonly Followed[]): readonly Followed[] {
    const earliest = new Map<string, number>()
    for (const { exchange } of due) {
      const url = withoutFragment(exchange.url)
      earliest.set(url, Math.min(exchange.start, earliest.get(url) ?? Number.POSITIVE_INFINITY))
    }
    return [...earliest].flatMap(([url, start]) =>
      this.#followed.at(url).filter(({ exchange }) => exchange.start >= start - NEIGHBORHOOD_MS),
    )
  }

  #prune(now: number): void {
    this.#followed.each(({ exchange, due }) => {
      if (due === null && exchange.start < now - MEMORY_MS) this.#followed.delete(exchange.id)
    })
  }
}

/** Is it still known by the same entry? A request that was only a preflight, or another hop, has another outcome to bear. */
function isSame(before: TimedExchange, now: TimedExchange): boolean {
  return before.entry === now.entry && before.recorded === now.recorded && before.url === now.url
}

/** A newer diagnosis of the same. What it says is no proof of what the page will report once it has reported. */
function renewed(before: Followed, exchange: TimedExchange): Followed {
  if (before.reported !== null)
    return { ...before, exchange: { ...exchange, isReadable: before.exchange.isReadable, wanted: before.exchange.wanted } }
  const isNewlyWanted = exchange.wanted && !before.exchange.wanted
  return { ...before, exchange, due: isNewlyWanted ? Date.now() : exchange.wanted ? before.due : null }
}
