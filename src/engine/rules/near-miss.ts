import { allowedOrigin, allowOriginEvidence, COMPARED, ECHO } from './allow-origin-value.ts'
import type { Explanation, Failure, Rule } from './rule.ts'
import { quoted, theAnswer } from './words.ts'

/** A rule for a value that is nearly the page's origin. */
export function nearMiss(
  rule: Omit<Rule, 'steps' | 'why' | 'mend' | 'explain'> & { readonly why?: string; readonly mend?: string },
  what: (value: string, origin: string, failure: Failure) => string | null,
): Rule {
  return {
    ...rule,
    steps: ['allow-origin-mismatch'],
    why: rule.why === undefined ? COMPARED : `${COMPARED} ${rule.why}`,
    mend: rule.mend ?? ECHO,
    explain(failure): Explanation | null {
      const value = allowedOrigin(failure)
      const words = failure.origin === null || failure.origin === 'null' ? null : what(value, failure.origin, failure)
      if (words === null) return null
      return {
        explanation: `${theAnswer(failure)} allows ${quoted(value)}, but the page’s origin is ${quoted(failure.origin ?? '')}. ${words}`,
        evidence: allowOriginEvidence(failure),
      }
    },
  }
}
