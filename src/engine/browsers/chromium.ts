import { get, type Header } from '../fetch/header-list.ts'
import { preflightMaxAge } from '../fetch/preflight-cache.ts'

import { isCorsSafelistedRequestHeader } from '../fetch/safelisted-request-header.ts'
import { type BrowserProfile, ORIGIN_STEPS } from './browser-profile.ts'
import { fitsIn64Bits } from './integer-limit.ts'

/**
 * Chromium, measured in 156 (preflight_controller.cc, cors.cc): the network stack refuses a preflight's redirect before any CORS check,
 * both lists are parsed before either is matched, client hints need no permission, `*` covers Authorization (with a deprecation notice).
 */
export const chromium: BrowserProfile = {
  name: 'chromium',
  preflightOrder: [
    'preflight-redirect',
    ...ORIGIN_STEPS,
    'preflight-status',
    'allow-methods-invalid',
    'allow-headers-invalid',
    'method-not-allowed',
    'header-not-allowed',
  ],
  safelist: { isSafelisted },
  authorizationUnderWildcard: true,
  preflightsEveryLaterHop: false,
  preflightsDroppedHeaders: false,
  preflightsWithPageOrigin: false,
  trustsOwnPreflight: false,
  refusesOwnUserinfoRedirect: true,
  refusesUnsafeRedirect: true,
  namesOwnSchemeRedirect: true,
  keepsCredentialsOfOwnOrigin: false,
  checksFonts: true,
  trustsLoopback: true,
  blocksOpaqueResponses: true,
  preflightCache: { maxAge, wildcardMatches: true },
}

const CLIENT_HINTS: ReadonlySet<string> = new Set([
  'device-memory',
  'dpr',
  'width',
  'viewport-width',
  'rtt',
  'downlink',
  'ect',
  'save-data',
])

/**
 * Client hints are still safelisted here (the standard dropped them), a Range whose numbers do not fit 64 bits needs a preflight, and a User-Agent set by
 * script needs none: the browser drops it and sends its own (in 156, of fetch() and XMLHttpRequest alike). All measured.
 */
function isSafelisted(header: Header): boolean {
  const name = header.name.toLowerCase()
  if (CLIENT_HINTS.has(name)) return header.value.length <= 128
  if (name === 'user-agent') return true
  if (name === 'range' && !fitsIn64Bits(header.value)) return false
  return isCorsSafelistedRequestHeader(header)
}

/** 0 and negative are not stored, anything else that does not parse counts as absent; 7,200 seconds at most (measured). */
function maxAge(headers: Parameters<typeof preflightMaxAge>[0]): number {
  if (/^-\d+$/.test(get('Access-Control-Max-Age', headers) ?? '')) return 0
  return Math.min(preflightMaxAge(headers) ?? 5, 7200)
}
