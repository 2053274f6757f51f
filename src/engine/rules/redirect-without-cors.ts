import { isRedirectWithLocation } from '../exchange/entry-state.ts'
import type { Entry } from '../exchange/exchange.ts'
import { isLoopbackHost } from '../fetch/loopback.ts'
import { parseUrl } from '../fetch/url.ts'
import { hostOf, quotedUrl } from '../report/wording.ts'
import { responseHeader, statusOf, urlOf } from './evidence.ts'
import { headersToSend, theHost, withStatus } from './failure-wording.ts'
import { describeDifference, locationDifference, locationOf, quotedTarget, withoutRedirect } from './location-difference.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

const ABSENT = 'Access-Control-Allow-Origin'

const WHY =
  'The browser checks every response along the way, redirects included. Without Access-Control-Allow-Origin on the redirect response itself, it doesn’t follow the redirect.'

function isRedirect({ at, entry }: Failure): boolean {
  return at !== 'preflight' && isRedirectWithLocation(entry)
}

function explainRedirect(failure: Failure): Omit<Explanation, 'remedy'> {
  const sentences = [
    `${theHost(failure)} redirected the request${withStatus(failure)} to ${quotedUrl(locationOf(failure.entry))}.`,
    describeDifference(failure),
    'The redirect response has no Access-Control-Allow-Origin header, so the browser doesn’t follow it.',
  ]
  return {
    explanation: sentences.filter((sentence) => sentence !== '').join(' '),
    evidence: [
      urlOf(failure.entry),
      ...statusOf(failure.entry),
      ...responseHeader(failure.entry, 'Location'),
      ...responseHeader(failure.entry, ABSENT),
    ],
  }
}

function signIn(host: string, failure: Failure): string {
  return `1. Sign in again, and check that the request sends its cookie or token. 2. Let ${host} respond with 401 instead of a redirect when a session is missing, with ${headersToSend(failure) ?? 'CORS headers'}, so that your page can read it.`
}

/** The entry whose redirect left for the server of the login page: that server’s own redirects, from its start page to the form, say nothing. */
function sentToLogin({ exchange: { hops }, hop, entry }: Failure): Entry | null {
  const server = hostOf(entry.request.url)
  const sender = hops.slice(0, hop).findLast(({ url }) => hostOf(url) !== server)
  return (sender ?? hops[hop - 1])?.entry ?? null
}

/** The session has ended, and an API request gets a login page. */
export const redirectedToLogin: Rule = {
  id: 'redirected-to-login',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Request redirected to a login page',
  why: 'The session is missing or has expired, or the request didn’t send its cookie. The server redirects to a login page, which is made for people in a tab: code can neither read it nor sign in there.',
  remedy:
    '1. Sign in again, and check that the request sends its cookie or token. 2. Respond to requests from scripts with 401 and CORS headers instead of a redirect, so that your page can read it.',
  explain(failure) {
    if (isRedirect(failure)) {
      return locationDifference(failure) === 'login' ? { ...explainRedirect(failure), remedy: signIn(theHost(failure), failure) } : null
    }
    const before = sentToLogin(failure)
    if (failure.at === 'preflight' || before === null) return null
    const earlier = { ...failure, entry: before, at: 'response' as const }
    if (!isRedirect(earlier) || locationDifference(earlier) !== 'login') return null
    return {
      explanation:
        `${quotedUrl(before.request.url)} redirected to ${quotedUrl(failure.entry.request.url)}, which looks like a login page and has no Access-Control-Allow-Origin header. ` +
        'The session has probably expired, or the request didn’t send its cookie.',
      remedy: signIn(theHost(earlier), failure),
      evidence: [urlOf(before), ...responseHeader(before, 'Location'), ...responseHeader(failure.entry, ABSENT)],
      // Nobody adds CORS headers to a login page.
      headersPurpose: 'none',
      responsible: 'page',
    }
  },
}

/** The web server redirects before the application can add CORS headers. */
export const redirectWithoutCors: Rule = {
  id: 'redirect-without-cors',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['allow-origin-missing'],
  title: 'Redirect response has no Access-Control-Allow-Origin header',
  why: `${WHY} Redirects to https, to another host or to add a trailing slash usually come from the web server, before the code that adds CORS headers.`,
  remedy: 'Request the redirect’s target directly, or send Access-Control-Allow-Origin with the redirect too.',
  explain(failure) {
    if (!isRedirect(failure)) return null
    const headers = headersToSend(failure) ?? ABSENT
    const isSameResource = ['https', 'slash', 'host'].includes(locationDifference(failure))
    return {
      ...explainRedirect(failure),
      remedy:
        withoutRedirect(failure) ??
        `Request ${quotedTarget(failure)} directly, or send ${headers} from ${theHost(failure)} with the redirect too.`,
      responsible: isSameResource ? 'page' : undefined,
    }
  },
}

/** A dev server's proxy keeps requests within the page's origin, but passes on a redirect that leaves it; null where it is none. */
function devServerProxy(failure: Failure): Explanation | null {
  const [first] = failure.exchange.hops
  const [page, target] = [parseUrl(first.url), parseUrl(failure.entry.request.url)]
  if (failure.origin === null || page === null || target === null || page.origin !== failure.origin || !isLoopbackHost(page.hostname))
    return null
  if (isLoopbackHost(target.hostname) && page.port === target.port) return null
  const to = theHost(failure)
  return {
    title: 'The dev server’s proxy passes on a redirect to another host',
    explanation:
      `The page requested ${quotedUrl(first.url)} at its own origin, most likely from the proxy of its dev server, and was redirected to ${quotedUrl(failure.entry.request.url)}. ` +
      `The browser follows that itself, past the proxy, and the response from ${to} has no Access-Control-Allow-Origin header.`,
    remedy: `Keep the redirect within the proxy: autoRewrite: true in its settings (Vite, webpack-dev-server, http-proxy-middleware) if it leads to the proxy’s target, or followRedirects: true. Or request the path that needs no redirect; if this one leads to a login, sign in first. If the page is meant to leave the proxy, send ${headersToSend(failure) ?? ABSENT} from ${to}.`,
    evidence: [urlOf(failure.entry), ...responseHeader(failure.entry, ABSENT)],
    responsible: 'page',
  }
}

/** The redirect was allowed, but its target sends no CORS headers. */
export const redirectTargetWithoutCors: Rule = {
  id: 'redirect-target-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'Redirect target has no Access-Control-Allow-Origin header',
  why: 'The browser checks every response along the way, the last one included. It came from another URL than the page requested, perhaps from a server that isn’t set up for CORS: a download store, a login page, an error page.',
  remedy:
    'Send Access-Control-Allow-Origin at the redirect’s target too. Or let the first server fetch the target itself instead of redirecting.',
  explain(failure) {
    const before = failure.exchange.hops[failure.hop - 1]
    if (failure.at === 'preflight' || before === undefined) return null
    const headers = headersToSend(failure) ?? ABSENT
    const proxy = devServerProxy(failure)
    if (proxy !== null) return proxy
    return {
      explanation:
        `The page requested ${quotedUrl(before.url)} and was redirected to ${quotedUrl(failure.entry.request.url)}. ` +
        'The response there has no Access-Control-Allow-Origin header, which every response along the way needs.',
      remedy: `Send ${headers} from ${theHost(failure)} too. Or let the first server fetch this URL itself instead of redirecting.`,
      evidence: [
        { entry: before.entry?.index ?? null, on: 'url', name: '', value: before.url },
        urlOf(failure.entry),
        ...responseHeader(failure.entry, ABSENT),
      ],
    }
  },
}
