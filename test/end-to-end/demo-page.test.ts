import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { readPanel, type Shown } from '../../scripts/browsers/read-panel.ts'
import { until } from '../../scripts/browsers/until.ts'
import { DEMO } from '../../scripts/test-server/demo/demo-list.ts'
import type { Scenario } from '../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { text } from '../../src/panel/text/text.ts'
import { openDemo } from './demo-browser.ts'

const PICTURES = 'dist/screenshots'
const demo = DEMO.flatMap(({ items }) => items).map(([id, title]) => ({ id, title, scenario: scenarioOf(id) }))

function scenarioOf(id: string): Scenario {
  const scenario = SCENARIOS.find((one) => one.id === id)
  if (scenario === undefined) throw new Error(`The demo page names a scenario that does not exist: ${id}`)
  return scenario
}

/** `/s/ID/` is in every URL of a scenario. */
const belongsTo = (id: string) => (one: { readonly url: string }) => one.url.includes(`/s/${id}/`)

/** The list may have given way to the details; then it is shown from its top. */
const BACK_TO_THE_TOP = `(async () => {
  document.querySelector('.detail-bar')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  document.getElementById('requests')?.scrollTo(0, 0)
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return document.querySelector('#requests .row-blocked:not(.row-group)') && true
})()`

describe.each(['chromium', 'firefox'] as const)('the demo page in %s', (name) => {
  let lab: TestServer
  let browser: Browser
  let shown: readonly Shown[] = []

  beforeAll(async () => {
    ;({ lab, browser } = await openDemo(name))
    await browser.evaluateInPage('runAll()')
    // What does not come true in time is told by the tests below, each with what the tab shows instead.
    await until(
      'every verdict',
      async () => {
        shown = await readPanel(browser.panel)
        return demo.every(({ id, scenario }) => matches(shown.filter(belongsTo(id)), scenario)) ? true : null
      },
      20_000,
    ).catch(() => undefined)
  })

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  function matches(rows: readonly Shown[], { expect: { [name]: expected } }: Scenario): boolean {
    return (
      rows.length > 0 &&
      rows.every(({ verdict, browserErrors }) => {
        const named = browserErrors[text.detail.browser[name]] ?? ''
        return verdict === text.verdict[expected.verdict] && (expected.error === null || named.split(', ').includes(expected.error))
      })
    )
  }

  it.each(demo)('shows the verdict and the cause of $id: $title', ({ id, scenario }) => {
    const expected = scenario.expect[name]
    const rows = shown.filter(belongsTo(id))
    expect(rows).toHaveLength(scenario.request.times)
    for (const { verdict, title, browserErrors } of rows) {
      expect({ verdict, title }).toEqual({ verdict: text.verdict[expected.verdict], title: expect.stringMatching(/\S/) })
      if (expected.error !== null) expect((browserErrors[text.detail.browser[name]] ?? '').split(', ')).toContain(expected.error)
    }
  })

  it.each(demo)('$id agrees with what the browser itself reports in this run', async ({ id, scenario }) => {
    const errors = (await browser.corsErrors()).filter(belongsTo(id)).map(({ error }) => error)
    const { error } = scenario.expect[name]
    if (error === null) expect(errors).toEqual([])
    else expect(errors).toContain(error)
  })

  it.each([
    ['light', 'right', 550],
    ['dark', 'right', 550],
    ['light', 'bottom', 250],
    ['dark', 'bottom', 250],
    ['light', 'right', 1000],
  ] as const)('fits %s, docked %s at %i pixels, with no row or word cut off at the side', async (theme, side, size) => {
    mkdirSync(PICTURES, { recursive: true })
    await browser.setTheme(theme)
    await browser.setDock(side, size)
    await until('the list', () => browser.panel.evaluate(BACK_TO_THE_TOP))
    expect(await browser.panel.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await browser.panel.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`)).toBe(true)
    await browser.panel.screenshot(`${PICTURES}/${name}-${side}-${size}-${theme}-list.png`)
    await browser.panel.evaluate(`document.querySelector('#requests .row-blocked:not(.row-group)').click()`)
    await until('the details', () => browser.panel.evaluate(`document.querySelector('.headline') && true`))
    await browser.panel.screenshot(`${PICTURES}/${name}-${side}-${size}-${theme}-detail.png`)
    await browser.screenshot(`${PICTURES}/${name}-${side}-${size}-${theme}-devtools.png`)
  })

  it('forgets the old page and keeps the first requests of the new one', async () => {
    await browser.setDock('right', 900)
    await browser.navigate(`${lab.demoUrl}?again`)
    const urls = await until('the new page', async () => {
      const now = (await readPanel(browser.panel)).map(({ url }) => url)
      return now.some((url) => url.endsWith('/demo.json')) && !now.some((url) => url.includes('/s/')) ? now : null
    })
    expect(urls).toContainEqual(expect.stringMatching(/\/demo\.js$/))
  })
})
