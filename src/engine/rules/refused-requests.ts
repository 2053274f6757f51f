import { isRedirectWithLocation } from '../exchange/entry-state.ts'
import { originOf } from '../fetch/origin.ts'
import { parseUrl } from '../fetch/url.ts'
import { hostOf, quotedUrl, shortenedHost } from '../report/wording.ts'
import { responseHeader, urlOf } from './evidence.ts'
import { theHost } from './failure-wording.ts'
import { nonCorsRule, type SpecialCase } from './non-cors-rule.ts'
import type { Failure, Rule } from './rule.ts'

/** An https page can't send requests over http. */
export const mixedContent: Rule = {
  id: 'mixed-content',
  responsible: 'page',
  pageCanAvoid: 'request',
  steps: ['mixed-content'],
  title: 'Mixed content: https page requests an http URL',
  why: 'Anyone on the network could read and change what a page on https loads over http, so browsers block such requests before sending anything. Only localhost is exempt.',
  remedy: 'Serve the URL over https, and use https:// in the page. For development, load both over http or both over https.',
  howToTell: 'The console says “Mixed Content”. There is no response, so no CORS header can help.',
  explain(failure) {
    // Chromium may record the redirect alone, as aborted, and not the request that it led to.
    const isRedirect = isRedirectWithLocation(failure.entry)
    const url = isRedirect
      ? (parseUrl(failure.entry.response.redirectURL, failure.entry.request.url)?.href ?? '')
      : failure.entry.request.url
    const before = isRedirect ? { url: failure.entry.request.url, entry: failure.entry } : failure.exchange.hops[failure.hop - 1]
    if (before !== undefined && /^https:/i.test(before.url) && hostOf(before.url) === hostOf(url)) {
      return {
        explanation: `${theHost(failure)} redirected the request from https to http, to ${quotedUrl(url)}. The page was loaded over https, so the browser blocks the redirect.`,
        remedy: `Let the server behind the TLS proxy know that the request came over https (X-Forwarded-Proto; in Uvicorn: --proxy-headers), so that it redirects to https. Or request ${quotedUrl(url.replace(/^http:/i, 'https:'))} directly, without the redirect.`,
        responsible: 'server',
        evidence: [
          { entry: before.entry?.index ?? null, on: 'url', name: '', value: before.url },
          ...(isRedirect ? responseHeader(failure.entry, 'Location') : [urlOf(failure.entry)]),
        ],
      }
    }
    const page = failure.origin === null ? '' : ` (${shortenedHost(failure.origin)})`
    return {
      explanation: `The page${page} was loaded over https, but requests ${quotedUrl(url)} over http. Browsers block such a request before sending it.`,
      remedy: `Serve ${theHost(failure)} over https, and use https:// in the page. For development, load both over http or both over https.`,
      evidence: [urlOf(failure.entry)],
    }
  },
}

/** CORS works only over http(s): no server can allow access to a file. */
export const fileUrl: Rule = {
  id: 'file-url',
  responsible: 'page',
  steps: ['refused-by-policy'],
  title: 'Page requests a file: URL',
  why: 'A page can’t read files on the user’s computer. A page that was opened as a file can’t even read the file next to it, because every file: URL is its own origin.',
  remedy: 'Serve the folder over http (with npx serve, for instance) and open the page from there.',
  howToTell: 'The URL starts with file:. CORS works only over http and https.',
  explain(failure) {
    const { url } = failure.entry.request
    if (!/^file:/i.test(url)) return null
    return {
      explanation: `The page requests ${quotedUrl(url)}. Browsers don’t let a page read files on the computer.`,
      evidence: [urlOf(failure.entry)],
    }
  },
}

/** The page's own policy. */
export const contentSecurityPolicy = nonCorsRule({
  id: 'content-security-policy',
  responsible: 'page',
  step: 'content-security-policy',
  title: 'Blocked by the page’s Content-Security-Policy',
  why: 'With Content-Security-Policy, a page tells the browser which hosts it may send requests to (connect-src, img-src and so on). It is a header of the page, not of the requested server.',
  remedy: 'Add the host to the right directive of the page’s Content-Security-Policy.',
  howToTell: 'The console says “violates the following Content Security Policy directive”. The request never left the browser.',
  problem: (host) => `The page’s own Content-Security-Policy doesn’t allow requests to ${host}.`,
  remedyFor: (host, { origin }) =>
    `Add ${host} to the right directive (connect-src for fetch and XMLHttpRequest) of the Content-Security-Policy${origin === null || origin === 'null' ? ' of the page' : ` that ${shortenedHost(origin)} sends with the page`}.`,
})

