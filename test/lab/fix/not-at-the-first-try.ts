import type { RecordedBrowser } from '../../../scripts/test-server/scenario.ts'

/** Why the page cannot read the response to a blocked request after one fix. */
export type Reason = keyof typeof REASONS

/** Each with what the diagnosis says of it: `fixNote`, or null where a fix is proposed and cannot be enough. */
export const REASONS = {
  /** "null" is never allowed. */
  'opaque origin': /opaque origin/,
  /** No header makes a browser follow it. */
  'redirect to another scheme': /isn’t http or https/,
  /** CORS is for http and https servers only. Firefox 153 stops it in the page and records nothing. */
  'another scheme': /Use an http or https URL/,
  /** The recording does not show what was blocked, or whether the request used CORS. */
  'not recorded': /record it again|console names the reason/,
  /** Firefox 153 sends and records a POST to plain http alike in every mode. */
  'mode not recorded': /doesn’t show the mode of the request/,
  /** What the server sends has no place for a header. Firefox 153 records it in most runs; in others the connection failed. */
  'no HTTP': /isn’t HTTP|the server/,
  /** The failed preflight, or blocked redirect, hides where its request is redirected to next. */
  'hidden redirect': null,
  /** The failed preflight hides that its request fails on the network. */
  'hidden failure': null,
} as const

/** Every scenario that is blocked and stays so at the first try. */
export const NOT_AT_THE_FIRST_TRY: Readonly<Record<RecordedBrowser, Readonly<Record<string, Reason>>>> = {
  chromium: {
    'redirect-ftp': 'redirect to another scheme',
    'scheme-app': 'another scheme',
    'scheme-app-image': 'another scheme',
    'kind-worker-fetch-missing': 'not recorded',
    'kind-worker-fetch-credentials-star': 'not recorded',
    'kind-sandbox-missing': 'opaque origin',
    'kind-sandbox-origin': 'opaque origin',
    'kind-sandbox-put': 'opaque origin',
    'chain-first-missing': 'hidden redirect',
    'hidden-redirect': 'hidden redirect',
    'hidden-redirect-home': 'hidden redirect',
    'hidden-close': 'hidden failure',
  },
  firefox: {
    'redirect-data': 'redirect to another scheme',
    'redirect-ftp': 'redirect to another scheme',
    'scheme-app': 'another scheme',
    'scheme-app-image': 'another scheme',
    'kind-sandbox-missing': 'opaque origin',
    'kind-sandbox-origin': 'opaque origin',
    'kind-sandbox-put': 'opaque origin',
    'send-cors-post-http': 'mode not recorded',
    'sw-fetch-missing': 'not recorded',
    'sw-fetch-put': 'not recorded',
    'sw-fetch-star': 'not recorded',
    'net-garbage': 'no HTTP',
    'pf-net-garbage': 'no HTTP',
    'chain-first-missing': 'hidden redirect',
    'hidden-redirect': 'hidden redirect',
    'hidden-redirect-home': 'hidden redirect',
    'hidden-close': 'hidden failure',
  },
}
