import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { until } from '../../scripts/browsers/until.ts'
import { startBusyLoops } from '../../scripts/load/busy-loops.ts'
import type { KindName } from '../../scripts/load/kinds.ts'
import { type LoadRequest, makeRequests, tally } from '../../scripts/load/run-load.ts'
import { type LoadServer, startLoadServer } from '../../scripts/load/server.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'

/** Identical ones of one moment have one outcome: nothing is left to chance. */
const PUTS: readonly KindName[] = [
  'put',
  'put-with-cookies',
  'put-method-not-allowed',
  'put-with-cookies-wildcard',
  'put-response-not-allowed',
]
const COUNT = 30
const RIGHT = { right: COUNT, wrong: 0, depends: 0, unknown: 0, missing: 0, surplus: 0, problems: [] }

describe.each(['chromium', 'firefox'] as const)('an overloaded computer, in %s', (name) => {
  let server: LoadServer
  let browser: Browser
  let loops: ReturnType<typeof startBusyLoops>

  beforeAll(async () => {
    server = await startLoadServer()
    browser = await launch(name, { program: ensureBrowser(name).path, extension: EXTENSION[name], url: server.pageUrl, headless: true })
    loops = startBusyLoops(4)
  })

  afterAll(async () => {
    loops?.stop()
    await browser?.close()
    await server?.close()
  })

  it('gets the right verdict on each of 30 PUTs at a time', async () => {
    const requests: readonly LoadRequest[] = Array.from({ length: COUNT }, (_, n) => {
      const kind = PUTS[n % PUTS.length] ?? 'put'
      return { n, kind, url: `${server.apis[n % server.apis.length]}/${kind}/${n % 3}?wait=100` }
    })
    const { outcomes } = await makeRequests(browser, requests, COUNT)
    const now = () => tally(browser, requests, outcomes)
    // What does not come true in time is told by the expectation.
    await until('every verdict', async () => (await now()).right === COUNT || null, 60_000).catch(() => undefined)
    expect(await now()).toEqual(RIGHT)
  })
})
