// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot have a virtual list's rows; this is an ARIA grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant.
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import type { Column, Grouping } from '../state/list-order.ts'
import type { ScrollMemory } from '../state/list-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { type Group, isGroup } from '../state/sort-and-group.ts'
import { text } from '../text/text.ts'
import { hasTwoLines, rowHeight, visibleColumns } from './arrangement.ts'
import { gridOf } from './column-widths.ts'
import { GroupRow } from './group-row.tsx'
import { nextIndex, treeMove } from './keyboard.ts'
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
  const chosen = panel.selection.ids.value
  const index = useMemo(() => (selectedId === null ? -1 : lines.findIndex(({ id }) => id === selectedId)), [lines, selectedId])
  const grouping = panel.list.grouping.value
  const sort = panel.list.sort.value
  const { filterText, verdicts, shownColumns, onlyHost } = panel.list
  const columns = visibleColumns(shownColumns.value, grouping)
  const differsInHost = onlyHost.value === null && !columns.includes('host') && grouping !== 'host'
  /** The head of its group has the host already, unless a redirect led to another one. */
  const showsHost = ({ cause, hops }: Diagnosis) => differsInHost && (grouping !== 'cause' || cause === null || hops.length > 1)

  // A selection survives the filter: it must not be out of sight afterwards.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these changes move the selection; a new row in the list does not.
  useLayoutEffect(() => {
    if (index >= 0) follower.current?.reveal(index)
  }, [filterText.value, verdicts.value, grouping, sort, selectedId])

  // Another order begins at its top, unless a selection says where one was.
  const arrangement = useRef({ grouping, sort })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another order begins at its top, not another selection.
  useLayoutEffect(() => {
    const { current } = arrangement
    if (current.grouping === grouping && current.sort === sort) return
    arrangement.current = { grouping, sort }
    if (index < 0) follower.current?.reveal(0)
  }, [grouping, sort])

  const toggle = ({ id, folded }: Group) => {
    panel.selection.select(id)
    panel.list.fold(id, !folded)
  }

  /** As everywhere: with Ctrl or Cmd one more, with Shift all up to it. */
  const choose = useCallback(
    (id: string, { ctrlKey, metaKey, shiftKey }: MouseEvent) => {
      if (shiftKey) panel.selection.extendTo(id)
      else if (ctrlKey || metaKey) panel.selection.toggle(id)
      else panel.detail.open(id)
    },
    [panel],
  )

  const openMenu = useCallback(
    (id: string, event: MouseEvent) => {
      event.preventDefault()
      if (!panel.selection.ids.value.has(id)) panel.selection.select(id)
      onRowMenu(id, event)
    },
    [panel, onRowMenu],
  )

  /** The keyboard's own event of the menu key is the list's, not a row's. */
  function onContextMenu(event: MouseEvent) {
    if (event.target !== event.currentTarget || selectedId === null) return
    const row = document.getElementById(rowId(selectedId))
    if (row === null) return
    event.preventDefault()
    onRowMenu(selectedId, row)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.target !== event.currentTarget) return
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && (event.key !== 'a' || event.shiftKey)) return
    const line = lines[index]
    const move = event.shiftKey ? null : treeMove(event.key, lines, index)
    if (isCommand) panel.selection.selectAll()
    else if (event.key === 'Enter' && line && !event.shiftKey) {
      if (isGroup(line)) toggle(line)
      else {
        panel.detail.open(line.id)
        onEnter()
      }
    } else if (move !== null) {
      if ('select' in move) panel.selection.select(move.select)
      else panel.list.fold(move.fold, move.folded)
    } else {
      const next = nextIndex(event.key, index, lines.length, follower.current?.rowsInView() ?? 1)
      const target = next === null ? undefined : lines[next]
      if (!target) return
      if (event.shiftKey) panel.selection.extendTo(target.id)
      else panel.selection.select(target.id)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <VirtualList
      items={lines}
      rowHeight={rowHeight(grouping)}
      memory={memory}
      keep={index < 0 ? null : index}
      followsEnd={grouping === 'none' && sort === null}
      onReady={(ready) => {
        follower.current = ready
      }}
      head={<ListHeader columns={columns} isResizable={!hasTwoLines(grouping)} onMenu={onColumnMenu} />}
      row={(line, at) =>
        isGroup(line) ? (
          <GroupRow
            key={line.id}
            group={line}
            index={at}
            columns={columns.length}
            showsHost={differsInHost}
            selected={line.id === selectedId}
            onToggle={toggle}
            onMenu={openMenu}
          />
        ) : (
          <RequestRow
            key={line.id}
            diagnosis={line}
            index={at}
            columns={columns}
            level={grouping === 'none' ? null : 2}
            showsHost={showsHost(line)}
            selected={line.id === selectedId || chosen.has(line.id)}
            current={line.id === selectedId}
            onChoose={choose}
            onMenu={openMenu}
          />
        )
      }
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
        onKeyDown,
        onContextMenu,
      }}
    />
  )
}

function classOf(grouping: Grouping, columns: readonly Column[]): string {
  if (!hasTwoLines(grouping)) return `list list-${grouping}`
  const hasMore = columns.some((column) => column !== 'verdict' && column !== 'url' && column !== 'cause' && column !== 'status')
  return `list list-${grouping} list-two-lines${hasMore ? '' : ' list-causes-only'}`
}
