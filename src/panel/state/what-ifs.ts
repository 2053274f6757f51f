import { type ReadonlySignal, signal } from '@preact/signals'
import type { BrowserName, Recorder, Supposition } from '../../engine/index.ts'
import { renamed } from '../renamed.ts'

/** What was supposed of each request, for as long as the panel lives. */
export interface Suppositions {
  /** By the exchange's id; what is not in it is supposed as it was recorded. */
  readonly all: ReadonlySignal<ReadonlyMap<string, Supposition>>
  /** Whose checklist and picture are shown. */
  readonly browser: ReadonlySignal<BrowserName>
  suppose(id: string, supposition: Supposition): void
  forget(id: string): void
  /** The log began anew: each exchange has the id that is given for its earlier one. null: it is gone, and what was supposed of it. */
  rename(idNow: (id: string) => string | null): void
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
    rename(idNow) {
      all.value = renamed(all.value, idNow)
    },
    choose(name) {
      browser.value = name
    },
  }
}