/** The page's code restricted the request to its own origin. */
export const sameOriginMode = nonCorsRule({
  id: 'same-origin-mode',
  responsible: 'page',
  step: 'same-origin-mode',
  title: 'Request mode is “same-origin”',
  why: 'With mode: "same-origin", a page keeps a request within its own origin: a safeguard, against redirects for instance.',
  remedy: 'Remove mode: "same-origin" if the request is meant for another origin; the default mode is "cors".',
  howToTell: 'The console names the mode. The request never left the browser, so the server’s headers don’t matter.',
  problem: (host) => `${host} is another origin, but the page’s code sent the request with mode: "same-origin".`,
  remedyFor: (host) =>
    `Remove mode: "same-origin" from the request to ${host}, if it is meant for another origin. The default mode is "cors".`,
})

/** The developer blocked it. */
export const blockedInDevtools = nonCorsRule({
  id: 'blocked-in-devtools',
  responsible: 'user',
  step: 'blocked-in-devtools',
  title: 'Blocked in DevTools (request blocking)',
  why: 'DevTools can block URLs (in the context menu of the Network panel). They stay blocked until you remove the entry. Some extensions block requests in the same way.',
  remedy: 'Remove the entry from the list of blocked requests in DevTools. If there is none, retry in a window without extensions.',
  howToTell:
    'The Network panel says “blocked:devtools” (Chromium) or “Blocked By DevTools” (Firefox). The request works when DevTools is closed.',
  problem: (host) => `The request to ${host} was blocked by this browser’s DevTools or an extension.`,
})

/** A policy of the page or of the browser blocked the request before it was sent. */
export const blockedBeforeSending: Rule = {
  id: 'blocked-before-sending',
  responsible: 'page',
  steps: ['refused-by-policy'],
  title: 'Request was blocked before it was sent',
  why: 'The request never left the browser, so the server had no part in it. The recording doesn’t show what blocked it.',
  remedy:
    'Look at the console, which names the reason. Usually it is the page’s Content-Security-Policy (add the host to connect-src); otherwise request blocking in DevTools, an extension, or mode: "same-origin".',
  howToTell: 'There is neither a response nor a network error. For a CORS error without a preflight, there would be a response.',
  explain(failure) {
    const host = theHost(failure)
    const isSameOrigin = failure.origin !== null && originOf(failure.entry.request.url) === failure.origin
    return {
      explanation:
        `The request to ${host} never left the browser. The recording doesn’t show what blocked it: usually the page’s own Content-Security-Policy` +
        `${isSameOrigin ? '' : ' (connect-src), otherwise request blocking in DevTools, an extension, or mode: "same-origin"'}. The console names the reason.`,
      remedy: isSameOrigin
        ? undefined
        : `Look at the console, which names the reason. If it is the Content-Security-Policy, add ${host} to the page’s connect-src.`,
      evidence: [urlOf(failure.entry)],
    }
  },
}

/** A public page requests a URL on the local network. */
export const localNetworkAccess = nonCorsRule({
  id: 'local-network-access',
  responsible: 'user',
  step: 'local-network-access',
  title: 'Blocked by Local Network Access',
  why: 'A public page that can reach the local network or this computer could attack routers, printers and development servers. Chromium therefore asks the user for permission, and only pages on https can get it. Access-Control-Allow-Private-Network, from an earlier proposal, no longer has any effect.',
  remedy:
    'Serve the page over https and allow local network access in its site settings. For development, open the page from the same computer.',
  howToTell: 'The target is localhost or a private IP address, and the page isn’t. CORS applies only after the user has allowed access.',
  problem: (host) =>
    `${host} is on the local network or on this computer, and the page isn’t. The user hasn’t allowed the page to access the local network.`,
  remedyFor: (host, { origin }) =>
    origin === null || origin === 'null'
      ? `Serve the page over https, and allow local network access to ${host} in its site settings. For development, open the page from the same computer.`
      : `${/^https:/.test(origin) ? 'Allow' : `Serve ${shortenedHost(origin)} over https, and allow`} local network access in the site settings of the page. For development, open the page from the same computer.`,
})

