import type { Entry } from '../exchange/exchange.ts'
import { get } from '../fetch/header-list.ts'

export { requestHeader, responseHeader } from '../exchange/evidence.ts'

export function allowOrigin(entry: Entry): string | null {
  return get('Access-Control-Allow-Origin', entry.response.headers)
}

export function allowsCredentials(entry: Entry): boolean {
  return get('Access-Control-Allow-Credentials', entry.response.headers) === 'true'
}

/** The request's origin, if the response echoes it; null if not. */
export function echoedOrigin(entry: Entry): string | null {
  const origin = get('Origin', entry.request.headers)
  return origin !== null && origin !== 'null' && allowOrigin(entry) === origin ? origin : null
}
