import { byteLowercase } from './byte-lowercase.ts'
import { type CorsCheckRequest, type CorsCheckStep, corsCheck } from './cors-check.ts'
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
 * Whether the preflight was answered with a redirect, which is never followed: a redirect status with a Location.
 * Without one it is a status like any other that is not ok.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function isPreflightRedirect(response: PreflightResponse): boolean {
  return isRedirectStatus(response.status) && get('Location', response.headers) !== null
}

/**
 * Whether Access-Control-Allow-Methods permits the method. Methods are case-sensitive; `*` is a wildcard only without credentials.
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
 * Whether Access-Control-Allow-Headers permits the header. Names are compared without regard to case; `*` is a wildcard only without credentials,
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

/** The names that Access-Control-Allow-Headers does not permit, in the order given. */
export function disallowedHeaderNames(
  unsafeNames: readonly string[],
  allowHeaders: readonly string[],
  includesCredentials: boolean,
  options: HeaderNameOptions = {},
): readonly string[] {
  return unsafeNames.filter((name) => !isHeaderNameAllowed(name, allowHeaders, includesCredentials, options))
}

/**
 * The checks of a CORS-preflight fetch on the preflight's response, in the standard's order. The standard joins the CORS check and the status in
 * one condition; here the CORS check is looked at first.
 *
 * @returns the step that fails, null when the request may be sent
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function corsPreflightCheck({
  request,
  response,
}: {
  readonly request: PreflightedRequest
  readonly response: PreflightResponse
}): PreflightStep | null {
  const corsCheckStep = corsCheck(request, response.headers)
  if (corsCheckStep !== null) return corsCheckStep
  if (isPreflightRedirect(response)) return 'preflight-redirect'
  if (!isOkStatus(response.status)) return 'preflight-status'

  const methods = extractTokenList('Access-Control-Allow-Methods', response.headers)
  if (isInvalid(methods)) return 'allow-methods-invalid'
  const headerNames = extractTokenList('Access-Control-Allow-Headers', response.headers)
  if (isInvalid(headerNames)) return 'allow-headers-invalid'

  const methodsUnlessListed = request.useCorsPreflightFlag === true ? [request.method] : []
  if (!isMethodAllowed(request.method, methods ?? methodsUnlessListed, request.includesCredentials)) return 'method-not-allowed'
  if (disallowedHeaderNames(request.unsafeHeaderNames, headerNames ?? [], request.includesCredentials).length > 0)
    return 'header-not-allowed'
  return null
}
