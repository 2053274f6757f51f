import { createServer as createHttp } from 'node:http'
import { createSecureServer } from 'node:http2'
import { createServer as createTcp } from 'node:net'
import type { TrustedCertificate } from '../browsers/browser.ts'
import { closedPort, type Listening, listen } from '../listen.ts'
import { demoList } from './demo/demo-list.ts'
import type { Case } from './scenario.ts'
import { SCENARIOS } from './scenarios/all.ts'
import { type Certificate, selfSigned } from './server/certificate.ts'
import { cookieFor } from './server/cookie.ts'
import { file } from './server/pages.ts'
import { defaultPorts, HOST_NAMES, hopOf, originAt, type Ports } from './server/places.ts'
import { breakOff, type Request, type Response, scripted, send, type Wire, wire } from './server/response.ts'
import { demandCertificate } from './server/tls-alert.ts'

/** A request that arrived. */
export interface Arrived {
  /** null: it belongs to no scenario. */
  readonly scenario: string | null
  readonly method: string
  readonly url: string
  readonly httpVersion: string
  /** One line each, as received; without HTTP/2 pseudo headers. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** A scenario's hop. */
export interface Served {
  readonly scenario: Case
  readonly index: number
}

export interface TestServer {
  readonly demoUrl: string
  readonly ports: Ports
  /** Names that the browser must map to 127.0.0.1 (`--host-resolver-rules`, `network.dns.localDomains`). */
  readonly hostNames: readonly string[]
  /** Where port 80 and 443 of these names must lead. */
  readonly defaultPorts: { readonly http: number; readonly https: number }
  readonly certificate: Certificate
  /** What a browser must be told to trust. */
  readonly trusted: TrustedCertificate
  /** Everything that arrived, in order; set `length = 0` to forget it. */
  readonly requests: Arrived[]
  /** By URL without query: what is served there from now on instead, whichever scenario it belongs to. */
  readonly replaced: Map<string, Served>
  /** Ends every server and connection. */
  close(): Promise<void>
}

/** Starts the scripted servers on free loopback ports: three http origins, three https (HTTP/2) ones, one more whose certificate nobody trusts, and three that misbehave. */
export async function startTestServer(scenarios: readonly Case[] = SCENARIOS): Promise<TestServer> {
  const certified = ['localhost', '127.0.0.1', ...HOST_NAMES]
  const certificate = selfSigned(certified)
  const byId = new Map(scenarios.map((s) => [s.id, s]))
  const requests: Arrived[] = []
  const replaced = new Map<string, Served>()
  const handle = (request: Request, response: Response): void => {
    const one = arrived(request)
    requests.push(one)
    const served = replaced.get(one.url.replace(/\?.*/, ''))
    void (served === undefined ? respond(request, response, byId, ports) : serve(request, response, served, ports))
  }
  const { cert, key } = certificate
  const http = (): Promise<Listening> => listen(createHttp({ joinDuplicateHeaders: false }, handle))
  const https = (own = { cert, key }): Promise<Listening> => listen(createSecureServer({ ...own, allowHTTP1: true }, handle))
  const stranger = selfSigned(certified)
  const plain = [http(), http(), http()] as const
  const secure = [https(), https(), https(), https({ cert: stranger.cert, key: stranger.key })] as const
  const odd = [listen(createTcp((socket) => socket.destroy())), listen(createTcp(demandCertificate))] as const
  const servers = await Promise.all([...plain, ...secure, ...odd])
  const [page, api, other, securePage, secureApi, secureOther, untrusted, rude, wantsCertificate] = servers
  const ports: Ports = {
    page: page.port,
    api: api.port,
    other: other.port,
    securePage: securePage.port,
    secureApi: secureApi.port,
    secureOther: secureOther.port,
    untrusted: untrusted.port,
    rude: rude.port,
    refused: await closedPort(),
    wantsCertificate: wantsCertificate.port,
  }
  return {
    demoUrl: `${originAt('page', 'localhost', ports)}/`,
    ports,
    hostNames: HOST_NAMES,
    defaultPorts: defaultPorts(ports),
    certificate,
    trusted: {
      ...certificate,
      servers: certified.flatMap((host) => [443, securePage.port, secureApi.port, secureOther.port].map((port) => `${host}:${port}`)),
    },
    requests,
    replaced,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}

async function respond(request: Request, response: Response, scenarios: ReadonlyMap<string, Case>, ports: Ports): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://lab.invalid')
  const hop = hopOf(url.pathname)
  const scenario = hop === null ? undefined : scenarios.get(hop.id)
  if (hop === null || scenario === undefined) return send(response, page(url, scenarios, ports))
  return serve(request, response, { scenario, index: hop.index }, ports)
}

async function serve(request: Request, response: Response, { scenario, index }: Served, ports: Ports): Promise<void> {
  const { search } = new URL(request.url ?? '/', 'http://lab.invalid')
  const method = request.method ?? 'GET'
  const planned = scripted(scenario, index, method, header(request, 'access-control-request-method'))
  if (planned === null) return send(response, NOT_FOUND)
  if (planned.delay > 0) await new Promise((resolve) => setTimeout(resolve, planned.delay))
  if (planned.breaks !== null) return breakOff(request, planned.breaks)
  send(response, wire(scenario, index, planned, ports, { origin: header(request, 'origin') ?? null, search, method }))
}

const NOT_FOUND: Wire = { status: 404, headers: [['Content-Type', 'text/plain']], body: Buffer.from('no such page\n') }

/** What is not part of a scenario: the lab's pages, the demo's list, the cookies. */
function page(url: URL, scenarios: ReadonlyMap<string, Case>, ports: Ports): Wire {
  if (url.pathname === '/demo.json') {
    return { status: 200, headers: [['Content-Type', 'application/json']], body: Buffer.from(JSON.stringify(demoList(scenarios, ports))) }
  }
  return cookieFor(url.pathname, scenarios, ports) ?? file(url.pathname, url.searchParams) ?? NOT_FOUND
}

function header(request: Request, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

function arrived(request: Request): Arrived {
  const headers: [string, string][] = []
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] ?? ''
    if (!name.startsWith(':')) headers.push([name, request.rawHeaders[i + 1] ?? ''])
  }
  const host = request.headers.host ?? request.headers[':authority'] ?? ''
  const scheme = 'encrypted' in request.socket ? 'https' : 'http'
  const path = request.url ?? '/'
  return {
    scenario: hopOf(path.replace(/\?.*/, ''))?.id ?? null,
    method: request.method ?? '',
    url: `${scheme}://${String(host)}${path}`,
    httpVersion: request.httpVersion,
    headers,
  }
}
