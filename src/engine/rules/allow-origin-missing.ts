import { CORS_RESPONSE_HEADERS } from '../exchange/cors-headers.ts'
import type { Entry } from '../exchange/exchange.ts'
import { kindOf } from '../exchange/kind.ts'
import { isPreflight } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isOkStatus } from '../fetch/status.ts'
import type { Kind } from '../report/request-kind.ts'
import { listed, listedNames } from '../report/wording.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { headersToSend, responseName, theHost, theMethod, theOrigin, theStatus } from './failure-wording.ts'
import { onOptionsAlone } from './layers.ts'
import { atOwnOrigin, isLocal } from './own-origin.ts'
import type { Failure, Rule } from './rule.ts'
import { saidOfServiceWorker } from './service-worker.ts'
import { signsOfCors } from './signs-of-cors.ts'

const ABSENT = 'Access-Control-Allow-Origin'

/** A success without any CORS header is what a server sends that handles OPTIONS for other reasons. */
const WHO_RESPONDED =
  'A proxy, a gateway or the framework may have responded to OPTIONS itself, without the CORS settings: the recording doesn’t show which.'

const NOT_AN_API =
  'The response is an HTML page, which APIs rarely send: check whether the URL is right, and whether this is a login or error page.'

/** Said of a console’s message, too. */
export const FONTS = 'Browsers request every web font of another origin with CORS.'

/** Elements that most pages need not request with CORS. */
const ELEMENTS: readonly Kind[] = ['image', 'media', 'script']

/** What the page can do itself. */
function instead({ exchange, origin }: Failure): string {
  switch (kindOf(exchange)) {
    case 'font':
    case 'stylesheet':
      return 'serve a copy of the file from your own server'
    case 'image':
    case 'media':
      return 'serve a copy of the file from your own server; if the page only shows it, the element needs no crossorigin attribute (a CSS mask and a canvas or WebGL texture always need CORS)'
    case 'script':
      return 'serve a copy of the file from your own server; a script that isn’t a module needs no crossorigin attribute, unless it has an integrity hash'
    default:
      return `request it from your own server instead of from the page${isLocal(origin) ? ' (during development, through the dev server’s proxy)' : ''}`
  }
}

/** What the page can do itself about an element that requests the file with CORS; "" for anything else. */
export function elementInstead(failure: Failure): string {
  const kind = kindOf(failure.exchange)
  return kind !== null && ELEMENTS.includes(kind) ? ` If you can’t change ${theHost(failure)}, ${instead(failure)}.` : ''
}

/** What this response or request tells besides, in sentences. */
function hintsFrom(failure: Failure): readonly string[] {
  const isForPeople = isPage(failure)
  return [
    ...(isBarePreflight(failure) ? [WHO_RESPONDED] : []),
    ...(isForPeople ? [NOT_AN_API] : []),
    ...(isForPeople && isPhpPage(failure) ? [PHP_OUTPUT] : []),
    ...(kindOf(failure.exchange) === 'font' ? [FONTS] : []),
    ...saidOfServiceWorker(failure),
  ]
}

/** A script got a page for people. */
function isPage({ at, exchange, entry }: Failure): boolean {
  const kind = kindOf(exchange)
  return (
    at === 'response' && (kind === 'fetch' || kind === 'xhr') && /^text\/html\b/i.test(get('Content-Type', entry.response.headers) ?? '')
  )
}

function isBarePreflight({ at, entry }: Failure): boolean {
  return (
    at === 'preflight' &&
    isOkStatus(entry.response.status) &&
    CORS_RESPONSE_HEADERS.every((name) => get(name, entry.response.headers) === null)
  )
}

