import type { Diagnosis, LogChange } from '../../engine/index.ts'
import { debounce } from '../debounce.ts'
import type { InspectedPage } from '../inspected-page.ts'
import { type CalledRequest, matchCalls, type ObservedFields } from './match-calls.ts'
import { at, type Lag, withoutFragment } from './match-timings.ts'
import {
  type ObservationReading,
  type ObservedCall,
  observationReadingOf,
  type PolicyViolation,
  type Reach,
} from './observation-reading.ts'
import { endOfObserving, observing } from './observation-script.ts'

/** Lets the page tell of its requests, and finds the entries that they are of. */
export interface Observation {
  /** Also when nothing is observed: what the panel asked for on the page's behalf is matched all the same. */
  consider(change: LogChange): void
  /** An event came: more may. */
  touch(): void
  /** The log was cleared, or made anew: what was open in it is gone. */
  reset(): void
  /** Wraps the page's functions now, if they are not, and reads what was noted. */
  read(): Promise<void>
  /** A call that no wrapped function made. */
  add(call: ObservedCall): void
  end(): Promise<void>
  readonly reach: Reach
}

interface Open extends CalledRequest {
  readonly id: string
  /** The entry that bears what is told. */
  readonly entry: number
  /** When it was first seen, in milliseconds since 1970. */
  readonly seen: number
}

interface Noted extends ObservedCall {
  readonly noted: number
  readonly effectiveDirective: string | null
}

const PAUSE = { wait: 200, maxWait: 800 }
/** Milliseconds between readings while nothing happens: a fetch that CSP stops causes no event. */
const HEARTBEAT = 2000
/** Milliseconds after which nothing of the same moment will still arrive; Firefox told of a burst of 300 within 2.5 s. */
const SETTLED = 3000
/** Milliseconds after which Chromium would have told of a request. */
const UNRECORDED = 1500
/** An event comes at a request's end: calls wait for that. */
const MOST_CALLS = 2000
/** From the call to the recorded start. Measured over bursts of 60: Chromium 156 -0.8 to +22 ms; Firefox 153 more, growing with the load. */
const LAG: Record<InspectedPage['browser'], Lag> = { chromium: { least: -10, most: 100 }, firefox: { least: -10, most: 500 } }
/** A violation is told after its call, by a task of its own; milliseconds. */
const VIOLATION_LAG: Lag = { least: -5, most: 5000 }

/**
 * @param isTold has this entry been told of?
 * @param tell writes it into the entry of that index
 * @param unrecorded a fetch that CSP stopped, which Chromium never records
 */
