import { firstIndex } from '../exchange/first-index.ts'
import type { LinkedEntry } from './linked-entry.ts'

/** Something that pairing has to place in time at one URL: a request, a preflight, or a redirect that points there. */
export interface Mark {
  /** Milliseconds since 1970: the start of a request or preflight, the end of a redirecting one. */
  readonly time: number
  readonly kind: 'request' | 'preflight' | 'redirect'
  readonly node: LinkedEntry
}

/** Marks so near in time that any two of them may belong together; sorted by time, then by order of arrival. Never empty while it is in a timeline. */
export interface Segment {
  readonly marks: Mark[]
}

/** A pause of more than this, in milliseconds, ends a segment. Preflights start 0 to 61 ms after their request (measured). */
const PAUSE_MS = 2000
/** A page that requests one URL without a pause would make one endless segment. */
const MAX_MARKS = 1024
/** How many marks on either side of a cut may belong to one on the other side. */
const MARKS_NEAR_CUT = 128

/**
 * The marks of one URL, cut into segments at pauses, so that after a new entry only its own segment is paired again:
 * constant work per entry, however long the log grows.
 */
export class Timeline {
  // Made when they are needed: a log may have as many timelines as requests, and an empty set takes 225 bytes.
  #strays: Set<LinkedEntry> | null = null
  #waiting: Set<LinkedEntry> | null = null
  #segments: Segment[] = []

  /** The preflights that found no request in their own segment. */
  get strays(): ReadonlySet<LinkedEntry> {
    return this.#strays ?? NONE
  }

  /** The requests that may be those of strays: without any, there is nothing to join, however many strays there are. */
  get waiting(): ReadonlySet<LinkedEntry> {
    return this.#waiting ?? NONE
  }

  noteStray(preflight: LinkedEntry, isStray: boolean): void {
    this.#strays = noted(this.#strays, preflight, isStray)
  }

  noteWaiting(request: LinkedEntry, isWaiting: boolean): void {
    this.#waiting = noted(this.#waiting, request, isWaiting)
  }

  /** Puts a mark in its place. Returns the segments that have to be paired again. */
  add(mark: Mark): Segment[] {
    const at = this.#lastNotAfter(mark)
    const before = this.#segments[at]
    const after = this.#segments[at + 1]
    const isInside = before !== undefined && isAfter(lastOf(before), mark)
    if (before !== undefined && isInside && isFull(before)) return this.#split(at, mark)
    if (before !== undefined && !isFull(before) && (isInside || mark.time - lastOf(before).time <= PAUSE_MS)) {
      insert(before.marks, mark)
      if (after !== undefined && firstOf(after).time - lastOf(before).time <= PAUSE_MS) this.#merge(at)
      return [before]
    }
    if (after !== undefined && !isFull(after) && firstOf(after).time - mark.time <= PAUSE_MS) {
      after.marks.unshift(mark)
      return [after]
    }
    const segment = { marks: [mark] }
    // What is spliced into an empty list leaves room for sixteen more.
    if (this.#segments.length === 0) this.#segments = [segment]
    else this.#segments.splice(at + 1, 0, segment)
    return [segment]
  }

  /** Takes out the mark that `node` has at `time`. Returns the segment it was in; null when that is gone, too. */
  remove(node: LinkedEntry, time: number): Segment | null {
    this.#strays?.delete(node)
    this.#waiting?.delete(node)
    const mark = { time, node }
    const at = this.#lastNotAfter(mark)
    const segment = this.#segments[at]
    if (segment === undefined) return null
    const place = placeOf(segment.marks, mark) - 1
    if (segment.marks[place]?.node !== node) return null
    segment.marks.splice(place, 1)
    if (segment.marks.length > 0) return segment
    this.#segments.splice(at, 1)
    return null
  }

  /** The marks from one time to another, in milliseconds since 1970. */
  between(from: number, to: number): Mark[] {
    const found: Mark[] = []
    for (let at = this.#firstThatEnds(from); at < this.#segments.length; at++) {
      const segment = this.#segments[at]
      if (segment === undefined || firstOf(segment).time > to) break
      for (const mark of segment.marks) if (mark.time >= from && mark.time <= to) found.push(mark)
    }
    return found
  }

  /** The marks around each place where a segment was cut for its length alone, so that those on both sides may belong together. */
  aroundCuts(segment: Segment): Mark[][] {
    const [mark] = segment.marks
    if (mark === undefined) return []
    const at = this.#lastNotAfter(mark)
    return [at, at + 1].flatMap((next) => {
      const [one, other] = [this.#segments[next - 1], this.#segments[next]]
      if (one === undefined || other === undefined || firstOf(other).time - lastOf(one).time > PAUSE_MS) return []
      return [[...one.marks.slice(-MARKS_NEAR_CUT), ...other.marks.slice(0, MARKS_NEAR_CUT)]]
    })
  }

  #lastNotAfter(mark: Place): number {
    return firstIndex(this.#segments, (segment) => isAfter(firstOf(segment), mark)) - 1
  }

  #firstThatEnds(time: number): number {
    return firstIndex(this.#segments, (segment) => lastOf(segment).time >= time)
  }

  #split(at: number, mark: Mark): Segment[] {
    const segment = this.#segments[at]
    if (segment === undefined) return []
    const rest = { marks: segment.marks.splice(MAX_MARKS / 2) }
    this.#segments.splice(at + 1, 0, rest)
    insert(isAfter(mark, lastOf(segment)) ? rest.marks : segment.marks, mark)
    return [segment, rest]
  }

  #merge(at: number): void {
    const [segment, next] = this.#segments.slice(at, at + 2)
    if (segment === undefined || next === undefined || segment.marks.length + next.marks.length > MAX_MARKS) return
    // Emptied, since a caller may hold the swallowed one: pairing its marks once more would undo what was joined.
    segment.marks.push(...next.marks.splice(0))
    this.#segments.splice(at + 1, 1)
  }
}

const NONE: ReadonlySet<LinkedEntry> = new Set()

function noted(set: Set<LinkedEntry> | null, node: LinkedEntry, isIn: boolean): Set<LinkedEntry> | null {
  if (isIn) return (set ?? new Set()).add(node)
  set?.delete(node)
  return set
}

/** Where a mark stands. */
type Place = Pick<Mark, 'time' | 'node'>

function isFull({ marks }: Segment): boolean {
  return marks.length >= MAX_MARKS
}

function firstOf({ marks: [mark] }: Segment): Mark {
  if (mark === undefined) throw new Error('a segment has a mark')
  return mark
}

function lastOf({ marks }: Segment): Mark {
  const mark = marks.at(-1)
  if (mark === undefined) throw new Error('a segment has a mark')
  return mark
}

function insert(marks: Mark[], mark: Mark): void {
  marks.splice(placeOf(marks, mark), 0, mark)
}

/** Behind all marks that are not after this one. */
function placeOf(marks: readonly Mark[], mark: Place): number {
  return firstIndex(marks, (each) => isAfter(each, mark))
}

function isAfter(one: Place, other: Place): boolean {
  return one.time === other.time ? one.node.entry.index > other.node.entry.index : one.time > other.time
}
