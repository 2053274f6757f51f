import { get } from '../fetch/header-list.ts'
import { allowing } from './allow-origin-value.ts'
import { responseHeader } from './evidence.ts'
import { theAnswer, theOrigin } from './failure-wording.ts'
import type { Rule } from './rule.ts'

/** With credentials, `*` is not a wildcard but a text that equals no origin. */
export const wildcardWithCredentials: Rule = {
  id: 'wildcard-with-credentials',
  responsible: 'server',
  steps: ['allow-origin-wildcard'],
  title: 'The wildcard “*” is not allowed with credentials',
  why: 'With credentials (cookies, HTTP authentication, client certificates) the response may hold what only this user may see. “*” would show it to every site on the web, so the browser takes it for a text then, which equals no origin.',
  remedy:
    'If the request needs no cookies, leave credentials: "include" (withCredentials) out. Else let the server send the page’s exact origin, Access-Control-Allow-Credentials: true and Vary: Origin.',
  explain(failure) {
    const allowsCredentials = get('Access-Control-Allow-Credentials', failure.entry.response.headers) === 'true'
    return {
      explanation:
        `The request includes credentials (cookies, HTTP authentication), and ${theAnswer(failure).toLowerCase()} says Access-Control-Allow-Origin: *. ` +
        `With credentials “*” is a text, not a wildcard, and does not equal ${theOrigin(failure)}. ` +
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
      { ...allowing('the wildcard alone', '*'), includesCredentials: true },
    ],
    other: [
      allowing('without credentials it is a wildcard', '*'),
      { ...allowing('two wildcards are a list', '*, *'), includesCredentials: true },
    ],
  },
}
