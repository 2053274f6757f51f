import { get } from '../fetch/header-list.ts'
import { remembering } from '../fetch/remembering.ts'
import type { Entry } from '../har/entry.ts'

/**
 * Is this entry a CORS preflight? An OPTIONS request that the page made itself has no Access-Control-Request-Method.
 * Chromium marks its own preflights by their initiator, also while they are pending and carry no headers yet.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-request
 */
export function isPreflight(entry: Entry): boolean {
  if (entry.request.method !== 'OPTIONS') return false
  return (
    entry.initiator?.type === 'preflight' ||
    entry.resourceType === 'preflight' ||
    get('Access-Control-Request-Method', entry.request.headers) !== null
  )
}

/** The method that a preflight requests; null when its headers were not recorded. */
export function requestedMethod(preflight: Entry): string | null {
  return get('Access-Control-Request-Method', preflight.request.headers)
}

/** The lower-case header names that a preflight requests. */
export function requestedHeaderNames(preflight: Entry): readonly string[] {
  return namesIn(get('Access-Control-Request-Headers', preflight.request.headers) ?? '')
}

const namesIn = remembering((list): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== ''),
)
