import { useContext } from 'preact/hooks'
import { PanelContext, type PanelState } from './state/panel-state.ts'

/** The state of the log that this part of the tree shows. */
export function usePanel(): PanelState {
  const state = useContext(PanelContext)
  if (!state) throw new Error('A part of the panel was rendered outside of its state.')
  return state
}