export const blockedByAdministrator = nonCorsRule({
  id: 'blocked-by-administrator',
  responsible: 'user',
  step: 'blocked-by-client',
  errors: /^net::ERR_BLOCKED_BY_ADMINISTRATOR/,
  title: 'Blocked by the browser’s administrator',
  why: 'The organization that manages this browser (a company or school) has blocked the URL.',
  remedy: 'Ask the administrator to allow the URL. The blocklist is in chrome://policy (URLBlocklist).',
  howToTell: 'It works in a browser that isn’t managed. There is no response, so CORS isn’t involved.',
  problem: (host) => `A policy of this browser’s administrator blocks ${host}.`,
  remedyFor: (host) => `Ask the administrator to allow ${host}. The blocklist is in chrome://policy (URLBlocklist).`,
})

const EXPECT_IT = 'Expect this: many users have such extensions, so the page has to work without the request.'

/** What the lists of ad blockers look for in a path. */
const LISTED_WORD = /\b(?:analytics|track(?:er|ing)?|telemetry|metrics|ads?|beacon|pixel|statistics|events?)\b/i

/** Usually an ad blocker. */
export const blockedByClient = nonCorsRule({
  id: 'blocked-by-client',
  responsible: 'browser',
  step: 'blocked-by-client',
  title: 'Blocked by an extension (usually an ad blocker)',
  why: 'Ad blockers and privacy extensions block requests whose URLs contain words such as “ads”, “track” or “analytics”.',
  remedy: `${EXPECT_IT} If it isn’t tracking, use another path.`,
  howToTell: 'It works in a window without extensions. There is no response, so CORS isn’t involved.',
  problem: (host, { entry }) =>
    `An extension in this browser, usually an ad blocker,${entry.browser === 'firefox' ? ' or Firefox’s Enhanced Tracking Protection' : ''} blocked the request to ${host}.`,
  remedyFor: (_, { entry }) => {
    const { hostname = '', pathname = '' } = parseUrl(entry.request.url) ?? {}
    const [word] = LISTED_WORD.exec(pathname) ?? []
    if (/(?:^|\.)sentry\.io$/.test(hostname))
      return `${EXPECT_IT} Only error reports are lost; Sentry’s option tunnel sends them through your own server.`
    return `${EXPECT_IT} If it isn’t tracking, use another path${word === undefined ? '' : ` without “${word}”, which is on the lists of ad blockers`}.`
  },
  special: (failure) => (failure.entry.recorder === 'playwright' ? abortedInTest(failure) : null),
})

/** Hardly any browser of Playwright's has an extension. */
function abortedInTest(failure: Failure): SpecialCase {
  return {
    title: 'Aborted by a route of the test',
    problem: `A route of the test aborted the request to ${theHost(failure)}, or an extension in its browser did.`,
    remedy:
      'If that was intended, there is nothing to fix. Otherwise look for route.abort() in the test, and for the URLs that its route matches.',
    // Like the page, the test is the developer’s own.
    responsible: 'page',
  }
}

/** The page aborted it, or was closed. */
export const requestAborted = nonCorsRule({
  id: 'request-aborted',
  responsible: 'page',
  step: 'aborted',
  title: 'Request aborted',
  why: 'The page aborted the request itself (AbortController, a timeout of its own, a newer search that replaces the older one), or it was closed or reloaded before the response arrived.',
  remedy:
    'If that was intended, there is nothing to fix. Otherwise look for abort(), for timeouts, and for a form or link that leaves the page during the request.',
  howToTell: 'If the page’s code aborted the request, it gets “AbortError” instead of “Failed to fetch”.',
  problem: (host, { entry }) =>
    entry.response.status >= 400
      ? `${host} responded with ${entry.response.status}, and the page (or the player of an audio or video) aborted the request.`
      : `The page aborted its request to ${host}, or was closed before the response arrived.`,
})

/** Browsers block some ports for good. */
export const unsafePort = nonCorsRule({
  id: 'unsafe-port',
  responsible: 'server',
  step: 'unsafe-port',
  title: 'Port is blocked by all browsers (unsafe port)',
  why: 'Browsers block the ports of mail, IRC, FTP and other old services, so that no page can attack such a service.',
  remedy: 'Let the server listen on another port, such as 8080. Ports 6000, 6665 to 6669 and 10080 are blocked, too.',
  howToTell: 'It fails from every page and in its own tab. There is no response, so CORS isn’t involved.',
  problem: (host) => `The port of ${host} is on the list of ports that browsers never connect to.`,
})
