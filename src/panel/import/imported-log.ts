import { ChangeFeed } from '../../devtools/recorder/change-feed.ts'
import type { FileClient, HarHead, RecorderChange } from '../../devtools/recorder/recorder-client.ts'
import { type Diagnosis, type Entry, findLogWarnings, OrderedDiagnoses, type Report } from '../../engine/index.ts'
import type { Beginning, PackedSlices } from './read-har.ts'

/** What is known once a file was read to its end. */
export interface Ending {
  readonly warnings: Report['warnings']
  readonly slices: PackedSlices
  /** What the slices are cut from. */
  readonly file: Blob
}

/**
 * The log of a file, which grows while the file is read. Raw entries stay in the file and are read again for an export: they would take more memory
 * than all the rest.
 */
export class ImportedLog implements FileClient {
  readonly kind = 'file'
  readonly #feed = new ChangeFeed()
  readonly #entries = new Map<number, Entry>()
  readonly #exchanges = new OrderedDiagnoses()
  #beginning: Beginning
  /** Ids of exchanges of an earlier reading that this one has not come to. */
  #unconfirmed = new Set<string>()
  /** null until the file was read to its end: until then, each report finds those of what was read so far. */
  #warnings: Report['warnings'] | null = null
  readonly #ending: Promise<Ending>
  #end: (ending: Ending) => void = () => {}
  #giveUp: (error: Error) => void = () => {}

  constructor(beginning: Beginning) {
    this.#beginning = beginning
    this.#ending = new Promise((resolve, reject) => {
      this.#end = resolve
      this.#giveUp = reject
    })
    // Nobody may be waiting for it.
    this.#ending.catch(() => {})
  }

  get state(): FileClient['state'] {
    const { browser, limits, skipped } = this.#beginning.source
    return { recordedBy: browser, limits, skipped }
  }

  subscribe(listener: (change: RecorderChange) => void): () => void {
    return this.#feed.subscribe(listener)
  }

  diagnoses(): readonly Diagnosis[] {
    return this.#exchanges.all()
  }

  entry(index: number): Entry | null {
    return this.#entries.get(index) ?? null
  }

  report(): Report {
    const { source } = this.#beginning
    const exchanges = this.diagnoses()
    const entry = (index: number) => this.entry(index)
    return { version: 1, source, exchanges, warnings: this.#warnings ?? findLogWarnings(exchanges, { browser: source.browser, entry }) }
  }

  harHead(): HarHead {
    return this.#beginning.head
  }

  /** Once the file was read to its end. Rejects if that never comes. */
  async rawEntries(indexes: readonly number[]): Promise<readonly unknown[]> {
    const { file, slices } = await this.#ending
    return Promise.all(indexes.map((index) => rawEntry(file, slices.subarray(index * 2, index * 2 + 2))))
  }

  /** Would the exchanges so far be diagnosed in the same way? */
  isOfSameRecorder({ source }: Beginning): boolean {
    const { browser, recorder } = this.#beginning.source
    return source.browser === browser && source.recorder === recorder
  }

  /** The file is read once more, from its beginning: what it has is taken for what was read before. */
  beginAgain(beginning: Beginning): void {
    this.#beginning = beginning
    this.#unconfirmed = new Set(this.diagnoses().map(({ id }) => id))
    this.#feed.touch()
  }

  take(entries: readonly Entry[], exchanges: readonly Diagnosis[]): void {
    for (const entry of entries) this.#entries.set(entry.index, entry)
    for (const exchange of exchanges) {
      this.#unconfirmed.delete(exchange.id)
      this.#exchanges.set(exchange)
    }
    this.#feed.add({ changed: exchanges, removed: [] })
  }

  /** There is no more. */
  end(ending: Ending): void {
    const removed = [...this.#unconfirmed]
    for (const id of removed) this.#exchanges.delete(id)
    this.#warnings = ending.warnings
    this.#feed.add({ changed: [], removed })
    this.#feed.touch()
    this.#feed.flush()
    this.#end(ending)
  }

  /** The rest of the file cannot be read, or nobody wants it. @param error for whoever waits for the end */
  giveUp(error: Error): void {
    this.#giveUp(error)
  }
}

async function rawEntry(file: Blob, [start, end]: PackedSlices): Promise<unknown> {
  return start === undefined ? null : JSON.parse(await file.slice(start, end).text())
}
