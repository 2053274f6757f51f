import { endOf } from '../exchange/entry-state.ts'
import { type Exchange, entriesOf } from '../exchange/exchange.ts'
import { urlKey } from '../exchange/url-key.ts'
import type { Entry } from '../har/entry.ts'
import { exchangeFrom, Heads, isSameExchange } from './chains.ts'
import { redirectTarget } from './join-redirects.ts'
import { joinStrays, noteStrays } from './join-strays.ts'
import { type LinkedEntry, linkEntry, unlinkAtOwnUrl, unlinkSuccessor } from './linked-entry.ts'
import { pairAcrossCut, pairSegment } from './pair-segment.ts'
import { type Mark, type Segment, Timeline } from './timeline.ts'

export interface PairingChange {
  readonly changed: readonly Exchange[]
  /** Ids that no longer name an exchange. */
  readonly removed: readonly string[]
}

/**
 * Puts entries together into exchanges, as they come. Every entry is in exactly one exchange. An entry touches only the marks of its own URL
 * (and of its redirect's target) near it in time, so the work per entry does not grow with the log. What is joined with what depends on the
 * entries alone, not on the order in which they come.
 */
export class Pairing {
  readonly #timelines = new Map<string, Timeline>()
  /** By the index of their entry, as `idOf`. */
  readonly #nodes: (LinkedEntry | undefined)[] = []
  readonly #exchanges = new Map<string, Exchange>()
  /** The exchange that each entry is in now. */
  readonly #idOf: (string | undefined)[] = []

  /** Takes new entries, and newer readings of entries it has (the same `index`). */
  add(entries: readonly Entry[]): PairingChange {
    const segments = new Map<Segment, Timeline>()
    const touched = new Set<LinkedEntry>()
    for (const entry of entries) {
      const known = this.#nodes[entry.index]
      if (known !== undefined) {
        for (const node of [...linksOf(known), ...known.doubles]) if (node) touched.add(node)
        touched.delete(known)
        this.#takeOut(known, segments)
      }
      const node = linkEntry(entry)
      this.#nodes[entry.index] = node
      touched.add(node)
      this.#place(node, segments)
    }
    this.#join(segments, (marks, join) => watched(marks, touched, join))
    return this.#assemble(touched)
  }

  /** Takes all entries that there will ever be. */
  addAll(entries: readonly Entry[]): readonly Exchange[] {
    const segments = new Map<Segment, Timeline>()
    const nodes = new Set<LinkedEntry>()
    for (const entry of entries) {
      const node = linkEntry(entry)
      this.#nodes[entry.index] = node
      nodes.add(node)
      this.#place(node, segments)
    }
    this.#join(segments, (_, join) => join())
    return this.#assemble(nodes).changed
  }

  /** @param watch is given the marks whose links may change, and the work that changes them */
  #join(segments: ReadonlyMap<Segment, Timeline>, watch: (marks: readonly Mark[], join: () => void) => void): void {
    for (const [segment, timeline] of segments) watch(segment.marks, () => this.#pair(segment, timeline))
    for (const [segment, timeline] of segments) {
      for (const marks of timeline.aroundCuts(segment)) {
        watch(marks, () => {
          pairAcrossCut(marks)
          noteStrays(marks, timeline)
        })
      }
    }
    for (const timeline of new Set(segments.values())) joinStrays(timeline, watch)
  }

  /** Takes a newer reading of an entry that differs in nothing that pairing looks at. */
  renew(entry: Entry): PairingChange {
    const node = this.#nodes[entry.index]
    if (node === undefined) return { changed: [], removed: [] }
    node.entry = entry
    return this.#assemble(new Set([node]))
  }

  #place(node: LinkedEntry, segments: Map<Segment, Timeline>): void {
    const own = this.#timeline(urlKey(node.entry.request.url))
    for (const segment of own.add({ time: node.entry.start, kind: node.role, node })) segments.set(segment, own)
    const target = redirectTarget(node)
    if (target === null) return
    const next = this.#timeline(target)
    for (const segment of next.add({ time: endOf(node.entry), kind: 'redirect', node })) segments.set(segment, next)
  }

  #takeOut(node: LinkedEntry, segments: Map<Segment, Timeline>): void {
    const places = [{ key: urlKey(node.entry.request.url), time: node.entry.start }]
    const target = redirectTarget(node)
    if (target !== null) places.push({ key: target, time: endOf(node.entry) })
    for (const { key, time } of places) {
      const timeline = this.#timeline(key)
      const segment = timeline.remove(node, time)
      if (segment !== null) segments.set(segment, timeline)
    }
    unlinkAtOwnUrl(node)
    unlinkSuccessor(node)
  }

  #pair({ marks }: Segment, timeline: Timeline): void {
    pairSegment(marks)
    noteStrays(marks, timeline)
  }

  #timeline(key: string): Timeline {
    const known = this.#timelines.get(key)
    if (known !== undefined) return known
    const timeline = new Timeline()
    this.#timelines.set(key, timeline)
    return timeline
  }

  #assemble(touched: ReadonlySet<LinkedEntry>): PairingChange {
    const heads = new Heads()
    const changed = new Map<string, Exchange>()
    const before = new Set<string>()
    const now = new Set<string>()
    for (const first of new Set([...touched].map((node) => heads.headOf(node)))) {
      let head: LinkedEntry | null = first
      while (head !== null) {
        const { exchange, rest } = exchangeFrom(head)
        if (now.has(exchange.id)) break
        now.add(exchange.id)
        for (const { index } of entriesOf(exchange)) {
          const old = this.#idOf[index]
          if (old !== undefined) before.add(old)
        }
        if (isSameExchange(this.#exchanges.get(exchange.id), exchange)) break
        changed.set(exchange.id, exchange)
        head = rest
      }
    }
    const removed = [...before].filter((id) => !now.has(id))
    for (const id of removed) this.#exchanges.delete(id)
    for (const exchange of changed.values()) {
      this.#exchanges.set(exchange.id, exchange)
      for (const { index } of entriesOf(exchange)) this.#idOf[index] = exchange.id
    }
    return { changed: [...changed.values()], removed }
  }
}

type Links = readonly (LinkedEntry | null)[]

const linksOf = ({ partner, successor, predecessor, doubleOf }: LinkedEntry): Links => [partner, successor, predecessor, doubleOf]

/** Joins, and notes what is joined otherwise than before: a segment may hold a thousand marks of which one is new. */
function watched(marks: readonly Mark[], touched: Set<LinkedEntry>, join: () => void): void {
  const before = marks.map(({ node }) => linksOf(node))
  join()
  for (const [i, { node }] of marks.entries()) touchChanged(touched, node, before[i] ?? [])
}

function touchChanged(touched: Set<LinkedEntry>, node: LinkedEntry, before: Links): void {
  const now = linksOf(node)
  if (now.every((link, i) => link === before[i])) return
  for (const each of [node, ...before, ...now]) if (each) touched.add(each)
}
