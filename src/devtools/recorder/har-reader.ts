import type { InspectedPage } from '../inspected-page.ts'
import { isRecord } from './raw-entry.ts'

/** Milliseconds for a record of tens of thousands of entries. */
const TIMEOUT_MS = 30_000

export interface HarReaderOptions {
  readonly page: Pick<InspectedPage, 'getHar'>
  /** Gets the record's entries, and when they were asked for (milliseconds since 1970). Resolves when it has taken them. */
  take(entries: readonly unknown[], asked: number): Promise<void>
  /** There is a failure, or none any more. */
  changed(): void
}

/** Reads the browser's own record of requests. */
export class HarReader {
  readonly #options: HarReaderOptions
  #failure: string | null = null
  #cost = 0

  constructor(options: HarReaderOptions) {
    this.#options = options
  }

  /** Why the last reading failed, for a person; null when it did not. */
  get failure(): string | null {
    return this.#failure
  }

  /** How long the browser took for the last one, in milliseconds. What is made of it takes a thirtieth of that, in slices that wait for the thread. */
  get cost(): number {
    return this.#cost
  }

  /** Never rejects: see `failure`. */
  async read(): Promise<void> {
    const asked = Date.now()
    try {
      const har = await inTime(this.#options.page.getHar(), TIMEOUT_MS).finally(() => {
        this.#cost = Date.now() - asked
      })
      const entries = entriesOf(har)
      this.#setFailure(null)
      await this.#options.take(entries, asked)
    } catch (error) {
      this.#setFailure(`The browser did not give its record: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  /** The failed reading was of a page that is gone. */
  forgetFailure(): void {
    this.#setFailure(null)
  }

  #setFailure(failure: string | null): void {
    if (failure === this.#failure) return
    this.#failure = failure
    this.#options.changed()
  }
}

/** The entries of what getHAR gave: a HAR, or its `log`. Throws where it is neither. */
export function entriesOf(har: unknown): readonly unknown[] {
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
