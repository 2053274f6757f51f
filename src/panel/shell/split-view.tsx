import { useCallback, useState } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { useBriefStatus } from '../components/brief-status.ts'
import { type MenuPlace, placeOf } from '../components/menu.tsx'
import { Detail } from '../detail/detail.tsx'
import { TAB_PANEL_ID } from '../detail/detail-tabs.tsx'
import { RowMenu } from '../detail/row-menu.tsx'
import { HEAD_PX, rowHeight } from '../list/arrangement.ts'
import { ColumnMenu } from '../list/column-menu.tsx'
import { listId, RequestList } from '../list/request-list.tsx'
import { layout, shareOf } from '../preferences/layout.ts'
import type { PanelState } from '../state/panel-state.ts'
import { isGroup } from '../state/sort-and-group.ts'
import { text } from '../text/text.ts'
import { EmptyState } from './empty-state.tsx'
import { Resizer } from './resizer.tsx'

/** `id` is that of the row's line, which need not be the current one. */
type OpenedMenu =
  | { readonly of: 'row'; readonly id: string; readonly place: MenuPlace }
  | { readonly of: 'columns'; readonly place: MenuPlace }

/** List and details, as the size of the panel allows. */
export function SplitView({ state, onMessage }: { state: PanelState; onMessage: () => void }) {
  const shown = state.detail.shown.value
  const division = layout.value
  const listShown = shown === null || division !== 'instead'
  const size = shown && division !== 'instead' ? { '--share': `${shareOf(division)}%`, '--needed': `${heightNeeded(state)}px` } : {}

  const [menu, setMenu] = useState<OpenedMenu | null>(null)
  const [copied, sayCopied] = useBriefStatus()

  const close = () => {
    state.detail.close()
    // After the next frame the list is there again, when the details had taken its place.
    requestAnimationFrame(() => document.getElementById(listId)?.focus())
  }

  // The same for as long as the list is there, whose rows are drawn again otherwise.
  const rowMenu = useCallback((id: string, at: MouseEvent | Element) => setMenu({ of: 'row', id, place: placeOf(at) }), [])
  const columnMenu = (at: MouseEvent | Element) => setMenu({ of: 'columns', place: placeOf(at) })
  const closeMenu = () => setMenu(null)
  const current = menu?.of === 'row' ? menuSubject(menu.id, state) : null

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
          {state.list.rows.value.length > 0 ? (
            <RequestList memory={state.list.scroll} onEnter={focusDetails} onRowMenu={rowMenu} onColumnMenu={columnMenu} />
          ) : (
            <EmptyState onMessage={onMessage} />
          )}
          <HiddenRequests state={state} />
        </div>
      )}
      {shown && division !== 'instead' && <Resizer division={division} />}
      {shown && <Detail diagnosis={shown} onClose={close} />}
      {menu?.of === 'columns' && <ColumnMenu place={menu.place} onClose={closeMenu} />}
      {current && menu && <RowMenu diagnosis={current} place={menu.place} onCopied={sayCopied} onClose={closeMenu} />}
      <p class="toast" role="status">
        {copied}
      </p>
    </div>
  )
}

/** The request that the menu of a row is about; of a group its first one speaks for all. */
function menuSubject(lineId: string, { list }: PanelState): Diagnosis | null {
  const line = list.lines.value.find(({ id }) => id === lineId)
  return line === undefined ? null : isGroup(line) ? (line.members[0] ?? null) : line
}

/** The keyboard goes on in the details once they are there. */
function focusDetails() {
  requestAnimationFrame(() => document.getElementById(TAB_PANEL_ID)?.focus())
}

/** Height of the hidden requests' line in px; styles/list.css has the same. */
const HIDDEN_LINE_HEIGHT = 24

/** Of the message in place of a list without rows, in px. */
const EMPTY_STATE_HEIGHT = 190

/** px that the list takes at most: what its lines need. */
function heightNeeded({ list }: PanelState): number {
  if (list.lines.value.length === 0) return EMPTY_STATE_HEIGHT
  const hidden = list.hiddenSameOrigin.value + list.shownSameOrigin.value > 0 ? HIDDEN_LINE_HEIGHT : 0
  return HEAD_PX + list.lines.value.length * rowHeight(list.grouping.value) + hidden + 2
}

/** Requests of the page's own origin have nothing to do with CORS: they are hidden until someone wants to see them. */
function HiddenRequests({ state: { list } }: { state: PanelState }) {
  const hidden = list.hiddenSameOrigin.value
  const shown = list.shownSameOrigin.value
  if (hidden + shown === 0) return null
  return (
    <p class={hidden > 0 ? 'own-requests hidden-requests' : 'own-requests'}>
      {hidden > 0 ? text.list.hiddenSameOrigin(hidden) : text.list.shownSameOrigin(shown)}
      <button type="button" class="link-button" onClick={() => list.showSameOrigin(hidden > 0)}>
        {hidden > 0 ? text.list.show : text.list.hide}
      </button>
    </p>
  )
}
