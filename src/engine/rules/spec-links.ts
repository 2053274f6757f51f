import type { Step } from './rule.ts'

const CORS_CHECK = 'https://fetch.spec.whatwg.org/#concept-cors-check'
const PREFLIGHT = 'https://fetch.spec.whatwg.org/#cors-preflight-fetch'
const REDIRECT = 'https://fetch.spec.whatwg.org/#http-redirect-fetch'

/** The section of the standard that a step is in; null where no step of CORS failed. */
export const SPEC_LINKS: Readonly<Record<Step, string | null>> = {
  'request-scheme': 'https://fetch.spec.whatwg.org/#concept-main-fetch',
  'allow-origin-missing': CORS_CHECK,
  'allow-origin-wildcard': CORS_CHECK,
  'allow-origin-mismatch': CORS_CHECK,
  'allow-credentials': CORS_CHECK,
  'headers-changed': CORS_CHECK,
  'not-recorded': CORS_CHECK,
  'preflight-redirect': PREFLIGHT,
  'preflight-status': PREFLIGHT,
  'allow-methods-invalid': PREFLIGHT,
  'allow-headers-invalid': PREFLIGHT,
  'method-not-allowed': PREFLIGHT,
  'header-not-allowed': PREFLIGHT,
  'redirect-credentials': REDIRECT,
  'redirect-scheme': REDIRECT,
  'redirect-count': REDIRECT,
  'redirect-location': REDIRECT,
  'network-error': null,
  certificate: null,
  'refused-by-policy': null,
  'content-security-policy': null,
  'same-origin-mode': null,
  'blocked-in-devtools': null,
  'mixed-content': null,
  'cross-origin-resource-policy': null,
  'opaque-response-blocking': null,
  'local-network-access': null,
  'blocked-by-client': null,
  aborted: null,
  'unsafe-port': null,
  'redirect-refused': null,
  'redirect-mode-error': null,
  'response-withheld': null,
  'event-stream-refused': null,
  'service-worker-opaque': 'https://fetch.spec.whatwg.org/#http-fetch',
  'unexplained-failure': null,
}
