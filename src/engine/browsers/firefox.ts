import { type Header, linesOf } from '../fetch/header-list.ts'
import { preflightMaxAge } from '../fetch/preflight-cache.ts'
import { isCorsSafelistedRequestHeader } from '../fetch/safelisted-request-header.ts'
import { type BrowserProfile, ORIGIN_STEPS } from './browser-profile.ts'

/**
 * Firefox, measured in 153 (nsCORSListenerProxy.cpp): the CORS check before the redirect and the status, a list parsed only when its turn comes,
 * no limit on the safelisted headers' total, `*` covers Authorization (with a warning).
 */
export const firefox: BrowserProfile = {
  name: 'firefox',
  preflightOrder: [
    ...ORIGIN_STEPS,
    'preflight-redirect',
    'preflight-status',
    'allow-methods-invalid',
    'method-not-allowed',
    'allow-headers-invalid',
    'header-not-allowed',
  ],
  safelist: { isSafelisted, totalLimit: null },
  authorizationUnderWildcard: true,
  preflightsEveryLaterHop: true,
  preflightsDroppedHeaders: false,
  preflightsWithPageOrigin: true,
  trustsOwnPreflight: true,
  refusesOwnUserinfoRedirect: false,
  refusesUnsafeRedirect: false,
  namesOwnSchemeRedirect: false,
  keepsCredentialsOfOwnOrigin: false,
  checksFonts: true,
  trustsLoopback: true,
  blocksOpaqueResponses: true,
  preflightCache: { maxAge, wildcardMatches: false },
}

/** Beyond the standard, bytes from 0x80 in Accept and Content-Type and an empty parameter (`text/plain;;`) make Firefox send a preflight (measured). */
function isSafelisted(header: Header): boolean {
  if (!isCorsSafelistedRequestHeader(header)) return false
  const name = header.name.toLowerCase()
  if (name !== 'accept' && name !== 'content-type') return true
  return !/[^\0-\x7f]/.test(header.value) && !(name === 'content-type' && /;[ \t]*;/.test(header.value))
}

/** Anything but digits is not stored at all; 86,400 seconds at most, 5 without the header (measured). */
function maxAge(headers: Parameters<typeof preflightMaxAge>[0]): number {
  if (linesOf('Access-Control-Max-Age', headers).length === 0) return 5
  return Math.min(preflightMaxAge(headers) ?? 0, 86_400)
}
