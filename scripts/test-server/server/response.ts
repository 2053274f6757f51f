import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, type Http2ServerRequest, type Http2ServerResponse, type ServerHttp2Stream } from 'node:http2'
import type { Case, ScriptedResponse } from '../scenario.ts'
import { bodyFor } from './bodies.ts'
import { fill } from './fill.ts'
import { hopUrl, type Ports } from './places.ts'

export type Request = IncomingMessage | Http2ServerRequest
export type Response = ServerResponse | Http2ServerResponse

/** What goes on the wire for one request of a scenario. */
export interface Wire {
  readonly status: number
  /** One line each, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
  /** Milliseconds between the body and the end of the response. */
  readonly holds?: number
}

/**
 * The scripted response to a request for hop `index`. A CORS preflight is an OPTIONS with Access-Control-Request-Method;
 * any other OPTIONS is a request of the page's own.
 */
export function scripted(scenario: Case, index: number, method: string, requestMethod: string | undefined): ScriptedResponse | null {
  const hop = scenario.hops[index]
  if (hop === undefined) return null
  return method === 'OPTIONS' && requestMethod !== undefined ? hop.preflight : hop.response
}

/** Fills placeholders, the Location of a redirect to the next hop, and a body. `search` is carried along redirects. */
export function wire(
  scenario: Case,
  index: number,
  response: ScriptedResponse,
  ports: Ports,
  request: { origin: string | null; search: string; method: string },
): Wire {
  const lines = response.lines.filter((line) => request.origin !== null || !line.includes('{echo?}'))
  const headers = lines.map((line) => headerLine(fill(line, scenario, index, ports, request.origin ?? 'null')))
  const has = (name: string): boolean => headers.some(([n]) => n.toLowerCase() === name)
  const next = scenario.hops[index + 1]
  const isRedirect = [301, 302, 303, 307, 308].includes(response.status)
  if (isRedirect && next !== undefined && !has('location'))
    headers.push(['Location', hopUrl(scenario, index + 1, next, ports) + request.search])
  const { before, kind } = scenario.request
  const empty = request.method === 'OPTIONS' || response.status === 204 || response.status === 304
  const suiting = empty ? { type: '', bytes: Buffer.alloc(0) } : bodyFor(before === 'image' ? 'img' : kind)
  const body = response.body === null ? suiting.bytes : Buffer.from(response.body)
  if (body.length > 0 && !has('content-type')) headers.push(['Content-Type', suiting.type || 'text/plain'])
  return { status: response.status, headers, body, holds: response.holds }
}

/** The value keeps its outer spaces, but for the one after the colon. */
function headerLine(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]
}

/** Of these Node's HTTP/2 server sends one line only, and throws for more. */
const SENT_ONCE: ReadonlySet<string> = new Set([
  'access-control-allow-credentials',
  'access-control-max-age',
  'content-range',
  'content-type',
  'etag',
  'location',
  'retry-after',
  'x-content-type-options',
])

/** Sends it with every line as written. HTTP/2 has only lower-case names; there duplicates go into one field list, or into one line. */
export function send(response: Response, { status, headers, body, holds = 0 }: Wire): void {
  if ('stream' in response) {
    const fields: Record<string, string | string[]> = {}
    for (const [name, value] of headers) {
      const key = name.toLowerCase()
      const before = fields[key]
      const both = before === undefined ? value.trim() : [before, value.trim()].flat()
      fields[key] = Array.isArray(both) && SENT_ONCE.has(key) ? both.join(', ') : both
    }
    response.writeHead(status, fields)
  } else {
    const length = status === 204 || status === 304 || holds > 0 ? [] : [['Content-Length', String(body.length)] as const]
    response.writeHead(status, [...headers, ...length].flat())
  }
  if (holds === 0) {
    response.end(body)
    return
  }
  const writable: NodeJS.WritableStream = response
  writable.write(body)
  setTimeout(() => writable.end(), holds)
}

/** Ends the connection instead of sending a response; an HTTP/2 connection carries other requests too, so there only the stream of this one. */
export function breakOff(request: Request, how: 'close' | 'reset' | 'garbage'): void {
  if ('stream' in request) breakStream(request.stream, how)
  else if (how === 'garbage') request.socket.end('\u0000\u0001 this is not HTTP\r\n\r\n')
  else if (how === 'reset' && !('encrypted' in request.socket)) request.socket.resetAndDestroy()
  else request.socket.destroy()
}

function breakStream(stream: ServerHttp2Stream, how: 'close' | 'reset' | 'garbage'): void {
  if (how === 'close') stream.destroy()
  else stream.close(how === 'reset' ? constants.NGHTTP2_INTERNAL_ERROR : constants.NGHTTP2_PROTOCOL_ERROR)
}
