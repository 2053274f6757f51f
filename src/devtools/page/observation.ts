import type { Diagnosis, LogChange } from '../../engine/index.ts'
import { debounce } from '../debounce.ts'
import type { InspectedPage } from '../inspected-page.ts'
import { type CalledRequest, type Lag, type Match, matchCalls, type ObservedFields } from './match-calls.ts'
import { at } from './match-timings.ts'
import { type NotedCall, NotedCalls } from './noted-calls.ts'
import { type ObservationReading, type ObservedCall, observationReadingOf, type Reach } from './observation-reading.ts'
import { endOfObserving, observing } from './observation-script.ts'

interface Open extends CalledRequest {
  readonly id: string
  /** The entry that bears what is reported. */
  readonly entry: number
  /** When it was first seen, in milliseconds since 1970. */
  readonly seen: number
}

const DEBOUNCE_MS = { wait: 200, maxWait: 800 }
/** Milliseconds between readings while nothing happens: a fetch that CSP stops causes no event. */
const HEARTBEAT_MS = 2000
/** Milliseconds after which nothing of the same moment will still arrive; Firefox reported a burst of 300 within 2.5 s. */
const SETTLED_MS = 3000
/** Milliseconds after which Chromium would have reported a request. */
const UNRECORDED_MS = 1500
/** Measured over bursts of 60: Chromium 156 -0.8 to +22 ms; Firefox 153 up to 2,363 ms beside four busy loops. */
const LAG_MS: Record<InspectedPage['browser'], Lag> = { chromium: { least: -10, most: 100 }, firefox: { least: -10, most: 8000 } }

export interface ObservationOptions {
  readonly page: InspectedPage
  /** Which hosts are to be observed. */
  hosts(): readonly string[]
  /** Is the page's among them? */
  isObserved(): boolean
  /** Has the page reported this entry? */
  isReported(entry: number): boolean
  /** Writes it into the entry of that index. */
  report(entry: number, observed: Partial<ObservedFields> & { readonly effectiveDirective?: string }): void
  /** A fetch that CSP stopped, which Chromium never records. */
  unrecorded(call: ObservedCall, effectiveDirective: string): void
  changed(): void
}

/** Lets the page report its requests, and finds the entries that they are of. */
export class Observation {
  readonly #options: ObservationOptions
  readonly #open = new Map<string, Open>()
  readonly #calls = new NotedCalls()
  readonly #idle = debounce(() => void this.read(), DEBOUNCE_MS)
  #reach: Reach = 'none'
  /** Evaluations that the page has not answered yet. */
  #waiting = 0

  constructor(options: ObservationOptions) {
    this.#options = options
    // A page that stands at a breakpoint answers none of them until it goes on.
    setInterval(() => options.isObserved() && this.#waiting === 0 && void this.read(), HEARTBEAT_MS)
  }

  get reach(): Reach {
    return this.#reach
  }

  /** Also when nothing is observed: what the panel asked for on the page's behalf is matched all the same. */
  consider({ changed, removed }: LogChange): void {
    if (!this.#options.isObserved() && this.#calls.all.length === 0) return
    for (const id of removed) this.#open.delete(id)
    for (const diagnosis of changed) this.#considerOne(diagnosis)
    if (this.#open.size > 0) this.#idle.ask()
  }

  /** An event came: more may. */
  touch(): void {
    if (this.#options.isObserved()) this.#idle.ask()
  }

  /** The log was cleared, or made anew: what was open in it is gone. */
  reset(): void {
    this.#open.clear()
    const now = Date.now()
    this.#calls.keep(({ noted }) => now - noted < SETTLED_MS)
  }

  /** Wraps the page's functions now, if they are not, and reads what was noted. */
  async read(): Promise<void> {
    const { page } = this.#options
    const hosts = this.#options.hosts()
    if (hosts.length > 0) {
      this.#waiting++
      const evaluation = await page.evaluateInPage(observing(hosts))
      this.#waiting--
      const wanted = this.#options.hosts()
      // Switched off meanwhile: the page may have been wrapped after it was told to put everything back.
      if (hosts.some((host) => !wanted.includes(host))) return this.#putBack()
      this.#take(observationReadingOf(evaluation))
    }
    this.#match()
  }

  /** A call that no wrapped function made. */
  add(call: ObservedCall): void {
    this.#calls.take({ calls: [call], violations: [] }, Date.now())
    this.#idle.ask()
  }

  async end(): Promise<void> {
    this.#calls.keep(() => false)
    this.#open.clear()
    this.#reach = 'none'
    await this.#putBack()
  }

  async #putBack(): Promise<void> {
    await this.#options.page.evaluateInPage(endOfObserving(this.#options.hosts()))
  }

  #take(reading: ObservationReading | null): void {
    const reach = reading?.reach ?? 'none'
    if (reach !== this.#reach) {
      this.#reach = reach
      this.#options.changed()
    }
    if (reading !== null) this.#calls.take(reading, Date.now())
  }

  #match(): void {
    const { browser } = this.#options.page
    const now = Date.now()
    const requests = [...this.#open.values()]
    const matches = matchCalls(requests, this.#calls.all, {
      lag: LAG_MS[browser],
      inOrder: browser === 'chromium',
      settled: (request) => now - (request as Open).seen > SETTLED_MS,
    })
    for (const match of matches) this.#report(at(requests, match.request), match)
    const used = new Set(matches.map(({ call }) => call))
    this.#calls.keep((call, position) => !used.has(position) && !this.#reportUnrecorded(call, now))
    for (const { id, seen } of this.#open.values()) if (now - seen > 2 * SETTLED_MS) this.#open.delete(id)
    if (this.#open.size > 0) this.#idle.ask()
  }

  #report({ id, entry }: Open, { call, observed }: Match): void {
    const effectiveDirective = call === null ? null : at(this.#calls.all, call).effectiveDirective
    this.#open.delete(id)
    const known = Object.fromEntries(Object.entries({ ...observed, effectiveDirective }).filter(([, value]) => value !== null))
    if (Object.keys(known).length > 0) this.#options.report(entry, known)
  }

  #reportUnrecorded(call: NotedCall, now: number): boolean {
    const { effectiveDirective } = call
    const isOver = now - call.noted >= UNRECORDED_MS
    if (this.#options.page.browser !== 'chromium' || call.api !== 'fetch' || effectiveDirective === null || !isOver) return false
    this.#options.unrecorded(call, effectiveDirective)
    return true
  }

  #considerOne(diagnosis: Diagnosis): void {
    const request = calledRequest(diagnosis)
    if (request === null || this.#options.isReported(request.entry)) this.#open.delete(diagnosis.id)
    else this.#open.set(diagnosis.id, { ...request, seen: this.#open.get(diagnosis.id)?.seen ?? Date.now() })
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
