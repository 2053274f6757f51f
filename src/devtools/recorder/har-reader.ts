import { debounce } from '../debounce.ts'
import type { InspectedPage } from '../inspected-page.ts'
import { isRecord } from './raw-entry.ts'

/** Decides when the browser's own record is read, which neither browser gives for nothing. */
export interface HarReader {
  /** An event came. */
  touch(): void
  /** Something may be read better or only there: read again when idle, if this browser's record can be read at such a moment. */
  ask(): void
  /** Somebody is looking. Chromium fires no event for a request that is still open, and a `fetch()` whose body the page never reads stays so. */
  watch(looking: boolean): void
  /** Reads now, whatever it costs. */
  read(): Promise<void>
  /** The log has been cleared: what stood in the recording before may be gone from it. */
  reset(size: number): void
  /** Why the recording was not read, for a person; null when it was, or need not be. */
  readonly refused: string | null
}

/** Beyond this many entries getHAR takes from half a second to seconds (Chromium 156: 1,000 in 0.1 s, 2,500 in 0.5-1 s, 10,000 in 2 s). */
export const MOST_ENTRIES = 1000

/** Up to this many it takes 30 ms at most, and may be read every other second while somebody looks. */
const MOST_WATCHED = 300
const WATCH = 2000

/** Chromium's getHAR only costs time: soon after the event, when right headers have long arrived (2-150 ms later), and not for ever later. */
const CHROMIUM = { wait: 300, maxWait: 3000 }
const STILL = { wait: 2500 }
/** Firefox loses for good what happens while it builds the HAR, in its own Network panel too: only in real quiet. */
const FIREFOX = { wait: 1000 }
/** Milliseconds for a record of tens of thousands of entries. */
const PATIENCE = 30_000

/**
 * @param take gets the recording's entries, and when they were asked for (milliseconds since 1970)
 * @param isNeeded is asked before a large record is refused: does anything depend on it?
 * @param refused is called when `refused` has got a reason
 */
export function createHarReader(options: {
  readonly page: InspectedPage
  take(entries: readonly unknown[], asked: number): void
  isNeeded(): boolean
  refused(): void
}): HarReader {
  const chromium = options.page.browser === 'chromium'
  const idle = debounce(() => void readUnlessLarge(), chromium ? CHROMIUM : FIREFOX)
  // A request that is still open fires no event, but others of its time did.
  const still = debounce(() => size <= MOST_ENTRIES && void read(), STILL)
  let size = 0
  let refused: string | null = null
  let reading: Promise<void> | null = null
  let watching: ReturnType<typeof setInterval> | undefined

  async function readUnlessLarge() {
    if (size <= MOST_ENTRIES) return read()
    if (!options.isNeeded()) return
    refused = `The browser's record holds about ${size} requests; reading it again takes seconds, so it is read only when you ask.`
    options.refused()
  }

  function read(): Promise<void> {
    reading ??= readOnce().finally(() => {
      reading = null
    })
    return reading
  }

  async function readOnce() {
    still.cancel()
    const asked = Date.now()
    try {
      const entries = entriesOf(await inTime(options.page.getHar(), PATIENCE))
      size = entries.length
      refused = null
      options.take(entries, asked)
    } catch (error) {
      refused = `The browser did not give its record: ${error instanceof Error ? error.message : String(error)}`
      options.refused()
    }
  }

  // What came before the listener did: Chromium has all of it, Firefox what was still running when its tools were opened.
  idle.ask()

  return {
    touch() {
      size++
      idle.touch()
      if (chromium) still.ask()
    },
    ask() {
      if (chromium) idle.ask()
    },
    watch(looking) {
      clearInterval(watching)
      if (!looking || !chromium) return
      idle.ask()
      watching = setInterval(() => size <= MOST_WATCHED && void read(), WATCH)
    },
    read,
    reset(kept) {
      size = kept
      refused = null
    },
    get refused() {
      return refused
    },
  }
}

function entriesOf(har: unknown): readonly unknown[] {
  const log = isRecord(har) && isRecord(har.log) ? har.log : har
  if (isRecord(log) && Array.isArray(log.entries)) return log.entries
  throw new Error('it is not a HAR log')
}

function inTime<T>(promise: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience / 1000} seconds`)), patience)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
