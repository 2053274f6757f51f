import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import type { Rule } from './rule.ts'
import { quoted } from './words.ts'

/** A method other than GET, HEAD and POST must be listed, in the same case; `*` covers it only without credentials. */
export const methodNotAllowed: Rule = {
  id: 'method-not-allowed',
  step: 'method-not-allowed',
  title: 'The method is not in Access-Control-Allow-Methods',
  explain(failure) {
    const tokens = extractTokenList('Access-Control-Allow-Methods', failure.entry.response.headers)
    const methods = tokens === null || isInvalid(tokens) ? [] : tokens
    const otherCase = methods.find((method) => method.toUpperCase() === failure.method.toUpperCase())
    const why =
      otherCase !== undefined
        ? `Methods are case-sensitive: it lists ${quoted(otherCase)}.`
        : methods.includes('*')
          ? 'With credentials “*” is no wildcard but the name of a method.'
          : tokens === null
            ? 'It has no such header.'
            : `It lists ${methods.length === 0 ? 'nothing' : methods.map(quoted).join(', ')}.`
    return {
      explanation: `The page wants to send ${failure.method}, which needs the server's permission. The answer to the preflight does not list it in Access-Control-Allow-Methods. ${why}`,
      evidence: [
        ...responseHeader(failure.entry, 'Access-Control-Allow-Methods'),
        ...requestHeader(failure.entry, 'Access-Control-Request-Method'),
      ],
    }
  },
  examples: {
    explained: [
      {
        says: 'others are listed',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'GET, POST'],
        ],
      },
      { says: 'none is listed', at: 'preflight', method: 'DELETE', status: 204, responseHeaders: [['Access-Control-Allow-Origin', '*']] },
      {
        says: 'in another case',
        at: 'preflight',
        method: 'patch',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PATCH'],
        ],
      },
    ],
    other: [
      {
        says: 'POST needs no listing',
        at: 'preflight',
        method: 'POST',
        status: 204,
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
    ],
  },
}
