import { type ReadonlySignal, signal } from '@preact/signals'
import type { BrowserName, Recorder, WhatIf } from '../../engine/index.ts'
import { renamed } from './diagnosis-list.ts'

/** What was supposed of each request, for as long as the panel lives. */
export interface WhatIfs {
  /** By the exchange's id; what is not in it is supposed as it was recorded. */
  readonly all: ReadonlySignal<ReadonlyMap<string, WhatIf>>
  /** Whose checklist and picture are shown. */
  readonly browser: ReadonlySignal<BrowserName>
  simulate(id: string, whatIf: WhatIf): void
  forget(id: string): void
  /** The log began anew: each exchange has the id that is given for its earlier one. null: it is gone, and what was supposed of it. */
  rename(idNow: (id: string) => string | null): void
  choose(browser: BrowserName): void
}

export function createWhatIfs(recordedBy: Recorder): WhatIfs {
  const all = signal<ReadonlyMap<string, WhatIf>>(new Map())
  const browser = signal<BrowserName>(recordedBy === 'unknown' ? 'chromium' : recordedBy)
  return {
    all,
    browser,
    simulate(id, whatIf) {
      all.value = new Map([...all.value, [id, whatIf]])
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
