/** A HAR entry as the browser gave it: untyped, for only the engine reads it in full. */
export type RawEntry = Readonly<Record<string, unknown>>

/** Two readings of one request have the same identity; so have identical requests of the same moment. Null when the entry shows none. */
export function identityOf(entry: unknown): string | null {
  if (!isRecord(entry) || !isRecord(entry.request)) return null
  const { method, url } = entry.request
  const started = entry.startedDateTime
  return typeof method === 'string' && typeof url === 'string' && typeof started === 'string' ? `${method} ${started} ${url}` : null
}

/** Is it a document that was asked for? Chromium's recorder says so; in Firefox's record a header does. */
export function isDocument(entry: unknown): boolean {
  if (!isRecord(entry)) return false
  if (entry._resourceType === 'document') return true
  const headers = isRecord(entry.request) ? entry.request.headers : null
  return Array.isArray(headers) && headers.some((line) => isRecord(line) && line.name === 'Sec-Fetch-Dest' && line.value === 'document')
}

/** Chromium's page of a request: `page_2`, counted from the opening of DevTools. Null when the entry names none. */
export function pageOf(entry: unknown): string | null {
  return isRecord(entry) && typeof entry.pageref === 'string' ? entry.pageref : null
}

/** Is it a preflight of Chromium's record? */
export function isPreflight(entry: unknown): boolean {
  return isRecord(entry) && entry._resourceType === 'preflight'
}

/** When the request started, in milliseconds since 1970; NaN when the entry does not show it. */
export function startOf(entry: unknown): number {
  return isRecord(entry) && typeof entry.startedDateTime === 'string' ? Date.parse(entry.startedDateTime) : Number.NaN
}

export function urlOf(entry: unknown): string {
  const url = isRecord(entry) && isRecord(entry.request) ? entry.request.url : null
  return typeof url === 'string' ? url : ''
}

/**
 * Chromium fires the event of 0.3 to 1 % of requests before their real headers have arrived: a response blocked by CORS then looks like
 * one that never came. getHAR was right at the first re-read, every time (measured in Chromium 156).
 */
export function maybeStale(entry: unknown): boolean {
  return statusOf(entry) === 0 && errorOf(entry) === 'net::ERR_FAILED'
}

/** What such an event tells for certain. */
export const STALE_FAILURE: RawEntry = { response: { status: 0, _error: 'net::ERR_FAILED' } }

/** The same entry as Chromium lists a request that is still running: what it says of the outcome is left out. */
export function asPending(entry: RawEntry): RawEntry {
  return { ...entry, time: 0, response: { ...(isRecord(entry.response) ? entry.response : {}), _error: null } }
}

/** Chromium's getHAR lists requests that are still running; their event will come. */
export function isPending(entry: unknown): boolean {
  return isRecord(entry) && statusOf(entry) === 0 && errorOf(entry) === null && entry.time === 0
}

/** Firefox's getHAR loses parts of what happens while it builds: status 0 although response headers are there (measured in Firefox 153). */
export function isHalfLost(entry: unknown): boolean {
  if (!isRecord(entry) || !isRecord(entry.response)) return false
  const { headers } = entry.response
  return statusOf(entry) === 0 && Array.isArray(headers) && headers.length > 0
}

/** Does `newer` say something else, and no less? What a browser has once reported about a request is never given up for less. */
export function tellsMore(newer: unknown, older: unknown): boolean {
  if (isPending(newer)) return false
  if (isHalfLost(newer) || tellsLess(newer, older)) return false
  return outcomeOf(newer) !== outcomeOf(older)
}

/** Has `newer` no response, where `older` has one? */
export function tellsLess(newer: unknown, older: unknown): boolean {
  return statusOf(newer) === 0 && statusOf(older) > 0
}

/** What two readings of one request differ in: its response, its headers (never fewer, later), its end. */
export function outcomeOf(entry: unknown): string {
  if (!isRecord(entry)) return ''
  const lines = [entry.request, entry.response].map((message) =>
    isRecord(message) && Array.isArray(message.headers) ? message.headers.length : 0,
  )
  return [statusOf(entry), errorOf(entry), entry.time, ...lines].join(' ')
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function statusOf(entry: unknown): number {
  const status = isRecord(entry) && isRecord(entry.response) ? entry.response.status : 0
  return typeof status === 'number' ? status : 0
}

/** Chromium's: a `net::ERR_...` name, "" for a policy's refusal, null for a success. Firefox has no such field. */
export function errorOf(entry: unknown): unknown {
  return isRecord(entry) && isRecord(entry.response) ? entry.response._error : undefined
}
