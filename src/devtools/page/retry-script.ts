import type { Evaluation } from '../inspected-page.ts'
import type { FetchRequest, RetryOutcome } from '../live-abilities.ts'
import { isRecord } from '../recorder/raw-entry.ts'
import { callInPage } from './call-in-page.ts'
import clock from './in-page/clock.js?raw'
import retry from './in-page/retry.js?raw'

const SCRIPT = [clock, retry].join('\n')

/**
 * The expression that makes the request by the page's own `fetch`, and gives when that was. Nothing is kept of the response but what is reported.
 *
 * The body is read to its end, since a fetch() whose body nobody reads never ends for Chromium's record; and not as a stream, which looks aborted there
 * more often than not, as one that is cancelled does (measured in 156).
 */
export function startRetryScript(request: FetchRequest, body: string | null): string {
  return callInPage(SCRIPT, 'beginRetry', { ...request, body })
}

/** The expression that gives what became of it; after the end, once. */
export function retryResultScript(): string {
  return callInPage(SCRIPT, 'retryResult')
}

/** What the page says of the attempt; null: it is another page now, or refuses. Everything in it may be of a hostile page's making. */
export function retryReadingOf(evaluation: Evaluation): { readonly start: number; readonly outcome: RetryOutcome | null } | null {
  if (!('value' in evaluation) || !isRecord(evaluation.value)) return null
  const { start, result } = evaluation.value
  if (typeof start !== 'number' || !Number.isFinite(start)) return null
  return { start, outcome: outcomeOf(result) }
}

function outcomeOf(result: unknown): RetryOutcome | null {
  if (!isRecord(result)) return null
  if (result.kind === 'answered') {
    const { type, status, redirected } = result
    const isStatus = typeof status === 'number' && Number.isInteger(status) && status >= 0 && status <= 999
    return { kind: 'answered', type: String(type).slice(0, 40), status: isStatus ? status : 0, redirected: redirected === true }
  }
  const { name, message, effectiveDirective } = result
  return {
    kind: 'failed',
    error: `${String(name).slice(0, 100)}: ${String(message).slice(0, 1000)}`,
    effectiveDirective: typeof effectiveDirective === 'string' ? effectiveDirective.slice(0, 40) : null,
  }
}
