import { firstIndex } from '../exchange/first-index.ts'
import type { LinkedEntry } from './linked-entry.ts'

/** Milliseconds, both included. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** Requests that wait for a preflight, by their start. What has got one is passed over. */
export class Candidates {
  readonly #byStart: readonly { readonly start: number; readonly node: LinkedEntry }[]

  constructor(requests: readonly LinkedEntry[]) {
    // A service worker's double sends the preflight for both.
    this.#byStart = requests
      .flatMap((node) => [node, ...node.doubles].map(({ entry }) => ({ start: entry.start, index: entry.index, node })))
      .sort((a, b) => a.start - b.start || a.index - b.index)
  }

  /** The first one that starts in the window, in milliseconds since 1970, and fits. */
  first({ from, to }: Window, fits: (request: LinkedEntry) => boolean): LinkedEntry | null {
    for (let at = firstIndex(this.#byStart, ({ start }) => start >= from); at < this.#byStart.length; at++) {
      const { start, node } = this.#byStart[at] ?? { start: Number.POSITIVE_INFINITY, node: null }
      if (node === null || start > to) return null
      if (node.partner === null && fits(node)) return node
    }
    return null
  }

  /** The last one. */
  last({ from, to }: Window, fits: (request: LinkedEntry) => boolean): LinkedEntry | null {
    for (let at = firstIndex(this.#byStart, ({ start }) => start > to) - 1; at >= 0; at--) {
      const { start, node } = this.#byStart[at] ?? { start: Number.NEGATIVE_INFINITY, node: null }
      if (node === null || start < from) return null
      if (node.partner === null && fits(node)) return node
    }
    return null
  }
}