export function createObservation(options: {
  readonly page: InspectedPage
  /** Which hosts are to be observed. */
  hosts(): readonly string[]
  /** Is the page's among them? */
  isObserved(): boolean
  isTold(entry: number): boolean
  tell(entry: number, told: Partial<ObservedFields> & { readonly effectiveDirective?: string }): void
  unrecorded(call: ObservedCall, effectiveDirective: string): void
  changed(): void
}): Observation {
  const { page } = options
  const open = new Map<string, Open>()
  let calls: Noted[] = []
  let reach: Reach = 'none'
  /** Evaluations that the page has not answered yet. */
  let waiting = 0
  const idle = debounce(() => void read(), PAUSE)
  // A page that stands at a breakpoint answers none of them until it goes on.
  setInterval(() => options.isObserved() && waiting === 0 && void read(), HEARTBEAT)

  async function read() {
    const hosts = options.hosts()
    if (hosts.length > 0) {
      waiting++
      const evaluation = await page.evaluateInPage(observing(hosts))
      waiting--
      const wanted = options.hosts()
      // Switched off meanwhile: the page may have been wrapped after it was told to put everything back.
      if (hosts.some((host) => !wanted.includes(host))) return putBack()
      take(observationReadingOf(evaluation))
    }
    match()
  }

  async function putBack() {
    await page.evaluateInPage(endOfObserving(options.hosts()))
  }

  function take(reading: ObservationReading | null) {
    const now = Date.now()
    const reached = reading?.reach ?? 'none'
    if (reached !== reach) {
      reach = reached
      options.changed()
    }
    if (reading === null) return
    calls.push(...reading.calls.map((call) => ({ ...call, noted: now, effectiveDirective: null })))
    for (const violation of reading.violations) attribute(violation)
    if (calls.length > MOST_CALLS) calls = calls.slice(-MOST_CALLS)
  }

  function attribute({ blockedUri, time, effectiveDirective }: PolicyViolation) {
    const url = withoutFragment(blockedUri)
    const place = calls.findIndex(
      (call) => call.effectiveDirective === null && withoutFragment(call.url) === url && isWithin(time - call.start, VIOLATION_LAG),
    )
    if (place !== -1) calls[place] = { ...at(calls, place), effectiveDirective }
  }

  function match() {
    const now = Date.now()
    const requests = [...open.values()]
    const settled = (request: CalledRequest) => now - (request as Open).seen > SETTLED
    const used = new Set<number>()
    for (const { request, call, told } of matchCalls(requests, calls, {
      lag: LAG[page.browser],
      inOrder: page.browser === 'chromium',
      settled,
    })) {
      const { id, entry } = at(requests, request)
      const effectiveDirective = call === null ? null : at(calls, call).effectiveDirective
      if (call !== null) used.add(call)
      open.delete(id)
      const known = Object.fromEntries(Object.entries({ ...told, effectiveDirective }).filter(([, value]) => value !== null))
      if (Object.keys(known).length > 0) options.tell(entry, known)
    }
    calls = calls.filter((call, position) => !used.has(position) && !tellUnrecorded(call, now))
    for (const { id, seen } of open.values()) if (now - seen > 2 * SETTLED) open.delete(id)
    if (open.size > 0) idle.ask()
  }

  function tellUnrecorded(call: Noted, now: number): boolean {
    const { effectiveDirective } = call
    if (page.browser !== 'chromium' || call.api !== 'fetch' || effectiveDirective === null || now - call.noted < UNRECORDED) return false
    options.unrecorded(call, effectiveDirective)
    return true
  }

  function considerOne(diagnosis: Diagnosis) {
    const request = calledRequest(diagnosis)
    if (request === null || options.isTold(request.entry)) open.delete(diagnosis.id)
    else open.set(diagnosis.id, { ...request, seen: open.get(diagnosis.id)?.seen ?? Date.now() })
  }

  return {
    consider({ changed, removed }) {
      if (!options.isObserved() && calls.length === 0) return
      for (const id of removed) open.delete(id)
      for (const diagnosis of changed) considerOne(diagnosis)
      if (open.size > 0) idle.ask()
    },
    touch() {
      if (options.isObserved()) idle.ask()
    },
    reset() {
      open.clear()
      const now = Date.now()
      calls = calls.filter(({ noted }) => now - noted < SETTLED)
    },
    read,
    add(call) {
      calls.push({ ...call, noted: Date.now(), effectiveDirective: null })
      idle.ask()
    },
    async end() {
      calls = []
      open.clear()
      reach = 'none'
      await putBack()
    },
    get reach() {
      return reach
    },
  }
}

/** What a fetch or XMLHttpRequest can have made; null: an element or a document did. */
function calledRequest(diagnosis: Diagnosis): Omit<Open, 'seen'> | null {
  const { id, url, method, kind, mode, includesCredentials, hops } = diagnosis
  if (kind !== null && kind !== 'fetch' && kind !== 'xhr') return null
  const entry = hops[0]?.entry ?? hops[0]?.preflight.entry ?? null
  if (entry === null) return null
  return { id, url, method, start: Date.parse(diagnosis.startedDateTime), api: kind, mode, includesCredentials, entry }
}

function isWithin(time: number, { least, most }: Lag): boolean {
  return time >= least && time <= most
}
