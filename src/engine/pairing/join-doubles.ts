import { endOf, hasResponse, showsWhatWasSent } from '../exchange/entry-state.ts'
import { recorderOf } from '../recorders/table.ts'
import type { LinkedEntry } from './linked-entry.ts'

/** How long after the end of the page's entry a service worker's may start, in milliseconds. */
const MAX_LAG_MS = 150

/**
 * A service worker that responds with `fetch(event.request)` makes Chromium record the request twice: the page's entry, and the worker's own
 * without a pageref and with a continued stack, which Playwright leaves out. One request can also fire two events, when a policy stops its redirect: "" and then `net::ERR_ABORTED`.
 */
export function joinDoubles(requests: readonly LinkedEntry[]): void {
  for (const node of requests) {
    const { initiator, error, pageref, start, request, response } = node.entry
    const isWorkers = pageref === null && (initiator?.hasParentStack === true || recorderOf(node.entry).withoutPageref === 'service-worker')
    if (!isWorkers && error !== 'net::ERR_ABORTED') continue
    const original = requests.find((other) => {
      if (other === node || other.doubleOf !== null || other.doubles.length > 0 || other.entry.request.method !== request.method)
        return false
      if (isWorkers) {
        const mayBeAnswered = other.entry.fetchedViaServiceWorker || !hasResponse(other.entry) || !showsWhatWasSent(other.entry)
        return other.entry.pageref !== null && mayBeAnswered && other.entry.start <= start && start <= endOf(other.entry) + MAX_LAG_MS
      }
      return other.entry.error === '' && other.entry.start === start && other.entry.response.status === response.status
    })
    if (original === undefined) continue
    node.doubleOf = original
    original.doubles.push(node)
  }
}
