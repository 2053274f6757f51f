import * as credentials from './allow-credentials.ts'
import { methodsOrHeadersInvalid, methodsOrHeadersNotCommaSeparated, methodsOrHeadersQuoted } from './allow-lists-invalid.ts'
import { allowOriginDuplicate } from './allow-origin-duplicate.ts'
import { allowOriginMismatch, cachedWithoutVaryOrigin } from './allow-origin-mismatch.ts'
import {
  allowOriginMissing,
  corsOnlyOnPreflight,
  invalidCorsRequest,
  optionsHandledWithoutCors,
  originNotAllowed,
} from './allow-origin-missing.ts'
import * as notOne from './allow-origin-not-one.ts'
import * as otherPart from './allow-origin-other-part.ts'
import * as spelling from './allow-origin-spelling.ts'
import { wildcardWithCredentials } from './allow-origin-wildcard.ts'
import * as allowedButFailed from './allowed-but-failed.ts'
import * as blockedEmbeds from './blocked-embeds.ts'
import * as certificates from './certificates.ts'
import { rejectedByCorsSettings } from './cors-settings.ts'
import { ERROR_PAGES } from './error-pages.ts'
import * as requestHeaders from './header-not-allowed.ts'
import * as internalRedirects from './internal-redirect.ts'
import { withKnownResponder } from './known-responder.ts'
import { allowMethodsMissing, methodCase, methodNotAllowed } from './method-not-allowed.ts'
import { misspelledHeader, requestHeaderInResponse } from './misspelled-header.ts'
import * as network from './network-errors.ts'
import { preflightNotRecorded, responseNotRecorded } from './not-recorded.ts'
import { allowOriginNull, opaqueOrigin, originNullAfterRedirect } from './opaque-origin.ts'
import * as preflightRedirects from './preflight-redirect.ts'
import * as preflightStatuses from './preflight-status.ts'
import * as redirects from './redirect-steps.ts'
import { redirectedToLogin, redirectTargetWithoutCors, redirectWithoutCors } from './redirect-without-cors.ts'
import * as refused from './refused-requests.ts'
import type { Explanation, Failure, Rule, Step } from './rule.ts'
import { storedForAnotherOrigin } from './shared-cache.ts'
import { wildcardListWithCredentials } from './wildcard-list.ts'

const PREFLIGHT_REDIRECT_RULES = [
  preflightRedirects.preflightRedirectedToLogin,
  preflightRedirects.preflightRedirectedToHttps,
  preflightRedirects.preflightRedirectedForTrailingSlash,
  preflightRedirects.preflightRedirectedToAnotherHost,
  preflightRedirects.preflightRedirected,
] as const

const PREFLIGHT_STATUS_RULES = [
  preflightStatuses.preflightAuthenticationRequired,
  preflightStatuses.preflightForbidden,
  preflightStatuses.optionsNotHandled,
  preflightStatuses.preflightServerError,
  preflightStatuses.preflightStatusNotOk,
] as const

const LIST_RULES = [methodsOrHeadersNotCommaSeparated, methodsOrHeadersQuoted, methodsOrHeadersInvalid] as const

