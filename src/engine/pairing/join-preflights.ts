import { endOf, hasResponse } from '../exchange/entry-state.ts'
import { rememberingObjects } from '../fetch/remembering.ts'
import type { Entry } from '../har/entry.ts'
import { groupedBy } from '../har/grouped-by.ts'
import type { PreflightStart } from '../recorders/recorder-profile.ts'
import { recorderOf } from '../recorders/table.ts'
import { Candidates, type Window } from './candidates.ts'
import { type LinkedEntry, preflightTraits, requestTraits } from './linked-entry.ts'
import { namesOf, type PreflightTraits } from './preflight-traits.ts'
import { inSendingOrder } from './sending-order.ts'

/** How the tries to find a preflight's request grow laxer. */
interface Try {
  readonly preflight: PreflightStart
  /** From the request's start to the preflight's, in milliseconds; from the preflight's end to the request's start where it is over by then. */
  readonly window: Window
  /** Must the preflight name just the request's headers? */
  readonly exact: boolean
  /**
   * Must the preflight have passed where the request was sent? `likely`: and only there. One that passed without credentials may have failed with them,
   * so that its request was not sent.
   */
  readonly consistent: boolean | 'likely'
  /** How long after the request's recorded end the preflight may start, in milliseconds; and where that time leaves the preflight out. */
  readonly late: number
  readonly lateWithoutPreflight: number
  /** How much longer than the preflight took its request may have waited, in milliseconds, if that shows whose it is however late it starts. */
  readonly spare: number
  /** Must the request have waited as long as the preflight took? `just`: and no longer than `spare` allows. */
  readonly waited?: true | 'just'
  /** Of several requests, the one that starts nearest, and not the first. */
  readonly nearest?: true
}

/**
 * How long after its request a preflight may start, in milliseconds. Measured: 0 to 61 in Chromium, 0 to 43 in Firefox, never before it;
 * clocks and busy computers get some tolerance, and a second, wider try.
 */
const NEAR_MS = { from: -5, to: 150 }
const DURING_REQUEST = {
  preflight: 'during-request',
  exact: true,
  consistent: true,
  late: 20,
  lateWithoutPreflight: 150,
  spare: 5,
} as const
/** 2 to 4 ms before, in Charles, Fiddler and WebPageTest; in the last one also during the preflight. */
const BEFORE_REQUEST = { preflight: 'before-request', exact: true, consistent: true, late: 0, lateWithoutPreflight: 0, spare: 0 } as const

const TRIES: Readonly<Record<PreflightStart, readonly Try[]>> = {
  // In 763 of 773 measured pairs the preflight lies within its request's time; the others were at most 61 ms late. On a computer with more work than
  // it could do Firefox 153 began a preflight 318 ms after its request.
  'during-request': [
    // Before the clock decides: of preflights that are dated late all at once, the first would take the request of the second.
    { ...DURING_REQUEST, window: { from: NEAR_MS.from, to: 300 }, waited: 'just', spare: 25, nearest: true },
    { ...DURING_REQUEST, window: NEAR_MS, consistent: 'likely' },
    { ...DURING_REQUEST, window: NEAR_MS, waited: true },
    { ...DURING_REQUEST, window: NEAR_MS },
    { ...DURING_REQUEST, window: NEAR_MS, exact: false },
    { ...DURING_REQUEST, window: NEAR_MS, late: 61 },
    { ...DURING_REQUEST, window: { from: NEAR_MS.from, to: 300 }, late: 61, lateWithoutPreflight: 300 },
    { ...DURING_REQUEST, window: { from: -20, to: 1000 }, exact: false },
    { ...DURING_REQUEST, window: NEAR_MS, consistent: false },
    { ...DURING_REQUEST, window: { from: NEAR_MS.from, to: 300 }, consistent: false, late: 61, lateWithoutPreflight: 300 },
  ],
  'just-before-request': [{ ...BEFORE_REQUEST, preflight: 'just-before-request', window: { from: -5, to: 50 } }],
  'before-request': [
    { ...BEFORE_REQUEST, window: { from: -Infinity, to: 1000 } },
    { ...BEFORE_REQUEST, window: { from: -Infinity, to: 1000 }, exact: false },
    { ...BEFORE_REQUEST, window: { from: -Infinity, to: 50 }, consistent: false },
    // A slow network, or a breakpoint in the proxy.
    { ...BEFORE_REQUEST, window: { from: -Infinity, to: 10_000 } },
  ],
}

