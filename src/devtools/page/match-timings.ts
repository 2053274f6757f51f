import { byElimination, entanglements, type Possible } from './assignment.ts'

/** An exchange of the log, as far as its Resource Timing can be recognised. */
export interface TimedRequest {
  /** Of the first hop. */
  readonly url: string
  /** Milliseconds since 1970. */
  readonly start: number
  /** Did a script ask for it (fetch, XMLHttpRequest) rather than an element? Null: not known. */
  readonly scripted: boolean | null
}

/** One `PerformanceResourceTiming` of the page. */
export interface ResourceTiming {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly start: number
  readonly responseStatus: number
  readonly initiatorType: string
}

/**
 * Milliseconds from the page's note of a request's start to the browser's own. Measured over bursts of 30: Chromium 156 -1.4 to 0,
 * Firefox 153 +3 to +155, growing with the load; never much the other way.
 */
export interface Lag {
  readonly least: number
  readonly most: number
}

/**
 * Finds each request's Resource Timing: the same URL (a timing bears the URL of the first hop, without fragment), asked for in the same way,
 * at about the same time. A timing shows no method, and identical requests of one moment cannot be told apart: of 360 such in bursts
 * of 60, Firefox listed 102 in another order. So those that could be each other's get an outcome only where it is the same for all of them,
 * or where only one way to share the timings is left. No outcome is better than a wrong one.
 *
 * @returns position in `timings` by position in `requests`
 * @see https://www.w3.org/TR/resource-timing/
 */
export function matchTimings(requests: readonly TimedRequest[], timings: readonly ResourceTiming[], lag: Lag): ReadonlyMap<number, number> {
  const matches = new Map<number, number>()
  const offers = positionsByUrl(timings.map(({ name }) => name))
  for (const [url, wanted] of positionsByUrl(requests.map(({ url }) => url))) {
    const possible = new Map<number, Set<number>>()
    for (const request of wanted) {
      const timingsOfIt = offers.get(url)?.filter((timing) => mayBe(at(requests, request), at(timings, timing), lag)) ?? []
      if (timingsOfIt.length > 0) possible.set(request, new Set(timingsOfIt))
    }
    for (const entangled of entanglements(possible)) {
      for (const [request, timing] of share(entangled, (timing) => at(timings, timing).responseStatus)) matches.set(request, timing)
    }
  }
  return matches
}

/** A URL as Resource Timing names it. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#')
  return hash === -1 ? url : url.slice(0, hash)
}

function positionsByUrl(urls: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (const [position, each] of urls.entries()) {
    const url = withoutFragment(each)
    const others = positions.get(url)
    if (others === undefined) positions.set(url, [position])
    else others.push(position)
  }
  return positions
}

function mayBe(request: TimedRequest, timing: ResourceTiming, { least, most }: Lag): boolean {
  const scripted = timing.initiatorType === 'fetch' || timing.initiatorType === 'xmlhttprequest'
  const lag = request.start - timing.start
  return (request.scripted === null || request.scripted === scripted) && lag >= least && lag <= most
}

function share(possible: Possible, statusOf: (timing: number) => number): [request: number, timing: number][] {
  const timings = new Set([...possible.values()].flatMap((its) => [...its]))
  // Fewer timings than requests: more may come, and it is not known whose these are.
  if (timings.size < possible.size) return []
  return byElimination(possible, new Set([...timings].map(statusOf)).size === 1)
}

/** The member of a list at a position that is known to be there. */
export function at<T>(list: { readonly [position: number]: T | undefined }, position: number): T {
  const value = list[position]
  if (value === undefined) throw new RangeError(`There is no position ${position}`)
  return value
}
