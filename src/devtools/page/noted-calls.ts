import type { Lag } from './match-calls.ts'
import { at, withoutFragment } from './match-timings.ts'
import type { ObservationReading, ObservedCall, PolicyViolation } from './observation-reading.ts'

/** A call that the page noted. */
export interface NotedCall extends ObservedCall {
  /** When it was read, in milliseconds since 1970. */
  readonly noted: number
  /** Of the Content-Security-Policy that stopped it; null: none did. */
  readonly effectiveDirective: string | null
}

/** An event comes at a request's end: calls wait for that. */
const MAX_CALLS = 2000
/** A violation is reported after its call, by a task of its own; milliseconds. */
const VIOLATION_LAG_MS: Lag = { least: -5, most: 5000 }

/** The page's calls whose requests have not been found yet. */
export class NotedCalls {
  #calls: readonly NotedCall[] = []

  get all(): readonly NotedCall[] {
    return this.#calls
  }

  /** @param now milliseconds since 1970 */
  take({ calls, violations }: Pick<ObservationReading, 'calls' | 'violations'>, now: number): void {
    const all = [...this.#calls, ...calls.map((call) => ({ ...call, noted: now, effectiveDirective: null }))]
    for (const violation of violations) attribute(violation, all)
    this.#calls = all.slice(-MAX_CALLS)
  }

  keep(isWanted: (call: NotedCall, position: number) => boolean): void {
    this.#calls = this.#calls.filter(isWanted)
  }
}

function attribute({ blockedUri, time, effectiveDirective }: PolicyViolation, calls: NotedCall[]): void {
  const url = withoutFragment(blockedUri)
  const place = calls.findIndex(
    (call) => call.effectiveDirective === null && withoutFragment(call.url) === url && isWithin(time - call.start, VIOLATION_LAG_MS),
  )
  if (place !== -1) calls[place] = { ...at(calls, place), effectiveDirective }
}

function isWithin(time: number, { least, most }: Lag): boolean {
  return time >= least && time <= most
}
