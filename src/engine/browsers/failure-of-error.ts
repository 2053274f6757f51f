import type { Browser } from '../har/entry.ts'
import { chromiumMessage } from './chromium-messages.ts'
import { chromiumNameOf } from './network-error-words.ts'
import { type NonCorsFailure, nonCorsFailureOf } from './non-cors-failure.ts'
import { type WebkitMessage, webkitMessage } from './webkit-messages.ts'

/** What a browser's own word for a failure says. */
type FailureOfError =
  /** CORS refused it: a response, or the preflight before it; null: one or the other. */
  | { readonly kind: 'cors'; readonly at: 'preflight' | 'response' | null }
  /** It was something else. */
  | { readonly kind: 'not-cors'; readonly nonCorsFailure: NonCorsFailure }
  /** The word stands for CORS and for a few things besides. */
  | { readonly kind: 'unspecific' }

/** Firefox's error codes by what refused. First match wins; what is left is the network's. */
const FIREFOX: readonly (readonly [RegExp, NonCorsFailure])[] = [
  [/^NS_BINDING_ABORTED|^NS_ERROR_ABORT/, 'aborted'],
  [/^NS_ERROR_DOM_(CORP|COEP)_FAILED/, 'cross-origin-resource-policy'],
  [/CSP|^NS_ERROR_BLOCKED_BY_POLICY/, 'content-security-policy'],
  [/^NS_ERROR_(CONTENT_BLOCKED|DOM_SECURITY_ERR)/, 'refused-by-policy'],
  [/^NS_ERROR_(TRACKING|MALWARE|PHISHING|UNWANTED|HARMFUL|SOCIALTRACKING|CRYPTOMINING|FINGERPRINTING)_/, 'blocked-by-client'],
  [/^NS_ERROR_REDIRECT_LOOP/, 'redirect-refused'],
  [/^NS_ERROR_PORT_ACCESS_NOT_ALLOWED/, 'unsafe-port'],
  [/^NS_ERROR_LOCAL_NETWORK_ACCESS/, 'local-network-access'],
]

/**
 * What the word means with which a browser ends a request, as a recorder took it over.
 *
 * @param error Chromium's `net::ERR_...` or what its console says, Firefox's `NS_ERROR_...`, WebKit's sentence, or a proxy's own text
 */
export function failureOfError(error: string, browser: Browser): FailureOfError {
  const said = chromiumMessage(error)
  if (said !== null) return failureOfMessage(said)
  if (browser === 'chromium' || /^net::/.test(error)) {
    const nonCorsFailure = nonCorsFailureOf(error)
    return nonCorsFailure === null ? { kind: 'unspecific' } : { kind: 'not-cors', nonCorsFailure }
  }
  if (browser === 'firefox') {
    // Its CORS checks end with this code whatever check failed.
    if (error === 'NS_ERROR_DOM_BAD_URI') return { kind: 'cors', at: null }
    // A service worker that fails may have failed by CORS: by what it fetched.
    if (error === 'NS_ERROR_INTERCEPTION_FAILED') return { kind: 'unspecific' }
    return { kind: 'not-cors', nonCorsFailure: FIREFOX.find(([pattern]) => pattern.test(error))?.[1] ?? networkFailure(error) }
  }
  // Its console says so of mixed content and of refused redirects, too.
  if (browser === 'webkit' && /due to access control checks\.?$/.test(error)) return { kind: 'unspecific' }
  const message = browser === 'webkit' ? webkitMessage(error) : null
  if (message === null) return { kind: 'not-cors', nonCorsFailure: networkFailure(error) }
  return failureOfMessage(message)
}

function failureOfMessage({ at, nonCorsFailure }: Pick<WebkitMessage, 'at' | 'nonCorsFailure'>): FailureOfError {
  return nonCorsFailure === null ? { kind: 'cors', at } : { kind: 'not-cors', nonCorsFailure }
}

function networkFailure(error: string): NonCorsFailure {
  const name = chromiumNameOf(error)
  return (name === null ? null : nonCorsFailureOf(name)) ?? 'network-error'
}
