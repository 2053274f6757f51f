import type { ScrollMemory } from '../state/list-state.ts'

interface RowIds {
  readonly length: number
  at(index: number): string | undefined
}

/** What of the list is in view, in px. */
export interface View {
  readonly top: number
  /** With the head. */
  readonly height: number
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
  readonly onScrolled: (view: View) => void
}

/** Milliseconds after the pointer's last move during which the rows stay under it. */
const POINTER_REST_MS = 1200

/**
 * Keeps a growing list still for the one who reads it: it follows its end only when it was there, and never moves a row under the pointer. All rows are
 * equally high, so the end is known. The browser would have to lay out the rows that were just added before it could tell.
 */
export class ScrollFollower {
  readonly #options: Options
  #ids: RowIds | null = null
  #anchor: { readonly index: number; readonly id: string | undefined } | null = null
  #height = 0
  #lastTouch = Number.NEGATIVE_INFINITY
  #waiting: ReturnType<typeof setTimeout> | null = null

  constructor(options: Options) {
    this.#options = options
  }

  /** Where a list of so many rows will be scrolled to, once it is drawn; null: where it is. */
  topOf(length: number): number | null {
    const { memory, follows } = this.#options
    const isStill = this.#ids === null || performance.now() < this.#lastTouch + POINTER_REST_MS
    return isStill || !memory.following || !follows() ? null : this.#endOf(length)
  }

  /** The view was scrolled. */
  moved(): void {
    const { memory } = this.#options
    const element = this.#options.scroller()
    // An event about our own scrolling comes late, when the rows may already be more. Zoomed pages round.
    if (!element || Math.abs(element.scrollTop - memory.top) < 1) return
    memory.top = element.scrollTop
    memory.following = this.#isAtEnd(element)
    this.#dropAnchor()
  }

  /** The pointer moved over the rows. */
  touched(): void {
    this.#lastTouch = performance.now()
  }

  /** The space for the list changed: a row that must stay in sight goes before the end. */
  resized(keep: number | null): void {
    const element = this.#options.scroller()
    if (element === null) return
    this.#height = element.clientHeight
    const { memory, follows } = this.#options
    if (keep !== null) {
      this.reveal(keep)
      memory.following = this.#isAtEnd(element)
    } else if (memory.following && follows()) this.#followEnd()
  }

  /** The rows are these now. */
  changed(ids: RowIds): void {
    const { memory, follows } = this.#options
    const isFirst = this.#ids === null
    this.#ids = ids
    if (isFirst) this.#height = this.#options.scroller()?.clientHeight ?? 0
    if (memory.following && follows()) this.#followEnd()
    else if (isFirst) this.#scrollTo(memory.top)
    else this.#keepAnchor(ids)
  }

  /** Scrolls as little as needed to show the row. */
  reveal(index: number): void {
    const { memory, rowHeight, headHeight } = this.#options
    const element = this.#options.scroller()
    if (element === null) return
    const inView = element.clientHeight - headHeight
    const top = index * rowHeight()
    if (top < element.scrollTop) this.#scrollTo(top)
    else if (top + rowHeight() > element.scrollTop + inView) this.#scrollTo(top + rowHeight() - inView)
    else return
    memory.following = this.#isAtEnd(element)
  }

  /** Whole rows in view. */
  rowsInView(): number {
    const { scroller, rowHeight, headHeight } = this.#options
    return Math.max(1, Math.floor(((scroller()?.clientHeight ?? 0) - headHeight) / rowHeight()))
  }

  #scrollTo(wanted: number): void {
    const element = this.#options.scroller()
    if (element === null) return
    const top = Math.min(Math.max(0, wanted), this.#endOf(this.#ids?.length ?? 0))
    element.scrollTop = top
    this.#options.memory.top = top
    this.#dropAnchor()
    this.#options.onScrolled({ top, height: this.#height })
  }

  #followEnd(): void {
    const { memory, follows } = this.#options
    const rest = this.#lastTouch + POINTER_REST_MS - performance.now()
    if (rest <= 0) this.#scrollTo(this.#endOf(this.#ids?.length ?? 0))
    else
      this.#waiting ??= setTimeout(() => {
        this.#waiting = null
        if (memory.following && follows()) this.#followEnd()
      }, rest)
  }

  /** The row at the top stays there, however many come or go above it. */
  #keepAnchor(ids: RowIds): void {
    const anchor = this.#anchor
    if (anchor === null || ids.at(anchor.index) === anchor.id) return
    const index = indexOf(anchor.id, ids)
    const { memory, rowHeight } = this.#options
    if (index >= 0) this.#scrollTo(memory.top + (index - anchor.index) * rowHeight())
  }

  #dropAnchor(): void {
    const index = Math.floor(this.#options.memory.top / this.#options.rowHeight())
    this.#anchor = this.#ids !== null && index < this.#ids.length ? { index, id: this.#ids.at(index) } : null
  }

  #endOf(length: number): number {
    return Math.max(0, this.#options.headHeight + length * this.#options.rowHeight() - this.#height)
  }

  #isAtEnd(element: HTMLElement): boolean {
    return element.scrollTop + element.clientHeight >= element.scrollHeight - this.#options.rowHeight() / 2
  }
}

function indexOf(id: string | undefined, ids: RowIds): number {
  for (let index = 0; index < ids.length; index++) if (ids.at(index) === id) return index
  return -1
}
