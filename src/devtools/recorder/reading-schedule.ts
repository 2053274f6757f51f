import { type Debounced, debounce } from '../debounce.ts'
import type { HarReader } from './har-reader.ts'

/** Up to this many entries getHAR takes 0.1 s (Chromium 156; 2,500 in 0.5-1 s, 10,000 in 2 s), and is read when it is only likely to show more. */
const MAX_CHEAP_ENTRIES = 1000
/** Up to this many it takes 30 ms at most, and may be read every other second while somebody looks. */
const MAX_WATCHED_ENTRIES = 300
const WATCH_MS = 2000

/** Milliseconds. Soon after Chromium's event, when right headers have long arrived (2-150 ms later), and not for ever later. */
const SOON_MS = { wait: 300, maxWait: 3000 }
/** A request that is still open fires no event, but others of its time did. */
const STILL_OPEN_MS = { wait: 2500, maxWait: 10_000 }
/** Firefox loses for good what happens while it builds the HAR, in its own Network panel too: only in real quiet. */
const FIREFOX_MS = { wait: 1000 }
/** How often the time of a reading lies between two, at least: while requests come, when they have just ended, and in a quiet that lasts. */
const PAUSE_FACTOR = { busy: 10, quiet: 1, again: 4 }
/** Milliseconds to the next reading, where one left something open; each further one comes after twice the time. */
const AGAIN_MS = 1000
/** What a minute did not bring does not come. */
const MAX_READINGS = 7

export interface ReadingScheduleOptions {
  readonly browser: 'chromium' | 'firefox'
  readonly reader: HarReader
  /** What a reading may settle: ids of exchanges. */
  unsettled(): ReadonlySet<string>
}

/** Decides when the browser's own record is read, which neither browser gives for nothing. */
export class ReadingSchedule {
  readonly #isChromium: boolean
  readonly #reader: HarReader
  readonly #unsettled: () => ReadonlySet<string>
  readonly #soon: Debounced
  readonly #still: Debounced
  #reading: Promise<void> | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #watching: ReturnType<typeof setInterval> | undefined
  /** About how many entries the record has. */
  #size = 0
  #lastEvent = Number.NEGATIVE_INFINITY
  /** What the last reading left open. */
  #left: ReadonlySet<string> = new Set()
  /** How many readings in a row brought nothing of it. */
  #missed = 0

  constructor({ browser, reader, unsettled }: ReadingScheduleOptions) {
    this.#isChromium = browser === 'chromium'
    this.#reader = reader
    this.#unsettled = unsettled
    this.#soon = debounce(
      () => this.#readSoon(),
      () => (this.#isChromium ? this.#affordable(SOON_MS) : FIREFOX_MS),
    )
    this.#still = debounce(
      () => this.#whenStill(),
      () => this.#affordable(STILL_OPEN_MS),
    )
    // What came before the listener did: Chromium has all of it, Firefox what was still running when its tools were opened.
    this.#soon.ask()
  }

  /** An event came. */
  touch(): void {
    this.#size++
    this.#lastEvent = Date.now()
    this.#soon.touch()
    if (this.#isChromium) this.#still.ask()
  }

  /** Something waits to be confirmed by a reading. Firefox's would do harm. */
  ask(): void {
    if (this.#isChromium) this.#soon.ask()
  }

  /** Somebody is looking. Chromium fires no event for a request that is still open, and a `fetch()` whose body the page never reads stays so. */
  watch(looking: boolean): void {
    clearInterval(this.#watching)
    if (!looking || !this.#isChromium) return
    this.#soon.ask()
    this.#watching = setInterval(() => this.#size <= MAX_WATCHED_ENTRIES && void this.read(), WATCH_MS)
  }

  /** Reads now, and again later, as long as something is open that a reading may settle. */
  read(): Promise<void> {
    this.#reading ??= this.#readAndSee().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  /** The log has been cleared: ids begin anew, and nothing that was open is. */
  forgetOpen(): void {
    this.#left = new Set()
    this.#missed = 0
    clearTimeout(this.#again)
  }

  /** The page was left: what stood in the record before may be gone from it, too. */
  reset(size: number): void {
    this.#size = size
    this.forgetOpen()
    this.#reader.forgetFailure()
  }

  /** The record was read, and has so many entries. */
  measured(size: number): void {
    this.#size = size
  }

  async #readAndSee(): Promise<void> {
    this.#still.cancel()
    clearTimeout(this.#again)
    await this.#reader.read()
    const left = this.#isChromium ? this.#unsettled() : new Set<string>()
    const isDone = left.size === 0 && this.#reader.failure === null
    const isNew = [...left].some((id) => !this.#left.has(id))
    this.#missed = isDone || isNew ? 0 : this.#missed + 1
    this.#left = left
    if (isDone || this.#missed >= MAX_READINGS) return
    const pause = Math.max(AGAIN_MS * 2 ** this.#missed, PAUSE_FACTOR.again * this.#reader.cost)
    this.#again = setTimeout(() => void this.read(), pause)
  }

  /** One that is under way may have begun before what it is wanted for. Firefox would lose more by another one than that. */
  #readSoon(): void {
    if (this.#reading === null) void this.read()
    else if (this.#isChromium) void this.#reading.then(() => this.#soon.ask())
  }

  #whenStill(): void {
    const isQuiet = Date.now() - this.#lastEvent >= STILL_OPEN_MS.wait
    if ((isQuiet && this.#size <= MAX_CHEAP_ENTRIES) || this.#unsettled().size > 0) void this.read()
  }

  #affordable({ wait, maxWait }: { readonly wait: number; readonly maxWait: number }) {
    const { cost } = this.#reader
    return { wait: Math.max(wait, PAUSE_FACTOR.quiet * cost), maxWait: Math.max(maxWait, PAUSE_FACTOR.busy * cost) }
  }
}
