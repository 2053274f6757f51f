import { type ReadonlySignal, signal } from '@preact/signals'
import type { BrowserName, Recorder, Supposition } from '../../engine/index.ts'

/** What was supposed of each request, for as long as the panel lives. */
export interface Suppositions {
  /** By the exchange's id; what is not in it is supposed as it was recorded. */
  readonly all: ReadonlySignal<ReadonlyMap<string, Supposition>>
  /** Whose checklist and picture are shown. */
  readonly browser: ReadonlySignal<BrowserName>
  suppose(id: string, supposition: Supposition): void
  forget(id: string): void
  /** The log begins anew, and so do its ids. */
  forgetAll(): void
  choose(browser: BrowserName): void
}

export function createSuppositions(recordedBy: Recorder): Suppositions {
  const all = signal<ReadonlyMap<string, Supposition>>(new Map())
  const browser = signal<BrowserName>(recordedBy === 'firefox' ? 'firefox' : 'chromium')
  return {
    all,
    browser,
    suppose(id, supposition) {
      all.value = new Map([...all.value, [id, supposition]])
    },
    forget(id) {
      all.value = new Map([...all.value].filter(([one]) => one !== id))
    },
    forgetAll() {
      all.value = new Map()
    },
    choose(name) {
      browser.value = name
    },
  }
}
