import { afterAll, expect, it } from 'vitest'
import { launch } from '../../scripts/browsers/launch.ts'
import { readPanel } from '../../scripts/browsers/read-panel.ts'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { until } from '../../scripts/browsers/until.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { startTestServer } from '../../scripts/test-server/test-server.ts'
import { text } from '../../src/panel/text/text.ts'
import { archive, unpack } from './archive.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

it.each([
  ['chromium', 'chrome.zip'],
  ['firefox', 'firefox.zip'],
] as const)('the package for %s works in that browser', async (name, zip) => {
  // Firefox takes the zip as it is.
  const extension = name === 'firefox' ? archive(zip) : `${folder.path}/${name}`
  if (name === 'chromium') await unpack(archive(zip), extension)
  const lab = await startTestServer()
  const browser = await launch(name, {
    program: ensureBrowser(name).path,
    extension,
    url: lab.demoUrl,
    headless: true,
    hosts: lab.hostNames,
    acceptInsecureCertificates: true,
  })
  try {
    await browser.setDock('right', 900)
    await until('the demo page', async () => ((await browser.evaluateInPage('typeof globalThis.runScenario')) === 'function' ? true : null))
    await browser.evaluateInPage(`runScenario('acao-missing')`)
    const row = await until('the verdict', async () =>
      (await readPanel(browser.panel)).find(({ url, verdict }) => url.includes('/s/acao-missing/') && verdict === text.verdict.blocked),
    )
    expect(Object.values(row.browserErrors).join()).toMatch(/MissingAllowOriginHeader|CORSMissingAllowOrigin/)
  } finally {
    await browser.close()
    await lab.close()
  }
})
