import { isCorsHeader } from '../exchange/cors-headers.ts'
import { get } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { disallowedHeaderNames } from '../fetch/preflight-check.ts'
import { isOkStatus, isRedirectStatus } from '../fetch/status.ts'
import { listedNames, quoted, shortened } from '../report/wording.ts'
import { requestHeader, responseHeader, statusOf } from './evidence.ts'
import { headersToSend, theHost, theStatus } from './failure-wording.ts'
import { isDispensable, likelySource, likelySourceOfAll } from './library-headers.ts'
import type { Evidence, Explanation, Failure, Rule } from './rule.ts'
import { extendList, itemsOf } from './wildcard-list.ts'

const NAME = 'Access-Control-Allow-Headers'

const WHY =
  'A page can send only a few harmless headers to other origins without a preflight. For any other header the browser sends a preflight, whose response has to list the name in Access-Control-Allow-Headers (in any letter case).'

const REMEDY =
  'Add the name to Access-Control-Allow-Headers in the response to OPTIONS. If the server doesn’t need the header, don’t send it.'

/** The names in the preflight's Access-Control-Request-Headers that its response doesn't allow. */
function disallowedNames(failure: Failure): readonly string[] {
  const disallowed = (authorizationUnderWildcard: boolean) =>
    disallowedHeaderNames(failure.unsafeHeaderNames, itemsOf(failure, NAME), failure.includesCredentials, { authorizationUnderWildcard })
  const names = disallowed(true)
  return names.length > 0 ? names : disallowed(false)
}

function evidence(failure: Failure): Evidence[] {
  return [...responseHeader(failure.entry, NAME), ...requestHeader(failure.entry, 'Access-Control-Request-Headers')]
}

/** The header to send, for these names and all that the response lists already. */
function allowHeaders(failure: Failure, names: readonly string[]): string {
  return extendList(failure, NAME, names)
}

/** The rejected preflight is there for nothing: without the header, which has no effect, the request needs none. */
function needlessPreflight(failure: Failure): Explanation | null {
  const { status } = failure.entry.response
  const names = failure.unsafeHeaderNames
  if (failure.at !== 'preflight' || isOkStatus(status) || isRedirectStatus(status) || !isCorsSafelistedMethod(failure.method)) return null
  if (names.length === 0 || !names.every(isCorsHeader)) return null
  const [them, they] = names.length > 1 ? ['them', 'they have'] : ['it', 'it has']
  const host = theHost(failure)
  return {
    explanation: `The page sends ${listedNames(names)} as a request header, where ${they} no effect: only the server’s response can allow an origin. Because of ${them} the browser sent a preflight (OPTIONS), which ${host} rejected with ${theStatus(failure)}.`,
    remedy: `1. Remove ${listedNames(names)} from the request in the page’s code: it then needs no preflight. 2. The response itself needs ${headersToSend(failure) ?? 'Access-Control-Allow-Origin'} from ${host}; if you can’t change that server, request it from your own.`,
    evidence: [...statusOf(failure.entry), ...requestHeader(failure.entry, 'Access-Control-Request-Headers')],
  }
}

/** Only a response can allow an origin: in a request, Access-Control-Allow-Origin is one more header that must be allowed. */
export const corsHeaderInRequest: Rule = {
  id: 'cors-header-in-request',
  responsible: 'page',
  steps: ['header-not-allowed', 'preflight-status', 'allow-origin-missing'],
  title: 'Access-Control-* header sent in the request',
  why: 'Only the server’s response can allow an origin. In a request, Access-Control-Allow-Origin has no effect: it is one more header that the server must allow, and it causes a preflight that wasn’t needed before.',
  remedy: 'Remove the Access-Control-* headers from the page’s code, and set them on the server.',
  explain(failure) {
    if (failure.step !== 'header-not-allowed') return needlessPreflight(failure)
    const names = disallowedNames(failure).filter(isCorsHeader)
    if (names.length === 0) return null
    const them = names.length > 1 ? 'them' : 'it'
    return {
      explanation: `The page sends ${listedNames(names)} as a request header, where it has no effect: only the server’s response can allow an origin. The preflight response doesn’t allow sending ${them}.`,
      remedy: `Remove ${listedNames(names)} from the request in the page’s code, and set ${them} in the response of ${theHost(failure)}.`,
      evidence: evidence(failure),
    }
  },
}

