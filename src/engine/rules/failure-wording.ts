import { get } from '../fetch/header-list.ts'
import { hostOf, listed, quoted, shortened, shortenedHost } from '../report/wording.ts'
import type { Failure } from './rule.ts'

/** "preflight response" or "response". */
export function responseName({ at }: Failure): string {
  return at === 'preflight' ? 'preflight response' : 'response'
}

/** The requesting origin in a sentence. */
export function theOrigin({ origin }: Failure): string {
  if (origin === null) return 'the page’s origin'
  return origin === 'null' ? 'the opaque origin “null”' : shortenedHost(origin)
}

/** The host that the request was sent to. */
export function theHost({ entry }: Pick<Failure, 'entry'>): string {
  return shortenedHost(hostOf(entry.request.url))
}

/** "404 Not Found". Of a refused response some recorders keep the headers alone. */
export function theStatus({ entry }: Pick<Failure, 'entry'>): string {
  const { status, statusText } = entry.response
  if (status === 0) return 'status not recorded'
  return shortened(`${status} ${statusText}`.trim(), 40)
}

/** " with 302 Found", or nothing where the status isn't recorded. */
export function withStatus(failure: Failure): string {
  return failure.entry.response.status === 0 ? '' : ` with ${theStatus(failure)}`
}

/** "Content-Type “text/html”" or "no Content-Type". */
export function contentType({ entry }: Failure): string {
  const type = get('Content-Type', entry.response.headers)
  return type === null ? 'no Content-Type' : `Content-Type ${quoted(type)}`
}

/** The method in a sentence. */
export function theMethod({ method }: Failure): string {
  return shortened(method, 40)
}

/**
 * The headers that let the requesting origin read the response: "Access-Control-Allow-Origin: https://app.example and
 * Access-Control-Allow-Credentials: true".
 *
 * @param more further headers to send with them
 * @returns null where no header can name the origin: the recording doesn't show it, or it is opaque
 */
export function headersToSend({ origin, includesCredentials }: Failure, ...more: readonly string[]): string | null {
  if (origin === null || origin === 'null') return null
  const credentials = includesCredentials ? ['Access-Control-Allow-Credentials: true'] : []
  return listed([`Access-Control-Allow-Origin: ${shortenedHost(origin)}`, ...credentials, ...more])
}
