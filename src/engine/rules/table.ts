import { allowCredentialsInvalid, allowCredentialsMissing } from './allow-credentials.ts'
import { allowHeadersInvalid, allowMethodsInvalid } from './allow-lists-invalid.ts'
import {
  allowOriginInvalid,
  allowOriginList,
  allowOriginMismatch,
  allowOriginTrailingSlash,
  allowOriginTwice,
  opaqueOrigin,
} from './allow-origin-mismatch.ts'
import { allowOriginMissing, errorPageWithoutCors } from './allow-origin-missing.ts'
import { wildcardWithCredentials } from './allow-origin-wildcard.ts'
import { headerNotAllowed } from './header-not-allowed.ts'
import * as lookAlike from './look-alikes.ts'
import { methodNotAllowed } from './method-not-allowed.ts'
import { preflightRedirect } from './preflight-redirect.ts'
import { preflightStatus } from './preflight-status.ts'
import { redirectToInvalidUrl, redirectToOtherScheme, redirectWithCredentials, tooManyRedirects } from './redirect-steps.ts'
import type { Explanation, Failure, Rule, Step } from './rule.ts'

/** The causes of each failing step, root causes first; the last one explains whatever is left. A step without a rule does not compile. */
export const RULES: Readonly<Record<Step, readonly [Rule, ...Rule[]]>> = {
  'allow-origin-missing': [errorPageWithoutCors, allowOriginMissing],
  'allow-origin-wildcard': [wildcardWithCredentials],
  'allow-origin-mismatch': [
    allowOriginTwice,
    allowOriginList,
    opaqueOrigin,
    allowOriginTrailingSlash,
    allowOriginInvalid,
    allowOriginMismatch,
  ],
  'allow-credentials': [allowCredentialsMissing, allowCredentialsInvalid],
  'preflight-redirect': [preflightRedirect],
  'preflight-status': [preflightStatus],
  'allow-methods-invalid': [allowMethodsInvalid],
  'allow-headers-invalid': [allowHeadersInvalid],
  'method-not-allowed': [methodNotAllowed],
  'header-not-allowed': [headerNotAllowed],
  'redirect-credentials': [redirectWithCredentials],
  'redirect-scheme': [redirectToOtherScheme],
  'redirect-count': [tooManyRedirects],
  'redirect-location': [redirectToInvalidUrl],
  'network-error': [lookAlike.networkError],
  certificate: [lookAlike.certificate],
  'refused-by-policy': [lookAlike.refusedByPolicy],
  'mixed-content': [lookAlike.mixedContent],
  'cross-origin-resource-policy': [lookAlike.crossOriginResourcePolicy],
  'opaque-response-blocking': [lookAlike.opaqueResponseBlocking],
  'local-network-access': [lookAlike.localNetworkAccess],
  'blocked-by-client': [lookAlike.blockedByClient],
  aborted: [lookAlike.aborted],
  'unsafe-port': [lookAlike.unsafePort],
  'redirect-refused': [lookAlike.redirectRefused],
  'redirect-mode-error': [lookAlike.redirectModeError],
  'response-withheld': [lookAlike.responseWithheld],
  'unexplained-failure': [lookAlike.unexplainedFailure],
}

/** The one rule that explains a failure, and what it says. The last rule of a step explains everything, so there always is one. */
export function explain(failure: Failure): { readonly rule: Rule; readonly explanation: Explanation } {
  for (const rule of RULES[failure.step]) {
    const explanation = rule.explain(failure)
    if (explanation !== null) return { rule, explanation }
  }
  throw new Error(`no rule explains ${failure.step}`)
}
