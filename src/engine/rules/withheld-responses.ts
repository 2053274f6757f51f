import { get } from '../fetch/header-list.ts'
import { quoted, quotedUrl, shortened } from '../report/wording.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { hostOf, theStatus } from './failure-wording.ts'
import { locationOf } from './location-difference.ts'
import { corsError } from './non-cors-rule.ts'
import type { Failure, Rule } from './rule.ts'

function named(failure: Failure): string {
  const error = failure.entry.chromium?.error ?? ''
  return error === '' ? '' : ` (${shortened(error, 80)})`
}

function contentType(failure: Failure): string {
  return quoted(get('Content-Type', failure.entry.response.headers) ?? 'no Content-Type')
}

/** The page demands consent from everything that it embeds. */
export const embedderPolicy: Rule = {
  id: 'cross-origin-embedder-policy',
  responsible: 'server',
  steps: ['cross-origin-resource-policy'],
  title: 'The page’s Cross-Origin-Embedder-Policy wants consent',
  why: 'With Cross-Origin-Embedder-Policy: require-corp a page demands that everything it embeds agrees to it. In return it gets exact clocks and shared memory.',
  remedy:
    'Let the server send Cross-Origin-Resource-Policy: cross-origin, or load the resource with CORS (crossorigin attribute). Or set the page’s policy to credentialless.',
  howToTell: 'CORS was not asked: the request had mode no-cors. The response’s headers lack Cross-Origin-Resource-Policy.',
  explain(failure) {
    if (!/DefaultedToSameOrigin|Coep|CORP_|COEP/i.test((failure.entry.chromium?.error ?? '').replace('net::ERR_BLOCKED_BY_RESPONSE', '')))
      return null
    return {
      explanation: `The page demands with Cross-Origin-Embedder-Policy that everything it embeds agrees to it, and ${hostOf(failure)} sends no Cross-Origin-Resource-Policy${named(failure)}.`,
      evidence: responseHeader(failure.entry, 'Cross-Origin-Resource-Policy'),
    }
  },
  examples: {
    explained: [{ says: 'no consent', error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep' }],
    other: [
      {
        says: 'the server’s own policy',
        error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
        responseHeaders: [['Cross-Origin-Resource-Policy', 'same-origin']],
      },
    ],
  },
}

/** The server forbids embedding by another origin. */
export const crossOriginResourcePolicy: Rule = {
  id: 'cross-origin-resource-policy',
  responsible: 'server',
  steps: ['cross-origin-resource-policy'],
  title: 'Cross-Origin-Resource-Policy forbids this page to load it',
  why: 'Images, scripts and the like may be embedded by any page unasked. With Cross-Origin-Resource-Policy a server keeps a resource for its own origin or site.',
  remedy: 'Let the server send Cross-Origin-Resource-Policy: cross-origin for what others may embed.',
  howToTell: 'CORS was not asked: the request had mode no-cors. Requests with CORS do not look at this header.',
  explain(failure) {
    const value = get('Cross-Origin-Resource-Policy', failure.entry.response.headers)
    return {
      explanation: `The response says Cross-Origin-Resource-Policy: ${quoted(value ?? '')}, so the browser withholds it from pages of other origins${named(failure)}. This is the server’s own choice, apart from CORS.`,
      evidence: responseHeader(failure.entry, 'Cross-Origin-Resource-Policy'),
    }
  },
  examples: {
    explained: [
      {
        says: 'same-origin only',
        error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
        responseHeaders: [['Cross-Origin-Resource-Policy', 'same-origin']],
      },
    ],
    other: [corsError],
  },
}

/** Data that no element could use is kept out of the page's process. */
export const opaqueResponseBlocking: Rule = {
  id: 'opaque-response-blocking',
  responsible: 'server',
  steps: ['opaque-response-blocking'],
  title: 'Opaque Response Blocking withheld the response',
  why: 'An element such as <img> or <script> asks other origins without CORS. What comes back as HTML, JSON or XML is nothing it could use, so the browser keeps it out of the page’s process, where an attack might read it.',
  remedy:
    'If the page is meant to read it, ask with CORS (fetch, or the crossorigin attribute). Else send the right Content-Type; often an error page or a login page came instead of the picture.',
  howToTell: 'CORS was not asked: the element had no crossorigin attribute. The console says ERR_BLOCKED_BY_ORB.',
  explain: (failure) => ({
    explanation: `An element asked without CORS, and the response (${contentType(failure)}) is nothing that such an element could use${named(failure)}.`,
    evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
  }),
  examples: {
    explained: [{ says: 'JSON for an image', error: 'net::ERR_BLOCKED_BY_ORB', responseHeaders: [['Content-Type', 'application/json']] }],
    other: [corsError],
  },
}

/** The page asked for an error where there is a redirect. */
export const redirectModeError: Rule = {
  id: 'redirect-mode-error',
  responsible: 'server',
  steps: ['redirect-mode-error'],
  title: 'The page refuses redirects (redirect: "error")',
  why: 'With redirect: "error" a page says that a redirect counts as a failure.',
  remedy: 'Ask the redirect’s target at once, or leave redirect: "error" out of the request.',
  howToTell: 'The redirect’s own headers pass the CORS check, and yet the request ends there.',
  explain: (failure) => ({
    explanation: `${hostOf(failure)} answered with a redirect to ${quotedUrl(locationOf(failure.entry))} that CORS would let pass, and yet the request failed: the page asked with redirect: "error".`,
    evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }),
  examples: {
    explained: [
      {
        says: 'redirect: "error"',
        status: 302,
        error: 'net::ERR_FAILED',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', '/other'],
        ],
      },
    ],
    other: [corsError],
  },
}

/** The type was forced, and does not fit. */
export const wrongType: Rule = {
  id: 'wrong-content-type',
  responsible: 'server',
  steps: ['response-withheld'],
  title: 'The response’s type does not fit the element (nosniff)',
  why: 'With X-Content-Type-Options: nosniff the browser believes Content-Type, and runs no script and applies no stylesheet of another type.',
  remedy: 'Send the right Content-Type. Often an error page or a login page came instead of the file: look at the body.',
  howToTell: 'CORS was not asked: the request had mode no-cors. The console speaks of a MIME type.',
  explain(failure) {
    if (!/nosniff/i.test(get('X-Content-Type-Options', failure.entry.response.headers) ?? '')) return null
    return {
      explanation: `A request without CORS got ${contentType(failure)} with X-Content-Type-Options: nosniff, and the browser did not hand it on: most likely the type does not fit the element that asked.`,
      evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
    }
  },
  examples: {
    explained: [
      {
        says: 'HTML for a script',
        responseHeaders: [
          ['Content-Type', 'text/html'],
          ['X-Content-Type-Options', 'nosniff'],
        ],
      },
    ],
    other: [corsError],
  },
}

/** Firefox withheld the body: the wrong type for the element, or data that no element could use. */
export const responseBlocked: Rule = {
  id: 'response-blocked',
  responsible: 'server',
  steps: ['response-withheld'],
  title: 'The browser withheld the response from the page',
  why: 'An element asked without CORS, and the browser kept the answer to itself. Firefox’s record does not say why: its type does not fit, Opaque Response Blocking, or the page’s Cross-Origin-Embedder-Policy.',
  remedy: 'See the console, which names the reason. If the page is meant to read it, ask with CORS (fetch, or the crossorigin attribute).',
  howToTell: 'CORS was not asked: the request had mode no-cors.',
  explain: (failure) => ({
    explanation: `A request without CORS got an answer (${contentType(failure)}) that the browser did not hand on. The record does not say why: a type that does not fit, Opaque Response Blocking, or the page’s Cross-Origin-Embedder-Policy. The console names it.`,
    evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
  }),
  examples: { explained: [{ says: 'HTML for an image', responseHeaders: [['Content-Type', 'text/html']] }], other: [corsError] },
}

/** Chromium refused by CORS what its own record permits: the record shows the headers as they came over the wire, the check saw others. */
export const headersChanged: Rule = {
  id: 'response-headers-changed',
  responsible: 'server',
  steps: ['headers-changed'],
  title: 'Something between server and page changed the headers',
  why: 'DevTools record the headers as they came over the wire. Other extensions can take away, replace or add CORS headers after that, and the browser checks what they leave.',
  remedy:
    'Try in a window without extensions. Privacy extensions remove headers; “CORS unblocker” extensions replace them, and add one beside the server’s own.',
  explain: (failure) => ({
    explanation: `The recorded headers of ${hostOf(failure)} (${theStatus(failure)}) let the page read this response, and yet the browser refused it by CORS. Something between server and page changed them, most likely another extension of this browser.`,
    evidence: [...responseHeader(failure.entry, 'Access-Control-Allow-Origin'), statusOf(failure.entry)],
  }),
  examples: {
    explained: [
      { says: 'an extension removed the header', error: 'net::ERR_FAILED', responseHeaders: [['Access-Control-Allow-Origin', '*']] },
    ],
    other: [corsError],
  },
}

/** The page could not read what CORS would allow: the record does not show why. */
export const unexplainedFailure: Rule = {
  id: 'unexplained-failure',
  responsible: 'server',
  steps: ['unexplained-failure'],
  title: 'The request failed although its headers pass',
  why: 'The record holds the headers as they came over the wire. Extensions and service workers can change them afterwards, and a response can break off while it is read.',
  remedy:
    'Try in a window without extensions, and with the service worker off (Application panel). “CORS unblocker” extensions are the usual suspects.',
  howToTell: 'The recorded headers pass every check of CORS.',
  explain: (failure) => ({
    explanation:
      `By the recorded headers of ${hostOf(failure)} (${theStatus(failure)}) the page may read this response, and yet it could not. Something between server and page changed the headers (an extension, a service worker), ` +
      'or the response broke off while it was read.',
    evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Access-Control-Allow-Origin')],
  }),
  examples: { explained: [{ says: 'the headers are right', responseHeaders: [['Access-Control-Allow-Origin', '*']] }], other: [corsError] },
}

/** CORS let it pass, and yet it is no stream. */
export const notAnEventStream: Rule = {
  id: 'not-an-event-stream',
  responsible: 'server',
  steps: ['event-stream-refused'],
  title: 'The answer to EventSource is not an event stream',
  why: 'EventSource takes only the status 200 with Content-Type: text/event-stream, and closes itself for anything else.',
  remedy: 'Answer with 200 and Content-Type: text/event-stream. To end a stream on purpose, 204 tells the page not to come back.',
  howToTell: 'CORS let the page read it. The console speaks of a MIME type or of the status.',
  explain: (failure) => ({
    explanation: `${hostOf(failure)} answered EventSource with ${failure.entry.response.status} and ${contentType(failure)}. CORS lets the page read it, but it is no event stream.`,
    evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Content-Type')],
  }),
  examples: {
    explained: [
      {
        says: 'JSON instead',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Content-Type', 'application/json'],
        ],
      },
    ],
    other: [corsError],
  },
}
