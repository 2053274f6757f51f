import { fieldsOf, textOf } from '../har/json-value.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

const NO_PREFLIGHTS = 'Safari’s Web Inspector doesn’t record preflight requests.'

/**
 * Safari's Network tab, “Export HAR”; measured in WebKitGTK 2.50. It exports what has finished, so that an entry without `_error` is a success, and
 * writes one entry of a redirect chain, that of the last request. Newer versions may add failures, with WebKit's own sentence in `_error`.
 */
export const webkitWebInspector: RecorderProfile = {
  ...unknownRecorder,
  id: 'webkit-web-inspector',
  creator: /^WebKit Web Inspector$/,
  browser: 'webkit',
  outcome: 'error',
  deliversIn: ['webkit'],
  preflights: 'left-out',
  failures: 'left-out',
  redirects: 'last-request',
  timeIncludesPreflight: true,
  neverSent: 'no-headers-size',
  isByServiceWorker: (_, { _fetchType }) => _fetchType === 'Service Worker',
  limits: ({ entries }) => [
    ...(entries.some(({ error }) => error !== null)
      ? []
      : [
          'Safari leaves failed requests out of its HAR files, so a blocked request isn’t here. Export a recording of the Timelines tab instead.',
        ]),
    NO_PREFLIGHTS,
    'Of a redirect chain only the last request is recorded.',
  ],
  read(entry, fields) {
    const fetchType = textOf(fields._fetchType)
    const fromCache = fetchType === 'Memory Cache' ? 'memory' : fetchType === 'Disk Cache' ? 'disk' : null
    const error = textOf(fieldsOf(fields.response)?._error)
    return { ...entry, error, fromCache }
  },
}

/** The export of the Timelines tab: the same entries, failed ones too. The response of a failed request is not recorded. */
export const webkitTimelines: RecorderProfile = {
  ...webkitWebInspector,
  id: 'webkit-timelines',
  creator: /^WebKit Timelines$/,
  failures: 'recorded',
  limits: () => [
    'The response headers of failed requests aren’t recorded.',
    NO_PREFLIGHTS,
    'Of a redirect chain only the last request is recorded.',
  ],
}
