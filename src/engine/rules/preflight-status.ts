import { kindOf } from '../exchange/kind.ts'
import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { listed, listedNames, quoted } from '../report/wording.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { headersToSend, theHost, theMethod, theOrigin, theStatus } from './failure-wording.ts'
import { layerEvidence, layersOf, layerThatResponded } from './layers.ts'
import type { Explanation, Failure, Rule, Step } from './rule.ts'

/** If the response has CORS headers, the status fails; if not, the header does. The cause is the same. */
const STEPS: readonly [Step, ...Step[]] = ['preflight-status', 'allow-origin-missing']

const WHY =
  'Before a request that an HTML form couldn’t make, the browser sends a preflight request (OPTIONS). It sends the actual request only if the preflight response has a status from 200 to 299.'

interface Rejection {
  readonly isStatus: (status: number) => boolean
  /** A sentence on what the status means. */
  readonly meaning: string
  /** With this exchange's values. */
  readonly remedy: string
  /** Headers that tell more of the rejection. */
  readonly shows?: readonly string[]
}

function explainRejection(failure: Failure, { isStatus, meaning, remedy, shows = [] }: Rejection): Explanation | null {
  const { entry } = failure
  const { status, headers } = entry.response
  const isRejected = failure.step === 'preflight-status' || (failure.at === 'preflight' && status !== 0 && !isOkStatus(status))
  if (!isRejected || !isStatus(status)) return null
  const layers = layersOf(entry)
  return {
    explanation:
      `${theHost(failure)} responded to the preflight (OPTIONS) with ${status === 0 ? 'a status that isn’t recorded' : theStatus(failure)}${layers === '' ? '' : ` (${layers})`}, ` +
      `so the browser didn’t send the ${theMethod(failure)} request. ${meaning}`,
    remedy,
    responsible: layerThatResponded(entry) ?? undefined,
    evidence: [
      ...statusOf(entry),
      ...(failure.step === 'allow-origin-missing' ? responseHeader(entry, 'Access-Control-Allow-Origin') : []),
      ...shows.flatMap((name) => (get(name, headers) === null ? [] : responseHeader(entry, name))),
      ...layerEvidence(entry),
    ],
  }
}

/** The response that OPTIONS needs: "204 and Access-Control-Allow-Origin: https://app.example". */
function goodResponse(failure: Failure): string {
  return `204 and ${headersToSend(failure) ?? 'CORS headers'}`
}

/** CORS headers were added to the rejection, so whatever adds them doesn’t respond to OPTIONS, but passes it on. */
function isPassedOn({ step }: Failure): boolean {
  return step === 'preflight-status'
}

const STATUS_COUNTS = 'The CORS headers are there, but the status counts too.'

/** What to do then, without its verb: "whatever adds the CORS headers on api.example (a proxy or the application) respond to OPTIONS itself with 204". */
function whoShouldRespond(failure: Failure): string {
  return `whatever adds the CORS headers on ${theHost(failure)} (a proxy in front of it, or the application) respond to OPTIONS itself with 204`
}

/** Authentication runs before CORS. */
export const preflightAuthenticationRequired: Rule = {
  id: 'preflight-authentication-required',
  responsible: 'server',
  steps: STEPS,
  title: 'Preflight rejected: authentication required',
  why: `${WHY} A preflight never includes cookies, an Authorization header or a client certificate, so a server that requires authentication for OPTIONS rejects every preflight.`,
  remedy: 'Exempt OPTIONS from authentication: let CORS run before it, in the application and in every gateway.',
  explain: (failure) =>
    explainRejection(failure, {
      isStatus: (status) =>
        status === 401 || status === 407 || (status === 403 && get('WWW-Authenticate', failure.entry.response.headers) !== null),
      meaning: `A preflight never includes cookies or an Authorization header, so it can’t authenticate.${isPassedOn(failure) ? ` ${STATUS_COUNTS}` : ''}`,
      remedy: isPassedOn(failure)
        ? `Let ${whoShouldRespond(failure)}, instead of passing it on to the authentication.`
        : `Exempt OPTIONS from authentication on ${theHost(failure)}: let CORS run before it, in the application and in every gateway.`,
      shows: ['WWW-Authenticate', 'Proxy-Authenticate'],
    }),
}

