import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { listedNames, quoted } from '../report/wording.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { theMethod } from './failure-wording.ts'
import type { Failure, Rule } from './rule.ts'

/** The elements of a list header; none where it is absent or does not parse. */
export function elementsOf(failure: Failure, name: string): readonly string[] {
  const tokens = extractTokenList(name, failure.entry.response.headers)
  return tokens === null || isInvalid(tokens) ? [] : tokens
}

/** In the lists, too, `*` is a wildcard only without credentials. */
export const wildcardListWithCredentials: Rule = {
  id: 'wildcard-list-with-credentials',
  responsible: 'server',
  steps: ['method-not-allowed', 'header-not-allowed'],
  title: 'With credentials “*” does not cover methods and headers',
  why: 'In Access-Control-Allow-Methods and -Allow-Headers “*” stands for everything only in requests without credentials. With them it is the name of a method or a header called “*”.',
  remedy:
    'List the methods and header names one by one. Or leave credentials: "include" (withCredentials) out, if the request needs no cookies.',
  explain(failure) {
    const isMethod = failure.step === 'method-not-allowed'
    const name = isMethod ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers'
    const listed = elementsOf(failure, name)
    if (!failure.includesCredentials || !listed.includes('*')) return null
    const isListed = (header: string) => listed.some((each) => each.toLowerCase() === header)
    const what = isMethod
      ? `the method ${quoted(theMethod(failure))}`
      : listedNames(failure.unsafeHeaderNames.filter((header) => !isListed(header)))
    return {
      explanation: `The request includes credentials, so ${name}: * is no wildcard but a name, and does not allow ${what}.`,
      evidence: [
        ...responseHeader(failure.entry, name),
        ...requestHeader(failure.entry, isMethod ? 'Access-Control-Request-Method' : 'Access-Control-Request-Headers'),
      ],
    }
  },
  examples: {
    explained: [
      {
        says: 'the methods, with credentials',
        at: 'preflight',
        method: 'DELETE',
        includesCredentials: true,
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Methods', '*'],
        ],
      },
      {
        says: 'the header names, with credentials',
        step: 'header-not-allowed',
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
        says: 'without credentials it covers them',
        at: 'preflight',
        method: 'DELETE',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', '*'],
        ],
      },
    ],
  },
}
