import { unsafeAuthorHeaderNames } from '../exchange/author-headers.ts'
import { endOf, hasResponse, showsWhatWasSent, wasNeverSent } from '../exchange/entry-state.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { corsCheck } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { methodAfterRedirect } from '../fetch/redirect.ts'
import type { LinkedEntry } from './linked-entry.ts'
import type { Mark } from './timeline.ts'

/**
 * How long after its request a preflight may start, in milliseconds. Measured: 0 to 61 in Chromium, 0 to 43 in Firefox, never before it;
 * clocks and busy computers get some room, and a second, wider try.
 */
const NEAR = { from: -5, to: 150 }
const WIDE = { from: -20, to: 1000 }

/**
 * Joins the marks of one segment: service-worker doubles, preflights with their requests, redirects with what they led to.
 *
 * Identical concurrent requests are joined in order, the first preflight with the first request: right for 720 of 720 measured,
 * where the nearest start time was right for 276. A preflight served from the browser's cache leaves its request alone.
 */
export function pairSegment(marks: readonly Mark[]): void {
  for (const { node, kind } of marks) {
    if (kind === 'redirect') unlinkSuccessor(node)
    else unlink(node)
  }
  const requests = marks.filter((mark) => mark.kind === 'request').map((mark) => mark.node)
  const preflights = inSendingOrder(marks.filter((mark) => mark.kind === 'preflight').map((mark) => mark.node))
  const redirects = marks.filter((mark) => mark.kind === 'redirect').map((mark) => mark.node)
  joinDoubles(requests)
  joinPreflights(
    requests.filter((node) => node.doubleOf === null),
    preflights,
    redirects,
  )
  joinRedirects(redirects, [...requests.filter((node) => node.doubleOf === null), ...preflights.filter((node) => node.partner === null)])
}

function unlinkSuccessor(node: LinkedEntry): void {
  if (node.successor) node.successor.predecessor = null
  node.successor = null
}

function unlink(node: LinkedEntry): void {
  if (node.partner) node.partner.partner = null
  node.partner = null
  if (node.predecessor) node.predecessor.successor = null
  node.predecessor = null
  for (const double of node.doubles) double.doubleOf = null
  node.doubles = []
  if (node.doubleOf) node.doubleOf.doubles = node.doubleOf.doubles.filter((other) => other !== node)
  node.doubleOf = null
}

/** Chromium numbers its requests (`<renderer process>.<n>`): among one process's preflights that number is the order, not the start time. */
function inSendingOrder(preflights: readonly LinkedEntry[]): LinkedEntry[] {
  const queues = new Map<string, { node: LinkedEntry; number: number }[]>()
  const keyOf = (node: LinkedEntry) => /^(.+)\.(\d+)$/.exec(node.entry.chromium?.initiator?.requestId ?? '')
  for (const node of preflights) {
    const id = keyOf(node)
    if (id === null) continue
    const queue = queues.get(id[1] ?? '') ?? []
    queue.push({ node, number: Number(id[2]) })
    queues.set(id[1] ?? '', queue)
  }
  for (const queue of queues.values()) queue.sort((a, b) => a.number - b.number)
  return preflights.map((node) => queues.get(keyOf(node)?.[1] ?? '')?.shift()?.node ?? node)
}

/**
 * A service worker that answers with `fetch(event.request)` makes Chromium record the request twice: the page's entry, and the worker's own
 * without a pageref and with a continued stack. One request can also fire two events, when a policy stops its redirect: "" and then `net::ERR_ABORTED`.
 */
