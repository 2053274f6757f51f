import { get } from '../fetch/header-list.ts'
import { quoted } from '../report/wording.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { headersToSend, theHost, theMethod, theStatus } from './failure-wording.ts'
import { isFromNginx, layerEvidence, layersOf, layerThatResponded, onErrorsToo } from './layers.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

const ABSENT = 'Access-Control-Allow-Origin'

const WHY =
  'The CORS error hides the real one. The server responded with an error, and whatever made the error response didn’t add CORS headers, so the page can’t read even the status.'

const SECOND_STEP = '2. Send CORS headers on error responses too, so that your page can read such errors.'

interface ErrorResponse {
  readonly isStatus: (status: number) => boolean
  /** The first step of the remedy, with this exchange's values. */
  readonly firstStep: (failure: Failure) => string
  /** Headers that tell more of the error. */
  readonly shows?: readonly string[]
}

function explainError(failure: Failure, { isStatus, firstStep, shows = [] }: ErrorResponse): Explanation | null {
  const { entry } = failure
  if (failure.at === 'preflight' || !isStatus(entry.response.status)) return null
  const layers = layersOf(entry)
  return {
    explanation:
      `This isn’t a CORS problem but a ${theStatus(failure)} from ${theHost(failure)}${layers === '' ? '' : ` (${layers})`}. ` +
      `The error response has no Access-Control-Allow-Origin header, so the browser reports a CORS error and hides the real one.`,
    remedy: `1. ${firstStep(failure)} ${corsOnErrors(failure)}`,
    responsible: layerThatResponded(entry) ?? undefined,
    headersPurpose: 'reveal-error',
    evidence: [
      ...statusOf(entry),
      ...responseHeader(entry, ABSENT),
      ...shows.flatMap((name) => (get(name, entry.response.headers) === null ? [] : responseHeader(entry, name))),
      ...layerEvidence(entry),
    ],
  }
}

/** The second step of every remedy. */
function corsOnErrors(failure: Failure): string {
  const headers = headersToSend(failure)
  if (headers === null) return SECOND_STEP
  return `2. Send ${headers} on error responses too${onErrorsToo(failure.entry)}, so that your page can read such errors.`
}

/** A proxy couldn't reach the application, and made the response itself. */
const gatewayError: Rule = {
  id: 'gateway-error-without-cors',
  responsible: 'gateway',
  steps: ['allow-origin-missing'],
  title: 'Gateway error (502, 503 or 504) without CORS headers',
  why: `${WHY} 502, 503 and 504 come from a proxy, load balancer or gateway in front of an application that is down, starting, overloaded or too slow. The application’s CORS configuration never ran.`,
  remedy: `1. Find out why the application didn’t respond: it is down, still starting or too slow. 2. Send CORS headers on the gateway’s error responses too, so that your page can read such errors.`,
  explain: (failure) =>
    explainError(failure, {
      isStatus: (status) => [502, 503, 504].includes(status),
      firstStep: ({ entry }) =>
        entry.response.status === 504
          ? `Find out why the application behind ${theHost(failure)} didn’t respond in time (check its log), and make it faster or raise the gateway’s timeout.`
          : `Find out why the application behind ${theHost(failure)} didn’t respond (check its log): it is down, still starting or overloaded.`,
    }),
}

/** The application itself failed. */
const serverError: Rule = {
  id: 'server-error-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Server error (5xx) without CORS headers',
  why: `${WHY} When code throws, many frameworks drop the headers that were set before.`,
  remedy: `1. Fix the server error (check the server log). ${SECOND_STEP}`,
  explain: (failure) =>
    explainError(failure, {
      isStatus: (status) => status >= 500,
      firstStep: ({ entry }) => `Fix the ${entry.response.status} (check the log of ${theHost(failure)}).`,
    }),
}

