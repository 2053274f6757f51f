import type { ScrollMemory } from '../state/list-state.ts'

/** Keeps a growing list still for the one who reads it: it follows its end only when it was there, and never moves a row under the pointer. */
export interface ScrollFollower {
  /** The view was scrolled. */
  moved(): void
  /** The pointer moved over the rows. */
  touched(): void
  /** The room for the list changed: a row that must stay in sight goes before the end. */
  resized(keep: number | null): void
  /** The rows are these now. */
  changed(ids: RowIds): void
  /** Scrolls as little as needed to show the row. */
  reveal(index: number): void
  /** Whole rows in view. */
  rowsInView(): number
}

interface RowIds {
  readonly length: number
  at(index: number): string | undefined
}

interface Options {
  readonly scroller: () => HTMLElement | null
  /** Is the end where new rows come? */
  readonly follows: () => boolean
  /** px; it may change, and `resized` is called then. */
  readonly rowHeight: () => number
  readonly headHeight: number
  readonly memory: ScrollMemory
  /** Called when the list is scrolled from here: the view's own event comes a frame later. */
  readonly onScrolled: () => void
}

/** Milliseconds after the pointer's last move during which the rows stay under it. */
const POINTER_REST_MS = 1200

export function createScrollFollower({ scroller, follows, rowHeight, headHeight, memory, onScrolled }: Options): ScrollFollower {
  let ids: RowIds | null = null
  let anchor: { index: number; id: string | undefined } | null = null
  let lastTouch = Number.NEGATIVE_INFINITY
  let waiting: ReturnType<typeof setTimeout> | null = null

  function scrollTo(top: number) {
    const element = scroller()
    if (!element) return
    element.scrollTop = top
    memory.top = element.scrollTop
    dropAnchor()
    onScrolled()
  }

  function dropAnchor() {
    const index = Math.floor(memory.top / rowHeight())
    anchor = ids && index < ids.length ? { index, id: ids.at(index) } : null
  }

  function followEnd() {
    const rest = lastTouch + POINTER_REST_MS - performance.now()
    if (rest <= 0) return scrollTo(scroller()?.scrollHeight ?? 0)
    if (waiting !== null) return
    waiting = setTimeout(() => {
      waiting = null
      if (memory.following && follows()) followEnd()
    }, rest)
  }

  function reveal(index: number) {
    const element = scroller()
    if (!element) return
    const room = element.clientHeight - headHeight
    const top = index * rowHeight()
    if (top < element.scrollTop) scrollTo(top)
    else if (top + rowHeight() > element.scrollTop + room) scrollTo(top + rowHeight() - room)
    else return
    memory.following = isAtEnd(element)
  }

  function isAtEnd(element: HTMLElement): boolean {
    return element.scrollTop + element.clientHeight >= element.scrollHeight - rowHeight() / 2
  }

  return {
    moved() {
      const element = scroller()
      // An event about our own scrolling comes late, when the rows may already be more.
      if (!element || element.scrollTop === memory.top) return
      memory.top = element.scrollTop
      memory.following = isAtEnd(element)
      dropAnchor()
    },
    touched() {
      lastTouch = performance.now()
    },
    resized(keep) {
      const element = scroller()
      if (keep !== null && element) {
        reveal(keep)
        memory.following = isAtEnd(element)
      } else if (memory.following && follows()) followEnd()
    },
    changed(now) {
      const first = ids === null
      ids = now
      if (memory.following && follows()) return followEnd()
      if (first) return scrollTo(memory.top)
      if (!anchor || now.at(anchor.index) === anchor.id) return
      const index = indexOf(anchor.id, now)
      if (index >= 0) scrollTo(memory.top + (index - anchor.index) * rowHeight())
    },
    reveal,
    rowsInView() {
      return Math.max(1, Math.floor(((scroller()?.clientHeight ?? 0) - headHeight) / rowHeight()))
    },
  }
}

function indexOf(id: string | undefined, ids: RowIds): number {
  for (let index = 0; index < ids.length; index++) if (ids.at(index) === id) return index
  return -1
}
