import { quoted } from '../report/wording.ts'
import { echoedTwice } from './echoed-twice.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { isLookAlike } from './site.ts'
import type { WarningRule } from './warning-rule.ts'

/** A pattern that was meant for one's own hosts, and that other hosts match too. */
export const lookAlikeOrigin: WarningRule = {
  id: 'look-alike-origin',
  category: 'security',
  title: 'Look-alike origin is allowed',
  why: 'A regular expression without anchors, or with an unescaped dot, matches hosts that anyone can register.',
  remedy:
    'Compare Origin with a list of exact origins. If you need a pattern, anchor it at both ends, escape its dots, and require a dot before the domain.',
  check(context) {
    const found = echoedTwice(context, isLookAlike)
    if (found === null) return null
    const { response, before, origin, other } = found
    const [real, fake] = origin.length < other.length ? [origin, other] : [other, origin]
    return {
      explanation: `The server allows ${quoted(fake)} with credentials, besides ${quoted(real)}. Its host name only contains the other one, and can belong to anyone.`,
      evidence: [before, response].flatMap((entry) => [
        ...requestHeader(entry, 'Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
      ]),
    }
  },
}
