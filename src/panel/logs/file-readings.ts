import { type ReadonlySignal, signal } from '@preact/signals'
import type { FileClient } from '../../devtools/recorder/recorder-client.ts'
import type { Refusal } from '../import/messages.ts'
import type { ReadHarFile, ReadProgress } from '../import/read-har-file.ts'
import { createPanelState } from '../state/create-panel-state.ts'
import type { PanelState } from '../state/panel-state.ts'

/** What a tab shows: a log, or the state of a file that has no rows yet. */
export type TabContent =
  /** `progress`: null once the file was read to its end. */
  | { readonly kind: 'log'; readonly state: PanelState; readonly progress: ReadProgress | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: ReadProgress }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A file, and what became of it so far. */
export interface FileReading {
  readonly file: File
  readonly content: ReadonlySignal<TabContent>
  /** Nobody wants to see it any more. */
  stop(): void
}

/** Reads files one after the other, in the order in which they are added. */
export function createFileReadings(readFile: ReadHarFile): { add(file: File): FileReading } {
  let earlier: Promise<void> = Promise.resolve()
  return {
    add(file) {
      const reading = new Reading(file)
      earlier = earlier.then(() => reading.run(readFile))
      return reading
    },
  }
}

class Reading implements FileReading {
  readonly file: File
  readonly #content = signal<TabContent>({ kind: 'waiting' })
  readonly #abort = new AbortController()
  #shown: { readonly log: FileClient; readonly state: PanelState } | null = null

  constructor(file: File) {
    this.file = file
  }

  get content(): ReadonlySignal<TabContent> {
    return this.#content
  }

  stop(): void {
    this.#abort.abort()
    this.#shown?.state.dispose()
  }

  /** Resolves once the file was read, or need not be. */
  async run(readFile: ReadHarFile): Promise<void> {
    const { signal: aborted } = this.#abort
    if (aborted.aborted) return
    this.#progress({ phase: 'reading', share: 0 })
    const gaveUp = new Promise<null>((resolve) => aborted.addEventListener('abort', () => resolve(null)))
    const reading = readFile(
      this.file,
      aborted,
      (progress) => this.#progress(progress),
      (log) => this.#show(log, { phase: 'parsing', share: 0 }),
    ).catch((error: unknown) => ({ refusal: { unreadable: error instanceof Error ? error.message : String(error) } }))
    const outcome = await Promise.race([gaveUp, reading])
    if (outcome === null) return
    if ('log' in outcome) return this.#show(outcome.log, null)
    this.#shown?.state.dispose()
    this.#content.value = { kind: 'refused', refusal: outcome.refusal }
  }

  #progress(progress: ReadProgress): void {
    this.#content.value = this.#shown === null ? { kind: 'reading', progress } : { kind: 'log', state: this.#shown.state, progress }
  }

  #show(log: FileClient, progress: ReadProgress | null): void {
    if (this.#shown?.log !== log) {
      this.#shown?.state.dispose()
      this.#shown = { log, state: createPanelState(log) }
    }
    this.#content.value = { kind: 'log', state: this.#shown.state, progress }
  }
}