/** By how much less than its preflight took a request seems to have waited, at most: 0.1 ms was measured. */
const QUEUEING_TOLERANCE_MS = 1

/** How far apart, in milliseconds, a preflight and its request are looked for when nothing nearer fits. */
export const MAX_DISTANCE_MS = 120_000

const FAR_TRY = { ...DURING_REQUEST, window: { from: -20, to: MAX_DISTANCE_MS }, nearest: true } as const

/**
 * A preflight that passed was followed by its request, however late a busy browser wrote down either of them: Firefox begins a preflight's time when
 * it is sent, seconds after the request's where many wait for a connection. Requests that waited just as long as the preflight took come first.
 */
const FAR: readonly Try[] = [
  { ...FAR_TRY, waited: 'just', spare: 25 },
  { ...FAR_TRY, late: 61, lateWithoutPreflight: Number.POSITIVE_INFINITY, spare: 250 },
]

/**
 * Joins each preflight with the request that it was sent for, in the order of both: right for 720 of 720 identical concurrent requests in Chromium,
 * where the nearest start time was right for 276. A preflight served from the browser's cache leaves its request alone.
 */
export function joinPreflights(requests: readonly LinkedEntry[], preflights: readonly LinkedEntry[]): void {
  if (preflights.length > 0 && requests.length > 0) join(requests, preflights, triesOf(preflights))
}

/** The same for preflights that found no request near them, and requests of which it is plain that they need a preflight. */
export function joinFar(requests: readonly LinkedEntry[], preflights: readonly LinkedEntry[]): void {
  const tries = triesOf(preflights)
  join(requests, preflights, tries.some(({ preflight }) => preflight === FAR_TRY.preflight) ? [...tries, ...FAR] : tries)
}

/** Those of the recorder: one wrote all of them. */
function triesOf([first]: readonly LinkedEntry[]): readonly Try[] {
  return first === undefined ? [] : triesWhere(recorderOf(first.entry).preflightStarts)
}

const triesWhere = rememberingObjects((starts: readonly PreflightStart[]) => starts.flatMap((start) => TRIES[start]))

function join(requests: readonly LinkedEntry[], preflights: readonly LinkedEntry[], tries: readonly Try[]): void {
  const sent = inSendingOrder(preflights)
  const free = new Candidates(requests)
  for (const one of tries) {
    for (const preflight of sent) {
      if (preflight.partner !== null || !isTriedOn(preflight, one, sent)) continue
      const fits = (request: LinkedEntry) => mayBelong(request, preflight, one)
      const request = one.nearest ? free.last(windowOf(preflight, one), fits) : free.first(windowOf(preflight, one), fits)
      if (request === null) continue
      preflight.partner = request
      request.partner = preflight
    }
  }
  putInOrder(sent, tries)
}

/** When the request starts that is looked for, in milliseconds since 1970. */
function windowOf({ entry }: LinkedEntry, { preflight, window }: Try): Window {
  if (preflight === 'during-request') return { from: entry.start - window.to, to: entry.start - window.from }
  return { from: Math.max(entry.start, endOf(entry) + window.from), to: endOf(entry) + window.to }
}

function isTriedOn(preflight: LinkedEntry, one: Try, all: readonly LinkedEntry[]): boolean {
  // Where requests are numbered, the numbers tell more.
  if (one.consistent === 'likely') return preflight.entry.initiator?.requestId == null
  if (one.consistent) return true
  // Something may have changed the headers that were recorded; a request that follows one with a good preflight had that from the cache.
  const { method } = preflightTraits(preflight)
  return !all.some((other) => other.entry.start < preflight.entry.start && isPassedFor(other, method))
}

function isPassedFor(preflight: LinkedEntry, method: string | null): boolean {
  const traits = preflightTraits(preflight)
  return traits.mayHavePassed && traits.method === method
}

