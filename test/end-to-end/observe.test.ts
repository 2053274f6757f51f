import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { readPanel, type Shown } from '../../scripts/browsers/read-panel.ts'
import { until } from '../../scripts/browsers/until.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { pageUrl } from '../../scripts/test-server/page-request.ts'
import type { Scenario } from '../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { originAt } from '../../scripts/test-server/server/places.ts'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'
import { text } from '../../src/panel/text/text.ts'
import { contradictions, type Observed, observer } from '../lab/observe.ts'
import { launchOptions } from '../lab/setups.ts'
import { sample, size } from './sample.ts'

const PICTURES = 'dist/screenshots'
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"

const byScript = ({ request: { kind } }: Scenario) => kind === 'fetch' || kind === 'xhr'
/** Fewer than are tried without: each costs a wait for what the page tells. */
const drawn = sample(SCENARIOS, Math.ceil((size * 2) / 3)).filter((scenario) => byScript(scenario) && scenario.page.headers.length === 0)

/** What the log holds of each request to an address: what the page told, and a header that tells identical ones apart. */
const TOLD = (address: string) => `corsLensRecorder.diagnoses()
  .filter(({ url, method }) => url.includes(${JSON.stringify(address)}) && method === 'GET')
  .map(({ hops: [{ entry }] }) => corsLensRecorder.entry(entry))
  .map(({ observed, request }) => ({
    nth: Number(request.headers.find(({ name }) => name.toLowerCase() === 'x-nth')?.value ?? -1),
    credentials: observed?.credentials ?? null, mode: observed?.mode ?? null, redirect: observed?.redirect ?? null,
  }))`

interface ObservedFields {
  readonly nth: number
  readonly credentials: string | null
  readonly mode: string | null
  readonly redirect: string | null
}

