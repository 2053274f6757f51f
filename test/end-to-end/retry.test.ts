import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { until } from '../../scripts/browsers/until.ts'
import { listen } from '../../scripts/listen.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { text } from '../../src/panel/text/text.ts'
import { ungroup } from './demo-browser.ts'

const PICTURES = 'dist/screenshots'
const words = text.retry

/** A page on localhost, an API on 127.0.0.1, which allows once it is fixed. */
async function startServer() {
  const arrived: { method: string; url: string; body: string; headers: Record<string, unknown> }[] = []
  const state = { fixed: false, arrived }
  const server = createServer((request, response) => {
    const { url = '/', method = 'GET', headers } = request
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      if (url.startsWith('/page')) {
        response.setHeader('content-type', 'text/html')
        if (url.includes('strict')) response.setHeader('content-security-policy', `connect-src 'self'; img-src *`)
        return response.end('<!doctype html><title>A page</title>')
      }
      if (url !== '/favicon.ico') arrived.push({ method, url, body, headers })
      response.setHeader('cache-control', 'no-store')
      if (state.fixed) {
        response.setHeader('access-control-allow-origin', headers.origin ?? '*')
        response.setHeader('access-control-allow-headers', 'content-type, x-a')
        response.setHeader('access-control-allow-methods', 'PUT')
      }
      response.statusCode = method === 'OPTIONS' ? 204 : 200
      setTimeout(() => response.end(method === 'OPTIONS' ? undefined : '{"secret":1}'), url === '/later' ? 5000 : 0)
    })
  })
  return { ...(await listen(server)), state }
}