/** Without the header, only pages of the server's own origin can read the response. */
export const allowOriginMissing: Rule = {
  id: 'allow-origin-missing',
  responsible: 'server',
  pageCanAvoid: 'request',
  avoidableKinds: ELEMENTS,
  steps: ['allow-origin-missing'],
  title: 'No Access-Control-Allow-Origin header',
  why: 'A page can send requests to any server, but it can read only responses that allow its origin. Without Access-Control-Allow-Origin the browser blocks access to the response. The request itself still reached the server, unless its preflight failed.',
  remedy:
    'Send Access-Control-Allow-Origin with the page’s origin for this URL, on error responses too. If you can’t change the server, request it from your own server instead of from the page.',
  explain(failure) {
    const host = theHost(failure)
    const headers = headersToSend(failure)
    const own = atOwnOrigin(failure)
    const send = own === null ? 'Send' : `${own.remedy} Otherwise send`
    const consequence =
      failure.at === 'preflight'
        ? `so the browser didn’t send the ${theMethod(failure)} request`
        : `so the browser blocks access from ${theOrigin(failure)}`
    return {
      explanation: [
        `The ${responseName(failure)} from ${host} has no Access-Control-Allow-Origin header, ${consequence}.`,
        ...hintsFrom(failure),
        ...(own === null ? [] : [own.says]),
      ].join(' '),
      remedy:
        headers === null
          ? undefined
          : `${send} ${headers} from ${host} for this URL, on error responses too. If you can’t change ${host}, ${instead(failure)}.`,
      responsible: own === null ? undefined : 'page',
      evidence: [...responseHeader(failure.entry, ABSENT), ...statusOf(failure.entry)],
    }
  },
}

/** Many libraries send the other headers to everyone and this one only to origins in their list. */
export const originNotAllowed: Rule = {
  id: 'origin-not-allowed',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'CORS is enabled, but this origin isn’t allowed',
  why: 'Most CORS libraries leave Access-Control-Allow-Origin out if the request’s Origin isn’t in their list. Other CORS headers, or Vary: Origin, show that the library ran and rejected the origin.',
  remedy:
    'Add the page’s exact origin (scheme, host and port) to the server’s list of allowed origins. Look for an entry that is almost right, and for the configuration of another environment.',
  explain(failure) {
    const signs = signsOfCors(failure)
    // Every other error has a cause of its own.
    if (signs === null || failure.entry.response.status >= 400 || preflightThatAllowed(failure) !== null) return null
    return {
      explanation:
        `The ${responseName(failure)} from ${theHost(failure)} (${theStatus(failure)}) has ${signs.listed}, but no Access-Control-Allow-Origin. ` +
        `So the server has CORS enabled, but doesn’t allow ${theOrigin(failure)}.`,
      remedy:
        headersToSend(failure) === null
          ? undefined
          : `Add ${theOrigin(failure)} to the allowed origins of ${theHost(failure)}, exactly as written here, without a trailing slash. If it is in the list already, check which environment’s configuration is deployed.`,
      evidence: [
        ...responseHeader(failure.entry, ABSENT),
        ...signs.names.flatMap((name) => responseHeader(failure.entry, name)),
        ...statusOf(failure.entry),
      ],
    }
  },
}

/** Spring and others reject with 403, whatever it is that their settings don't allow. */
export const invalidCorsRequest: Rule = {
  id: 'invalid-cors-request',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'CORS request rejected with 403 (“Invalid CORS request”)',
  why: 'Some CORS libraries reject whatever their settings don’t allow with 403, instead of only leaving the headers out. Spring does so with the body “Invalid CORS request”, no matter whether the origin, the method or a header isn’t allowed.',
  remedy: 'Add the page’s exact origin, the method and the request headers to the server’s CORS settings.',
  explain(failure) {
    const signs = signsOfCors(failure)
    if (signs === null || failure.entry.response.status !== 403 || preflightThatAllowed(failure) !== null) return null
    const names = failure.unsafeHeaderNames
    const rejected = [theOrigin(failure), theMethod(failure), ...(names.length === 0 ? [] : [listedNames(names)])]
    return {
      explanation:
        `${theHost(failure)} rejected the ${failure.at === 'preflight' ? 'preflight' : 'request'} with ${theStatus(failure)}, and ${signs.listed} in the response shows that it has CORS enabled. ` +
        `Its settings don’t allow the origin${names.length === 0 ? ' or the method' : ', the method or a request header'}.`,
      remedy: `Make sure that the CORS settings of ${theHost(failure)} allow all of these: ${listed(rejected)}.`,
      evidence: [
        ...statusOf(failure.entry),
        ...responseHeader(failure.entry, ABSENT),
        ...signs.names.flatMap((name) => responseHeader(failure.entry, name)),
      ],
    }
  },
}