describe.each(['chromium', 'firefox'] as const)('observing the page in %s', (name) => {
  let lab: TestServer
  let browser: Browser
  const observed = new Map<Scenario, Observed>()
  const shown = new Map<Scenario, readonly Shown[]>()

  const press = () => browser.panel.evaluate(`void document.querySelector('.observe').click()`)
  const sign = () => browser.panel.evaluate(`document.querySelector('.observe-host')?.textContent ?? null`)
  const isWrapped = () => browser.evaluateInPage(`Object.hasOwn(window, Symbol.for('cors-lens.observation'))`)
  const told = async (address: string) => (await browser.panel.evaluate(TOLD(address))) as readonly ObservedFields[]
  const there = (path: string, site: 'localhost' | 'http' = 'localhost') => `${originAt('page', site, lab.ports)}${path}`

  async function setObserving(on: boolean) {
    await until('the button', () => browser.panel.evaluate(`document.querySelector('.observe') && true`))
    // Firefox tells of a navigation at the end of the load: until then the button is about the page before.
    const here = await browser.evaluateInPage(`location.href.split('#')[0]`)
    await until('the tab to know the page', async () => (await browser.panel.evaluate('corsLensRecorder.state.pageUrl')) === here || null)
    // The button follows the page in a tenth of a second: until then it is about the host of the page before.
    await until('observing to be switched', async () => {
      const isSwitched = async () => (await browser.panel.evaluate('corsLensRecorder.live.observation.on')) === on
      if (!(await isSwitched())) await press()
      return (await isSwitched()) || null
    })
    await until('the sign', async () => ((await sign()) !== null) === on || null)
    await until('the page', async () => (await isWrapped()) === on || null)
  }

  /** One page after the other. */
  async function run(after: (mine: readonly Scenario[]) => Promise<void>) {
    const observe = observer(browser, lab)
    for (const page of new Set(drawn.map((scenario) => pageUrl(scenario, lab.ports)))) {
      const mine = drawn.filter((scenario) => pageUrl(scenario, lab.ports) === page)
      await browser.navigate(page)
      await setObserving(true)
      for (const scenario of mine) observed.set(scenario, await observe(scenario))
      await after(mine)
    }
  }

  beforeAll(
    async () => {
      lab = await startTestServer()
      browser = await launch(name, {
        program: ensureBrowser(name).path,
        extension: EXTENSION[name],
        headless: true,
        ...launchOptions('usual', lab),
      })
      await browser.setDock('right', 900)
      await run(async (mine) => {
        // What does not come true in time is told by the tests below, each with what the tab shows instead.
        await until(
          'every verdict',
          async () => {
            const rows = await readPanel(browser.panel)
            for (const scenario of mine)
              shown.set(
                scenario,
                rows.filter(({ url }) => url.includes(`/s/${scenario.id}/`)),
              )
            return mine.every((scenario) => problem(scenario) === null) || null
          },
          15_000,
        ).catch(() => undefined)
      })
    },
    120_000 + size * 2000,
  )

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  /** How the tab's last row of a scenario differs from what the browser said; null where it agrees. */
  function problem(scenario: Scenario): string | null {
    const { verdict, error, also } = scenario.expect[name]
    const row = shown.get(scenario)?.at(-1)
    // Stopped in the page itself: DevTools never hear of it.
    if (row === undefined && error === 'CORSRequestNotHttp') return null
    if (row === undefined) return also === 'SOP' || (verdict === 'failed' && also === null) ? null : 'no row'
    return row.verdict === text.verdict[verdict] ? null : `shown: ${row.verdict} (${row.title}); the browser: ${verdict}`
  }

  it.each(drawn)('$id looks the same to page and browser as without observation', (scenario) => {
    const seen = observed.get(scenario)
    expect(seen && contradictions(scenario, browser, seen)).toEqual([])
  })

  it('changes no result and no error that a page can see', async () => {
    const api = originAt('api', 'localhost', lab.ports)
    const FORMS = `Promise.all([
      () => fetch('/page'), () => fetch(new URL('/page', location)), () => fetch(new Request('/page', { method: 'POST', body: 'a' })),
      () => fetch('/page', { method: 'TRACE' }), () => fetch('http://['), () => fetch(), () => fetch('/page', { credentials: 'all' }),
      () => fetch('/page', { body: 'a' }), () => fetch('/page', { signal: AbortSignal.abort(new RangeError('mine')) }),
      () => fetch('${api}/none'), () => fetch('${api}/none', { mode: 'no-cors' }), () => fetch('${api}/none', { mode: 'same-origin' }),
    ].map(async (form) => {
      try {
        const { type, status, url } = await form()
        return [type, status, url]
      } catch (error) {
        return [error.name, error.message, error.constructor.name]
      }
    })).then((results) => JSON.stringify([...results, fetch.name, fetch.length, Object.keys(window).length]))`
    await browser.navigate(there('/page'))
    await setObserving(false)
    const before = await browser.evaluateInPage(FORMS)
    await setObserving(true)
    expect(await browser.evaluateInPage(FORMS)).toBe(before)
  })

  it.each(drawn)('$id is certain: $says', (scenario) => {
    expect(problem(scenario)).toBeNull()
  })

  it('tells identical requests at the same moment apart, or shows only what is true of all', async () => {
    await browser.navigate(there('/page'))
    await setObserving(true)
    await browser.evaluateInPage(`Promise.all(Array.from({ length: 60 }, (_, nth) =>
      fetch('/burst', { credentials: nth % 3 ? 'include' : 'omit', headers: { 'x-nth': String(nth) } }).then((response) => response.text())))`)
    const all = await until('60 requests', async () => {
      const now = await told('/burst')
      return now.length === 60 && now.every(({ mode }) => mode === 'cors') ? now : null
    })
    const known = all.filter(({ credentials }) => credentials !== null)
    expect(known.filter(({ nth, credentials }) => credentials !== (nth % 3 ? 'include' : 'omit'))).toEqual([])
    console.log(`${name}: ${known.length} of 60 identical requests told apart`)
  })

  it('shows a fetch that the page’s policy blocks, under the strictest policy', async () => {
    await browser.navigate(there(`/page?h=${encodeURIComponent(`Content-Security-Policy: ${POLICY}`)}`))
    await setObserving(true)
    const message = await browser.evaluateInPage(`fetch('${originAt('api', 'localhost', lab.ports)}/stopped').catch(String)`)
    expect(message).toMatch(/^TypeError: /)
    // The policy's word may come after the row.
    const row = await until('what its row says of the policy', async () =>
      (await readPanel(browser.panel)).find(({ url, title }) => url.endsWith('/stopped') && title.includes('Content-Security-Policy')),
    )
    expect(row.verdict).toBe(text.verdict.failed)
  })

  it('observes what the page requests while it loads, when it is reloaded from the tab', async () => {
    await browser.navigate(lab.demoUrl)
    await setObserving(true)
    await browser.panel.evaluate('void corsLensRecorder.reloadPage()')
    await until('the requests of the load', async () => (await told('/demo.json'))[0]?.credentials === 'same-origin' || null)
    const reach = () => browser.panel.evaluate('corsLensRecorder.live.observation.reach')
    await until('the whole load to be observed', async () => (await reach()) === 'whole' || null)
  })

  it('observes frames of the same origin, including those added later', async () => {
    await browser.navigate(there('/page'))
    await setObserving(true)
    await browser.evaluateInPage(`new Promise((loaded) => document.body.append(Object.assign(document.createElement('iframe'), { src: '/page', onload: loaded })))
      .then(() => frames[0].fetch('/in-frame', { credentials: 'omit' })).then((response) => response.text())`)
    await until('its request', async () => (await told('/in-frame'))[0]?.credentials === 'omit' || null)
  })

  it('restores the original functions', async () => {
    await browser.navigate(there('/page'))
    await setObserving(false)
    // Of `window`: a bare name is a new object each time in the sandbox that Marionette evaluates in.
    const FUNCTIONS = '[window.fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send]'
    await browser.evaluateInPage(`void (window.own = ${FUNCTIONS})`)
    const same = () => browser.evaluateInPage(`${FUNCTIONS}.map((one, i) => one === window.own[i])`)
    await setObserving(true)
    expect(await same()).toEqual([false, false, false])
    await setObserving(false)
    expect(await same()).toEqual([true, true, true])
  })

  it.each(['light', 'dark'] as const)('looks right in the %s theme', async (theme) => {
    mkdirSync(PICTURES, { recursive: true })
    await browser.navigate(lab.demoUrl)
    await setObserving(true)
    await browser.setTheme(theme)
    await browser.setDock('right', 550)
    await until('the button', () => browser.panel.evaluate(`document.querySelector('.observe[aria-pressed=true]') && true`))
    expect(await browser.panel.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await browser.panel.screenshot(`${PICTURES}/${name}-observing-${theme}.png`)
    await browser.setDock('right', 900)
  })
})
