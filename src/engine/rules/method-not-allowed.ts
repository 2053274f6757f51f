import { get } from '../fetch/header-list.ts'
import { listedNames, quoted, shortened } from '../report/wording.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { theHost, theMethod } from './failure-wording.ts'
import type { Evidence, Failure, Rule } from './rule.ts'
import { extendList, itemsOf } from './wildcard-list.ts'

const NAME = 'Access-Control-Allow-Methods'

const WHY =
  'A page can send GET, HEAD and POST to other origins without permission, as HTML forms always could. The server must allow any other method: the preflight response has to list it in Access-Control-Allow-Methods.'

function evidence(failure: Failure): Evidence[] {
  return [...responseHeader(failure.entry, NAME), ...requestHeader(failure.entry, 'Access-Control-Request-Method')]
}

function allowMethod(failure: Failure): string {
  return `${extendList(failure, NAME, [theMethod(failure)])}.`
}

/** Methods are case-sensitive, and fetch() doesn't convert `patch` to upper case. */
export const methodCase: Rule = {
  id: 'method-case',
  responsible: 'page',
  steps: ['method-not-allowed'],
  title: 'Method has the wrong letter case',
  why: 'Methods are case-sensitive. fetch() and XMLHttpRequest convert only six of them to upper case (DELETE, GET, HEAD, OPTIONS, POST and PUT) and send all others as they are: “patch” stays “patch”.',
  remedy: 'Write the method in upper case where the page sends the request: method: "PATCH".',
  explain(failure) {
    const listed = itemsOf(failure, NAME).find((method) => method.toUpperCase() === failure.method.toUpperCase())
    if (listed === undefined || listed === failure.method) return null
    const [sent, allows] = [quoted(theMethod(failure)), quoted(shortened(listed))]
    const isLowerInPage = failure.method !== failure.method.toUpperCase()
    return {
      explanation: `The page sends the method ${sent}, but the preflight response allows ${allows}. Methods are case-sensitive.`,
      remedy: isLowerInPage
        ? `Write the method as ${quoted(shortened(failure.method.toUpperCase()))} where the page sends the request.`
        : `Replace ${allows} with ${sent} in the Access-Control-Allow-Methods of ${theHost(failure)}.`,
      responsible: isLowerInPage ? 'page' : 'server',
      evidence: evidence(failure),
    }
  },
}

/** No list at all; some servers send HTTP's older Allow instead. */
export const allowMethodsMissing: Rule = {
  id: 'allow-methods-missing',
  responsible: 'server',
  steps: ['method-not-allowed'],
  title: 'No Access-Control-Allow-Methods header',
  why: `${WHY} Without the header, only GET, HEAD and POST are allowed; HTTP’s own Allow header doesn’t count.`,
  remedy: 'List the methods in Access-Control-Allow-Methods in the response to OPTIONS.',
  explain(failure) {
    if (get(NAME, failure.entry.response.headers) !== null) return null
    const hasAllow = get('Allow', failure.entry.response.headers) !== null
    return {
      explanation: `The request uses ${theMethod(failure)}, but the preflight response has no Access-Control-Allow-Methods header.${hasAllow ? ' Browsers ignore its Allow header.' : ''}`,
      remedy: allowMethod(failure),
      evidence: [...evidence(failure), ...(hasAllow ? responseHeader(failure.entry, 'Allow') : [])],
    }
  },
}

/** A method other than GET, HEAD and POST must be listed; `*` covers it only without credentials. */
export const methodNotAllowed: Rule = {
  id: 'method-not-allowed',
  responsible: 'server',
  steps: ['method-not-allowed'],
  title: 'Method isn’t in Access-Control-Allow-Methods',
  why: WHY,
  remedy: 'Add the method to Access-Control-Allow-Methods in the response to OPTIONS.',
  explain(failure) {
    const methods = itemsOf(failure, NAME)
    return {
      explanation: `The request uses ${theMethod(failure)}, but the preflight response allows ${methods.length === 0 ? 'no method: its Access-Control-Allow-Methods is empty' : `only ${listedNames(methods)}`}.`,
      remedy: allowMethod(failure),
      evidence: evidence(failure),
    }
  },
}
