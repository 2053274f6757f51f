import type { Entry, Header } from '../har/entry.ts'

/** What a recording shows of one response, as far as it can name who sent it. */
export interface SeenResponse {
  /** Of the request; known even when the browser kept every header of the response back. */
  readonly url: string
  /** Of the request; "" when there is no entry of it. */
  readonly method: string
  /** 0 when no response was recorded. */
  readonly status: number
  /** The reason phrase; HTTP/2 and later have none. */
  readonly reason: string
  readonly headers: readonly Header[]
  /** The body's text; null when it was not recorded. */
  readonly body: string | null
}

export function seenResponse({
  request: { url, method },
  response: { status, statusText, headers, content },
}: Pick<Entry, 'request' | 'response'>): SeenResponse {
  return { url, method, status, reason: statusText, headers, body: content.text }
}

/** A request of which no response was recorded. */
export function withoutResponse(url: string): SeenResponse {
  return { url, method: '', status: 0, reason: '', headers: [], body: null }
}

/** What in a response names a platform, for instance `Server: nginx/1.27.2`. A cookie's value is never part of it. */
export interface Clue {
  /** The name of a header as it was sent, or "URL", "port", "reason phrase" or "body". */
  readonly name: string
  readonly value: string
}

/** A pattern of one part of a response. What matches is the clue. */
export type Sign = HeaderSign | UrlSign | ReasonSign | BodySign

interface HeaderSign extends Conditions {
  /** Lower case. */
  readonly header: string
  readonly value: RegExp
}

interface UrlSign extends Conditions {
  readonly url: 'host' | 'port' | 'path'
  readonly value: RegExp
}

interface ReasonSign extends Conditions {
  readonly reason: RegExp
}

interface BodySign extends Conditions {
  readonly body: RegExp
}

interface Conditions {
  /** Another sign that must be there too: one alone is many platforms'. */
  readonly beside?: Sign
  /** A sign, or signs, that must not be there. */
  readonly without?: Sign | readonly Sign[]
  /** It counts in responses to requests with such a method only. */
  readonly method?: RegExp
  /** It counts in responses with such a status only, as in error pages. */
  readonly status?: RegExp
}

/** Bodies are looked at no further than this many characters: the ones that name a platform are short. */
const BODY_LIMIT = 2_000

/** Render passes on what the application behind it calls itself. */
const SERVER_HEADERS: readonly string[] = ['server', 'x-render-origin-server']

/** The clue that a sign gives; null when the response does not show it. */
export function clueOf(sign: Sign, response: SeenResponse): Clue | null {
  if (sign.status?.test(String(response.status)) === false) return null
  if (sign.method?.test(response.method) === false) return null
  if (sign.beside !== undefined && clueOf(sign.beside, response) === null) return null
  const clue = ownClueOf(sign, response)
  // Only now: a response shows few of the signs.
  const isRefuted = clue !== null && [sign.without ?? []].flat().some((other) => clueOf(other, response) !== null)
  return isRefuted ? null : clue
}

/** The clue of the sign alone, without its conditions. */
function ownClueOf(sign: Sign, response: SeenResponse): Clue | null {
  if ('header' in sign) return clueOfHeaders(sign, response.headers)
  if ('url' in sign) return clueOfUrl(sign, response.url)
  if ('reason' in sign) {
    const [match] = sign.reason.exec(response.reason) ?? []
    return match === undefined ? null : { name: 'reason phrase', value: match }
  }
  const [match] = sign.body.exec(response.body?.slice(0, BODY_LIMIT) ?? '') ?? []
  return match === undefined ? null : { name: 'body', value: match }
}

function clueOfHeaders({ header, value }: HeaderSign, headers: readonly Header[]): Clue | null {
  const names = header === 'server' ? SERVER_HEADERS : [header]
  for (const line of headers) {
    if (!names.some((name) => isNamed(line, name))) continue
    const [match] = value.exec(line.value) ?? []
    if (match !== undefined) return { name: line.name, value: match }
  }
  return null
}

/** @param wanted in lower case. Most names differ in length already. */
function isNamed({ name }: Header, wanted: string): boolean {
  return name.length === wanted.length && name.toLowerCase() === wanted
}

/** scheme://host[:port]/path, as the URL Standard serializes it. */
const URL_PARTS = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^/?#:]*)(?::(\d+))?([^?#]*)/i

function clueOfUrl({ url: part, value }: UrlSign, url: string): Clue | null {
  const parts = partsOf(url)
  const [match] = value.exec(part === 'host' ? parts.host.toLowerCase() : parts[part]) ?? []
  return match === undefined || match === ''
    ? null
    : { name: part === 'port' ? 'port' : 'URL', value: part === 'host' ? parts.host : match }
}

let latest = { url: '', host: '', port: '', path: '' }

/** A response is held against hundreds of signs: the parts of the latest URL are kept. */
function partsOf(url: string): typeof latest {
  if (url !== latest.url) {
    const [, host = '', port = '', path = ''] = URL_PARTS.exec(url) ?? []
    latest = { url, host, port, path }
  }
  return latest
}

/** A cookie by its name, of which the pattern is given; the clue is the name alone. */
export function cookie(name: string): Sign {
  // Recorders that join several Set-Cookie lines put a line feed between them.
  return { header: 'set-cookie', value: new RegExp(`(?<=^|\\n)${name}(?==)`) }
}

export function serverHeader(value: RegExp): Sign {
  return { header: 'server', value }
}

/** A Server header of the program itself, not of a proxy or host in front of it. */
export const OWN_SERVER = serverHeader(
  /^(?!(?:nginx|openresty|tengine|apache|caddy|cloudflare|cloudfront|envoy|istio-envoy|Google Frontend|Vercel|Netlify|Fly|Heroku|railway|awselb)\b)/i,
)

export function poweredBy(value: RegExp): Sign {
  return { header: 'x-powered-by', value }
}

/** A header with whatever value: the first characters of it are shown. */
export function header(name: string): Sign {
  return { header: name, value: /^.{0,24}/ }
}

/** The domain, and every host below it. */
export function domain(...names: readonly string[]): Sign {
  return { url: 'host', value: new RegExp(`(?:^|\\.)(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`) }
}

export function host(value: RegExp): Sign {
  return { url: 'host', value }
}

export function path(value: RegExp): Sign {
  return { url: 'path', value }
}

export const LOCAL_HOST: Sign = host(/^(?:localhost|(?:.+\.)localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/)

/** Only of this computer: anywhere else a port says nothing. */
export function localPort(...ports: readonly number[]): Sign {
  return { url: 'port', value: new RegExp(`^(?:${ports.join('|')})$`), beside: LOCAL_HOST }
}

export const FAILURE = /^[45]\d\d$/