/** `x_token` and `x-token` are different names. */
export const headerSpelledDifferently: Rule = {
  id: 'header-spelled-differently',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'Header spelled differently in Access-Control-Allow-Headers',
  why: `${WHY} “-” and “_” are different characters. CGI and many frameworks spell header names with underscores in variables; on the wire they have hyphens.`,
  remedy:
    'Write the name in Access-Control-Allow-Headers exactly as the page sends it. Prefer hyphens: nginx and other servers drop headers with underscores.',
  explain(failure) {
    const bare = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '')
    const listed = itemsOf(failure, NAME)
    for (const name of disallowedNames(failure)) {
      const similar = listed.find((other) => bare(other) === bare(name))
      if (similar === undefined || bare(name) === '') continue
      const [sent, allows] = [quoted(shortened(name)), quoted(shortened(similar))]
      return {
        explanation: `The page sends the header ${sent}, but the preflight response allows ${allows}. “-” and “_” count: these are different names.`,
        remedy: `Replace ${allows} with ${sent} in the Access-Control-Allow-Headers of ${theHost(failure)}.`,
        evidence: evidence(failure),
      }
    }
    return null
  },
}

/** Expose-Headers lists what the page can read, Allow-Headers what it can send. */
export const listedInExposeHeaders: Rule = {
  id: 'listed-in-expose-headers',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'Request header is listed in Access-Control-Expose-Headers',
  why: 'Access-Control-Allow-Headers lists the request headers that the page can send. Access-Control-Expose-Headers lists the response headers that it can read.',
  remedy: 'Move the name to Access-Control-Allow-Headers in the response to OPTIONS.',
  explain(failure) {
    const exposed = itemsOf(failure, 'Access-Control-Expose-Headers').map((name) => name.toLowerCase())
    const names = disallowedNames(failure).filter((name) => exposed.includes(name))
    if (names.length === 0) return null
    return {
      explanation: `The preflight response lists ${listedNames(names)} in Access-Control-Expose-Headers, which is for reading response headers. To be sent, the request header has to be in ${NAME}.`,
      remedy: `${allowHeaders(failure, names)}.`,
      evidence: [...evidence(failure), ...responseHeader(failure.entry, 'Access-Control-Expose-Headers')],
    }
  },
}

/** By the standard, `*` doesn't cover Authorization. Chromium and Firefox still accept it, with a warning. */
export const authorizationNotCoveredByWildcard: Rule = {
  id: 'authorization-not-covered-by-wildcard',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'Authorization isn’t covered by “*”',
  why: 'A server that allows “*” may not expect credentials that a page sends itself. By the standard, “*” therefore covers every header except Authorization. Chromium and Firefox still allow it for now, with a warning.',
  remedy: 'List Authorization by name: Access-Control-Allow-Headers: *, Authorization.',
  explain(failure) {
    if (!itemsOf(failure, NAME).includes('*') || disallowedNames(failure).join() !== 'authorization' || failure.includesCredentials)
      return null
    return {
      explanation: `The request has an “authorization” header, but the preflight response has only ${NAME}: *. “*” doesn’t cover Authorization, which has to be listed by name.`,
      remedy: `${allowHeaders(failure, ['Authorization'])}.`,
      evidence: evidence(failure),
    }
  },
}