/** The web server handles OPTIONS by itself, and the application with its CORS configuration never sees it. */
export const optionsHandledWithoutCors: Rule = {
  id: 'options-handled-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'OPTIONS is handled without CORS headers',
  why: 'Many web servers and frameworks handle OPTIONS by themselves and list the methods in Allow, as HTTP specified long before CORS. Browsers ignore Allow: a preflight response needs the Access-Control-Allow-* headers.',
  remedy: 'Let your CORS configuration handle OPTIONS, before the router and before the web server’s own OPTIONS handler.',
  explain(failure) {
    const { status, headers } = failure.entry.response
    if (failure.at !== 'preflight' || !isOkStatus(status) || get('Allow', headers) === null) return null
    const needed = headersToSend(failure)
    return {
      explanation:
        `${theHost(failure)} responded to the preflight (OPTIONS) with ${theStatus(failure)} and an Allow header, but without Access-Control-Allow-Origin. ` +
        `Something other than a CORS configuration handled OPTIONS, so the browser didn’t send the ${theMethod(failure)} request.`,
      remedy:
        needed === null
          ? undefined
          : `Let the CORS configuration of ${theHost(failure)} handle OPTIONS, before the router and the web server do. Its response has to include ${needed}.`,
      evidence: [...responseHeader(failure.entry, 'Allow'), ...responseHeader(failure.entry, ABSENT)],
    }
  },
}

/** The preflight of a response, sent for it or earlier, if its response has Access-Control-Allow-Origin. */
function preflightThatAllowed(failure: Failure): Entry | null {
  if (failure.at === 'preflight') return null
  const sent = failure.exchange.hops[failure.hop]?.preflight ?? null
  const preflight = sent ?? failure.earlier.findLast((one) => isPreflightFor(failure, one)) ?? null
  return preflight !== null && get(ABSENT, preflight.response.headers) !== null ? preflight : null
}

/** Would it have been sent for this request as well? Then the browser had cached its response. */
function isPreflightFor({ method, entry }: Failure, earlier: Entry): boolean {
  if (!isPreflight(earlier) || !isOkStatus(earlier.response.status)) return false
  const headerOf = (name: string) => get(name, earlier.request.headers)
  if (headerOf('Access-Control-Request-Method') !== method || headerOf('Origin') !== get('Origin', entry.request.headers)) return false
  const names = headerOf('Access-Control-Request-Headers')?.split(',') ?? []
  return !(names.length === 0 && isCorsSafelistedMethod(method)) && names.every((name) => get(name.trim(), entry.request.headers) !== null)
}

/** What ends a PHP script before its framework adds the headers. */
const PHP_OUTPUT =
  'In PHP, output before the headers has this effect: a warning, echo, dd(), dump() or exit. After it, neither header() nor a middleware can add any.'

/** A page of text where a framework’s response would be JSON. */
function isPhpPage({ entry: { response } }: Failure): boolean {
  return /^PHP\b/i.test(get('X-Powered-By', response.headers) ?? '') && /^text\/html\b/i.test(get('Content-Type', response.headers) ?? '')
}

/** OPTIONS is handled with CORS headers, the route behind it isn't. */
export const corsOnlyOnPreflight: Rule = {
  id: 'cors-only-on-preflight',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'CORS headers only on the preflight response',
  why: 'A successful preflight only allows the browser to send the request. Whether the page can read the response depends on the response’s own Access-Control-Allow-Origin.',
  remedy: 'Send Access-Control-Allow-Origin with every response, not only with responses to OPTIONS.',
  explain(failure) {
    const preflight = preflightThatAllowed(failure)
    if (preflight === null) return null
    const headers = headersToSend(failure)
    return {
      explanation:
        `${theHost(failure)} allowed the preflight, but its response to ${theMethod(failure)} (${theStatus(failure)}) has no Access-Control-Allow-Origin header. ` +
        `The server has handled the request, but the page can’t read the response.${isPhpPage(failure) ? ` ${PHP_OUTPUT}` : ''}`,
      remedy:
        headers === null
          ? undefined
          : `Send ${headers} with the response to ${theMethod(failure)} too, not only with responses to OPTIONS.${onOptionsAlone(failure.entry)}`,
      evidence: [...responseHeader(failure.entry, ABSENT), ...responseHeader(preflight, ABSENT)],
    }
  },
}
