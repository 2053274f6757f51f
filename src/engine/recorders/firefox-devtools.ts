import { type Fields, fieldsOf } from '../har/json-value.ts'
import { type LogShape, type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

/**
 * Firefox's Network panel and `devtools.network`, measured in 153; its forks write their own names. Nothing marks a failure: the shape of an entry
 * tells of some.
 */
export const firefoxDevtools: RecorderProfile = {
  ...unknownRecorder,
  id: 'firefox-devtools',
  creator: /^Firefox$/,
  hasShape,
  browser: 'firefox',
  outcome: 'firefox-devtools',
  preflightStarts: ['during-request'],
  timeIncludesPreflight: false,
  neverSent: 'headers-size-0',
  redirectTimes: 'exact',
  recordsUnfollowedRedirects: true,
  limits: () => [],
}

/** Only its HAR builder writes the security state of what was sent; it names itself twice. */
function hasShape({ creator, browser, entries }: LogShape): boolean {
  const sent = entries.filter(wasSent)
  return (
    sent.length > 0 && sent.every((entry) => typeof entry._securityState === 'string') && (creator === browser || browser === 'Firefox')
  )
}

/** Of what the cache served, of `data:` URLs and of what was refused before it was sent, there is none. */
function wasSent({ request, timings }: Fields): boolean {
  return Object.keys(fieldsOf(timings) ?? {}).length > 0 && fieldsOf(request)?.headersSize !== 0
}
