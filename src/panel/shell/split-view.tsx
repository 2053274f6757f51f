import { Detail } from '../detail/detail.tsx'
import { listId, RequestList } from '../list/request-list.tsx'
import { headHeight, rowHeight } from '../list/virtual-list.tsx'
import { layout, shareOf } from '../preferences/layout.ts'
import type { PanelState } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { EmptyState } from './empty-state.tsx'
import { Resizer } from './resizer.tsx'

/** List and details, as the size of the panel allows. */
export function SplitView({ state }: { state: PanelState }) {
  const shown = state.detail.shown.value
  const division = layout.value
  const listShown = shown === null || division !== 'instead'
  const size = shown && division !== 'instead' ? { '--share': `${shareOf(division)}%`, '--needed': `${heightNeeded(state)}px` } : {}

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
        // A key that reaches the document goes to DevTools in Chromium, where Escape opens the console drawer.
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {listShown && (
        <div class="list-pane">
          {state.list.rows.value.length > 0 ? <RequestList memory={state.list.scroll} /> : <EmptyState />}
          <HiddenRequests state={state} />
        </div>
      )}
      {shown && division !== 'instead' && <Resizer division={division} />}
      {shown && <Detail diagnosis={shown} onClose={close} />}
    </div>
  )
}

/** Height of the hidden requests' line in px; styles/list.css has the same. */
const hiddenLineHeight = 24

/** px that the list takes at most: what its lines need. */
function heightNeeded({ list }: PanelState): number {
  const hidden = list.hiddenSameOrigin.value > 0 ? hiddenLineHeight : 0
  return headHeight + list.lines.value.length * rowHeight + hidden + 2
}

/** Requests of the page's own origin have nothing to do with CORS: they are hidden until someone wants to see them. */
function HiddenRequests({ state }: { state: PanelState }) {
  const count = state.list.hiddenSameOrigin.value
  if (count === 0) return null
  return (
    <p class="hidden-requests">
      {text.list.hiddenSameOrigin(count)}
      <button type="button" class="link-button" onClick={state.list.showSameOrigin}>
        {text.list.show}
      </button>
    </p>
  )
}
