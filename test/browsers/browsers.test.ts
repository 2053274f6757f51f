import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { until } from '../../scripts/browsers/until.ts'
import { type Listening, listen } from '../../scripts/listen.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'

/** A page on app.test, and everything else without a CORS header. */
function startServer(): Promise<Listening> {
  return listen(
    createServer((request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(
        request.url === '/' ? '<!doctype html><title>page</title><script>globalThis.hello = async () => "from the page"</script>' : 'data',
      )
    }),
  )
}

describe.each(['chromium', 'firefox'] as const)('the driver of %s', (name) => {
  let server: Listening
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await launch(name, {
      program: ensureBrowser(name).path,
      extension: EXTENSION[name],
      url: `http://app.test:${server.port}/`,
      headless: true,
      hosts: ['app.test', 'api.test'],
    })
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it('knows its version', () => {
    expect(browser.version).toMatch(/^(Chromium|Firefox) \d+\./)
  })

  it('evaluates in the page’s own world, and awaits promises', async () => {
    expect(await browser.evaluateInPage('hello()')).toBe('from the page')
    expect(await browser.evaluateInPage('[location.hostname, document.title]')).toEqual(['app.test', 'page'])
  })

  it('shows the CORS tab', async () => {
    expect(await browser.panel.evaluate('location.pathname')).toBe('/src/panel/panel.html')
    expect((await browser.panel.text()).trim()).not.toBe('')
  })

  it("collects the browser's own words for a CORS failure", async () => {
    const url = `http://api.test:${server.port}/data`
    expect(await browser.evaluateInPage(`fetch('${url}').then(() => 'read', (error) => error.name)`)).toBe('TypeError')
    const errors = await until('a CORS error', async () => ((await browser.corsErrors()).length > 0 ? await browser.corsErrors() : null))
    const error = { chromium: 'MissingAllowOriginHeader', firefox: 'CORSMissingAllowOrigin2' }[name]
    expect(errors).toMatchObject([{ url, error }])
  })

  it.each(['light', 'dark'] as const)('lets the panel see the %s theme', async (theme) => {
    await browser.setTheme(theme)
    const matches = () => browser.panel.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`)
    expect(await until('the theme', async () => ((await matches()) === true ? true : null))).toBe(true)
  })

  it.each([
    ['right', 550, 'innerWidth'],
    ['bottom', 250, 'innerHeight'],
  ] as const)('docks %s at %i pixels', async (side, size, inner) => {
    await browser.setDock(side, size)
    const measured = Number(await browser.panel.evaluate(inner))
    expect(measured).toBeGreaterThan(size * 0.7)
    expect(measured).toBeLessThanOrEqual(size)
  })

  it('takes pictures', async () => {
    const folder = temporaryFolder()
    for (const [what, subject] of [['devtools', browser] as const, ['panel', browser.panel] as const]) {
      const path = join(folder.path, `${what}.png`)
      await subject.screenshot(path)
      expect(readFileSync(path).subarray(1, 4).toString()).toBe('PNG')
    }
    await folder.remove()
  })

  it('stays on the tab when the page navigates', async () => {
    await browser.navigate(`http://api.test:${server.port}/`)
    expect(await browser.evaluateInPage('location.hostname')).toBe('api.test')
    expect(await browser.panel.evaluate('location.pathname')).toBe('/src/panel/panel.html')
  })
})
