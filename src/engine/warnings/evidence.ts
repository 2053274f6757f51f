import type { Entry } from '../exchange/exchange.ts'
import { get } from '../fetch/header-list.ts'

export { requestHeader, responseHeader } from '../exchange/evidence.ts'

export function allowOrigin(entry: Entry): string | null {
  return get('Access-Control-Allow-Origin', entry.response.headers)
}

export function allowsCredentials(entry: Entry): boolean {
  return get('Access-Control-Allow-Credentials', entry.response.headers) === 'true'
}

/** The origin that the answer repeats; null when it does not. */
export function echoedOrigin(entry: Entry): string | null {
  const origin = get('Origin', entry.request.headers)
  return origin !== null && origin !== 'null' && allowOrigin(entry) === origin ? origin : null
}

/** A value inside a sentence, shortened where it is very long. */
export function quoted(value: string): string {
  return `“${value.length > 90 ? `${value.slice(0, 89)}…` : value}”`
}

/** "a, b and c". */
export function listed(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
}
