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
 * The browser notes a request's start when it opens the connection's channel, the page when it asks: milliseconds from the page's note to the
 * browser's. Measured over bursts of 30: Chromium 156 -1.1 to 0, Firefox 153 +6 to +155, growing with the load. It never goes the other way,
 * which keeps a request without a timing from taking that of the next one.
 */
export const LAG = { least: -10, most: 500 }

/**
 * Finds each request's Resource Timing: the same URL (a timing bears the URL of the first hop, without fragment), asked for in the same
 * way, at about the same time; identical ones in order. Both kinds may be missing: a page's buffer is bounded, and workers, frames and
 * other extensions have requests that the page's timeline does not name. Where both stay in doubt they stay alone.
 *
 * @returns position in `timings` by position in `requests`
 * @see https://www.w3.org/TR/resource-timing/
 */
export function matchTimings(requests: readonly TimedRequest[], timings: readonly ResourceTiming[]): ReadonlyMap<number, number> {
  const matches = new Map<number, number>()
  const offers = byUrlInOrder(timings, ({ name }) => name)
  for (const [url, wanted] of byUrlInOrder(requests, ({ url }) => url)) {
    const offered = offers.get(url)
    if (offered === undefined) continue
    for (const [request, timing] of align(wanted, offered, (request, timing) => distance(at(requests, request), at(timings, timing)))) {
      matches.set(request, timing)
    }
  }
  return matches
}

/** A URL as Resource Timing names it. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#')
  return hash === -1 ? url : url.slice(0, hash)
}

/** Positions by URL, each list in order of time. */
function byUrlInOrder<T extends { readonly start: number }>(list: readonly T[], urlOf: (item: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [position, item] of list.entries()) {
    const url = withoutFragment(urlOf(item))
    const group = groups.get(url)
    if (group === undefined) groups.set(url, [position])
    else group.push(position)
  }
  for (const group of groups.values()) group.sort((a, b) => at(list, a).start - at(list, b).start)
  return groups
}

/** Milliseconds from one to the other; infinite when one cannot be the other's. */
function distance(request: TimedRequest, timing: ResourceTiming): number {
  const scripted = timing.initiatorType === 'fetch' || timing.initiatorType === 'xmlhttprequest'
  if (request.scripted !== null && request.scripted !== scripted) return Number.POSITIVE_INFINITY
  const lag = request.start - timing.start
  return lag < LAG.least || lag > LAG.most ? Number.POSITIVE_INFINITY : Math.abs(lag)
}

/**
 * The alignment of two ordered lists that costs least, where a pair costs its distance and being left alone far
 * more: a burst of identical ones keeps its order, whatever their common lag.
 */
function align(left: readonly number[], right: readonly number[], distanceOf: (left: number, right: number) => number): [number, number][] {
  const alone = 10 * LAG.most
  const width = right.length + 1
  const costs = new Float64Array((left.length + 1) * width)
  const cost = (i: number, j: number) => at(costs, i * width + j)
  const paired = (i: number, j: number) => cost(i + 1, j + 1) + distanceOf(at(left, i), at(right, j))
  for (let i = left.length; i >= 0; i--) {
    for (let j = right.length; j >= 0; j--) {
      if (i === left.length || j === right.length) costs[i * width + j] = (left.length - i + right.length - j) * alone
      else costs[i * width + j] = Math.min(paired(i, j), cost(i + 1, j) + alone, cost(i, j + 1) + alone)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (cost(i, j) === paired(i, j)) pairs.push([at(left, i++), at(right, j++)])
    else if (cost(i, j) === cost(i + 1, j) + alone) i++
    else j++
  }
  return pairs
}

function at<T>(list: { readonly [position: number]: T | undefined }, position: number): T {
  const value = list[position]
  if (value === undefined) throw new RangeError(`There is no position ${position}`)
  return value
}
