import type { RecordedBrowser } from '../scenario.ts'

/** Why a blocked request cannot be read after one repair. */
export type Reason = keyof typeof REASONS

/** Each with what the proposal says of it: `repairNote`, or null where a repair is proposed and cannot be enough. */
export const REASONS = {
  /** "null" is never permitted. */
  'opaque origin': /opaque origin/,
  /** No header makes a browser follow it. */
  'redirect to another scheme': /not http or https/,
  /** CORS asks http and https servers only. Firefox 153 stops it in the page and records nothing. */
  'another scheme': /Write an http or https URL/,
  /** What was blocked is not in the record, or not whether CORS was asked. */
  'not recorded': /does not show enough/,
  /** What the server answers has no place for a header. Firefox 153 records it in most runs; in others the connection failed. */
  'no HTTP': /bare bytes|the server/,
  /** The refused preflight, or redirect, hides where its request is redirected to next. */
  'hidden redirect': null,
  /** The refused preflight hides that its request fails on the network. */
  'hidden failure': null,
} as const

/** Every scenario of the lab that is blocked and stays so at the first try. */
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
    'send-cors-post-http': 'not recorded',
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
