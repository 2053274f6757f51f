import { type ReadonlySignal, signal } from '@preact/signals'
import type { Browser, BrowserName, WhatIf } from '../../engine/index.ts'
import { renamed } from './diagnosis-list.ts'
import type { Renaming } from './log-state.ts'

/** The edits of What if, for as long as the panel lives. */
export interface WhatIfs {
  /** By the exchange's id; the others are unchanged. */
  readonly all: ReadonlySignal<ReadonlyMap<string, WhatIf>>
  /** The browser whose steps are shown. */
  readonly browser: ReadonlySignal<BrowserName>
  simulate(id: string, whatIf: WhatIf): void
  forget(id: string): void
  rename(renaming: Renaming): void
  choose(browser: BrowserName): void
}

export function createWhatIfs(recordedBy: Browser): WhatIfs {
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
    rename(renaming) {
      all.value = renamed(all.value, renaming)
    },
    choose(name) {
      browser.value = name
    },
  }
}
