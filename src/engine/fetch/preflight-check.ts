import { byteLowercase } from './byte-lowercase.ts'
import { type CorsCheckRequest, type CorsCheckStep, failingCorsCheckSteps } from './cors-check.ts'
import { extractTokenList, get, type HeaderList, isInvalid } from './header-list.ts'
import { isCorsSafelistedMethod } from './method.ts'
import { isCorsNonWildcardRequestHeaderName } from './non-wildcard-name.ts'
import { isOkStatus, isRedirectStatus } from './status.ts'

/** Where a CORS-preflight fetch ends in a network error. */
export type PreflightStep =
  | CorsCheckStep
  | 'preflight-redirect'
  | 'preflight-status'
  | 'allow-methods-invalid'
  | 'allow-headers-invalid'
  | 'method-not-allowed'
  | 'header-not-allowed'

/** The request that the preflight is sent for. */
export interface PreflightedRequest extends CorsCheckRequest {
  readonly method: string
  /** @see corsUnsafeRequestHeaderNames */
  readonly unsafeHeaderNames: readonly string[]
  /** Set by an upload listener of XMLHttpRequest and by a streaming body: any request is preflighted then. */
  readonly useCorsPreflightFlag?: boolean
}

export interface PreflightResponse {
  readonly status: number
  readonly headers: HeaderList
}

/**
 * Whether the preflight response is a redirect, which is never followed: a redirect status with a Location.
 * Without one it is a status like any other that is not ok. Status 0: the recorder kept the headers alone, and only a redirect has a Location here.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function isPreflightRedirect(response: PreflightResponse): boolean {
  return (isRedirectStatus(response.status) || response.status === 0) && get('Location', response.headers) !== null
}

/**
 * Whether Access-Control-Allow-Methods allows the method. Methods are case-sensitive; `*` is a wildcard only without credentials.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function isMethodAllowed(method: string, allowMethods: readonly string[], includesCredentials: boolean): boolean {
  return allowMethods.includes(method) || isCorsSafelistedMethod(method) || (!includesCredentials && allowMethods.includes('*'))
}

export interface HeaderNameOptions {
  /** Lets `*` cover `Authorization`. The standard does not. */
  readonly authorizationUnderWildcard?: boolean
}

/**
 * Whether Access-Control-Allow-Headers allows the header. Names are compared without regard to case; `*` is a wildcard only without credentials,
 * and not for `Authorization`.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function isHeaderNameAllowed(
  name: string,
  allowHeaders: readonly string[],
  includesCredentials: boolean,
  options: HeaderNameOptions = {},
): boolean {
  const wanted = byteLowercase(name)
  if (allowHeaders.some((allowed) => byteLowercase(allowed) === wanted)) return true
  if (includesCredentials || !allowHeaders.includes('*')) return false
  return !isCorsNonWildcardRequestHeaderName(name) || options.authorizationUnderWildcard === true
}

/** The names that Access-Control-Allow-Headers does not allow, in the order given. */
export function disallowedHeaderNames(
  unsafeNames: readonly string[],
  allowHeaders: readonly string[],
  includesCredentials: boolean,
  options: HeaderNameOptions = {},
): readonly string[] {
  return unsafeNames.filter((name) => !isHeaderNameAllowed(name, allowHeaders, includesCredentials, options))
}

/**
 * Every step of a CORS-preflight fetch that the preflight response fails, in the standard's order; empty when the request may be sent. The fetch
 * itself ends at the first. The standard has the CORS check and the status in one condition; here the CORS check comes first.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function failingPreflightSteps(
  request: PreflightedRequest,
  response: PreflightResponse,
  options: HeaderNameOptions = {},
): readonly PreflightStep[] {
  const { method, unsafeHeaderNames, includesCredentials, useCorsPreflightFlag } = request
  const steps: PreflightStep[] = [...failingCorsCheckSteps(request, response.headers)]
  if (isPreflightRedirect(response)) steps.push('preflight-redirect')
  else if (!isOkStatus(response.status)) steps.push('preflight-status')

  const methods = extractTokenList('Access-Control-Allow-Methods', response.headers)
  const headerNames = extractTokenList('Access-Control-Allow-Headers', response.headers)
  if (isInvalid(methods)) steps.push('allow-methods-invalid')
  if (isInvalid(headerNames)) steps.push('allow-headers-invalid')
  if (!isInvalid(methods)) {
    const allowed = methods ?? (useCorsPreflightFlag === true ? [method] : [])
    if (!isMethodAllowed(method, allowed, includesCredentials)) steps.push('method-not-allowed')
  }
  if (!isInvalid(headerNames) && disallowedHeaderNames(unsafeHeaderNames, headerNames ?? [], includesCredentials, options).length > 0) {
    steps.push('header-not-allowed')
  }
  return steps
}