/** The causes of each failing step, root causes first; the last one explains whatever is left. A step without a rule doesn't compile. */
export const RULES: Readonly<Record<Step, readonly [Rule, ...Rule[]]>> = {
  'request-scheme': [redirects.schemeNotHttp],
  'allow-origin-missing': [
    cachedWithoutVaryOrigin,
    misspelledHeader,
    requestHeaderInResponse,
    requestHeaders.corsHeaderInRequest,
    ...PREFLIGHT_REDIRECT_RULES,
    internalRedirects.redirectedByExtension,
    redirectedToLogin,
    redirectWithoutCors,
    originNullAfterRedirect,
    opaqueOrigin,
    storedForAnotherOrigin,
    invalidCorsRequest,
    rejectedByCorsSettings,
    originNotAllowed,
    ...PREFLIGHT_STATUS_RULES,
    ...ERROR_PAGES,
    redirectTargetWithoutCors,
    corsOnlyOnPreflight,
    optionsHandledWithoutCors,
    allowOriginMissing,
  ],
  'allow-origin-wildcard': [wildcardWithCredentials],
  'allow-origin-mismatch': [
    cachedWithoutVaryOrigin,
    allowOriginDuplicate,
    internalRedirects.redirectedByExtension,
    originNullAfterRedirect,
    opaqueOrigin,
    allowOriginNull,
    notOne.allowOriginEmpty,
    notOne.allowOriginInvisibleCharacter,
    notOne.allowOriginQuoted,
    notOne.allowOriginRegex,
    notOne.allowOriginPlaceholder,
    notOne.allowOriginMultipleValues,
    notOne.allowOriginPartialWildcard,
    spelling.allowOriginTrailingSlash,
    spelling.allowOriginPath,
    spelling.allowOriginCase,
    spelling.allowOriginDefaultPort,
    spelling.allowOriginNotPunycode,
    spelling.allowOriginWithoutScheme,
    storedForAnotherOrigin,
    otherPart.allowOriginIsServer,
    otherPart.allowOriginScheme,
    otherPart.allowOriginPort,
    otherPart.allowOriginWww,
    otherPart.allowOriginIpAddress,
    otherPart.allowOriginSubdomain,
    notOne.allowOriginInvalid,
    allowOriginMismatch,
  ],
  'allow-credentials': [
    misspelledHeader,
    credentials.allowCredentialsMissing,
    credentials.allowCredentialsDuplicate,
    credentials.allowCredentialsCase,
    credentials.allowCredentialsInvalid,
  ],
  'headers-changed': [allowedButFailed.headersChanged],
  'not-recorded': [preflightNotRecorded, responseNotRecorded],
  'preflight-redirect': [internalRedirects.preflightUpgradedByHsts, internalRedirects.redirectedByExtension, ...PREFLIGHT_REDIRECT_RULES],
  'preflight-status': [requestHeaders.corsHeaderInRequest, rejectedByCorsSettings, ...PREFLIGHT_STATUS_RULES],
  'allow-methods-invalid': LIST_RULES,
  'allow-headers-invalid': LIST_RULES,
  'method-not-allowed': [
    misspelledHeader,
    requestHeaderInResponse,
    wildcardListWithCredentials,
    methodCase,
    allowMethodsMissing,
    methodNotAllowed,
  ],
  'header-not-allowed': [
    requestHeaders.corsHeaderInRequest,
    misspelledHeader,
    requestHeaderInResponse,
    wildcardListWithCredentials,
    requestHeaders.authorizationNotCoveredByWildcard,
    requestHeaders.headerSpelledDifferently,
    requestHeaders.listedInExposeHeaders,
    requestHeaders.libraryHeaderNotAllowed,
    requestHeaders.contentTypeNotAllowed,
    requestHeaders.headerNotAllowed,
  ],
  'redirect-credentials': [redirects.redirectContainsCredentials],
  'redirect-scheme': [redirects.redirectToNonHttpUrl],
  'redirect-count': [redirects.tooManyRedirects],
  'redirect-location': [redirects.redirectToInvalidUrl],
  'network-error': [
    network.offline,
    network.nameNotResolved,
    network.connectionRefused,
    network.connectionTimedOut,
    network.connectionClosed,
    network.proxyError,
    network.protocolError,
    network.networkError,
  ],
  certificate: [
    certificates.certificateExpired,
    certificates.certificateSelfSigned,
    certificates.certificateNameMismatch,
    certificates.clientCertificateRequired,
    certificates.tlsError,
    certificates.certificateNotTrusted,
  ],
  'refused-by-policy': [refused.fileUrl, refused.blockedBeforeSending],
  'content-security-policy': [refused.contentSecurityPolicy],
  'same-origin-mode': [refused.sameOriginMode],
  'blocked-in-devtools': [refused.blockedInDevtools],
  'mixed-content': [refused.mixedContent],
  'cross-origin-resource-policy': [blockedEmbeds.embedderPolicy, blockedEmbeds.crossOriginResourcePolicy],
  'opaque-response-blocking': [blockedEmbeds.opaqueResponseBlocking],
  'local-network-access': [refused.localNetworkAccess],
  'blocked-by-client': [refused.blockedByAdministrator, refused.blockedByClient],
  aborted: [refused.requestAborted],
  'unsafe-port': [refused.unsafePort],
  'redirect-refused': [redirects.tooManyRedirects, redirects.redirectToInvalidUrl, redirects.redirectToUnsafeUrl],
  'redirect-mode-error': [allowedButFailed.redirectModeError],
  'response-withheld': [blockedEmbeds.wrongType, blockedEmbeds.responseBlocked],
  'event-stream-refused': [allowedButFailed.notAnEventStream],
  'service-worker-opaque': [allowedButFailed.opaqueServiceWorkerResponse],
  'unexplained-failure': [allowedButFailed.unexplainedFailure],
}

/** A failure, the rule that explains it, and what it says. */
export class Explained {
  readonly failure: Failure
  readonly rule: Rule
  #explanation: Explanation | null = null

  constructor(failure: Failure, rule: Rule) {
    this.failure = failure
    this.rule = rule
  }

  /**
   * Computed when it is first read: finding out who responded takes longer than choosing the rule. What the rule itself says is not kept until then: few
   * of a log's thousands of failures are ever looked at.
   */
  get explanation(): Explanation {
    this.#explanation ??= withKnownResponder(this.rule, ofRule(this.rule, this.failure), this.failure)
    return this.#explanation
  }
}

function ofRule(rule: Rule, failure: Failure): Explanation {
  const explanation = rule.explain(failure)
  if (explanation === null) throw new Error(`${rule.id} explains this failing ${failure.step} no longer`)
  return explanation
}

/**
 * The one rule that explains a failure, and its explanation. The last rule of a step explains everything, so there always is one.
 *
 * @param said ids of rules that already explained another step of the same exchange: one cause is named once, and the next best rule explains
 * the rest
 */
export function explain(failure: Failure, said: ReadonlySet<string> = NOTHING_SAID): Explained {
  const rules: readonly Rule[] = RULES[failure.step]
  for (const rule of said.size === 0 ? rules : [...rules.filter(({ id }) => !said.has(id)), ...rules]) {
    if (rule.explain(failure) !== null) return new Explained(failure, rule)
  }
  throw new Error(`no rule explains ${failure.step}`)
}

const NOTHING_SAID: ReadonlySet<string> = new Set()
