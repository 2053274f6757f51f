import { useEffect, useRef, useState } from 'preact/hooks'
import { Detail } from './detail.tsx'
import { EmptyState } from './empty-state.tsx'
import { filterInputId } from './filter-input.tsx'
import type { ScrollMemory } from './follow.ts'
import { HelpDialog } from './help-dialog.tsx'
import { languageChoice } from './language.ts'
import { layout, share } from './layout.ts'
import { Notice } from './notice.tsx'
import { OverviewDialog } from './overview-dialog.tsx'
import { PanelContext, type PanelState } from './panel-state.ts'
import { listId, RequestList } from './request-list.tsx'
import { Resizer } from './resizer.tsx'
import { Announcer, StatusBar } from './status-bar.tsx'
import { applyTheme } from './theme.ts'
import { Toolbar } from './toolbar.tsx'

/** The whole tab for one log: toolbar, list and details. */
export function App({ state }: { state: PanelState }) {
  const [helps, setHelps] = useState(false)
  const [overview, setOverview] = useState(false)
  useShortcuts(state, () => setHelps(true))
  useEffect(applyTheme, [])
  return (
    <PanelContext.Provider value={state}>
      <main key={languageChoice.value} class="panel">
        <Toolbar onHelp={() => setHelps(true)} />
        <Notice />
        <Room state={state} />
        <StatusBar onOverview={() => setOverview(true)} />
        <Announcer />
        {overview && <OverviewDialog onClose={() => setOverview(false)} />}
        {helps && <HelpDialog onClose={() => setHelps(false)} />}
      </main>
    </PanelContext.Provider>
  )
}

/** List and details, as the room allows. */
function Room({ state }: { state: PanelState }) {
  const memory = useRef<ScrollMemory>({ top: 0, following: true })
  const shown = state.selected.value !== null && state.detailOpen.value ? state.selected.value : null
  const division = layout.value
  const listShown = shown === null || division !== 'instead'
  const size = shown && division !== 'instead' ? { '--share': `${share[division].value}%` } : {}

  const close = () => {
    state.close()
    // After the next frame the list is there again, when the details had taken its place.
    requestAnimationFrame(() => document.getElementById(listId)?.focus())
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape reaches it from whatever has the focus inside.
    <div
      class={`room room-${shown ? division : 'list'}`}
      style={size}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        if (shown) close()
        else if (state.filterText.value !== '' || state.verdicts.value.size > 0) state.clearFilter()
        else return
        // Chromium hands a key that reaches the document to DevTools, where Escape opens the console drawer.
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {listShown && <div class="list-room">{state.rows.value.length > 0 ? <RequestList memory={memory.current} /> : <EmptyState />}</div>}
      {shown && division !== 'instead' && <Resizer division={division} />}
      {shown && <Detail diagnosis={shown} onClose={close} />}
    </div>
  )
}

/** `/` leads to the filter and `?` to the help, from wherever no text is being typed. */
function useShortcuts(state: PanelState, onHelp: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.key !== '/' && event.key !== '?') || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') return
      if (event.key === '?') {
        event.preventDefault()
        return onHelp()
      }
      const input = document.getElementById(filterInputId)
      if (!(input instanceof HTMLInputElement)) return
      event.preventDefault()
      input.focus()
      input.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [state])
}
