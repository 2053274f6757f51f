import { failureOfError } from '../browsers/failure-of-error.ts'
import { NO_RESPONSE, NOTHING_RECORDED } from '../exchange/blank-entry.ts'
import { isRedirectedInternally } from '../exchange/entry-state.ts'
import type { Entry, Exchange, Hop } from '../exchange/exchange.ts'
import { failingCorsCheckSteps } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { failingPreflightSteps, isPreflightRedirect } from '../fetch/preflight-check.ts'
import { redirectCheck } from '../fetch/redirect.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import type { Failure, Step } from './rule.ts'

type Lines = readonly (readonly [name: string, value: string])[]

const PAGE = 'https://app.example'
const URL_OF_SKETCHES = 'https://api.example/items'

/** A failure in short: its response headers, and what differs from a GET of https://api.example/items by https://app.example. */
export interface FailureSketch {
  readonly at?: 'preflight' | 'request' | 'response'
  readonly method?: string
  readonly url?: string
  readonly origin?: string
  readonly includesCredentials?: boolean
  readonly requestHeaders?: readonly (readonly [name: string, value: string])[]
  /** Lower-case names in the preflight's Access-Control-Request-Headers. */
  readonly unsafeHeaderNames?: readonly string[]
  readonly status?: number
  readonly responseHeaders?: readonly (readonly [name: string, value: string])[]
  /** Chromium's `_error` of the entry. */
  readonly error?: string
  /** The URL that redirected to this one. */
  readonly redirectedFrom?: string
  /** Chromium's `Non-Authoritative-Reason` of that redirect, where no server sent it. */
  readonly redirectedBy?: string
  /** Headers of the preflight response that preceded the response. */
  readonly preflightHeaders?: readonly (readonly [name: string, value: string])[]
  /** An earlier request of the same URL, whose response the browser's cache reused for this one. */
  readonly cached?: { readonly origin: string | null; readonly responseHeaders: readonly (readonly [name: string, value: string])[] }
}

/** The failure that the engine would find if what the sketch describes failed at `step`. */
export function failureOfSketch(sketch: FailureSketch, step: Step): Failure {
  const at = sketch.at ?? 'response'
  const url = sketch.url ?? URL_OF_SKETCHES
  const origin = sketch.origin ?? PAGE
  const method = sketch.method ?? 'GET'
  const names = sketch.unsafeHeaderNames ?? []
  const preflightHeaders = [
    ['Origin', origin],
    ['Access-Control-Request-Method', method],
    ...(names.length > 0 ? [['Access-Control-Request-Headers', names.join(',')] as const] : []),
  ] as const
  const entry =
    at === 'preflight'
      ? entryOf(1, 'OPTIONS', url, [...preflightHeaders, ...(sketch.requestHeaders ?? [])], sketch)
      : entryOf(1, method, url, [['Origin', origin], ...(sketch.requestHeaders ?? [])], sketch)
  const preflightBefore = sketch.preflightHeaders
    ? entryOf(0, 'OPTIONS', url, preflightHeaders, { status: 204, responseHeaders: sketch.preflightHeaders })
    : null
  const hop: Hop = {
    url,
    entry: at === 'preflight' ? null : entry,
    preflight: at === 'preflight' ? entry : preflightBefore,
    alsoRecorded: [],
  }
  const exchange: Exchange = {
    id: 'x1',
    hops: sketch.redirectedFrom ? [redirectTo(url, sketch.redirectedFrom, sketch.redirectedBy), hop] : [hop],
  }
  const cachedFrom = sketch.cached
    ? entryOf(0, 'GET', url, sketch.cached.origin ? [['Origin', sketch.cached.origin]] : [], {
        responseHeaders: sketch.cached.responseHeaders,
      })
    : null
  const request = { origin, includesCredentials: sketch.includesCredentials ?? false, method, unsafeHeaderNames: names }
  return { step, at, exchange, hop: exchange.hops.length - 1, entry, ...request, earlier: cachedFrom ? [cachedFrom] : [], cachedFrom }
}

/** The steps at which a sketched response fails, by the standard's own checks; none if the page can read the response. */
export function failingStepsOf(sketch: FailureSketch): readonly Step[] {
  const { entry, at, exchange, hop, ...rest } = failureOfSketch(sketch, 'unexplained-failure')
  if (at === 'preflight' && isRedirectedInternally(entry)) return ['preflight-redirect']
  if (sketch.error !== undefined && sketch.error !== 'net::ERR_FAILED') {
    const reported = failureOfError(sketch.error, browserOf(sketch.error))
    return reported.kind === 'not-cors' ? [reported.nonCorsFailure] : ['not-recorded']
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

function entryOf(
  index: number,
  method: string,
  url: string,
  request: Lines,
  { status = 200, responseHeaders, error }: FailureSketch,
): Entry {
  const headers = (responseHeaders ?? []).map(([name, value]) => ({ name, value }))
  return {
    index,
    startedDateTime: '2026-01-01T00:00:00.000Z',
    start: Date.UTC(2026, 0) + index,
    time: 1,
    request: { method, url, httpVersion: null, headers: request.map(([name, value]) => ({ name, value })), headersSize: null },
    response: { ...NO_RESPONSE, status, headers, redirectURL: get('Location', headers) ?? '' },
    ...NOTHING_RECORDED,
    ...(error === undefined ? {} : { error, resourceType: 'fetch', ...recordedBy(error) }),
  }
}

/** Whose word an error is. */
function browserOf(error: string): Entry['browser'] {
  if (error === '' || /^net::/.test(error)) return 'chromium'
  return /^(NS|SEC|SSL)_/.test(error) ? 'firefox' : 'webkit'
}

function recordedBy(error: string): Pick<Entry, 'recorder' | 'browser'> {
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
    entry: entryOf(0, 'GET', from, [['Origin', PAGE]], { status: 302, responseHeaders }),
    preflight: null,
    alsoRecorded: [],
  }
}
