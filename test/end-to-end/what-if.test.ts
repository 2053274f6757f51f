import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { until } from '../../scripts/browsers/until.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { text } from '../../src/panel/text/text.ts'
import { openDemo } from './demo-browser.ts'

const PICTURES = 'dist/screenshots'

/** What a person does in the tab, as functions of its document. */
const HANDS = `
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const labelled = (label, within = document) =>
    [...within.querySelectorAll('[aria-label], label')].filter((one) => (one.getAttribute('aria-label') ?? one.firstChild.textContent) === label)
      .map((one) => (one.tagName === 'LABEL' ? document.getElementById(one.htmlFor) : one))[0]
  const type = async (input, words) => {
    input.focus()
    input.select()
    document.execCommand('insertText', false, words)
    await drawn()
  }
  const press = async (words, within = document) => {
    const button = [...within.querySelectorAll('button')].find((one) => one.textContent.trim() === words || one.getAttribute('aria-label') === words)
    button.click()
    await drawn()
  }
  const verdicts = () => Object.fromEntries([...document.querySelectorAll('.verdict-of')]
    .map((one) => [one.querySelector('.verdict-browser').innerText, one.querySelector('.headline-verdict').innerText]))
`

const { whatIf } = text
const inEach = (word: string) => ({ Chrome: word, Firefox: word, Safari: word })

describe.each(['chromium', 'firefox'] as const)('“What if” in %s', (name) => {
  let lab: TestServer
  let browser: Browser

  beforeAll(async () => {
    ;({ lab, browser } = await openDemo(name))
    for (const id of ['acao-slash', 'pf-header-json']) await browser.evaluateInPage(`runScenario('${id}')`)
  })

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  const inTab = (steps: string) => browser.panel.evaluate(`(async () => { ${HANDS} ${steps} })()`)

  /** Opens the request of a demo scenario at this part of its details, with what was simulated before. */
  async function open(id: string): Promise<void> {
    await until(`${id} in the list`, () =>
      inTab(`
        document.querySelector('.detail-bar')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
        await drawn()
        const row = [...document.querySelectorAll('#requests .row-blocked:not(.row-group)')].find((one) => one.textContent.includes('/s/${id}/') || one.querySelector('[title*="/s/${id}/"]'))
        row?.click()
        await drawn()
        const tab = document.getElementById('detail-tab-what-if')
        tab?.click()
        await drawn()
        return row && tab ? true : null`),
    )
  }

  it('shows Allowed for every browser once the right origin is typed', async () => {
    await open('acao-slash')
    // The recording of a plain GET does not tell them, and with credentials more would be missing.
    const without = Object.keys(whatIf.credentialsOf).indexOf('without')
    await inTab(`
      const choice = labelled('${whatIf.credentials}')
      choice.selectedIndex = ${without}
      choice.dispatchEvent(new Event('change', { bubbles: true }))
      await drawn()`)
    expect(await inTab('return verdicts()')).toEqual(inEach(text.verdict.blocked))
    const after = await inTab(`
      const field = labelled('${whatIf.headerValue('Access-Control-Allow-Origin')}')
      await type(field, field.value.replace(/\\/$/, ''))
      return verdicts()`)
    expect(after).toEqual(inEach(text.verdict.allowed))
  })

  it('keeps the change while another request is selected, and drops it when reset', async () => {
    await open('pf-header-json')
    expect(await inTab('return verdicts()')).toEqual(inEach(text.verdict.blocked))
    await open('acao-slash')
    expect(await inTab('return verdicts()')).toEqual(inEach(text.verdict.allowed))
    expect(await inTab(`await press('${whatIf.reset}'); return verdicts()`)).toEqual(inEach(text.verdict.blocked))
  })

  it('allows a preflighted request, first with the fix, then with a header typed by hand', async () => {
    await open('pf-header-json')
    expect(await inTab(`await press('${whatIf.fromFix}'); return verdicts()`)).toEqual(inEach(text.verdict.allowed))
    const preflightResponse = `document.querySelector('[aria-label="${whatIf.preflight}"]')`
    const without = await inTab(
      `await press('${whatIf.removeLine('Access-Control-Allow-Headers')}', ${preflightResponse}); return verdicts()`,
    )
    expect(without).toEqual(inEach(text.verdict.blocked))
    const again = await inTab(`
      await press('${whatIf.addLine}', ${preflightResponse})
      const line = document.activeElement
      await type(line, 'access-control-allow-headers')
      await type(line.closest('.edited-line').querySelector('.edited-value'), 'Content-Type')
      return verdicts()`)
    expect(again).toEqual(inEach(text.verdict.allowed))
  })

  it.each([
    ['light', 'right', 550],
    ['dark', 'right', 550],
    ['light', 'bottom', 250],
    ['dark', 'bottom', 250],
    ['light', 'right', 900],
  ] as const)('fits %s, docked %s at %i pixels, with nothing cut off at the side', async (theme, side, size) => {
    mkdirSync(PICTURES, { recursive: true })
    await browser.setTheme(theme)
    await browser.setDock(side, size)
    await open('pf-header-json')
    expect(await browser.panel.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    const scroller = `document.querySelector('.detail-scroller')`
    expect(await browser.panel.evaluate(`${scroller}.scrollWidth <= ${scroller}.clientWidth`)).toBe(true)
    const picture = (part: string) => browser.panel.screenshot(`${PICTURES}/${name}-${side}-${size}-${theme}-what-if-${part}.png`)
    await picture('1')
    await inTab(`${scroller}.scrollBy(0, ${scroller}.clientHeight - 70); await drawn()`)
    await picture('2')
    await inTab(`${scroller}.scrollTo(0, 1e6); await drawn()`)
    await picture('3')
  })
})
