import { get } from '../fetch/header-list.ts'
import { listedNames, quoted, shortened } from '../report/wording.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { theMethod } from './failure-wording.ts'
import type { Evidence, Example, Failure, Rule } from './rule.ts'
import { elementsOf } from './wildcard-list.ts'

const NAME = 'Access-Control-Allow-Methods'

const WHY =
  'A page may send GET, HEAD and POST to other origins unasked, as forms always could. Every other method needs the server’s word: the answer to the preflight must list it in Access-Control-Allow-Methods.'

function evidence(failure: Failure): Evidence[] {
  return [...responseHeader(failure.entry, NAME), ...requestHeader(failure.entry, 'Access-Control-Request-Method')]
}

function preflight(says: string, method: string, listed: string | null, more: readonly (readonly [string, string])[] = []): Example {
  const lists = listed === null ? [] : ([[NAME, listed]] as const)
  return { says, at: 'preflight', method, status: 204, responseHeaders: [['Access-Control-Allow-Origin', '*'], ...lists, ...more] }
}

/** Methods are case-sensitive, and fetch() does not upper-case `patch`. */
export const methodCase: Rule = {
  id: 'method-case',
  responsible: 'server',
  steps: ['method-not-allowed'],
  title: 'The method is listed in another case, as with “patch”',
  why: 'Methods are case-sensitive. fetch() and XMLHttpRequest write six of them in capitals by themselves (DELETE, GET, HEAD, OPTIONS, POST, PUT) and leave all others as they are: “patch” goes out as “patch”.',
  remedy: 'Write the method in capitals where the page sends the request: method: "PATCH".',
  explain(failure) {
    const other = elementsOf(failure, NAME).find((method) => method.toUpperCase() === failure.method.toUpperCase())
    if (other === undefined || other === failure.method) return null
    return {
      explanation: `The page sends the method as ${quoted(theMethod(failure))}, the answer to the preflight lists ${quoted(shortened(other))}. Methods are case-sensitive.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [preflight('“patch” in lower case', 'patch', 'GET, PATCH'), preflight('the server lists it in lower case', 'PUT', 'put')],
    other: [preflight('another method', 'PATCH', 'GET, PUT')],
  },
}

/** No list at all; some servers offer HTTP's older Allow instead. */
export const allowMethodsMissing: Rule = {
  id: 'allow-methods-missing',
  responsible: 'server',
  steps: ['method-not-allowed'],
  title: 'No Access-Control-Allow-Methods header',
  why: `${WHY} Without the header only GET, HEAD and POST are allowed; HTTP’s own Allow header does not count.`,
  remedy: 'Let the answer to OPTIONS list the methods in Access-Control-Allow-Methods.',
  explain(failure) {
    if (get(NAME, failure.entry.response.headers) !== null) return null
    const hasAllow = get('Allow', failure.entry.response.headers) !== null
    return {
      explanation:
        `The page wants to send ${theMethod(failure)}. The answer to the preflight has no Access-Control-Allow-Methods header` +
        `${hasAllow ? ', and its Allow header is not what browsers read' : ''}.`,
      evidence: [...evidence(failure), ...(hasAllow ? responseHeader(failure.entry, 'Allow') : [])],
    }
  },
  examples: {
    explained: [preflight('only the origin is allowed', 'DELETE', null), preflight('Allow instead', 'PUT', null, [['Allow', 'GET, PUT']])],
    other: [preflight('POST needs no listing', 'POST', null), preflight('an empty list', 'PUT', '')],
  },
}

/** A method other than GET, HEAD and POST must be listed; `*` covers it only without credentials. */
export const methodNotAllowed: Rule = {
  id: 'method-not-allowed',
  responsible: 'server',
  steps: ['method-not-allowed'],
  title: 'The method is not in Access-Control-Allow-Methods',
  why: WHY,
  remedy: 'Add the method to Access-Control-Allow-Methods in the answer to OPTIONS, if the server is meant to take it.',
  explain(failure) {
    const methods = elementsOf(failure, NAME)
    return {
      explanation: `The page wants to send ${theMethod(failure)}. The answer to the preflight does not allow it: it lists ${methods.length === 0 ? 'no method' : listedNames(methods)}.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [preflight('others are listed', 'PUT', 'GET, POST'), preflight('the list is empty', 'PUT', '')],
    other: [preflight('it is listed', 'PUT', 'GET, PUT')],
  },
}
