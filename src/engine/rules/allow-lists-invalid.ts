import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { responseHeader } from './evidence.ts'
import type { Explanation, Failure, Rule } from './rule.ts'
import { quoted } from './words.ts'

function invalidList(failure: Failure, name: string, what: string): Explanation {
  const tokens = extractTokenList(name, failure.entry.response.headers)
  const culprit = isInvalid(tokens) ? tokens.invalid : ''
  return {
    explanation: `The answer to the preflight has a ${name} header that does not parse: ${quoted(culprit)} is no ${what}. One bad element makes the browser refuse the whole list. Elements are separated by commas, not by spaces or semicolons.`,
    evidence: responseHeader(failure.entry, name),
  }
}

/** One element that is no token spoils the whole list of methods. */
export const allowMethodsInvalid: Rule = {
  id: 'allow-methods-invalid',
  step: 'allow-methods-invalid',
  title: 'Access-Control-Allow-Methods does not parse',
  explain: (failure) => invalidList(failure, 'Access-Control-Allow-Methods', 'method'),
  examples: {
    explained: ['GET PUT', 'GET; PUT', 'GET, @'].map((value) => ({
      says: `the value is “${value}”`,
      at: 'preflight' as const,
      method: 'PUT',
      status: 204,
      responseHeaders: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Methods', value],
      ] as const,
    })),
    other: [
      {
        says: 'an empty element is skipped',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'GET,,PUT'],
        ],
      },
    ],
  },
}

/** One element that is no token spoils the whole list of header names. */
export const allowHeadersInvalid: Rule = {
  id: 'allow-headers-invalid',
  step: 'allow-headers-invalid',
  title: 'Access-Control-Allow-Headers does not parse',
  explain: (failure) => invalidList(failure, 'Access-Control-Allow-Headers', 'header name'),
  examples: {
    explained: ['x-a x-b', 'x-a; x-b', '"x-a"', '[x-a]'].map((value) => ({
      says: `the value is “${value}”`,
      at: 'preflight' as const,
      unsafeHeaderNames: ['x-a'],
      status: 204,
      responseHeaders: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', value],
      ] as const,
    })),
    other: [
      {
        says: 'a proper list',
        at: 'preflight',
        unsafeHeaderNames: ['x-a'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Headers', 'X-A, X-B'],
        ],
      },
    ],
  },
}
