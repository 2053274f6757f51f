import type { Entry } from '../har/entry.ts'
import { type Fields, fieldsOf, textOf } from '../har/json-value.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'
import { isFromServiceWorker } from './service-worker-response.ts'

/**
 * Playwright's `recordHar` and `routeFromHAR`; read in 1.65 and run with Chromium and Firefox. Failures have `response._failureText`, in the browser's
 * words. Chromium and WebKit give it no response that CORS refused; Firefox does, and mostly without a word that it was refused.
 */
export const playwright: RecorderProfile = {
  ...unknownRecorder,
  id: 'playwright',
  creator: /^Playwright$/,
  browser: 'as-named',
  outcome: 'error',
  deliversIn: ['chromium', 'webkit'],
  preflights: 'left-out',
  neverSent: null,
  redirectTimes: 'loose',
  withoutPageref: 'service-worker',
  isByServiceWorker,
  limits: ({ browser }) => [
    'Playwright doesn’t record a page’s preflight requests.',
    browser === 'firefox'
      ? 'In Firefox it doesn’t record whether a page could read a response. Verdicts follow from the headers.'
      : 'The response of a request that failed isn’t recorded; CORS is the usual reason for “net::ERR_FAILED”.',
  ],
  read(entry, fields) {
    const response = fieldsOf(fields.response)
    // Made by `request.get()` and the like; older traces say only that it was.
    const isWithoutPage = typeof fields._apiRequestRef === 'string' || fields._apiRequest === true
    // What a route aborts is never sent, and fails with the error that the test chose: by default the one that CORS has.
    const told = textOf(response?._consoleMessage) ?? textOf(response?._failureText)
    const error = fields._wasAborted === true ? 'net::ERR_BLOCKED_BY_CLIENT' : told
    return { ...entry, error, isWithoutPage }
  },
}

/** What a route of the test responded to looks like a service worker's response. */
function isByServiceWorker(entry: Entry, fields: Fields): boolean {
  if (entry.response.status === 0 || fields._wasFulfilled === true) return false
  if (entry.browser === 'firefox') return isServedInFirefox(entry, fields)
  // In mode “minimal” it leaves sizes and servers out. What a cache gave is then taken for a service worker's: the page could read that as well.
  const { _transferSize = 0 } = fieldsOf(fields.response) ?? {}
  return isFromServiceWorker(entry, _transferSize)
}

/**
 * Firefox, driven by BiDi, then records a response whose headers have no size (measured in 153). Playwright's own build records no server and no bytes, and
 * alone writes `_securityDetails` (its source). What the HTTP cache gave looks the same in both.
 */
function isServedInFirefox({ response: { redirectURL }, serverIPAddress }: Entry, { response, _securityDetails }: Fields): boolean {
  const { headersSize, _transferSize } = fieldsOf(response) ?? {}
  if (headersSize === 0) return true
  return fieldsOf(_securityDetails) !== null && serverIPAddress === null && _transferSize === 0 && redirectURL === ''
}
