import { get } from '../fetch/header-list.ts'
import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { RedirectStep } from '../fetch/redirect.ts'
import { parseUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'
import { utf8Of } from './header-bytes.ts'
import type { NonCorsFailure } from './non-cors-failure.ts'

/** How each browser names a failure; null where it has no name for it, several where it prints several. */
export interface ErrorNames {
  readonly chromium: string | readonly string[] | null
  readonly firefox: string | readonly string[] | null
}

interface NamedStep {
  readonly step: 'request-scheme' | PreflightStep | RedirectStep | 'headers-changed' | NonCorsFailure
  readonly at: 'preflight' | 'request' | 'response'
  readonly entry: Entry
}

/**
 * The browsers' own names of a failing step: Chromium's `Network.CorsError`, Firefox's console category.
 * They belong to the step and its header value, never to the finer cause.
 */
export function errorNames({ step, at, entry }: NamedStep): ErrorNames {
  const inPreflight = (name: string) => (at === 'preflight' ? `Preflight${name}` : name)
  switch (step) {
    case 'request-scheme':
      return { chromium: 'CorsDisabledScheme', firefox: 'CORSRequestNotHttp' }
    case 'allow-origin-missing':
      return { chromium: inPreflight('MissingAllowOriginHeader'), firefox: 'CORSMissingAllowOrigin2' }
    case 'allow-origin-wildcard':
      return { chromium: inPreflight('WildcardOriginNotAllowed'), firefox: 'CORSNotSupportingCredentials' }
    case 'allow-origin-mismatch':
      return { chromium: inPreflight(chromiumMismatch(entry)), firefox: firefoxMismatch(entry) }
    case 'allow-credentials':
      return { chromium: inPreflight('InvalidAllowCredentials'), firefox: 'CORSMissingAllowCredentials' }
    case 'headers-changed':
      // The header was taken away, replaced, or added beside the server's.
      return { chromium: ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'MultipleAllowOriginValues'], firefox: null }
    case 'preflight-redirect':
      return { chromium: 'PreflightDisallowedRedirect', firefox: ['CORSExternalRedirectNotAllowed', 'CORSPreflightDidNotSucceed3'] }
    case 'preflight-status':
      return { chromium: 'PreflightInvalidStatus', firefox: 'CORSPreflightDidNotSucceed3' }
    case 'allow-methods-invalid':
      return { chromium: 'InvalidAllowMethodsPreflightResponse', firefox: 'CORSInvalidAllowMethod' }
    case 'allow-headers-invalid':
      return { chromium: 'InvalidAllowHeadersPreflightResponse', firefox: 'CORSInvalidAllowHeader' }
    case 'method-not-allowed':
      return { chromium: 'MethodDisallowedByPreflightResponse', firefox: 'CORSMethodNotFound' }
    case 'header-not-allowed':
      return { chromium: 'HeaderDisallowedByPreflightResponse', firefox: 'CORSMissingAllowHeaderFromPreflight2' }
    case 'redirect-credentials':
      return { chromium: 'RedirectContainsCredentials', firefox: 'CORSDidNotSucceed2' }
    case 'redirect-scheme':
      // Firefox printed the one in some runs and the other in others for the very same redirect to ftp: (measured in 153).
      return { chromium: isUnsafeTarget(entry) ? null : 'CorsDisabledScheme', firefox: ['CORSDidNotSucceed2', 'CORSRequestNotHttp'] }
    case 'local-network-access':
      return { chromium: ['LocalNetworkAccessPermissionDenied', 'InsecureLocalNetwork', 'InvalidLocalNetworkAccess'], firefox: null }
    case 'same-origin-mode':
      return { chromium: 'DisallowedByMode', firefox: null }
    case 'redirect-count':
    case 'redirect-location':
    case 'network-error':
    case 'certificate':
      return { chromium: null, firefox: 'CORSDidNotSucceed2' }
    default:
      return { chromium: null, firefox: null }
  }
}

/** Chromium tells three kinds of wrong value apart (cors.cc): several, not a URL (nor is what is no UTF-8), and any other. */
function chromiumMismatch(entry: Entry): string {
  const value = get('Access-Control-Allow-Origin', entry.response.headers) ?? ''
  if (/[ ,]/.test(value)) return 'MultipleAllowOriginValues'
  const text = utf8Of(value)
  if (value !== 'null' && (text === null || parseUrl(text) === null)) return 'InvalidAllowOriginValue'
  return 'AllowOriginMismatch'
}

/**
 * Firefox counts header lines: two of them, even equal ones, have a name of their own, a list in one line has not. Lines whose names differ in
 * case do not count as two, and HTTP/2 hands it the lines joined already (all measured in 153).
 */
function firefoxMismatch(entry: Entry): string {
  const names = entry.response.headers.map(({ name }) => name).filter((name) => name.toLowerCase() === 'access-control-allow-origin')
  const isJoined = /^(h2|h3|http\/[23])/i.test(entry.response.httpVersion ?? '')
  const isTwice = names.length > new Set(names).size
  return isTwice && !isJoined ? 'CORSMultipleAllowOriginNotAllowed' : 'CORSAllowOriginNotMatchingOrigin'
}

/** Chromium's network stack refuses some targets itself, as `net::ERR_UNSAFE_REDIRECT`, which is no CORS error (measured: data, about, blob). */
export function isUnsafeTarget(entry: Entry): boolean {
  return /^(data|about|blob|filesystem):/i.test(entry.response.redirectURL)
}
