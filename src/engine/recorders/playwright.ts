import { get } from '../fetch/header-list.ts'
import type { Entry } from '../har/entry.ts'
import { type Fields, fieldsOf, textOf } from '../har/json-value.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

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
  limits: ({ browser }) => [
    'Playwright doesn’t record preflight requests.',
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
    return { ...entry, error, isWithoutPage, fetchedViaServiceWorker: isByServiceWorker(entry, fields) }
  },
}

/**
 * Did a service worker respond? Chromium then records no server, nothing that is added on sending and no bytes; Firefox, driven by BiDi, a response whose
 * headers have no size (measured in 156 and 153; the same in Firefox for what its cache gave). What a route responded to looks alike.
 */
function isByServiceWorker(entry: Entry, { response, _wasFulfilled }: Fields): boolean {
  const { request, serverIPAddress, browser } = entry
  const { headersSize, _transferSize } = fieldsOf(response) ?? {}
  if (entry.response.status === 0 || _wasFulfilled === true) return false
  if (browser === 'firefox') return headersSize === 0
  return browser === 'chromium' && serverIPAddress === null && _transferSize === 0 && get('Host', request.headers) === null
}
