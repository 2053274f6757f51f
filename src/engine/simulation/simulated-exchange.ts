import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { NOTHING_OBSERVED } from '../exchange/blank-entry.ts'
import { type Entry, type Exchange, type Hop, mainEntryOf } from '../exchange/exchange.ts'
import { isForbiddenRequestHeader } from '../fetch/forbidden-request-header.ts'
import { get, type HeaderList } from '../fetch/header-list.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import { needsPreflight, preflightReasons } from '../fetch/preflight-needed.ts'
import { headersAfterRedirect, locationUrl, methodAfterRedirect, redirectCheck } from '../fetch/redirect.ts'
import { rememberingObjects } from '../fetch/remembering.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import { isHttpUrl } from '../fetch/url.ts'
import { type StatusAndHeaders, UNRECORDED } from '../fix/response-change.ts'
import { type HopResponses, PLAIN_RESPONSES, type SimulatedRequest, type WhatIf } from './what-if.ts'

/** What is known of the responses to one hop; null: nothing. */
export interface KnownResponses {
  readonly preflight: StatusAndHeaders | null
  readonly response: StatusAndHeaders | null
}

/** What a browser sends on one hop, as far as its response may depend on it. */
export interface SentHop {
  readonly hop: number
  readonly url: string
  /** null: none is sent. */
  readonly preflight: { readonly origin: string; readonly method: string; readonly headerNames: readonly string[] } | null
  /** null: the request carries none. */
  readonly origin: string | null
}

/**
 * What a browser would send and get back, with every response: even those that it would never reach, because something before them fails.
 * Whether there is a preflight follows from the request, and how it goes on from the redirects.
 *
 * @param responsesTo the responses to a hop. A preflight whose response is unknown is left out, as if it had passed; a response that is not known
 * ends the exchange.
 * @param recorded lends the entries what nobody simulates, such as the headers that only browsers set
 * @returns the hops of which something is known, and whether the last one's response is
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function simulatedHops(
  request: SimulatedRequest,
  responsesTo: (sent: SentHop) => KnownResponses,
  recorded: Exchange,
  profile: BrowserProfile,
): { readonly hops: readonly Hop[]; readonly getsResponse: boolean } {
  const { origin, mode, forcesPreflight } = request
  const hops: Hop[] = []
  const urls: string[] = []
  let { url, method, headers } = request
  let corsTainted = false
  let wasPreflighted = false
  for (;;) {
    urls.push(url)
    corsTainted ||= mode === 'cors' && !isSameOrigin(url, origin)
    const reasons = preflightReasons(
      method,
      profile.preflightsDroppedHeaders ? request.headers : headers,
      profile.safelist,
      forcesPreflight,
    )
    const isPreflighted: boolean =
      corsTainted && isHttpUrl(url) && (needsPreflight(reasons) || (wasPreflighted && profile.preflightsEveryLaterHop))
    wasPreflighted ||= isPreflighted
    const requestOrigin = serializeRequestOrigin(origin, urls)
    const preflightOrigin = profile.preflightsWithPageOrigin ? origin : requestOrigin
    const sent: SentHop = {
      hop: hops.length,
      url,
      preflight: isPreflighted ? { origin: preflightOrigin, method, headerNames: reasons.headers } : null,
      origin: corsTainted || (method !== 'GET' && method !== 'HEAD') ? requestOrigin : null,
    }
    const { preflight, response } = responsesTo(sent)
    const write = writer(recorded, hops.length, request, profile)
    const getsResponse = isHttpUrl(url) && !(isPreflighted && preflight?.status === 0)
    const statusAndHeaders = getsResponse ? response : UNRECORDED
    const hop: Hop = {
      url,
      entry: statusAndHeaders && write('request', { url, method, headers, origin: sent.origin, statusAndHeaders }),
      preflight: sent.preflight && preflight && write('preflight', preflightWritten(url, sent.preflight, preflight)),
      alsoRecorded: [],
    }
    if (hop.entry !== null || hop.preflight !== null) hops.push(hop)
    if (statusAndHeaders === null) return { hops, getsResponse: false }
    const target = getsResponse ? redirectTarget({ url, mode, origin, corsTainted }, statusAndHeaders, sent.hop) : null
    if (target === null) return { hops, getsResponse: true }
    headers = headersAfterRedirect({ status: statusAndHeaders.status, method, headers, currentUrl: url, locationUrl: target })
    method = methodAfterRedirect(statusAndHeaders.status, method)
    url = target
  }
}

function preflightWritten(
  url: string,
  { origin, method, headerNames }: NonNullable<SentHop['preflight']>,
  statusAndHeaders: StatusAndHeaders,
): SimulatedMessage {
  const requested = [
    { name: 'Access-Control-Request-Method', value: method },
    ...(headerNames.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: headerNames.join(',') }]),
  ]
  return { url, method: 'OPTIONS', headers: requested, origin, statusAndHeaders }
}

/** Where the redirects finally lead, and the responses there, whether or not a browser would get there. */
export function simulatedEnd({ url: start, responses }: WhatIf): { readonly url: string; readonly responses: HopResponses } {
  let url = start
  for (const [hop, one] of responses.entries()) {
    const target = locationUrl(url, locationOf(one.response))
    if (target === null || target === 'invalid' || hop === responses.length - 1) return { url, responses: one }
    url = target
  }
  return { url, responses: PLAIN_RESPONSES }
}

