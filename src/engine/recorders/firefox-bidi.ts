import { fieldsOf } from '../har/json-value.ts'
import { type LogShape, type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

/**
 * ff-test-bidi-har-export, which Browsertime records Firefox with; read in 0.0.22. It names the browser as its creator, drops what got no response, and
 * leaves `redirectURL` empty.
 */
export const firefoxBidi: RecorderProfile = {
  ...unknownRecorder,
  id: 'firefox-bidi',
  creator: null,
  hasShape,
  browser: 'firefox',
  preflightStarts: ['during-request', 'just-before-request', 'before-request'],
  timeIncludesPreflight: false,
  neverSent: null,
  limits: () => [
    'Requests that got no response are left out of this recording: where a preflight request failed, only that is here.',
    'It doesn’t say whether a page could read a response. Verdicts follow from the headers.',
  ],
}

/** It writes a `compression` of no number into every body, and no other field that tells. */
function hasShape({ creator, browser, entries }: LogShape): boolean {
  return (
    creator !== null &&
    creator === browser &&
    /^firefox$/i.test(creator) &&
    entries.length > 0 &&
    entries.every((entry) => !('_securityState' in entry) && fieldsOf(fieldsOf(entry.response)?.content)?.compression === '')
  )
}
