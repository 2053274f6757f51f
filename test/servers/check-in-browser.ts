import { strict as assert } from 'node:assert'
import { createServer } from 'node:http'
import { type Listening, listen } from '../../scripts/listen.ts'
import type { Policy } from '../../src/engine/policy/policy.ts'
import { withServer } from './configured-server.ts'
import type { PageRequest, PageResponse } from './page.ts'
import type { PlainBrowser } from './plain-browsers.ts'
import { LONG_ORIGIN, REQUESTS, WHOLE_POLICY } from './requests.ts'
import type { Stack } from './stack.ts'

/**
 * Stacks that Firefox and WebKit read too, configured as proposed: success, error page, 401 behind authentication, an origin of 60 characters, two
 * origins and “*”; a page of an origin that is not on the list reads nothing.
 */
export const SAMPLE: readonly string[] = ['django', 'express', 'nginx']

const NAMES = ['app', 'admin', 'other'] as const
type Name = (typeof NAMES)[number]

/**
 * Other names than localhost lead nowhere in WebKit, so the pages are told apart by their ports.
 *
 * @throws AssertionError with what was different
 */
export async function checkInBrowser(
  launch: (url: string) => Promise<PlainBrowser>,
  stacks: readonly Stack[],
  backend: number,
): Promise<void> {
  const pages = await servePages()
  const originOf = (name: Name) => `http://localhost:${pages[name].port}`
  try {
    const browser = await launch(`${originOf('app')}/`)
    try {
      for (const stack of stacks) await checkStackIn(browser, stack, originOf, backend)
    } finally {
      await browser.close()
    }
  } finally {
    for (const name of NAMES) await pages[name].close()
  }
}

async function checkStackIn(browser: PlainBrowser, stack: Stack, originOf: (name: Name) => string, backend: number): Promise<void> {
  const requests = Object.values(REQUESTS).map((requestOf) => requestOf('/items'))
  const policy: Policy = {
    ...WHOLE_POLICY,
    origins: [originOf('app'), originOf('admin'), LONG_ORIGIN],
    exposedHeaders: ['x-total'],
    maxAge: 600,
  }
  const read = async (name: Name, what: readonly PageRequest[], port: number): Promise<readonly PageResponse[]> => {
    await browser.navigate(`${originOf(name)}/`)
    return (await browser.evaluateInPage(reading(what, `http://localhost:${port}`))) as readonly PageResponse[]
  }
  await withServer(stack, policy, { backend }, async ({ port }) => {
    for (const name of ['app', 'admin'] as const) {
      const responses = await read(name, requests, port)
      responses.forEach(({ status, header }, index) => {
        const request = requests[index]
        assert.equal(status, request?.status, `${stack.server}: ${request?.name} from ${name}`)
        if (request?.reads !== undefined) assert.ok(header !== null, `${stack.server}: ${request.reads} of ${request.name} was not read`)
      })
    }
    for (const [index, { status }] of (await read('other', requests, port)).entries()) {
      assert.equal(status, null, `${stack.server}: another origin read ${requests[index]?.name}`)
    }
  })
  const simple = [REQUESTS.simple('/items')]
  await withServer(stack, { ...policy, origins: '*', credentials: false, requestHeaders: [] }, { backend }, async ({ port }) => {
    const [response] = await read('other', simple, port)
    assert.equal(response?.status, 200, `${stack.server}: a public resource, from any origin`)
  })
}

/** An expression that requests one after the other, with Ann's cookie, and gives what the page may read. */
function reading(requests: readonly PageRequest[], api: string): string {
  const sent = requests.map(({ path, init, reads }) => ({ url: api + path, init, reads: reads ?? null }))
  return `(async () => {
    document.cookie = 'session=ann; path=/'
    const responses = []
    for (const { url, init, reads } of ${JSON.stringify(sent)}) {
      try {
        const response = await fetch(url, init)
        responses.push({ status: response.status, body: await response.text(), header: reads === null ? null : response.headers.get(reads) })
      } catch {
        responses.push({ status: null, body: null, header: null })
      }
    }
    return responses
  })()`
}

/** Empty pages. WebKit's driver waits for a page's `lab`. */
async function servePages(): Promise<Readonly<Record<Name, Listening>>> {
  const page = () =>
    listen(
      createServer((_, response) =>
        response
          .setHeader('Content-Type', 'text/html')
          .end('<!doctype html><title>page</title><link rel="icon" href="data:,"><script>var lab = {}</script>'),
      ),
    )
  return { app: await page(), admin: await page(), other: await page() }
}
