import { get, type HeaderList } from './header-list.ts'

/** Where the CORS check ends in failure. The first three are fixed at Access-Control-Allow-Origin, the last at -Allow-Credentials. */
export type CorsCheckStep = 'allow-origin-missing' | 'allow-origin-wildcard' | 'allow-origin-mismatch' | 'allow-credentials'

export interface CorsCheckRequest {
  /** The serialized request origin, `null` when tainted or opaque. */
  readonly origin: string
  /** Whether the credentials mode is `include`. */
  readonly includesCredentials: boolean
}

/**
 * The CORS check: whether a response lets the request's origin read it.
 *
 * @returns the step that fails, null when the check succeeds
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function corsCheck(request: CorsCheckRequest, responseHeaders: HeaderList): CorsCheckStep | null {
  return failingCorsCheckSteps(request, responseHeaders)[0] ?? null
}

/**
 * Every step of the CORS check that must be fixed before it succeeds, in the check's order. The check itself ends at the first.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function failingCorsCheckSteps(request: CorsCheckRequest, responseHeaders: HeaderList): readonly CorsCheckStep[] {
  const originStep = failingOriginStep(request, get('Access-Control-Allow-Origin', responseHeaders))
  const steps: CorsCheckStep[] = originStep === null ? [] : [originStep]
  if (request.includesCredentials && get('Access-Control-Allow-Credentials', responseHeaders) !== 'true') steps.push('allow-credentials')
  return steps
}

function failingOriginStep(request: CorsCheckRequest, allowOrigin: string | null): CorsCheckStep | null {
  if (allowOrigin === null) return 'allow-origin-missing'
  if (allowOrigin === '*') return request.includesCredentials ? 'allow-origin-wildcard' : null
  return allowOrigin === request.origin ? null : 'allow-origin-mismatch'
}
