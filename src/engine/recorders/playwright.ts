import { fieldsOf, textOf } from '../har/json-value.ts'
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
    const error = fields._wasAborted === true ? 'net::ERR_BLOCKED_BY_CLIENT' : textOf(response?._failureText)
    return { ...entry, error, isWithoutPage }
  },
}
