import type { NonCorsFailure } from './non-cors-failure.ts'

/** What Chromium's console says of a request that CORS refused. */
interface ChromiumMessage {
  /** `Network.CorsError` of the DevTools protocol; null: a reason that nobody knows. */
  readonly name: string | null
  /** The reason alone, without the URL and the origin. */
  readonly reason: string
  /** Where CORS refused it; null: unknown, or it is not CORS. */
  readonly at: 'preflight' | 'response' | null
  /** null: it is CORS. */
  readonly nonCorsFailure: NonCorsFailure | null
}

const FRAME = /^Access to .* has been blocked by CORS policy: /s
const PREFLIGHT = "Response to preflight request doesn't pass access control check: "

/** By how the reason begins, measured in 156. First match wins. */
const REASONS: readonly (readonly [RegExp, string, ChromiumMessage['at'], NonCorsFailure | null])[] = [
  [/^No 'Access-Control-Allow-Origin' header/, 'MissingAllowOriginHeader', 'response', null],
  [
    /^The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard/,
    'WildcardOriginNotAllowed',
    'response',
    null,
  ],
  [/^The 'Access-Control-Allow-Origin' header contains multiple values/, 'MultipleAllowOriginValues', 'response', null],
  [/^The 'Access-Control-Allow-Origin' header contains the invalid value/, 'InvalidAllowOriginValue', 'response', null],
  [/^The 'Access-Control-Allow-Origin' header has a value/, 'AllowOriginMismatch', 'response', null],
  [/^The value of the 'Access-Control-Allow-Credentials' header/, 'InvalidAllowCredentials', 'response', null],
  [/^It does not have HTTP ok status/, 'InvalidStatus', 'preflight', null],
  [/^Redirect is not allowed for a preflight request/, 'DisallowedRedirect', 'preflight', null],
  [/^Cannot parse Access-Control-Allow-Methods/, 'InvalidAllowMethodsPreflightResponse', 'preflight', null],
  [/^Cannot parse Access-Control-Allow-Headers/, 'InvalidAllowHeadersPreflightResponse', 'preflight', null],
  [/^Method \S+ is not allowed by Access-Control-Allow-Methods/, 'MethodDisallowedByPreflightResponse', 'preflight', null],
  [/^Request header field \S+ is not allowed by Access-Control-Allow-Headers/, 'HeaderDisallowedByPreflightResponse', 'preflight', null],
  [/^Redirect location '/, 'RedirectContainsCredentials', 'response', null],
  [/^Cross origin requests are only supported for/, 'CorsDisabledScheme', 'response', null],
  [/^Cross origin requests are not allowed by request mode/, 'DisallowedByMode', null, 'same-origin-mode'],
  [/^Permission was denied for this request to access the '/, 'LocalNetworkAccessPermissionDenied', null, 'local-network-access'],
  [/^The request client is not a secure context and the resource is in/, 'InsecureLocalNetwork', null, 'local-network-access'],
]

/** What a message of Chromium's console means; null for what is no CORS error. */
export function chromiumMessage(text: string): ChromiumMessage | null {
  const reason = text.replace(FRAME, '')
  if (reason === text) return null
  const isOfPreflight = reason.startsWith(PREFLIGHT)
  const check = isOfPreflight ? reason.slice(PREFLIGHT.length) : reason
  const [, name, at, nonCorsFailure] = REASONS.find(([pattern]) => pattern.test(check)) ?? [null, null, null, null]
  if (isOfPreflight) return { name: name && `Preflight${name}`, reason, at: 'preflight', nonCorsFailure: null }
  return { name, reason, at, nonCorsFailure }
}
