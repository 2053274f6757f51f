import { mkdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { until } from '../../scripts/browsers/until.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'
import { diagnose, readHar } from '../../src/engine/index.ts'
import { text } from '../../src/panel/text/text.ts'

const PICTURES = 'dist/screenshots'
const SHOP = readFileSync('docs/examples/shop.har', 'utf8')
const report = diagnose(readHar(JSON.parse(SHOP), 'shop.har'))

interface HarEntry {
  readonly request: { readonly method: string; readonly url: string }
  readonly response: { readonly headers: { name: string; value: string }[]; _error?: string | null }
}

/** The shop after a fix: the cart can be read, and of a change to it the method is allowed, but its header not any more. */
function halfFixed(): string {
  const har = JSON.parse(SHOP) as { log: { entries: HarEntry[] } }
  for (const { request, response } of har.log.entries) {
    const say = (name: string, value: string) => {
      for (const header of response.headers) if (header.name === name) header.value = value
    }
    if (request.method === 'GET' && request.url.endsWith('/cart')) {
      say('access-control-allow-origin', 'https://shop.example')
      response._error = null
    } else if (request.method === 'OPTIONS') {
      say('access-control-allow-methods', 'GET, POST, PATCH')
      say('access-control-allow-headers', 'x-other')
    }
  }
  return JSON.stringify(har)
}

/** The lines of a function in the panel: what a person does there, and what they see. */
const HANDS = `
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))
  const named = (selector, name) => [...document.querySelectorAll(selector)].find((one) => (one.getAttribute('aria-label') ?? one.innerText).trim().startsWith(name))
  const button = (name) => named('button', name) ?? (() => { throw new Error('There is no button ' + name) })()
  const drop = (...files) => {
    const dataTransfer = new DataTransfer()
    for (const file of files) dataTransfer.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }
  const tabs = () => [...document.querySelectorAll('.log-tab')].map((tab) => tab.innerText.trim().replace(/\\s+/g, ' '))
  /** Downloads and blobs, as the tab hands them to the browser: a headless one has nobody to ask where to save. */
  const saved = async (act) => {
    const { createObjectURL } = URL
    const blobs = []
    URL.createObjectURL = (blob) => { blobs.push(blob); return createObjectURL.call(URL, blob) }
    try { await act() } finally { URL.createObjectURL = createObjectURL }
    return blobs.at(-1)?.text() ?? null
  }
`

describe.each(['chromium', 'firefox'] as const)('files in %s', (name) => {
  let lab: TestServer
  let browser: Browser

  const inPanel = (body: string) => browser.panel.evaluate(`(async () => { ${HANDS} ${body} })()`)
  const picture = async (what: string) => {
    mkdirSync(PICTURES, { recursive: true })
    for (const theme of ['light', 'dark'] as const) {
      await browser.setTheme(theme)
      await until(
        `the ${theme} theme`,
        async () => (await browser.panel.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`)) || null,
      )
      await browser.panel.screenshot(`${PICTURES}/${name}-${what}-${theme}.png`)
    }
    expect(await browser.panel.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }

  beforeAll(async () => {
    lab = await startTestServer()
    browser = await launch(name, {
      program: ensureBrowser(name).path,
      extension: EXTENSION[name],
      url: lab.demoUrl,
      headless: true,
      hosts: lab.hostNames,
    })
    await browser.setDock('right', 550)
    await until('the tab', () => browser.panel.evaluate(`document.querySelector('.toolbar') && true`))
  })

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  it('that are dropped open beside the live log, unpacked and read by the worker', async () => {
    await inPanel(`
      const packed = new Blob([${JSON.stringify(SHOP)}]).stream().pipeThrough(new CompressionStream('gzip'))
      drop(new File([await new Response(packed).blob()], 'shop.har'), new File(['{"log": {'], 'broken.har'))`)
    const shown = await until('the file', () =>
      inPanel(`return document.querySelector('.status-bar')?.innerText.includes('${report.exchanges.length} requests') && tabs() || null`),
    )
    expect(shown).toHaveLength(3)
    await inPanel(`document.querySelector('#requests .row-blocked:not(.row-group)').click()`)
    await picture('import')
  })

  it('never become HTML, and neither does anything else that is shown', async () => {
    const blocked = await inPanel(`try { document.body.insertAdjacentHTML('beforeend', '<i></i>') } catch (error) { return error.name }`)
    expect(blocked).toBe('TypeError')
  })

  it('that are not a HAR say where', async () => {
    await until('the refusal', () => inPanel(`return tabs().some((tab) => tab.includes('${text.logs.refusedSign}')) || null`))
    await inPanel(`document.querySelectorAll('.log-tab')[2].click(); await drawn()`)
    expect(await browser.panel.text()).toContain('line 1, column 10: expected a name in double quotes or "}", found the end.')
    await picture('refused')
    await inPanel(`button('Close broken.har').click(); await drawn()`)
    expect(await inPanel('return tabs().length')).toBe(2)
  })

  it.each(['har', 'json', 'markdown'])('are exported as %s without secrets', async (format) => {
    await inPanel(`document.querySelectorAll('.log-tab')[1].click(); await drawn(); button('Export').click(); await drawn()`)
    const made = await inPanel(`
      const [scope, kind] = document.querySelectorAll('dialog select')
      for (const [select, value] of [[scope, 'all'], [kind, '${format}']]) { select.value = value; select.dispatchEvent(new Event('change', { bubbles: true })) }
      await drawn()
      return saved(async () => { button('Save').click(); for (let i = 0; i < 20; i++) await drawn() })`)
    if (format === 'har') await picture('export')
    expect(await inPanel(`return document.querySelector('.export-status').innerText`)).toContain('Saved as cors-report')
    await inPanel(`document.querySelector('dialog').close(); await drawn()`)
    if (format === 'json') expect(JSON.parse(String(made)).exchanges).toHaveLength(report.exchanges.length)
    else if (format === 'har') {
      const again = diagnose(readHar(JSON.parse(String(made)), 'again.har'))
      expect(again.exchanges.map(({ verdict }) => verdict)).toEqual(report.exchanges.map(({ verdict }) => verdict))
    } else expect(made).toMatch(/^# CORS: \d+ of \d+ requests blocked\n/)
  })

  it('are compared', async () => {
    await inPanel(`drop(new File([${JSON.stringify(halfFixed())}], 'after the fix.har'))`)
    await until('the second file', () =>
      inPanel(
        `return document.querySelector('.log-tab[aria-selected=true]').title === 'after the fix.har' && document.querySelectorAll('#requests .row').length > 0 || null`,
      ),
    )
    await until('all of it', () => inPanel(`return document.querySelector('.log-bar [aria-pressed]') !== null || null`))
    await inPanel(`button('Compare').click(); await drawn()`)
    await inPanel(
      `const select = document.querySelector('.compare-bar select'); select.value = 'file-1'; select.dispatchEvent(new Event('change', { bubbles: true })); await drawn()`,
    )
    const shown = await inPanel(`
      const words = (one) => one.innerText.trim().replace(/\\s+/g, ' ')
      const select = document.querySelector('.compare-bar select')
      return {
        before: select.selectedOptions[0].text,
        after: words(document.querySelector('.compare-after b')),
        changes: [...document.querySelectorAll('.compare-head')].map((head) => [words(head), [...head.nextElementSibling.children].map((row) => ({
          verdicts: [...row.querySelectorAll('.compare-verdict')].map(({ title }) => title),
          request: words(row.querySelector('.compare-method')) + ' ' + words(row.querySelector('.compare-request')).replaceAll(' ', ''),
          was: row.querySelector('s') && words(row.querySelector('s')),
          cause: row.querySelector('.compare-cause') && words(row.querySelector('.compare-cause')),
        }))]),
        note: words(document.querySelector('.compare-note')),
      }`)
    const causeIn = (har: string) => diagnose(readHar(JSON.parse(har), '')).exchanges.find(({ method }) => method === 'PATCH')?.cause?.title
    const [was, is] = [causeIn(SHOP), causeIn(halfFixed())]
    const { blocked, allowed } = text.verdict
    expect(shown).toEqual({
      before: 'shop.har',
      after: 'after the fix.har',
      changes: [
        [
          `${text.compare.change['cause-changed']} 1`,
          [{ verdicts: [blocked, blocked], request: 'PATCH api.example/cart/7', was, cause: `${was} ${is}` }],
        ],
        [`${text.compare.change.fixed} 1`, [{ verdicts: [blocked, allowed], request: 'GET api.example/cart', was: null, cause: null }]],
      ],
      note: text.compare.unchanged(2),
    })
    await picture('compare')
    await inPanel(`document.querySelector('.compare-row').click(); await drawn()`)
    const opened = await until('the changed request', () =>
      inPanel(`return document.querySelector('.detail .headline')?.innerText ?? null`),
    )
    expect(opened).toContain('/cart/7')
    expect(opened).toContain(is)
    await inPanel(`button('Compare').click(); await drawn(); button('Back to the list').click(); await drawn()`)
    expect(await inPanel(`return document.getElementById('requests') !== null`)).toBe(true)
  })

  it('are still open in a new document of the tab', async () => {
    const before = await inPanel(`window.isOld = true; return tabs().join()`)
    if (name === 'chromium') await inPanel('setTimeout(() => location.reload())')
    else await browser.setDock('right', 550) // by way of the bottom: Firefox loads the document anew
    await until('the files', async () => (await inPanel('return window.isOld !== true && tabs().join()')) === before || null)
    await inPanel(`document.querySelectorAll('.log-tab')[1].click()`)
    await until('its requests', () =>
      inPanel(`return document.querySelector('.status-bar')?.innerText.includes('${report.exchanges.length} requests') || null`),
    )
  })

  it('of 50 MB don’t block the tab, and can be canceled', async () => {
    const entries = (JSON.parse(SHOP) as { log: { entries: unknown[] } }).log.entries
    const body = { size: 90_000, mimeType: 'text/plain', text: 'x'.repeat(90_000) }
    // The longest time between two turns of the tab while the file is read, in milliseconds.
    const measured = await inPanel(`
      const entries = ${JSON.stringify(entries)}
      const parts = []
      for (let at = 0; at < 560; at++) {
        const entry = structuredClone(entries[at % entries.length])
        entry.startedDateTime = new Date(Date.parse(entry.startedDateTime) + Math.floor(at / entries.length) * 60000).toISOString()
        entry.response.content = ${JSON.stringify(body)}
        parts.push((at ? ',' : '') + JSON.stringify(entry))
      }
      const file = new File(['{"log":{"creator":{"name":"WebInspector","version":"537.36"},"entries":[', ...parts, ']}}'], 'big.har')
      let longest = 0, last = performance.now(), turns = true
      const turn = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; if (turns) setTimeout(turn) }
      turn()
      const began = performance.now()
      drop(file)
      while (!document.querySelector('.status-bar')?.innerText.includes(' requests') || document.querySelector('.log-tab[aria-selected=true]')?.title !== 'big.har' || document.querySelector('.log-state')) await drawn()
      turns = false
      return { size: file.size, took: performance.now() - began, longest, status: document.querySelector('.status-bar').innerText }`)
    console.log(name, measured)
    expect((measured as { size: number }).size).toBeGreaterThan(50e6)
    await inPanel(`drop(new File([new Uint8Array(60e6)], 'nothing.har')); await drawn(); button('Cancel').click(); await drawn()`)
    expect(await inPanel('return tabs().some((tab) => tab.includes("nothing"))')).toBe(false)
  })
})
