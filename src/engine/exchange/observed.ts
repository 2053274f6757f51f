import type { Observed } from '../har/entry.ts'
import type { Exchange } from './exchange.ts'

/**
 * What the page itself reported about a request; null: nothing. It is about the request as a whole, so that any hop may bear it; a preflight does where
 * the recorder gave no more (Firefox, when it failed).
 */
export function observedOf<Part extends keyof Observed>({ hops }: Exchange, part: Part): Observed[Part] | null {
  for (let index = hops.length - 1; index >= 0; index--) {
    const reported = hops[index]?.entry?.observed?.[part] ?? hops[index]?.preflight?.observed?.[part]
    if (reported != null) return reported
  }
  return null
}
