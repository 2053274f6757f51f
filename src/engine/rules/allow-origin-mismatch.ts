import { get } from '../fetch/header-list.ts'
import { variesBy } from '../fetch/vary.ts'
import { quoted } from '../report/wording.ts'
import { allowedOrigin, allowOriginEvidence, SEND_REQUESTING_ORIGIN, sendRequestingOrigin, WHY_EXACT } from './allow-origin-value.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { responseName, theHost, theOrigin } from './failure-wording.ts'
import type { Rule } from './rule.ts'

/** Explains every remaining wrong value: it is some other origin. */
export const allowOriginMismatch: Rule = {
  id: 'allow-origin-mismatch',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin names another origin',
  why: WHY_EXACT,
  remedy: SEND_REQUESTING_ORIGIN,
  explain(failure) {
    return {
      explanation: `The ${responseName(failure)} allows ${quoted(allowedOrigin(failure))}, but the request comes from ${theOrigin(failure)}. The two must match exactly.`,
      remedy: sendRequestingOrigin(failure),
      evidence: allowOriginEvidence(failure),
    }
  },
}

/** The browser's HTTP cache reused a response that was meant for another request. */
export const cachedWithoutVaryOrigin: Rule = {
  id: 'cached-without-vary-origin',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['allow-origin-missing', 'allow-origin-mismatch'],
  title: 'Cached response has another request’s CORS headers',
  why: 'The server’s response depends on the Origin request header, but it doesn’t say so with Vary: Origin. The browser therefore cached what another page (or an <img> without crossorigin) received, with its CORS headers or none, and reused it.',
  remedy:
    'Send Vary: Origin with every response for this URL, even if the request has no Origin header. Then clear the browser’s cache, or wait until the cached response expires.',
  explain(failure) {
    const { cachedFrom } = failure
    if (cachedFrom === null) return null
    const { headers } = cachedFrom.response
    if (variesBy('origin', headers)) return null
    const requestedBy = get('Origin', cachedFrom.request.headers)
    const allowed = get('Access-Control-Allow-Origin', headers)
    return {
      explanation:
        `The browser’s cache reused the response to an earlier request ${requestedBy === null ? 'without an Origin header' : `from ${quoted(requestedBy)}`}. ` +
        `That response ${allowed === null ? 'has no Access-Control-Allow-Origin' : `allows ${quoted(allowed)}`}, and no Vary: Origin header keeps the cache from using it for ${theOrigin(failure)}.`,
      remedy:
        `Send Vary: Origin from ${theHost(failure)} with every response for this URL, then clear the browser’s cache.` +
        (requestedBy === null ? ' If an element of your page loads the URL too, add the crossorigin attribute to it.' : ''),
      evidence: [
        ...requestHeader(cachedFrom, 'Origin'),
        ...responseHeader(cachedFrom, 'Access-Control-Allow-Origin'),
        ...responseHeader(cachedFrom, 'Vary'),
      ],
    }
  },
}
