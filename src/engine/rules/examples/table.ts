import type { RuleId } from '../rule-id.ts'
import { ALLOW_CREDENTIALS } from './allow-credentials.ts'
import { ALLOW_LISTS_INVALID } from './allow-lists-invalid.ts'
import { ALLOW_ORIGIN_DUPLICATE } from './allow-origin-duplicate.ts'
import { ALLOW_ORIGIN_MISMATCH } from './allow-origin-mismatch.ts'
import { ALLOW_ORIGIN_MISSING } from './allow-origin-missing.ts'
import { ALLOW_ORIGIN_NOT_ONE } from './allow-origin-not-one.ts'
import { ALLOW_ORIGIN_OTHER_PART } from './allow-origin-other-part.ts'
import { ALLOW_ORIGIN_SPELLING } from './allow-origin-spelling.ts'
import { ALLOW_ORIGIN_WILDCARD } from './allow-origin-wildcard.ts'
import { ALLOWED_BUT_FAILED } from './allowed-but-failed.ts'
import { BLOCKED_EMBEDS } from './blocked-embeds.ts'
import { CERTIFICATES } from './certificates.ts'
import { CORS_SETTINGS } from './cors-settings.ts'
import { ERROR_PAGES } from './error-pages.ts'
import type { RuleExamples } from './example.ts'
import { HEADER_NOT_ALLOWED } from './header-not-allowed.ts'
import { INTERNAL_REDIRECT } from './internal-redirect.ts'
import { METHOD_NOT_ALLOWED } from './method-not-allowed.ts'
import { MISSPELLED_HEADER } from './misspelled-header.ts'
import { NETWORK_ERRORS } from './network-errors.ts'
import { NOT_RECORDED } from './not-recorded.ts'
import { OPAQUE_ORIGIN } from './opaque-origin.ts'
import { PREFLIGHT_REDIRECT } from './preflight-redirect.ts'
import { PREFLIGHT_STATUS } from './preflight-status.ts'
import { REDIRECT_STEPS } from './redirect-steps.ts'
import { REDIRECT_WITHOUT_CORS } from './redirect-without-cors.ts'
import { REFUSED_REQUESTS } from './refused-requests.ts'
import { SHARED_CACHE } from './shared-cache.ts'
import { WILDCARD_LIST } from './wildcard-list.ts'

/** The examples of every rule. They stand apart from the rules because the panel shows none: what it bundles must not import this. */
export const RULE_EXAMPLES: Readonly<Record<RuleId, RuleExamples>> = {
  ...ALLOW_CREDENTIALS,
  ...ALLOW_LISTS_INVALID,
  ...ALLOW_ORIGIN_DUPLICATE,
  ...ALLOW_ORIGIN_MISMATCH,
  ...ALLOW_ORIGIN_MISSING,
  ...ALLOW_ORIGIN_NOT_ONE,
  ...ALLOW_ORIGIN_OTHER_PART,
  ...ALLOW_ORIGIN_SPELLING,
  ...ALLOW_ORIGIN_WILDCARD,
  ...ALLOWED_BUT_FAILED,
  ...BLOCKED_EMBEDS,
  ...CERTIFICATES,
  ...CORS_SETTINGS,
  ...ERROR_PAGES,
  ...HEADER_NOT_ALLOWED,
  ...INTERNAL_REDIRECT,
  ...METHOD_NOT_ALLOWED,
  ...MISSPELLED_HEADER,
  ...NETWORK_ERRORS,
  ...NOT_RECORDED,
  ...OPAQUE_ORIGIN,
  ...PREFLIGHT_REDIRECT,
  ...PREFLIGHT_STATUS,
  ...REDIRECT_STEPS,
  ...REDIRECT_WITHOUT_CORS,
  ...REFUSED_REQUESTS,
  ...SHARED_CACHE,
  ...WILDCARD_LIST,
}
