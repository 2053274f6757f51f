import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { rememberingObjects } from '../fetch/remembering.ts'
import { corsUnsafeRequestHeaderNames, type UnsafeRequestHeaderOptions } from '../fetch/unsafe-request-headers.ts'
import type { Entry, Header } from '../har/entry.ts'

/** Names that browsers add to requests by themselves, besides the forbidden ones; script may set some of them too. */
const ADDED_BY_BROWSERS: ReadonlySet<string> = new Set([
  'user-agent',
  'priority',
  'upgrade-insecure-requests',
  'sec-purpose',
  'purpose',
  'x-client-data',
  'save-data',
])

/** Added by a reload, by "Disable cache", or to revalidate the browser's own cache entry. */
const ADDED_FOR_THE_CACHE: ReadonlySet<string> = new Set(['cache-control', 'pragma', 'if-none-match', 'if-modified-since', 'if-range'])

/**
 * The headers of a recorded request that its author certainly set. A recording does not mark them: what a browser may have added is left out,
 * Authorization of the schemes that a browser's own password dialog serves included.
 */
export function authorHeaders(entry: Entry): readonly Header[] {
  return setByAuthor(entry.request.headers)
}

const setByAuthor = rememberingObjects((headers: readonly Header[]): readonly Header[] =>
  headers.filter(({ name, value }) => {
    const lower = name.toLowerCase()
    if (ADDED_BY_BROWSERS.has(lower) || ADDED_FOR_THE_CACHE.has(lower)) return false
    return !(lower === 'authorization' && /^(basic|digest|negotiate|ntlm) /i.test(value))
  }),
)

/** Does its method or a header show that a cross-origin request in mode cors needs a preflight? */
export function showsNeedOfPreflight(entry: Entry): boolean {
  return !isCorsSafelistedMethod(entry.request.method) || unsafeAuthorHeaderNames(entry).length > 0
}

/** The lower-case names for which this request certainly needs a preflight. */
export function unsafeAuthorHeaderNames(entry: Entry, safelist?: UnsafeRequestHeaderOptions): readonly string[] {
  return corsUnsafeRequestHeaderNames(authorHeaders(entry), safelist)
}
