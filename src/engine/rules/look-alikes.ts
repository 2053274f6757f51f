import { get } from '../fetch/header-list.ts'
import { responseHeader, statusOf, urlOf } from './evidence.ts'
import type { Example, Explanation, Failure, Rule } from './rule.ts'
import { hostOf, quoted } from './words.ts'

/** Chromium's own name of the error, where it recorded one. */
function errorName(failure: Failure): string {
  const error = failure.entry.chromium?.error ?? ''
  return error === '' ? '' : ` (${error})`
}

function atUrl(failure: Failure, why: string): Explanation {
  return { explanation: why, evidence: [urlOf(failure.entry)] }
}

function failedWith(says: string, error: string): Example {
  return { says, at: 'request', status: 0, error }
}

const corsError: readonly Example[] = [{ says: 'a CORS failure', status: 200 }]

/** The server could not be reached at all: nothing was answered that CORS could be asked of. */
export const networkError: Rule = {
  id: 'network-error',
  step: 'network-error',
  title: 'The server gave no answer',
  explain: (failure) =>
    atUrl(
      failure,
      `${hostOf(failure)} gave no response${errorName(failure)}: it is not running, its name or port is wrong, or the connection broke. ` +
        'The page sees the same “Failed to fetch” as for a CORS failure, and Firefox even calls it one, but no header can mend it.',
    ),
  examples: {
    explained: [
      failedWith('the connection is refused', 'net::ERR_CONNECTION_REFUSED'),
      failedWith('the host has no address', 'net::ERR_NAME_NOT_RESOLVED'),
    ],
    other: corsError,
  },
}

/** The certificate is not trusted; the page never gets to ask. */
export const certificate: Rule = {
  id: 'certificate',
  step: 'certificate',
  title: 'The server’s certificate is not trusted',
  explain: (failure) =>
    atUrl(
      failure,
      `The browser does not trust the certificate of ${hostOf(failure)}${errorName(failure)}, so it sent nothing. ` +
        'Open the URL in a tab of its own to see the warning, and give the server a certificate that this computer trusts.',
    ),
  examples: { explained: [failedWith('a self-signed certificate', 'net::ERR_CERT_AUTHORITY_INVALID')], other: corsError },
}

/** A policy of the page, or the browser's, refused the request before it was sent. */
export const refusedByPolicy: Rule = {
  id: 'refused-by-policy',
  step: 'refused-by-policy',
  title: 'The page or the browser refused the request before it was sent',
  explain: (failure) =>
    atUrl(
      failure,
      'The request never left the browser. The record does not say which policy refused it: most often the page’s own Content-Security-Policy (connect-src), ' +
        'else request blocking in DevTools, an extension, or mode "same-origin". The console names it.',
    ),
  examples: { explained: [failedWith('connect-src does not list the host', '')], other: corsError },
}

/** An https page may not ask over http. */
export const mixedContent: Rule = {
  id: 'mixed-content',
  step: 'mixed-content',
  title: 'An https page asks an http URL (mixed content)',
  explain: (failure) =>
    atUrl(
      failure,
      `The page was loaded over https and asks ${quoted(failure.entry.request.url)} over http. Browsers refuse that before sending anything. Serve the URL over https.`,
    ),
  examples: { explained: [{ ...failedWith('http from https', ''), url: 'http://api.example/items' }], other: corsError },
}

