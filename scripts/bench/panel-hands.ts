import type { Browser } from '../browsers/browser.ts'

/** What a script in the panel does as a person would. `drawn` comes after what was done has been painted. */
const HANDS = `
  const one = (selector) => document.querySelector(selector) ?? (() => { throw new Error('There is no ' + selector) })()
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const type = (text, field = one('#filter')) => {
    field.focus()
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const press = (key, at) => at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const group = (by) => {
    const select = one('.toolbar select')
    select.value = by
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
`

/** @param script the body of an async function */
export function inPanel(browser: Browser, script: string): Promise<unknown> {
  return browser.panel.evaluate(`(async () => { ${HANDS} ${script} })()`)
}

export async function setGrouping(browser: Browser, by: 'none' | 'cause' | 'host'): Promise<void> {
  await inPanel(browser, `group('${by}'); await drawn()`)
}