function joinDoubles(requests: readonly LinkedEntry[]): void {
  for (const node of requests) {
    const { chromium, pageref, start, request, response } = node.entry
    if (chromium === null) continue
    const isWorkers = pageref === null && chromium.initiator?.hasParentStack === true
    if (!isWorkers && chromium.error !== 'net::ERR_ABORTED') continue
    const original = requests.find((other) => {
      if (other === node || other.doubleOf !== null || other.doubles.length > 0 || other.entry.request.method !== request.method)
        return false
      if (isWorkers) {
        const mayBeAnswered = other.entry.chromium?.fetchedViaServiceWorker === true || !hasResponse(other.entry)
        return other.entry.pageref !== null && mayBeAnswered && other.entry.start <= start && start <= endOf(other.entry) + NEAR.to
      }
      return other.entry.chromium?.error === '' && other.entry.start === start && other.entry.response.status === response.status
    })
    if (original === undefined) continue
    node.doubleOf = original
    original.doubles.push(node)
  }
}

/** How the tries to find a preflight's request grow laxer. */
interface Try {
  readonly window: { readonly from: number; readonly to: number }
  /** Must the preflight ask for just the request's headers? */
  readonly exact: boolean
  /** How long after the request's recorded end the preflight may start, in milliseconds; Firefox's times leave the preflight out. */
  readonly late: number
  readonly lateInFirefox: number
}

/**
 * In 763 of 773 measured pairs the preflight lies within its request's time; the others were at most 61 ms late. On a computer with more work than
 * it could do Firefox 153 began a preflight 166 ms after its request.
 */
const TRIES: readonly Try[] = [
  { window: NEAR, exact: true, late: 20, lateInFirefox: 150 },
  { window: NEAR, exact: false, late: 20, lateInFirefox: 150 },
  { window: NEAR, exact: true, late: 61, lateInFirefox: 150 },
  { window: { from: NEAR.from, to: 300 }, exact: true, late: 61, lateInFirefox: 300 },
  { window: WIDE, exact: false, late: 20, lateInFirefox: 150 },
]

function joinPreflights(requests: readonly LinkedEntry[], preflights: readonly LinkedEntry[], redirects: readonly LinkedEntry[]): void {
  const free = [...requests]
  const join = (belongs: (request: LinkedEntry, preflight: LinkedEntry) => boolean): void => {
    for (const preflight of preflights) {
      if (preflight.partner !== null) continue
      const at = free.findIndex((request) => belongs(request, preflight))
      const [request] = at === -1 ? [] : free.splice(at, 1)
      if (request === undefined) continue
      preflight.partner = request
      request.partner = preflight
    }
  }
  for (const retry of TRIES) join((request, preflight) => mayBelong(request, preflight, retry))
  join((request, preflight) => wasAskedDuringRedirect(request, preflight, redirects))
}

/**
 * Chromium tells of a redirect that a beacon or a keepalive request follows only once the next preflight is over: that hop then seems to start after
 * its preflight, and right at the end of the redirect (seen in 156: 76 ms).
 */
function wasAskedDuringRedirect(request: LinkedEntry, preflight: LinkedEntry, redirects: readonly LinkedEntry[]): boolean {
  const { entry } = request
  if (entry.chromium === null || entry.start < preflight.entry.start) return false
  if (requestedMethod(preflight.entry) !== entry.request.method || !asksForItsHeaders(request, preflight)) return false
  return redirects.some(
    (redirect) => redirect.entry.start <= preflight.entry.start && Math.abs(entry.start - endOf(redirect.entry)) <= REDIRECT_TELLS,
  )
}

/** How far a hop's start is from the end of the redirect to it, in milliseconds, where Chromium told of both at once. */
const REDIRECT_TELLS = 20

function mayBelong(request: LinkedEntry, preflight: LinkedEntry, { window, exact, late, lateInFirefox }: Try): boolean {
  const method = requestedMethod(preflight.entry)
  if (method !== null && method !== request.entry.request.method) return false
  if (isWithoutCors(request)) return false
  // A service worker's double sends the preflight for both.
  const starts = [request, ...request.doubles].map((node) => node.entry.start)
  if (!starts.some((start) => preflight.entry.start - start >= window.from && preflight.entry.start - start <= window.to)) return false
  if (wasOverBefore(request, preflight, request.entry.firefox === null ? late : lateInFirefox)) return false
  return !exact || asksForItsHeaders(request, preflight)
}

