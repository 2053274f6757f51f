import { utf8Of } from '../browsers/header-bytes.ts'
import { get } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import { responseHeader } from './evidence.ts'
import type { Evidence, Example, Failure } from './rule.ts'

/** What the rules on a wrong Access-Control-Allow-Origin share. */
export const COMPARED =
  'The browser compares Access-Control-Allow-Origin with the page’s origin byte for byte and interprets nothing. An origin is scheme, host and port: in lower case, without a path, without the scheme’s default port.'

export const ECHO =
  'Let the server look the request’s Origin up in its list of allowed origins and send that one origin back, unchanged, with Vary: Origin.'

/** No origin is longer: what a server says beyond it need not be looked at. */
const LONGEST_ORIGIN = 1000

/** The header's value as the browser sees it, its lines joined, and as the server wrote it: in UTF-8. */
export function allowedOrigin(failure: Failure): string {
  const value = (get('Access-Control-Allow-Origin', failure.entry.response.headers) ?? '').slice(0, LONGEST_ORIGIN)
  return utf8Of(value) ?? value
}

export function allowOriginEvidence(failure: Failure): Evidence[] {
  return responseHeader(failure.entry, 'Access-Control-Allow-Origin')
}

/** An origin as its parts, null when the text is not exactly a serialized origin. The port is written out. */
export function partsOf(text: string): { readonly scheme: string; readonly host: string; readonly port: string } | null {
  const found = /^([a-z][a-z0-9+.-]*):\/\/(\[[0-9a-f:.]+\]|[^/?#:@\s,[\]]+)(?::(\d{1,5}))?$/i.exec(text)
  if (found === null || parseUrl(text) === null) return null
  const [, scheme = '', host = '', port] = found
  const defaultPort = scheme === 'https' ? '443' : scheme === 'http' ? '80' : ''
  return { scheme, host, port: port ?? defaultPort }
}

/** A response that allows `value` to https://app.example, or to `origin`. */
export function allowing(says: string, value: string, origin?: string): Example {
  return { says, responseHeaders: [['Access-Control-Allow-Origin', value]], ...(origin ? { origin } : {}) }
}
