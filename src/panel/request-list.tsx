// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot have a virtual list's rows; this is an ARIA grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its row by aria-activedescendant.
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Follower, ScrollMemory } from './follow.ts'
import { Row, rowId } from './row.tsx'
import { text } from './text.ts'
import { usePanel } from './use-panel.ts'
import { VirtualList } from './virtual-list.tsx'

/** Where Escape leads back to. */
export const listId = 'requests'

/** A grid with one stop for Tab: the arrows move the selection, Enter opens the details. */
export function RequestList({ memory }: { memory: ScrollMemory }) {
  const panel = usePanel()
  const follower = useRef<Follower | null>(null)
  const rows = panel.rows.value
  const selected = panel.selected.value
  const index = selected ? rows.indexOf(selected) : -1
  const { filterText, blockedOnly } = panel

  // A selection survives the filter: it must not be out of sight afterwards.
  useLayoutEffect(() => {
    if (index >= 0) follower.current?.reveal(index)
  }, [filterText.value, blockedOnly.value, selected?.id])

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter' && selected && index >= 0) panel.open(selected.id)
    else {
      const next = nextIndex(event.key, index, rows.length, follower.current?.rowsInView() ?? 1)
      const target = next === null ? undefined : rows[next]
      if (!target) return
      panel.select(target.id)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <VirtualList
      items={rows}
      memory={memory}
      keep={index < 0 ? null : index}
      onReady={(ready) => {
        follower.current = ready
      }}
      head={<Head />}
      row={(diagnosis, at) => (
        <Row key={diagnosis.id} diagnosis={diagnosis} index={at} selected={diagnosis.id === selected?.id} onOpen={panel.open} />
      )}
      attributes={{
        id: listId,
        class: 'list',
        role: 'grid',
        tabIndex: 0,
        'aria-label': text.list.label,
        'aria-rowcount': rows.length + 1,
        'aria-colcount': 5,
        ...(selected ? { 'aria-activedescendant': rowId(selected.id) } : {}),
        onKeyDown,
      }}
    />
  )
}

function Head() {
  return (
    <div class="head" role="rowgroup">
      <div class="head-row" role="row" aria-rowindex={1}>
        <span class="cell cell-verdict" role="columnheader">
          <span class="word">{text.list.verdict}</span>
        </span>
        <span class="cell cell-method" role="columnheader">
          {text.list.method}
        </span>
        <span class="cell cell-url" role="columnheader">
          {text.list.url}
        </span>
        <span class="cell cell-cause" role="columnheader">
          {text.list.cause}
        </span>
        <span class="cell cell-status" role="columnheader">
          {text.list.status}
        </span>
      </div>
    </div>
  )
}

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
