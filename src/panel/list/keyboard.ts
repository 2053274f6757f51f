import { isGroup, type Line } from '../state/sort-and-group.ts'

/** The row that a key leads to; null when the key is none of the list's. */
export function nextIndex(key: string, current: number, length: number, page: number): number | null {
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

export function treeMove(key: string, lines: readonly Line[], index: number): TreeMove | null {
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
