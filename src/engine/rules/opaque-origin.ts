import { hostOf, quoted, shortened } from '../report/wording.ts'
import { allowedOrigin, allowing, allowOriginEvidence, ECHO } from './allow-origin-value.ts'
import { requestHeader } from './evidence.ts'
import { theAnswer, theOrigin } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

function nullOrigin(failure: Failure, because: string): Explanation {
  return {
    explanation: `The browser sent Origin: null, ${because}. ${theAnswer(failure)} allows ${quoted(allowedOrigin(failure))}, which is not “null”.`,
    evidence: [...requestHeader(failure.entry, 'Origin'), ...allowOriginEvidence(failure)],
  }
}

/** Sandboxed frames, file: and data: documents have no origin that a server could name. */
export const opaqueOrigin: Rule = {
  id: 'opaque-origin',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'The page has no origin that a server could allow: it sends “null”',
  why: 'Sandboxed frames (without allow-same-origin), file: and data: documents have an opaque origin. The browser sends Origin: null for all of them, so a server cannot tell them apart; allowing “null” would let every sandboxed page of any site in.',
  remedy:
    'Give the page a real origin: serve it over http(s) instead of opening a file, or add allow-same-origin to the frame’s sandbox. Public data without credentials can be allowed with “*”.',
  explain(failure) {
    if (failure.origin !== 'null' || failure.hop > 0) return null
    return nullOrigin(failure, 'as it does for sandboxed frames and for file: and data: documents')
  },
  examples: {
    explained: [allowing('a sandboxed frame asks', 'https://app.example', 'null')],
    other: [allowing('the server allows null to a page with an origin', 'null')],
  },
}

/** A redirect from one foreign origin to another makes the origin `null` from there on. */
export const originNullAfterRedirect: Rule = {
  id: 'origin-null-after-redirect',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'A redirect to another origin turned the Origin into “null”',
  why: 'When a foreign server redirects to yet another origin, the browser no longer says on whose behalf it asks, because the redirecting server could abuse that. It sends Origin: null, and only “*” or “null” match it.',
  remedy:
    'Ask the redirect’s target at once, or let the first server fetch it itself. If the target is public and needs no credentials, let it send “*”.',
  explain(failure) {
    if (failure.origin !== 'null' || failure.hop === 0) return null
    const from = failure.exchange.hops[failure.hop - 1]?.url ?? ''
    const to = failure.entry.request.url
    return nullOrigin(failure, `because of a redirect between foreign origins (${shortened(hostOf(from))} to ${shortened(hostOf(to))})`)
  },
  examples: {
    explained: [
      {
        ...allowing('from the API to a file store', 'https://app.example', 'null'),
        url: 'https://files.example/a',
        redirectedFrom: 'https://api.example/a',
      },
    ],
    other: [{ ...allowing('“*” matches it', '*', 'null'), url: 'https://files.example/a', redirectedFrom: 'https://api.example/a' }],
  },
}

/** Taken from an answer to advice on file: pages, and wrong for every page that has an origin. */
export const allowOriginNull: Rule = {
  id: 'allow-origin-null',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'The server allows “null”, and the page has an origin',
  why: '“null” is what pages without an origin of their own send: sandboxed frames, file: documents. It is neither “nobody” nor “everybody”, and any site can make itself such a frame.',
  remedy: `Never allow “null”. ${ECHO}`,
  explain(failure) {
    if (allowedOrigin(failure) !== 'null') return null
    return {
      explanation: `${theAnswer(failure)} says Access-Control-Allow-Origin: null. That allows sandboxed frames and files, not ${theOrigin(failure)}.`,
      evidence: allowOriginEvidence(failure),
    }
  },
  examples: {
    explained: [allowing('“null” for a page on https', 'null')],
    other: [allowing('an empty value', '')],
  },
}
