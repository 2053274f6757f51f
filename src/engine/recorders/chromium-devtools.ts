import { get } from '../fetch/header-list.ts'
import type { Entry, Header } from '../har/entry.ts'
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
  withoutPageref: 'frame-or-worker',
  limits: ({ entries }) => (isSanitized(entries) ? [SANITIZED] : []),
}

const SANITIZED =
  'Chrome left Cookie, Set-Cookie and Authorization headers out of this sanitized HAR file. To see whether credentials are included, choose “Export HAR (with sensitive data)”.'

/** Since 130 that is the default of “Export HAR”. It shows where a preflight names Authorization, and the request that was sent after it has none. */
function isSanitized(entries: readonly Entry[]): boolean {
  if (entries.some(({ request, response }) => [...request.headers, ...response.headers].some(isSensitive))) return false
  const named = new Set(entries.filter(namesAuthorization).map(({ request }) => request.url))
  return entries.some(({ request, response }) => request.method !== 'OPTIONS' && response.status > 0 && named.has(request.url))
}

function namesAuthorization({ request: { method, headers } }: Entry): boolean {
  return method === 'OPTIONS' && /(^|,)\s*authorization\s*(,|$)/i.test(get('Access-Control-Request-Headers', headers) ?? '')
}

function isSensitive({ name }: Header): boolean {
  return /^(cookie|set-cookie|authorization)$/i.test(name)
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
