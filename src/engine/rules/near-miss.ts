import { quoted } from '../report/wording.ts'
import { allowedOrigin, allowOriginEvidence, SEND_REQUESTING_ORIGIN, WHY_EXACT } from './allow-origin-value.ts'
import { responseName, theHost } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

/** A sentence on what to change. */
type Correction = (host: string, value: string, origin: string) => string

/** The listed value was meant to be the page's origin. */
export const replaceListed: Correction = (host, value, origin) =>
  `Replace ${quoted(value)} with ${quoted(origin)} in the allowed origins of ${host}.`

/** As before; where the value is the server's own host, a proxy writes it there. */
export const replaceListedOrOwnHost: Correction = (host, value, origin) =>
  value.toLowerCase() === host
    ? `Let the proxy or program that writes its own host into the header send ${quoted(origin)} instead. If you can’t change ${host}, request it from your own server instead of from the page.`
    : replaceListed(host, value, origin)

/** The listed value may be right, and the page's origin is missing. */
export const addToListed: Correction = (host, _value, origin) => `Add ${quoted(origin)} to the allowed origins of ${host}.`

/** As before, and the page can as well be opened at the listed origin. */
export const addOrOpen: Correction = (host, value, origin) =>
  `Add ${quoted(origin)} to the allowed origins of ${host}, or open the page at ${quoted(value)}.`

interface NearMiss extends Omit<Rule, 'steps' | 'why' | 'remedy' | 'responsible' | 'pageCanAvoid' | 'explain'> {
  readonly why?: string
  readonly remedy?: string
  /** How to correct the server's list of allowed origins. */
  readonly correction: Correction
}

/**
 * A rule for a value that is almost the page's origin. Two mistakes at once are explained together: the rule's own, and a different letter case or a
 * trailing slash.
 *
 * @param difference a sentence on the difference; null when this isn't the rule's mistake
 */
export function nearMiss(
  { correction, ...rule }: NearMiss,
  difference: (value: string, origin: string, failure: Failure) => string | null,
): Rule {
  return {
    ...rule,
    responsible: 'server',
    steps: ['allow-origin-mismatch'],
    ...(correction === addOrOpen ? { pageCanAvoid: 'page-url' as const } : {}),
    why: rule.why === undefined ? WHY_EXACT : `${WHY_EXACT} ${rule.why}`,
    remedy: rule.remedy ?? SEND_REQUESTING_ORIGIN,
    explain(failure): Explanation | null {
      const { origin } = failure
      if (origin === null || origin === 'null') return null
      const value = allowedOrigin(failure)
      for (const { normalized, secondMistake } of spellings(value)) {
        const sentence = difference(normalized, origin, failure)
        if (sentence === null) continue
        return {
          explanation: `The ${responseName(failure)} allows ${quoted(value)}, but the page’s origin is ${quoted(origin)}. ${sentence}${secondMistake}`,
          remedy: correction(theHost(failure), value, origin),
          evidence: allowOriginEvidence(failure),
        }
      }
      return null
    },
  }
}

/** The value as it is, then without the mistakes that can come on top of another one. */
function spellings(value: string): readonly { readonly normalized: string; readonly secondMistake: string }[] {
  const lower = value.toLowerCase()
  const withoutSlash = value.replace(/\/$/, '')
  const all = [
    { normalized: value, secondMistake: '' },
    { normalized: lower, secondMistake: ' The letter case differs too.' },
    { normalized: withoutSlash, secondMistake: ' The trailing slash is wrong too.' },
    { normalized: withoutSlash.toLowerCase(), secondMistake: ' The letter case and the trailing slash are wrong too.' },
  ]
  return all.filter(({ normalized }, i) => all.findIndex((other) => other.normalized === normalized) === i)
}
