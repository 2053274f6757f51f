import { isPreflightRedirect } from '../fetch/preflight-check.ts'
import { quotedUrl } from '../report/wording.ts'
import { responseHeader, statusOf, urlOf } from './evidence.ts'
import { hostOf, theStatus } from './failure-wording.ts'
import { differenceInWords, type LocationDifference, locationDifference, locationOf } from './location-difference.ts'
import type { Example, Explanation, Failure, Rule, Step } from './rule.ts'

/** Chromium finds the redirect first, Firefox the header that the redirect lacks. */
const STEPS: readonly [Step, ...Step[]] = ['preflight-redirect', 'allow-origin-missing']

const WHY =
  'A preflight asks one URL for permission, and the permission must come from there: browsers never follow a preflight’s redirect. The request itself is not sent.'

function redirected(failure: Failure, difference: LocationDifference | null, warnings: string): Explanation | null {
  const { status, headers } = failure.entry.response
  const isRedirect = failure.step === 'preflight-redirect' || (failure.at === 'preflight' && isPreflightRedirect({ status, headers }))
  if (!isRedirect) return null
  if (difference !== null && locationDifference(failure) !== difference) return null
  return {
    explanation:
      `${hostOf(failure)} answered the preflight (OPTIONS) with ${theStatus(failure)} to ${quotedUrl(locationOf(failure.entry))}. ` +
      `${differenceInWords(failure)} Browsers never follow a preflight’s redirect. ${warnings}`.trim(),
    evidence: [urlOf(failure.entry), statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }
}

function preflightTo(says: string, location: string, more: Partial<Example> = {}): Example {
  const responseHeaders = [
    ['Location', location],
    ['Access-Control-Allow-Origin', 'https://app.example'],
  ] as const
  return { says, at: 'preflight', method: 'PUT', status: 301, responseHeaders, ...more }
}

const notFollowed: readonly Example[] = [
  { says: 'a 304 is no redirect', at: 'preflight', method: 'PUT', status: 304, responseHeaders: [['Access-Control-Allow-Origin', '*']] },
]

/** The server wants https, and says so to OPTIONS as well. */
export const preflightRedirectedToHttps: Rule = {
  id: 'preflight-redirected-to-https',
  responsible: 'server',
  steps: STEPS,
  title: 'The preflight is redirected from http to https',
  why: WHY,
  remedy: 'Ask the https URL at once. Where http must go on working, let the server answer OPTIONS on http without the redirect.',
  explain: (failure) => redirected(failure, 'https', 'Ask the https URL at once.'),
  examples: {
    explained: [preflightTo('a redirect to https for every request', 'https://api.example/items', { url: 'http://api.example/items' })],
    other: [preflightTo('to https on another host', 'https://www.api.example/items', { url: 'http://api.example/items' }), ...notFollowed],
  },
}

/** The router has an opinion on the slash at the end. */
export const preflightRedirectedForTrailingSlash: Rule = {
  id: 'preflight-redirected-for-trailing-slash',
  responsible: 'server',
  steps: STEPS,
  title: 'The preflight is redirected for a slash at the end of the path',
  why: `${WHY} Routers that know a path only with (or without) its last slash redirect the other spelling.`,
  remedy: 'Write the URL as the server has it, with or without the slash at the end, or let the router take both.',
  explain: (failure) => redirected(failure, 'slash', 'Ask that URL at once.'),
  examples: {
    explained: [
      preflightTo('the server wants the slash', 'https://api.example/items/'),
      preflightTo('the server does not want it', '/items', { url: 'https://api.example/items/' }),
      preflightTo('without CORS headers, as Firefox finds it', '/items/', {
        step: 'allow-origin-missing',
        responseHeaders: [['Location', '/items/']],
      }),
    ],
    other: [preflightTo('to another path', '/v2/items'), ...notFollowed],
  },
}

/** Authentication stands before CORS, and sends OPTIONS to the login page. */
export const preflightRedirectedToLogin: Rule = {
  id: 'preflight-redirected-to-login',
  responsible: 'server',
  steps: STEPS,
  title: 'The preflight was redirected to a login page',
  why: `${WHY} A preflight carries neither cookies nor Authorization, so for authentication it looks like a visitor who is not logged in.`,
  remedy:
    'Let OPTIONS pass without authentication. For a request without a valid session answer 401 instead of a redirect: a script cannot use a login page.',
  explain: (failure) => redirected(failure, 'login', 'A preflight carries no cookies: OPTIONS must pass without a login.'),
  examples: {
    explained: [
      preflightTo('to the login page', 'https://api.example/login?next=/items', { status: 302 }),
      preflightTo('to an identity provider', 'https://sso.example/oauth2/authorize?client_id=1', {
        step: 'allow-origin-missing',
        status: 302,
        responseHeaders: [['Location', 'https://sso.example/oauth2/authorize?client_id=1']],
      }),
    ],
    other: [preflightTo('to a blog, which is no login', 'https://api.example/blog'), ...notFollowed],
  },
}

/** The service has moved. */
export const preflightRedirectedToAnotherHost: Rule = {
  id: 'preflight-redirected-to-another-host',
  responsible: 'server',
  steps: STEPS,
  title: 'The preflight is redirected to another host',
  why: WHY,
  remedy: 'Ask the new host at once; often it is the same name with or without “www”.',
  explain: (failure) => redirected(failure, 'host', 'Ask that host at once.'),
  examples: {
    explained: [preflightTo('to the host with www', 'https://www.api.example/items')],
    other: [preflightTo('to the same host, with its port written out', 'https://api.example:443/v2/items'), ...notFollowed],
  },
}

/** A preflight asks one URL; its answer must come from there. */
export const preflightRedirected: Rule = {
  id: 'preflight-redirected',
  responsible: 'server',
  steps: STEPS,
  title: 'The preflight was answered with a redirect',
  why: WHY,
  remedy: 'Let the server answer OPTIONS itself, or ask the redirect’s target at once.',
  explain: (failure) => redirected(failure, null, 'Let the server answer OPTIONS itself, or ask that URL at once.'),
  examples: { explained: [preflightTo('to another version of the path', '/v2/items')], other: notFollowed },
}
