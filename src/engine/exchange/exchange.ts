import type { Browser, Entry } from '../har/entry.ts'

export type { Entry } from '../har/entry.ts'

/** One request on the wire within an exchange: the first, or one that a redirect caused. */
export interface Hop {
  readonly url: string
  /** The request itself; null where the recorder only gave its preflight (Firefox fires no event for a request whose preflight failed). */
  readonly entry: Entry | null
  readonly preflight: Entry | null
  /** Further entries of this very request: a service worker's double, a second event for one request. */
  readonly alsoRecorded: readonly Entry[]
}

/** One request of a page: the request, its redirects in order, and their preflights. It has at least one hop. */
export interface Exchange {
  /** "x" and the smallest index of its entries. */
  readonly id: string
  readonly hops: readonly [Hop, ...Hop[]]
}

/** Every entry of an exchange, in no particular order. */
export function entriesOf(exchange: Exchange): Entry[] {
  const entries: Entry[] = []
  for (const { entry, preflight, alsoRecorded } of exchange.hops) {
    if (entry !== null) entries.push(entry)
    if (preflight !== null) entries.push(preflight)
    if (alsoRecorded.length > 0) entries.push(...alsoRecorded)
  }
  return entries
}

/**
 * The hop at an index.
 *
 * @throws RangeError for an index that the exchange does not have: a wrong index must never say something of another hop
 */
export function hopAt({ id, hops }: Exchange, index: number): Hop {
  const hop = hops[index]
  if (hop === undefined) throw new RangeError(`${id} has ${hops.length} hops, and none at index ${index}`)
  return hop
}

/** The hop that the exchange ended at. */
export function lastHopOf({ hops }: Exchange): Hop {
  return hops.at(-1) ?? hops[0]
}

/** The entry that tells most of a hop: the request, or its preflight where the recorder gave no more. */
export function mainEntryOf(hop: Hop): Entry {
  const entry = hop.entry ?? hop.preflight
  if (entry === null) throw new Error('a hop has a request or a preflight')
  return entry
}

/** The browser that made the request: its rules decide. */
export function browserOf({ hops: [first] }: Exchange): Browser {
  return mainEntryOf(first).browser
}
