import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { until } from '../../scripts/browsers/until.ts'
import { DEMO } from '../../scripts/test-server/demo/demo-list.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { text } from '../../src/panel/text/text.ts'
import { openDemo } from './demo-browser.ts'

const SHOP = readFileSync('docs/examples/shop.har', 'utf8')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const MESSAGE =
  "Access to fetch at 'https://api.example.com/a' from origin 'http://localhost:3000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource."

/** What a person does to see a state of the panel: statements in its document, with what stands in TOOLS. */
const STATES: Readonly<Record<string, string>> = {
  'the list': '',
  'an arrow of the diagram, focused': `await open('overview'); for (const one of document.querySelectorAll('.detail details')) one.open = true; document.querySelector('.diagram-arrow').focus()`,
  'the overview': `await open('overview')`,
  'the overview, every section open': `await open('overview'); for (const one of document.querySelectorAll('.detail details')) one.open = true`,
  'the header lines': `await open('headers')`,
  'what if': `await open('what-if')`,
  retry: `await open('what-if'); for (const one of document.querySelectorAll('.detail details')) one.open = true`,
  'the copy menu': `await open('overview'); document.querySelector('.copy-button').click()`,
  'the whole log': `press(document.body, 'o'); await drawn(); for (const one of document.querySelectorAll('dialog details')) one.open = true`,
  'the shortcuts': `press(document.body, '?')`,
  'the list by cause': `choose('cause')`,
  'the menu of a row': `document.querySelector('#requests .row-blocked:not(.row-group)').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX: 40, clientY: 120 }))`,
  'the choice of columns': `document.querySelector('#requests .head-button').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }))`,
  'the choice of a server': `await open('overview'); document.getElementById('server').click()`,
  'a message of the console': `press(document.body, 'm'); await drawn(); const field = document.querySelector('dialog textarea'); field.value = ${JSON.stringify(MESSAGE)}; field.dispatchEvent(new Event('input', { bubbles: true }))`,
  'suggestions for the filter': `const filter = document.getElementById('filter'); filter.focus(); press(filter, 'ArrowDown')`,
  'a filter that nothing passes': `const filter = document.getElementById('filter'); filter.value = 'nothing-like-it'; filter.dispatchEvent(new Event('input', { bubbles: true }))`,
  'the export': `document.querySelector('[aria-label="${text.export.open}"]').click()`,
  'an opened file': `await openFiles('shop.har'); document.querySelector('#requests .row-blocked:not(.row-group)').click()`,
  'a refused file': `await openFiles('broken.har')`,
  'a comparison': `await openFiles('shop.har', 'later.har'); await when(() => document.querySelector('.log-bar [aria-pressed]')); document.querySelector('.log-bar [aria-pressed]').click(); await when(() => document.querySelector('.compare-row'))`,
  'a page that is observed': `document.querySelector('.observe').click(); await when(() => document.querySelector('.observe-host'))`,
}

/** Forgets the requests. */
const NOTHING_RECORDED = `
  document.querySelector('[aria-label="${text.toolbar.clear}"]').click()
  await when(() => document.querySelector('.placeholder'))`

const TOOLS = `
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))
  const press = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const choose = (grouping) => {
    const select = document.querySelector('.toolbar select')
    select.value = grouping
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const open = async (tab) => {
    document.querySelector('#requests .row-blocked:not(.row-group)').click()
    await drawn()
    document.getElementById('detail-tab-' + tab).click()
    await drawn()
  }
  const when = async (isThere) => {
    for (const end = performance.now() + 20_000; !isThere(); await drawn()) if (performance.now() > end) throw new Error('In vain: ' + isThere)
  }
  /** The last of them is shown. */
  const openFiles = async (...names) => {
    const dataTransfer = new DataTransfer()
    const content = { 'shop.har': ${JSON.stringify(SHOP)}, 'later.har': ${JSON.stringify(SHOP.replaceAll('"net::ERR_FAILED"', 'null'))} }
    for (const name of names) dataTransfer.items.add(new File([content[name] ?? '{"log": {'], name))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    await when(() => document.querySelectorAll('.log-tab').length === names.length + 1)
    ;[...document.querySelectorAll('.log-tab')].at(-1).click()
    await when(() => document.querySelector('.file-view[role=alert], .panel:has(.log-tab:last-child[aria-selected=true]) #requests .row'))
  }
  /** Back to the plain list of the live log. */
  const home = async () => {
    document.querySelector('dialog')?.close()
    await drawn()
    for (let file; (file = document.querySelectorAll('.log-tab')[1]); await drawn()) {
      file.click()
      await drawn()
      document.querySelector('.log-bar > .icon-button').click()
    }
    document.querySelector('.observe[aria-pressed=true]')?.click()
    document.querySelector('.menu')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    const filter = document.getElementById('filter')
    filter.value = ''
    filter.dispatchEvent(new Event('input', { bubbles: true }))
    filter.blur()
    choose('none')
    document.querySelector('.hidden-requests button')?.click()
    await drawn()
    for (let tries = 0; tries < 3; tries++) {
      document.querySelector('.detail-bar')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
      await drawn()
    }
    document.getElementById('requests')?.scrollTo(0, 0)
    await drawn()
  }`

