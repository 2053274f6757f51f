import { normalizeMethod } from '../fetch/method.ts'
import { remembering } from '../fetch/remembering.ts'
import { parseUrl } from '../fetch/url.ts'
import { CutOff } from './cut-off.ts'
import type { Entry, EntryRequest, EntryResponse, Header, RecordedBy } from './entry.ts'
import { internerOfHeaders } from './intern-headers.ts'
import { countOf, described, type Fields, fieldsOf, numberOf, textOf } from './json-value.ts'
import { keptBody } from './kept-body.ts'
import type { Skipped } from './log.ts'
import { readHeaders } from './read-headers.ts'
import { readInitiator } from './read-initiator.ts'
import { readObserved } from './read-observed.ts'
import { readRequestHeaders } from './read-request-headers.ts'

/**
 * Reads one member of `log.entries`. Only what nothing can be said without is required: a request with a method and a URL, and a start.
 * All else may be missing, null or of the wrong type, and is then "not recorded". An entry that lacks the essentials is skipped with the
 * place of the first one missing. Checked by hand, since schema libraries took 5 to 15 times as long per megabyte.
 *
 * Custom fields are read as Chrome DevTools and Firefox write them; what other recorders write is a matter of their profiles.
 *
 * @param by who wrote the log, and whose rules apply
 * @param startIfMissing the start of an entry that has none, in milliseconds since 1970; null: such an entry is skipped
 * @see http://www.softwareishard.com/blog/har-12-spec/#entries
 */
export function readHarEntry(
  value: unknown,
  index: number,
  by: RecordedBy,
  startIfMissing: number | null = null,
): { readonly entry: Entry } | { readonly skipped: Skipped } {
  const skip = (place: string, expected: string, found: unknown) => ({
    skipped: { entry: index, reason: `log.entries[${index}]${place}: expected ${expected}, found ${described(found)}` },
  })

  if (value instanceof CutOff) return { skipped: { entry: index, reason: `log.entries[${index}]: ${cutText(value)}` } }
  const fields = fieldsOf(value)
  if (fields === null) return skip('', 'an object', value)
  const request = fieldsOf(fields.request)
  if (request === null) return skip('.request', 'an object', fields.request)
  const { method } = request
  if (typeof method !== 'string' || method === '') return skip('.request.method', 'a method', method)
  const url = typeof request.url === 'string' ? sharedUrl(request.url) : null
  if (url === null) return skip('.request.url', 'a URL', request.url)
  const { startedDateTime } = fields
  const isMissing = startedDateTime === undefined || startedDateTime === null || startedDateTime === ''
  const start = isMissing ? startIfMissing : readStart(startedDateTime)
  if (start === null) return skip('.startedDateTime', 'an ISO 8601 date and time', startedDateTime)

  // All members in one literal: with a spread, V8 keeps half of them in a second object.
  const response = fieldsOf(fields.response) ?? {}
  const timings = fieldsOf(fields.timings)
  return {
    entry: {
      index,
      startedDateTime: textOf(startedDateTime) ?? (isMissing ? '' : new Date(start).toISOString()),
      start,
      time: countOf(fields.time),
      request: readRequest(request, method, url),
      response: readResponse(response),
      serverIPAddress: textOf(fields.serverIPAddress),
      pageref: textOf(fields.pageref),
      timingsCount: countPhases(timings),
      // Members whose names begin with an underscore, as browsers' DevTools write them.
      queueing: countOf(timings?._blocked_queueing),
      fromCache: fields._fromCache === 'memory' || fields._fromCache === 'disk' ? fields._fromCache : null,
      error: textOf(response._error) ?? textOf(fields._error),
      resourceType: textOf(fields._resourceType)?.toLowerCase() || null,
      initiator: readInitiator(fields._initiator),
      connectionId: readConnection(fields._connectionId),
      fetchedViaServiceWorker: isMarkedAsServiceWorkers(response) || isMarkedAsServiceWorkers(fields),
      securityState: textOf(fields._securityState),
      isWithoutPage: false,
      observed: readObserved(fields._observed),
      recorder: by.recorder,
      browser: by.browser,
    },
  }
}

