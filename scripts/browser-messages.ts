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
