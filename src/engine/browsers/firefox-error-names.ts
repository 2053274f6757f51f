import type { Entry } from '../har/entry.ts'
import type { ErrorName, NamedStep } from './named-step.ts'

/** Firefox's name of a failing step: the category of its console message. */
export function firefoxErrorName({ step, entry }: NamedStep): ErrorName {
  switch (step) {
    case 'request-scheme':
      return 'CORSRequestNotHttp'
    case 'allow-origin-missing':
      return 'CORSMissingAllowOrigin2'
    case 'allow-origin-wildcard':
      return 'CORSNotSupportingCredentials'
    case 'allow-origin-mismatch':
      return mismatch(entry)
    case 'allow-credentials':
      return 'CORSMissingAllowCredentials'
    case 'preflight-redirect':
      return ['CORSExternalRedirectNotAllowed', 'CORSPreflightDidNotSucceed3']
    case 'preflight-status':
      return 'CORSPreflightDidNotSucceed3'
    case 'allow-methods-invalid':
      return 'CORSInvalidAllowMethod'
    case 'allow-headers-invalid':
      return 'CORSInvalidAllowHeader'
    case 'method-not-allowed':
      return 'CORSMethodNotFound'
    case 'header-not-allowed':
      return 'CORSMissingAllowHeaderFromPreflight2'
    case 'redirect-credentials':
      return 'CORSDidNotSucceed2'
    case 'redirect-scheme':
      // Firefox printed the one in some runs and the other in others for the very same redirect to ftp: (measured in 153).
      return ['CORSDidNotSucceed2', 'CORSRequestNotHttp']
    case 'redirect-count':
    case 'redirect-location':
    case 'network-error':
    case 'certificate':
      return 'CORSDidNotSucceed2'
    default:
      return null
  }
}

/**
 * Firefox counts headers: two of them, even equal ones, have a name of their own, a list in one line has not. Lines whose names differ in
 * case do not count as two, and HTTP/2 hands it the lines joined already (all measured in 153).
 */
function mismatch(entry: Entry): string {
  const names = entry.response.headers.map(({ name }) => name).filter((name) => name.toLowerCase() === 'access-control-allow-origin')
  const isTwice = names.length > new Set(names).size
  return isTwice && !isHttp2(entry.response) ? 'CORSMultipleAllowOriginNotAllowed' : 'CORSAllowOriginNotMatchingOrigin'
}

/** Chromium records no version for what it blocked: there the lower-case names tell, which HTTP/2 and HTTP/3 require. */
function isHttp2({ httpVersion, headers }: Entry['response']): boolean {
  return httpVersion ? /^(h2|h3|http\/[23])/i.test(httpVersion) : headers.every(({ name }) => name === name.toLowerCase())
}
