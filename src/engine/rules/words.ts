import type { Failure } from './rule.ts'

/** A value inside a sentence: quoted, shortened where it is very long, so that a sentence stays one. */
export function quoted(value: string): string {
  return `“${value.length > 200 ? `${value.slice(0, 199)}…` : value}”`
}

/** "The preflight's answer" or "The response". */
export function theAnswer(failure: Failure): string {
  return failure.at === 'preflight' ? 'The answer to the preflight' : 'The response'
}

/** The page's origin in a sentence. */
export function theOrigin(failure: Failure): string {
  if (failure.origin === null) return 'the page'
  return failure.origin === 'null' ? 'an opaque origin (sent as “null”)' : failure.origin
}

/** "a, b and c". */
export function listed(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
}

/** The host that answered. */
export function hostOf(failure: Failure): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(failure.entry.request.url)?.[1] ?? failure.entry.request.url
}