describe.each(['chromium', 'firefox'] as const)('Retry in %s', (name) => {
  let api: Awaited<ReturnType<typeof startServer>>
  let browser: Browser
  const inPanel = (expression: string) => browser.panel.evaluate(expression)
  const apiUrl = (path: string) => `http://127.0.0.1:${api.port}${path}`

  /** The tab begins anew with another page once it knows of it. */
  async function visit(path: string) {
    const page = `http://localhost:${api.port}${path}`
    await browser.navigate(page)
    await until('the tab to know the page', async () => (await inPanel('corsLensRecorder.state.pageUrl')) === page || null)
  }

  beforeAll(async () => {
    api = await startServer()
    browser = await launch(name, {
      program: ensureBrowser(name).path,
      extension: EXTENSION[name],
      url: `http://localhost:${api.port}/page`,
      headless: true,
    })
    await browser.setDock('right', 900)
    await ungroup(browser.panel)
  })
  beforeEach(async () => {
    api.state.fixed = false
    await visit(`/page?${Math.random()}`)
  })
  afterAll(async () => {
    await browser?.close()
    await api?.close()
  })

  const sendFromPage = (path: string, init = '{}') =>
    browser.evaluateInPage(`fetch('${apiUrl(path)}', ${init}).then((r) => r.text()).catch(String)`)

  /** Opens the details of the only request for that path, and the tab. */
  async function open(path: string) {
    await until('its row', async () => {
      const id = await inPanel(
        // In Chromium the preflight may tell the verdict before the request that it held back is recorded; Firefox records no such request.
        `corsLensRecorder.diagnoses().find(({ url, verdict, hops: [hop] }) => url.endsWith('${path}') && verdict !== 'unknown' && (hop.entry !== null || ${name === 'firefox'}))?.id`,
      )
      if (typeof id !== 'string') return null
      // The list hears of a new page up to a quarter of a second later than the recorder, and until then the row is one of the old page's.
      return inPanel(`(() => {
        const row = document.getElementById('row-${id}')
        if (!row?.textContent.includes('${path}')) return null
        row.click()
        return true
      })()`)
    })
    await until('the tab', () =>
      inPanel(`document.getElementById('detail-tab-what-if') && (document.getElementById('detail-tab-what-if').click(), true)`),
    )
    await until('the button', () =>
      inPanel(`document.querySelector('.retry .button') && (document.querySelector('.retry').closest('details').open = true)`),
    )
  }
  const press = (label: string) =>
    inPanel(
      `void [...document.querySelectorAll('.retry button')].find(({ innerText }) => innerText.trim() === ${JSON.stringify(label)}).click()`,
    )
  const table = async () =>
    until('the comparison', async () => {
      const rows = (await inPanel(
        `[...document.querySelectorAll('.before-after tbody tr')].map((row) => [...row.cells].map(({ innerText }) => innerText.trim()))`,
      )) as string[][]
      // Firefox tells of the preflight before it tells of the request.
      return rows.length === 0 || rows[0]?.[2] === text.verdict.unknown ? null : rows
    })
  const saw = () => until('the outcome', async () => (await inPanel(`document.querySelector('.retry [role=status]')?.innerText`)) || null)

  it('sends the request again and shows what the fix changed', async () => {
    await sendFromPage('/simple')
    await open('/simple')
    const before = api.state.arrived.length
    api.state.fixed = true
    await press(words.button)
    expect(await saw()).toBe(words.answered(200))
    const rows = await table()
    expect(api.state.arrived.length).toBe(before + 1)
    expect(rows[0]?.slice(1)).toEqual([text.verdict.blocked, text.verdict.allowed])
    const line = rows.find(([title]) => title?.toLowerCase().startsWith('access-control-allow-origin'))
    expect(line?.slice(1)).toEqual([text.detail.absent, `http://localhost:${api.port}`])
  })

  it('requires confirmation before an unsafe method, and then sends the same request', async () => {
    await sendFromPage('/items/1', `{ method: 'PUT', headers: { 'content-type': 'application/json', 'X-A': '1' }, body: '{"a":1}' }`)
    await open('/items/1')
    const before = api.state.arrived.length
    api.state.fixed = true
    await press(words.button)
    const question = await until('the question', () => inPanel(`document.querySelector('.retry [role=alertdialog]')?.innerText ?? null`))
    expect(question).toContain(words.confirm('PUT', `127.0.0.1:${api.port}`))
    expect(api.state.arrived.length).toBe(before)
    await press(words.send('PUT'))
    await saw()
    const sent = api.state.arrived.slice(before).find(({ method }) => method === 'PUT')
    // Firefox gives only the preflight of what it refused, and with it no values.
    expect(sent).toMatchObject({ body: name === 'chromium' ? '{"a":1}' : '{}', headers: { 'content-type': 'application/json' } })
    if (name === 'chromium') expect(sent?.headers['x-a']).toBe('1')
    expect((await table())[0]?.slice(1)).toEqual([text.verdict.blocked, text.verdict.allowed])
    mkdirSync(PICTURES, { recursive: true })
    for (const theme of ['light', 'dark'] as const) {
      await browser.setTheme(theme)
      await browser.panel.screenshot(`${PICTURES}/${name}-try-again-${theme}.png`)
    }
    await browser.setDock('right', 550)
    // Firefox loads the panel's document anew.
    await until('the panel', () => inPanel(`document.querySelector('.toolbar') && true`))
    await browser.panel.screenshot(`${PICTURES}/${name}-try-again-narrow.png`)
    await browser.setDock('right', 900)
    await ungroup(browser.panel)
    await browser.setTheme('light')
  })

  it('says when the page’s policy forbids what an element may do', async () => {
    await visit('/page?strict')
    await browser.evaluateInPage(`new Promise((end) => {
      const image = Object.assign(new Image(), { crossOrigin: 'anonymous', src: '${apiUrl('/picture.png')}' })
      image.onload = image.onerror = () => end(1)
    })`)
    await open('/picture.png')
    await until('what will be different', () =>
      inPanel(`document.querySelector('.retry .reasons')?.textContent.includes(${JSON.stringify(words.notes.element('image'))}) || null`),
    )
    await press(words.button)
    expect(await saw()).toBe(words.policy('connect-src'))
  })

  it('says when the page is left meanwhile', async () => {
    const request = { url: apiUrl('/later'), method: 'GET', headers: [], credentials: 'omit', mode: 'cors', redirect: 'follow' }
    const retry = JSON.stringify({ body: null, request })
    await inPanel(`void corsLensRecorder.live.retry(${retry}).then((report) => { window.report = report })`)
    await until('the request', () => api.state.arrived.some(({ url }) => url === '/later') || null)
    await browser.navigate(`http://localhost:${api.port}/page?left`)
    expect(await until('the report', () => inPanel('window.report'))).toMatchObject({ outcome: { kind: 'left' } })
  })
})
