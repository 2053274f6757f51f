import { originOf } from '../fetch/origin.ts'
import { quotedUrl, shortened } from '../report/wording.ts'
import { urlOf } from './evidence.ts'
import { hostOf } from './failure-wording.ts'
import { corsError, failedWith, nonCorsRule } from './non-cors-rule.ts'
import type { Rule } from './rule.ts'

/** An https page may not ask over http. */
export const mixedContent: Rule = {
  id: 'mixed-content',
  responsible: 'browser',
  steps: ['mixed-content'],
  title: 'An https page asks an http URL (mixed content)',
  why: 'What a page on https loads over http could be read and changed on the way, so browsers refuse it before sending anything. Only localhost is excepted.',
  remedy: 'Serve the URL over https, and write https:// in the page. For development, load both over http or both over https.',
  howToTell: 'The console says “Mixed Content”; there is no response, so no CORS header can help.',
  explain(failure) {
    const page = failure.origin === null ? '' : ` (${shortened(failure.origin)})`
    return {
      explanation: `The page${page} was loaded over https and asks ${quotedUrl(failure.entry.request.url)} over http. Browsers refuse that before sending anything.`,
      evidence: [urlOf(failure.entry)],
    }
  },
  examples: {
    explained: [{ says: 'http from https', at: 'request', status: 0, url: 'http://api.example/items' }],
    other: [corsError],
  },
}

/** CORS needs http(s): a file has no origin that could allow anything. */
export const fileUrl: Rule = {
  id: 'file-url',
  responsible: 'browser',
  steps: ['refused-by-policy'],
  title: 'The page asks for a file on this computer',
  why: 'A page may not read files of the computer it is shown on, and a page opened as a file may not even read the file beside it: file: URLs are origins of their own.',
  remedy: 'Serve the folder over http (for instance npx serve) and open the page from there.',
  howToTell: 'The URL begins with file:. CORS exists for http and https only.',
  explain(failure) {
    const { url } = failure.entry.request
    if (!/^file:/i.test(url)) return null
    return {
      explanation: `The page asks for ${quotedUrl(url)}. Browsers let no page read files of the computer.`,
      evidence: [urlOf(failure.entry)],
    }
  },
  examples: {
    explained: [failedWith('a file beside the page', '', { origin: 'null', url: 'file:///home/me/data.json' })],
    other: [corsError],
  },
}

/** The page's own policy. */
export const contentSecurityPolicy = nonCorsRule({
  id: 'content-security-policy',
  responsible: 'browser',
  step: 'content-security-policy',
  title: 'The page’s Content-Security-Policy refused the request',
  why: 'With Content-Security-Policy a page tells the browser which hosts it may ask at all (connect-src, img-src and so on). It is the page’s header, not the server’s.',
  remedy: 'Add the host to the right directive of the page’s policy.',
  howToTell: 'The console says “violates the following Content Security Policy directive”. The request never left the browser.',
  says: (host) => `The page’s own Content-Security-Policy does not allow ${host}.`,
  examples: { explained: [failedWith('not in connect-src', 'net::ERR_BLOCKED_BY_CSP')], other: [corsError] },
})

/** The page itself asked to stay at home. */
export const sameOriginMode = nonCorsRule({
  id: 'same-origin-mode',
  responsible: 'browser',
  step: 'same-origin-mode',
  title: 'The page asked with mode: "same-origin"',
  why: 'With mode: "same-origin" a page forbids its own request to leave its origin: a safety net against being sent elsewhere, by a redirect for instance.',
  remedy: 'Leave the mode out (it is "cors" then) where another origin is meant to be asked.',
  howToTell: 'The console names the mode. The request never left the browser, so no header of the server matters.',
  says: (host) => `${host} is another origin, and the page’s code asked with mode: "same-origin".`,
  examples: { explained: [failedWith('another origin in mode same-origin', '')], other: [corsError] },
})

/** The developer's own doing. */
export const blockedInDevtools = nonCorsRule({
  id: 'blocked-in-devtools',
  responsible: 'browser',
  step: 'blocked-in-devtools',
  title: 'The request is blocked in DevTools, or by an extension',
  why: 'DevTools can block URLs (the context menu of the Network panel), and stay so until told otherwise.',
  remedy: 'Look into DevTools’ list of blocked requests and empty it; else try without extensions.',
  howToTell:
    'The Network panel says “blocked:devtools” (Chromium) or “Blocked By DevTools” (Firefox). It works as soon as DevTools are closed.',
  says: (host) => `The request to ${host} was stopped by this browser’s DevTools or an extension.`,
  examples: { explained: [failedWith('request blocking is on', '')], other: [corsError] },
})