/** Every request in mode cors that was sent to another origin has an Origin. */
function isWithoutCors({ entry }: LinkedEntry): boolean {
  return hasResponse(entry) && showsWhatWasSent(entry) && get('Origin', entry.request.headers) === null
}

/** Chromium's times include the preflight, Firefox's do not (measured: a 300 ms preflight adds nothing to its request's time). */
function wasOverBefore(request: LinkedEntry, preflight: LinkedEntry, late: number): boolean {
  if (request.entry.time === null || !hasResponse(request.entry)) return false
  return preflight.entry.start > endOf(request.entry) + late
}

/** Does the preflight ask for just the headers that make this request need one? Not known (false) for a worker's, which has no headers. */
function asksForItsHeaders(request: LinkedEntry, preflight: LinkedEntry): boolean {
  const { headers } = request.entry.request
  const names = headers.map(({ name }) => name.toLowerCase())
  const asked = requestedHeaderNames(preflight.entry)
  if (!asked.every((name) => names.includes(name))) return false
  if (!unsafeAuthorHeaderNames(request.entry).every((name) => asked.includes(name))) return false
  if (request.entry.chromium === null || wasNeverSent(request.entry)) return true
  return get('Origin', headers) === get('Origin', preflight.entry.request.headers)
}

/** How long after a redirect its target's request may start, in milliseconds: most do so at once. */
const FOLLOWS = [
  { from: -30, to: 60 },
  { from: -30, to: 250 },
  { from: -30, to: 1000 },
] as const

/** Of several redirects to one URL those come first whose own CORS check passes: the others were not followed, unless something changed their headers. */
function joinRedirects(redirects: readonly LinkedEntry[], targets: readonly LinkedEntry[]): void {
  const followed: LinkedEntry[] = []
  const refused: LinkedEntry[] = []
  for (const redirect of redirects) (failsOwnCorsCheck(redirect) ? refused : followed).push(redirect)
  const free = targets.filter(({ predecessor }) => predecessor === null)
  for (const group of [followed, refused]) {
    for (const window of FOLLOWS) {
      for (const redirect of group) {
        if (redirect.successor !== null) continue
        const at = free.findIndex((node) => mayFollow(node, redirect, window))
        const [target] = at === -1 ? [] : free.splice(at, 1)
        if (target === undefined) continue
        redirect.successor = target
        target.predecessor = redirect
      }
    }
  }
}

function mayFollow(node: LinkedEntry, redirect: LinkedEntry, window: (typeof FOLLOWS)[number]): boolean {
  const { entry } = redirect
  if (!startsAfter(node, redirect)) return false
  const asks = node.role === 'preflight' ? requestedMethod(node.entry) : node.entry.request.method
  if (asks !== null && asks !== methodAfterRedirect(entry.response.status, entry.request.method)) return false
  const wait = node.entry.start - endOf(entry)
  if (wait < window.from || wait > window.to) return false
  return node.role === 'preflight' || hasSameInitiator(entry.chromium?.initiator?.identity, node.entry.chromium?.initiator?.identity)
}

/** A POST without CORS has an Origin too. */
function failsOwnCorsCheck({ entry: { request, response } }: LinkedEntry): boolean {
  const origin = get('Origin', request.headers)
  const isCors = get('Sec-Fetch-Mode', request.headers) === 'cors' || request.method === 'GET' || request.method === 'HEAD'
  if (origin === null || !isCors || isSameOrigin(request.url, origin)) return false
  return corsCheck({ origin, includesCredentials: false }, response.headers) !== null
}

/** Redirects in a circle are all of one URL and but milliseconds apart: what comes later in the log is the later one. */
function startsAfter(node: LinkedEntry, other: LinkedEntry): boolean {
  if (node.entry.start !== other.entry.start) return node.entry.start > other.entry.start
  return node.entry.index > other.entry.index
}

function hasSameInitiator(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}
