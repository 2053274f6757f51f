// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot have a virtual list's rows; this is an ARIA grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Column, Grouping } from '../state/list-order.ts'
import type { ScrollMemory } from '../state/list-state.ts'
import { type PanelState, usePanel } from '../state/panel-state.ts'
import { type Group, isGroup, type Line } from '../state/sort-and-group.ts'
import { text } from '../text/text.ts'
import { hasTwoLines, rowHeight, visibleColumns } from './arrangement.ts'
import { gridOf } from './column-widths.ts'
import { GroupRow } from './group-row.tsx'
import { onListKey } from './keyboard.ts'
import { ListHeader } from './list-header.tsx'
import { RequestRow, rowId } from './request-row.tsx'
import type { ScrollFollower } from './scroll-follower.ts'
import { VirtualList } from './virtual-list.tsx'

/** Where Escape leads back to. */
export const listId = 'requests'

interface RequestListProps {
  readonly memory: ScrollMemory
  /** A row was opened by the keyboard, which goes on in the details. */
  readonly onEnter: () => void
  /** With the id of the line that it is about. */
  readonly onRowMenu: (id: string, at: MouseEvent | Element) => void
  readonly onColumnMenu: OpenMenu
}

/** Opens a menu where the pointer is, or at an element. */
type OpenMenu = (at: MouseEvent | Element) => void

/** A grid with one stop for Tab: the arrows move the selection, Enter opens the details or folds a group. */
export function RequestList({ memory, onEnter, onRowMenu, onColumnMenu }: RequestListProps) {
  const panel = usePanel()
  const follower = useRef<ScrollFollower | null>(null)
  const lines = panel.list.lines.value
  const selectedId = panel.selection.currentId.value
  const index = useMemo(() => (selectedId === null ? -1 : lines.findIndex(({ id }) => id === selectedId)), [lines, selectedId])
  const grouping = panel.list.grouping.value
  const columns = useSame(visibleColumns(panel.list.shownColumns.value, grouping))
  useReveal(panel, index, follower)
  // A row whose properties are the same isn't drawn again.
  const actions = useMemo(() => rowActions(panel, onRowMenu), [panel, onRowMenu])
  const keys = { panel, lines, index, rowsInView: () => follower.current?.rowsInView() ?? 1, onEnter, toggle: actions.toggle }
  return (
    <VirtualList
      items={lines}
      rowHeight={rowHeight(grouping)}
      memory={memory}
      keep={index < 0 ? null : index}
      followsEnd={grouping === 'none' && panel.list.sort.value === null}
      onReady={(ready) => {
        follower.current = ready
      }}
      head={<ListHeader columns={columns} isResizable={!hasTwoLines(grouping)} onMenu={onColumnMenu} />}
      row={(line, at, key) => <ListLine key={key} line={line} index={at} columns={columns} {...actions} />}
      attributes={{
        id: listId,
        class: classOf(grouping, columns),
        style: { '--columns': gridOf(columns) },
        role: grouping === 'none' ? 'grid' : 'treegrid',
        tabIndex: 0,
        'aria-label': text.list.label,
        'aria-multiselectable': true,
        'aria-rowcount': lines.length + 1,
        'aria-colcount': columns.length,
        ...(selectedId !== null && index >= 0 ? { 'aria-activedescendant': rowId(selectedId) } : {}),
        onKeyDown: (event) => onListKey(event, keys),
        onContextMenu: (event) => onMenuKey(event, selectedId, onRowMenu),
      }}
    />
  )
}

/** The very same list as before where it has the same columns. */
function useSame(columns: readonly Column[]): readonly Column[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in it counts.
  return useMemo(() => columns, [columns.join()])
}

/** @param index of the selected line; -1: none is in the list */
function useReveal({ list, selection }: PanelState, index: number, follower: { readonly current: ScrollFollower | null }) {
  const { filterText, verdicts } = list
  const [grouping, sort] = [list.grouping.value, list.sort.value]
  // A selection survives the filter: it must not be out of sight afterwards.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these changes move the selection; a new row in the list does not.
  useLayoutEffect(() => {
    if (index >= 0) follower.current?.reveal(index)
  }, [filterText.value, verdicts.value, grouping, sort, selection.currentId.value])

  // Another order begins at its top, unless a selection says where one was.
  const arrangement = useRef({ grouping, sort })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another order begins at its top, not another selection.
  useLayoutEffect(() => {
    const { current } = arrangement
    if (current.grouping === grouping && current.sort === sort) return
    arrangement.current = { grouping, sort }
    if (index < 0) follower.current?.reveal(0)
  }, [grouping, sort])
}

interface RowActions {
  readonly toggle: (group: Group) => void
  readonly choose: (id: string, event: MouseEvent) => void
  readonly openMenu: (id: string, event: MouseEvent) => void
}

function rowActions({ selection, list, detail }: PanelState, onRowMenu: RequestListProps['onRowMenu']): RowActions {
  return {
    toggle({ id, folded }) {
      selection.select(id)
      list.fold(id, !folded)
    },
    /** As everywhere: with Ctrl or Cmd one more, with Shift all up to it. */
    choose(id, { ctrlKey, metaKey, shiftKey }) {
      if (shiftKey) selection.extendTo(id)
      else if (ctrlKey || metaKey) selection.toggle(id)
      else detail.open(id)
    },
    openMenu(id, event) {
      event.preventDefault()
      if (!selection.ids.value.has(id)) selection.select(id)
      onRowMenu(id, event)
    },
  }
}

/** The keyboard's own event of the menu key is the list's, not a row's. */
function onMenuKey(event: MouseEvent, selectedId: string | null, onRowMenu: RequestListProps['onRowMenu']) {
  if (event.target !== event.currentTarget || selectedId === null) return
  const row = document.getElementById(rowId(selectedId))
  if (row === null) return
  event.preventDefault()
  onRowMenu(selectedId, row)
}

interface ListLineProps extends RowActions {
  readonly line: Line
  readonly index: number
  readonly columns: readonly Column[]
}

function ListLine({ line, index, columns, toggle, choose, openMenu }: ListLineProps) {
  const { list, selection } = usePanel()
  const grouping = list.grouping.value
  const isCurrent = line.id === selection.currentId.value
  const differsInHost = list.onlyHost.value === null && !columns.includes('host') && grouping !== 'host'
  if (isGroup(line)) {
    return (
      <GroupRow
        group={line}
        index={index}
        columns={columns.length}
        showsHost={differsInHost}
        selected={isCurrent}
        onToggle={toggle}
        onMenu={openMenu}
      />
    )
  }
  // The head of its group has the host already, unless a redirect led to another one.
  const showsHost = differsInHost && (grouping !== 'cause' || line.cause === null || line.hops.length > 1)
  return (
    <RequestRow
      diagnosis={line}
      index={index}
      columns={columns}
      level={grouping === 'none' ? null : 2}
      showsHost={showsHost}
      selected={isCurrent || selection.ids.value.has(line.id)}
      current={isCurrent}
      onChoose={choose}
      onMenu={openMenu}
    />
  )
}

function classOf(grouping: Grouping, columns: readonly Column[]): string {
  if (!hasTwoLines(grouping)) return `list list-${grouping}`
  const hasMore = columns.some((column) => column !== 'verdict' && column !== 'url' && column !== 'cause' && column !== 'status')
  return `list list-${grouping} list-two-lines${hasMore ? '' : ' list-causes-only'}`
}