/** A CORS library, a firewall or CSRF protection rejects it. */
export const preflightForbidden: Rule = {
  id: 'preflight-forbidden',
  responsible: 'server',
  steps: STEPS,
  title: 'Preflight rejected: 403 Forbidden',
  why: `${WHY} A 403 comes from a CORS library that doesn’t allow the origin, method or headers (Spring: “Invalid CORS request”), from a firewall or gateway, or from CSRF protection that doesn’t expect OPTIONS.`,
  remedy:
    'Allow the page’s origin, the method and the headers in the server’s CORS settings. If they are allowed already, let OPTIONS through the firewall, the gateway and CSRF protection; the response body and the server log show what rejects it.',
  explain: (failure) => {
    const names = failure.unsafeHeaderNames
    const allowed = [theOrigin(failure), theMethod(failure), ...(names.length === 0 ? [] : [listedNames(names)])]
    return explainRejection(failure, {
      isStatus: (status) => status === 403,
      meaning: `Either its CORS settings don’t allow the origin, the method or a header, or another layer (a gateway or firewall, CSRF protection) blocks OPTIONS.`,
      remedy: `Make sure that the CORS settings of ${theHost(failure)} allow all of these: ${listed(allowed)}. If they do, let OPTIONS through the firewall, the gateway and CSRF protection; the response body and the server log show what rejects it.`,
    })
  },
}

/** What the page can do where the server isn’t its own. Nobody reads a beacon’s response. */
function withoutPreflight(failure: Failure): string {
  const isBeacon = kindOf(failure.exchange) === 'ping' && failure.unsafeHeaderNames.join() === 'content-type'
  return isBeacon
    ? ' Or send the beacon as text/plain (a string): it then needs no preflight, and no CORS headers.'
    : ` If you can’t change ${theHost(failure)}, request it from your own server instead of from the page.`
}

/** The router has no route for OPTIONS. */
export const optionsNotHandled: Rule = {
  id: 'options-not-handled',
  responsible: 'server',
  pageCanAvoid: 'request',
  // The path may be wrong.
  avoidableStatuses: [404],
  steps: STEPS,
  title: 'Preflight rejected: OPTIONS isn’t handled (404, 405 or 501)',
  why: `${WHY} A router that only has routes for GET, POST and the like responds to OPTIONS with 404, 405 or 501.`,
  remedy:
    'Let your CORS middleware handle OPTIONS before the router, for every path: put it around the whole application, not on single routes. If the status is 404, check that the path exists too.',
  explain(failure) {
    const allow = get('Allow', failure.entry.response.headers)
    const isNotFound = failure.entry.response.status === 404
    const host = theHost(failure)
    const noRoute = `It has no route for OPTIONS at this URL${isNotFound ? ', or the path is wrong' : ''}.`
    const missing = allow === null ? noRoute : `Its Allow header lists only ${quoted(allow)}.`
    const passedOn = isNotFound
      ? `Check that this path exists, and that every proxy in front of it passes the path on. If it does, let ${whoShouldRespond(failure)}.`
      : `Let ${whoShouldRespond(failure)}, instead of passing it on to the router.`
    return explainRejection(failure, {
      isStatus: (status) => status === 404 || status === 405 || status === 501,
      meaning: isPassedOn(failure) ? `${missing} ${STATUS_COUNTS}` : missing,
      remedy: isPassedOn(failure)
        ? passedOn
        : `Let the CORS middleware of ${host} (or the proxy in front of it) handle OPTIONS before the router, and respond with ${goodResponse(failure)}.${isNotFound ? ' Check that this path exists, too.' : ''}${withoutPreflight(failure)}`,
      shows: ['Allow'],
    })
  },
}

/** The application failed on OPTIONS, or isn't running. */
export const preflightServerError: Rule = {
  id: 'preflight-server-error',
  responsible: 'server',
  steps: STEPS,
  title: 'Preflight failed: server error (5xx)',
  why: `${WHY} A 5xx status is the server’s own failure: code that fails on OPTIONS, or a gateway that can’t reach the application.`,
  remedy:
    '1. Fix the server error (check the server log): the application is down, or its code fails on OPTIONS. 2. Let the CORS configuration handle OPTIONS before any other code runs.',
  explain(failure) {
    const { status } = failure.entry.response
    const explanation = explainRejection(failure, {
      isStatus: (each) => each >= 500,
      meaning: 'This isn’t a problem of CORS headers: the server failed.',
      remedy: `1. Fix the ${status} (check the log of ${theHost(failure)}): the application is down, or its code fails on OPTIONS. 2. Let its CORS configuration handle OPTIONS before any other code runs, and respond with ${goodResponse(failure)}.`,
    })
    if (explanation === null || ![502, 503, 504].includes(status)) return explanation
    return { ...explanation, responsible: explanation.responsible ?? 'gateway' }
  },
}

/** Any status from 200 to 299 is fine, and no other. */
export const preflightStatusNotOk: Rule = {
  id: 'preflight-status-not-ok',
  responsible: 'server',
  steps: STEPS,
  title: 'Preflight response status isn’t 2xx',
  why: WHY,
  remedy: 'Respond to OPTIONS with 204 (or 200), without checking the body, the API version or other headers.',
  explain: (failure) =>
    explainRejection(failure, {
      isStatus: () => true,
      meaning: 'Only a status from 200 to 299 lets the request through.',
      remedy: `Respond to OPTIONS on ${theHost(failure)} with ${goodResponse(failure)}, without checking the body, the API version or other headers.`,
    }),
}
