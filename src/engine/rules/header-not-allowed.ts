import { get } from '../fetch/header-list.ts'
import { disallowedHeaderNames } from '../fetch/preflight-check.ts'
import { listedNames, quoted, shortened } from '../report/wording.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { likelySource } from './library-headers.ts'
import type { Evidence, Example, Failure, Rule } from './rule.ts'
import { elementsOf } from './wildcard-list.ts'

const NAME = 'Access-Control-Allow-Headers'

const WHY =
  'A page may send only a few harmless headers to other origins unasked. For every other one the browser asks with a preflight, whose answer must list the name in Access-Control-Allow-Headers (in any case).'

const MEND = 'Add the name to Access-Control-Allow-Headers in the answer to OPTIONS, if the server wants the header. Else do not send it.'

/** The names that the preflight asked for and was not given. */
export function refusedNames(failure: Failure): readonly string[] {
  const refused = (authorizationUnderWildcard: boolean) =>
    disallowedHeaderNames(failure.unsafeHeaderNames, elementsOf(failure, NAME), failure.includesCredentials, {
      authorizationUnderWildcard,
    })
  const names = refused(true)
  return names.length > 0 ? names : refused(false)
}

function evidence(failure: Failure): Evidence[] {
  return [...responseHeader(failure.entry, NAME), ...requestHeader(failure.entry, 'Access-Control-Request-Headers')]
}

function preflight(says: string, asks: readonly string[], allows: string | null, more: Partial<Example> = {}): Example {
  const list = allows === null ? [] : ([[NAME, allows]] as const)
  const responseHeaders = [['Access-Control-Allow-Origin', '*'], ...list] as const
  return { says, at: 'preflight', method: 'POST', unsafeHeaderNames: asks, status: 204, responseHeaders, ...more }
}

const allowed = preflight('listed in another case', ['x-a'], 'X-A')

