import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { until } from '../../scripts/browsers/until.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'
import { LONG_EXCHANGES } from './long-exchanges.ts'

/** What a person needs to see at once, by where it is in the details. */
const ANSWER = {
  'is it CORS at all': '.headline-verdict',
  'what is wrong': '.headline h2',
  'what happened': '.explanation',
  'who can fix it': '.who-can-fix',
  'what to do': '.remedy > :last-child',
  'the fix': '.diff-lines',
  'its Copy button': '.diff-head .copy-button',
  'the server to configure': '#server',
} as const

/** Whether each of them is wholly in sight, in one piece: inside the panel and inside the part of it that scrolls. */
const IN_SIGHT = `(() => {
  const room = document.querySelector('.detail-scroller').getBoundingClientRect()
  return Object.fromEntries(Object.entries(${JSON.stringify(ANSWER)}).map(([what, selector]) => {
    const element = document.querySelector('.detail ' + selector)
    if (element === null) return [what, 'missing']
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const fits = top >= room.top && bottom <= Math.min(room.bottom, innerHeight) + 1 && left >= 0 && right <= innerWidth && element.getClientRects().length === 1
    return [what, fits || [top, bottom, room.bottom, innerHeight].map(Math.round).join(' ')]
  }))
})()`

const ALL_IN_SIGHT = Object.fromEntries(Object.keys(ANSWER).map((what) => [what, true]))

/** Docked at the right and at the bottom, as large as DevTools are by default. */
const DOCKS = [
  ['right', 550],
  ['bottom', 250],
] as const

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let lab: TestServer
  let browser: Browser

  beforeAll(async () => {
    lab = await startTestServer()
    browser = await launch(name, {
      program: ensureBrowser(name).path,
      extension: EXTENSION[name],
      url: lab.demoUrl,
      headless: true,
      windowSize: [1400, 800],
      hosts: lab.hostNames,
    })
  })

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  const inPanel = (expression: string) => browser.panel.evaluate(expression)
  const request = () => inPanel(`document.querySelector('.detail-request')?.innerText ?? ''`)

  async function start(side: 'right' | 'bottom', size: number) {
    await browser.setDock(side, size)
    await browser.navigate(`${lab.demoUrl}?${side}`)
    await until('the demo page', async () => (await browser.evaluateInPage('typeof globalThis.runScenario')) === 'function' || null)
  }

  describe.each(DOCKS)('docked at the %s', (side, size) => {
    it.each(['acao-slash', 'pf-header-two', 'acao-500-missing'])(
      'the only problem opens by itself, and everything about it is in view: %s',
      async (id) => {
        await start(side, size)
        await browser.evaluateInPage(`runScenario('${id}')`)
        await until('the details', async () => String(await request()).includes(id) || null)
        expect(await inPanel(IN_SIGHT)).toEqual(ALL_IN_SIGHT)
        expect(await inPanel('document.documentElement.scrollHeight - innerHeight')).toBe(0)
      },
    )
  })

  describe.each(DOCKS)('of a file, docked at the %s', (side, size) => {
    beforeAll(() => start(side, size))

    it.each(LONG_EXCHANGES)('everything about the only problem is in view, however long: %s', async (what, entries) => {
      const har = JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } })
      await inPanel(`(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([${JSON.stringify(har)}], ${JSON.stringify(what)}))
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      })()`)
      const isOpen = `document.querySelector('.log-tab[aria-selected=true]')?.title === ${JSON.stringify(what)} && document.querySelector('.who-can-fix') !== null`
      await until('the details', async () => (await inPanel(isOpen)) || null)
      expect(await inPanel(IN_SIGHT)).toEqual(ALL_IN_SIGHT)
      expect(
        await inPanel(`document.querySelector('.detail-scroller').scrollWidth - document.querySelector('.detail-scroller').clientWidth`),
      ).toBe(0)
      await inPanel(`document.querySelector('[aria-label^="Close ${what}"]').click()`)
      await until('the tab to be gone', async () => (await inPanel(`document.querySelector('.log-tab') === null`)) || null)
    })
  })

  it('the keyboard alone gets you from the toolbar to the fix, and back', async () => {
    await start('right', 550)
    for (const id of ['acao-slash', 'pf-header-two']) await browser.evaluateInPage(`runScenario('${id}')`)
    await until(
      'both problems',
      async () => (await inPanel(`document.querySelectorAll('#requests .row-group.row-blocked').length`)) === 2 || null,
    )
    const focused = () => inPanel(`document.activeElement.id || document.activeElement.ariaLabel || document.activeElement.className`)
    await browser.panel.press('/')
    expect(await focused()).toBe('filter')
    await browser.panel.press('ArrowLeft', 'Home', 'ArrowRight')
    expect(await focused()).toBe('Open HAR file')
    await browser.panel.press('Tab')
    expect(await focused()).toBe('requests')
    await browser.panel.press('Home', 'ArrowDown', 'Enter')
    await until('the details', async () => (await focused()) === 'detail-panel' || null)
    expect(await request()).toContain('/s/')
    await inPanel(`document.querySelector('.detail .diff-head .copy-button').focus()`)
    await browser.panel.press('Tab')
    while ((await focused()) !== 'server') await browser.panel.press('Tab')
    await browser.panel.press('n', 'g', 'i', 'n', 'x', 'Enter')
    expect(await inPanel(`document.querySelector('.server .code').innerText`)).toContain('add_header')
    await browser.panel.press('Escape')
    await until('the list again', async () => (await focused()) === 'requests' || null)
    expect(await inPanel(`document.querySelector('.detail')`)).toBeNull()
  })
})
