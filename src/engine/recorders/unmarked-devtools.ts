import { type Fields, fieldsOf, listOf, textOf } from '../har/json-value.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'
import { hasMark } from './writer-of-entry.ts'

/** The first Chrome that wrote a member of its own into every response; 33 wrote none, and files of 47 have it. */
const FIRST_MARKING_VERSION = 47

/**
 * A file of Chrome's from which a tool took all that HAR 1.2 doesn't name: nothing is left that says what failed. Files of old versions never had it, and
 * hold what today's do.
 */
export const unmarkedChromium: RecorderProfile = {
  ...unknownRecorder,
  id: 'chromium-devtools-unmarked',
  creator: null,
  hasShape: ({ creator, entries }) => creator === 'WebInspector' && entries.length > 0 && !entries.some(hasMark) && !entries.some(isOld),
  browser: 'chromium',
  preflightStarts: ['during-request', 'before-request'],
  limits: () => [
    'Chrome’s own members, such as “_error”, are missing from this file, so it doesn’t show which requests failed. Verdicts follow from the headers.',
  ],
}

/** The same of Firefox's; its versions before 60 wrote nothing of their own either. */
export const unmarkedFirefox: RecorderProfile = {
  ...unknownRecorder,
  id: 'firefox-devtools-unmarked',
  creator: null,
  hasShape: ({ creator, entries }) => creator === 'Firefox' && entries.some(hasStatus) && !entries.some(hasSecurityState),
  browser: 'firefox',
  preflightStarts: ['during-request'],
  timeIncludesPreflight: false,
  neverSent: 'headers-size-0',
  recordsUnfollowedRedirects: true,
  limits: () => [
    'Firefox’s own member “_securityState” is missing from this file, so it doesn’t show why a request has no response. Verdicts follow from the headers.',
  ],
}

function isOld(entry: Fields): boolean {
  const agent = listOf(fieldsOf(entry.request)?.headers)
    .map(fieldsOf)
    .find((header) => /^user-agent$/i.test(textOf(header?.name) ?? ''))
  const version = / Chrome\/(\d+)/.exec(textOf(agent?.value) ?? '')?.[1]
  return version !== undefined && Number(version) < FIRST_MARKING_VERSION
}

const hasSecurityState = (entry: Fields): boolean => '_securityState' in entry

function hasStatus(entry: Fields): boolean {
  const status = fieldsOf(entry.response)?.status
  return typeof status === 'number' && status > 0
}
