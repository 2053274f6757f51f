import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { kindOf, PAGE_ORIGIN } from './kinds.ts'

export interface LoadServer {
  readonly pageUrl: string
  /** Where the page's requests go: another origin of its site, which hides credentials, and one of another site. */
  readonly apis: readonly string[]
  close(): Promise<void>
}

/** A page, and the API that it makes its requests to. */
export async function startLoadServer(): Promise<LoadServer> {
  const page = await listen((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Load</title>')
  })
  const pageOrigin = `http://localhost:${portOf(page)}`
  const api = await listen((request, response) => void answer(request, response, pageOrigin))
  return {
    pageUrl: `${pageOrigin}/`,
    apis: [`http://localhost:${portOf(api)}`, `http://127.0.0.1:${portOf(api)}`],
    async close() {
      for (const server of [page, api]) server.closeAllConnections()
      await Promise.all([page, api].map((server) => new Promise((done) => server.close(done))))
    },
  }
}

/** `/KIND/GROUP?wait=MILLISECONDS`; the request's number stands in a header that every request has. */
async function answer(request: IncomingMessage, response: ServerResponse, pageOrigin: string): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const kind = kindOf(pathname.split('/')[1] ?? '')
  const isPreflight = request.method === 'OPTIONS'
  const headers = isPreflight ? kind?.preflight : kind?.response(numberOf(request.headers))
  await pause(Number(searchParams.get('wait')))
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value.replace(PAGE_ORIGIN, pageOrigin))
  response
    .writeHead(isPreflight ? 204 : 200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
    .end(isPreflight ? undefined : 'ok')
}

/** Accept needs no preflight: it bears the number of every request. */
function numberOf({ accept }: IncomingMessage['headers']): number {
  return Number(/n=(\d+)/.exec(accept ?? '')?.[1])
}

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler)
  await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready))
  return server
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
