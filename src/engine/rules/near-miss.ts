import { quoted } from '../report/wording.ts'
import { allowedOrigin, allowOriginEvidence, COMPARED, ECHO } from './allow-origin-value.ts'
import { theAnswer } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

/** A rule for a value that is nearly the page's origin. Two slips at once are told together: the rule's own, and the case or the slash besides. */
export function nearMiss(
  rule: Omit<Rule, 'steps' | 'why' | 'remedy' | 'explain'> & { readonly why?: string; readonly remedy?: string },
  what: (value: string, origin: string, failure: Failure) => string | null,
): Rule {
  return {
    ...rule,
    steps: ['allow-origin-mismatch'],
    why: rule.why === undefined ? COMPARED : `${COMPARED} ${rule.why}`,
    remedy: rule.remedy ?? ECHO,
    explain(failure): Explanation | null {
      const { origin } = failure
      if (origin === null || origin === 'null') return null
      const value = allowedOrigin(failure)
      for (const { tidied, slip } of spellings(value)) {
        const words = what(tidied, origin, failure)
        if (words === null) continue
        return {
          explanation: `${theAnswer(failure)} allows ${quoted(value)}, but the page’s origin is ${quoted(origin)}. ${words}${slip}`,
          evidence: allowOriginEvidence(failure),
        }
      }
      return null
    },
  }
}

/** The value as it is, then without the slips that come on top of another one. */
function spellings(value: string): readonly { readonly tidied: string; readonly slip: string }[] {
  const lower = value.toLowerCase()
  const withoutSlash = value.replace(/\/$/, '')
  const all = [
    { tidied: value, slip: '' },
    { tidied: lower, slip: ' Upper and lower case differ too.' },
    { tidied: withoutSlash, slip: ' The slash at the end is too much as well.' },
    { tidied: withoutSlash.toLowerCase(), slip: ' Upper and lower case differ too, and the slash at the end is too much.' },
  ]
  return all.filter(({ tidied }, i) => all.findIndex((other) => other.tidied === tidied) === i)
}
