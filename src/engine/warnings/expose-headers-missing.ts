import { meantHeader } from '../exchange/cors-header-names.ts'
import type { Entry } from '../exchange/exchange.ts'
import { isExposed } from '../fetch/exposed-headers.ts'
import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { listed, shortened } from '../report/wording.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

type IsMeant = (value: string, entry: Entry) => boolean

/** Response headers that are meant for the page’s code, and when. */
const FOR_SCRIPT: readonly (readonly [name: string, isMeant: IsMeant])[] = [
  ['Link', (value) => /rel="?(?:next|prev|last|first)\b/i.test(value)],
  ['X-Total-Count', always],
  ['X-Total', always],
  ['X-Total-Pages', always],
  ['X-Next-Page', always],
  ['X-Pagination', always],
  ['X-Pagination-Total-Count', always],
  ['X-Pagination-Page-Count', always],
  ['Content-Range', (value, entry) => !/^bytes /i.test(value) || asksForLength(entry)],
  ['Accept-Ranges', (value, entry) => /^bytes/i.test(value) && asksForRanges(entry)],
  ['Content-Disposition', (value) => /filename/i.test(value)],
  ['Location', (_, { response: { status } }) => status === 201 || status === 202],
  // The end of an upload in parts has to name them all.
  ['ETag', (_, { request: { url } }) => /[?&]partNumber=\d/.test(url)],
  ['Authorization', always],
  ['X-Auth-Token', always],
  ['X-CSRF-Token', always],
  ['X-WP-Total', always],
  ['X-WP-TotalPages', always],
  ['Upload-Offset', always],
  ['Docker-Content-Digest', always],
  ['Grpc-Status', always],
  ['Mcp-Session-Id', always],
  ['HX-Trigger', always],
  ['HX-Trigger-After-Settle', always],
  ['HX-Trigger-After-Swap', always],
  ['HX-Redirect', always],
  ['HX-Location', always],
  ['HX-Push-Url', always],
  ['HX-Replace-Url', always],
  ['HX-Refresh', always],
  ['HX-Reswap', always],
  ['HX-Retarget', always],
  ['Retry-After', (_, { response: { status } }) => status === 429 || status === 503],
]

/** The names that the response exposes already; “*” exposes nothing where this warning is given. */
function exposed(response: Entry): readonly string[] {
  const names = extractTokenList('Access-Control-Expose-Headers', response.response.headers)
  return names === null || isInvalid(names) ? [] : names.filter((name) => name !== '*')
}

/** Headers that are there, but that the page's code can't see. */
export const exposeHeadersMissing: WarningRule = {
  id: 'expose-headers-missing',
  category: 'correctness',
  title: 'Response headers not exposed to the page',
  why: 'Code in the page can read only seven safelisted response headers, and those that Access-Control-Expose-Headers lists. Any other header reads as null without an error, even though the Network panel shows it.',
  remedy: 'List them in Access-Control-Expose-Headers on the response (not on the preflight response). “*” works only without credentials.',
  check({ response, isReadable, kind, includesCredentials }) {
    if (response === null || !isReadable || allowOrigin(response) === null || (kind !== 'fetch' && kind !== 'xhr')) return null
    const misspelled = misspelledName(response)
    if (misspelled !== null) {
      return {
        explanation: `The response has ${shortened(misspelled)}, which browsers ignore: the name is Access-Control-Expose-Headers. So the page’s code can’t read the headers that it lists.`,
        remedy: `Rename ${shortened(misspelled)} to Access-Control-Expose-Headers.`,
        evidence: responseHeader(response, misspelled),
      }
    }
    const hidden = FOR_SCRIPT.filter(([name, isMeant]) => isMeantAndHidden(response, name, isMeant, includesCredentials ?? false)).map(
      ([name]) => name,
    )
    if (hidden.length === 0) return null
    return {
      explanation: `The response has ${listed(hidden)}, but the page’s code reads null: Access-Control-Expose-Headers doesn’t list ${hidden.length === 1 ? 'it' : 'them'}.`,
      remedy: `Send Access-Control-Expose-Headers: ${shortened([...exposed(response), ...hidden].join(', '), 200)} with this response (not with the preflight response).`,
      evidence: [...hidden.flatMap((name) => responseHeader(response, name)), ...responseHeader(response, 'Access-Control-Expose-Headers')],
    }
  },
}

/** The name of the header that was meant to expose others, where it is nearly right; null where it is right or there is none. */
function misspelledName({ response: { headers } }: Entry): string | null {
  if (get('Access-Control-Expose-Headers', headers) !== null) return null
  return headers.find(({ name }) => meantHeader(name) === 'Access-Control-Expose-Headers')?.name ?? null
}

function always(): boolean {
  return true
}

/** PDF.js loads a file in parts only if a GET says that the server can, and sql.js-httpvfs a database if HEAD does. */
function asksForRanges({ request: { url, method } }: Entry): boolean {
  return /\.pdf(?:[?#]|$)/i.test(url) || (method === 'HEAD' && /\.(?:db3?|sqlite3?)(?:[?#]|$)/i.test(url))
}

/** The end of a file (zip.js), a byte or two of it (DuckDB-Wasm) and the beginning of a GeoTIFF are of use only with the length that Content-Range has. */
function asksForLength({ request: { url, headers } }: Entry): boolean {
  const range = get('Range', headers) ?? ''
  return /^bytes=(?:-\d+|0-[01])$/.test(range) || (/^bytes=0-/.test(range) && /\.tiff?(?:[?#]|$)/i.test(url))
}

function isMeantAndHidden(entry: Entry, name: string, isMeant: IsMeant, includesCredentials: boolean): boolean {
  const { headers } = entry.response
  const value = get(name, headers)
  return value !== null && isMeant(value, entry) && !isExposed(name, headers, includesCredentials)
}
