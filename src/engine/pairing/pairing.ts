import { endOf } from '../exchange/entry-state.ts'
import { type Exchange, entriesOf, type Hop } from '../exchange/exchange.ts'
import { urlKey } from '../exchange/url-key.ts'
import type { Entry } from '../har/entry.ts'
import { type LinkedEntry, linkEntry, redirectTarget } from './linked-entry.ts'
import { pairSegment } from './pair-segment.ts'
import { type Segment, Timeline } from './timeline.ts'

export interface PairingChange {
  readonly changed: readonly Exchange[]
  /** Ids that no longer name an exchange. */
  readonly removed: readonly string[]
}

/**
 * Puts entries together into exchanges, as they come. Every entry is in exactly one exchange. An entry touches only the marks of its own URL
 * (and of its redirect's target) near it in time, so the work per entry does not grow with the log.
 */
export class Pairing {
  private readonly timelines = new Map<string, Timeline>()
  private readonly nodes = new Map<number, LinkedEntry>()
  private readonly exchanges = new Map<string, Exchange>()
  /** The exchange that each entry is in now. */
  private readonly idOf = new Map<number, string>()

  /** Takes new entries, and newer readings of entries it has (the same `index`). */
  add(entries: readonly Entry[]): PairingChange {
    const segments = new Set<Segment>()
    const touched = new Set<LinkedEntry>()
    for (const entry of entries) {
      const known = this.nodes.get(entry.index)
      if (known !== undefined) {
        for (const node of [...linksOf(known), ...known.doubles]) if (node) touched.add(node)
        touched.delete(known)
        for (const segment of this.takeOut(known)) segments.add(segment)
      }
      const node = linkEntry(entry)
      this.nodes.set(entry.index, node)
      touched.add(node)
      for (const segment of this.place(node)) segments.add(segment)
    }
    for (const { marks } of segments) {
      const before = marks.map(({ node }) => linksOf(node))
      pairSegment(marks)
      for (const [i, { node }] of marks.entries()) touchChanged(touched, node, before[i] ?? [])
    }
    return this.assemble(touched)
  }

  /** Takes a newer reading of an entry that differs in nothing that pairing looks at. */
  renew(entry: Entry): PairingChange {
    const node = this.nodes.get(entry.index)
    if (node === undefined) return { changed: [], removed: [] }
    node.entry = entry
    return this.assemble(new Set([node]))
  }

  private place(node: LinkedEntry): Segment[] {
    const kind = node.role
    const segments = [this.timeline(urlKey(node.entry.request.url)).add({ time: node.entry.start, kind, node })]
    const target = redirectTarget(node)
    if (target !== null) segments.push(this.timeline(target).add({ time: endOf(node.entry), kind: 'redirect', node }))
    return segments
  }

  private takeOut(node: LinkedEntry): Segment[] {
    const target = redirectTarget(node)
    const segments = [
      this.timeline(urlKey(node.entry.request.url)).remove(node, node.entry.start),
      target === null ? null : this.timeline(target).remove(node, endOf(node.entry)),
    ].filter((segment) => segment !== null)
    for (const other of [node.partner, node.successor, node.predecessor]) {
      if (other?.partner === node) other.partner = null
      if (other?.successor === node) other.successor = null
      if (other?.predecessor === node) other.predecessor = null
    }
    for (const double of node.doubles) double.doubleOf = null
    if (node.doubleOf) node.doubleOf.doubles = node.doubleOf.doubles.filter((double) => double !== node)
    return segments
  }

  private timeline(key: string): Timeline {
    const known = this.timelines.get(key)
    if (known !== undefined) return known
    const timeline = new Timeline()
    this.timelines.set(key, timeline)
    return timeline
  }

  private assemble(touched: ReadonlySet<LinkedEntry>): PairingChange {
    const heads = new Set([...touched].map(headOf))
    const changed: Exchange[] = []
    const before = new Set<string>()
    const now = new Set<string>()
    for (const head of heads) {
      const exchange = exchangeFrom(head)
      for (const { index } of entriesOf(exchange)) {
        const old = this.idOf.get(index)
        if (old !== undefined) before.add(old)
      }
      now.add(exchange.id)
      changed.push(exchange)
    }
    const removed = [...before].filter((id) => !now.has(id))
    for (const id of removed) this.exchanges.delete(id)
    const different = changed.filter((exchange) => !isSame(this.exchanges.get(exchange.id), exchange))
    for (const exchange of different) {
      this.exchanges.set(exchange.id, exchange)
      for (const { index } of entriesOf(exchange)) this.idOf.set(index, exchange.id)
    }
    return { changed: different, removed }
  }
}

type Links = readonly (LinkedEntry | null)[]

const linksOf = ({ partner, successor, predecessor, doubleOf }: LinkedEntry): Links => [partner, successor, predecessor, doubleOf]

/** A segment may hold a thousand marks of which one is new: only what is joined otherwise than before is looked at again. */
function touchChanged(touched: Set<LinkedEntry>, node: LinkedEntry, before: Links): void {
  const now = linksOf(node)
  if (now.every((link, i) => link === before[i])) return
  for (const each of [node, ...before, ...now]) if (each) touched.add(each)
}

/** The first request of the exchange that a node is in. */
function headOf(node: LinkedEntry): LinkedEntry {
  let head = node.doubleOf ?? node
  if (head.role === 'preflight' && head.partner !== null) head = head.partner
  const seen = new Set([head])
  for (let before = predecessorOf(head); before !== null && !seen.has(before); before = predecessorOf(head)) {
    head = before
    seen.add(head)
  }
  return head
}

/** A service worker's own entry shows the redirect that it followed; the page's shows only where that ended (measured in Chromium 156). */
function successorOf(node: LinkedEntry): LinkedEntry | null {
  return node.successor ?? node.doubles.find((double) => double.successor !== null)?.successor ?? null
}

function predecessorOf({ predecessor }: LinkedEntry): LinkedEntry | null {
  return predecessor?.doubleOf ?? predecessor
}

function exchangeFrom(head: LinkedEntry): Exchange {
  const hops: [Hop, ...Hop[]] = [hopOf(head)]
  const seen = new Set([head])
  for (let node = successorOf(head); node !== null && !seen.has(node); node = successorOf(node)) {
    hops.push(hopOf(node))
    seen.add(node)
  }
  const exchange = { id: '', hops }
  const indexes = entriesOf(exchange).map((entry) => entry.index)
  return { id: `x${Math.min(...indexes)}`, hops }
}

function hopOf(node: LinkedEntry): Hop {
  if (node.role === 'preflight') return { url: node.entry.request.url, entry: null, preflight: node.entry, alsoRecorded: [] }
  const [entry, ...others] = [node, ...node.doubles].map((each) => each.entry).sort((a, b) => knowledge(b) - knowledge(a))
  return { url: node.entry.request.url, entry: entry ?? node.entry, preflight: node.partner?.entry ?? null, alsoRecorded: others }
}

/** Of several entries of one request, the one with the response tells most; then the one with the headers that were really sent. */
function knowledge(entry: Entry): number {
  return (entry.response.status > 0 ? 2 : 0) + (entry.request.headersSize !== null ? 1 : 0)
}

function isSame(one: Exchange | undefined, other: Exchange): boolean {
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
