// biome-ignore-all lint/a11y/useSemanticElements: part of an ARIA grid, see request-list.tsx.
import type { ComponentChildren, HTMLAttributes } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ScrollMemory } from '../state/list-state.ts'
import { HEAD, setListWidth } from './arrangement.ts'
import { createScrollFollower, type ScrollFollower } from './scroll-follower.ts'

/** Rows kept ready above and below: a fast wheel shows no gap. */
const OVERSCAN_ROWS = 8

interface VirtualListProps<Item extends { readonly id: string }> {
  readonly items: readonly Item[]
  /** px, of every row. */
  readonly rowHeight: number
  readonly row: (item: Item, index: number) => ComponentChildren
  readonly head: ComponentChildren
  /** Of the scrolling element. */
  readonly attributes: HTMLAttributes<HTMLDivElement>
  readonly memory: ScrollMemory
  /** Index of the row that stays in sight when the room shrinks. */
  readonly keep: number | null
  /** New rows come at the end. */
  readonly followsEnd: boolean
  /** Receives what moves the view, for the keyboard. */
  readonly onReady: (follower: ScrollFollower) => void
}

/**
 * A list that renders only the rows in view: all are equally high, so the first one is a division away.
 * Measured against the usual libraries at 100,000 rows: as smooth, and a tenth of their size.
 */
export function VirtualList<Item extends { readonly id: string }>({
  items,
  rowHeight,
  row,
  head,
  attributes,
  memory,
  keep,
  followsEnd,
  onReady,
}: VirtualListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 0 })
  const look = () => {
    const element = scroller.current
    if (element) setView((before) => viewOf(element, before))
  }
  const follows = useRef(followsEnd)
  follows.current = followsEnd
  const height = useRef(rowHeight)
  height.current = rowHeight
  const [follower] = useState(() =>
    createScrollFollower({
      scroller: () => scroller.current,
      follows: () => follows.current,
      rowHeight: () => height.current,
      headHeight: HEAD,
      memory,
      onScrolled: look,
    }),
  )

  const kept = useRef(keep)
  kept.current = keep

  // biome-ignore lint/correctness/useExhaustiveDependencies: once: the observer and the follower live as long as the list.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    onReady(follower)
    const observer = new ResizeObserver(() => {
      setListWidth(element.clientWidth)
      follower.resized(kept.current)
      look()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the follower is the list's own, and stays.
  useLayoutEffect(() => {
    follower.changed({ length: items.length, at: (index) => items[index]?.id })
    look()
  }, [items])

  const drawnHeight = useRef(rowHeight)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the follower is the list's own, and stays.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || drawnHeight.current === rowHeight) return
    element.scrollTop *= rowHeight / drawnHeight.current
    drawnHeight.current = rowHeight
    follower.resized(kept.current)
    look()
  }, [rowHeight])

  const first = Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN_ROWS)
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN_ROWS)
  return (
    <div
      {...attributes}
      ref={scroller}
      onScroll={() => {
        follower.moved()
        look()
      }}
      onPointerMove={follower.touched}
    >
      {head}
      <div class="rows" role="rowgroup" style={{ height: `${items.length * rowHeight}px` }}>
        <div class="rows-in-view" role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {items.slice(first, last).map((item, offset) => row(item, first + offset))}
        </div>
      </div>
    </div>
  )
}

function viewOf(element: HTMLElement, before: { top: number; height: number }) {
  const { scrollTop: top, clientHeight: height } = element
  return before.top === top && before.height === height ? before : { top, height }
}
