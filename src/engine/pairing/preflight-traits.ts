import { showsNeedOfPreflight, unsafeAuthorHeaderNames } from '../exchange/author-headers.ts'
import { hasResponse, showsWhatWasSent } from '../exchange/entry-state.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { get, type HeaderList } from '../fetch/header-list.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { failingPreflightSteps } from '../fetch/preflight-check.ts'
import { rememberingObjects } from '../fetch/remembering.ts'
import { isOkStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'

/** What a preflight tells of the request that it was sent for. */
export interface PreflightTraits {
  /** null: its headers were not recorded. */
  readonly method: string | null
  readonly headerNames: readonly string[]
  readonly origin: string | null
  readonly includesCredentials: boolean | null
  /** It failed, with credentials and without them: no request followed, unless something changed the headers that the recorder saw. */
  readonly hasFailed: boolean
  /** It passed without credentials at least. */
  readonly mayHavePassed: boolean
}

/** What a request tells of the preflight that it was sent after. */
export interface RequestTraits {
  /** Lower-case names that its preflight had to request. */
  readonly unsafeHeaderNames: readonly string[]
  /** null: nothing that has to be the same. */
  readonly origin: string | null | undefined
  readonly includesCredentials: boolean | null
  /** Every request in mode cors that was sent to another origin has an Origin; this one has none. */
  readonly isWithoutCors: boolean
  /** Its method or its headers show that it needs one; what the page gave is not always recorded (a worker's, an upload listener). */
  readonly needsPreflight: boolean
}

export function readPreflight(entry: Entry): PreflightTraits {
  const failed = hasFailed(entry)
  return {
    method: requestedMethod(entry),
    headerNames: requestedHeaderNames(entry),
    origin: get('Origin', entry.request.headers),
    includesCredentials: showsCredentials(entry),
    hasFailed: failed,
    mayHavePassed: !failed && hasResponse(entry),
  }
}

/** Whatever fails without credentials fails with them. Some browsers let `*` cover Authorization. */
function hasFailed(entry: Entry): boolean {
  const { request, response } = entry
  const origin = get('Origin', request.headers)
  if (response.status === 0) return false
  if (origin === null) return !isOkStatus(response.status)
  const corsRequest = {
    origin,
    includesCredentials: false,
    method: requestedMethod(entry) ?? 'GET',
    unsafeHeaderNames: requestedHeaderNames(entry),
    useCorsPreflightFlag: true,
  }
  const steps = failingPreflightSteps(corsRequest, response, { authorizationUnderWildcard: true })
  // Firefox makes no CORS check of a preflight to the page's own origin.
  return steps.some((step) => !isSameOrigin(request.url, origin) || !step.startsWith('allow-origin'))
}

export function readRequest(entry: Entry): RequestTraits {
  const { headers } = entry.request
  const unsafeHeaderNames = unsafeAuthorHeaderNames(entry)
  // Chromium knows an Origin of what was sent alone; after a redirect Firefox's preflight has the page's, the request "null".
  const isOriginKnown = entry.browser === 'chromium' && showsWhatWasSent(entry)
  return {
    unsafeHeaderNames,
    origin: isOriginKnown ? get('Origin', headers) : undefined,
    includesCredentials: showsCredentials(entry),
    isWithoutCors: hasResponse(entry) && showsWhatWasSent(entry) && get('Origin', headers) === null,
    needsPreflight: showsNeedOfPreflight(entry),
  }
}

/** The lower-case names of its headers. Few requests are ever compared by them. */
export const namesOf = rememberingObjects(
  (headers: HeaderList): ReadonlySet<string> => new Set(headers.map(({ name }) => name.toLowerCase())),
)

/** Firefox sends Sec-Fetch-Storage-Access just with `include`, on the preflight as on the request (measured in 153). */
function showsCredentials({ browser, request: { headers } }: Entry): boolean | null {
  if (browser !== 'firefox' || get('Sec-Fetch-Site', headers) !== 'cross-site') return null
  return get('Sec-Fetch-Storage-Access', headers) !== null
}
