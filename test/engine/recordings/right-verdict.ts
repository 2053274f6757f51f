import { ELEMENTS } from '../../../scripts/test-server/page-request.ts'
import type { RecordedBrowser } from '../../../scripts/test-server/scenario.ts'
import type { Verdict } from '../../../src/engine/index.ts'
import type { Truth } from '../../lab/record.ts'
import type { RawEntry } from './recording.ts'

/** What is right to say of one request, by what the page and the browser said themselves. */
export interface RightVerdict {
  readonly verdicts: readonly Verdict[]
  /** The browser's own name that the cause must bear; null: any. */
  readonly error: string | null
}

const right = (error: string | null, ...verdicts: Verdict[]): RightVerdict => ({ verdicts, error })

/** A network, policy or type failure. Firefox's console has a category of its own for each policy. */
const OTHER_FAILURE = /^net::|^(CSP|COEP|ORB|SOP|Security|MIMEMISMATCH|Mixed Content|csp|mixed-content|corp-|coep-|inspector|other|origin)/

/**
 * The table of docs on captures, row by row; the first row that fits holds. null: not counted, since nothing was recorded or nobody waited for the end.
 *
 * @param entries the scenario's own entries
 */
export function rightVerdict(truth: Truth, browser: RecordedBrowser, entries: readonly RawEntry[]): RightVerdict | null {
  const { error, result, type, kind, mode, others } = truth
  if (truth.entries === 0 || entries.length === 0 || result === 'timeout') return null
  // Firefox mislabels a connection that broke after a good preflight. A request that its preflight stopped was never sent: no bytes of headers.
  const brokeOff = ({ request, response }: RawEntry) => response.status === 0 && response.headers.length === 0 && request.headersSize > 0
  if (browser === 'firefox' && error === 'CORSMultipleAllowOriginNotAllowed' && entries.some(brokeOff)) return right(null, 'failed')
  // Chromium names Local Network Access in corsErrorStatus, as it does CORS failures. It is none: nothing was asked of the server, whose headers
  // could not help. So the verdict is failed (docs/json.md), and the cause bears Chromium's name all the same.
  if (error !== null && /LocalNetwork/.test(error)) return right(error, 'failed')
  if (error === 'CORSDidNotSucceed2') return right(null, entries.some(redirectsForbidden) ? 'blocked' : 'failed')
  if (error !== null) return right(error, 'blocked')
  if (result === 'ok' && (type === 'opaque' || type === 'opaqueredirect')) return right(null, 'opaque')
  // A page only learns that its beacon was queued. Its mode follows from the type of its data, which no truth file tells.
  const gotNothing = entries.slice(-1).some(({ response }) => response.status === 0 && response.headers.length === 0)
  const isRefused = others.some((other) => OTHER_FAILURE.test(other) && other !== 'net::ERR_ABORTED')
  if (kind === 'beacon' && gotNothing) return right(null, 'failed')
  if (kind === 'beacon' && isRefused) return right(null, 'failed', 'opaque')
  if (result === 'ok' && kind === 'beacon') return right(null, 'allowed', 'opaque', 'same-origin')
  if (result === 'ok' && ELEMENTS.has(kind) && mode === 'no-cors') return right(null, 'opaque', 'same-origin')
  if (result === 'ok') return right(null, 'allowed', 'same-origin')
  // What is no event stream CORS lets pass, and EventSource then ends it; Chromium's record shows an abort in some runs and none in others.
  if (kind === 'eventsource' && !gotNothing) return right(null, 'allowed', 'failed', 'same-origin')
  // An element can also fail by itself: what it got is none of its kind, or an error page. Firefox says nothing of a broken connection without CORS.
  if (!ELEMENTS.has(kind) || others.some((other) => OTHER_FAILURE.test(other)) || gotNothing) return right(null, 'failed')
  return mode === 'no-cors' ? right(null, 'opaque', 'same-origin') : right(null, 'allowed', 'same-origin')
}

/** Credentials in the target, or a scheme that is not http(s). */
function redirectsForbidden({ request, response }: RawEntry): boolean {
  if (response.status < 300 || response.status > 399 || response.redirectURL === '') return false
  const target = URL.canParse(response.redirectURL, request.url) ? new URL(response.redirectURL, request.url) : null
  return target !== null && (target.username !== '' || target.password !== '' || !/^https?:$/.test(target.protocol))
}
