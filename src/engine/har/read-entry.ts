import type { Entry, EntryRequest, EntryResponse } from './entry.ts'
import { countOf, described, type Fields, fieldsOf, numberOf, textOf } from './json-value.ts'
import type { Recorder, Skipped } from './log.ts'
import { readChromiumFields, readFirefoxFields, readObserved } from './read-custom-fields.ts'
import { readHeaders } from './read-headers.ts'

/**
 * Reads one member of `log.entries`. Only what nothing can be said without is required: a request with a method and a URL, and a start.
 * All else may be missing, null or of the wrong type, and is then "not recorded". An entry that lacks the essentials is skipped with the
 * place of the first one missing. Checked by hand, since schema libraries took 5 to 15 times as long per megabyte.
 *
 * @param recorder who wrote the log, where it is known: it decides whether `firefox` is filled in
 * @see http://www.softwareishard.com/blog/har-12-spec/#entries
 */
export function readEntry(value: unknown, index: number, recorder?: Recorder): { readonly entry: Entry } | { readonly skipped: Skipped } {
  const skip = (place: string, expected: string, found: unknown) => ({
    skipped: { entry: index, reason: `log.entries[${index}]${place}: expected ${expected}, found ${described(found)}` },
  })

  const fields = fieldsOf(value)
  if (fields === null) return skip('', 'an object', value)
  const request = fieldsOf(fields.request)
  if (request === null) return skip('.request', 'an object', fields.request)
  const { method, url } = request
  if (typeof method !== 'string' || method === '') return skip('.request.method', 'a method', method)
  if (typeof url !== 'string' || !isUrl(url)) return skip('.request.url', 'a URL', url)
  const { startedDateTime } = fields
  const start = typeof startedDateTime === 'string' ? readDateTime(startedDateTime) : null
  if (typeof startedDateTime !== 'string' || start === null) {
    return skip('.startedDateTime', 'an ISO 8601 date and time', startedDateTime)
  }

  return {
    entry: {
      index,
      startedDateTime,
      start,
      time: countOf(fields.time),
      request: readRequest(request, method, url),
      response: readResponse(fieldsOf(fields.response) ?? {}),
      serverIPAddress: textOf(fields.serverIPAddress),
      pageref: textOf(fields.pageref),
      timingsCount: countPhases(fieldsOf(fields.timings)),
      fromCache: fields._fromCache === 'memory' || fields._fromCache === 'disk' ? fields._fromCache : null,
      chromium: readChromiumFields(fields),
      firefox: readFirefoxFields(fields, recorder),
      observed: readObserved(fields._observed),
    },
  }
}

function readRequest(request: Fields, method: string, url: string): EntryRequest {
  return {
    method,
    url,
    httpVersion: textOf(request.httpVersion) || null,
    headers: readHeaders(request.headers),
    headersSize: countOf(request.headersSize),
  }
}

function readResponse(response: Fields): EntryResponse {
  const content = fieldsOf(response.content) ?? {}
  const status = readStatus(response.status)
  return {
    status,
    statusText: textOf(response.statusText) ?? '',
    httpVersion: textOf(response.httpVersion) || null,
    headers: readHeaders(response.headers),
    redirectURL: textOf(response.redirectURL) ?? '',
    bodySize: numberOf(response.bodySize),
    content: { size: countOf(content.size), mimeType: textOf(content.mimeType), text: errorTextOf(status, content) },
  }
}

/** Characters of an error's body that are kept: what names a server is short. */
const ERROR_TEXT_LIMIT = 2_000

function errorTextOf(status: number, content: Fields): string | null {
  // With an encoding, such as base64, it is no text.
  return status >= 400 && content.encoding === undefined ? (textOf(content.text)?.slice(0, ERROR_TEXT_LIMIT) ?? null) : null
}

function readStatus(value: unknown): number {
  const status = numberOf(value)
  return status !== null && Number.isInteger(status) && status >= 0 && status <= 999 ? status : 0
}

/** Phases by HAR's names; Chromium adds members of its own such as `_blocked_queueing`. */
function countPhases(timings: Fields | null): number | null {
  return timings && Object.keys(timings).filter((name) => !name.startsWith('_') && name !== 'comment').length
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).href !== ''
  } catch {
    return false
  }
}

/** Milliseconds since 1970. The shape is asked for first, because engines read dates into nearly any text ("page 2" is one in V8). */
function readDateTime(text: string): number | null {
  const start = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(start) ? null : start
}
