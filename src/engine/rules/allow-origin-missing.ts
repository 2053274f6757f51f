import { CORS_RESPONSE_HEADERS } from '../exchange/cors-headers.ts'
import type { Entry } from '../exchange/exchange.ts'
import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { varyNames } from '../fetch/vary.ts'
import { listed } from '../report/wording.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { hostOf, theAnswer, theMethod, theOrigin, theStatus } from './failure-wording.ts'
import type { Failure, Rule } from './rule.ts'

const ABSENT = 'Access-Control-Allow-Origin'

/** Without the header, nobody but the server's own origin may read the response. */
export const allowOriginMissing: Rule = {
  id: 'allow-origin-missing',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'No Access-Control-Allow-Origin header',
  why: 'A page may send requests to any server, but it may read only what that server shows to its origin. Without Access-Control-Allow-Origin the server has not agreed, so the browser keeps the response from the page. The request itself did arrive, unless it was a preflight.',
  remedy:
    'Let the server send Access-Control-Allow-Origin with the page’s origin, on this URL and on error responses too. If the server is not yours, ask it from a server of your own instead of from the page.',
  explain(failure) {
    return {
      explanation:
        `${theAnswer(failure)} of ${hostOf(failure)} has no Access-Control-Allow-Origin header. ` +
        `Without it the browser keeps a response of another origin from ${theOrigin(failure)}.`,
      evidence: [...responseHeader(failure.entry, ABSENT), statusOf(failure.entry)],
    }
  },
  examples: {
    explained: [
      { says: 'the response has no CORS header at all', responseHeaders: [['Content-Type', 'application/json']] },
      { says: 'the preflight has none', at: 'preflight', method: 'PUT', status: 204 },
    ],
    other: [{ says: 'an empty header is there, and equals no origin', responseHeaders: [['Access-Control-Allow-Origin', '']] }],
  },
}

/** Many servers send the other headers to everyone and this one only to origins on their list. */
export const originNotAllowed: Rule = {
  id: 'origin-not-allowed',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'The server knows CORS and did not accept this origin',
  why: 'Most CORS libraries leave Access-Control-Allow-Origin out when the request’s Origin is not on their list. The other CORS headers, or Vary: Origin, show that the library ran and said no.',
  remedy:
    'Add the page’s exact origin (scheme, host and port) to the server’s list of allowed origins. Look for a value that is nearly right, and for the configuration of another environment.',
  explain(failure) {
    const { status, headers } = failure.entry.response
    // Spring refuses an origin with 403; any other error has a cause of its own.
    if ((status >= 400 && status !== 403) || preflightThatAllowed(failure) !== null) return null
    const others = CORS_RESPONSE_HEADERS.filter((name) => get(name, headers) !== null)
    const varies = varyNames(headers).includes('origin')
    if (others.length === 0 && !varies) return null
    const signs = [...others, ...(varies ? ['Vary'] : [])]
    return {
      explanation:
        `${theAnswer(failure)} of ${hostOf(failure)} (${theStatus(failure)}) has ${listed(varies ? [...others, 'Vary: Origin'] : others)}, but no Access-Control-Allow-Origin: ` +
        `the server knows CORS, and ${theOrigin(failure)} is most likely not on its list.`,
      evidence: [
        ...responseHeader(failure.entry, ABSENT),
        ...signs.flatMap((name) => responseHeader(failure.entry, name)),
        statusOf(failure.entry),
      ],
    }
  },
  examples: {
    explained: [
      { says: 'the answer depends on Origin', responseHeaders: [['Vary', 'Accept-Encoding, Origin']] },
      { says: 'and refuses with 403, as Spring does', status: 403, responseHeaders: [['Vary', 'Origin']] },
      {
        says: 'all the other headers are there',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Methods', 'GET, PUT'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
    ],
    other: [
      { says: 'Vary names other headers', responseHeaders: [['Vary', 'Accept-Encoding']] },
      { says: 'the server failed', status: 500, responseHeaders: [['Vary', 'Origin']] },
    ],
  },
}

/** The web server answers OPTIONS by itself, and the application with its CORS settings never sees it. */
export const optionsHandledWithoutCors: Rule = {
  id: 'options-handled-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Something answered OPTIONS that knows nothing of CORS',
  why: 'Web servers and frameworks answer OPTIONS by themselves with a list of methods in Allow, as HTTP had it long before CORS. Browsers do not read Allow: a preflight needs the Access-Control-Allow- headers.',
  remedy: 'Let the CORS settings come first: before the router, and before the web server’s own answer to OPTIONS.',
  explain(failure) {
    const { status, headers } = failure.entry.response
    if (failure.at !== 'preflight' || !isOkStatus(status) || get('Allow', headers) === null) return null
    return {
      explanation:
        `${hostOf(failure)} answered the preflight (OPTIONS) with ${theStatus(failure)} and an Allow header, as servers do that know no CORS. ` +
        `Access-Control-Allow-Origin is missing, so the ${theMethod(failure)} request was not sent.`,
      evidence: [...responseHeader(failure.entry, 'Allow'), ...responseHeader(failure.entry, ABSENT)],
    }
  },
  examples: {
    explained: [
      { says: 'a list of methods, not for CORS', at: 'preflight', method: 'PUT', responseHeaders: [['Allow', 'OPTIONS, GET, HEAD, PUT']] },
    ],
    other: [{ says: 'without Allow, nothing shows who answered', at: 'preflight', method: 'PUT' }],
  },
}

/** The preflight of a response, if it named an allowed origin. */
function preflightThatAllowed({ at, exchange, hop }: Failure): Entry | null {
  const preflight = exchange.hops[hop]?.preflight ?? null
  return at !== 'preflight' && preflight !== null && get(ABSENT, preflight.response.headers) !== null ? preflight : null
}

/** The preflight's handler knows CORS, the route behind it does not. */
export const corsOnlyOnPreflight: Rule = {
  id: 'cors-only-on-preflight',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'The preflight was allowed, the response itself carries no header',
  why: 'The preflight only permits sending the request. Whether the page may read the response is decided again, by the response’s own Access-Control-Allow-Origin.',
  remedy: 'Send Access-Control-Allow-Origin with every response, not only with those to OPTIONS.',
  explain(failure) {
    const preflight = preflightThatAllowed(failure)
    if (preflight === null) return null
    return {
      explanation:
        `${hostOf(failure)} allowed the preflight, but the response to ${theMethod(failure)} (${theStatus(failure)}) has no Access-Control-Allow-Origin. ` +
        'The server did what was asked; the page may not see the answer.',
      evidence: [...responseHeader(failure.entry, ABSENT), ...responseHeader(preflight, ABSENT)],
    }
  },
  examples: {
    explained: [
      {
        says: 'only OPTIONS is handled',
        method: 'PUT',
        preflightHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      },
    ],
    other: [{ says: 'no preflight was needed', method: 'GET' }],
  },
}
