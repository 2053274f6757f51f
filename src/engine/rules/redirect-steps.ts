import { quotedUrl } from '../report/wording.ts'
import { responseHeader, statusOf, urlOf } from './evidence.ts'
import { hostOf } from './failure-wording.ts'
import { locationOf } from './location-difference.ts'
import type { Example, Explanation, Failure, Rule } from './rule.ts'

function explained(failure: Failure, why: string): Explanation {
  return {
    explanation: `${hostOf(failure)} answered ${failure.entry.response.status} with a redirect to ${quotedUrl(locationOf(failure.entry))}. ${why}`,
    evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }
}

function redirectTo(says: string, location: string, more: Partial<Example> = {}): Example {
  return {
    says,
    status: 302,
    responseHeaders: [
      ['Access-Control-Allow-Origin', 'https://app.example'],
      ['Location', location],
    ],
    ...more,
  }
}

const ordinary = [redirectTo('an ordinary redirect', 'https://api.example/other')]

/** A cross-origin redirect must not carry a user and a password. */
export const redirectContainsCredentials: Rule = {
  id: 'redirect-contains-credentials',
  responsible: 'server',
  steps: ['redirect-credentials'],
  title: 'The redirect names a user or a password in its URL',
  why: 'A request to another origin may not be redirected to a URL with a user name or password in it: the redirecting server could make the page log in somewhere unnoticed.',
  remedy: 'Leave user and password out of Location. Let the server fetch such a URL itself, or hand out signed links.',
  explain: (failure) =>
    explained(failure, 'A request to another origin may not be redirected to a URL with a user name or password in it.'),
  examples: {
    explained: [
      redirectTo('user and password', 'https://user:secret@api.example/items'),
      redirectTo('a user alone', 'https://user@api.example/items'),
    ],
    other: [redirectTo('an @ in the path', 'https://api.example/@user'), ...ordinary],
  },
}

/** Only http and https can be asked with CORS. */
export const redirectToNonHttpUrl: Rule = {
  id: 'redirect-to-non-http-url',
  responsible: 'server',
  steps: ['redirect-scheme'],
  title: 'The redirect leads to a URL that is not http or https',
  why: 'CORS exists for http and https only, and a redirect must not lead a script to the schemes of apps, files or mail.',
  remedy: 'Let the server redirect to http(s) only. To open another program, navigate there (location.href) instead of fetching.',
  explain: (failure) => explained(failure, 'CORS exists only for http and https, so the browser does not go there.'),
  examples: {
    explained: [redirectTo('an ftp URL', 'ftp://api.example/items'), redirectTo('an app’s scheme', 'app.example.mobile:/callback')],
    other: ordinary,
  },
}

/** Twenty redirects are followed, not one more. */
export const tooManyRedirects: Rule = {
  id: 'too-many-redirects',
  responsible: 'server',
  steps: ['redirect-refused', 'redirect-count'],
  title: 'Too many redirects',
  why: 'Browsers follow 20 redirects and give up at the 21st. Mostly two rules of the server undo each other, such as “to https” behind a proxy that speaks http, or “to the login page” which asks for a login.',
  remedy: 'Follow the chain with curl -IL and break the circle on the server.',
  howToTell: 'CORS never fails for the number of redirects: open the URL in a tab, and the browser complains there too.',
  explain(failure) {
    const error = failure.entry.chromium?.error ?? null
    if (failure.step === 'redirect-refused' && error !== 'net::ERR_TOO_MANY_REDIRECTS') return null
    const target = locationOf(failure.entry)
    return {
      explanation: `Browsers follow 20 redirects, and ${hostOf(failure)} answered with one more${target === '' ? '' : `, to ${quotedUrl(target)}`}: most likely the server redirects in a circle. This is not a CORS problem.`,
      evidence: [statusOf(failure.entry), ...(target === '' ? [urlOf(failure.entry)] : responseHeader(failure.entry, 'Location'))],
    }
  },
  examples: { explained: [redirectTo('a circle', '/items', { error: 'net::ERR_TOO_MANY_REDIRECTS' })], other: ordinary },
}

/** A Location that is no URL leads nowhere. */
export const redirectToInvalidUrl: Rule = {
  id: 'redirect-to-invalid-url',
  responsible: 'server',
  steps: ['redirect-location', 'redirect-refused'],
  title: 'The redirect leads to something that is no URL',
  why: 'The Location header must be a URL, absolute or relative to the one that was asked.',
  remedy: 'Correct Location on the server; often a part is missing that should have been filled in.',
  howToTell: 'CORS is not asked here: open the URL in a tab, and it fails there too.',
  explain(failure) {
    if (failure.step === 'redirect-refused' && failure.entry.chromium?.error !== 'net::ERR_INVALID_REDIRECT') return null
    return explained(failure, 'It does not parse as a URL. This is not a CORS problem: no browser can follow it.')
  },
  examples: {
    explained: [
      redirectTo('a port that is none', 'https://api.example:port/'),
      redirectTo('as Chromium says it', 'https://', { step: 'redirect-refused', error: 'net::ERR_INVALID_REDIRECT' }),
    ],
    other: ordinary,
  },
}

/** Chromium's network stack opens no data:, about: or blob: URL on behalf of a redirect. */
export const redirectToUnsafeUrl: Rule = {
  id: 'redirect-to-unsafe-url',
  responsible: 'server',
  steps: ['redirect-refused'],
  title: 'The redirect leads to a data:, about: or blob: URL',
  why: 'A redirect may not lead to content that the redirecting server makes up within the URL itself.',
  remedy: 'Let the server send that content itself instead of redirecting to it.',
  howToTell: 'CORS is not asked here: the network stack refuses the target before (net::ERR_UNSAFE_REDIRECT).',
  explain(failure) {
    return explained(failure, 'The browser never follows a redirect to such a URL (net::ERR_UNSAFE_REDIRECT). This is not a CORS problem.')
  },
  examples: { explained: [redirectTo('a data URL', 'data:text/plain,a', { error: 'net::ERR_UNSAFE_REDIRECT' })], other: ordinary },
}

/** The page asks by a scheme that CORS does not know. */
export const schemeNotHttp: Rule = {
  id: 'scheme-not-http',
  responsible: 'server',
  steps: ['request-scheme'],
  title: 'Only http and https URLs can be asked of another origin',
  why: 'CORS is a matter of http headers. A URL of another scheme has none that could give permission, so the browser does not even try.',
  remedy:
    'Write an http or https URL. A link that opens another program (mailto:, a scheme of an app) belongs into an <a href>, not into fetch().',
  explain: (failure) => ({
    explanation: `The page asks for ${quotedUrl(failure.entry.request.url)}, which is neither http nor https.`,
    evidence: [urlOf(failure.entry)],
  }),
  examples: {
    explained: [
      { says: 'an app’s own scheme', at: 'request', status: 0, url: 'foo://bar/items', error: 'net::ERR_FAILED' },
      { says: 'a mail address', at: 'request', status: 0, url: 'mailto:a@api.example', error: 'net::ERR_FAILED' },
    ],
    other: [{ says: 'an https URL', responseHeaders: [['Access-Control-Allow-Origin', '*']] }],
  },
}
