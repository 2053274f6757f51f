// Makes one request by the page's own `fetch`, and keeps what became of it. retry-script.ts runs it after clock.js.

/**
 * @typedef {{ kind: 'answered', type: string, status: number, redirected: boolean }} AnsweredRetry
 * @typedef {{ kind: 'failed', name: string, message: string, effectiveDirective: string | null }} FailedRetry
 * @typedef {{ start: number, result: AnsweredRetry | FailedRetry | null }} PendingRetry
 * @typedef {Required<Pick<RequestInit, 'method' | 'headers' | 'credentials' | 'mode' | 'redirect'>> & { url: string, body: string | null }} RetryRequest
 * @typedef {Window & typeof globalThis & { [key: symbol]: PendingRetry | undefined }} RetryingWindow
 */

const RETRY_KEY = Symbol.for('cors-lens.attempt')
const MAX_BODY_MS = 15000
/** A violation is reported by a task of its own, after the failure. */
const VIOLATION_MS = 200

/** What became of it; after its end, once. */
function retryResult() {
  const page = /** @type {RetryingWindow} */ (/** @type {unknown} */ (window))
  const retry = page[RETRY_KEY]
  if (retry && retry.result) delete page[RETRY_KEY]
  return retry ? { start: retry.start, result: retry.result } : null
}

/** @param {RetryRequest} request */
function beginRetry(request) {
  /** @type {PendingRetry} */
  const retry = { start: originOf(window) + performance.now(), result: null }
  Object.defineProperty(window, RETRY_KEY, { value: retry, configurable: true })

  const violation = watchViolation(request.url)
  /** @param {AnsweredRetry | FailedRetry} result */
  function end(result) {
    violation.unwatch()
    retry.result = result
  }
  /** @param {{ name?: unknown, message?: unknown } | null | undefined} error */
  function fail(error) {
    setTimeout(() => {
      end({
        kind: 'failed',
        name: String(error && error.name),
        message: String(error && error.message),
        effectiveDirective: violation.directive(),
      })
    }, VIOLATION_MS)
  }

  const controller = new AbortController()
  try {
    fetch(request.url, initOf(request, controller.signal))
      .then((response) => readToEnd(response, controller, end))
      .catch(fail)
  } catch (error) {
    fail(/** @type {Error} */ (error))
  }
  return { start: retry.start, result: null }
}

/**
 * @param {RetryRequest} request
 * @param {AbortSignal} signal
 */
function initOf({ method, headers, credentials, mode, redirect, body }, signal) {
  /** @type {RequestInit} */
  const init = { method, headers, credentials, mode, redirect, cache: 'no-store', signal }
  if (body !== null) init.body = body
  return init
}

/** @param {string} url */
function watchViolation(url) {
  const bare = url.split('#')[0]
  /** @type {string | null} */
  let directive = null
  /** @param {SecurityPolicyViolationEvent} event */
  function onViolation(event) {
    if (event.disposition === 'enforce' && String(event.blockedURI).split('#')[0] === bare) directive = String(event.effectiveDirective)
  }
  window.addEventListener('securitypolicyviolation', onViolation, true)
  return { directive: () => directive, unwatch: () => window.removeEventListener('securitypolicyviolation', onViolation, true) }
}

/**
 * @param {Response} response
 * @param {AbortController} controller
 * @param {(result: AnsweredRetry) => void} end
 */
function readToEnd(response, controller, end) {
  /** @type {AnsweredRetry} */
  const answered = { kind: 'answered', type: response.type, status: response.status, redirected: response.redirected }
  if (!response.body) {
    setTimeout(end, VIOLATION_MS, answered)
    return
  }
  const late = setTimeout(() => controller.abort(), MAX_BODY_MS)
  response
    .arrayBuffer()
    .catch(() => undefined)
    .then(() => {
      clearTimeout(late)
      end(answered)
    })
}
