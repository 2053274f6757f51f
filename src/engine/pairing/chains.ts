import { type Exchange, entriesOf, type Hop } from '../exchange/exchange.ts'
import type { Entry } from '../har/entry.ts'
import type { LinkedEntry } from './linked-entry.ts'

/**
 * The requests of one exchange: the first and the redirects that a browser follows. What comes after them is another exchange: a page that
 * fetches a URL that redirects to itself, again and again, leaves one endless chain (Firefox 153 marks no end).
 *
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
const MAX_HOPS = 21

/** Where a request stands in its exchange. */
interface Place {
  readonly head: LinkedEntry
  readonly hop: number
}

/** Finds the first request of the exchange that a node is in. Remembers what it has walked, as long as nothing is joined again. */
export class Heads {
  readonly #places = new Map<LinkedEntry, Place>()

  headOf(node: LinkedEntry): LinkedEntry {
    let request = node.doubleOf ?? node
    if (request.role === 'preflight' && request.partner !== null) request = request.partner
    return this.#placeOf(request).head
  }

  #placeOf(node: LinkedEntry): Place {
    // Few requests are redirects' targets: nothing is noted of the others.
    if (predecessorOf(node) === null) return { head: node, hop: 0 }
    const walked: LinkedEntry[] = []
    const seen = new Set<LinkedEntry>()
    let known: Place | undefined
    for (let at: LinkedEntry | null = node; at !== null && !seen.has(at); at = predecessorOf(at)) {
      known = this.#places.get(at)
      if (known !== undefined) break
      seen.add(at)
      walked.push(at)
    }
    for (const each of walked.toReversed()) {
      known = known === undefined || known.hop === MAX_HOPS - 1 ? { head: each, hop: 0 } : { head: known.head, hop: known.hop + 1 }
      this.#places.set(each, known)
    }
    return known ?? { head: node, hop: 0 }
  }
}

/**
 * The exchange that begins with a request.
 *
 * @returns `rest`: the request with which the next exchange of an endless chain begins
 */
export function exchangeFrom(head: LinkedEntry): { readonly exchange: Exchange; readonly rest: LinkedEntry | null } {
  const hops: [Hop, ...Hop[]] = [hopOf(head)]
  const seen = new Set([head])
  let node = successorOf(head)
  for (; node !== null && !seen.has(node) && hops.length < MAX_HOPS; node = successorOf(node)) {
    hops.push(hopOf(node))
    seen.add(node)
  }
  foldUnfollowed(hops)
  const first = entriesOf({ id: '', hops }).reduce((least, { index }) => Math.min(least, index), Number.POSITIVE_INFINITY)
  return { exchange: { id: `x${first}`, hops }, rest: node !== null && seen.has(node) ? null : node }
}

/**
 * Of a redirect that Firefox refuses to follow, Playwright records the target as well, as a request that ended with NS_ERROR_UNEXPECTED (measured in 153
 * with Playwright 1.65): it was never sent.
 */
function foldUnfollowed(hops: [Hop, ...Hop[]]): void {
  const [redirect, target] = [hops.at(-2), hops.at(-1)]
  if (redirect?.entry == null || target?.entry == null || redirect.entry.error === null) return
  if (target.entry.error !== 'NS_ERROR_UNEXPECTED' || target.entry.response.status > 0) return
  hops.splice(-2, 2, { ...redirect, alsoRecorded: [...redirect.alsoRecorded, target.entry, ...target.alsoRecorded] })
}

/** A service worker's own entry shows the redirect that it followed; the page's shows only where that ended (measured in Chromium 156). */
function successorOf(node: LinkedEntry): LinkedEntry | null {
  return node.successor ?? node.doubles.find((double) => double.successor !== null)?.successor ?? null
}

function predecessorOf({ predecessor }: LinkedEntry): LinkedEntry | null {
  return predecessor?.doubleOf ?? predecessor
}

const NONE: readonly Entry[] = []

function hopOf(node: LinkedEntry): Hop {
  if (node.role === 'preflight') return { url: node.entry.request.url, entry: null, preflight: node.entry, alsoRecorded: NONE }
  const preflight = node.partner?.entry ?? null
  if (node.doubles.length === 0) return { url: node.entry.request.url, entry: node.entry, preflight, alsoRecorded: NONE }
  const [entry, ...others] = [node, ...node.doubles].map((each) => each.entry).sort((a, b) => knowledge(b) - knowledge(a))
  return { url: node.entry.request.url, entry: entry ?? node.entry, preflight, alsoRecorded: others }
}

/** Of several entries of one request, the one with the response tells most; then the one with the headers that were really sent. */
function knowledge(entry: Entry): number {
  return (entry.response.status > 0 ? 2 : 0) + (entry.request.headersSize !== null ? 1 : 0)
}

export function isSameExchange(one: Exchange | undefined, other: Exchange): boolean {
  if (one === undefined || one.hops.length !== other.hops.length) return false
  return one.hops.every((hop, i) => {
    const that = other.hops[i]
    return (
      that !== undefined &&
      hop.entry === that.entry &&
      hop.preflight === that.preflight &&
      hop.alsoRecorded.length === that.alsoRecorded.length &&
      hop.alsoRecorded.every((entry, k) => entry === that.alsoRecorded[k])
    )
  })
}
