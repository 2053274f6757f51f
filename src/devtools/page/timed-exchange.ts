import type { Diagnosis } from '../../engine/index.ts'
import type { TimedRequest } from './match-timings.ts'

/** An exchange whose outcome the page's Resource Timing may show. */
export interface TimedExchange extends TimedRequest {
  readonly id: string
  /** The entry that bears the outcome; null: none was recorded, so that there is only a timing that must not be taken for another's. */
  readonly entry: number | null
  /** Does the verdict depend on it? */
  readonly wanted: boolean
}

/**
 * What can be looked up in the timeline: whatever a script fetched, and the elements that ask for CORS. A no-cors element's `responseStatus`
 * says nothing of CORS (measured: 0 in Chromium, mostly the status in Firefox); a beacon gives the page nothing to read.
 */
export function timedExchange(diagnosis: Diagnosis, browser: 'chromium' | 'firefox'): TimedExchange | null {
  const { id, url, kind, mode, verdict, hops } = diagnosis
  const last = hops.at(-1)
  const recorded = last?.entry == null ? 'preflight' : last.status > 0 ? 'response' : 'no-response'
  const byScript = kind === 'fetch' || kind === 'xhr' || recorded === 'preflight'
  if (kind === 'document' || kind === 'websocket' || kind === 'ping' || (!byScript && kind !== null && mode !== 'cors')) return null
  const entry = hops.findLast((hop) => hop.entry !== null)?.entry ?? last?.preflight.entry ?? null
  // Chromium's record marks what was blocked, Firefox's does not.
  const doubtful =
    verdict === 'depends' || verdict === 'unknown' || (browser === 'firefox' && (verdict === 'allowed' || verdict === 'blocked'))
  return {
    id,
    url,
    start: Date.parse(diagnosis.startedDateTime),
    scripted: kind === null && mode === 'cors' && recorded !== 'preflight' ? null : byScript || kind === null,
    recorded,
    isReadable: verdict === 'allowed' ? true : verdict === 'blocked' ? false : null,
    entry,
    wanted: entry !== null && doubtful && mode !== 'no-cors',
  }
}
