import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { hostOf, theMethod, theStatus } from './failure-wording.ts'
import { layerEvidence, layersOf } from './layers.ts'
import type { Example, Explanation, Failure, Rule, Step } from './rule.ts'

/** With the CORS headers on it the status is at fault, without them the header; behind both is the same cause. */
const STEPS: readonly [Step, ...Step[]] = ['preflight-status', 'allow-origin-missing']

const WHY =
  'Before a request that a plain web form could not make, the browser asks with OPTIONS (the preflight). Only an answer with a status from 200 to 299 is a yes.'

function refused(
  failure: Failure,
  statuses: (status: number) => boolean,
  warnings: string,
  names: readonly string[] = [],
): Explanation | null {
  const { status, headers } = failure.entry.response
  const isRefusal = failure.step === 'preflight-status' || (failure.at === 'preflight' && !isOkStatus(status))
  if (!isRefusal || !statuses(status)) return null
  const layers = layersOf(failure.entry)
  return {
    explanation:
      `${hostOf(failure)} answered the preflight (OPTIONS) with ${theStatus(failure)}${layers === '' ? '' : ` (${layers})`}, ` +
      `so the ${theMethod(failure)} request was not sent. ${warnings}`,
    evidence: [
      statusOf(failure.entry),
      ...(failure.step === 'allow-origin-missing' ? responseHeader(failure.entry, 'Access-Control-Allow-Origin') : []),
      ...names.flatMap((name) => (get(name, headers) === null ? [] : responseHeader(failure.entry, name))),
      ...layerEvidence(failure.entry),
    ],
  }
}

function answered(says: string, status: number, more: readonly (readonly [string, string])[] = [], rest: Partial<Example> = {}): Example {
  const cors = [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Methods', 'PUT'],
  ] as const
  return { says, at: 'preflight', method: 'PUT', status, responseHeaders: rest.step ? more : [...cors, ...more], ...rest }
}

/** Authentication stands before CORS. */
export const preflightAuthenticationRequired: Rule = {
  id: 'preflight-authentication-required',
  responsible: 'server',
  steps: STEPS,
  title: 'Authentication answered the preflight',
  why: `${WHY} A preflight never carries cookies, Authorization or a client certificate: a server that asks OPTIONS for a login can never get one.`,
  remedy: 'Let OPTIONS pass without authentication: put CORS before it, in the application and in every gateway.',
  explain: (failure) =>
    refused(
      failure,
      (status) => status === 401 || status === 407 || (status === 403 && get('WWW-Authenticate', failure.entry.response.headers) !== null),
      'A preflight never carries cookies or Authorization, so OPTIONS must pass without a login.',
      ['WWW-Authenticate', 'Proxy-Authenticate'],
    ),
  examples: {
    explained: [
      answered('a token is asked for', 401, [['WWW-Authenticate', 'Bearer']]),
      answered('without any CORS header', 401, [['WWW-Authenticate', 'Basic realm="api"']], { step: 'allow-origin-missing' }),
      answered('a 403 that asks for a login', 403, [['WWW-Authenticate', 'Bearer']]),
    ],
    other: [answered('a login page is a redirect', 302, [['Location', '/login']])],
  },
}

/** A CORS library's no, a firewall, a CSRF guard. */
export const preflightForbidden: Rule = {
  id: 'preflight-forbidden',
  responsible: 'server',
  steps: STEPS,
  title: 'The server forbade the preflight (403)',
  why: `${WHY} 403 comes from a CORS library that does not accept the origin, method or header (Spring: “Invalid CORS request”), from a firewall or gateway, or from a guard against CSRF that does not know OPTIONS.`,
  remedy:
    'Look at the body of the answer and at the server’s log for who said no. Add the origin to the list of allowed ones; let OPTIONS pass through firewall and guards.',
  explain: (failure) =>
    refused(
      failure,
      (status) => status === 403,
      'Either its CORS settings do not accept the origin, or a firewall or guard forbids OPTIONS.',
    ),
  examples: {
    explained: [
      answered('a gateway denies it', 403, [['Server', 'awselb/2.0']], { step: 'allow-origin-missing' }),
      answered('with the headers, and yet', 403),
    ],
    other: [answered('a 403 that asks for a login', 403, [['WWW-Authenticate', 'Bearer']])],
  },
}

/** No one thought of OPTIONS. */
export const optionsNotHandled: Rule = {
  id: 'options-not-handled',
  responsible: 'server',
  steps: STEPS,
  title: 'The server has no answer to OPTIONS at this URL',
  why: `${WHY} A router that knows only GET, POST and the like answers OPTIONS with 404, 405 or 501.`,
  remedy: 'Let the CORS settings answer OPTIONS before the router, for every path. A 404 may also mean that the path itself is wrong.',
  explain(failure) {
    const allow = get('Allow', failure.entry.response.headers)
    return refused(
      failure,
      (status) => status === 404 || status === 405 || status === 501,
      allow === null ? 'It has no route for OPTIONS at this URL, or no such path.' : 'Its Allow header lists the methods it does take.',
      ['Allow'],
    )
  },
  examples: {
    explained: [
      answered('no route for OPTIONS', 404),
      answered('the method is unknown', 405, [['Allow', 'GET, POST']], { step: 'allow-origin-missing' }),
    ],
    other: [{ says: 'the request itself was answered 404', status: 404 }],
  },
}

/** The application broke on OPTIONS, or was not there. */
export const preflightServerError: Rule = {
  id: 'preflight-server-error',
  responsible: 'server',
  steps: STEPS,
  title: 'The server failed on the preflight',
  why: `${WHY} 5xx is the server’s own failure: code that breaks on OPTIONS, or a gateway that cannot reach the application.`,
  remedy: 'Look into the server’s log. If the requests themselves work, its code does not expect OPTIONS; if not, the service is down.',
  explain: (failure) => refused(failure, (status) => status >= 500, 'That is not a matter of CORS headers: look into the server’s log.'),
  examples: {
    explained: [
      answered('the handler throws on an empty body', 500),
      answered('the application is down', 502, [['Server', 'nginx']], { step: 'allow-origin-missing' }),
    ],
    other: [answered('501 means that OPTIONS is not known', 501)],
  },
}

/** Any status from 200 to 299 will do, and no other. */
export const preflightStatusNotOk: Rule = {
  id: 'preflight-status-not-ok',
  responsible: 'server',
  steps: STEPS,
  title: 'The preflight was not answered with a success status',
  why: WHY,
  remedy: 'Answer OPTIONS with 204 (or 200), without looking at the body, the API version or other headers.',
  explain: (failure) => refused(failure, () => true, 'Only a status from 200 to 299 is a yes.'),
  examples: {
    explained: [answered('the handler misses the body', 400), answered('a redirect without a target', 302), answered('not modified', 304)],
    other: [
      {
        says: '299 is a success',
        at: 'preflight',
        method: 'PUT',
        status: 299,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      },
    ],
  },
}
