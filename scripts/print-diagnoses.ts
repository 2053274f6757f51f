import { mkdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { styleText } from 'node:util'
import type { Browser } from './browsers/browser.ts'
import { readPanel, type Shown } from './browsers/read-panel.ts'
import { until } from './browsers/until.ts'
import type { TestServer } from './test-server/test-server.ts'

const WIDTH = 100

/** Runs the demo page's requests once where there is a lab, prints what the CORS tab shows of each, and takes a picture of the tab. */
export async function printDiagnoses(browser: Browser, lab: TestServer | null): Promise<void> {
  await browser.setDock('right', 900)
  if (lab !== null) {
    console.log("Running the demo page's requests once ...\n")
    await until('the demo page', async () => ((await browser.evaluateInPage('typeof globalThis.runAll')) === 'function' ? true : null))
    await browser.evaluateInPage('runAll()')
  }
  const shown = await settled(browser)
  for (const one of shown) console.log(describe(one))
  console.log(summary(shown))
  mkdirSync('dist', { recursive: true })
  const picture = `./dist/cors-lens-${browser.name}.png`
  await browser.panel.screenshot(picture)
  console.log(`A picture of the tab: ${picture}`)
}

/**
 * Requests arrive for a while, and verdicts may change when the page's own view of them is known: read until nothing changes any more
 * and every request that the page's Resource Timing knows is there.
 */
async function settled(browser: Browser): Promise<readonly Shown[]> {
  let last = ''
  for (let retry = 0; retry < 20; retry++) {
    await pause(1000)
    const shown = await readPanel(browser.panel)
    const now = JSON.stringify(shown)
    if (now === last && shown.length > 0 && (await unseen(browser, shown)).length === 0) return shown
    last = now
  }
  const shown = await readPanel(browser.panel)
  for (const url of await unseen(browser, shown))
    console.log(`The page knows of a request that the tab does not show: ${escapeControls(url)}`)
  return shown
}

async function unseen(browser: Browser, shown: readonly Shown[]): Promise<string[]> {
  const known = await browser.evaluateInPage(`performance.getEntriesByType('resource').map(({ name }) => name)`)
  const seen = new Set(shown.map(({ url }) => url))
  return Array.isArray(known) ? known.map(String).filter((url) => url.startsWith('http') && !seen.has(url)) : []
}

function describe({ verdict, method, url, status, title, explanation }: Shown): string {
  const head = [colour(verdict, escapeControls(verdict).padEnd(12)), escapeControls(`${method} ${url}`), escapeControls(status)]
    .join(' ')
    .trimEnd()
  return [head, indent(title), ...(explanation === '' ? [] : [indent(explanation)]), ''].join('\n')
}

function summary(shown: readonly Shown[]): string {
  const counts = new Map<string, number>()
  for (const { verdict } of shown) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  if (shown.length === 0) return 'The tab shows no request.'
  return `${shown.length} requests: ${[...counts].map(([verdict, count]) => `${count} ${verdict.toLowerCase()}`).join(', ')}.`
}

function colour(verdict: string, text: string): string {
  if (!process.stdout.isTTY || process.env.NO_COLOR) return text
  if (/^blocked/i.test(verdict)) return styleText(['red', 'bold'], text)
  return /^allowed|same/i.test(verdict) ? styleText('green', text) : styleText('yellow', text)
}

/** Wraps at words. */
function indent(text: string): string {
  const lines = ['']
  for (const word of escapeControls(text).split(/\s+/)) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length >= WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => `    ${line}`).join('\n')
}

/** A page chooses its URLs and header values: no control character of theirs reaches the terminal. */
function escapeControls(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (one) => (one === '\n' ? ' ' : '\ufffd'))
}
