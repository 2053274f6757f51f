import type { RuleId } from '../rules/rule-id.ts'
import type { MessageStep } from './message-template.ts'

/** Rules by id, the likeliest first: by how often people report them, not by how surely they can be distinguished. */
type Order = readonly RuleId[]

const PREFLIGHT_REDIRECTS: Order = [
  'preflight-redirected-for-trailing-slash',
  'preflight-redirected-to-https',
  'preflight-redirected-to-login',
  'preflight-redirected-to-another-host',
  'preflight-redirected',
]

const PREFLIGHT_STATUSES: Order = [
  'options-not-handled',
  'preflight-authentication-required',
  'preflight-forbidden',
  'preflight-server-error',
  'preflight-status-not-ok',
]

const MISMATCHES: Order = [
  'allow-origin-mismatch',
  'allow-origin-port',
  'allow-origin-trailing-slash',
  'allow-origin-scheme',
  'allow-origin-www',
  'allow-origin-subdomain',
  'allow-origin-multiple-values',
  'allow-origin-duplicate',
  'origin-null-after-redirect',
  'opaque-origin',
  'cached-without-vary-origin',
]

const INVALID_LISTS: Order = ['methods-or-headers-not-comma-separated', 'methods-or-headers-quoted', 'methods-or-headers-invalid']

/** The causes behind each failing step; one list where they are the same for the preflight response and the response. */
export const LIKELIHOOD: Readonly<Record<MessageStep, Order | { readonly preflight: Order; readonly response: Order }>> = {
  'allow-origin-missing': {
    response: [
      'allow-origin-missing',
      'origin-not-allowed',
      'server-error-without-cors',
      'not-found-without-cors',
      'access-denied-without-cors',
      'gateway-error-without-cors',
      'cors-only-on-preflight',
      'redirected-to-login',
      'redirect-without-cors',
      'cached-without-vary-origin',
      'limit-exceeded-without-cors',
      'error-response-without-cors',
      'redirect-target-without-cors',
      'misspelled-header',
      'request-header-in-response',
      'response-headers-changed',
    ],
    preflight: [
      'options-not-handled',
      'options-handled-without-cors',
      'origin-not-allowed',
      'preflight-authentication-required',
      'preflight-forbidden',
      'preflight-server-error',
      'allow-origin-missing',
      'misspelled-header',
      'request-header-in-response',
      ...PREFLIGHT_REDIRECTS,
    ],
  },
  'allow-origin-wildcard': ['wildcard-with-credentials'],
  'allow-origin-mismatch': MISMATCHES,
  'allow-credentials': [
    'allow-credentials-missing',
    'allow-credentials-invalid',
    'allow-credentials-duplicate',
    'allow-credentials-case',
    'misspelled-header',
  ],
  'preflight-redirect': PREFLIGHT_REDIRECTS,
  'preflight-status': PREFLIGHT_STATUSES,
  'allow-methods-invalid': INVALID_LISTS,
  'allow-headers-invalid': INVALID_LISTS,
  'method-not-allowed': [
    'method-not-allowed',
    'allow-methods-missing',
    'method-case',
    'wildcard-list-with-credentials',
    'misspelled-header',
  ],
  'header-not-allowed': [
    'header-not-allowed',
    'content-type-not-allowed',
    'library-header-not-allowed',
    'wildcard-list-with-credentials',
    'cors-header-in-request',
    'authorization-not-covered-by-wildcard',
    'listed-in-expose-headers',
    'header-spelled-differently',
    'misspelled-header',
  ],
  'redirect-credentials': ['redirect-contains-credentials'],
  'redirect-scheme': ['redirect-to-non-http-url'],
  'redirect-count': ['too-many-redirects'],
  'redirect-mode-error': ['redirect-mode-error'],
  'request-scheme': ['scheme-not-http', 'file-url'],
  'network-error': [
    'connection-refused',
    'certificate-self-signed',
    'blocked-by-client',
    'name-not-resolved',
    'connection-closed',
    'certificate-expired',
    'certificate-name-mismatch',
    'connection-timed-out',
    'redirect-contains-credentials',
    'offline',
  ],
  'content-security-policy': ['content-security-policy'],
  'same-origin-mode': ['same-origin-mode'],
  'mixed-content': ['mixed-content'],
  'cross-origin-resource-policy': ['cross-origin-resource-policy', 'cross-origin-embedder-policy'],
  'response-withheld': ['wrong-content-type', 'response-blocked'],
  'local-network-access': ['local-network-access'],
  'unsafe-port': ['unsafe-port'],
}

/** Of a message that ends before its reason: what is reported most. */
export const LIKELIEST_OF_ALL: Order = [
  'allow-origin-missing',
  'options-not-handled',
  'server-error-without-cors',
  'origin-not-allowed',
  'wildcard-with-credentials',
  'header-not-allowed',
]

/** Of a successful response that Chromium withheld, where the text doesn't say why. */
export const WITHHELD_SUCCESS: Order = [
  'allow-origin-missing',
  'origin-not-allowed',
  'wildcard-with-credentials',
  'allow-origin-mismatch',
  'cors-only-on-preflight',
  'allow-credentials-missing',
  'redirected-to-login',
  'cached-without-vary-origin',
]

/** The same of a redirect. */
export const WITHHELD_REDIRECT: Order = [
  'redirected-to-login',
  'redirect-without-cors',
  'redirect-contains-credentials',
  'redirect-mode-error',
]
