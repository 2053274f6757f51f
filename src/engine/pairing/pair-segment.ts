import { joinDoubles } from './join-doubles.ts'
import { joinPreflights } from './join-preflights.ts'
import { joinRedirects } from './join-redirects.ts'
import { type LinkedEntry, unlinkAtOwnUrl, unlinkSuccessor } from './linked-entry.ts'
import type { Mark } from './timeline.ts'

/** Joins the marks of one segment: service-worker doubles, preflights with their requests, redirects with what they led to. */
export function pairSegment(marks: readonly Mark[]): void {
  for (const { node, kind } of marks) {
    if (kind === 'redirect') unlinkSuccessor(node)
    else unlinkAtOwnUrl(node)
  }
  const nodes = (kind: Mark['kind']): LinkedEntry[] => marks.filter((mark) => mark.kind === kind).map(({ node }) => node)
  const [requests, preflights, redirects] = [nodes('request'), nodes('preflight'), nodes('redirect')]
  joinDoubles(requests)
  const originals = requests.filter((node) => node.doubleOf === null)
  joinPreflights(originals, preflights)
  joinRedirects(redirects, [...originals, ...preflights.filter((node) => node.partner === null)])
}

/** Joins the redirects on one side of a cut with what they led to on the other. */
export function pairAcrossCut(marks: readonly Mark[]): void {
  const redirects = marks.filter(({ kind, node }) => kind === 'redirect' && node.successor === null).map(({ node }) => node)
  const targets = marks.filter(
    ({ kind, node }) => kind !== 'redirect' && node.doubleOf === null && (kind === 'request' || node.partner === null),
  )
  joinRedirects(
    redirects,
    targets.map(({ node }) => node),
  )
}
