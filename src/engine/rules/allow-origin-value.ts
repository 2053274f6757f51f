import { utf8Of } from '../browsers/header-bytes.ts'
import { get } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import { responseHeader } from './evidence.ts'
import { headersToSend, theHost } from './failure-wording.ts'
import type { Evidence, Failure } from './rule.ts'

/** Shared by the rules on a wrong Access-Control-Allow-Origin. */
export const WHY_EXACT =
  'The browser compares Access-Control-Allow-Origin with the page’s origin byte for byte. An origin is a scheme, host and port, in lower case, without a path and without the default port.'

export const SEND_REQUESTING_ORIGIN =
  'Look up the request’s Origin in your list of allowed origins, and send that one origin back unchanged, with Vary: Origin.'

/** No origin is longer: the rest of a longer value need not be looked at. */
const MAX_ORIGIN_LENGTH = 1000

/** The header's value as the browser sees it, its lines joined, and as the server wrote it: in UTF-8. */
export function allowedOrigin(failure: Failure): string {
  const value = (get('Access-Control-Allow-Origin', failure.entry.response.headers) ?? '').slice(0, MAX_ORIGIN_LENGTH)
  return utf8Of(value) ?? value
}

export function allowOriginEvidence(failure: Failure): Evidence[] {
  return responseHeader(failure.entry, 'Access-Control-Allow-Origin')
}

/** `SEND_REQUESTING_ORIGIN` with this exchange's host and origin. */
export function sendRequestingOrigin(failure: Failure): string {
  const headers = headersToSend(failure)
  if (headers === null) return SEND_REQUESTING_ORIGIN
  return `Send ${headers} from ${theHost(failure)}. If you allow several origins, send the one that matches the request’s Origin, with Vary: Origin.`
}

/** An origin as its parts, null when the text isn't exactly a serialized origin. The default port is filled in. */
export function partsOf(text: string): { readonly scheme: string; readonly host: string; readonly port: string } | null {
  const found = /^([a-z][a-z0-9+.-]*):\/\/(\[[0-9a-f:.]+\]|[^/?#:@\s,[\]]+)(?::(\d{1,5}))?$/i.exec(text)
  if (found === null || parseUrl(text) === null) return null
  const [, scheme = '', host = '', port] = found
  const defaultPort = scheme === 'https' ? '443' : scheme === 'http' ? '80' : ''
  return { scheme, host, port: port ?? defaultPort }
}
