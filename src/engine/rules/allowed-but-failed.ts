import { quotedUrl } from '../report/wording.ts'
import { responseHeader, statusOf } from './evidence.ts'
import { contentType, theHost, theStatus } from './failure-wording.ts'
import { locationOf, quotedTarget, withoutRedirect } from './location-difference.ts'
import type { Rule } from './rule.ts'

/** The page chose to get an error if there is a redirect. */
export const redirectModeError: Rule = {
  id: 'redirect-mode-error',
  responsible: 'page',
  steps: ['redirect-mode-error'],
  title: 'Redirect mode is “error”',
  why: 'With redirect: "error", a request fails as soon as the server redirects it.',
  remedy: 'Request the redirect’s target directly, or remove redirect: "error" from the request.',
  howToTell: 'The redirect response passes the CORS check, but the request ends there.',
  explain: (failure) => ({
    explanation: `${theHost(failure)} redirected the request to ${quotedUrl(locationOf(failure.entry))}. CORS allows that redirect, but the page sent the request with redirect: "error".`,
    remedy: withoutRedirect(failure) ?? `Request ${quotedTarget(failure)} directly, or remove redirect: "error" from the request.`,
    evidence: [...statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }),
}

/** Chromium reported a CORS error for headers that allow access: DevTools records them as they came over the wire, the check saw others. */
export const headersChanged: Rule = {
  id: 'response-headers-changed',
  responsible: 'browser',
  steps: ['headers-changed'],
  title: 'Response headers were changed in the browser',
  why: 'DevTools records the headers as they came over the wire. Other extensions can remove, replace or add CORS headers after that, and the browser checks the result.',
  remedy:
    'Retry in a window without extensions. Privacy extensions remove headers; “CORS unblocker” extensions replace them, or add a second one.',
  explain: (failure) => ({
    explanation: `The recorded headers from ${theHost(failure)} (${theStatus(failure)}) allow access to this response, but the browser reported a CORS error. Something changed the headers on their way to the page, most likely another extension in this browser.`,
    evidence: [...responseHeader(failure.entry, 'Access-Control-Allow-Origin'), ...statusOf(failure.entry)],
  }),
}

/** The page couldn't read what CORS allows, and the recording doesn't show why. */
export const unexplainedFailure: Rule = {
  id: 'unexplained-failure',
  responsible: 'browser',
  steps: ['unexplained-failure'],
  title: 'Request failed, although CORS allows it',
  why: 'The recording has the headers as they came over the wire. Extensions and service workers can change them afterwards, and the connection can break while the body is loading.',
  remedy:
    'Retry in a window without extensions, and bypass the service worker (in the Application panel). “CORS unblocker” extensions are the usual suspects.',
  howToTell: 'The recorded headers pass every CORS check.',
  explain: (failure) => ({
    explanation:
      `The recorded headers from ${theHost(failure)} (${theStatus(failure)}) allow access to this response, but the page couldn’t read it. Something changed the headers on their way to the page (an extension, a service worker), ` +
      'or the connection broke while the body was loading.',
    evidence: [...statusOf(failure.entry), ...responseHeader(failure.entry, 'Access-Control-Allow-Origin')],
  }),
}

/** CORS allows access, but the response isn't a stream. */
export const notAnEventStream: Rule = {
  id: 'not-an-event-stream',
  responsible: 'server',
  steps: ['event-stream-refused'],
  title: 'EventSource response isn’t an event stream',
  why: 'EventSource accepts only status 200 with Content-Type: text/event-stream, and closes on anything else.',
  remedy:
    'Respond with 200 and Content-Type: text/event-stream. To end a stream on purpose, respond with 204: then the page doesn’t reconnect.',
  howToTell: 'CORS allows the page to read the response. The console mentions a MIME type or the status.',
  explain: (failure) => ({
    explanation: `${theHost(failure)} responded to EventSource with ${failure.entry.response.status} and ${contentType(failure)}. CORS allows the page to read the response, but it isn’t an event stream.`,
    remedy: `Respond from ${theHost(failure)} with 200 and Content-Type: text/event-stream. To end a stream on purpose, respond with 204: then the page doesn’t reconnect.`,
    evidence: [...statusOf(failure.entry), ...responseHeader(failure.entry, 'Content-Type')],
  }),
}

/** A service worker gave the page what it fetched without CORS. */
export const opaqueServiceWorkerResponse: Rule = {
  id: 'opaque-service-worker-response',
  responsible: 'page',
  steps: ['service-worker-opaque'],
  title: 'Service worker responded with an opaque response',
  why: 'A service worker can respond to a request with what it fetched itself. If it fetches in mode “no-cors” or takes a response from a cache that was filled that way, the response is opaque, and browsers refuse it for a request that needs CORS.',
  remedy:
    'In the service worker, fetch with event.request (its mode is “cors”) or with { mode: "cors" }, and delete the opaque responses from its caches. Then the server has to allow the page’s origin.',
  howToTell: 'The console says that an “opaque” response was used for a request whose type is not no-cors.',
  explain: (failure) => ({
    explanation: `The page’s service worker fetched this URL from ${theHost(failure)} without CORS (${theStatus(failure)}) and passed the opaque response to the page, whose request needs CORS. The browser refused it.`,
    evidence: statusOf(failure.entry),
  }),
}
