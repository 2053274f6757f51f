import { lifetimeByCacheControl } from '../exchange/http-cache.ts'
import { get } from '../fetch/header-list.ts'
import { variesBy } from '../fetch/vary.ts'
import { quoted } from '../report/wording.ts'
import { allowedOrigin, allowOriginEvidence, SEND_REQUESTING_ORIGIN, sendRequestingOrigin, WHY_EXACT } from './allow-origin-value.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { responseName, theHost, theOrigin } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

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
    if (cachedFrom === null) return olderThanRequest(failure)
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

/** Servers' clocks may differ by minutes. */
const CLOCKS_DIFFER = 10 * 60_000

/** Another origin's response that was made long before this request, and may be stored: no entry of the request that stored it is needed. */
function olderThanRequest(failure: Failure): Explanation | null {
  const { entry, step, at } = failure
  const { headers } = entry.response
  if (step !== 'allow-origin-mismatch' || at !== 'response') return null
  const lifetime = lifetimeByCacheControl(headers) ?? 0
  // The clock last: whatever depends on it is no other request's.
  if (lifetime <= CLOCKS_DIFFER || variesBy('origin', headers)) return null
  const age = entry.start - Date.parse(get('Date', headers) ?? '')
  if (!(age > CLOCKS_DIFFER && age <= lifetime) || SHARED_CACHE.some((name) => get(name, headers) !== null)) return null
  if (!/^https?:\/\/[^/\s,*]+$/i.test(allowedOrigin(failure))) return null
  return {
    explanation: `The response allows ${quoted(allowedOrigin(failure))}, but the request comes from ${theOrigin(failure)}. By its Date header, it is ${inWords(age)} older than the request: a cache, most likely the browser’s, reused what a page of that other origin had received, and no Vary: Origin header keeps it from that.`,
    remedy: `1. Clear the browser’s cache, or request the URL with cache: "no-store". 2. Send Vary: Origin from ${theHost(failure)} with every response for this URL, and allow ${theOrigin(failure)} there.`,
    evidence: [...allowOriginEvidence(failure), ...['Date', 'Cache-Control', 'Vary'].flatMap((name) => responseHeader(entry, name))],
  }
}

/** Headers of caches that many people share: what these send may be older than the request as well. */
const SHARED_CACHE = ['Age', 'X-Cache', 'CF-Cache-Status', 'Cache-Status']

function inWords(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000)
  return hours < 2 ? `${Math.floor(milliseconds / 60_000)} minutes` : hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`
}
