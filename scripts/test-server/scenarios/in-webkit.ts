import type { Scenario } from '../scenario.ts'

/** What WebKit makes of a scenario. */
export interface InWebKit {
  /** Our name of the message that it prints; null: it prints none. */
  readonly error: string | null
  readonly result: 'ok' | 'error'
  readonly status: number | null
}

/** What WebKit says where Chromium gives these reasons: of an origin that is not allowed it has one message for everything but a list. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  WildcardOriginNotAllowed: 'WildcardWithCredentials',
  MissingAllowOriginHeader: 'OriginNotAllowed',
  InvalidAllowOriginValue: 'OriginNotAllowed',
  AllowOriginMismatch: 'OriginNotAllowed',
  MultipleAllowOriginValues: 'MultipleOrigins',
  InvalidAllowCredentials: 'AllowCredentialsNotTrue',
  PreflightInvalidStatus: 'PreflightStatus',
  PreflightDisallowedRedirect: 'PreflightStatus',
  InvalidAllowMethodsPreflightResponse: 'InvalidAllowMethods',
  InvalidAllowHeadersPreflightResponse: 'InvalidAllowHeaders',
  MethodDisallowedByPreflightResponse: 'MethodNotAllowed',
  HeaderDisallowedByPreflightResponse: 'HeaderNotAllowed',
  RedirectContainsCredentials: 'RedirectUserinfo',
  CorsDisabledScheme: 'RedirectScheme',
}

/** Where WebKit says something else than its counterpart of Chromium's reason, though it fails as well. By what it says. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // The preflight's status comes before anything else, a redirect included.
  PreflightStatus: [
    ...['pf-status-401-bare', 'pf-status-403-bare', 'pf-status-404-bare', 'pf-status-405-bare', 'pf-status-500-bare'],
    ...['order-origin-before-status', 'hidden-redirect', 'hidden-redirect-home', 'hidden-redirect-ready', 'hidden-error', 'hidden-close'],
    ...['redirect-put-second-refused', 'send-keepalive-json', 'safelist-json', 'safelist-xml', 'safelist-octets', 'safelist-type-129'],
    ...['safelist-type-unsafe', 'safelist-accept-129', 'safelist-accept-unsafe', 'safelist-language-unsafe', 'safelist-range-suffix'],
    ...['safelist-range-two', 'safelist-custom', 'safelist-authorization', 'safelist-upload-listener'],
    // Both need a preflight, unlike in Chromium.
    ...['safelist-client-hint', 'safelist-user-agent'],
  ],
  // Without a comma it is one origin to WebKit.
  OriginNotAllowed: ['acao-space-list'],
  // A redirect that fails its check has the reason behind words of its own.
  RedirectOriginNotAllowed: [
    ...['redirect-hop-missing', 'redirect-login', 'redirect-slash', 'redirect-second-missing'],
    ...['chain-tainted-hop', 'chain-first-missing', 'head-redirect-missing'],
  ],
  // From the page's own origin on, a redirect is checked as if credentials were included.
  RedirectAllowCredentialsNotTrue: ['chain-page-api-page', 'chain-page-api-other', 'chain-cookies-hop'],
  // The second preflight lists what the first request had set.
  HeaderNotAllowed: ['redirect-post-303'],
  RedirectScheme: ['redirect-data', 'redirect-unparsable'],
  RedirectNotHttp: ['redirect-ftp'],
  TooManyRedirects: ['redirect-loop'],
  RedirectModeError: ['redirect-error', 'redirect-error-allowed'],
  // Of a preflight that did not arrive it says “due to access control checks”, of a request it does not.
  PreflightNetworkError: ['pf-net-close', 'pf-net-garbage', 'net-refused-put', 'mode-no-cors-manual'],
  NetworkError: ['net-refused', 'net-close', 'net-actual-close', 'net-reset', 'net-rude', 'net-garbage', 'scheme-app-image'],
  BadPort: ['net-unsafe-port'],
  ResourcePolicy: ['mode-corp', 'head-corp', 'policy-coep'],
  ContentSecurityPolicy: ['policy-csp-fetch', 'policy-csp-put', 'policy-csp-xhr'],
  SchemeNotHttp: ['scheme-app', 'scheme-file'],
  // Opaque Response Blocking is none of WebKit's, nosniff is.
  Nosniff: ['kind-script-html'],
}

const ERROR_OF: ReadonlyMap<string, string> = new Map(Object.entries(OTHERWISE).flatMap(([error, ids]) => ids.map((id) => [id, error])))

/** Fonts need no permission. */
const READABLE: ReadonlySet<string> = new Set(['kind-font-missing'])

/** What WebKit prints of a scenario, and what it gives the page: as in Chromium, but where these tables say otherwise. */
export function inWebKit({ id, expect: { chromium } }: Pick<Scenario, 'id' | 'expect'>): InWebKit {
  if (READABLE.has(id)) return { error: null, result: 'ok', status: null }
  const error = ERROR_OF.get(id)
  if (error !== undefined) return { error, result: 'error', status: null }
  return { error: chromium.error && counterpart(chromium.error), result: chromium.result, status: chromium.status }
}

function counterpart(error: string): string {
  const name = COUNTERPARTS[error] ?? COUNTERPARTS[error.replace(/^Preflight/, '')]
  if (name === undefined) throw new Error(`nobody has written down what WebKit says where Chromium says ${error}`)
  return name
}
