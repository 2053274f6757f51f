import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { until } from '../../scripts/browsers/until.ts'
import { requestedByTab } from '../../scripts/load/own-requests.ts'
import { type LoadServer, startLoadServer } from '../../scripts/load/server.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'

describe.each(['chromium', 'firefox'] as const)('the tab over the life of DevTools in %s', (name) => {
  let server: LoadServer
  let browser: Browser

  const api = (path: string) => `${server.apis[0]}${path}`
  const page = (path: string) => `${server.pageUrl}${path}`
  const request = (path: string) => browser.evaluateInPage(`fetch('${api(path)}').then((response) => response.text(), String)`)
  /** The paths of the requests to the API that the tab lists, in order. */
  const paths = async () =>
    (await browser.panel.evaluate(
      `corsLensRecorder.diagnoses().map(({ url }) => url).filter((url) => url.startsWith('${server.apis[0]}')).map((url) => new URL(url).pathname)`,
    )) as readonly string[]
  const listed = (expected: readonly string[]) =>
    until(`${expected.join(', ')} alone`, async () => ((await paths()).join() === expected.join() ? true : null))

  /** Opens another page, and waits until the tab knows of it. Waits first: what started up to 50 ms before a page counts as the page's own. */
  const enter = async (path: string) => {
    await pause(100)
    await browser.navigate(page(path))
    await until('the page', async () => (await browser.panel.evaluate('corsLensRecorder.state.pageUrl')) === page(path) || null)
  }

  beforeAll(async () => {
    server = await startLoadServer()
    browser = await launch(name, { program: ensureBrowser(name).path, extension: EXTENSION[name], url: server.pageUrl, headless: true })
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('lists every request while DevTools are docked here and there', async () => {
    await enter('docked')
    const count = 80
    await browser.evaluateInPage(`void (async () => {
      for (let n = 0; n < ${count}; n++) {
        await fetch('${api('/get/')}' + n).then((response) => response.text())
        await new Promise((next) => setTimeout(next, 50))
      }
    })()`)
    for (let round = 0; round < 3; round++) {
      for (const place of ['bottom', 'window', 'right', 'window', 'bottom', 'right'] as const) {
        await browser.moveDevTools(place)
        await pause(100)
      }
    }
    await browser.showPanel()
    await listed(Array.from({ length: count }, (_, n) => `/get/${n}`))
    await until('the rows', async () => (await browser.panel.evaluate(`document.querySelector('#requests .row') !== null`)) || null)
  })

  it('draws nothing while another tab of DevTools is shown, and all of it afterwards', async () => {
    await enter('hidden')
    await request('/get/shown')
    await listed(['/get/shown'])
    await pause(500)
    // How many exchanges there were whenever something was drawn.
    await browser.panel.evaluate(`void (() => {
      const drawnAt = window.drawnAt = []
      new MutationObserver(() => drawnAt.push(corsLensRecorder.diagnoses().length)).observe(document.body, { subtree: true, childList: true, characterData: true })
    })()`)
    const before = Number(await browser.panel.evaluate('corsLensRecorder.diagnoses().length'))
    await browser.showElements()
    for (let n = 0; n < 5; n++) {
      await request(`/get/hidden-${n}`)
      await pause(500)
    }
    await browser.showPanel()
    const all = ['/get/shown', ...Array.from({ length: 5 }, (_, n) => `/get/hidden-${n}`)]
    await listed(all)
    const after = Number(await browser.panel.evaluate('corsLensRecorder.diagnoses().length'))
    const drawnAt = async () => (await browser.panel.evaluate('window.drawnAt')) as readonly number[]
    await until('the rows', async () => (await drawnAt()).includes(after) || null)
    expect((await drawnAt()).filter((length) => length > before && length < after)).toEqual([])
  })

  it('knows that DevTools were opened late, and goes on from there', async () => {
    await enter('long-loaded')
    await request('/get/before')
    await listed(['/get/before'])
    await browser.reopenDevTools()
    await until('the page', async () => (await browser.panel.evaluate('corsLensRecorder.state.openedLate')) || null)
    // A new recorder reads Firefox's record once, and what happens meanwhile is lost: one request is not enough.
    await until('a request after it', async () => {
      await request('/get/after')
      return (await paths()).includes('/get/after') || null
    })
    expect(await paths()).not.toContain('/get/before')
    await enter('loaded-anew')
    await request('/get/anew')
    await listed(['/get/anew'])
    expect(await browser.panel.evaluate('corsLensRecorder.state.openedLate')).toBe(false)
  })

  it('goes on with the next page after the page’s process crashed, and keeps the log that should be kept', async () => {
    await enter('crashing')
    await browser.panel.evaluate('void (corsLensRecorder.keepLog = true)')
    await request('/get/before')
    await listed(['/get/before'])
    await browser.crashPage()
    await enter('after-the-crash')
    await request('/get/after')
    await listed(['/get/before', '/get/after'])
    await browser.panel.evaluate('void (corsLensRecorder.keepLog = false)')
  })

  it('has a log of its own in each window of DevTools', async () => {
    await enter('first')
    await request('/get/first')
    await browser.openTab(page('second'))
    await request('/get/second')
    await listed(['/get/second'])
    await browser.selectTab(0)
    await listed(['/get/first'])
    await request('/get/first-again')
    await listed(['/get/first', '/get/first-again'])
    await browser.selectTab(1)
    await listed(['/get/second'])
    await browser.selectTab(0)
  })

  it('has reported no error, and requested nothing from anywhere', async () => {
    expect(await browser.extensionErrors()).toEqual([])
    expect(await requestedByTab(browser)).toEqual([])
  })
})
