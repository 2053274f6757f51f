/** What Chromium's console prints for each of its names, after "… has been blocked by CORS policy:" (measured in Chromium 156). Names begin with "Preflight" where the preflight fails. */
export const CHROMIUM_MESSAGES: Readonly<Record<string, string>> = {
  MissingAllowOriginHeader: 'No ‘Access-Control-Allow-Origin’ header is present on the requested resource.',
  WildcardOriginNotAllowed:
    'The value of the ‘Access-Control-Allow-Origin’ header in the response must not be the wildcard ‘*’ when the request’s credentials mode is ‘include’.',
  MultipleAllowOriginValues: 'The ‘Access-Control-Allow-Origin’ header contains multiple values ‘…’, but only one is allowed.',
  InvalidAllowOriginValue: 'The ‘Access-Control-Allow-Origin’ header contains the invalid value ‘…’.',
  AllowOriginMismatch: 'The ‘Access-Control-Allow-Origin’ header has a value ‘…’ that is not equal to the supplied origin.',
  InvalidAllowCredentials:
    'The value of the ‘Access-Control-Allow-Credentials’ header in the response is ‘…’ which must be ‘true’ when the request’s credentials mode is ‘include’.',
  PreflightInvalidStatus: 'Response to preflight request doesn’t pass access control check: It does not have HTTP ok status.',
  PreflightDisallowedRedirect:
    'Response to preflight request doesn’t pass access control check: Redirect is not allowed for a preflight request.',
  InvalidAllowMethodsPreflightResponse: 'Cannot parse Access-Control-Allow-Methods response header field in preflight response.',
  InvalidAllowHeadersPreflightResponse: 'Cannot parse Access-Control-Allow-Headers response header field in preflight response.',
  MethodDisallowedByPreflightResponse: 'Method … is not allowed by Access-Control-Allow-Methods in preflight response.',
  HeaderDisallowedByPreflightResponse: 'Request header field … is not allowed by Access-Control-Allow-Headers in preflight response.',
  RedirectContainsCredentials: 'Redirect location ‘…’ contains a username and password, which is disallowed for cross-origin requests.',
  CorsDisabledScheme: 'Cross origin requests are only supported for protocol schemes: …',
  DisallowedByMode: 'Cross origin requests are not allowed by request mode.',
  InsecureLocalNetwork: 'The request client is not a secure context and the resource is in more-private address space ‘…’.',
  InvalidLocalNetworkAccess: 'Request had a target IP address space of ‘…’ yet the resource is in address space ‘…’.',
  LocalNetworkAccessPermissionDenied: 'Permission was denied for this request to access the ‘…’ address space.',
}

/** What Firefox's console prints, after "Cross-Origin Request Blocked: … (Reason:" (measured in Firefox 153). */
export const FIREFOX_MESSAGES: Readonly<Record<string, string>> = {
  CORSMissingAllowOrigin2: 'CORS header ‘Access-Control-Allow-Origin’ missing',
  CORSNotSupportingCredentials: 'Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’',
  CORSMultipleAllowOriginNotAllowed: 'Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed',
  CORSAllowOriginNotMatchingOrigin: 'CORS header ‘Access-Control-Allow-Origin’ does not match ‘…’',
  CORSMissingAllowCredentials: 'expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’',
  CORSExternalRedirectNotAllowed: 'CORS request external redirect not allowed',
  CORSPreflightDidNotSucceed3: 'CORS preflight response did not succeed',
  CORSInvalidAllowMethod: 'invalid token ‘…’ in CORS header ‘Access-Control-Allow-Methods’',
  CORSMethodNotFound: 'Did not find method in CORS header ‘Access-Control-Allow-Methods’',
  CORSInvalidAllowHeader: 'invalid token ‘…’ in CORS header ‘Access-Control-Allow-Headers’',
  CORSMissingAllowHeaderFromPreflight2:
    'header ‘…’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response',
  CORSDidNotSucceed2: 'CORS request did not succeed',
  CORSRequestNotHttp: 'CORS request not http',
  CORSDisabled: 'CORS disabled',
}

/** What WebKit's console prints (measured in WebKitGTK 2.50). A name that begins with "Redirect" is the same message after the redirect's own words. */
export const WEBKIT_MESSAGES: Readonly<Record<string, string>> = {
  OriginNotAllowed: 'Origin … is not allowed by Access-Control-Allow-Origin. Status code: …',
  MultipleOrigins: 'Access-Control-Allow-Origin cannot contain more than one origin.',
  WildcardWithCredentials: 'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
  AllowCredentialsNotTrue: 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
  PreflightStatus: 'Preflight response is not successful. Status code: …',
  InvalidAllowMethods: 'Header Access-Control-Allow-Methods has an invalid value: …',
  InvalidAllowHeaders: 'Header Access-Control-Allow-Headers has an invalid value: …',
  MethodNotAllowed: 'Method … is not allowed by Access-Control-Allow-Methods.',
  HeaderNotAllowed: 'Request header field … is not allowed by Access-Control-Allow-Headers.',
  PreflightNetworkError: '… cannot load … due to access control checks. (after the network’s own message)',
  NetworkError: 'Failed to load resource: … (the network’s own message)',
  RedirectScheme:
    'Cross-origin redirection to … denied by Cross-Origin Resource Sharing policy: not allowed to follow a cross-origin CORS redirection with non CORS scheme',
  RedirectUserinfo: 'Cross-origin redirection to … denied by Cross-Origin Resource Sharing policy: redirection URL … has credentials',
  RedirectNotHttp: 'FTP URLs are disabled',
  RedirectModeError: 'Not allowed to follow a redirection while loading …',
  TooManyRedirects: 'Load cannot follow more than 20 redirections',
  SameOriginMode: 'Unsafe attempt to load URL … from origin …. Domains, protocols and ports must match.',
  SchemeNotHttp: 'Cross origin requests are only supported for HTTP.',
  ResourcePolicy: 'Cancelled load to … because it violates the resource’s Cross-Origin-Resource-Policy response header.',
  MixedContent: 'The page at … requested insecure content from …. This content was blocked and must be served over HTTPS.',
  ContentSecurityPolicy: 'Refused to connect to … because it does not appear in the connect-src directive of the Content Security Policy.',
  BadPort: 'Not allowed to use restricted network port …: …',
}
