import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DetailState } from './detail-state.ts'
import type { ListState } from './list-state.ts'
import type { LivePage } from './live-page.ts'
import type { LogState } from './log-state.ts'
import type { Notices } from './notices.ts'
import type { Selection } from './selection.ts'
import type { WhatIfs } from './what-ifs.ts'

/** One log in the panel, by feature. Components read the signals; only the functions write. */
export interface PanelState {
  readonly log: LogState
  readonly list: ListState
  readonly selection: Selection
  readonly detail: DetailState
  readonly whatIfs: WhatIfs
  readonly notices: Notices
  /** null: the log comes from a file. */
  readonly live: LivePage | null
  dispose(): void
}

/** The state of the live log. */
export interface LivePanelState extends PanelState {
  readonly live: LivePage
}

export const PanelContext = createContext<PanelState | null>(null)

/** The state of the log that this part of the tree shows. */
export function usePanel(): PanelState {
  const state = useContext(PanelContext)
  if (!state) throw new Error('A part of the panel was rendered outside of its state.')
  return state
}
