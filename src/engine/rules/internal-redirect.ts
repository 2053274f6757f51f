import { isRedirectedInternally } from '../exchange/entry-state.ts'
import type { Entry } from '../exchange/exchange.ts'
import { get } from '../fetch/header-list.ts'
import { quotedUrl } from '../report/wording.ts'
import { requestHeader, responseHeader, urlOf } from './evidence.ts'
import { theHost } from './failure-wording.ts'
import type { Rule } from './rule.ts'

const WITHOUT_EXTENSION =
  'Turn off the extension or its rule and retry, or use a private window without extensions. If you need the rule, let the extension add the CORS headers to the response as well.'

/** The browser changes http to https for a host that has sent HSTS, and no server sees the preflight. */
export const preflightUpgradedByHsts: Rule = {
  id: 'preflight-upgraded-by-hsts',
  responsible: 'page',
  steps: ['preflight-redirect'],
  title: 'HSTS redirects the preflight from http to https',
  why: 'A host that has sent Strict-Transport-Security (HSTS) is only reached over https from then on: the browser redirects http URLs itself, before any server responds. A preflight can’t be redirected, not even this way.',
  remedy: 'Use the https URL in the page.',
  explain(failure) {
    const { url } = failure.entry.request
    const isByHsts = isRedirectedInternally(failure.entry) || isHsts(failure.entry)
    if (!isByHsts || !/^http:/i.test(url)) return null
    return {
      explanation: `The browser redirected the preflight request (OPTIONS) to https by itself: ${theHost(failure)} has sent Strict-Transport-Security (HSTS) before. Browsers never follow a redirect of a preflight, and no server responded to it.`,
      remedy: `Use ${url.replace(/^http:/i, 'https:')} in the page. No header from the server can change this; an extension that redirects the request would look the same.`,
      evidence: [urlOf(failure.entry), ...(isHsts(failure.entry) ? responseHeader(failure.entry, 'Non-Authoritative-Reason') : [])],
    }
  },
}

/** An extension or a rule of it sends the request elsewhere. */
export const redirectedByExtension: Rule = {
  id: 'redirected-by-extension',
  responsible: 'browser',
  steps: ['allow-origin-mismatch', 'allow-origin-missing', 'preflight-redirect'],
  title: 'A browser extension redirected the request',
  why: 'An extension can redirect requests to another URL. For CORS that is a redirect like any other: if it leads to another origin, Origin becomes “null”, and a preflight can’t be redirected at all.',
  remedy: WITHOUT_EXTENSION,
  explain(failure) {
    const { entry } = failure
    if (isRedirectedInternally(entry) || (failure.step === 'preflight-redirect' && isExtensionsRedirect(entry))) {
      return {
        explanation: `Something in this browser, most likely an extension, redirected the preflight request to ${quotedUrl(entry.request.url)} before any server responded. Browsers never follow a redirect of a preflight.`,
        evidence: [urlOf(entry)],
        headersPurpose: 'none',
      }
    }
    if (failure.at === 'response' && isExtensionsRedirect(entry)) {
      return {
        explanation: `An extension in this browser redirected the request to ${quotedUrl(entry.request.url)} before any server responded, and its redirect has no CORS headers.`,
        evidence: [urlOf(entry), ...responseHeader(entry, 'Non-Authoritative-Reason'), ...responseHeader(entry, 'Location')],
        headersPurpose: 'none',
      }
    }
    const before = failure.exchange.hops[failure.hop - 1]?.entry ?? null
    if (before === null || !isExtensionsRedirect(before)) return null
    const isNull = failure.origin === 'null' ? ', which made the request’s Origin “null”: no server should allow that' : ''
    return {
      explanation: `An extension in this browser redirected the request from ${quotedUrl(before.request.url)} to ${quotedUrl(entry.request.url)}${isNull}. No server sent this redirect.`,
      evidence: [
        urlOf(before),
        ...responseHeader(before, 'Non-Authoritative-Reason'),
        ...(failure.origin === 'null' ? requestHeader(entry, 'Origin') : []),
        urlOf(entry),
      ],
      headersPurpose: 'none',
    }
  },
}

/** Chromium says of a redirect that it made itself why it did. */
function isExtensionsRedirect({ response }: Entry): boolean {
  const reason = get('Non-Authoritative-Reason', response.headers)
  return reason !== null && !HSTS.test(reason)
}

function isHsts({ response }: Entry): boolean {
  return HSTS.test(get('Non-Authoritative-Reason', response.headers) ?? '')
}

const HSTS = /^HSTS$/i
