import { Detail } from '../detail/detail.tsx'
import { listId, RequestList } from '../list/request-list.tsx'
import { layout, share } from '../preferences/layout.ts'
import type { PanelState } from '../state/panel-state.ts'
import { EmptyState } from './empty-state.tsx'
import { Resizer } from './resizer.tsx'

/** List and details, as the room allows. */
export function SplitView({ state }: { state: PanelState }) {
  const shown = state.detail.shown.value
  const division = layout.value
  const listShown = shown === null || division !== 'instead'
  const size = shown && division !== 'instead' ? { '--share': `${share[division].value}%` } : {}

  const close = () => {
    state.detail.close()
    // After the next frame the list is there again, when the details had taken its place.
    requestAnimationFrame(() => document.getElementById(listId)?.focus())
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape reaches it from whatever has the focus inside.
    <div
      class={`split-view split-${shown ? division : 'list'}`}
      style={size}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        if (shown) close()
        else if (state.list.filterText.value !== '' || state.list.verdicts.value.size > 0) state.list.clearFilter()
        else return
        // Chromium hands a key that reaches the document to DevTools, where Escape opens the console drawer.
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {listShown && (
        <div class="list-pane">{state.list.rows.value.length > 0 ? <RequestList memory={state.list.scroll} /> : <EmptyState />}</div>
      )}
      {shown && division !== 'instead' && <Resizer division={division} />}
      {shown && <Detail diagnosis={shown} onClose={close} />}
    </div>
  )
}