/** A policy of the page, or the browser's, refused the request before it was sent. */
export const blockedBeforeSending: Rule = {
  id: 'blocked-before-sending',
  responsible: 'browser',
  steps: ['refused-by-policy'],
  title: 'The page or the browser refused the request before it was sent',
  why: 'The request never left the browser, so no server had a say in it. The record does not show who refused.',
  remedy:
    'See the console, which names the reason: mostly the page’s Content-Security-Policy (add the host to connect-src); else request blocking in DevTools, an extension, or mode: "same-origin".',
  howToTell: 'There is no response and no network error. A CORS failure of a request that needs no preflight shows a response.',
  explain(failure) {
    const isSameOriginMode = failure.origin !== null && originOf(failure.entry.request.url) === failure.origin
    return {
      explanation:
        `The request to ${hostOf(failure)} never left the browser. The record does not say which policy refused it: most often the page’s own Content-Security-Policy` +
        `${isSameOriginMode ? '' : ' (connect-src), else request blocking in DevTools, an extension, or mode "same-origin"'}. The console names it.`,
      evidence: [urlOf(failure.entry)],
    }
  },
  examples: { explained: [failedWith('connect-src does not list the host', '')], other: [corsError] },
}

/** A public page asks a computer on the local network. */
export const localNetworkAccess = nonCorsRule({
  id: 'local-network-access',
  responsible: 'browser',
  step: 'local-network-access',
  title: 'Local Network Access was not permitted',
  why: 'A public page that asks the local network or this computer could attack routers, printers and development servers. Chromium asks the user first, and only secure (https) pages may ask. Access-Control-Allow-Private-Network, of an earlier plan, no longer has any effect.',
  remedy:
    'Serve the page over https and let the user permit it (site settings: local network access). For development, open the page from the same computer.',
  howToTell: 'The target is localhost or a private address, and the page is not. CORS is asked only after permission is given.',
  says: (host) => `${host} is on the local network or this computer, the page is not, and the user has not permitted that.`,
  examples: { explained: [failedWith('permission denied', 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS')], other: [corsError] },
})

export const blockedByAdministrator = nonCorsRule({
  id: 'blocked-by-administrator',
  responsible: 'browser',
  step: 'blocked-by-client',
  errors: /^net::ERR_BLOCKED_BY_ADMINISTRATOR/,
  title: 'An administrator’s policy blocked the request',
  why: 'Who manages this browser (a company, a school) has put the URL on a list.',
  remedy: 'Ask the administrator; chrome://policy shows the list (URLBlocklist).',
  howToTell: 'It works in a browser that is not managed. No response, so no CORS.',
  says: (host) => `A policy of this browser’s administrator blocks ${host}.`,
  examples: {
    explained: [failedWith('on the blocklist', 'net::ERR_BLOCKED_BY_ADMINISTRATOR')],
    other: [failedWith('an ad blocker', 'net::ERR_BLOCKED_BY_CLIENT')],
  },
})

/** An ad blocker, mostly. */
export const blockedByClient = nonCorsRule({
  id: 'blocked-by-client',
  responsible: 'browser',
  step: 'blocked-by-client',
  title: 'An extension blocked the request',
  why: 'Ad blockers and privacy extensions stop requests by words in their URLs, such as “ads”, “track” or “analytics”.',
  remedy: 'Expect it: users have such extensions, so the page must work without. Choose another path, if the request is no tracking.',
  howToTell: 'It works in a window without extensions. No response, so no CORS.',
  says: (host) => `An extension in this browser, most often an ad blocker, stopped the request to ${host}.`,
  examples: { explained: [failedWith('an ad blocker', 'net::ERR_BLOCKED_BY_CLIENT')], other: [corsError] },
})

/** The page gave up, or was left. */
export const requestAborted = nonCorsRule({
  id: 'request-aborted',
  responsible: 'browser',
  step: 'aborted',
  title: 'The request was aborted',
  why: 'The page ended the request itself (AbortController, a time limit of its own, a newer search replacing the older), or was left or reloaded before the answer came.',
  remedy:
    'Nothing, if it was meant so. Else look for abort(), for time limits, and for a form or link that leaves the page while the request runs.',
  howToTell: 'Code sees “AbortError”, not “Failed to fetch”, when it aborted by itself.',
  says: (host, { entry }) =>
    entry.response.status >= 400
      ? `The server ${host} answered ${entry.response.status}, and the page, or the player of an audio or video, gave up on it.`
      : `The page aborted its request to ${host}, or was left before the answer came.`,
  examples: { explained: [failedWith('abort() was called', 'net::ERR_ABORTED')], other: [corsError] },
})

/** Some ports are closed to browsers for good. */
export const unsafePort = nonCorsRule({
  id: 'unsafe-port',
  responsible: 'browser',
  step: 'unsafe-port',
  title: 'Browsers do not connect to this port',
  why: 'Ports of mail, IRC, FTP and other old services are closed to browsers, so that no page can talk to such a service by a trick.',
  remedy: 'Let the server listen on another port, such as 8080. 6000, 6665 to 6669 and 10080 are closed, too.',
  howToTell: 'It fails in every page and in a tab of its own. No response, so no CORS.',
  says: (host) => `The port of ${host} is on the list of ports that browsers never use.`,
  examples: { explained: [failedWith('the port of IRC', 'net::ERR_UNSAFE_PORT', { url: 'http://api.example:6667/' })], other: [corsError] },
})
