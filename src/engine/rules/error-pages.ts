import { get } from '../fetch/header-list.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { hostOf, theStatus } from './failure-wording.ts'
import { layerEvidence, layersOf } from './layers.ts'
import type { Example, Explanation, Failure, Rule } from './rule.ts'

const ABSENT = 'Access-Control-Allow-Origin'

const WHY =
  'The CORS error hides the real one. The server answered with an error, and whatever wrote the error page added no CORS headers, so the browser keeps even the status from the page.'

const MEND_TOO = 'Send the CORS headers on error responses too, else the page can never see which error it was.'

function errorPage(
  failure: Failure,
  statuses: (status: number) => boolean,
  warnings: string,
  names: readonly string[] = [],
): Explanation | null {
  if (failure.at === 'preflight' || !statuses(failure.entry.response.status)) return null
  const layers = layersOf(failure.entry)
  return {
    explanation:
      `Not CORS at heart: ${hostOf(failure)} answered ${theStatus(failure)}${layers === '' ? '' : ` (${layers})`}. ` +
      `That answer has no Access-Control-Allow-Origin header, so the browser reports a CORS error and hides the real one. ${warnings}`,
    evidence: [
      statusOf(failure.entry),
      ...responseHeader(failure.entry, ABSENT),
      ...names.flatMap((name) => (get(name, failure.entry.response.headers) === null ? [] : responseHeader(failure.entry, name))),
      ...layerEvidence(failure.entry),
    ],
  }
}

const withTheHeader: readonly Example[] = [
  { says: 'an error page with the header is readable', status: 500, responseHeaders: [['Access-Control-Allow-Origin', '*']] },
]

/** A proxy could not reach the application, and wrote the page itself. */
export const gatewayError: Rule = {
  id: 'gateway-error-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'A gateway answered, because the application did not',
  why: `${WHY} 502, 503 and 504 come from a proxy, load balancer or gateway in front of an application that is down, starting, overloaded or too slow; the application’s CORS settings had no part in it.`,
  remedy: `Find out why the application did not answer. ${MEND_TOO} For these, the gateway must.`,
  explain: (failure) =>
    errorPage(failure, (status) => [502, 503, 504].includes(status), 'The gateway got no good answer from the application behind it.'),
  examples: {
    explained: [
      { says: 'nginx cannot reach the application', status: 502, responseHeaders: [['Server', 'nginx']] },
      { says: 'the gateway’s patience ended', status: 504, responseHeaders: [['Via', '1.1 gateway.example']] },
    ],
    other: withTheHeader,
  },
}

/** The application itself broke. */
export const serverError: Rule = {
  id: 'server-error-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'The server failed, and its error page carries no CORS headers',
  why: `${WHY} When code throws, frameworks often drop the headers set so far.`,
  remedy: `Look into the server’s log for the reason. ${MEND_TOO}`,
  explain: (failure) => errorPage(failure, (status) => status >= 500, 'Look into its log.'),
  examples: {
    explained: [{ says: 'the application threw', status: 500 }],
    other: [{ says: 'the application answers nothing: that is a gateway’s page', status: 502 }, ...withTheHeader],
  },
}

/** No login, a wrong token, a firewall. */
export const accessDenied: Rule = {
  id: 'access-denied-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Access was denied, and that answer carries no CORS headers',
  why: `${WHY} 401 and 403 come from authentication, an API gateway or a firewall that stands before the code that adds CORS headers.`,
  remedy: `Check the token, the cookie or the API key of the request, and who denies it. Spring answers 403 “Invalid CORS request” when it does not accept the origin. ${MEND_TOO} So CORS has to come before authentication.`,
  explain: (failure) =>
    errorPage(
      failure,
      (status) => status === 401 || status === 403 || status === 407,
      'Check the token, cookie or key that the request carries.',
      ['WWW-Authenticate'],
    ),
  examples: {
    explained: [
      { says: 'the token has expired', status: 401, responseHeaders: [['WWW-Authenticate', 'Bearer error="invalid_token"']] },
      {
        says: 'a firewall says no',
        status: 403,
        responseHeaders: [
          ['Server', 'cloudflare'],
          ['CF-Ray', '8a-FRA'],
        ],
      },
    ],
    other: [{ says: 'a 404 is another matter', status: 404 }],
  },
}

/** Nobody is at home at that address. */
export const notFound: Rule = {
  id: 'not-found-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Nothing answers at this URL, and the 404 page has no CORS headers',
  why: `${WHY} 404, 405 and 410 mostly mean that the URL or the method is not quite right: the route that would add the headers was never reached.`,
  remedy: `Compare the URL with the server’s routes: path, version, prefix, slash at the end. ${MEND_TOO}`,
  explain: (failure) =>
    errorPage(failure, (status) => status === 404 || status === 405 || status === 410, 'Check the path and the method of the request.', [
      'Allow',
    ]),
  examples: {
    explained: [
      { says: 'the path has a slip', status: 404 },
      { says: 'the route does not take this method', method: 'POST', status: 405, responseHeaders: [['Allow', 'GET']] },
    ],
    other: [{ says: 'a preflight answered 404', at: 'preflight', method: 'PUT', status: 404 }],
  },
}

/** Too much, too large: the layer in front of the application refuses by itself. */
export const limitReached: Rule = {
  id: 'limit-exceeded-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'A limit was reached, and that answer carries no CORS headers',
  why: `${WHY} 413 (body too large), 429 (too many requests) and 431 (headers too large) are mostly said by the web server or gateway itself.`,
  remedy: `Raise the limit where it is set, or send less. ${MEND_TOO} For these, the layer with the limit must.`,
  explain: (failure) =>
    errorPage(failure, (status) => [413, 429, 431].includes(status), 'A limit on size or number of requests was reached.', ['Retry-After']),
  examples: {
    explained: [
      { says: 'the upload is larger than nginx permits', method: 'POST', status: 413, responseHeaders: [['Server', 'nginx']] },
      { says: 'too many requests', status: 429, responseHeaders: [['Retry-After', '30']] },
    ],
    other: withTheHeader,
  },
}

/** Any other refusal. */
export const errorResponseWithoutCors: Rule = {
  id: 'error-response-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'The request was refused, and that answer carries no CORS headers',
  why: WHY,
  remedy: `Find out what the server objects to. ${MEND_TOO}`,
  explain: (failure) => errorPage(failure, (status) => status >= 400, 'Find out what the server objects to.'),
  examples: {
    explained: [{ says: 'a field is missing', method: 'POST', status: 400 }],
    other: [{ says: 'a 200 without the header', status: 200 }, ...withTheHeader],
  },
}
