import { hostOf, quoted, shortened } from '../report/wording.ts'
import { allowedOrigin, allowOriginEvidence, SEND_REQUESTING_ORIGIN, sendRequestingOrigin } from './allow-origin-value.ts'
import { requestHeader } from './evidence.ts'
import { responseName, theHost, theOrigin } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

function explainNull(failure: Failure, reason: string, remedy: string): Explanation {
  return {
    explanation: `The browser sent Origin: null ${reason}. The ${responseName(failure)} allows ${quoted(allowedOrigin(failure))}, which isn’t “null”.`,
    remedy,
    evidence: [...requestHeader(failure.entry, 'Origin'), ...allowOriginEvidence(failure)],
  }
}

/** The page is a sandboxed frame, or a file: or data: document: it has no origin that a server could name. */
export const opaqueOrigin: Rule = {
  id: 'opaque-origin',
  responsible: 'page',
  steps: ['allow-origin-mismatch'],
  title: 'Page has an opaque origin (Origin: null)',
  why: 'Sandboxed frames (without allow-same-origin) and file: and data: documents have an opaque origin. The browser sends Origin: null for all of them, so a server can’t tell them apart. If it allowed “null”, it would allow the sandboxed frames of every site.',
  remedy:
    'Give the page an origin: serve it over http or https instead of opening a file, or add allow-same-origin to the frame’s sandbox. A server can allow “*” for public data without credentials.',
  explain(failure) {
    if (failure.origin !== 'null' || failure.hop > 0) return null
    return explainNull(
      failure,
      'because the page has an opaque origin: it is a sandboxed frame, or a file: or data: document',
      `Give the page an origin: serve it over http or https instead of opening a file, or add allow-same-origin to the frame’s sandbox.${failure.includesCredentials ? '' : ` If the response is public, ${theHost(failure)} can send Access-Control-Allow-Origin: * instead.`}`,
    )
  },
}

/** A redirect from one cross-origin server to another origin makes the request's origin opaque. */
export const originNullAfterRedirect: Rule = {
  id: 'origin-null-after-redirect',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Origin became “null” after a redirect to another origin',
  why: 'If a server of another origin redirects to a third origin, the browser no longer vouches for the page, because the redirecting server may have chosen the target. It sends Origin: null, which only “*” or “null” matches.',
  remedy:
    'Request the redirect’s target directly, or let the first server fetch it itself. If the target is public and needs no credentials, it can send Access-Control-Allow-Origin: *.',
  explain(failure) {
    if (failure.origin !== 'null' || failure.hop === 0) return null
    const from = shortened(hostOf(failure.exchange.hops[failure.hop - 1]?.url ?? ''))
    const to = theHost(failure)
    return explainNull(
      failure,
      `because ${from}, itself another origin, redirected the request to ${to}`,
      `Request the URL on ${to} directly, or let ${from} fetch it itself.${failure.includesCredentials ? '' : ` If the response is public, ${to} can send Access-Control-Allow-Origin: * instead.`}`,
    )
  },
}

/** Copied from warnings for file: pages, and wrong for every page that has an origin. */
export const allowOriginNull: Rule = {
  id: 'allow-origin-null',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is “null”',
  why: 'Pages without an origin of their own send Origin: null: sandboxed frames and file: documents. “null” means neither nobody nor everybody, and any site can create such a frame.',
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
