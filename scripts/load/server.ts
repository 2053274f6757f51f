import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { listen } from '../listen.ts'
import { kindOf, PAGE_ORIGIN } from './kinds.ts'

export interface LoadServer {
  readonly pageUrl: string
  /** Where the page's requests go: another origin of its site, which hides credentials, and one of another site. */
  readonly apis: readonly string[]
  /** How many requests the API has received, preflights apart, that bear no number or one that came before: no page of the load makes these. */
  unexpected(): number
  close(): Promise<void>
}

/** A page, and the API that it makes its requests to. */
export async function startLoadServer(): Promise<LoadServer> {
  const page = await listen(
    createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Load</title>')
    }),
  )
  const pageOrigin = `http://localhost:${page.port}`
  const numbers = new Set<number>()
  let received = 0
  const api = await listen(
    createServer((request, response) => {
      if (request.method !== 'OPTIONS') {
        received++
        const number = numberOf(request.headers)
        if (!Number.isNaN(number)) numbers.add(number)
      }
      void respond(request, response, pageOrigin)
    }),
  )
  return {
    pageUrl: `${pageOrigin}/`,
    apis: [`http://localhost:${api.port}`, `http://127.0.0.1:${api.port}`],
    unexpected: () => received - numbers.size,
    async close() {
      await Promise.all([page.close(), api.close()])
    },
  }
}

/** `/KIND/GROUP?wait=MILLISECONDS`; the request's number stands in a header that every request has. */
async function respond(request: IncomingMessage, response: ServerResponse, pageOrigin: string): Promise<void> {
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
