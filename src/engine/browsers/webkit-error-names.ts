import { get } from '../fetch/header-list.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import type { ErrorName, NamedStep } from './named-step.ts'
import { webkitMessage } from './webkit-messages.ts'

/**
 * A name for each message that WebKit prints of a failing step, measured in WebKitGTK 2.50. WebKit has one message for an
 * Access-Control-Allow-Origin that is missing, empty, invalid or another origin, and one for every preflight status that is not 200 to 299.
 */
export function webkitErrorName({ step, at, entry }: NamedStep): ErrorName {
  const inRedirect = (name: string) => (at === 'response' && isRedirectResponse(entry) ? `Redirect${name}` : name)
  switch (step) {
    case 'not-recorded':
      return webkitMessage(entry.error ?? '')?.name ?? null
    case 'request-scheme':
      return 'SchemeNotHttp'
    case 'allow-origin-missing':
      return inRedirect('OriginNotAllowed')
    case 'allow-origin-wildcard':
      return inRedirect('WildcardWithCredentials')
    case 'allow-origin-mismatch':
      return inRedirect(get('Access-Control-Allow-Origin', entry.response.headers)?.includes(',') ? 'MultipleOrigins' : 'OriginNotAllowed')
    case 'allow-credentials':
      return inRedirect('AllowCredentialsNotTrue')
    case 'preflight-redirect':
    case 'preflight-status':
      return 'PreflightStatus'
    case 'allow-methods-invalid':
      return 'InvalidAllowMethods'
    case 'allow-headers-invalid':
      return 'InvalidAllowHeaders'
    case 'method-not-allowed':
      return 'MethodNotAllowed'
    case 'header-not-allowed':
      return 'HeaderNotAllowed'
    case 'redirect-credentials':
      return 'RedirectUserinfo'
    case 'redirect-scheme':
      return /^ftp:/i.test(entry.response.redirectURL) ? 'RedirectNotHttp' : 'RedirectScheme'
    case 'redirect-location':
      return 'RedirectScheme'
    case 'redirect-count':
      return 'TooManyRedirects'
    case 'redirect-mode-error':
      return 'RedirectModeError'
    case 'network-error':
    case 'certificate':
      return at === 'preflight' ? 'PreflightNetworkError' : 'NetworkError'
    case 'same-origin-mode':
      return 'SameOriginMode'
    case 'mixed-content':
      return 'MixedContent'
    case 'content-security-policy':
      return 'ContentSecurityPolicy'
    case 'cross-origin-resource-policy':
      return inRedirect('ResourcePolicy')
    case 'unsafe-port':
      return 'BadPort'
    default:
      return null
  }
}

function isRedirectResponse({ response }: Entry): boolean {
  return isRedirectStatus(response.status) && response.redirectURL !== ''
}