/** The server (or the page's embedder policy) forbids embedding by another origin. */
export const crossOriginResourcePolicy: Rule = {
  id: 'cross-origin-resource-policy',
  step: 'cross-origin-resource-policy',
  title: 'Cross-Origin-Resource-Policy forbids this page to load it',
  explain(failure) {
    const byEmbedder = /AfterDefaultedToSameOriginByCoep/.test(failure.entry.chromium?.error ?? '')
    const value = get('Cross-Origin-Resource-Policy', failure.entry.response.headers)
    return {
      explanation: byEmbedder
        ? `The page demands with Cross-Origin-Embedder-Policy that everything it embeds agrees to it, and ${hostOf(failure)} sends no Cross-Origin-Resource-Policy. Let it send “cross-origin”, or load the resource with CORS.`
        : `The response says Cross-Origin-Resource-Policy: ${quoted(value ?? '')}, so the browser withholds it from pages of other origins${errorName(failure)}. This is the server's own choice, apart from CORS.`,
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
    other: corsError,
  },
}

/** Data that no element could use is kept out of the page's process. */
export const opaqueResponseBlocking: Rule = {
  id: 'opaque-response-blocking',
  step: 'opaque-response-blocking',
  title: 'Opaque Response Blocking withheld the response',
  explain: (failure) => ({
    explanation:
      `An element asked without CORS, and the response (${quoted(get('Content-Type', failure.entry.response.headers) ?? 'no Content-Type')}) is nothing that such an element could use${errorName(failure)}. ` +
      'Ask with CORS (the crossorigin attribute, or fetch) if the page is meant to read it, or send the right type.',
    evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
  }),
  examples: {
    explained: [{ says: 'JSON for an image', error: 'net::ERR_BLOCKED_BY_ORB', responseHeaders: [['Content-Type', 'application/json']] }],
    other: corsError,
  },
}

/** A public page asks a computer on the local network. */
export const localNetworkAccess: Rule = {
  id: 'local-network-access',
  step: 'local-network-access',
  title: 'Local Network Access was not permitted',
  explain: (failure) =>
    atUrl(
      failure,
      `${hostOf(failure)} is on the local network or this computer, the page is not. Chromium asks the user before it allows that, and only secure (https) pages may ask${errorName(failure)}. ` +
        'Access-Control-Allow-Private-Network no longer has any effect.',
    ),
  examples: { explained: [failedWith('permission denied', 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS')], other: corsError },
}

/** An ad blocker, a company's policy. */
export const blockedByClient: Rule = {
  id: 'blocked-by-client',
  step: 'blocked-by-client',
  title: 'An extension or an administrator’s policy blocked the request',
  explain: (failure) =>
    atUrl(
      failure,
      `The browser blocked the request itself${errorName(failure)}, most often because of an ad blocker. Try without extensions.`,
    ),
  examples: { explained: [failedWith('an ad blocker', 'net::ERR_BLOCKED_BY_CLIENT')], other: corsError },
}

/** The page gave up, or was left. */
export const aborted: Rule = {
  id: 'aborted',
  step: 'aborted',
  title: 'The request was aborted',
  explain: (failure) =>
    atUrl(failure, 'The page aborted the request (AbortController, a time limit of its own) or was left before the answer came.'),
  examples: { explained: [failedWith('abort() was called', 'net::ERR_ABORTED')], other: corsError },
}

/** Some ports are closed to browsers for good. */
export const unsafePort: Rule = {
  id: 'unsafe-port',
  step: 'unsafe-port',
  title: 'Browsers do not connect to this port',
  explain: (failure) =>
    atUrl(failure, `The port of ${hostOf(failure)} is on the list of ports that browsers never use (mail, IRC and the like). Use another.`),
  examples: { explained: [failedWith('the port of IRC', 'net::ERR_UNSAFE_PORT')], other: corsError },
}

/** The network stack does not follow every redirect. */
export const redirectRefused: Rule = {
  id: 'redirect-refused',
  step: 'redirect-refused',
  title: 'The redirect could not be followed',
  explain: (failure) => ({
    explanation: `${hostOf(failure)} redirects to ${quoted(failure.entry.response.redirectURL)}, which the browser does not follow${errorName(failure)}. This is not a CORS problem.`,
    evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }),
  examples: {
    explained: [
      { says: 'a data URL', status: 302, error: 'net::ERR_UNSAFE_REDIRECT', responseHeaders: [['Location', 'data:text/plain,a']] },
    ],
    other: corsError,
  },
}

/** The page asked for an error where there is a redirect. */
export const redirectModeError: Rule = {
  id: 'redirect-mode-error',
  step: 'redirect-mode-error',
  title: 'The page refuses redirects (redirect: "error")',
  explain: (failure) => ({
    explanation: `${hostOf(failure)} answered with a redirect to ${quoted(failure.entry.response.redirectURL)} that CORS would let pass, and yet the request failed: the page asked with redirect: "error".`,
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
    other: corsError,
  },
}

/** Firefox withheld the body: the wrong type for the element, or data that no element could use. */
export const responseWithheld: Rule = {
  id: 'response-withheld',
  step: 'response-withheld',
  title: 'The browser withheld the response from the page',
  explain: (failure) => ({
    explanation:
      `A request without CORS got an answer (${quoted(get('Content-Type', failure.entry.response.headers) ?? 'no Content-Type')}) that Firefox did not hand on. ` +
      'The record does not say why: its type does not fit the element (nosniff, Opaque Response Blocking), or the page’s Cross-Origin-Embedder-Policy. The console names it.',
    evidence: [...responseHeader(failure.entry, 'Content-Type'), ...responseHeader(failure.entry, 'X-Content-Type-Options')],
  }),
  examples: { explained: [{ says: 'HTML for a script', responseHeaders: [['Content-Type', 'text/html']] }], other: corsError },
}

/** The page could not read what CORS would allow: the record does not show why. */
export const unexplainedFailure: Rule = {
  id: 'unexplained-failure',
  step: 'unexplained-failure',
  title: 'The request failed although its headers pass',
  explain: (failure) => ({
    explanation:
      'By the recorded headers the page may read this response, and yet it could not. Something between server and page changed the headers (another extension, a service worker), ' +
      'or the response broke off while it was read.',
    evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Access-Control-Allow-Origin')],
  }),
  examples: { explained: [{ says: 'the headers are right', responseHeaders: [['Access-Control-Allow-Origin', '*']] }], other: corsError },
}
