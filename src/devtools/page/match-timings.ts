import { alikeInAllWays, entanglements, type Possible } from './assignment.ts'

/** An exchange of the log, as far as its Resource Timing can be recognized. */
export interface TimedRequest {
  /** Of the first hop. */
  readonly url: string
  /** The recorded start, in milliseconds since 1970; of the preflight, where the request is not recorded. */
  readonly start: number
  /** Did a script ask for it (fetch, XMLHttpRequest) rather than an element? Null: not known. */
  readonly scripted: boolean | null
  /** What is recorded of it: a response, no response, or only its preflight. */
  readonly recorded: 'response' | 'no-response' | 'preflight'
  /** Can the page read it, by the recorded headers alone? null: they don't show it. */
  readonly isReadable: boolean | null
}

/** One `PerformanceResourceTiming` of the page. */
export interface ResourceTiming {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly start: number
  /** Milliseconds since 1970; null: there was no response (Firefox gives such a request no duration). */
  readonly end: number | null
  readonly responseStatus: number
  readonly initiatorType: string
}

/**
 * The recorded start lies within the time that the page measured, on an idle computer as on a busy one: of 600 requests beside four busy loops, 64 at a
 * time, Firefox 153 sent them 33 to 2,363 ms after the page's call and at the latest 10 ms before its end; Chromium 156 -2.9 to 0 ms and 64 ms.
 * Milliseconds, for clocks that are read apart.
 */
const TOLERANCE_MS = 20

/** How long a request may have waited to be sent where the page did not measure its end: milliseconds, far beyond what was measured. */
export const MAX_WAIT_MS = 120_000

/** Of more identical requests within a few seconds only what is true of all is looked for. */
const MAX_PAIRS = 250_000

/**
 * What the page's Resource Timing says of each request (`responseStatus`, by position): of the timings of the same URL (that of the first hop, without
 * fragment), made in the same way, in whose time the request started.
 *
 * A timing shows no method, and identical requests of one moment cannot be told apart: of 360 such in bursts of 60, Firefox listed 102 in another
 * order. So those that could be each other's get an outcome only where it is the same for all of them, or where only one way to share the timings
 * is left, be it by what the recorded headers of the others prove. No outcome is better than a wrong one.
 *
 * @returns null where there are timings of which it is not known whose they are
 * @see https://www.w3.org/TR/resource-timing/
 */
export function matchTimings(requests: readonly TimedRequest[], timings: readonly ResourceTiming[]): ReadonlyMap<number, number | null> {
  const outcomes = new Map<number, number | null>()
  const offers = positionsByUrl(timings.map(({ name }) => name))
  for (const [url, wanted] of positionsByUrl(requests.map((request) => request.url))) {
    const its = offers.get(url) ?? []
    const fits = (request: number, timing: number) => mayBe(at(requests, request), at(timings, timing))
    if (wanted.length * its.length > MAX_PAIRS) {
      const status = sameForAll(wanted.length, its, timings)
      for (const request of wanted) if (its.some((timing) => fits(request, timing))) outcomes.set(request, status)
      continue
    }
    const possible = possibleFor(wanted, its, fits)
    for (const request of possible.keys()) outcomes.set(request, null)
    for (const group of entanglements(possible)) {
      for (const [request, status] of share(group, requests, timings)) outcomes.set(request, status)
    }
  }
  return outcomes
}

/** A URL as Resource Timing names it. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#')
  return hash === -1 ? url : url.slice(0, hash)
}

/** The positions of equal URLs, which may differ in their fragments. */
export function positionsByUrl(urls: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [position, each] of urls.entries()) {
    const url = withoutFragment(each)
    const others = positions.get(url)
    if (others === undefined) positions.set(url, [position])
    else others.push(position)
  }
  return positions
}

function possibleFor(
  requests: Iterable<number>,
  timings: readonly number[],
  fits: (request: number, timing: number) => boolean,
): Map<number, Set<number>> {
  const possible = new Map<number, Set<number>>()
  for (const request of requests) {
    const its = timings.filter((timing) => fits(request, timing))
    if (its.length > 0) possible.set(request, new Set(its))
  }
  return possible
}

function mayBe(request: TimedRequest, { initiatorType, start, end, responseStatus }: ResourceTiming): boolean {
  const scripted = initiatorType === 'fetch' || initiatorType === 'xmlhttprequest'
  if (request.scripted !== null && request.scripted !== scripted) return false
  if (request.start < start - TOLERANCE_MS || request.start > (end ?? start + MAX_WAIT_MS) + TOLERANCE_MS) return false
  if (request.recorded === 'response') return end !== null
  // A request that was sent and refused had a response: where only its preflight is recorded, headers are missing that the verdict needs.
  return request.recorded === 'no-response' || end === null || responseStatus > 0
}

/** The one outcome of so many requests; null: there are several, or fewer timings than requests. */
function sameForAll(requests: number, its: readonly number[], timings: readonly ResourceTiming[]): number | null {
  const [status = null, ...others] = new Set(its.map((timing) => at(timings, timing).responseStatus))
  return others.length === 0 && its.length >= requests ? status : null
}

/** What is certain of the outcomes of requests that could be each other's. */
function share(group: Possible, requests: readonly TimedRequest[], timings: readonly ResourceTiming[]): ReadonlyMap<number, number> {
  const statusOf = (timing: number) => at(timings, timing).responseStatus
  const known = alikeInAllWays(group, statusOf)
  return known.size === group.size ? known : (byHeaders(group, requests, statusOf) ?? known)
}

/** The same without the timings that the recorded headers contradict; null where they contradict too much. */
function byHeaders(
  group: Possible,
  requests: readonly TimedRequest[],
  statusOf: (timing: number) => number,
): ReadonlyMap<number, number> | null {
  const agrees = (request: number, timing: number) => {
    const { isReadable } = at(requests, request)
    return isReadable === null || isReadable === statusOf(timing) > 0
  }
  const left = new Map([...group].map(([request, its]) => [request, new Set([...its].filter((timing) => agrees(request, timing)))]))
  const known = alikeInAllWays(left, statusOf)
  return known.size === 0 ? null : known
}

/** The member of a list at a position that is known to be there. */
export function at<T>(list: { readonly [position: number]: T | undefined }, position: number): T {
  const value = list[position]
  if (value === undefined) throw new RangeError(`There is no position ${position}`)
  return value
}
