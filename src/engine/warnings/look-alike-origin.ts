import { echo, echoedTwice } from './echoed-twice.ts'
import { quoted, requestHeader, responseHeader } from './evidence.ts'
import { isLookAlike } from './site.ts'
import type { WarningRule } from './warning-rule.ts'

/** A pattern that was meant for one's own hosts, and that others can fit too. */
export const lookAlikeOrigin: WarningRule = {
  id: 'look-alike-origin',
  category: 'security',
  title: 'A look-alike host is allowed too',
  why: 'A regular expression without anchors, or with a dot that is not escaped, lets hosts through that somebody else can register.',
  remedy:
    'Compare Origin with a list of exact origins. If it has to be a pattern, anchor it at both ends, escape its dots, and demand a dot before the domain.',
  check(seen) {
    const found = echoedTwice(seen, isLookAlike)
    if (found === null) return null
    const { response, before, origin, other } = found
    const [real, fake] = origin.length < other.length ? [origin, other] : [other, origin]
    return {
      explanation: `Not only ${quoted(real)} is allowed with credentials but also ${quoted(fake)}, whose host only contains the first one’s name and may belong to anybody.`,
      evidence: [before, response].flatMap((entry) => [
        ...requestHeader(entry, 'Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
      ]),
    }
  },
  examples: {
    given: [
      {
        says: 'the allowed host is the beginning of another',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://app.example.evil.test', headers: echo('https://app.example.evil.test') },
      },
      {
        says: 'the allowed host is the end of another, without a dot between',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://evilapp.example', headers: echo('https://evilapp.example') },
      },
    ],
    none: [
      {
        says: 'a subdomain',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://www.app.example', headers: echo('https://www.app.example') },
      },
    ],
  },
}
