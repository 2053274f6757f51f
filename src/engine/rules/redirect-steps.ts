import { quotedUrl, shortened } from '../report/wording.ts'
import { responseHeader, statusOf, urlOf } from './evidence.ts'
import { theHost, withStatus } from './failure-wording.ts'
import { locationOf } from './location-difference.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

function explainTarget(failure: Failure, reason: string, remedy?: string): Explanation {
  return {
    explanation: `${theHost(failure)} redirected the request${withStatus(failure)} to ${quotedUrl(locationOf(failure.entry))}. ${reason}`,
    remedy,
    evidence: [...statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
  }
}

/** A cross-origin redirect must not contain a user name and password. */
export const redirectContainsCredentials: Rule = {
  id: 'redirect-contains-credentials',
  responsible: 'server',
  steps: ['redirect-credentials'],
  title: 'Redirect to a URL with a user name or password',
  why: 'A cross-origin request can’t be redirected to a URL that contains a user name or password: the redirecting server could use them to sign in somewhere without the user noticing.',
  remedy: 'Leave the user name and password out of Location. Let the server fetch such a URL itself, or use signed URLs.',
  explain: (failure) =>
    explainTarget(
      failure,
      'A cross-origin request can’t be redirected to a URL with a user name or password.',
      `Leave the user name and password out of the Location header of ${theHost(failure)}. Let it fetch that URL itself, or use signed URLs.`,
    ),
}

/** CORS exists for http and https only. */
export const redirectToNonHttpUrl: Rule = {
  id: 'redirect-to-non-http-url',
  responsible: 'server',
  steps: ['redirect-scheme'],
  title: 'Redirect to a URL that isn’t http or https',
  why: 'CORS works only over http and https. A redirect can’t send a request from a script to a URL of an app, a file or a mail address.',
  remedy: 'Redirect only to http and https URLs. To open another program, navigate to its URL (location.href) instead of fetching it.',
  explain: (failure) =>
    explainTarget(
      failure,
      'CORS works only over http and https, so the browser doesn’t follow the redirect.',
      `Redirect from ${theHost(failure)} only to http and https URLs. To open another program, navigate to its URL (location.href) instead of fetching it.`,
    ),
}

/** Browsers follow twenty redirects. */
export const tooManyRedirects: Rule = {
  id: 'too-many-redirects',
  responsible: 'server',
  steps: ['redirect-refused', 'redirect-count'],
  title: 'Too many redirects',
  why: 'Browsers follow 20 redirects and give up at the 21st. Usually two of the server’s rules undo each other, such as “to https” behind a proxy that speaks http, or “to the login page” for a login page that requires authentication.',
  remedy: 'Follow the redirects with curl -IL, and break the loop on the server.',
  howToTell: 'CORS doesn’t count redirects. Open the URL in its own tab: it fails there too.',
  explain(failure) {
    const error = failure.entry.error
    if (failure.step === 'redirect-refused' && error !== 'net::ERR_TOO_MANY_REDIRECTS') return null
    const target = locationOf(failure.entry)
    return {
      explanation: `This isn’t a CORS problem: browsers follow 20 redirects, and ${theHost(failure)} sent one more${target === '' ? '' : `, to ${quotedUrl(target)}`}. The server probably redirects in a loop.`,
      remedy: `Follow the redirects with curl -IL, and break the loop on ${theHost(failure)}.`,
      evidence: [...statusOf(failure.entry), ...(target === '' ? [urlOf(failure.entry)] : responseHeader(failure.entry, 'Location'))],
    }
  },
}

/** Location isn't a URL. */
export const redirectToInvalidUrl: Rule = {
  id: 'redirect-to-invalid-url',
  responsible: 'server',
  steps: ['redirect-location', 'redirect-refused'],
  title: 'Redirect to an invalid URL',
  why: 'The Location header has to be a URL, either absolute or relative to the requested one.',
  remedy: 'Correct Location on the server; often a variable in it wasn’t replaced.',
  howToTell: 'CORS isn’t involved: open the URL in its own tab, and it fails there too.',
  explain(failure) {
    if (failure.step === 'redirect-refused' && failure.entry.error !== 'net::ERR_INVALID_REDIRECT') return null
    return explainTarget(
      failure,
      'This isn’t a CORS problem: that isn’t a valid URL, so no browser can follow the redirect.',
      `Correct the Location header of ${theHost(failure)}; often a variable in it wasn’t replaced.`,
    )
  },
}

/** Chromium's network stack never follows a redirect to a data:, about: or blob: URL. */
export const redirectToUnsafeUrl: Rule = {
  id: 'redirect-to-unsafe-url',
  responsible: 'server',
  steps: ['redirect-refused'],
  title: 'Redirect to a data:, about: or blob: URL',
  why: 'With such a URL, the redirecting server would supply the content itself, so browsers never follow the redirect.',
  remedy: 'Let the server send that content itself instead of redirecting to it.',
  howToTell: 'CORS isn’t involved: the network stack rejects the target first (net::ERR_UNSAFE_REDIRECT).',
  explain: (failure) =>
    explainTarget(
      failure,
      'This isn’t a CORS problem: browsers never follow a redirect to such a URL (net::ERR_UNSAFE_REDIRECT).',
      `Let ${theHost(failure)} send that content itself instead of redirecting to it.`,
    ),
}

/** Schemes of an app's own, and none of the browser or of other programs. */
const APP_SCHEME =
  /^(?!(?:file|blob|data|about|chrome|chrome-extension|moz-extension|mailto|tel|javascript|ws|wss|ftp|view-source):)[a-z][a-z0-9+.-]*:\/\//i

const REGISTER_IN_ELECTRON =
  'Use an http or https URL. In Electron, register your own scheme before the app is ready: protocol.registerSchemesAsPrivileged with standard, supportFetchAPI and corsEnabled.'

/** A URL in the page’s code that begins with one or two slashes takes the scheme of the page. */
function ofFile(url: string): { readonly explanation: string; readonly remedy: string } | null {
  const [, host = '', path = ''] = /^file:\/\/([^/]{0,255})(\/.*)?$/is.exec(url) ?? []
  if (host.includes('.') || host.includes(':')) {
    return {
      explanation: `The page is a file, and so a URL that begins with “//” in its code became ${quotedUrl(url)}.`,
      remedy: `Write the URL with its scheme: ${quotedUrl(`https://${host}${path}`)}.`,
    }
  }
  if (!/^file:/i.test(url)) return null
  return {
    explanation: `The page is a file, and so a URL without scheme and host in its code became ${quotedUrl(url)}, which names a file too.`,
    remedy:
      'If it is meant for an API, write its full URL with https:// and the host. If it is a file of the page, serve the folder over http (with npx serve, for instance) and open the page from there.',
  }
}

/** The page requests a URL of a scheme that CORS doesn't support. */
export const schemeNotHttp: Rule = {
  id: 'scheme-not-http',
  responsible: 'page',
  steps: ['request-scheme'],
  title: 'Cross-origin requests work only over http and https',
  why: 'CORS works through HTTP headers. Other schemes have no headers that could allow access, so the browser doesn’t even try.',
  remedy: 'Use an http or https URL. A URL that opens another program (mailto:, an app’s scheme) belongs in a link, not in fetch().',
  explain(failure) {
    const { url } = failure.entry.request
    const [host] = /^[\w.-]+(?=:\d+(?:[/?#]|$))/.exec(url) ?? []
    if (host !== undefined) {
      return {
        title: 'The URL has no http:// or https://',
        explanation: `The page requests ${quotedUrl(url)}. Without http:// in front, “${shortened(host)}:” is taken for the scheme.`,
        remedy: `Write ${quotedUrl(`http://${url}`)} (or https://) in the page’s code or configuration.`,
        evidence: [urlOf(failure.entry)],
      }
    }
    const file = ofFile(url)
    if (file !== null) return { ...file, evidence: [urlOf(failure.entry)] }
    return {
      explanation: `The page requests ${quotedUrl(url)}, which is neither http nor https.`,
      remedy: APP_SCHEME.test(url) ? REGISTER_IN_ELECTRON : undefined,
      evidence: [urlOf(failure.entry)],
    }
  },
}
