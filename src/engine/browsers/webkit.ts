import { get, type Header } from '../fetch/header-list.ts'

import { isCorsSafelistedRequestHeader } from '../fetch/safelisted-request-header.ts'
import { type BrowserProfile, ORIGIN_STEPS } from './browser-profile.ts'
import { fitsIn64Bits } from './integer-limit.ts'

/**
 * WebKit, measured in WebKitGTK 2.50 (CrossOriginAccessControl.cpp, NetworkLoadChecker.cpp), whose CORS code Safari shares: the preflight's status
 * comes before anything else, a redirect included; both lists are parsed before either is matched; `*` covers Authorization. Once a request was
 * preflighted every later hop is, and for the headers that the page set, whether or not they are still sent. Fonts need no permission, nothing
 * withholds opaque responses, and an https page may not fetch http://localhost.
 */
export const webkit: BrowserProfile = {
  name: 'webkit',
  preflightOrder: [
    'preflight-redirect',
    'preflight-status',
    ...ORIGIN_STEPS,
    'allow-methods-invalid',
    'allow-headers-invalid',
    'method-not-allowed',
    'header-not-allowed',
  ],
  safelist: { isSafelisted, totalLimit: null },
  authorizationUnderWildcard: true,
  preflightsEveryLaterHop: true,
  preflightsDroppedHeaders: true,
  preflightsWithPageOrigin: false,
  trustsOwnPreflight: false,
  refusesOwnUserinfoRedirect: false,
  refusesUnsafeRedirect: false,
  namesOwnSchemeRedirect: true,
  keepsCredentialsOfOwnOrigin: true,
  checksFonts: false,
  trustsLoopback: false,
  blocksOpaqueResponses: false,
  preflightCache: { maxAge, wildcardMatches: true },
}

/** The unit of Range may be in any case (`Bytes=0-1`), and its numbers must fit 64 bits (measured). */
function isSafelisted(header: Header): boolean {
  if (header.name.toLowerCase() !== 'range') return isCorsSafelistedRequestHeader(header)
  const value = header.value.replace(/^bytes=/i, 'bytes=')
  return fitsIn64Bits(value) && isCorsSafelistedRequestHeader({ ...header, value })
}

/** Parsed as a signed integer: `+10` is 10, `-1` is not kept, anything else that does not parse is 5 seconds; 600 at most (measured, except for the 600). */
function maxAge(headers: Parameters<BrowserProfile['preflightCache']['maxAge']>[0]): number {
  const value = get('Access-Control-Max-Age', headers) ?? ''
  if (!/^[+-]?\d+$/.test(value) || !fitsIn64Bits(value)) return 5
  return Math.min(Math.max(Number(value), 0), 600)
}
