// biome-ignore-all lint/a11y/useSemanticElements: part of an ARIA grid, see request-list.tsx.
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons within have the focus.
import { useRef, useState } from 'preact/hooks'
import { lineDirection } from '../components/direction.ts'
import type { Column } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { columnWidths, indentOf, rememberColumnWidths, setColumnWidth, type Width } from './column-widths.ts'

interface ListHeaderProps {
  readonly columns: readonly Column[]
  /** The rows follow the widths of the columns. */
  readonly isResizable: boolean
  /** Opens the menu of columns at that place. */
  readonly onMenu: (at: MouseEvent | Element) => void
}

/** One stop for Tab: the arrows lead from column to column, Enter sorts, Shift with an arrow moves the border. */
export function ListHeader({ columns, isResizable, onMenu }: ListHeaderProps) {
  const { sort, sortBy } = usePanel().list
  const [focused, setFocused] = useState<Column>('url')
  const current = columns.includes(focused) ? focused : 'url'
  const row = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const step = (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0) * lineDirection()
    if (event.key === 'Enter' || event.key === ' ') return event.stopPropagation()
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.shiftKey) return isResizable && widen(current, step * 10, columns, row.current)
    const next = columns[(columns.indexOf(current) + step + columns.length) % columns.length] ?? current
    setFocused(next)
    row.current?.querySelector<HTMLButtonElement>(`.cell-${next} button`)?.focus()
  }

  return (
    <div
      class="head"
      role="rowgroup"
      onContextMenu={(event) => {
        event.preventDefault()
        // A key opens the menu at the column that has the focus.
        onMenu(event.button === 2 || !(event.target instanceof Element) ? event : event.target)
      }}
    >
      <div class="head-row" role="row" aria-rowindex={1} ref={row} onKeyDown={onKeyDown}>
        {columns.map((column) => {
          const order = sort.value?.column !== column ? 'none' : sort.value.descending ? 'descending' : 'ascending'
          return (
            <span key={column} class={`cell cell-${column}`} role="columnheader" aria-sort={order}>
              <button
                type="button"
                class="head-button"
                tabIndex={column === current ? 0 : -1}
                title={column === 'verdict' ? text.list.column.verdict : isResizable ? text.list.resizableHint : text.list.columnHint}
                onFocus={() => setFocused(column)}
                onClick={() => sortBy(column)}
              >
                <span class={column === 'verdict' ? 'visually-hidden' : 'head-word'}>{text.list.column[column]}</span>
                {order !== 'none' && <SortMark descending={order === 'descending'} />}
              </button>
              {isResizable && <Border column={column} columns={columns} />}
            </span>
          )
        })}
      </div>
    </div>
  )
}

function SortMark({ descending }: { descending: boolean }) {
  return (
    <svg class="sort-mark" viewBox="0 0 8 8" aria-hidden="true">
      <path d={descending ? 'M.5 2h7L4 6.5z' : 'M.5 6h7L4 1.5z'} />
    </svg>
  )
}

/** What the border after a column moves: its own width, or that of the next one where its own is what is left. */
function movedBy(column: Column, columns: readonly Column[]): { readonly moves: Width; readonly grows: 'end' | 'start' } | null {
  const next = columns[columns.indexOf(column) + 1]
  if (next === undefined || column === 'verdict') return null
  if (column !== 'cause' && (column !== 'url' || next === 'cause')) return { moves: column, grows: 'end' }
  return next === 'verdict' || next === 'cause' ? null : { moves: next, grows: 'start' }
}

/** A 7 px grab zone over the hairline; a double click gives the usual width back. */
function Border({ column, columns }: { column: Column; columns: readonly Column[] }) {
  const border = movedBy(column, columns)
  const from = useRef<{ x: number; width: number } | null>(null)
  if (border === null) return null
  const stop = () => {
    from.current = null
    rememberColumnWidths()
  }
  return (
    <span
      class="head-border"
      aria-hidden="true"
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width: widthOf(border.moves, columns, event.currentTarget.closest('.head-row')) }
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
      }}
      onPointerMove={(event) => {
        if (from.current === null) return
        const row = event.currentTarget.closest('.head-row')
        const moved = (event.clientX - from.current.x) * lineDirection() * (border.grows === 'end' ? 1 : -1)
        setColumnWidth(border.moves, from.current.width + (border.moves === 'url' ? (moved / sharedRoom(row)) * 100 : moved))
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
      onDblClick={() => {
        setColumnWidth(border.moves, null)
        rememberColumnWidths()
      }}
    />
  )
}

function widen(column: Column, pixels: number, columns: readonly Column[], row: Element | null) {
  const width: Width | null = column === 'verdict' ? null : column === 'cause' ? 'url' : column
  if (width === null || (width === 'url' && !columns.includes('cause'))) return
  const change = column === 'cause' ? -pixels : pixels
  setColumnWidth(
    width,
    (columnWidths.value[width] ?? widthOf(width, columns, row)) + (width === 'url' ? (change / sharedRoom(row)) * 100 : change),
  )
  rememberColumnWidths()
}

/** px, or percent for the column that shares its room. */
function widthOf(column: Width, columns: readonly Column[], row: Element | null): number {
  const pixels = pixelsOf(column, row)
  return column === 'url' ? (pixels / sharedRoom(row)) * 100 : pixels - indentOf(columns, column)
}

function sharedRoom(row: Element | null): number {
  return Math.max(1, pixelsOf('url', row) + pixelsOf('cause', row))
}

function pixelsOf(column: Column, row: Element | null): number {
  return row?.querySelector(`.cell-${column}`)?.getBoundingClientRect().width ?? 0
}
