import { chromiumMessage } from '../browsers/chromium-messages.ts'
import { webkitMessage } from '../browsers/webkit-messages.ts'
import { quoted } from '../report/wording.ts'
import { sendRequestingOrigin } from './allow-origin-value.ts'
import { urlOf } from './evidence.ts'
import { theHost, theMethod } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

/** What a message of the browser's means, and what to do. */
interface Meaning {
  readonly title: string
  readonly remedy: (failure: Failure) => string
}

function allowOrigin(failure: Failure): string {
  return failure.origin === 'null'
    ? `The request has the opaque origin “null”. Send it from a page with an origin, without a redirect to another origin before it.`
    : sendRequestingOrigin(failure)
}

const WILDCARD: Meaning = { title: 'Access-Control-Allow-Origin is “*”, and credentials are included', remedy: allowOrigin }
const SEVERAL_ORIGINS: Meaning = { title: 'Access-Control-Allow-Origin has more than one origin', remedy: allowOrigin }
const NO_CREDENTIALS: Meaning = {
  title: 'Access-Control-Allow-Credentials isn’t “true”',
  remedy: () => 'Send “Access-Control-Allow-Credentials: true”, or leave credentials out of the request.',
}
const STATUS: Meaning = {
  title: 'The preflight response doesn’t have a status from 200 to 299',
  remedy: (failure) => `Let ${theHost(failure)} respond to OPTIONS requests with 204, before authentication and routing.`,
}
const METHODS: Meaning = {
  title: 'Access-Control-Allow-Methods can’t be parsed',
  remedy: () => 'List the methods with commas between them, and nothing else.',
}
const HEADERS: Meaning = {
  title: 'Access-Control-Allow-Headers can’t be parsed',
  remedy: () => 'List the header names with commas between them, and nothing else.',
}
const METHOD: Meaning = {
  title: 'The preflight response doesn’t allow the method',
  remedy: (failure) => `Add ${theMethod(failure)} to Access-Control-Allow-Methods.`,
}
const HEADER: Meaning = {
  title: 'The preflight response doesn’t allow a request header',
  remedy: () => 'Add the header’s name to Access-Control-Allow-Headers.',
}
const USER: Meaning = {
  title: 'The redirect leads to a URL with a user name',
  remedy: () => 'Redirect to a URL without user name and password.',
}
const SCHEME: Meaning = { title: 'The redirect leads to a URL that isn’t HTTP', remedy: () => 'Redirect to an http: or https: URL.' }

/** By the browser's name of it: first WebKit's, then Chromium's. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  OriginNotAllowed: { title: 'Access-Control-Allow-Origin is missing, or is another origin', remedy: allowOrigin },
  MultipleOrigins: SEVERAL_ORIGINS,
  WildcardWithCredentials: WILDCARD,
  AllowCredentialsNotTrue: NO_CREDENTIALS,
  PreflightStatus: STATUS,
  InvalidAllowMethods: METHODS,
  InvalidAllowHeaders: HEADERS,
  MethodNotAllowed: METHOD,
  HeaderNotAllowed: HEADER,
  Userinfo: USER,
  Scheme: SCHEME,
  MissingAllowOriginHeader: { title: 'Access-Control-Allow-Origin is missing', remedy: allowOrigin },
  WildcardOriginNotAllowed: WILDCARD,
  MultipleAllowOriginValues: SEVERAL_ORIGINS,
  InvalidAllowOriginValue: { title: 'Access-Control-Allow-Origin isn’t a valid origin', remedy: allowOrigin },
  AllowOriginMismatch: { title: 'Access-Control-Allow-Origin is another origin', remedy: allowOrigin },
  InvalidAllowCredentials: NO_CREDENTIALS,
  InvalidStatus: STATUS,
  DisallowedRedirect: {
    title: 'The preflight response is a redirect',
    remedy: (failure) => `Request the URL that ${theHost(failure)} redirects to, or let it respond to OPTIONS requests without a redirect.`,
  },
  InvalidAllowMethodsPreflightResponse: METHODS,
  InvalidAllowHeadersPreflightResponse: HEADERS,
  MethodDisallowedByPreflightResponse: METHOD,
  HeaderDisallowedByPreflightResponse: HEADER,
  RedirectContainsCredentials: USER,
  CorsDisabledScheme: SCHEME,
}

function meaningOf(name: string): Meaning | undefined {
  return MEANINGS[name] ?? MEANINGS[name.replace(/^(Redirect|Preflight)/, '')]
}

/** What the browser said, in its own words, and what that means. */
function explainMessage(failure: Failure, what: string): Explanation {
  const error = failure.entry.error ?? ''
  const inChromium = chromiumMessage(error)
  const meaning = meaningOf((inChromium ?? webkitMessage(error))?.name ?? '')
  return {
    ...(meaning === undefined ? {} : { title: meaning.title, remedy: meaning.remedy(failure) }),
    explanation: `The browser blocked the ${what} from ${theHost(failure)} and reported ${quoted(inChromium?.reason ?? error)}. The recording has nothing else about it.`,
    evidence: [urlOf(failure.entry)],
  }
}

/** DevTools record every preflight, so that a file without any was filtered. */
function explainFiltered(failure: Failure): Explanation {
  return {
    explanation:
      `The browser never sent this request to ${theHost(failure)}, which needs a preflight request: it failed, or its response didn’t allow the request. ` +
      'The recording has no OPTIONS request at all, as when the Network panel was filtered, so it doesn’t show what was missing.',
    remedy: 'Remove the filter from the Network panel and export again. The OPTIONS request shows what the server has to allow.',
    evidence: [urlOf(failure.entry)],
  }
}

/** Firefox as Playwright records it, WebKit, and Chromium's console in a trace, of a preflight. */
export const preflightNotRecorded: Rule = {
  id: 'preflight-not-recorded',
  responsible: 'server',
  steps: ['not-recorded'],
  title: 'The preflight request failed, and the recording leaves it out',
  why: 'The browser sent an OPTIONS request first and rejected its response. This recording has no preflight requests, so it doesn’t show what was missing.',
  remedy: 'Record the request in the Network panel of Chrome or Firefox, which shows the OPTIONS request with its response headers.',
  explain(failure) {
    if (failure.at !== 'preflight') return null
    const { error } = failure.entry
    return error === null || error === 'net::ERR_FAILED' ? explainFiltered(failure) : explainMessage(failure, 'preflight response')
  },
}

/** The same of the response itself. */
export const responseNotRecorded: Rule = {
  id: 'blocked-response-not-recorded',
  responsible: 'server',
  steps: ['not-recorded'],
  title: 'CORS blocked the response, and the recording leaves it out',
  why: 'The browser names the check that failed. This recording leaves out the headers of blocked responses.',
  remedy: 'Look at the response headers with “curl -i”, and send the page’s Origin header.',
  explain: (failure) => explainMessage(failure, 'response'),
}
