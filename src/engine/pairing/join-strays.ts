import { endOf, hasResponse } from '../exchange/entry-state.ts'
import { joinFar, MAX_DISTANCE_MS } from './join-preflights.ts'
import { type LinkedEntry, preflightTraits, requestTraits, unlinkPartner } from './linked-entry.ts'
import type { Mark, Timeline } from './timeline.ts'

/**
 * Joins the preflights of a URL that found no request in their own segment: on a computer with too much to do the clocks of a preflight and its
 * request are seconds apart.
 *
 * @param watch is given the marks whose links may change, and the work that changes them
 */
export function joinStrays(timeline: Timeline, watch: (marks: Mark[], join: () => void) => void): void {
  if (timeline.waiting.size === 0) return
  for (const preflights of neighbours(timeline.strays)) {
    const from = (preflights[0]?.entry.start ?? 0) - MAX_DISTANCE_MS
    const to = preflights.reduce((last, { entry }) => Math.max(last, endOf(entry)), from) + MAX_DISTANCE_MS
    const onlyFailed = preflights.every((preflight) => preflightTraits(preflight).hasFailed)
    const marks = timeline.between(from, to).filter(({ kind, node }) => {
      if (kind === 'preflight') return timeline.strays.has(node)
      return kind === 'request' && isStray(node, timeline) && !(onlyFailed && hasResponse(node.entry))
    })
    if (marks.length === preflights.length) continue
    watch(marks, () => {
      for (const preflight of preflights) unlinkPartner(preflight)
      joinFar(
        marks.filter(({ kind }) => kind === 'request').map(({ node }) => node),
        preflights,
      )
    })
  }
}

/** Notes which of the marks are strays, and which requests may be theirs, after the links between them have changed. */
export function noteStrays(marks: readonly Mark[], timeline: Timeline): void {
  for (const { node, kind } of marks) {
    if (kind === 'preflight') timeline.noteStray(node, node.partner === null && node.predecessor === null)
  }
  for (const { node, kind } of marks) {
    if (kind === 'request') timeline.noteWaiting(node, isStray(node, timeline))
  }
}

/** A request that plainly needs a preflight, and that nothing but a stray one was joined with. */
function isStray(node: LinkedEntry, { strays }: Timeline): boolean {
  if (node.doubleOf !== null || !requestTraits(node).needsPreflight) return false
  return node.partner === null || strays.has(node.partner)
}

/** Preflights that are too far from all others to be taken for theirs are looked at by themselves. */
function neighbours(strays: Iterable<LinkedEntry>): LinkedEntry[][] {
  const groups: LinkedEntry[][] = []
  for (const preflight of [...strays].sort((a, b) => a.entry.start - b.entry.start || a.entry.index - b.entry.index)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && preflight.entry.start - last.entry.start <= 2 * MAX_DISTANCE_MS) group.push(preflight)
    else groups.push([preflight])
  }
  return groups
}
