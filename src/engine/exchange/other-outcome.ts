import { failureOfError } from '../browsers/failure-of-error.ts'
import type { Entry } from '../har/entry.ts'
import { recorderOf, writingBrowser } from '../recorders/table.ts'
import { showsNeedOfPreflight } from './author-headers.ts'
import { outcomeOfAbandoned } from './chromium-outcome.ts'
import { hasResponse, isRedirectWithLocation, showsWhatWasSent, wasNeverSent, wasServedLocally } from './entry-state.ts'
import type { Exchange } from './exchange.ts'
import { wasEmptiedByOrb } from './mode.ts'
import { failedAs, type LastRequest, type Outcome } from './outcome.ts'
import { isOfWrongType, refusedEmbedding, unlessRedirect } from './silent-outcome.ts'

/**
 * What became of the last request, as tools other than Chrome's and Firefox's DevTools recorded it: by the word they took over from the browser, where
 * they did; by what they leave out; and of most, nothing.
 */
export function outcomeElsewhere({ hops }: Exchange, entry: Entry, request: LastRequest): Outcome {
  const { hop, settled } = request
  const recorder = recorderOf(entry)
  const preflight = hops[hop]?.preflight ?? null
  if (entry.error !== null && (recorder.outcome === 'error' || (isChromiumsName(entry.error) && !hasResponse(entry)))) {
    return outcomeOfError(entry.error, entry, preflight, request)
  }
  if (recorder.outcome === 'status-0' && entry.response.status === 0 && hasResponse(entry)) return { kind: 'refused' }
  if (!hasResponse(entry)) {
    if (/^file:/i.test(entry.request.url)) return failedAs(['refused-by-policy'], hop)
    return recorder.outcome === 'status-0' ? outcomeOfStatus0(entry, preflight) : { kind: 'pending' }
  }
  if (isRedirectWithLocation(entry)) return recorder.redirects === 'recorded' ? unlessRedirect(entry, settled) : { kind: 'opaque-redirect' }
  if (wasServedLocally(entry)) return { kind: 'served-locally' }
  if (entry.fetchedViaServiceWorker) return recorder.deliversIn.includes(entry.browser) ? { kind: 'readable' } : { kind: 'served-locally' }
  if (isOfWrongType(entry, request)) return { kind: 'failed', nonCorsFailure: 'response-withheld', at: 'response', hop }
  if (recorder.deliversIn.includes(entry.browser)) return { kind: 'delivered' }
  return refusedEmbedding(entry, request, hop) ?? { kind: 'unknown' }
}

/** Chromium's own name of a failure needs no profile: nothing else looks like it. */
function isChromiumsName(error: string): boolean {
  return /^net::ERR_/.test(error)
}

/** What the browser calls aborted, where that is no failure. */
function outcomeOfAborted(entry: Entry, preflight: Entry | null, request: LastRequest): Outcome | null {
  // WebKit cancels an event stream that the page closes, and then records no response (measured in 2.50).
  if (request.kind === 'eventsource' && !hasResponse(entry)) return { kind: 'pending' }
  if (writingBrowser(entry) !== 'chromium') return null
  if (request.mode === 'no-cors' && wasEmptiedByOrb(entry)) return { kind: 'delivered' }
  return endsManualRedirect(entry, preflight, request.hop) ? { kind: 'opaque-redirect' } : outcomeOfAbandoned(entry, request)
}

/** Milliseconds: 0.1 to 0.4, and up to 30 on a busy machine, in 14 of 80. A page that aborts takes longer. */
const AT_ONCE_MS = 100

/** With redirect mode "manual", Chromium ends the request for the target before it is sent (measured in 156). */
function endsManualRedirect(entry: Entry, preflight: Entry | null, hop: number): boolean {
  return hop > 0 && preflight === null && !hasResponse(entry) && !showsWhatWasSent(entry) && entry.time !== null && entry.time < AT_ONCE_MS
}

function outcomeOfError(error: string, entry: Entry, preflight: Entry | null, request: LastRequest): Outcome {
  const reported = failureOfError(error, writingBrowser(entry))
  if (reported.kind === 'not-cors') {
    const { nonCorsFailure } = reported
    const aborted = nonCorsFailure === 'aborted' ? outcomeOfAborted(entry, preflight, request) : null
    return aborted ?? { kind: 'failed', nonCorsFailure, at: hasResponse(entry) ? 'response' : 'request', hop: request.hop }
  }
  if (hasResponse(entry)) return { kind: 'refused' }
  if (reported.kind === 'unspecific') return { kind: 'hidden' }
  return { kind: 'blocked-unseen', at: reported.at ?? (showsNeedOfPreflight(entry) ? 'preflight' : 'response') }
}

/** A file is complete: what has no status has failed. Headers of a response show that it came, and was refused. */
function outcomeOfStatus0(entry: Entry, preflight: Entry | null): Outcome {
  if (preflight !== null && hasResponse(preflight) && wasNeverSent(entry)) return { kind: 'not-sent' }
  return { kind: 'hidden' }
}
