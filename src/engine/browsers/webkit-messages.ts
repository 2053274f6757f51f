import type { NonCorsFailure } from './non-cors-failure.ts'

/** One of the sentences with which WebKit ends a request. */
export interface WebkitMessage {
  /** The name that stands for it, since WebKit gives it none. */
  readonly name: string
  /** Where CORS refused it; null: at the preflight or at the response, or it is not CORS. */
  readonly at: 'preflight' | 'response' | null
  /** null: it is CORS. */
  readonly nonCorsFailure: NonCorsFailure | null
}

const REDIRECT = /^Cross-origin redirection to .* denied by Cross-Origin Resource Sharing policy: /s

/** Measured in WebKitGTK 2.50 over 2,411 requests; none is translated. First match wins. */
const MESSAGES: readonly (readonly [RegExp, string, WebkitMessage['at'], NonCorsFailure | null])[] = [
  [/^Origin \S+ is not allowed by Access-Control-Allow-Origin\./, 'OriginNotAllowed', null, null],
  [/^Access-Control-Allow-Origin cannot contain more than one origin\./, 'MultipleOrigins', null, null],
  [/^Cannot use wildcard in Access-Control-Allow-Origin when/, 'WildcardWithCredentials', null, null],
  [/^Credentials flag is true, but Access-Control-Allow-Credentials/, 'AllowCredentialsNotTrue', null, null],
  [/^Preflight response is not successful\./, 'PreflightStatus', 'preflight', null],
  [/^Header Access-Control-Allow-Methods has an invalid value/, 'InvalidAllowMethods', 'preflight', null],
  [/^Header Access-Control-Allow-Headers has an invalid value/, 'InvalidAllowHeaders', 'preflight', null],
  [/^Method \S+ is not allowed by Access-Control-Allow-Methods/, 'MethodNotAllowed', 'preflight', null],
  [/^Request header field \S+ is not allowed by Access-Control-Allow-Headers/, 'HeaderNotAllowed', 'preflight', null],
  [/^redirection URL .* has credentials/s, 'Userinfo', 'response', null],
  [/^not allowed to follow a cross-origin CORS redirection with non CORS scheme/, 'Scheme', 'response', null],
  [/violates the resource's Cross-Origin-Resource-Policy/, 'ResourcePolicy', null, 'cross-origin-resource-policy'],
  [/^Not allowed to follow a redirection while loading/, 'RedirectModeError', null, 'redirect-mode-error'],
  [/^Load cannot follow more than 20 redirections/, 'TooManyRedirects', null, 'redirect-refused'],
  [/^(FTP URLs are disabled|Redirection to URL with a scheme that is not HTTP)/, 'RedirectNotHttp', null, 'redirect-refused'],
  [/^Load request cancelled|^Load cancelled/i, 'Cancelled', null, 'aborted'],
  [/^(Unsafe attempt to load URL|Fetch API cannot load \S+\.$)/, 'SameOriginMode', null, 'same-origin-mode'],
  [/^\[blocked\] The page at|^Not allowed to request resource/, 'MixedContent', null, 'mixed-content'],
  [/Content Security Policy/, 'ContentSecurityPolicy', null, 'content-security-policy'],
  [/^Not allowed to use restricted network port/, 'BadPort', null, 'unsafe-port'],
  [/^Refused to execute .* "X-Content-Type-Options: nosniff"/s, 'Nosniff', null, 'response-withheld'],
]

/** What a sentence of WebKit's means; null for others, such as the network's own, which are translated. */
export function webkitMessage(text: string): WebkitMessage | null {
  const isRedirect = REDIRECT.test(text)
  const reason = text.replace(REDIRECT, '')
  for (const [pattern, name, at, nonCorsFailure] of MESSAGES) {
    if (pattern.test(reason)) {
      return { name: isRedirect ? `Redirect${name}` : name, at: isRedirect ? 'response' : at, nonCorsFailure }
    }
  }
  return null
}
