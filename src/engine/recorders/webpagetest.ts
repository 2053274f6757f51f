import { fieldsOf, listOf, textOf } from '../har/json-value.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

const onTheWire = {
  ...unknownRecorder,
  preflightStarts: ['just-before-request', 'during-request', 'before-request'],
  neverSent: 'left-out',
} as const satisfies RecorderProfile

/**
 * WebPageTest and HTTP Archive. What is sent is recorded, a redirect's time contains some of the next request's, and negative statuses are failures of
 * the test. Chrome's console may be beside them (`_consoleLog`), as the queries of HTTP Archive show; no file with it was seen.
 */
export const webpagetest: RecorderProfile = {
  ...onTheWire,
  id: 'webpagetest',
  creator: /^(WebPage ?test|HTTP Archive)/i,
  outcome: 'error',
  limits: () => [
    'WebPageTest doesn’t record whether a page could read a response, unless the console said so. Verdicts follow from the headers.',
  ],
  consoleOf: ({ _consoleLog }) => listOf(_consoleLog).flatMap((message) => textOf(fieldsOf(message)?.text) ?? []),
  read: (entry) => ({ ...entry, error: null }),
}

/** Browsertime up to 1.0: HAR files of both browsers, under its own name. */
export const browsertime: RecorderProfile = {
  ...onTheWire,
  id: 'browsertime',
  creator: /^(Browsertime|sitespeed\.io)/i,
  limits: () => ['Browsertime doesn’t record whether a page could read a response. Verdicts follow from the headers.'],
}

/** Firefox's add-on until 2017, of which NetExport wrote HAR files: times are loose, and a redirect's target may start seconds later. */
export const firebug: RecorderProfile = {
  ...onTheWire,
  id: 'firebug',
  creator: /^Firebug/i,
  limits: () => ['Firebug doesn’t record whether a page could read a response. Verdicts follow from the headers, by today’s rules.'],
}
