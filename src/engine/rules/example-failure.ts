import { toldFailure } from '../browsers/told-failure.ts'
import { isRedirectedInternally } from '../exchange/entry-state.ts'
import type { Entry, Exchange, Hop } from '../exchange/exchange.ts'
import { failingCorsCheckSteps } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { failingPreflightSteps, isPreflightRedirect } from '../fetch/preflight-check.ts'
import { redirectCheck } from '../fetch/redirect.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import type { Example, Failure, Step } from './rule.ts'

type Lines = readonly (readonly [name: string, value: string])[]

const PAGE = 'https://app.example'
const URL_OF_EXAMPLES = 'https://api.example/items'

/** The failure that the engine would find in an example if it failed at `step`. */
export function failureOfExample(example: Example, step: Step): Failure {
  const at = example.at ?? 'response'
  const url = example.url ?? URL_OF_EXAMPLES
  const origin = example.origin ?? PAGE
  const method = example.method ?? 'GET'
  const names = example.unsafeHeaderNames ?? []
  const preflightHeaders = [
    ['Origin', origin],
    ['Access-Control-Request-Method', method],
    ...(names.length > 0 ? [['Access-Control-Request-Headers', names.join(',')] as const] : []),
  ] as const
  const entry =
    at === 'preflight'
      ? entryOf(1, 'OPTIONS', url, [...preflightHeaders, ...(example.requestHeaders ?? [])], example)
      : entryOf(1, method, url, [['Origin', origin], ...(example.requestHeaders ?? [])], example)
  const preflightBefore = example.preflightHeaders
    ? entryOf(0, 'OPTIONS', url, preflightHeaders, { caption: '', status: 204, responseHeaders: example.preflightHeaders })
    : null
  const hop: Hop = {
    url,
    entry: at === 'preflight' ? null : entry,
    preflight: at === 'preflight' ? entry : preflightBefore,
    alsoRecorded: [],
  }
  const exchange: Exchange = {
    id: 'x1',
    hops: example.redirectedFrom ? [redirectTo(url, example.redirectedFrom, example.redirectedBy), hop] : [hop],
  }
  const cachedFrom = example.cached
    ? entryOf(0, 'GET', url, example.cached.origin ? [['Origin', example.cached.origin]] : [], {
        caption: '',
        responseHeaders: example.cached.responseHeaders,
      })
    : null
  const request = { origin, includesCredentials: example.includesCredentials ?? false, method, unsafeHeaderNames: names }
  return { step, at, exchange, hop: exchange.hops.length - 1, entry, ...request, earlier: cachedFrom ? [cachedFrom] : [], cachedFrom }
}

/** The steps at which an example fails, by the standard's own checks; none if the page can read the response. */
export function failingStepsOf(example: Example): readonly Step[] {
  const { entry, at, exchange, hop, ...rest } = failureOfExample(example, 'unexplained-failure')
  if (at === 'preflight' && isRedirectedInternally(entry)) return ['preflight-redirect']
  if (example.error !== undefined && example.error !== 'net::ERR_FAILED') {
    const told = toldFailure(example.error, browserOf(example.error))
    return told.kind === 'not-cors' ? [told.nonCorsFailure] : ['not-recorded']
  }
  const { status, headers } = entry.response
  const request = { ...rest, origin: rest.origin ?? 'null' }
  if (at === 'preflight') {
    const [first] = failingPreflightSteps(request, entry.response)
    // Chromium checks for the redirect first.
    return [...new Set([...(first ? [first] : []), ...(isPreflightRedirect(entry.response) ? (['preflight-redirect'] as const) : [])])]
  }
  const redirect = isRedirectStatus(status)
    ? redirectCheck({
        mode: 'cors',
        requestOrigin: request.origin,
        corsTainted: true,
        currentUrl: entry.request.url,
        location: entry.response.redirectURL,
        redirectCount: hop,
      })
    : null
  return [...failingCorsCheckSteps(request, headers), ...(redirect ? [redirect] : [])]
}

function entryOf(index: number, method: string, url: string, request: Lines, { status = 200, responseHeaders, error }: Example): Entry {
  const headers = (responseHeaders ?? []).map(([name, value]) => ({ name, value }))
  return {
    index,
    startedDateTime: '2026-01-01T00:00:00.000Z',
    start: Date.UTC(2026, 0) + index,
    time: 1,
    request: { method, url, httpVersion: null, headers: request.map(([name, value]) => ({ name, value })), headersSize: null },
    response: {
      status,
      statusText: '',
      httpVersion: null,
      headers,
      redirectURL: get('Location', headers) ?? '',
      bodySize: null,
      content: { size: null, mimeType: null, text: null },
    },
    serverIPAddress: null,
    pageref: null,
    timingsCount: null,
    fromCache: null,
    error: error ?? null,
    resourceType: error === undefined ? null : 'fetch',
    initiator: null,
    connectionId: null,
    fetchedViaServiceWorker: false,
    securityState: null,
    isWithoutPage: false,
    ...recordedBy(error),
    observed: null,
  }
}

/** Whose word an error is. */
function browserOf(error: string): Entry['browser'] {
  if (error === '' || /^net::/.test(error)) return 'chromium'
  return /^(NS|SEC|SSL)_/.test(error) ? 'firefox' : 'webkit'
}

function recordedBy(error: string | undefined): Pick<Entry, 'recorder' | 'browser'> {
  if (error === undefined) return { recorder: 'unknown', browser: 'unknown' }
  const browser = browserOf(error)
  return { recorder: browser === 'chromium' ? 'chromium-devtools' : browser === 'firefox' ? 'playwright' : 'webkit-timelines', browser }
}

function redirectTo(url: string, from: string, reason?: string): Hop {
  const responseHeaders: Lines = [
    ['Location', url],
    ['Access-Control-Allow-Origin', PAGE],
    ...(reason === undefined ? [] : [['Non-Authoritative-Reason', reason] as const]),
  ]
  return {
    url: from,
    entry: entryOf(0, 'GET', from, [['Origin', PAGE]], { caption: '', status: 302, responseHeaders }),
    preflight: null,
    alsoRecorded: [],
  }
}
