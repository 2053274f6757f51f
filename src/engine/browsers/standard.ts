import { preflightMaxAge } from '../fetch/preflight-cache.ts'
import { type BrowserProfile, ORIGIN_STEPS } from './browser-profile.ts'

/** The standard to the letter: for recordings whose browser is not known. */
export const standard: BrowserProfile = {
  name: 'standard',
  preflightOrder: [
    ...ORIGIN_STEPS,
    'preflight-redirect',
    'preflight-status',
    'allow-methods-invalid',
    'allow-headers-invalid',
    'method-not-allowed',
    'header-not-allowed',
  ],
  safelist: {},
  authorizationUnderWildcard: false,
  preflightsEveryLaterHop: false,
  preflightsDroppedHeaders: false,
  preflightsWithPageOrigin: false,
  trustsOwnPreflight: false,
  refusesOwnUserinfoRedirect: false,
  refusesUnsafeRedirect: false,
  namesOwnSchemeRedirect: true,
  keepsCredentialsOfOwnOrigin: false,
  checksFonts: true,
  trustsLoopback: true,
  blocksOpaqueResponses: false,
  preflightCache: { maxAge: (headers) => preflightMaxAge(headers) ?? 5, wildcardMatches: true },
}
