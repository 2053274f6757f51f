import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ObservationState } from '../../devtools/live-abilities.ts'
import type { LogClient, RecorderState } from '../../devtools/recorder/recorder-client.ts'
import type { Diagnosis, Entry, Recorder, SourcePosition } from '../../engine/index.ts'
import type { Counts } from './counts.ts'
import type { DetailTab } from './detail-tab.ts'
import type { ListState } from './list-state.ts'
import type { Retries } from './retries.ts'
import type { ScrollMemory } from './scroll-memory.ts'
import type { WhatIfs } from './what-ifs.ts'

/** All that the panel shows of one log, and what its buttons do. Components read the signals; only the functions write. */
export interface PanelState extends ListState, Pick<LogClient, 'rawEntries' | 'report' | 'harHead'> {
  /** Is there a page behind it? A log that was read from a file only changes by being closed. */
  readonly isLive: boolean
  /** Where its list was left. */
  readonly scroll: ScrollMemory
  /** In the order of their first entry. */
  readonly diagnoses: ReadonlySignal<readonly Diagnosis[]>
  readonly counts: ReadonlySignal<Counts>
  readonly recorder: ReadonlySignal<RecorderState>
  readonly preserveLog: ReadonlySignal<boolean>
  /** Is the page observed? null: there is no page. */
  readonly observation: ReadonlySignal<ObservationState | null>
  readonly retries: Retries
  readonly selected: ReadonlySignal<Diagnosis | null>
  /** The line that the keyboard is on: an exchange or a group. */
  readonly selectedId: ReadonlySignal<string | null>
  /** Ids of the requests that are chosen together. */
  readonly chosen: ReadonlySignal<ReadonlySet<string>>
  readonly detailOpen: ReadonlySignal<boolean>
  readonly detailTab: ReadonlySignal<DetailTab>
  /** The extension was updated or reloaded under the panel: its page of the browser's API is dead. */
  readonly lost: ReadonlySignal<boolean>
  readonly reading: ReadonlySignal<boolean>
  /** Whose order of checks the engine followed. */
  readonly recordedBy: Recorder
  /** Can the browser still be asked to show a request in its own Network panel? */
  readonly reachesNetworkPanel: ReadonlySignal<boolean>
  /** Can the browser's tools still be asked to show a line of the page's sources? */
  readonly opensSources: ReadonlySignal<boolean>
  readonly dismissed: ReadonlySignal<ReadonlySet<string>>
  readonly whatIfs: WhatIfs
  entry(index: number): Entry | null
  select(id: string): void
  /** Adds a request to what is chosen, or takes it out. */
  toggle(id: string): void
  /** Chooses all from the last one to this. */
  extend(id: string): void
  chooseAll(): void
  open(id: string): void
  close(): void
  showTab(tab: DetailTab): void
  clear(): void
  setPreserveLog(on: boolean): void
  observe(host: string, on: boolean): void
  readAgain(): Promise<void>
  reloadPage(): void
  showInNetworkPanel(url: string, method: string): void
  openSource(position: SourcePosition): void
  dismiss(notice: string): void
  dispose(): void
}

export const PanelContext = createContext<PanelState | null>(null)

/** The state of the log that this part of the tree shows. */
export function usePanel(): PanelState {
  const state = useContext(PanelContext)
  if (!state) throw new Error('A part of the panel was rendered outside of its state.')
  return state
}
