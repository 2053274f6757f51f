import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { type Entry, type Exchange, type Hop, mainEntryOf } from '../exchange/exchange.ts'
import { isForbiddenRequestHeader } from '../fetch/forbidden-request-header.ts'
import { get, type HeaderList } from '../fetch/header-list.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import { needsPreflight, preflightReasons } from '../fetch/preflight-needed.ts'
import { headersAfterRedirect, locationUrl, methodAfterRedirect, redirectCheck } from '../fetch/redirect.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import { hasHttpScheme, parseUrl } from '../fetch/url.ts'
import { type Answer, type HopAnswers, PLAIN_ANSWERS, type WhatIf } from './what-if.ts'

/**
 * What a browser would send and get back, with every answer in it: also those that it would never come to, because something before them fails.
 * Whether there is a preflight follows from the request, and how it goes on from the redirects.
 *
 * @param recorded lends the entries what nobody supposes, such as the headers that only browsers set
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function simulatedExchange(whatIf: WhatIf, recorded: Exchange, profile: BrowserProfile): Exchange {
  const { origin, mode, forcesPreflight, answers } = whatIf
  const hops: Hop[] = []
  const urls: string[] = []
  let { url, method, headers } = whatIf
  let corsTainted = false
  let wasPreflighted = false
  for (;;) {
    urls.push(url)
    corsTainted ||= mode === 'cors' && !isSameOrigin(url, origin)
    const write = writer(recorded, hops.length, whatIf, profile)
    const reasons = preflightReasons(method, headers, { ...profile.safelist, useCorsPreflightFlag: forcesPreflight })
    const isPreflighted: boolean =
      corsTainted && isHttp(url) && (needsPreflight(reasons) || (wasPreflighted && profile.preflightsEveryLaterHop))
    wasPreflighted ||= isPreflighted
    const { preflight, response } = answers[hops.length] ?? PLAIN_ANSWERS
    const requestOrigin = serializeRequestOrigin(origin, urls)
    const asking = [
      { name: 'Access-Control-Request-Method', value: method },
      ...(reasons.headers.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: reasons.headers.join(',') }]),
    ]
    const isAnswered = isHttp(url) && !(isPreflighted && preflight.status === 0)
    const sent = corsTainted || (method !== 'GET' && method !== 'HEAD') ? requestOrigin : null
    hops.push({
      url,
      entry: write('request', { url, method, headers, origin: sent, answer: isAnswered ? response : UNANSWERED }),
      preflight: isPreflighted
        ? write('preflight', {
            url,
            method: 'OPTIONS',
            headers: asking,
            origin: profile.preflightsWithPageOrigin ? origin : requestOrigin,
            answer: preflight,
          })
        : null,
      alsoRecorded: [],
    })
    const target = isAnswered ? redirectTarget({ ...whatIf, url, corsTainted }, response, hops.length - 1) : null
    if (target === null) break
    headers = headersAfterRedirect({ status: response.status, method, headers, currentUrl: url, locationUrl: target })
    method = methodAfterRedirect(response.status, method)
    url = target
  }
  const [first, ...others] = hops
  return { id: recorded.id, hops: first === undefined ? recorded.hops : [first, ...others] }
}

/** Where the redirects lead in the end, and what is answered there, whether or not a browser would come to it. */
export function simulatedEnd({ url: start, answers }: WhatIf): { readonly url: string; readonly answers: HopAnswers } {
  let url = start
  for (const [hop, one] of answers.entries()) {
    const target = locationUrl(url, locationOf(one.response))
    if (target === null || target === 'invalid' || hop === answers.length - 1) return { url, answers: one }
    url = target
  }
  return { url, answers: PLAIN_ANSWERS }
}

const UNANSWERED: Answer = { status: 0, headers: [] }

function isHttp(url: string): boolean {
  const parsed = parseUrl(url)
  return parsed !== null && hasHttpScheme(parsed)
}

/** Where a redirect is followed to; null where it is none, or where following it fails. */
function redirectTarget(
  { url, mode, origin, corsTainted }: Pick<WhatIf, 'url' | 'mode' | 'origin'> & { readonly corsTainted: boolean },
  response: Answer,
  redirectCount: number,
): string | null {
  const location = locationOf(response)
  const target = locationUrl(url, location)
  const failing = redirectCheck({ mode, requestOrigin: origin, corsTainted, currentUrl: url, location, redirectCount })
  return target === 'invalid' || failing !== null ? null : target
}

function locationOf({ status, headers }: Answer): string {
  return isRedirectStatus(status) ? (get('Location', headers) ?? '') : ''
}

interface Written {
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly origin: string | null
  readonly answer: Answer
}

/** Writes entries of one hop as the browser's recorder would. The preflight of hop n has index 2n, its request 2n + 1. */
function writer(recorded: Exchange, hop: number, { mode, includesCredentials }: WhatIf, { name }: BrowserProfile) {
  const source = mainEntryOf(recorded.hops[hop] ?? recorded.hops[0])
  const ofBrowser = source.request.headers.filter(
    ({ name, value }) => isForbiddenRequestHeader(name, value) && !isSupposed(name, includesCredentials === true),
  )
  return (kind: 'preflight' | 'request', { url, method, headers, origin, answer }: Written): Entry => ({
    ...source,
    index: 2 * hop + (kind === 'preflight' ? 0 : 1),
    time: null,
    request: {
      ...source.request,
      url,
      method,
      headersSize: source.request.headersSize || 1,
      headers: [
        ...ofBrowser,
        ...(origin === null ? [] : [{ name: 'Origin', value: origin }]),
        { name: 'Sec-Fetch-Mode', value: mode },
        ...headers,
      ],
    },
    response: {
      ...source.response,
      ...answer,
      statusText: '',
      redirectURL: locationOf(answer),
    },
    chromium:
      name === 'chromium'
        ? { connectionId: null, fetchedViaServiceWorker: false, initiator: null, ...source.chromium, resourceType: 'fetch', error: null }
        : null,
    firefox: name === 'firefox' ? { securityState: null } : null,
    observed: null,
  })
}

/** What only the browser sets and what is supposed here, or follows from it. */
function isSupposed(name: string, includesCredentials: boolean): boolean {
  if (/^(cookie|sec-fetch-storage-access)$/i.test(name)) return !includesCredentials
  return /^(origin|sec-fetch-mode|access-control-request-.*)$/i.test(name)
}
