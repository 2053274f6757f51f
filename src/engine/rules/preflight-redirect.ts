import { get } from '../fetch/header-list.ts'
import { isPreflightRedirect } from '../fetch/preflight-check.ts'
import { quotedUrl } from '../report/wording.ts'
import { responseHeader, statusOf, urlOf } from './evidence.ts'
import { theHost, withStatus } from './failure-wording.ts'
import {
  describeDifference,
  type LocationDifference,
  locationDifference,
  locationOf,
  quotedTarget,
  withoutRedirect,
} from './location-difference.ts'
import type { Explanation, Failure, Rule, Step } from './rule.ts'

/** Chromium fails at the redirect, Firefox at the header that the redirect lacks. */
const STEPS: readonly [Step, ...Step[]] = ['preflight-redirect', 'allow-origin-missing']

const WHY =
  'Browsers never follow a redirect of a preflight: the requested URL itself has to respond with a 2xx status and CORS headers. Until then, the actual request isn’t sent.'

const NEVER_FOLLOWED = 'Browsers never follow a redirect of a preflight.'

/**
 * @param difference the redirect that the rule explains; null for any
 * @param remedy with this exchange's values
 */
function explainRedirect(failure: Failure, difference: LocationDifference | null, remedy: string): Explanation | null {
  const { status, headers } = failure.entry.response
  const isRedirect = failure.step === 'preflight-redirect' || (failure.at === 'preflight' && isPreflightRedirect({ status, headers }))
  if (!isRedirect) return null
  if (difference !== null && locationDifference(failure) !== difference) return null
  const sentences = [
    `${theHost(failure)} redirected the preflight (OPTIONS)${withStatus(failure)} to ${quotedUrl(locationOf(failure.entry))}.`,
    describeDifference(failure),
    NEVER_FOLLOWED,
  ]
  return {
    explanation: sentences.filter((sentence) => sentence !== '').join(' '),
    remedy,
    evidence: [urlOf(failure.entry), ...statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }
}

function isFromKestrel({ entry }: Failure): boolean {
  return get('Server', entry.response.headers) === 'Kestrel'
}

/** The server redirects every http request to https, OPTIONS included. */
export const preflightRedirectedToHttps: Rule = {
  id: 'preflight-redirected-to-https',
  responsible: 'page',
  steps: STEPS,
  title: 'Preflight redirected from http to https',
  why: WHY,
  remedy: 'Request the https URL directly. If http has to keep working, let the server handle OPTIONS on http without a redirect.',
  explain: (failure) =>
    explainRedirect(
      failure,
      'https',
      `Request ${quotedTarget(failure)} directly. If http has to keep working, let ${theHost(failure)} handle OPTIONS on http without a redirect${isFromKestrel(failure) ? ' (in ASP.NET Core: UseCors before UseHttpsRedirection)' : ''}.`,
    ),
}

/** The router knows the path only with, or only without, a trailing slash. */
export const preflightRedirectedForTrailingSlash: Rule = {
  id: 'preflight-redirected-for-trailing-slash',
  responsible: 'page',
  steps: STEPS,
  title: 'Preflight redirected to add or remove a trailing slash',
  why: `${WHY} A router that has a path only with a trailing slash, or only without, redirects requests for the other form.`,
  remedy: 'Request the URL exactly as the server has it, with or without the trailing slash. Or let the router accept both.',
  explain: (failure) =>
    explainRedirect(
      failure,
      'slash',
      `Request ${quotedTarget(failure)} directly, or let ${theHost(failure)} accept both forms of the path.`,
    ),
}

/** Authentication runs before CORS, and sends OPTIONS to the login page. */
export const preflightRedirectedToLogin: Rule = {
  id: 'preflight-redirected-to-login',
  responsible: 'server',
  steps: STEPS,
  title: 'Preflight redirected to a login page',
  why: `${WHY} A preflight includes neither cookies nor an Authorization header, so authentication takes it for a visitor who isn’t signed in.`,
  remedy:
    'Exempt OPTIONS from authentication. Respond to requests without a valid session with 401 instead of a redirect, because code can’t use a login page.',
  explain: (failure) =>
    explainRedirect(
      failure,
      'login',
      `Exempt OPTIONS from authentication on ${theHost(failure)}: a preflight never includes cookies. Respond to requests without a valid session with 401 instead of a redirect.`,
    ),
}

/** The service is on another host. */
export const preflightRedirectedToAnotherHost: Rule = {
  id: 'preflight-redirected-to-another-host',
  responsible: 'page',
  steps: STEPS,
  title: 'Preflight redirected to another host',
  why: WHY,
  remedy: 'Request the new host directly; often it is the same name with or without “www.”.',
  explain: (failure) => explainRedirect(failure, 'host', `Request ${quotedTarget(failure)} directly.`),
}

/** Any other redirect. */
export const preflightRedirected: Rule = {
  id: 'preflight-redirected',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: STEPS,
  title: 'Preflight redirected',
  why: WHY,
  remedy: 'Let the server handle OPTIONS without a redirect, or request the redirect’s target directly.',
  explain: (failure) =>
    explainRedirect(
      failure,
      null,
      withoutRedirect(failure) ??
        `Let ${theHost(failure)} handle OPTIONS without a redirect, or request ${quotedTarget(failure)} directly.`,
    ),
}
