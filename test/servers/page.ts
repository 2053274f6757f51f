import { createServer } from 'node:http'
import type { Browser, BrowserContext } from 'playwright-core'
import { listen } from '../../scripts/listen.ts'
import { recordHar } from './record-har.ts'

/** One site, so that its cookies go along; three origins. */
export const SITE = 'corslens.test'

export interface PageRequest {
  readonly name: string
  readonly path: string
  readonly init: RequestInit
  /** What the page must read in the end. */
  readonly status: number
  /** A response header beyond the safelisted that the page wants to read. */
  readonly reads?: string
}

export interface PageResponse {
  /** Null: the page got a network error. */
  readonly status: number | null
  readonly body: string | null
  readonly header: string | null
}

export interface Visit {
  readonly responses: readonly PageResponse[]
  /** HAR 1.2, as Chromium's DevTools would have recorded it. */
  readonly har: unknown
}

export interface Pages {
  readonly originOf: (name: string) => string
  /** The origin of the server on this port. */
  readonly api: (port: number) => string
  /** A page at this origin sends the requests, one after the other. */
  readonly visit: (name: string, requests: readonly PageRequest[], port: number) => Promise<Visit>
  readonly close: () => Promise<void>
}

/** Empty pages, each at `http://NAME.corslens.test` on a port of their own. */
export async function servePages(browser: Browser): Promise<Pages> {
  const { port: pagePort, close } = await listen(
    createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>page</title><link rel="icon" href="data:,">'),
    ),
  )
  const originOf = (name: string) => `http://${name}.${SITE}:${pagePort}`
  const api = (port: number) => `http://api.${SITE}:${port}`
  const visit = async (name: string, requests: readonly PageRequest[], port: number): Promise<Visit> => {
    const context = await browser.newContext()
    try {
      return await visitIn(context, originOf(name), requests, api(port))
    } finally {
      await context.close()
    }
  }
  return { originOf, api, visit, close }
}

async function visitIn(context: BrowserContext, origin: string, requests: readonly PageRequest[], api: string): Promise<Visit> {
  await context.addCookies([{ name: 'session', value: 'ann', domain: `.${SITE}`, path: '/' }])
  const page = await context.newPage()
  await page.goto(origin)
  const recording = await recordHar(await context.newCDPSession(page))
  const responses: PageResponse[] = []
  for (const { path, init, reads } of requests) {
    responses.push(
      await page.evaluate(
        async ({ url, init, reads }) => {
          try {
            const response = await fetch(url, init)
            return { status: response.status, body: await response.text(), header: reads === null ? null : response.headers.get(reads) }
          } catch {
            return { status: null, body: null, header: null }
          }
        },
        { url: api + path, init, reads: reads ?? null },
      ),
    )
  }
  return { responses, har: await recording.finish() }
}
