import { get } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'
import { chromiumMessage } from './chromium-messages.ts'
import { utf8Of } from './header-bytes.ts'
import type { ErrorName, NamedStep } from './named-step.ts'

/** Chromium's name of a failing step, a value of `Network.CorsError`. */
export function chromiumErrorName({ step, at, entry }: NamedStep): ErrorName {
  const inPreflight = (name: string) => (at === 'preflight' ? `Preflight${name}` : name)
  switch (step) {
    case 'not-recorded':
      return chromiumMessage(entry.error ?? '')?.name ?? null
    case 'request-scheme':
      return 'CorsDisabledScheme'
    case 'allow-origin-missing':
      return inPreflight('MissingAllowOriginHeader')
    case 'allow-origin-wildcard':
      return inPreflight('WildcardOriginNotAllowed')
    case 'allow-origin-mismatch':
      return inPreflight(mismatch(entry))
    case 'allow-credentials':
      return inPreflight('InvalidAllowCredentials')
    case 'headers-changed':
      // The header was taken away, replaced, or added beside the server's.
      return ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'MultipleAllowOriginValues']
    case 'preflight-redirect':
      return 'PreflightDisallowedRedirect'
    case 'preflight-status':
      return 'PreflightInvalidStatus'
    case 'allow-methods-invalid':
      return 'InvalidAllowMethodsPreflightResponse'
    case 'allow-headers-invalid':
      return 'InvalidAllowHeadersPreflightResponse'
    case 'method-not-allowed':
      return 'MethodDisallowedByPreflightResponse'
    case 'header-not-allowed':
      return 'HeaderDisallowedByPreflightResponse'
    case 'redirect-credentials':
      return 'RedirectContainsCredentials'
    case 'redirect-scheme':
      return isUnsafeTarget(entry) ? null : 'CorsDisabledScheme'
    case 'local-network-access':
      return ['LocalNetworkAccessPermissionDenied', 'InsecureLocalNetwork', 'InvalidLocalNetworkAccess']
    case 'same-origin-mode':
      return 'DisallowedByMode'
    default:
      return null
  }
}

/** Chromium tells three kinds of wrong value apart (cors.cc): several, not a URL (nor is what is no UTF-8), and any other. */
function mismatch(entry: Entry): string {
  const value = get('Access-Control-Allow-Origin', entry.response.headers) ?? ''
  if (/[ ,]/.test(value)) return 'MultipleAllowOriginValues'
  const text = utf8Of(value)
  if (value !== 'null' && (text === null || parseUrl(text) === null)) return 'InvalidAllowOriginValue'
  return 'AllowOriginMismatch'
}

/** Chromium's network stack refuses some targets itself, as `net::ERR_UNSAFE_REDIRECT`, which is no CORS error (measured: data, about, blob). */
export function isUnsafeTarget(entry: Entry): boolean {
  return /^(data|about|blob|filesystem):/i.test(entry.response.redirectURL)
}