function mayBelong(request: LinkedEntry, preflight: LinkedEntry, one: Try): boolean {
  const requested = preflightTraits(preflight)
  const traits = requestTraits(request)
  if (requested.method !== null && requested.method !== request.entry.request.method) return false
  if (traits.isWithoutCors) return false
  if (one.preflight === 'during-request' && wasOverBefore(request, preflight, one)) return false
  if (one.waited === true && hasNotWaitedFor(request, preflight)) return false
  if (one.waited === 'just' && !hasWaitedFor(request.entry, preflight, one.spare)) return false
  if (one.consistent && requested.hasFailed && hasResponse(request.entry)) return false
  if (one.consistent === 'likely' && requested.mayHavePassed && !hasResponse(request.entry)) return false
  return !one.exact || asksForItsHeaders(request, requested)
}

/** Chromium's times include the preflight, Firefox's do not (measured: a 300 ms preflight adds nothing to its request's time). */
function wasOverBefore({ entry }: LinkedEntry, preflight: LinkedEntry, { late, lateWithoutPreflight, spare }: Try): boolean {
  if (entry.time === null || !hasResponse(entry) || hasWaitedFor(entry, preflight, spare)) return false
  return preflight.entry.start > endOf(entry) + (recorderOf(entry).timeIncludesPreflight ? late : lateWithoutPreflight)
}

/**
 * Did the request wait just as long as the preflight took? Chromium dates a preflight when its browser process hears of it: up to 288 ms late where that
 * had too much to do (measured in 156), and after the end of the request. How long both took, the network process has measured itself.
 */
function hasWaitedFor({ queueing }: Entry, preflight: LinkedEntry, spare: number): boolean {
  const { time } = preflight.entry
  if (queueing === null || time === null || !preflightTraits(preflight).mayHavePassed) return false
  return queueing >= time && queueing <= time + spare
}

/** Was the request sent before the preflight could be over? */
function hasNotWaitedFor({ entry }: LinkedEntry, preflight: LinkedEntry): boolean {
  return hasResponse(entry) && entry.queueing !== null && entry.queueing < (preflight.entry.time ?? 0) - QUEUEING_TOLERANCE_MS
}

/** Does the preflight request exactly the headers that make this request need one? Unknown (false) for a worker's, which has no headers. */
function asksForItsHeaders(node: LinkedEntry, preflight: PreflightTraits): boolean {
  const names = namesOf(node.entry.request.headers)
  if (!preflight.headerNames.every((name) => names.has(name))) return false
  const request = requestTraits(node)
  if (!request.unsafeHeaderNames.every((name) => preflight.headerNames.includes(name))) return false
  if (request.includesCredentials !== null && preflight.includesCredentials !== null) {
    if (request.includesCredentials !== preflight.includesCredentials) return false
  }
  return request.origin === undefined || request.origin === preflight.origin
}

/** Of what was joined by the clock, the n-th preflight belongs to the n-th request, where they are alike. */
function putInOrder(sent: readonly LinkedEntry[], tries: readonly Try[]): void {
  if (sent.length < 2) return
  const alike = groupedBy(sent, (preflight) => preflight.partner && keyOf(preflight, preflight.partner))
  for (const preflights of alike.values()) {
    const requests = preflights.flatMap(({ partner }) => partner ?? [])
    const inOrder = requests.toSorted((a, b) => a.entry.start - b.entry.start || a.entry.index - b.entry.index)
    if (inOrder.every((request, n) => request === requests[n])) continue
    const fit = inOrder.every((request, n) => {
      const preflight = preflights[n]
      return preflight !== undefined && tries.some((one) => isWithin(request, preflight, one) && mayBelong(request, preflight, one))
    })
    if (!fit) continue
    for (const [n, request] of inOrder.entries()) {
      const preflight = preflights[n]
      if (preflight === undefined) continue
      preflight.partner = request
      request.partner = preflight
    }
  }
}

function isWithin(request: LinkedEntry, preflight: LinkedEntry, one: Try): boolean {
  const { from, to } = windowOf(preflight, one)
  return request.entry.start >= from && request.entry.start <= to
}

/** What may have been sent for each other's request has the same. */
function keyOf(preflight: LinkedEntry, request: LinkedEntry): string {
  const { method, headerNames, includesCredentials, hasFailed } = preflightTraits(preflight)
  return `${method} ${headerNames.join()} ${includesCredentials} ${hasFailed} ${hasResponse(request.entry)}`
}
