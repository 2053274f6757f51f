import { kindOf } from '../exchange/kind.ts'
import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { followedBy, hostOf, quoted, shortenedHost } from '../report/wording.ts'
import { allowedOrigin, allowOriginEvidence, SEND_REQUESTING_ORIGIN, sendRequestingOrigin } from './allow-origin-value.ts'
import { requestHeader } from './evidence.ts'
import { responseName, theHost, theOrigin } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'
import { signsOfCors } from './signs-of-cors.ts'

function explainNull(failure: Failure): Explanation {
  const hasHeader = get('Access-Control-Allow-Origin', failure.entry.response.headers) !== null
  const problem = hasHeader
    ? `allows ${quoted(allowedOrigin(failure))}, which isn’t “null”`
    : `has ${signsOfCors(failure)?.listed ?? 'no CORS headers'}, but no Access-Control-Allow-Origin: the server has CORS enabled, but doesn’t allow “null”, and it shouldn’t`
  return {
    explanation: `${whyNull(failure)} The ${responseName(failure)} ${problem}.`,
    remedy: insteadOfNull(failure),
    evidence: [...requestHeader(failure.entry, 'Origin'), ...allowOriginEvidence(failure)],
  }
}

/** A server with a list of origins rejected “null”; one without any CORS headers would have rejected every origin. */
function isNullRejected(failure: Failure): boolean {
  if (failure.origin !== 'null') return false
  return failure.step === 'allow-origin-mismatch' || (isOkStatus(failure.entry.response.status) && signsOfCors(failure) !== null)
}

/** Electron names itself in User-Agent, unless the app changes that. */
function isElectron({ entry: { request } }: Failure): boolean {
  return /\bElectron\/\d/.test(get('User-Agent', request.headers) ?? '')
}

function whyNull(failure: Failure): string {
  if (failure.hop === 0 && isElectron(failure)) return 'The browser sent Origin: null because the page of this Electron app is a file.'
  return failure.hop === 0
    ? 'The browser sent Origin: null because the page has an opaque origin: it is a sandboxed frame, or a file: or data: document.'
    : `The browser sent Origin: null because ${redirectingHost(failure)}, itself another origin, redirected the request to ${theHost(failure)}.`
}

/** “null” must never be allowed: what to do instead. */
function insteadOfNull(failure: Failure): string {
  const to = theHost(failure)
  if (failure.hop === 0 && isElectron(failure)) {
    return 'Send the request from the app’s main process (net.fetch) and pass the response on over IPC: CORS doesn’t apply there. Or load the page from a standard scheme of its own (protocol.handle), and allow that origin on the server.'
  }
  const isPublic = failure.includesCredentials ? '' : ` If the response is public, ${to} can send Access-Control-Allow-Origin: * instead.`
  const isShown =
    kindOf(failure.exchange) === 'image' ? ' If the page only shows the image, the element needs no crossorigin attribute.' : ''
  return failure.hop === 0
    ? `Give the page an origin: serve it over http or https instead of opening a file, or add allow-same-origin to the frame’s sandbox.${isPublic}${isShown}`
    : `Request the URL on ${to} directly, or let ${redirectingHost(failure)} fetch it itself.${isPublic}`
}

function redirectingHost({ exchange, hop }: Failure): string {
  return shortenedHost(hostOf(exchange.hops[hop - 1]?.url ?? ''))
}

/** What is said of a response without Access-Control-Allow-Origin where the origin is “null”: why it is, and what to do instead of allowing it. */
export function withNullOrigin(explanation: Explanation, failure: Failure): Explanation {
  if (failure.origin !== 'null' || failure.step !== 'allow-origin-missing') return explanation
  return {
    ...explanation,
    explanation: followedBy(explanation.explanation, whyNull(failure)),
    remedy: insteadOfNull(failure),
    responsible: failure.hop === 0 ? 'page' : 'server',
  }
}

/** The page is a sandboxed frame, or a file: or data: document: it has no origin that a server could name. */
export const opaqueOrigin: Rule = {
  id: 'opaque-origin',
  responsible: 'page',
  steps: ['allow-origin-mismatch', 'allow-origin-missing'],
  title: 'Page has an opaque origin (Origin: null)',
  why: 'Sandboxed frames (without allow-same-origin) and file: and data: documents have an opaque origin. The browser sends Origin: null for all of them, so a server can’t tell them apart. If it allowed “null”, it would allow the sandboxed frames of every site.',
  remedy:
    'Give the page an origin: serve it over http or https instead of opening a file, or add allow-same-origin to the frame’s sandbox. A server can allow “*” for public data without credentials.',
  explain(failure) {
    return failure.hop === 0 && isNullRejected(failure) ? explainNull(failure) : null
  },
}

/** A redirect from one cross-origin server to another origin makes the request's origin opaque. */
export const originNullAfterRedirect: Rule = {
  id: 'origin-null-after-redirect',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['allow-origin-mismatch', 'allow-origin-missing'],
  title: 'Origin became “null” after a redirect to another origin',
  why: 'If a server of another origin redirects to a third origin, the browser no longer vouches for the page, because the redirecting server may have chosen the target. It sends Origin: null, which only “*” or “null” matches.',
  remedy:
    'Request the redirect’s target directly, or let the first server fetch it itself. If the target is public and needs no credentials, it can send Access-Control-Allow-Origin: *.',
  explain(failure) {
    return failure.hop > 0 && isNullRejected(failure) ? explainNull(failure) : null
  },
}

/** Copied from warnings for file: pages, and wrong for every page that has an origin. */
export const allowOriginNull: Rule = {
  id: 'allow-origin-null',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is “null”',
  why: 'Pages without an origin of their own send Origin: null: sandboxed frames and file: documents. “null” doesn’t mean nobody: any site can create such a frame.',
  remedy: `Never allow “null”. ${SEND_REQUESTING_ORIGIN}`,
  explain(failure) {
    if (allowedOrigin(failure) !== 'null') return null
    return {
      explanation: `The ${responseName(failure)} has Access-Control-Allow-Origin: null. That allows sandboxed frames and files, but not ${theOrigin(failure)}.`,
      remedy: sendRequestingOrigin(failure),
      evidence: allowOriginEvidence(failure),
    }
  },
}