/** Only the server can send Access-Control-Allow-Origin: from the page it is one more header that needs permission. */
export const corsHeaderInRequest: Rule = {
  id: 'cors-header-in-request',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'The page itself sends an Access-Control- header',
  why: 'Permission is given by the server’s response. In a request Access-Control-Allow-Origin permits nothing; it is one more header that the browser must ask leave for, and makes a preflight necessary that was not before.',
  remedy: 'Remove the Access-Control- headers from the page’s code, and set them on the server.',
  explain(failure) {
    const names = refusedNames(failure).filter((name) => name.startsWith('access-control-'))
    if (names.length === 0) return null
    return {
      explanation: `The page sends ${listedNames(names)} as a request header. That permits nothing: such headers belong into the server’s response, and the answer to the preflight does not allow sending ${names.length > 1 ? 'them' : 'it'}.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [preflight('the page tries to allow itself', ['access-control-allow-origin', 'content-type'], 'content-type')],
    other: [preflight('a header of its own', ['x-a'], null)],
  },
}

/** `x_token` and `x-token` are two names. */
export const headerSpelledDifferently: Rule = {
  id: 'header-spelled-differently',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'The header is listed with another spelling: “_” for “-”',
  why: `${WHY} Hyphen and underscore are different signs. Variables of CGI and of many frameworks spell header names with underscores; on the wire they have hyphens.`,
  remedy:
    'Write the name in Access-Control-Allow-Headers exactly as the page sends it. Prefer hyphens: nginx and others drop headers with underscores.',
  explain(failure) {
    const bare = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '')
    const listed = elementsOf(failure, NAME)
    for (const name of refusedNames(failure)) {
      const similar = listed.find((other) => bare(other) === bare(name))
      if (similar === undefined || bare(name) === '') continue
      return {
        explanation: `The page sends the header ${quoted(shortened(name))}; the answer to the preflight lists ${quoted(shortened(similar))}. Hyphens and underscores make different names.`,
        evidence: evidence(failure),
      }
    }
    return null
  },
  examples: {
    explained: [
      preflight('underscores in the list', ['x-api-key'], 'X_API_KEY'),
      preflight('underscores in the request', ['api_key'], 'api-key'),
      preflight('no sign at all', ['content-type'], 'ContentType'),
    ],
    other: [preflight('another name', ['x-api-key'], 'x-key'), allowed],
  },
}

/** Expose-Headers is about what the page may read, Allow-Headers about what it may send. */
export const listedInExposeHeaders: Rule = {
  id: 'listed-in-expose-headers',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'The header is listed in Access-Control-Expose-Headers instead',
  why: 'Access-Control-Allow-Headers lists the request headers that the page may send; Access-Control-Expose-Headers the response headers that it may read.',
  remedy: 'Move the name to Access-Control-Allow-Headers in the answer to OPTIONS.',
  explain(failure) {
    const exposed = elementsOf(failure, 'Access-Control-Expose-Headers').map((name) => name.toLowerCase())
    const names = refusedNames(failure).filter((name) => exposed.includes(name))
    if (names.length === 0) return null
    return {
      explanation: `The answer to the preflight lists ${listedNames(names)} in Access-Control-Expose-Headers. That is for reading response headers; to send the header it must be in ${NAME}.`,
      evidence: [...evidence(failure), ...responseHeader(failure.entry, 'Access-Control-Expose-Headers')],
    }
  },
  examples: {
    explained: [
      preflight('the wrong list', ['x-a'], null, {
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Expose-Headers', 'X-A'],
        ],
      }),
    ],
    other: [preflight('in no list', ['x-a'], 'x-b')],
  },
}

/** To the standard `*` does not cover Authorization. Chromium and Firefox still let it, with a warning. */
export const authorizationNotCoveredByWildcard: Rule = {
  id: 'authorization-not-covered-by-wildcard',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'Authorization is not covered by “*”',
  why: 'A server that allows “*” may not have thought of credentials that a page sends by itself. So the standard lets “*” stand for every header but Authorization. Chromium and Firefox warn, and let it pass for now.',
  remedy: 'List Authorization by name: Access-Control-Allow-Headers: *, Authorization.',
  explain(failure) {
    if (!elementsOf(failure, NAME).includes('*') || refusedNames(failure).join() !== 'authorization' || failure.includesCredentials)
      return null
    return {
      explanation: `The answer to the preflight says ${NAME}: *, and the request carries “authorization”, which must be listed by name.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [preflight('“*” alone', ['authorization'], '*')],
    other: [preflight('it is not covered by another name either', ['authorization'], 'content-type')],
  },
}

/** Nobody in the project wrote it: a library sends it. */
export const libraryHeaderNotAllowed: Rule = {
  id: 'library-header-not-allowed',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'A header that a library adds is not allowed',
  why: `${WHY} Libraries for tracing, caching, CSRF and the like add headers of their own to every request, to other origins too.`,
  remedy:
    'Limit the library to your own servers, or switch that header off for this host; else let the server list it in Access-Control-Allow-Headers.',
  explain(failure) {
    const names = refusedNames(failure)
    const [first = ''] = names
    const source = likelySource(first)
    if (source === null || names.some((name) => likelySource(name) === null)) return null
    return {
      explanation: `The request carries ${listedNames(names)}, which the answer to the preflight does not allow. It is probably not the page’s own: ${source}.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      preflight('tracing', ['traceparent'], 'content-type'),
      preflight('Sentry', ['baggage', 'sentry-trace'], null),
      preflight('an old habit', ['x-requested-with'], 'content-type, authorization'),
      preflight('against the cache', ['cache-control', 'pragma'], null),
    ],
    other: [preflight('a header of the page’s own besides', ['traceparent', 'x-a'], null)],
  },
}

/** JSON is the most frequent reason for a preflight. */
export const contentTypeNotAllowed: Rule = {
  id: 'content-type-not-allowed',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'Content-Type is not in Access-Control-Allow-Headers',
  why: `${WHY} Content-Type needs none for what forms send (text/plain, multipart/form-data, application/x-www-form-urlencoded); for JSON and all else it does.`,
  remedy:
    'Add Content-Type to Access-Control-Allow-Headers in the answer to OPTIONS. A GET has no body and needs no Content-Type: do not set it there.',
  explain(failure) {
    if (refusedNames(failure).join() !== 'content-type') return null
    const value = get('Content-Type', failure.exchange.hops[failure.hop]?.entry?.request.headers ?? [])
    return {
      explanation:
        `The page sets a Content-Type${value ? ` (${quoted(value)})` : ''} that a form could not send, such as that of JSON. ` +
        `The answer to the preflight does not list “content-type” in ${NAME}.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      preflight('JSON is sent, and nothing is listed', ['content-type'], null),
      preflight('others are listed', ['content-type'], 'Authorization'),
    ],
    other: [preflight('a second header is refused', ['content-type', 'x-a'], null)],
  },
}

/** Every header beyond the safelist must be listed; `*` covers it only without credentials. */
export const headerNotAllowed: Rule = {
  id: 'header-not-allowed',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'A request header is not in Access-Control-Allow-Headers',
  why: WHY,
  remedy: MEND,
  explain(failure) {
    const names = refusedNames(failure)
    const many = names.length > 1
    const [foreign] = names.map((name) => ({ name, source: likelySource(name) })).filter(({ source }) => source !== null)
    const source = foreign === undefined ? '' : ` ${quoted(foreign.name)} is probably not the page’s own: ${foreign.source}.`
    return {
      explanation: `The page sets the request header${many ? 's' : ''} ${listedNames(names)}, which need${many ? '' : 's'} the server’s permission. The answer to the preflight does not list ${many ? 'them' : 'it'} in ${NAME}.${source}`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      preflight('another header is listed', ['x-a'], 'x-b'),
      preflight('two are missing', ['content-type', 'x-a'], null),
      preflight('one of them is a library’s', ['traceparent', 'x-a'], null),
    ],
    other: [allowed],
  },
}
