import { get } from '../fetch/header-list.ts'
import { disallowedHeaderNames } from '../fetch/preflight-check.ts'
import type { RequestChange } from '../report/fix.ts'
import { isDispensable, likelySource } from '../rules/library-headers.ts'
import { isUnsafe, type PlannedHop } from './planned-hop.ts'
import { tokensOf } from './request-change.ts'
import { otherRange } from './safelisted-range.ts'

/** A stricter alternative: how the request changes, and what that costs. */
interface OtherWay {
  readonly includesCredentials: boolean
  readonly request: RequestChange
  readonly note: string
}

/** Names that a request without a body doesn't need, and what is lost without each. */
const NEEDLESS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'content-type': 'a request without a body needs none',
    'cache-control': 'fetch()’s cache option does the same without a header',
    pragma: 'fetch()’s cache option does the same without a header',
    expires: 'it has no effect in a request',
    'x-requested-with': 'some servers recognize requests from scripts by it, and a few rely on it against CSRF',
  }),
)

/**
 * The alternatives that allow less than the fix: without credentials, if the recording doesn't show whether they are included or if the server allows
 * the page without; without headers that only cause a preflight, if that is what fails.
 */
export function otherWays(
  recorded: readonly PlannedHop[],
  includesCredentials: boolean | null,
  mistakes: RequestChange,
): readonly OtherWay[] {
  return [
    withoutCredentials(recorded, includesCredentials, mistakes),
    withoutPreflight(recorded, includesCredentials, mistakes) ??
      withOtherRange(recorded, includesCredentials, mistakes) ??
      withoutLibraryHeaders(recorded, includesCredentials, mistakes),
  ].filter((way) => way !== null)
}

function withoutCredentials(recorded: readonly PlannedHop[], includesCredentials: boolean | null, request: RequestChange): OtherWay | null {
  if (includesCredentials === null) return { includesCredentials: false, request, note: 'Enough if the request includes no credentials.' }
  if (!includesCredentials || !recorded.some(isReadableWithout)) return null
  return {
    includesCredentials: false,
    request: { ...request, includesCredentials: false },
    note: 'Enough if the request needs no cookies: the browser then sends none, no saved password and no client certificate, and ignores Set-Cookie.',
  }
}

/** Range alone needs a preflight, or is all that the preflight response doesn’t allow: a storage of files may allow no more than GET. */
function withOtherRange([first]: readonly PlannedHop[], includesCredentials: boolean | null, mistakes: RequestChange): OtherWay | null {
  if (first?.corsRequest == null || first.preflight === null || !/^(GET|HEAD)$/.test(first.sending.method)) return null
  const { unsafeHeaderNames } = first.sending
  const isOnly = unsafeHeaderNames.join() === 'range' || notAllowed(first, first.corsRequest.includesCredentials).join() === 'range'
  const other = isOnly && first.range !== null ? otherRange(first.range) : null
  if (other === null) return null
  const { note, setHeaders, removeHeaders } = other
  return {
    includesCredentials: includesCredentials ?? true,
    request: { ...mistakes, setHeaders, removeHeaders: [...mistakes.removeHeaders, ...removeHeaders] },
    note,
  }
}

function notAllowed(planned: PlannedHop, includesCredentials: boolean): readonly string[] {
  return disallowedHeaderNames(planned.sending.unsafeHeaderNames, tokensOf('Access-Control-Allow-Headers', planned), includesCredentials)
}

/** What a library adds to every request, and the server doesn’t allow: the server may be somebody else’s. */
function withoutLibraryHeaders(
  [first]: readonly PlannedHop[],
  includesCredentials: boolean | null,
  mistakes: RequestChange,
): OtherWay | null {
  if (first?.corsRequest == null || first.preflight === null) return null
  const names = notAllowed(first, first.corsRequest.includesCredentials)
  const canBeLeftOut = (name: string) => isDispensable(name) && !NEEDLESS.has(name) && !mistakes.removeHeaders.includes(name)
  if (names.length === 0 || !names.every(canBeLeftOut)) return null
  const added = [...new Set(names.map((name) => likelySource(name)?.library))].join('; ')
  return {
    includesCredentials: includesCredentials ?? true,
    request: { ...mistakes, removeHeaders: [...mistakes.removeHeaders, ...names] },
    note: `The server doesn’t have to allow headers that the request can do without. They are usually added by ${added}.`,
  }
}

/** Does a response allow the page, but no credentials: as every page, or by its origin alone? */
function isReadableWithout({ response, preflight, corsRequest }: PlannedHop): boolean {
  return [response, preflight].some((one) => {
    const origin = one && get('Access-Control-Allow-Origin', one.headers)
    if (origin !== corsRequest?.origin) return origin === '*'
    return /^(?:false)?$/i.test(get('Access-Control-Allow-Credentials', one?.headers ?? []) ?? '')
  })
}

function withoutPreflight([first]: readonly PlannedHop[], includesCredentials: boolean | null, mistakes: RequestChange): OtherWay | null {
  if (first?.corsRequest == null || first.preflight === null || !isUnsafe(first.sending)) return null
  const { method, unsafeHeaderNames } = first.sending
  const left = unsafeHeaderNames.filter((name) => !mistakes.removeHeaders.includes(name))
  const isNeedless = (name: string) => (method === 'POST' ? name === 'x-requested-with' : NEEDLESS.has(name))
  if (!/^(GET|HEAD|POST)$/.test(method) || left.length === 0 || !left.every(isNeedless)) return null
  return {
    includesCredentials: includesCredentials ?? true,
    request: { ...mistakes, removeHeaders: [...mistakes.removeHeaders, ...left] },
    note: `The request needs no preflight without ${left.map((name) => `${name} (${NEEDLESS.get(name)})`).join(' and ')}.`,
  }
}
