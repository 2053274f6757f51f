import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserName } from '../test/browsers/browser.ts'
import { EXTENSION, launch } from '../test/browsers/launch.ts'
import { readPanel } from '../test/browsers/read-panel.ts'
import { until } from '../test/browsers/until.ts'
import { type Lab, startLab } from '../test/lab/lab.ts'
import { buildModes } from './build-modes.ts'
import { type Part, palettePng } from './palette-png.ts'
import { ensureBrowser } from './setup.mjs'

/**
 * `npm run screenshots`: the pictures in docs/pictures, taken of the real extension in real browsers after every request of the demo page.
 * `npm run screenshots -- chromium` takes only one browser's.
 */
const FOLDER = 'docs/pictures'
const THEMES = ['light', 'dark'] as const

interface Picture {
  readonly name: string
  readonly browser: BrowserName
  readonly side: 'right' | 'bottom'
  /** Of DevTools in pixels; the picture is cut to it. */
  readonly size: number
  /** The scenario whose details are open. */
  readonly open: string
}

const PICTURES: readonly Picture[] = [
  { name: 'tab', browser: 'chromium', side: 'bottom', size: 520, open: 'cred-star' },
  { name: 'firefox', browser: 'firefox', side: 'bottom', size: 520, open: 'acao-slash' },
]

const only = process.argv.slice(2)
const temporary = mkdtempSync(join(tmpdir(), 'cors-lens-pictures-'))
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const name of ['chromium', 'firefox'] as const) if (only.length === 0 || only.includes(name)) await takeAll(name)
} finally {
  rmSync(temporary, { recursive: true })
}

async function takeAll(name: BrowserName): Promise<void> {
  const { path: program } = ensureBrowser(name)
  await buildModes([name === 'chromium' ? 'chrome' : 'firefox'])
  const lab = await startLab()
  try {
    const browser = await launch(name, {
      program,
      extension: EXTENSION[name],
      url: lab.demoUrl,
      headless: true,
      hosts: lab.hostNames,
      acceptInsecureCertificates: true,
    })
    try {
      await runDemo(browser, lab)
      for (const picture of PICTURES.filter((one) => one.browser === name)) await take(browser, picture)
    } finally {
      await browser.close()
    }
  } finally {
    await lab.close()
  }
}

/** Runs every request of the demo page, and waits until the tab knows what became of each. */
async function runDemo(browser: Browser, lab: Lab): Promise<void> {
  await browser.setDock('right', 900)
  await browser.navigate(lab.demoUrl)
  await until('the demo page', async () => ((await browser.evaluateInPage('typeof globalThis.runAll')) === 'function' ? true : null))
  await browser.evaluateInPage('runAll()')
  let last = ''
  await until('the last verdict', async () => {
    const now = JSON.stringify(await readPanel(browser.panel))
    const isSettled = now === last
    last = now
    if (!isSettled) await new Promise((resume) => setTimeout(resume, 1500))
    return isSettled || null
  })
}

async function take(browser: Browser, { name, side, size, open }: Picture): Promise<void> {
  await browser.setDock(side, size)
  for (const theme of THEMES) {
    await browser.setTheme(theme)
    await until(
      `the ${theme} theme`,
      async () => (await browser.panel.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`)) || null,
    )
    await until('the list', () => browser.panel.evaluate(`document.getElementById('requests') && true`))
    if ((await browser.panel.evaluate(opening(open))) !== true) throw new Error(`The tab has no row of ${open}.`)
    const whole = join(temporary, 'whole.png')
    await browser.screenshot(whole)
    const path = `${FOLDER}/${name}-${theme}.png`
    const png = palettePng(readFileSync(whole), (picture) => devToolsIn(picture, side, size))
    writeFileSync(path, png)
    console.log(`${path}  ${(png.length / 1000).toFixed(1)} kB  ${browser.version}`)
  }
}

/** DevTools are at the edge that they are docked to. */
function devToolsIn({ width, height }: { readonly width: number; readonly height: number }, side: 'right' | 'bottom', size: number): Part {
  return side === 'right' ? { left: width - size, top: 0, width: size, height } : { left: 0, top: height - size, width, height: size }
}

/** Opens the details of a scenario with the keyboard, as a person would: from the first row down to it. */
function opening(scenario: string): string {
  return `(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))
    const press = async (key) => {
      document.getElementById('requests').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await drawn()
    }
    const isOpen = () => document.querySelector('.detail-request')?.innerText.includes('/s/${scenario}/') === true
    await press('Home')
    await press('Enter')
    const rows = Number(document.getElementById('requests').getAttribute('aria-rowcount')) - 1
    for (let row = 0; row < rows && !isOpen(); row++) await press('ArrowDown')
    await drawn()
    return isOpen()
  })()`
}
