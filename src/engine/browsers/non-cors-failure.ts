/** Failures that look like CORS to the page ("Failed to fetch") and are none. */
export type NonCorsFailure =
  | 'network-error'
  | 'certificate'
  | 'refused-by-policy'
  | 'content-security-policy'
  | 'same-origin-mode'
  | 'blocked-in-devtools'
  | 'mixed-content'
  | 'cross-origin-resource-policy'
  | 'opaque-response-blocking'
  | 'local-network-access'
  | 'blocked-by-client'
  | 'aborted'
  | 'unsafe-port'
  | 'redirect-refused'
  | 'redirect-mode-error'
  | 'response-withheld'
  | 'event-stream-refused'
  | 'service-worker-opaque'
  | 'unexplained-failure'

/** Chromium's `net::ERR_...` names by what refused. First match wins; what is left is a network error. */
const BY_NAME: readonly (readonly [RegExp, NonCorsFailure])[] = [
  [/^net::ERR_BLOCKED_BY_RESPONSE/, 'cross-origin-resource-policy'],
  [/^net::ERR_BLOCKED_BY_ORB/, 'opaque-response-blocking'],
  [/LOCAL_NETWORK_ACCESS/, 'local-network-access'],
  [/^net::ERR_BLOCKED_BY_(CLIENT|ADMINISTRATOR)/, 'blocked-by-client'],
  [/^net::ERR_BLOCKED_BY_CSP/, 'content-security-policy'],
  [/^net::ERR_ABORTED/, 'aborted'],
  [/^net::ERR_UNSAFE_PORT/, 'unsafe-port'],
  [/^net::ERR_(UNSAFE_REDIRECT|INVALID_REDIRECT|TOO_MANY_REDIRECTS)/, 'redirect-refused'],
  // The last one is the name of a bad certificate in versions before 60.
  [/^net::ERR_(CERT_|SSL_|BAD_SSL|TLS|INSECURE_RESPONSE)/, 'certificate'],
]

/**
 * Why Chromium itself refused a request, in the words of its DevTools protocol: Playwright writes them where there is no `net::ERR_...`.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-BlockedReason
 */
const BY_REASON: ReadonlyMap<string, NonCorsFailure> = new Map(
  Object.entries({
    csp: 'content-security-policy',
    'mixed-content': 'mixed-content',
    inspector: 'blocked-in-devtools',
    'subresource-filter': 'blocked-by-client',
    origin: 'refused-by-policy',
    other: 'refused-by-policy',
  }),
)

/**
 * What a Chromium error name stands for; null for `net::ERR_FAILED`, which is CORS' own (and that of redirect mode "error").
 *
 * @param error `_error` of the entry, "" when a policy refused the request; or the protocol's reason
 */
export function nonCorsFailureOf(error: string): NonCorsFailure | null {
  if (error === 'net::ERR_FAILED') return null
  if (error === '') return 'refused-by-policy'
  return BY_NAME.find(([pattern]) => pattern.test(error))?.[1] ?? BY_REASON.get(error) ?? 'network-error'
}
