import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { disallowedHeaderNames } from '../fetch/preflight-check.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import type { Failure, Rule } from './rule.ts'
import { listed, quoted } from './words.ts'

/** The names that the preflight asked for and was not given. */
export function refusedNames(failure: Failure): readonly string[] {
  const tokens = extractTokenList('Access-Control-Allow-Headers', failure.entry.response.headers)
  const allowed = tokens === null || isInvalid(tokens) ? [] : tokens
  return disallowedHeaderNames(failure.unsafeHeaderNames, allowed, failure.includesCredentials, { authorizationUnderWildcard: true })
}

/** Every header beyond the safelist must be listed; `*` covers it only without credentials. */
export const headerNotAllowed: Rule = {
  id: 'header-not-allowed',
  step: 'header-not-allowed',
  title: 'A request header is not in Access-Control-Allow-Headers',
  explain(failure) {
    const names = refusedNames(failure)
    const value = responseHeader(failure.entry, 'Access-Control-Allow-Headers')
    const hasWildcard = failure.includesCredentials && value.some((line) => line.value?.split(',').some((name) => name.trim() === '*'))
    const many = names.length > 1
    return {
      explanation:
        `The page sets the request header${many ? 's' : ''} ${listed(names.map(quoted))}, which need${many ? '' : 's'} the server's permission. ` +
        `The answer to the preflight does not list ${many ? 'them' : 'it'} in Access-Control-Allow-Headers` +
        (hasWildcard ? '; with credentials “*” is no wildcard there.' : '.'),
      evidence: [...value, ...requestHeader(failure.entry, 'Access-Control-Request-Headers')],
    }
  },
  examples: {
    explained: [
      {
        says: 'another header is listed',
        at: 'preflight',
        unsafeHeaderNames: ['x-a'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Headers', 'x-b'],
        ],
      },
      {
        says: 'JSON is sent, and nothing is listed',
        at: 'preflight',
        method: 'POST',
        unsafeHeaderNames: ['content-type'],
        status: 204,
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
      {
        says: 'a wildcard, with credentials',
        at: 'preflight',
        includesCredentials: true,
        unsafeHeaderNames: ['x-a'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Headers', '*'],
        ],
      },
    ],
    other: [
      {
        says: 'listed in another case',
        at: 'preflight',
        unsafeHeaderNames: ['x-a'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Headers', 'X-A'],
        ],
      },
    ],
  },
}