/** Where a redirect is followed to; null where it is none, or where following it fails. */
function redirectTarget(
  { url, mode, origin, corsTainted }: Pick<SimulatedRequest, 'url' | 'mode' | 'origin'> & { readonly corsTainted: boolean },
  response: StatusAndHeaders,
  redirectCount: number,
): string | null {
  const location = locationOf(response)
  const target = locationUrl(url, location)
  const failing = redirectCheck({ mode, requestOrigin: origin, corsTainted, currentUrl: url, location, redirectCount })
  return target === 'invalid' || failing !== null ? null : target
}

function locationOf({ status, headers }: StatusAndHeaders): string {
  return isRedirectStatus(status) ? (get('Location', headers) ?? '') : ''
}

interface SimulatedMessage {
  readonly url: string
  readonly method: string
  readonly headers: HeaderList
  readonly origin: string | null
  readonly statusAndHeaders: StatusAndHeaders
}

const RECORDERS = {
  chromium: 'chromium-devtools',
  firefox: 'firefox-devtools',
  webkit: 'webkit-web-inspector',
  standard: 'unknown',
} as const

/** Writes entries of one hop as the browser's recorder would. The preflight of hop n has index 2n, its request 2n + 1. */
function writer(recorded: Exchange, hop: number, { mode, includesCredentials }: SimulatedRequest, { name }: BrowserProfile) {
  const source = mainEntryOf(recorded.hops[hop] ?? recorded.hops[0])
  const ofBrowser = (includesCredentials === true ? addedWithCredentials : addedWithoutCredentials)(source.request.headers)
  return (kind: 'preflight' | 'request', { url, method, headers, origin, statusAndHeaders }: SimulatedMessage): Entry => ({
    index: 2 * hop + (kind === 'preflight' ? 0 : 1),
    // What differs from one request to the next is read of the recorded one only where a rule reads it.
    get startedDateTime() {
      return source.startedDateTime
    },
    get start() {
      return source.start
    },
    time: null,
    request: {
      url,
      method,
      httpVersion: source.request.httpVersion,
      headersSize: source.request.headersSize || 1,
      headers: [
        ...ofBrowser,
        ...(origin === null ? [] : [{ name: 'Origin', value: origin }]),
        { name: 'Sec-Fetch-Mode', value: mode },
        ...headers,
      ],
    },
    response: {
      status: statusAndHeaders.status,
      headers: statusAndHeaders.headers,
      get bodySize() {
        return source.response.bodySize
      },
      content: source.response.content,
      // Chromium records no version for a request that it blocked, but one for its preflight: it is the same connection's.
      httpVersion: source.response.httpVersion || (recorded.hops[hop]?.preflight?.response.httpVersion ?? null),
      statusText: '',
      redirectURL: locationOf(statusAndHeaders),
    },
    serverIPAddress: source.serverIPAddress,
    pageref: source.pageref,
    get timingsCount() {
      return source.timingsCount
    },
    get queueing() {
      return source.queueing
    },
    fromCache: source.fromCache,
    initiator: source.initiator,
    recorder: RECORDERS[name],
    browser: name === 'standard' ? 'unknown' : name,
    error: null,
    resourceType: name === 'chromium' ? 'fetch' : null,
    connectionId: null,
    fetchedViaServiceWorker: false,
    securityState: null,
    isWithoutPage: false,
    observed:
      source.observed?.credentials === 'omit' && includesCredentials === false ? { ...NOTHING_OBSERVED, credentials: 'omit' } : null,
  })
}

const addedWithCredentials = rememberingObjects((headers: HeaderList) => addedByBrowser(headers, true))
const addedWithoutCredentials = rememberingObjects((headers: HeaderList) => addedByBrowser(headers, false))

function addedByBrowser(headers: HeaderList, includesCredentials: boolean): HeaderList {
  return headers.filter(({ name, value }) => isForbiddenRequestHeader(name, value) && !isSimulated(name, includesCredentials))
}

/** What only the browser sets and what is simulated here, or follows from it. */
function isSimulated(name: string, includesCredentials: boolean): boolean {
  if (/^(cookie|sec-fetch-storage-access)$/i.test(name)) return !includesCredentials
  return /^(origin|sec-fetch-mode|access-control-request-.*)$/i.test(name)
}