/** The project's own code doesn't set the header: a library does. */
export const libraryHeaderNotAllowed: Rule = {
  id: 'library-header-not-allowed',
  responsible: 'page',
  steps: ['header-not-allowed'],
  title: 'Header added by a library isn’t allowed',
  why: `${WHY} Libraries for tracing, caching, CSRF protection and the like add their own headers to every request, to other origins too.`,
  remedy:
    'Limit the library to your own hosts, or turn the header off for this host. If the server is yours, you can add the header to Access-Control-Allow-Headers instead.',
  explain(failure) {
    const names = disallowedNames(failure)
    const [first = ''] = names
    const source = likelySourceOfAll(names) ?? likelySource(first)
    if (source === null || names.some((name) => !isDispensable(name))) return null
    const host = theHost(failure)
    return {
      explanation: `The request has ${listedNames(names)}, which ${names.length > 1 ? 'are' : 'is'} not allowed by the preflight response. ${names.length > 1 ? 'They are' : 'It is'} usually added by ${source.library}, not by the page’s own code.`,
      remedy: `Turn ${listedNames(names)} off for requests to ${host}${source.setting === undefined ? '' : ` (see ${source.setting})`}. If ${host} is yours, you can add ${names.length > 1 ? 'them' : 'it'} to its Access-Control-Allow-Headers instead.`,
      evidence: evidence(failure),
    }
  },
}

/** JSON is the most common reason for a preflight. */
export const contentTypeNotAllowed: Rule = {
  id: 'content-type-not-allowed',
  responsible: 'server',
  steps: ['header-not-allowed'],
  title: 'Content-Type isn’t in Access-Control-Allow-Headers',
  why: `${WHY} Content-Type needs no preflight for what HTML forms send (text/plain, multipart/form-data, application/x-www-form-urlencoded). For JSON and everything else it does.`,
  remedy:
    'Add Content-Type to Access-Control-Allow-Headers in the response to OPTIONS. A GET has no body, so don’t set Content-Type there at all.',
  explain(failure) {
    if (disallowedNames(failure).join() !== 'content-type') return null
    const value = get('Content-Type', failure.exchange.hops[failure.hop]?.entry?.request.headers ?? [])
    const hasNoBody = /^(?:GET|HEAD)$/.test(failure.method)
    return {
      explanation:
        `The page sets ${value ? `Content-Type to ${quoted(value)}` : 'a Content-Type'}, which an HTML form couldn’t send, so the server has to allow it. ` +
        `The preflight response doesn’t list “content-type” in ${NAME}.`,
      remedy: hasNoBody
        ? `Don’t set Content-Type: a ${failure.method} has no body, so it needs none.`
        : `${allowHeaders(failure, ['Content-Type'])}.`,
      responsible: hasNoBody ? 'page' : undefined,
      evidence: evidence(failure),
    }
  },
}

/** How the page can do without these headers; "" where it can’t. */
function leftOut(names: readonly string[], host: string): string {
  const sources = names.map(likelySource)
  const [them, headers] = names.length === 1 ? ['it', 'the header'] : ['them', 'them']
  if (sources.some((source) => source?.isNeeded === true)) {
    const [setting, ...others] = new Set(sources.map((source) => source?.setting))
    return setting === undefined || others.length > 0 ? '' : ` If ${host} can do without, turn ${them} off: ${setting}.`
  }
  const everywhere = names.includes('authorization')
    ? ` (an HTTP interceptor or axios.defaults may add your own API’s token to the requests to other servers too)`
    : names.some((name) => /^(?:x-)?(?:api-key|auth-token|access-token)$/.test(name))
      ? ` (an HTTP interceptor, a library or axios.defaults may add ${them} to the requests to every server)`
      : ''
  return ` If ${host} doesn’t need ${headers}, don’t send ${them}${everywhere}.`
}

/** Every header beyond the safelist must be listed; `*` covers it only without credentials. */
export const headerNotAllowed: Rule = {
  id: 'header-not-allowed',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['header-not-allowed'],
  title: 'Request header isn’t in Access-Control-Allow-Headers',
  why: WHY,
  remedy: REMEDY,
  explain(failure) {
    const names = disallowedNames(failure)
    const isOne = names.length === 1
    const [fromLibrary] = names.flatMap((name) => {
      const source = likelySource(name)
      return source === null ? [] : [` ${quoted(name)} was probably added by ${source.library}.`]
    })
    return {
      explanation: `The page sends the request header${isOne ? '' : 's'} ${listedNames(names)}, but the preflight response doesn’t list ${isOne ? 'it' : 'them'} in ${NAME}.${fromLibrary ?? ''}`,
      remedy: `${allowHeaders(failure, names)}.${leftOut(names, theHost(failure))}`,
      evidence: evidence(failure),
    }
  },
}
