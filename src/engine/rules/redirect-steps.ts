import { responseHeader, statusOf } from './evidence.ts'
import type { Example, Explanation, Failure, Rule } from './rule.ts'
import { hostOf, quoted } from './words.ts'

function explained(failure: Failure, why: string): Explanation {
  const { response } = failure.entry
  return {
    explanation: `${hostOf(failure)} answered ${response.status} with a redirect to ${quoted(response.redirectURL)}. ${why}`,
    evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }
}

function redirectTo(says: string, location: string): Example {
  return {
    says,
    status: 302,
    responseHeaders: [
      ['Access-Control-Allow-Origin', 'https://app.example'],
      ['Location', location],
    ],
  }
}

const ordinary = [redirectTo('an ordinary redirect', 'https://api.example/other')]

/** A cross-origin redirect must not carry a user and a password. */
export const redirectWithCredentials: Rule = {
  id: 'redirect-with-credentials',
  step: 'redirect-credentials',
  title: 'The redirect names a user or a password in its URL',
  explain: (failure) =>
    explained(
      failure,
      'A request of another origin may not be redirected to a URL with a user name or password in it. The server has to leave them out of Location.',
    ),
  examples: {
    explained: [
      redirectTo('user and password', 'https://user:secret@api.example/items'),
      redirectTo('a user alone', 'https://user@api.example/items'),
    ],
    other: ordinary,
  },
}

/** Only http and https can be asked with CORS. */
export const redirectToOtherScheme: Rule = {
  id: 'redirect-to-other-scheme',
  step: 'redirect-scheme',
  title: 'The redirect leads to a URL that is not http or https',
  explain: (failure) => explained(failure, 'CORS exists only for http and https, so the browser does not go there.'),
  examples: {
    explained: [redirectTo('an ftp URL', 'ftp://api.example/items'), redirectTo('a mail address', 'mailto:a@api.example')],
    other: ordinary,
  },
}

/** Twenty redirects are followed, not one more. */
export const tooManyRedirects: Rule = {
  id: 'too-many-redirects',
  step: 'redirect-count',
  title: 'Too many redirects',
  explain: (failure) =>
    explained(
      failure,
      'It is the 21st in a row, and browsers follow 20: most likely the server redirects in a circle. This is not a CORS problem.',
    ),
  examples: { explained: [], other: ordinary },
}

/** A Location that is no URL leads nowhere. */
export const redirectToInvalidUrl: Rule = {
  id: 'redirect-to-invalid-url',
  step: 'redirect-location',
  title: 'The redirect leads to something that is no URL',
  explain: (failure) => explained(failure, 'It does not parse as a URL. This is not a CORS problem: no browser can follow it.'),
  examples: { explained: [redirectTo('a port that is none', 'https://api.example:port/')], other: ordinary },
}
