import type { MessageFrame, MessageTemplate } from './message-template.ts'

/** What every CORS error of Chromium begins with, and what versions before 68 wrote around the reason. */
export const CHROMIUM_FRAMES: readonly MessageFrame[] = [
  { text: "Access to {kind} at '{url}' from origin '{origin}' has been blocked by CORS policy" },
  { text: "Font from origin '{url}' has been blocked from loading by Cross-Origin Resource Sharing policy: ", kind: 'font' },
  { text: "Access to {kind} at '{url}' (redirected from '{redirectedFrom}') from origin '{origin}' has been blocked by CORS policy" },
  { text: 'XMLHttpRequest cannot load {url}. ' },
  { text: 'Fetch API cannot load {url}. ' },
  { text: 'Failed to load {url}: ' },
  { text: "Origin '{origin}' is therefore not allowed access.", followsReason: true },
  { text: 'The response had HTTP status code {status}.', followsReason: true },
]

const PREFLIGHT = "Response to preflight request doesn't pass access control check: "

/** Reasons that the preflight response and the response share; of the preflight response they begin with `PREFLIGHT`. */
const OF_BOTH: readonly MessageTemplate[] = [
  {
    name: 'MissingAllowOriginHeader',
    text: "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    olderTexts: ["No 'Access-Control-Allow-Origin' header"],
    steps: ['allow-origin-missing'],
    at: 'response',
  },
  {
    name: 'WildcardOriginNotAllowed',
    text: "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
    olderTexts: [
      "A wildcard '*' cannot be used in the 'Access-Control-Allow-Origin' header when the credentials flag is true.",
      "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true. Origin '",
    ],
    steps: ['allow-origin-wildcard'],
    at: 'response',
  },
  {
    name: 'MultipleAllowOriginValues',
    text: "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is allowed.",
    steps: ['allow-origin-mismatch'],
    at: 'response',
  },
  {
    name: 'InvalidAllowOriginValue',
    text: "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'.",
    steps: ['allow-origin-mismatch'],
    at: 'response',
  },
  {
    name: 'AllowOriginMismatch',
    text: "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied origin.",
    steps: ['allow-origin-mismatch'],
    at: 'response',
  },
  {
    name: 'InvalidAllowCredentials',
    text: "The value of the 'Access-Control-Allow-Credentials' header in the response is '{value}' which must be 'true' when the request's credentials mode is 'include'.",
    olderTexts: [
      "Credentials flag is 'true', but the 'Access-Control-Allow-Credentials' header is '{value}'. It must be 'true' to allow credentials.",
    ],
    steps: ['allow-credentials'],
    at: 'response',
  },
]

const OF_ONE: readonly MessageTemplate[] = [
  {
    name: 'PreflightInvalidStatus',
    text: `${PREFLIGHT}It does not have HTTP ok status.`,
    olderTexts: ['Response for preflight has invalid HTTP status code {status}', 'It does not have HTTP ok status.'],
    steps: ['preflight-status'],
    at: 'preflight',
  },
  {
    name: 'PreflightDisallowedRedirect',
    text: `${PREFLIGHT}Redirect is not allowed for a preflight request.`,
    olderTexts: ['Response for preflight is invalid (redirect)', 'Redirect is not allowed for a preflight request.'],
    steps: ['preflight-redirect'],
    at: 'preflight',
  },
  {
    name: 'InvalidAllowMethodsPreflightResponse',
    text: 'Cannot parse Access-Control-Allow-Methods response header field in preflight response.',
    steps: ['allow-methods-invalid'],
    at: 'preflight',
  },
  {
    name: 'InvalidAllowHeadersPreflightResponse',
    text: 'Cannot parse Access-Control-Allow-Headers response header field in preflight response.',
    steps: ['allow-headers-invalid'],
    at: 'preflight',
  },
  {
    name: 'MethodDisallowedByPreflightResponse',
    text: 'Method {method} is not allowed by Access-Control-Allow-Methods in preflight response.',
    steps: ['method-not-allowed'],
    at: 'preflight',
  },
  {
    name: 'HeaderDisallowedByPreflightResponse',
    text: 'Request header field {header} is not allowed by Access-Control-Allow-Headers in preflight response.',
    steps: ['header-not-allowed'],
    at: 'preflight',
  },
  {
    name: 'RedirectContainsCredentials',
    text: "Redirect location '{value}' contains a username and password, which is disallowed for cross-origin requests.",
    olderTexts: ['Request was redirected to a URL which contains userinfo, which is disallowed for cross-origin requests.'],
    steps: ['redirect-credentials'],
    at: 'response',
  },
  {
    name: 'CorsDisabledScheme',
    text: 'Cross origin requests are only supported for protocol schemes: ',
    olderTexts: [
      'Cross origin requests are only supported for HTTP',
      'URL scheme must be "http" or "https" for CORS request.',
      "URL scheme '{…}' is not supported.",
    ],
    steps: ['request-scheme', 'redirect-scheme'],
    at: 'request',
  },
  {
    name: 'DisallowedByMode',
    text: 'Cross origin requests are not allowed by request mode.',
    olderTexts: ['Request mode is "same-origin" but the URL\'s origin is not same as the request origin'],
    steps: ['same-origin-mode'],
    at: 'request',
  },
  {
    name: 'InsecureLocalNetwork',
    text: 'The request client is not a secure context and the resource is in more-private address space ',
    steps: ['local-network-access'],
    at: 'request',
  },
  {
    name: 'InvalidLocalNetworkAccess',
    text: "Request had a target IP address space of '{…}' yet the resource is in address space ",
    steps: ['local-network-access'],
    at: 'request',
  },
  {
    name: 'LocalNetworkAccessPermissionDenied',
    text: "Permission was denied for this request to access the '{…}' address space.",
    steps: ['local-network-access'],
    at: 'request',
  },
]

/**
 * Chromium's reasons by `Network.CorsError` of the DevTools protocol, as Chrome, Edge and others print them after “has been blocked by CORS policy:”
 * (measured in Chromium 156).
 */
export const CHROMIUM_MESSAGES: readonly MessageTemplate[] = [
  ...OF_BOTH,
  ...OF_BOTH.map(
    (template): MessageTemplate => ({
      ...template,
      name: `Preflight${template.name}`,
      text: PREFLIGHT + template.text,
      olderTexts: (template.olderTexts ?? []).map((text) => PREFLIGHT + text),
      at: 'preflight',
    }),
  ),
  ...OF_ONE,
]
