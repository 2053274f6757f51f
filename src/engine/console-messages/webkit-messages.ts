import type { MessageFrame, MessageTemplate } from './message-template.ts'

/** The line that follows a reason and has the URL (measured in WebKitGTK 2.50). */
export const WEBKIT_FRAMES: readonly MessageFrame[] = [
  'Fetch API cannot load {url} due to access control checks.',
  'XMLHttpRequest cannot load {url} due to access control checks.',
  'EventSource cannot load {url} due to access control checks.',
  'Cannot load {kind} {url} due to access control checks.',
  'Beacon API cannot load {url}. ',
].map((text) => ({ text, followsReason: true }))

const REDIRECT = 'Cross-origin redirection to {url} denied by Cross-Origin Resource Sharing policy: '

/** Reasons that a redirect response can have too; there they begin with `REDIRECT`. */
const OF_RESPONSES: readonly MessageTemplate[] = [
  {
    name: 'OriginNotAllowed',
    text: 'Origin {origin} is not allowed by Access-Control-Allow-Origin.',
    steps: ['allow-origin-missing', 'allow-origin-mismatch'],
    at: null,
  },
  {
    name: 'MultipleOrigins',
    text: 'Access-Control-Allow-Origin cannot contain more than one origin.',
    steps: ['allow-origin-mismatch'],
    at: null,
  },
  {
    name: 'WildcardWithCredentials',
    text: 'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
    steps: ['allow-origin-wildcard'],
    at: null,
  },
  {
    name: 'AllowCredentialsNotTrue',
    text: "Credentials flag is true, but Access-Control-Allow-Credentials is not 'true'.",
    steps: ['allow-credentials'],
    at: null,
  },
  {
    name: 'ResourcePolicy',
    text: "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header.",
    steps: ['cross-origin-resource-policy'],
    at: 'response',
  },
]

const OTHERS: readonly MessageTemplate[] = [
  {
    name: 'PreflightStatus',
    text: 'Preflight response is not successful',
    steps: ['preflight-status', 'preflight-redirect'],
    at: 'preflight',
  },
  {
    name: 'InvalidAllowMethods',
    text: 'Header Access-Control-Allow-Methods has an invalid value: {value}',
    steps: ['allow-methods-invalid'],
    at: 'preflight',
  },
  {
    name: 'InvalidAllowHeaders',
    text: 'Header Access-Control-Allow-Headers has an invalid value: {value}',
    steps: ['allow-headers-invalid'],
    at: 'preflight',
  },
  {
    name: 'MethodNotAllowed',
    text: 'Method {method} is not allowed by Access-Control-Allow-Methods.',
    steps: ['method-not-allowed'],
    at: 'preflight',
  },
  {
    name: 'HeaderNotAllowed',
    text: 'Request header field {header} is not allowed by Access-Control-Allow-Headers.',
    steps: ['header-not-allowed'],
    at: 'preflight',
  },
  {
    name: 'RedirectScheme',
    text: `${REDIRECT}not allowed to follow a cross-origin CORS redirection with non CORS scheme`,
    steps: ['redirect-scheme'],
    at: 'response',
  },
  { name: 'RedirectUserinfo', text: `${REDIRECT}redirection URL {…} has credentials`, steps: ['redirect-credentials'], at: 'response' },
  {
    name: 'RedirectModeError',
    text: 'Not allowed to follow a redirection while loading {url}',
    steps: ['redirect-mode-error'],
    at: 'response',
  },
  { name: 'TooManyRedirects', text: 'Load cannot follow more than 20 redirections', steps: ['redirect-count'], at: 'response' },
  {
    name: 'RedirectNotHttp',
    text: 'Redirection to URL with a scheme that is not HTTP(S).',
    olderTexts: ['FTP URLs are disabled'],
    steps: ['redirect-scheme'],
    at: 'response',
  },
  {
    name: 'SameOriginMode',
    text: 'Unsafe attempt to load URL {url} from origin {origin}. Domains, protocols and ports must match.',
    steps: ['same-origin-mode'],
    at: 'request',
  },
  {
    name: 'MixedContent',
    text: 'The page at {…} requested insecure content from {url}. This content was blocked and must',
    steps: ['mixed-content'],
    at: 'request',
  },
  {
    name: 'ContentSecurityPolicy',
    text: 'Refused to connect to {url} because it does not appear in the connect-src directive of the Content Security Policy.',
    steps: ['content-security-policy'],
    at: 'request',
  },
  { name: 'BadPort', text: 'Not allowed to use restricted network port {…}: {url}', steps: ['unsafe-port'], at: 'request' },
  { name: 'SchemeNotHttp', text: 'Cross origin requests are only supported for HTTP.', steps: ['request-scheme'], at: 'request' },
  {
    name: 'NetworkError',
    text: 'Could not connect to the server.',
    olderTexts: [
      'The network connection was lost.',
      'A server with the specified hostname could not be found.',
      'The Internet connection appears to be offline.',
      'The request timed out.',
    ],
    steps: ['network-error'],
    at: 'request',
  },
  { name: 'PreflightNetworkError', text: 'Connection terminated unexpectedly', steps: ['network-error'], at: 'preflight' },
  {
    name: 'Nosniff',
    text: "Refused to execute {url} as script because 'X-Content-Type-Options: nosniff' was given",
    steps: ['response-withheld'],
    at: 'response',
  },
]

/**
 * WebKit's reasons, which have no names of their own, by those that this project gives them (measured in WebKitGTK 2.50). Some go on with
 * “Status code: 404”.
 */
export const WEBKIT_MESSAGES: readonly MessageTemplate[] = [
  ...OF_RESPONSES,
  ...OF_RESPONSES.map(
    (template): MessageTemplate => ({
      ...template,
      name: `Redirect${template.name}`,
      text: REDIRECT + template.text.replace('{url}', '{…}'),
      at: 'response',
    }),
  ),
  ...OTHERS,
]
