import type { Entry, EntryResponse, Observed } from '../har/entry.ts'

/** A response of which nothing was recorded. */
export const NO_RESPONSE: EntryResponse = {
  status: 0,
  statusText: '',
  httpVersion: null,
  headers: [],
  redirectURL: '',
  bodySize: null,
  content: { size: null, mimeType: null, text: null },
}

/** Of which the page reported nothing. */
export const NOTHING_OBSERVED: Observed = { responseStatus: null, credentials: null, mode: null, redirect: null, effectiveDirective: null }

/** The members of an entry that a recorder may leave out, as they are where none of them was recorded: for entries that no recorder wrote. */
export const NOTHING_RECORDED: Omit<Entry, 'index' | 'startedDateTime' | 'start' | 'time' | 'request' | 'response'> = {
  serverIPAddress: null,
  pageref: null,
  timingsCount: null,
  queueing: null,
  fromCache: null,
  error: null,
  resourceType: null,
  initiator: null,
  connectionId: null,
  fetchedViaServiceWorker: false,
  securityState: null,
  isWithoutPage: false,
  recorder: 'unknown',
  browser: 'unknown',
  observed: null,
}