/** By Chrome DevTools, and by tools that pass on what the DevTools protocol says, with an underscore or without. */
function isMarkedAsServiceWorkers({ _fetchedViaServiceWorker, _fromServiceWorker, fromServiceWorker }: Fields): boolean {
  return _fetchedViaServiceWorker === true || _fromServiceWorker === true || fromServiceWorker === true
}

function cutText({ at, isBegun }: CutOff): string {
  return `the file is cut off ${isBegun ? 'in' : 'before'} this entry, at byte ${at}`
}

function readConnection(value: unknown): string | null {
  const number = numberOf(value)
  return textOf(value) ?? (number === null ? null : String(number))
}

function readRequest(request: Fields, method: string, url: string): EntryRequest {
  return {
    // A page's `put` is sent as PUT; some tools write it down as the page did.
    method: normalizeMethod(method),
    url,
    httpVersion: textOf(request.httpVersion) || null,
    headers: readRequestHeaders(request),
    headersSize: countOf(request.headersSize),
  }
}

const internResponseHeaders = internerOfHeaders()

function readResponse(response: Fields): EntryResponse {
  const content = fieldsOf(response.content) ?? {}
  const status = readStatus(response.status)
  const headers = internResponseHeaders(readHeaders(response.headers))
  return {
    status,
    statusText: textOf(response.statusText) ?? '',
    httpVersion: textOf(response.httpVersion) || null,
    headers,
    redirectURL: textOf(response.redirectURL) || locationOf(status, headers),
    bodySize: numberOf(response.bodySize),
    content: {
      size: countOf(content.size),
      mimeType: textOf(content.mimeType),
      text: keptBody(status, contentTypeOf(content, headers), content),
    },
  }
}

/** Some recorders leave `redirectURL` empty, and the header tells. */
function locationOf(status: number, headers: readonly Header[]): string {
  const isRedirect = status >= 300 && status < 400
  return (isRedirect && headers.find(({ name }) => name.toLowerCase() === 'location')?.value.trim()) || ''
}

function contentTypeOf(content: Fields, headers: readonly Header[]): string {
  return textOf(content.mimeType) || (headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '')
}

function readStatus(value: unknown): number {
  const status = numberOf(value)
  return status !== null && Number.isInteger(status) && status >= 0 && status <= 999 ? status : 0
}

/** Phases by HAR's names; Chromium adds members of its own such as `_blocked_queueing`. */
function countPhases(timings: Fields | null): number | null {
  return timings && Object.keys(timings).filter((name) => !name.startsWith('_') && name !== 'comment').length
}

/** The URL as a text that equal ones share, if they come close together: what is looked up by it is found at once. null: it is none. */
const sharedUrl = remembering((text) => (parseUrl(text) === null ? null : text))

/**
 * Milliseconds since 1970; null: no date. Some tools write dates as HTTP does, others what the clock of their language gives: so many milliseconds or
 * seconds since 1970.
 */
function readStart(value: unknown): number | null {
  const text = textOf(value)
  const number = numberOf(value)
  if (number === null) return text === null ? null : readDateTime(text)
  if (number < EARLIEST_SECONDS) return null
  const start = number < EARLIEST_SECONDS * 1000 ? number * 1000 : number
  return start <= LATEST_MS ? start : null
}

/** September 2001: as milliseconds, what is below would be in January 1970. */
const EARLIEST_SECONDS = 1_000_000_000
/** @see https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_MS = 8_640_000_000_000_000

const ISO_8601 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** Milliseconds since 1970. The shape is checked first, because engines read nearly any text as a date ("page 2" is one in V8). */
function readDateTime(text: string): number | null {
  const start = ISO_8601.test(text) || HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(start) ? null : start
}
