import type { Advice, AdviceRule, Seen } from './warning-rule.ts'
import { cookieKeptAtHome, cookieWithoutCredentials } from './cookies.ts'
import { corsOnlyOnPreflight } from './cors-only-on-preflight.ts'
import { corsOnlyOnSuccess } from './cors-only-on-success.ts'
import { deadHeaders } from './ineffective-headers.ts'
import { exposeHeadersMissing } from './expose-headers-missing.ts'
import { headersChanged } from './headers-changed.ts'
import { httpOriginAllowed } from './http-origin-allowed.ts'
import { lookAlikeOrigin } from './look-alike-origin.ts'
import { needlessPreflight } from './needless-preflight.ts'
import { nullOriginAllowed } from './null-origin-allowed.ts'
import { privateDataUnderWildcard } from './private-data-under-wildcard.ts'
import { reflectedOrigin } from './reflected-origin.ts'
import { varyOriginMissing } from './vary-origin-missing.ts'
import { wildcardPermissions } from './wildcard-permissions.ts'

/** The most severe first. */
export const ADVICE: readonly AdviceRule[] = [
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
  cookieKeptAtHome,
  exposeHeadersMissing,
  deadHeaders,
  needlessPreflight,
]

/** All remarks on one exchange; none on a sound API. */
export function adviceOn(seen: Seen): readonly Advice[] {
  return ADVICE.flatMap((rule) => {
    const remark = rule.remark(seen)
    if (remark === null) return []
    const { id, title } = rule
    return [{ rule: id, severity: remark.severity ?? rule.severity, title, explanation: remark.explanation, evidence: remark.evidence }]
  })
}
