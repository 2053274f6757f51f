import type { Evaluation } from '../inspected-page.ts'
import type { FetchRequest, RetryOutcome } from '../live-abilities.ts'
import { isRecord } from '../recorder/raw-entry.ts'

/** The expression that makes the request by the page's own `fetch`, and gives when that was. Nothing is kept of the answer but what is told of it. */
export function startRetryScript(request: FetchRequest, body: string | null): string {
  return `(${ATTEMPT})('begin', ${JSON.stringify({ ...request, body })})`
}

/** The expression that tells what became of it; after the end, once. */
export function retryResultScript(): string {
  return `(${ATTEMPT})('result')`
}

// A text, not a function: a bundler may give a function's source names that only its own scope knows.
// The body is read to its end, since a fetch() whose body nobody reads never ends for Chromium's record; and not as a stream, which looks aborted there
// more often than not, as one that is cancelled does (measured in 156).
const ATTEMPT = `function (wanted, request) {
  var KEY = Symbol.for('cors-lens.attempt'), READING = 15000
  if (wanted === 'result') {
    var known = window[KEY]
    if (known && known.result) delete window[KEY]
    return known ? { start: known.start, result: known.result } : null
  }
  var attempt = { start: performance.timeOrigin + performance.now(), result: null }
  if (Math.abs(Date.now() - attempt.start) > 1000) attempt.start = Date.now()
  Object.defineProperty(window, KEY, { value: attempt, configurable: true })
  var directive = null, bare = request.url.split('#')[0]
  function onViolation(event) {
    if (event.disposition === 'enforce' && String(event.blockedURI).split('#')[0] === bare) directive = String(event.effectiveDirective)
  }
  window.addEventListener('securitypolicyviolation', onViolation, true)
  function end(result) {
    window.removeEventListener('securitypolicyviolation', onViolation, true)
    attempt.result = result
  }
  function fail(error) {
    /* A violation is told by a task of its own, after the failure. */
    setTimeout(function () {
      end({ kind: 'failed', name: String(error && error.name), message: String(error && error.message), effectiveDirective: directive })
    }, 200)
  }
  function drain(response) {
    var answer = { kind: 'answered', type: response.type, status: response.status, redirected: response.redirected }
    if (!response.body) return setTimeout(end, 200, answer)
    var late = setTimeout(function () { controller.abort() }, READING)
    response.arrayBuffer().catch(function () {}).then(function () {
      clearTimeout(late)
      end(answer)
    })
  }
  var controller = new AbortController()
  var init = { method: request.method, headers: request.headers, credentials: request.credentials, mode: request.mode, redirect: request.redirect,
    cache: 'no-store', signal: controller.signal }
  if (request.body !== null) init.body = request.body
  try {
    fetch(request.url, init).then(drain).catch(fail)
  } catch (error) { fail(error) }
  return { start: attempt.start, result: null }
}`

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
