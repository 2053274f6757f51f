import { byElimination, entanglements, type Possible } from './assignment.ts'
import { at, positionsByUrl, withoutFragment } from './match-timings.ts'
import type { ObservedCall } from './observation-reading.ts'

/** An exchange of the log, as far as the call that made it can be recognised. What the recording shows narrows it down. */
export interface CalledRequest {
  /** Of the first hop. */
  readonly url: string
  readonly method: string
  /** Milliseconds since 1970. */
  readonly start: number
  /** null: not recorded. */
  readonly api: 'fetch' | 'xhr' | null
  readonly mode: string | null
  readonly includesCredentials: boolean | null
}

/** What the page reported about a request: `_observed` but for the outcome. */
export type ObservedFields = Pick<ObservedCall, 'credentials' | 'mode' | 'redirect'>

export interface Match {
  /** Position in the requests. */
  readonly request: number
  /** Position in the calls; null: it is one of several, which agree in what is observed. */
  readonly call: number | null
  readonly observed: ObservedFields
}

/** Milliseconds from the page's note of a call to the browser's own of its request. */
export interface Lag {
  readonly least: number
  readonly most: number
}

export interface Matching {
  readonly lag: Lag
  /**
   * Are identical requests recorded with starts in the order of their calls? Measured with bursts of 60: in Chromium 156 60 of 60 were, those of
   * one millisecond among them in no order that could be relied on.
   */
  readonly inOrder: boolean
  /** No more requests of that time will come. */
  settled(request: CalledRequest): boolean
}

/**
 * Finds the call that made each request: the same URL and method, the same interface, nothing that the recording contradicts, at about the same time.
 * Of identical requests of one moment, which may be each other's, only what all of their calls have in common is taken, once no more will come.
 */
export function matchCalls(requests: readonly CalledRequest[], calls: readonly ObservedCall[], matching: Matching): readonly Match[] {
  const possible = new Map<number, Set<number>>()
  const offers = positionsByUrl(calls.map(({ url }) => url))
  for (const [position, request] of requests.entries()) {
    const fitting = (offers.get(withoutFragment(request.url)) ?? []).filter((call) => fits(request, calls[call], matching.lag))
    if (fitting.length > 0) possible.set(position, new Set(fitting))
  }
  return entanglements(possible).flatMap((group) => share(group, requests, calls, matching))
}

function fits(request: CalledRequest, call: ObservedCall | undefined, { least, most }: Lag): boolean {
  if (call === undefined) return false
  const lag = request.start - call.start
  if (lag < least || lag > most) return false
  if (call.method !== null && call.method !== request.method) return false
  if (request.api !== null && call.api !== request.api) return false
  if (request.mode !== null && call.mode !== null && call.mode !== request.mode) return false
  const includes = call.credentials === null ? null : call.credentials === 'include'
  return request.includesCredentials === null || includes === null || includes === request.includesCredentials
}

function share(
  group: Possible,
  requests: readonly CalledRequest[],
  calls: readonly ObservedCall[],
  { inOrder, settled }: Matching,
): Match[] {
  const observedBy = (its: Iterable<number>) => commonOf([...its].flatMap((call) => calls[call] ?? []))
  const candidates = new Set([...group.values()].flatMap((its) => [...its]))
  const allTheSame = new Set([...candidates].map((call) => JSON.stringify(observedBy([call])))).size === 1
  // Fewer calls than requests: not each is of a call that was seen.
  const pairs = candidates.size < group.size ? [] : byElimination(group, allTheSame)
  const matches: Match[] = pairs.map(([request, call]) => ({ request, call, observed: observedBy([call]) }))
  const paired = new Set(pairs.map(([request]) => request))
  const entangled = [...group].filter(([request]) => !paired.has(request))
  if (!entangled.every(([request]) => settled(at(requests, request)))) return matches
  const taken = new Set(pairs.map(([, call]) => call))
  const left = new Set([...candidates].filter((call) => !taken.has(call)))
  const narrowed = inOrder && left.size === entangled.length ? byRank(entangled, left, requests, calls) : entangled
  return [...matches, ...narrowed.map(([request, its]) => ({ request, call: null, observed: observedBy(its) }))]
}

/** The calls of the same rank in time; requests of the same millisecond share theirs. */
function byRank(
  entangled: readonly (readonly [request: number, its: ReadonlySet<number>])[],
  left: ReadonlySet<number>,
  requests: readonly CalledRequest[],
  calls: readonly ObservedCall[],
): [request: number, its: ReadonlySet<number>][] {
  const inTime = [...left].sort((a, b) => at(calls, a).start - at(calls, b).start)
  const starts = entangled.map(([request]) => at(requests, request).start).sort((a, b) => a - b)
  return entangled.map(([request]) => {
    const { start } = at(requests, request)
    return [request, new Set(inTime.filter((_, rank) => starts[rank] === start))]
  })
}

/** What all of them say; null where they differ. */
function commonOf([first, ...others]: readonly ObservedCall[]): ObservedFields {
  const common = <Part extends keyof ObservedFields>(part: Part): ObservedFields[Part] | null =>
    first !== undefined && others.every((other) => other[part] === first[part]) ? first[part] : null
  return { credentials: common('credentials'), mode: common('mode'), redirect: common('redirect') }
}
