import type { Warning } from '../report/warning.ts'
import { cookieBlockedBySamesite, cookieNotSentBySafari, cookieWithoutCredentials } from './cookies.ts'
import { corsOnlyOnPreflight } from './cors-only-on-preflight.ts'
import { corsOnlyOnSuccess } from './cors-only-on-success.ts'
import { exposeHeadersMissing } from './expose-headers-missing.ts'
import { headersChanged } from './headers-changed.ts'
import { httpOriginAllowed } from './http-origin-allowed.ts'
import { ineffectiveHeaders } from './ineffective-headers.ts'
import { lookAlikeOrigin } from './look-alike-origin.ts'
import { needlessPreflight } from './needless-preflight.ts'
import { nullOriginAllowed } from './null-origin-allowed.ts'
import { privateDataUnderWildcard } from './private-data-under-wildcard.ts'
import { reflectedOrigin } from './reflected-origin.ts'
import { varyOriginMissing } from './vary-origin-missing.ts'
import type { WarningContext, WarningRule } from './warning-rule.ts'
import { wildcardPermissions } from './wildcard-permissions.ts'

/** The most severe first. */
export const WARNING_RULES: readonly WarningRule[] = [
  lookAlikeOrigin,
  reflectedOrigin,
  nullOriginAllowed,
  httpOriginAllowed,
  privateDataUnderWildcard,
  wildcardPermissions,
  varyOriginMissing,
  headersChanged,
  corsOnlyOnPreflight,
  corsOnlyOnSuccess,
  cookieWithoutCredentials,
  cookieBlockedBySamesite,
  cookieNotSentBySafari,
  exposeHeadersMissing,
  ineffectiveHeaders,
  needlessPreflight,
]

/** All warnings about one exchange; none for a sound API. */
export function warningsAbout(context: WarningContext): readonly Warning[] {
  return WARNING_RULES.flatMap((rule) => {
    const check = rule.check(context)
    if (check === null) return []
    const { id, title } = rule
    const { category = rule.category, explanation, remedy = rule.remedy, evidence } = check
    return [{ rule: id, category, title, explanation, remedy, evidence }]
  })
}
