import type { ChromiumFields, FirefoxFields, Observed } from './entry.ts'
import { countOf, type Fields, fieldsOf, numberOf, textOf } from './json-value.ts'
import type { Recorder } from './log.ts'
import { readInitiator } from './read-initiator.ts'

/**
 * What only Chromium's recorder writes; null when the entry has none of its marks.
 * `_error` and `_fetchedViaServiceWorker` are members of the response there (measured in Chromium 156).
 */
export function readChromiumFields(entry: Fields): ChromiumFields | null {
  const response = fieldsOf(entry.response) ?? {}
  if (!isFromChromium(entry)) return null
  const connection = numberOf(entry._connectionId)
  return {
    error: textOf(response._error) ?? textOf(entry._error),
    resourceType: textOf(entry._resourceType),
    initiator: readInitiator(entry._initiator),
    connectionId: textOf(entry._connectionId) ?? (connection === null ? null : String(connection)),
    fetchedViaServiceWorker: response._fetchedViaServiceWorker === true,
  }
}

/** Does the entry bear a mark that only Chromium's recorder makes? */
export function isFromChromium(entry: Fields): boolean {
  return '_resourceType' in entry || '_initiator' in entry || '_error' in entry || '_error' in (fieldsOf(entry.response) ?? {})
}

/** Does the entry bear a mark that only Firefox's recorder makes? */
export function isFromFirefox(entry: Fields): boolean {
  return '_securityState' in entry
}

/**
 * What only Firefox's recorder writes; null when another one wrote the log.
 * Firefox leaves `_securityState` out of requests it never sent (measured in Firefox 153), so an entry alone cannot always tell.
 */
export function readFirefoxFields(entry: Fields, recorder: Recorder | undefined): FirefoxFields | null {
  const isFirefox = recorder === undefined || recorder === 'unknown' ? isFromFirefox(entry) : recorder === 'firefox'
  return isFirefox ? { securityState: textOf(entry._securityState) } : null
}

const CREDENTIALS = ['omit', 'same-origin', 'include'] as const
const MODES = ['cors', 'no-cors', 'same-origin', 'navigate'] as const
const REDIRECTS = ['follow', 'error', 'manual'] as const

/** What the page itself told of the request, from `_observed`; null when it told nothing. */
export function readObserved(value: unknown): Observed | null {
  const fields = fieldsOf(value)
  if (fields === null) return null
  const observed: Observed = {
    responseStatus: countOf(fields.responseStatus),
    credentials: oneOf(CREDENTIALS, fields.credentials),
    mode: oneOf(MODES, fields.mode),
    redirect: oneOf(REDIRECTS, fields.redirect),
    effectiveDirective: textOf(fields.effectiveDirective) || null,
  }
  return Object.values(observed).some((part) => part !== null) ? observed : null
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | null {
  return words.find((word) => word === value) ?? null
}