/** A missing or wrong login, or a firewall. */
const accessDenied: Rule = {
  id: 'access-denied-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Access denied (401 or 403) without CORS headers',
  why: `${WHY} 401 and 403 come from authentication, an API gateway or a firewall that runs before the code that adds CORS headers.`,
  remedy: `1. Check the token, cookie or API key that the request sends, and find out which layer denies access. 2. Let CORS run before authentication, so that your page can read such errors.`,
  explain: (failure) =>
    explainError(failure, {
      isStatus: (status) => status === 401 || status === 403 || status === 407,
      firstStep: ({ entry }) =>
        entry.response.status === 403
          ? `Check whether the request’s token, cookie or API key allows this, and whether a firewall in front of ${theHost(failure)} blocks it.`
          : `Check the token, cookie or API key that the request sends to ${theHost(failure)}.`,
      shows: ['WWW-Authenticate'],
    }),
}

/** Nothing is served at that URL. */
const notFound: Rule = {
  id: 'not-found-without-cors',
  responsible: 'page',
  steps: ['allow-origin-missing'],
  title: 'Not found (404 or 405) without CORS headers',
  why: `${WHY} 404, 405 and 410 usually mean that the URL or the method isn’t quite right, so the request never reached the route that adds the headers.`,
  remedy: `1. Compare the request’s URL and method with the server’s routes: path, version, prefix, trailing slash. ${SECOND_STEP}`,
  explain: (failure) =>
    explainError(failure, {
      isStatus: (status) => status === 404 || status === 405 || status === 410,
      firstStep: ({ entry }) => {
        const allow = get('Allow', entry.response.headers)
        if (entry.response.status !== 405) return `Check the URL: ${theHost(failure)} has no route for ${theMethod(failure)} at this path.`
        return `Check the method: this URL doesn’t accept ${theMethod(failure)}${allow === null ? '' : `, only ${quoted(allow)}`}.`
      },
      shows: ['Allow'],
    }),
}

/** Too many requests, or too large ones: the layer in front of the application rejects them by itself. */
const limitReached: Rule = {
  id: 'limit-exceeded-without-cors',
  responsible: 'gateway',
  pageCanAvoid: 'request',
  steps: ['allow-origin-missing'],
  title: 'Limit exceeded (413, 429 or 431) without CORS headers',
  why: `${WHY} 413 (body too large), 429 (too many requests) and 431 (headers too large) usually come from the web server or gateway itself.`,
  remedy: `1. Raise the limit, or send less. 2. Send CORS headers on these responses in the layer that has the limit, so that your page can read such errors.`,
  explain: (failure) =>
    explainError(failure, {
      isStatus: (status) => [413, 429, 431].includes(status),
      firstStep: limitStep,
      shows: ['Retry-After'],
    }),
}

function limitStep(failure: Failure): string {
  const { response } = failure.entry
  switch (response.status) {
    case 413:
      return `Send a smaller body, or raise the size limit of ${theHost(failure)}${isFromNginx(failure.entry) ? ' (in nginx: client_max_body_size)' : ''}.`
    case 431:
      return `Send fewer or smaller request headers and cookies, or raise the header limit of ${theHost(failure)}.`
    default: {
      const wait = get('Retry-After', response.headers)
      return `Send fewer requests, and retry later${wait === null ? '' : ` (Retry-After: ${quoted(wait)})`}, or raise the rate limit of ${theHost(failure)}.`
    }
  }
}

/** Any other error. */
const errorResponseWithoutCors: Rule = {
  id: 'error-response-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Error response (4xx) without CORS headers',
  why: WHY,
  remedy: `1. Find out why the server rejects the request (check the server log). ${SECOND_STEP}`,
  explain: (failure) =>
    explainError(failure, {
      isStatus: (status) => status >= 400,
      firstStep: ({ entry }) =>
        `Find out why ${theHost(failure)} responds with ${entry.response.status} (check its log and the response body).`,
    }),
}

/** In the order in which they are tried; the last one explains any error. */
export const ERROR_PAGES = [gatewayError, serverError, accessDenied, notFound, limitReached, errorResponseWithoutCors] as const
