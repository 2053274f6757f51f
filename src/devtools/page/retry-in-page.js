// @ts-check
// Evaluated in the inspected page: retry-script.ts.

/**
 * @typedef {{ kind: 'answered', type: string, status: number, redirected: boolean }} AnsweredRetry
 * @typedef {{ kind: 'failed', name: string, message: string, effectiveDirective: string | null }} FailedRetry
 * @typedef {{ start: number, result: AnsweredRetry | FailedRetry | null }} PendingRetry
 * @typedef {Required<Pick<RequestInit, 'method' | 'headers' | 'credentials' | 'mode' | 'redirect'>> & { url: string, body: string | null }} RetryRequest
 */

/**
 * @param {'begin' | 'result'} wanted
 * @param {RetryRequest} request
 */
function retryRequest(wanted, request) {
  const KEY = Symbol.for('cors-lens.attempt')
  const READING = 15000 // milliseconds
  const page = /** @type {Window & typeof globalThis & { [key: symbol]: PendingRetry | undefined }} */ (/** @type {unknown} */ (window))
  if (wanted === 'result') {
    const known = page[KEY]
    if (known && known.result) delete page[KEY]
    return known ? { start: known.start, result: known.result } : null
  }

  /** @type {PendingRetry} */
  const retry = { start: performance.timeOrigin + performance.now(), result: null }
  if (Math.abs(Date.now() - retry.start) > 1000) retry.start = Date.now()
  Object.defineProperty(page, KEY, { value: retry, configurable: true })

  /** @type {string | null} */
  let directive = null
  const bare = request.url.split('#')[0]
  /** @param {SecurityPolicyViolationEvent} event */
  function onViolation(event) {
    if (event.disposition === 'enforce' && String(event.blockedURI).split('#')[0] === bare) directive = String(event.effectiveDirective)
  }
  page.addEventListener('securitypolicyviolation', onViolation, true)

  /** @param {AnsweredRetry | FailedRetry} result */
  function end(result) {
    page.removeEventListener('securitypolicyviolation', onViolation, true)
    retry.result = result
  }

  /** @param {{ name?: unknown, message?: unknown } | null | undefined} error */
  function fail(error) {
    // A violation is told by a task of its own, after the failure.
    setTimeout(() => {
      end({ kind: 'failed', name: String(error && error.name), message: String(error && error.message), effectiveDirective: directive })
    }, 200)
  }

  const controller = new AbortController()
  /** @param {Response} response */
  function drain(response) {
    /** @type {AnsweredRetry} */
    const answered = { kind: 'answered', type: response.type, status: response.status, redirected: response.redirected }
    if (!response.body) {
      setTimeout(end, 200, answered)
      return
    }
    const late = setTimeout(() => controller.abort(), READING)
    response
      .arrayBuffer()
      .catch(() => undefined)
      .then(() => {
        clearTimeout(late)
        end(answered)
      })
  }

  /** @type {RequestInit} */
  const init = {
    method: request.method,
    headers: request.headers,
    credentials: request.credentials,
    mode: request.mode,
    redirect: request.redirect,
    cache: 'no-store',
    signal: controller.signal,
  }
  if (request.body !== null) init.body = request.body
  try {
    fetch(request.url, init).then(drain).catch(fail)
  } catch (error) {
    fail(/** @type {Error} */ (error))
  }
  return { start: retry.start, result: null }
}
