import type { PanelState } from '../state/panel-state.ts'
import { type Group, isGroup, type Line } from '../state/sort-and-group.ts'

/** The row that a key leads to; null when the key is none of the list's. */
function nextIndex(key: string, current: number, length: number, page: number): number | null {
  if (length === 0) return null
  const last = length - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, current + 1)
    case 'ArrowUp':
      return current < 0 ? last : Math.max(0, current - 1)
    case 'PageDown':
      return Math.min(last, Math.max(0, current) + page)
    case 'PageUp':
      return Math.max(0, (current < 0 ? last : current) - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** What the left and right arrows do in a list with groups, as in any tree. */
type TreeMove = { readonly fold: string; readonly folded: boolean } | { readonly select: string }

function treeMove(key: string, lines: readonly Line[], index: number): TreeMove | null {
  const line = lines[index]
  if (line === undefined) return null
  if (key === 'ArrowRight' && isGroup(line)) {
    const child = lines[index + 1]
    return line.folded ? { fold: line.id, folded: false } : child ? { select: child.id } : null
  }
  if (key !== 'ArrowLeft') return null
  if (isGroup(line)) return line.folded ? null : { fold: line.id, folded: true }
  const group = lines.slice(0, index).findLast(isGroup)
  return group ? { select: group.id } : null
}

interface ListKeys {
  readonly panel: PanelState
  readonly lines: readonly Line[]
  /** Of the current line; -1: there is none. */
  readonly index: number
  readonly rowsInView: () => number
  /** A row was opened, and the keyboard goes on in the details. */
  readonly onEnter: () => void
  readonly toggle: (group: Group) => void
}

/** Does what a key means in the list, and keeps it from whoever else would. */
export function onListKey(event: KeyboardEvent, keys: ListKeys): void {
  if (event.altKey || event.target !== event.currentTarget || !runsKey(event, keys)) return
  event.preventDefault()
  event.stopPropagation()
}

/** False where the key means nothing in the list. */
function runsKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, keys: ListKeys): boolean {
  const { panel, lines, index } = keys
  const line = lines[index]
  const move = shiftKey ? null : treeMove(key, lines, index)
  if (ctrlKey || metaKey) {
    if (key !== 'a' || shiftKey) return false
    panel.selection.selectAll()
  } else if (key === 'Enter' && line && !shiftKey) {
    enter(line, keys)
  } else if (move !== null) {
    if ('select' in move) panel.selection.select(move.select)
    else panel.list.fold(move.fold, move.folded)
  } else {
    const next = nextIndex(key, index, lines.length, keys.rowsInView())
    const target = next === null ? undefined : lines[next]
    if (!target) return false
    if (shiftKey) panel.selection.extendTo(target.id)
    else panel.selection.select(target.id)
  }
  return true
}

function enter(line: Line, { panel, toggle, onEnter }: ListKeys): void {
  if (isGroup(line)) toggle(line)
  else {
    panel.detail.open(line.id)
    onEnter()
  }
}
