import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { until } from '../../scripts/browsers/until.ts'
import { type LoadServer, startLoadServer } from '../../scripts/load/server.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'

/** What the tab's document could not help saying. */
const NOTE_ERRORS = `void (() => {
  if (window.problems !== undefined) return
  window.problems = []
  window.addEventListener('error', ({ message }) => window.problems.push(message))
  window.addEventListener('unhandledrejection', ({ reason }) => window.problems.push(String(reason)))
})()`

describe.each(['chromium', 'firefox'] as const)("the tab over a page's life in %s", (name) => {
  let server: LoadServer
  let browser: Browser

  const api = (path: string) => `${server.apis[0]}${path}`
  const page = (path: string) => `${server.pageUrl}${path}`
  /** Waits first: what started up to 50 ms before a page counts as the page's own. */
  const navigate = async (url: string) => {
    await pause(100)
    await browser.navigate(url)
  }
  /** A request to the API, which the page need not wait for. */
  const request = (path: string) => browser.evaluateInPage(`void fetch('${api(path)}').then((response) => response.text(), String)`)
  /** The paths of the requests to the API that the tab lists, in order. */
  const paths = async () =>
    (await browser.panel.evaluate(
      `corsLensRecorder.diagnoses().map(({ url }) => url).filter((url) => url.startsWith('${server.apis[0]}')).map((url) => new URL(url).pathname)`,
    )) as readonly string[]
  const pageUrl = () => browser.panel.evaluate('corsLensRecorder.state.pageUrl')
  const listed = (expected: readonly string[]) =>
    until(`${expected.join(', ')} alone`, async () => {
      const listed = await paths()
      if (listed.join() === expected.join()) return true
      throw new Error(`The tab lists ${listed.join(', ') || 'nothing'}, of ${await pageUrl()}`)
    })

  beforeAll(async () => {
    server = await startLoadServer()
    browser = await launch(name, { program: ensureBrowser(name).path, extension: EXTENSION[name], url: server.pageUrl, headless: true })
  })

  beforeEach(() => browser.panel.evaluate(NOTE_ERRORS))

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('lists the requests of a new page, and none of the previous one that ended later', async () => {
    await navigate(page('left'))
    await request('/get/left?wait=1000')
    await navigate(page('entered'))
    await request('/get/entered')
    await listed(['/get/entered'])
    expect(await pageUrl()).toBe(page('entered'))
  })

  it('keeps everything while the page changes its own URL', async () => {
    await navigate(page('one'))
    await browser.evaluateInPage(`(async () => {
      for (let n = 0; n < 40; n++) {
        history.pushState(null, '', '/view-' + n)
        await fetch('${api('/get/')}' + n).then((response) => response.text())
      }
    })()`)
    await listed(Array.from({ length: 40 }, (_, n) => `/get/${n}`))
    await until('the URL of the page', async () => ((await pageUrl()) === page('view-39') ? true : null))
  })

  it('shows only the last load after a burst of reloads', async () => {
    for (let n = 0; n < 15; n++) {
      await navigate(page(`load-${n}`))
      await request(`/get/load-${n}?wait=${n % 2 ? 100 : 0}`)
    }
    await listed(['/get/load-14'])
    await request('/get/after')
    await listed(['/get/load-14', '/get/after'])
  })

  it('lists what a page requests after going back to it', async () => {
    await navigate(page('first'))
    await request('/get/first')
    await listed(['/get/first'])
    await navigate(page('second'))
    await request('/get/second')
    await listed(['/get/second'])
    await browser.evaluateInPage('void setTimeout(() => history.back())')
    await until('the page before', async () => ((await browser.evaluateInPage('location.pathname')) === '/first' ? true : null))
    await until('the tab to know it', async () => ((await pageUrl()) === page('first') ? true : null))
    await request('/get/back')
    await until('the new request', async () => ((await paths()).at(-1) === '/get/back' ? true : null))
    expect(await paths()).not.toContain('/get/second')
  })

  it('has reported no error', async () => {
    expect(await browser.panel.evaluate('window.problems')).toEqual([])
  })

  // Chromium 156 closes DevTools, and with them the tab, when an extension is loaded anew.
  if (name === 'firefox') {
    it('continues after the extension was reloaded', async () => {
      await browser.reloadExtension()
      await until('the new tab', async () => {
        await browser.showPanel()
        return (await browser.panel.evaluate('typeof corsLensRecorder')) === 'object' || null
      })
      await navigate(page('reloaded'))
      // The new recorder reads Firefox's record once, and what happens meanwhile is lost: one request is not enough.
      await until('a request after it', async () => {
        await request('/get/reloaded')
        return (await paths()).includes('/get/reloaded') || null
      })
    })
  }
})
