import { isRedirectStatus } from '../fetch/status.ts'
import { quotedUrl } from '../report/wording.ts'
import { responseHeader, statusOf, urlOf } from './evidence.ts'
import { hostOf } from './failure-wording.ts'
import { differenceInWords, locationDifference, locationOf } from './location-difference.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

const ABSENT = 'Access-Control-Allow-Origin'

const WHY =
  'Every answer on the way is checked, the redirects as well: without Access-Control-Allow-Origin on the redirect itself the browser does not follow it.'

function isRedirect({ at, entry }: Failure): boolean {
  return at !== 'preflight' && isRedirectStatus(entry.response.status) && locationOf(entry) !== ''
}

function stopped(failure: Failure, warnings: string): Explanation {
  return {
    explanation:
      `${hostOf(failure)} answered ${failure.entry.response.status} to ${quotedUrl(locationOf(failure.entry))}. ${differenceInWords(failure)} ` +
      `That redirect has no Access-Control-Allow-Origin header, so the browser does not follow it. ${warnings}`,
    evidence: [
      urlOf(failure.entry),
      statusOf(failure.entry),
      ...responseHeader(failure.entry, 'Location'),
      ...responseHeader(failure.entry, ABSENT),
    ],
  }
}

/** The session has ended, and the answer to an API call is a login page. */
export const redirectedToLogin: Rule = {
  id: 'redirected-to-login',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'The request was redirected to a login page',
  why: 'The session is missing or has ended, or the cookie did not go along; the server sends whoever asks to a login page, made for people in a tab of its own. A script can neither read nor fill it.',
  remedy:
    'Log in again, and see that the request carries its cookie or token. Let the server answer requests of scripts with 401 instead of a redirect, with CORS headers on it.',
  explain(failure) {
    if (isRedirect(failure)) {
      return locationDifference(failure) === 'login' ? stopped(failure, 'The session is probably missing or over.') : null
    }
    const before = failure.exchange.hops[failure.hop - 1]?.entry
    if (failure.at === 'preflight' || before == null) return null
    const earlier = { ...failure, entry: before, at: 'response' as const }
    if (!isRedirect(earlier) || locationDifference(earlier) !== 'login') return null
    return {
      explanation:
        `${quotedUrl(before.request.url)} redirected to ${quotedUrl(failure.entry.request.url)}, which looks like a login page and has no Access-Control-Allow-Origin header. ` +
        'The session is probably missing or over.',
      evidence: [urlOf(before), ...responseHeader(before, 'Location'), ...responseHeader(failure.entry, ABSENT)],
    }
  },
  examples: {
    explained: [
      { says: 'the API redirects to its login page', status: 302, responseHeaders: [['Location', '/login?next=%2Fitems']] },
      { says: 'the identity provider’s page came', url: 'https://sso.example/signin', redirectedFrom: 'https://api.example/items' },
    ],
    other: [{ says: 'to another path', status: 302, responseHeaders: [['Location', '/v2/items']] }],
  },
}

/** The web server redirects before the application could add anything. */
export const redirectWithoutCors: Rule = {
  id: 'redirect-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'The redirect carries no Access-Control-Allow-Origin header',
  why: `${WHY} Redirects to https, to a slash at the end or to another host are mostly made by the web server, before the code that adds CORS headers.`,
  remedy: 'Ask the redirect’s target at once. Or let the redirect carry the header too.',
  explain: (failure) => (isRedirect(failure) ? stopped(failure, 'Ask that URL at once.') : null),
  examples: {
    explained: [
      { says: 'to a slash at the end', status: 301, responseHeaders: [['Location', '/items/']] },
      { says: 'to https', url: 'http://api.example/items', status: 301, responseHeaders: [['Location', 'https://api.example/items']] },
    ],
    other: [{ says: 'no redirect without a Location', status: 302 }],
  },
}

/** The redirect was fine; where it leads to knows nothing of CORS. */
export const redirectTargetWithoutCors: Rule = {
  id: 'redirect-target-without-cors',
  responsible: 'server',
  steps: ['allow-origin-missing'],
  title: 'The page that a redirect leads to carries no CORS headers',
  why: 'Every answer on the way is checked, the last one too. It came from another URL than the page asked, maybe from a server that never expected it: a download store, a login page, a page of errors.',
  remedy: 'Send Access-Control-Allow-Origin at the redirect’s target too, or let the server fetch it instead of redirecting there.',
  explain(failure) {
    const before = failure.exchange.hops[failure.hop - 1]
    if (failure.at === 'preflight' || before === undefined) return null
    return {
      explanation:
        `The page asked ${quotedUrl(before.url)} and was redirected to ${quotedUrl(failure.entry.request.url)}. ` +
        'That answer has no Access-Control-Allow-Origin header, which every answer on the way needs.',
      evidence: [
        { entry: before.entry?.index ?? null, on: 'url', name: '', value: before.url },
        urlOf(failure.entry),
        ...responseHeader(failure.entry, ABSENT),
      ],
    }
  },
  examples: {
    explained: [{ says: 'a file in a store', url: 'https://files.example/a.pdf', redirectedFrom: 'https://api.example/files/a.pdf' }],
    other: [{ says: 'no redirect came before' }],
  },
}
