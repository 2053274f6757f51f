import { get } from '../fetch/header-list.ts'
import { quoted, shortened } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import { contentType, theHost } from './failure-wording.ts'
import type { Failure, Rule } from './rule.ts'

function errorName(failure: Failure): string {
  const error = failure.entry.error ?? ''
  return error === '' ? '' : ` (${shortened(error, 80)})`
}

/** The page accepts only resources that allow embedding. */
export const embedderPolicy: Rule = {
  id: 'cross-origin-embedder-policy',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['cross-origin-resource-policy'],
  title: 'Blocked by Cross-Origin-Embedder-Policy',
  why: 'With Cross-Origin-Embedder-Policy: require-corp, a page accepts only resources that explicitly allow embedding. In return it gets precise timers and shared memory.',
  remedy:
    'Send Cross-Origin-Resource-Policy: cross-origin with the resource, or load it with CORS (crossorigin attribute). You can also serve a copy from the page’s own origin, or set the page’s policy to credentialless.',
  howToTell: 'CORS isn’t involved: the request has mode no-cors. The response has no Cross-Origin-Resource-Policy header.',
  explain(failure) {
    if (!/DefaultedToSameOrigin|Coep|CORP_|COEP/i.test((failure.entry.error ?? '').replace('net::ERR_BLOCKED_BY_RESPONSE', ''))) return null
    const host = theHost(failure)
    return {
      explanation: `The page’s Cross-Origin-Embedder-Policy accepts only resources that allow embedding, and the response from ${host} has no Cross-Origin-Resource-Policy header${errorName(failure)}.`,
      remedy: `Send Cross-Origin-Resource-Policy: cross-origin from ${host}, or load the resource with CORS (crossorigin attribute). You can also serve a copy from the page’s own origin, or set the page’s policy to credentialless.`,
      evidence: responseHeader(failure.entry, 'Cross-Origin-Resource-Policy'),
    }
  },
}

/** The server doesn't allow other origins to embed the resource. */
export const crossOriginResourcePolicy: Rule = {
  id: 'cross-origin-resource-policy',
  responsible: 'server',
  steps: ['cross-origin-resource-policy'],
  title: 'Blocked by Cross-Origin-Resource-Policy',
  why: 'Any page can embed images, scripts and the like without permission. With Cross-Origin-Resource-Policy, a server limits a resource to its own origin or site.',
  remedy:
    'Send Cross-Origin-Resource-Policy: cross-origin with what other origins may embed (in Helmet: crossOriginResourcePolicy). If the server isn’t yours, serve a copy of the file from your own server.',
  howToTell: 'CORS isn’t involved: the request has mode no-cors. Requests with CORS ignore this header.',
  explain(failure) {
    const value = get('Cross-Origin-Resource-Policy', failure.entry.response.headers)
    const host = theHost(failure)
    return {
      explanation: `The response from ${host} has Cross-Origin-Resource-Policy: ${quoted(value ?? '')}, so the browser blocks it for pages of other origins${errorName(failure)}.`,
      remedy: `Send Cross-Origin-Resource-Policy: cross-origin from ${host}, if other origins may embed this resource${isFromHelmet(failure) ? ' (in Helmet: crossOriginResourcePolicy)' : ''}. If ${host} isn’t yours, serve a copy of the file from your own server.`,
      evidence: responseHeader(failure.entry, 'Cross-Origin-Resource-Policy'),
    }
  },
}

/** Helmet sends the header by default, with others that hardly anybody else sends. */
function isFromHelmet({ entry: { response } }: Failure): boolean {
  const names = ['X-DNS-Prefetch-Control', 'X-Download-Options', 'Origin-Agent-Cluster', 'X-Permitted-Cross-Domain-Policies']
  return (
    /^(?:Express|tinyhttp)$/.test(get('X-Powered-By', response.headers) ?? '') || names.some((name) => get(name, response.headers) !== null)
  )
}

/** Data that no element can use is kept out of the page's process. */
export const opaqueResponseBlocking: Rule = {
  id: 'opaque-response-blocking',
  responsible: 'page',
  steps: ['opaque-response-blocking'],
  title: 'Blocked by Opaque Response Blocking (ORB)',
  why: 'Elements such as <img> and <script> request other origins without CORS. They can’t use HTML, JSON or XML, so the browser keeps such responses out of the page’s process, where an attack might read them.',
  remedy:
    'If the page is meant to read the response, request it with CORS (fetch, or the crossorigin attribute). Otherwise check the Content-Type: often it is an error page or a login page instead of the image.',
  howToTell: 'CORS isn’t involved: the element has no crossorigin attribute. The console says ERR_BLOCKED_BY_ORB.',
  explain: (failure) => ({
    explanation: `An element requested this URL without CORS, and it can’t use a response with ${contentType(failure)}${errorName(failure)}.`,
    remedy: `If the page is meant to read the response, request it with CORS (fetch, or the crossorigin attribute). Otherwise find out why ${theHost(failure)} sends ${contentType(failure)}: often it is an error page or a login page.`,
    evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
  }),
}

/** `nosniff` makes the browser insist on a type that the element can't use. */
export const wrongType: Rule = {
  id: 'wrong-content-type',
  responsible: 'server',
  steps: ['response-withheld'],
  title: 'Wrong Content-Type for the element (nosniff)',
  why: 'With X-Content-Type-Options: nosniff, the browser trusts Content-Type, and neither runs scripts nor applies style sheets of another type.',
  remedy: 'Send the right Content-Type. Often the response is an error page or a login page instead of the file, so look at the body.',
  howToTell: 'CORS isn’t involved: the request has mode no-cors. The console mentions a MIME type.',
  explain(failure) {
    if (!/nosniff/i.test(get('X-Content-Type-Options', failure.entry.response.headers) ?? '')) return null
    return {
      explanation: `The response to a request without CORS has ${contentType(failure)} and X-Content-Type-Options: nosniff, and the browser blocked it. The type probably doesn’t fit the element that requested it.`,
      remedy: `Send the right Content-Type from ${theHost(failure)}. Often the response is an error page or a login page instead of the file, so look at the body.`,
      evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
    }
  },
}

/** Firefox blocked the body: a wrong type for the element, or data that no element can use. */
export const responseBlocked: Rule = {
  id: 'response-blocked',
  responsible: 'page',
  steps: ['response-withheld'],
  title: 'Browser blocked the response',
  why: 'An element requested the URL without CORS, and the browser blocked the response. Firefox doesn’t record the reason: a wrong type, Opaque Response Blocking, or the page’s Cross-Origin-Embedder-Policy.',
  remedy:
    'Look at the console, which names the reason. If the page is meant to read the response, request it with CORS (fetch, or the crossorigin attribute).',
  howToTell: 'CORS isn’t involved: the request has mode no-cors.',
  explain: (failure) => ({
    explanation: `The browser blocked the response (${contentType(failure)}) to a request without CORS. The recording doesn’t show the reason: a wrong type, Opaque Response Blocking, or the page’s Cross-Origin-Embedder-Policy.`,
    evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
  }),
}