/** Enters a state; gives whether anything is cut off at the side. */
function entering(steps: string): string {
  return `(async () => {
    ${TOOLS}
    await home()
    ${steps}
    await drawn()
    return document.documentElement.scrollWidth <= innerWidth
  })()`
}

/** Half a megabyte: it stays in the document. */
const PUT_AXE = `(() => {
  ${AXE}
  return typeof window.axe
})()`

const FINDINGS = `(async () => {
  const { violations } = await window.axe.run(document)
  return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, any }) => html.slice(0, 200) + ' ' + (any[0]?.message ?? '')).join(' | '))
})()`

describe.each(['chromium', 'firefox'] as const)('the panel in %s', (name) => {
  let lab: TestServer
  let browser: Browser

  beforeAll(async () => {
    ;({ lab, browser } = await openDemo(name))
    await browser.evaluateInPage('runAll()')
    const count = DEMO.flatMap(({ items }) => items).length
    await until('the requests', async () => {
      await browser.panel.evaluate(`document.querySelector('.hidden-requests button')?.click()`)
      const rows = Number(await browser.panel.evaluate(`document.getElementById('requests')?.getAttribute('aria-rowcount') ?? 0`))
      return rows > count ? true : null
    })
    await until(
      'a blocked one',
      async () => (await browser.panel.evaluate(`document.querySelector('#requests .row-blocked:not(.row-group)') !== null`)) || null,
    )
  })

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  async function setTheme(theme: 'light' | 'dark') {
    await browser.setTheme(theme)
    await until('the theme', async () => (await browser.panel.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`)) || null)
  }

  async function setWidth(width: number, direction: string) {
    await browser.setDock('right', width)
    await until('the panel', async () => (await browser.panel.evaluate(`document.querySelector('.toolbar') !== null`)) || null)
    await browser.panel.evaluate(`document.documentElement.dir = '${direction}'`)
  }

  it.each(['light', 'dark'] as const)('has no axe violation in any state, contrast included, and nothing cut off: %s', async (theme) => {
    await setTheme(theme)
    expect(await browser.panel.evaluate(PUT_AXE)).toBe('object')
    const found: Record<string, unknown> = {}
    for (const [state, steps] of Object.entries(STATES)) {
      const fits = await browser.panel.evaluate(entering(steps))
      found[state] = [...((await browser.panel.evaluate(FINDINGS)) as string[]), ...(fits === true ? [] : ['cut off at the side'])]
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(STATES).map((state) => [state, []])))
  })

  it.each([
    ['left to right, as narrow as a panel of 800 px at 200 %', 'ltr', 400],
    ['right to left', 'rtl', 900],
    ['right to left and narrow', 'rtl', 400],
  ])('cuts nothing off at the side: %s', async (_, direction, width) => {
    await setWidth(width, direction)
    const fits: Record<string, unknown> = {}
    for (const [state, steps] of Object.entries(STATES)) fits[state] = await browser.panel.evaluate(entering(steps))
    expect(fits).toEqual(Object.fromEntries(Object.keys(STATES).map((state) => [state, true])))
  })

  it.each(['light', 'dark'] as const)('is as accessible when nothing is recorded yet: %s', async (theme) => {
    await setTheme(theme)
    await setWidth(400, 'ltr')
    expect(await browser.panel.evaluate(entering(NOTHING_RECORDED))).toBe(true)
    expect(await browser.panel.evaluate(PUT_AXE)).toBe('object')
    expect(await browser.panel.evaluate(FINDINGS)).toEqual([])
  })
})
