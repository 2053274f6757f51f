/** WebKit's messages and our names of them, as measured in WebKitGTK 2.50. Written down here a second time: what a real browser prints is held against it. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^Origin .* is not allowed by Access-Control-Allow-Origin\. Status code: \d+$/, 'OriginNotAllowed'],
  [/^Access-Control-Allow-Origin cannot contain more than one origin\.$/, 'MultipleOrigins'],
  [/^Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true\.$/, 'WildcardWithCredentials'],
  [/^Credentials flag is true, but Access-Control-Allow-Credentials is not "true"\.$/, 'AllowCredentialsNotTrue'],
  [/^Preflight response is not successful\. Status code: \d+$/, 'PreflightStatus'],
  [/^Header Access-Control-Allow-Methods has an invalid value: /, 'InvalidAllowMethods'],
  [/^Header Access-Control-Allow-Headers has an invalid value: /, 'InvalidAllowHeaders'],
  [/^Method .* is not allowed by Access-Control-Allow-Methods\.$/, 'MethodNotAllowed'],
  [/^Request header field .* is not allowed by Access-Control-Allow-Headers\.$/, 'HeaderNotAllowed'],
  [/non CORS scheme$/, 'RedirectScheme'],
  [/^redirection URL .* has credentials$/, 'RedirectUserinfo'],
  [/^Not allowed to follow a redirection while loading /, 'RedirectModeError'],
  [/^Load cannot follow more than 20 redirections$/, 'TooManyRedirects'],
  [/^FTP URLs are disabled|^Redirection to URL with a scheme that is not HTTP\(S\)\.$/, 'RedirectNotHttp'],
  [/^Cancelled load to .* because it violates the resource's Cross-Origin-Resource-Policy response header\.$/, 'ResourcePolicy'],
  [/^\[blocked\] The page at /, 'MixedContent'],
  [/^Refused to connect to .* Content Security Policy\.$/, 'ContentSecurityPolicy'],
  [/^Not allowed to use restricted network port /, 'BadPort'],
  [/^Cross origin requests are only supported for HTTP\.$/, 'SchemeNotHttp'],
  [/^Refused to execute .* nosniff/, 'Nosniff'],
]

const REDIRECTION = /^Cross-origin redirection to .*? denied by Cross-Origin Resource Sharing policy: /

/** Our name of the first line that has one; null where none has. A redirect response's names begin with "Redirect". */
export function nameIn(lines: readonly string[]): string | null {
  for (const line of lines.map((each) => each.replace(/^[a-z]+: /, ''))) {
    const reason = line.replace(REDIRECTION, '')
    const name = MESSAGES.find(([pattern]) => pattern.test(reason))?.[1]
    if (name !== undefined) return reason === line || name.startsWith('Redirect') ? name : `Redirect${name}`
  }
  if (lines.some((line) => line.endsWith('due to access control checks.'))) return 'PreflightNetworkError'
  return lines.some((line) => line.startsWith('network: ') && !line.includes('responded with a status of')) ? 'NetworkError' : null
}
