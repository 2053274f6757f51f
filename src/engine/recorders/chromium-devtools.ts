import { fieldsOf } from '../har/json-value.ts'
import { type LogShape, type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

/**
 * Chrome's Network panel and `devtools.network`, measured in 156; Edge, Brave and Opera write the same name. Since 2019 every entry has `_initiator`,
 * `_resourceType` and `response._error`, which is null where nothing failed. Before, `_error` stood on failures alone, and until 2018 a preflight was
 * over before its request began.
 */
export const chromiumDevtools: RecorderProfile = {
  ...unknownRecorder,
  id: 'chromium-devtools',
  creator: /^WebInspector$/,
  hasShape,
  browser: 'chromium',
  outcome: 'chromium-devtools',
  deliversIn: ['chromium'],
  preflightStarts: ['during-request', 'before-request'],
  timeIncludesPreflight: true,
  neverSent: 'no-headers-size',
  redirectTimes: 'exact',
  hopsShareInitiator: true,
  pagerefNamesPage: true,
  limits: () => [],
}

/** Only DevTools write all three, and on every entry. */
function hasShape({ entries }: LogShape): boolean {
  return (
    entries.length > 0 &&
    entries.every((entry) => {
      const response = fieldsOf(entry.response)
      return fieldsOf(entry._initiator) !== null && typeof entry._resourceType === 'string' && response !== null && '_error' in response
    })
  )
}
