import type { Expectation, Scenario } from '../scenario.ts'

type Expect = Scenario['expect']

/** Firefox's console category for each of Chromium's CORS errors, where the pair is one to one. */
const FIREFOX_CATEGORY = {
  WildcardOriginNotAllowed: 'CORSNotSupportingCredentials',
  MissingAllowOriginHeader: 'CORSMissingAllowOrigin2',
  MultipleAllowOriginValues: 'CORSAllowOriginNotMatchingOrigin',
  InvalidAllowOriginValue: 'CORSAllowOriginNotMatchingOrigin',
  AllowOriginMismatch: 'CORSAllowOriginNotMatchingOrigin',
  InvalidAllowCredentials: 'CORSMissingAllowCredentials',
  PreflightWildcardOriginNotAllowed: 'CORSNotSupportingCredentials',
  PreflightMissingAllowOriginHeader: 'CORSMissingAllowOrigin2',
  PreflightMultipleAllowOriginValues: 'CORSAllowOriginNotMatchingOrigin',
  PreflightInvalidAllowOriginValue: 'CORSAllowOriginNotMatchingOrigin',
  PreflightAllowOriginMismatch: 'CORSAllowOriginNotMatchingOrigin',
  PreflightInvalidAllowCredentials: 'CORSMissingAllowCredentials',
  PreflightInvalidStatus: 'CORSPreflightDidNotSucceed3',
  PreflightDisallowedRedirect: 'CORSExternalRedirectNotAllowed',
  InvalidAllowMethodsPreflightResponse: 'CORSInvalidAllowMethod',
  InvalidAllowHeadersPreflightResponse: 'CORSInvalidAllowHeader',
  MethodDisallowedByPreflightResponse: 'CORSMethodNotFound',
  HeaderDisallowedByPreflightResponse: 'CORSMissingAllowHeaderFromPreflight2',
  RedirectContainsCredentials: 'CORSDidNotSucceed2',
  CorsDisabledScheme: 'CORSDidNotSucceed2',
} as const

export type CorsError = keyof typeof FIREFOX_CATEGORY
export type FirefoxCategory = (typeof FIREFOX_CATEGORY)[CorsError] | 'CORSMultipleAllowOriginNotAllowed' | 'CORSRequestNotHttp'

const refused = (error: string): Expectation => ({ verdict: 'blocked', error, result: 'error', status: null, also: null })
const readable = (verdict: 'allowed' | 'same-origin', status: number | null): Expectation => ({
  verdict,
  error: null,
  result: 'ok',
  status,
  also: null,
})

/** Blocked in both browsers; `firefox` where its category is not the usual counterpart. */
export function blocked(chromium: CorsError, firefox: FirefoxCategory = FIREFOX_CATEGORY[chromium]): Expect {
  return { chromium: refused(chromium), firefox: refused(firefox) }
}

/** The page reads a response with this status; null for elements, which show none. */
export const allowed = (status: number | null = 200): Expect => ({
  chromium: readable('allowed', status),
  firefox: readable('allowed', status),
})

export const sameOrigin = (status = 200): Expect => ({
  chromium: readable('same-origin', status),
  firefox: readable('same-origin', status),
})

/** The page gets a response it cannot look into. `status` is 0 for fetch(), null for elements. */
export function opaque(status: number | null = 0): Expect {
  const seen: Expectation = { verdict: 'opaque', error: null, result: 'ok', status, also: null }
  return { chromium: seen, firefox: seen }
}

/** It failed, but not by CORS. What each browser says: a `net::ERR_...` name or blocked reason; a console category. */
export function failed(chromium: string | null, firefox: string | null): Expect {
  const mislabelled = firefox?.startsWith('CORS') ? firefox : null
  return {
    chromium: { verdict: 'failed', error: null, result: 'error', status: null, also: chromium },
    firefox: { verdict: 'failed', error: mislabelled, result: 'error', status: null, also: mislabelled === null ? firefox : null },
  }
}

/** CORS let it pass, and the element then failed by itself: such as a file that is no font. */
export function allowedButUseless(): Expect {
  const seen: Expectation = { verdict: 'allowed', error: null, result: 'error', status: null, also: null }
  return { chromium: seen, firefox: seen }
}

/** The browsers differ. */
export const differs = (chromium: Expect, firefox: Expect): Expect => ({ chromium: chromium.chromium, firefox: firefox.firefox })

/** The page is told that all went well: `navigator.sendBeacon` only says that the request was queued. */
export function unseen(expect: Expect): Expect {
  const seen = (e: Expectation): Expectation => ({ ...e, result: 'ok', status: null })
  return { chromium: seen(expect.chromium), firefox: seen(expect.firefox) }
}
