import { preflightMaxAge } from '../fetch/preflight-cache.ts'
import { type BrowserProfile, originSteps } from './browser-profile.ts'

/**
 * WebKit, read from its source (CrossOriginAccessControl.cpp, CrossOriginPreflightResultCache.cpp), not measured:
 * the status comes before the CORS check, `*` covers Authorization, an answer is kept 600 seconds at most.
 */
export const webkit: BrowserProfile = {
  name: 'webkit',
  preflightOrder: [
    'preflight-redirect',
    'preflight-status',
    ...originSteps,
    'allow-methods-invalid',
    'allow-headers-invalid',
    'method-not-allowed',
    'header-not-allowed',
  ],
  safelist: { totalLimit: null },
  authorizationUnderWildcard: true,
  preflightsEveryLaterHop: false,
  preflightsWithPageOrigin: false,
  trustsOwnPreflight: false,
  refusesOwnUserinfoRedirect: false,
  preflightCache: { maxAge: (headers) => Math.min(preflightMaxAge(headers) ?? 5, 600), wildcardMatches: true },
}
