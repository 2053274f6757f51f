import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { listedNames, quoted, shortened } from '../report/wording.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { theHost, theMethod } from './failure-wording.ts'
import { leaveOutCredentials } from './leave-out-credentials.ts'
import type { Failure, Rule } from './rule.ts'

/** The items of a list header; none where it is absent or invalid. */
export function itemsOf(failure: Failure, name: string): readonly string[] {
  const tokens = extractTokenList(name, failure.entry.response.headers)
  return tokens === null || isInvalid(tokens) ? [] : tokens
}

const MAX_LIST_LENGTH = 120

/**
 * What to do so that a list header has these names too, to begin a sentence: "Send Access-Control-Allow-Methods: GET, PUT from api.example in
 * response to OPTIONS". Of a long list only the names to add are said.
 */
export function extendList(failure: Failure, name: string, missing: readonly string[]): string {
  const list = [...itemsOf(failure, name), ...missing].join(', ')
  return list.length > MAX_LIST_LENGTH
    ? `Add ${shortened(missing.join(', '), MAX_LIST_LENGTH)} to the ${name} that ${theHost(failure)} sends in response to OPTIONS`
    : `Send ${name}: ${list} from ${theHost(failure)} in response to OPTIONS`
}

/** In the lists, too, `*` is a wildcard only without credentials. */
export const wildcardListWithCredentials: Rule = {
  id: 'wildcard-list-with-credentials',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['method-not-allowed', 'header-not-allowed'],
  title: 'Wildcard “*” doesn’t cover methods or headers with credentials',
  why: 'In Access-Control-Allow-Methods and Access-Control-Allow-Headers, “*” is a wildcard only for requests without credentials. With credentials it is matched literally, as a method or a header named “*”.',
  remedy:
    'List the methods and header names one by one. If the request doesn’t need cookies, remove credentials: "include" (withCredentials) instead.',
  explain(failure) {
    const isMethod = failure.step === 'method-not-allowed'
    const name = isMethod ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers'
    const listed = itemsOf(failure, name)
    if (!failure.includesCredentials || !listed.includes('*')) return null
    const isListed = (header: string) => listed.some((each) => each.toLowerCase() === header)
    const missing = isMethod ? quoted(theMethod(failure)) : listedNames(failure.unsafeHeaderNames.filter((header) => !isListed(header)))
    return {
      explanation: `The request includes credentials, so “*” in ${name} is matched literally. It doesn’t allow ${isMethod ? `the method ${missing}` : missing}.`,
      remedy: `List ${missing} by name in ${name} on ${theHost(failure)}. ${leaveOutCredentials(failure)}`,
      evidence: [
        ...responseHeader(failure.entry, name),
        ...requestHeader(failure.entry, isMethod ? 'Access-Control-Request-Method' : 'Access-Control-Request-Headers'),
      ],
    }
  },
}
