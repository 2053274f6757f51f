import type { LinkedEntry } from './linked-entry.ts'

/** Something that pairing has to place in time at one URL: a request, a preflight, or a redirect that points there. */
export interface Mark {
  /** Milliseconds since 1970: the start of a request or preflight, the end of a redirecting one. */
  readonly time: number
  readonly kind: 'request' | 'preflight' | 'redirect'
  readonly node: LinkedEntry
}

/** Marks so near in time that any two of them may belong together; sorted by time, then by order of arrival. */
export interface Segment {
  readonly marks: Mark[]
}

/** What is further apart than this, in milliseconds, never belongs together. Preflights start 0 to 61 ms after their request (measured). */
const FAR = 1000
/** A page that asks for one URL without a pause would make one endless segment: beyond this many marks a short pause is enough to cut. */
const LONG = 256
const PAUSE = 100
/** And beyond this many, none is needed. */
const TOO_LONG = 1024

/**
 * The marks of one URL, cut into segments at pauses, so that a new entry makes only its own segment be paired anew:
 * constant work per entry, however long the log grows.
 */
export class Timeline {
  private readonly segments: Segment[] = []

  /** Puts a mark in its place and returns its segment, which may have swallowed its neighbours. */
  add(mark: Mark): Segment {
    let at = this.segments.length - 1
    while (at >= 0 && first(this.segments[at]) > mark.time) at--
    const before = this.segments[at]
    const after = this.segments[at + 1]
    const joinsBefore = before !== undefined && reaches(before, mark.time)
    const joinsAfter = after !== undefined && after.marks.length < TOO_LONG && first(after) - mark.time <= FAR
    if (joinsBefore) {
      insert(before.marks, mark)
      if (joinsAfter && before.marks.length + after.marks.length < LONG) {
        // Emptied, since a caller may hold the swallowed one: pairing its marks once more would undo what was joined.
        for (const moved of after.marks.splice(0)) insert(before.marks, moved)
        this.segments.splice(at + 1, 1)
      }
      return before
    }
    if (joinsAfter) {
      insert(after.marks, mark)
      return after
    }
    const segment = { marks: [mark] }
    this.segments.splice(at + 1, 0, segment)
    return segment
  }

  /** Takes out the mark that `node` has at `time`, and returns its segment. */
  remove(node: LinkedEntry, time: number): Segment | null {
    for (let at = this.segments.length - 1; at >= 0; at--) {
      const segment = this.segments[at]
      const mark = segment?.marks.findIndex((each) => each.node === node && each.time === time) ?? -1
      if (segment === undefined || mark === -1) continue
      segment.marks.splice(mark, 1)
      return segment
    }
    return null
  }
}

function first(segment: Segment | undefined): number {
  return segment?.marks[0]?.time ?? Number.POSITIVE_INFINITY
}

function reaches(segment: Segment, time: number): boolean {
  const last = segment.marks.at(-1)?.time ?? time
  if (time <= last) return true
  if (segment.marks.length < LONG) return time - last <= FAR
  return segment.marks.length < TOO_LONG && time - last <= PAUSE
}

function insert(marks: Mark[], mark: Mark): void {
  let at = marks.length
  while (at > 0 && isAfter(marks[at - 1], mark)) at--
  marks.splice(at, 0, mark)
}

function isAfter(one: Mark | undefined, other: Mark): boolean {
  if (one === undefined) return false
  return one.time === other.time ? one.node.entry.index > other.node.entry.index : one.time > other.time
}
