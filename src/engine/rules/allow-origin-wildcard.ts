import { get } from '../fetch/header-list.ts'
import { responseHeader } from './evidence.ts'
import type { Rule } from './rule.ts'
import { theAnswer, theOrigin } from './words.ts'

/** With credentials, `*` is not a wildcard but a text that equals no origin. */
export const wildcardWithCredentials: Rule = {
  id: 'wildcard-with-credentials',
  step: 'allow-origin-wildcard',
  title: 'The wildcard “*” is not allowed with credentials',
  explain(failure) {
    const allowsCredentials = get('Access-Control-Allow-Credentials', failure.entry.response.headers) === 'true'
    return {
      explanation:
        `The request includes credentials (cookies, HTTP authentication), and ${theAnswer(failure).toLowerCase()} says Access-Control-Allow-Origin: *. ` +
        `With credentials the browser takes “*” for a text, not for a wildcard, and it does not equal ${theOrigin(failure)}: ` +
        `else any site could read what only this user may see. ` +
        (allowsCredentials
          ? 'Access-Control-Allow-Credentials: true does not change that.'
          : 'The server must name the origin, or the request do without credentials.'),
      evidence: [
        ...responseHeader(failure.entry, 'Access-Control-Allow-Origin'),
        ...responseHeader(failure.entry, 'Access-Control-Allow-Credentials'),
      ],
    }
  },
  examples: {
    explained: [
      {
        says: 'both headers are there, and yet',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
      { says: 'the wildcard alone', includesCredentials: true, responseHeaders: [['Access-Control-Allow-Origin', '*']] },
    ],
    other: [
      { says: 'without credentials it is a wildcard', responseHeaders: [['Access-Control-Allow-Origin', '*']] },
      { says: 'two wildcards are a list', includesCredentials: true, responseHeaders: [['Access-Control-Allow-Origin', '*, *']] },
    ],
  },
}
