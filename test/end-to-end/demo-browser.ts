import type { Browser, BrowserName, Panel } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { until } from '../../scripts/browsers/until.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'

/** The lab, and a real browser with DevTools at the right, open on the CORS tab, at the demo page; nothing has been asked yet. */
export async function openDemo(name: BrowserName): Promise<{ readonly lab: TestServer; readonly browser: Browser }> {
  const lab = await startTestServer()
  const browser = await launch(name, {
    program: ensureBrowser(name).path,
    extension: EXTENSION[name],
    url: lab.demoUrl,
    headless: true,
    hosts: lab.hostNames,
    acceptInsecureCertificates: true,
  })
  await browser.setDock('right', 900)
  await until('the demo page', async () => ((await browser.evaluateInPage('typeof globalThis.runAll')) === 'function' ? true : null))
  await ungroup(browser.panel)
  return { lab, browser }
}

/** A row for every request, in the order of time: what most tests are about. The panel remembers it. */
export async function ungroup(panel: Panel): Promise<void> {
  await until('the list without groups', () =>
    panel.evaluate(`(() => {
      const select = document.querySelector('.toolbar select')
      if (!select) return null
      select.value = 'none'
      select.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    })()`),
  )
}
