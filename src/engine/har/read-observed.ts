import type { Observed } from './entry.ts'
import { countOf, fieldsOf, textOf } from './json-value.ts'

const CREDENTIALS = ['omit', 'same-origin', 'include'] as const
const MODES = ['cors', 'no-cors', 'same-origin', 'navigate'] as const
const REDIRECTS = ['follow', 'error', 'manual'] as const

/** What the page itself reported about the request, from `_observed`; null if nothing. */
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
