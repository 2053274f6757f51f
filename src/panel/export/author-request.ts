import type { Header, HopReport } from '../../engine/index.ts'
import type { ExportSource } from './source.ts'

/** A request as the page made it, as far as the recording shows. */
interface AuthorRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly Header[]
  /** Set by the browser. */
  readonly origin: string | null
  readonly cookie: string | null
  /** The body is not recorded. */
  readonly mayHaveBody: boolean
}

/** Set by the browser: forbidden for scripts, or irrelevant. */
const BROWSER_HEADERS =
  /^(?:accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie|cookie2|date|dnt|expect|host|keep-alive|origin|permissions-policy|proxy-.*|sec-.*|referer|te|trailer|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|via|priority|pragma|cache-control|if-none-match|if-modified-since|accept-language)$/i

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i

export function authorRequest({ diagnosis, entry }: ExportSource): AuthorRequest {
  const [hop] = diagnosis.hops
  const recorded = hop?.entry == null ? null : entry(hop.entry)
  const preflight = preflightRequest(hop, entry)
  const headers = (recorded?.request.headers ?? []).filter(
    ({ name, value }) => TOKEN.test(name) && !BROWSER_HEADERS.test(name) && !(/^accept$/i.test(name) && value === '*/*'),
  )
  const known = new Set(headers.map(({ name }) => name.toLowerCase()))
  // If only the preflight was recorded, it has the names of the headers, but not their values.
  const unknown = preflight.names.filter((name) => !known.has(name) && TOKEN.test(name)).map((name) => ({ name, value: '' }))
  const method = preflight.method ?? recorded?.request.method ?? diagnosis.method
  return {
    url: diagnosis.url,
    method,
    headers: [...headers, ...unknown],
    origin: diagnosis.origin,
    cookie: recorded?.request.headers.find(({ name }) => /^cookie$/i.test(name))?.value ?? null,
    mayHaveBody: !/^(?:GET|HEAD|OPTIONS)$/.test(method),
  }
}

/** The method and headers that the preflight request of a hop announces. */
export function preflightRequest(hop: HopReport | undefined, entry: ExportSource['entry']) {
  const recorded = hop?.preflight.entry == null ? null : entry(hop.preflight.entry)
  const lineOf = (wanted: string) => recorded?.request.headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null
  const names = lineOf('access-control-request-headers') ?? ''
  return {
    method: lineOf('access-control-request-method'),
    names: names
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
  }
}
