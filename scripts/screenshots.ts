import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import type { Browser } from './browsers/browser.ts'
import { EXTENSION, launch } from './browsers/launch.ts'
import { readPanel } from './browsers/read-panel.ts'
import { until } from './browsers/until.ts'
import { buildModes } from './build-modes.ts'
import { type Part, palettePng } from './palette-png.ts'
import { type Picture, type Scene, SITTINGS, type Sitting } from './picture-list.ts'
import { ensureBrowser } from './setup.mjs'
import { startTestServer } from './test-server/test-server.ts'
import { drawTiles, TILES } from './tiles.ts'
import { trueColorPng, withSoftware } from './true-color-png.ts'

/**
 * `npm run screenshots`: the pictures in docs/pictures (picture-list.ts names them), taken of the real extension in real browsers, and the stores'
 * tiles. Each bears the version that it shows. `npm run screenshots -- chromium-right store` takes only those whose names begin with one of these.
 */
const FOLDER = 'docs/pictures'
/** Of DevTools docked at the right, in pixels: what every browser shows of them. */
const RIGHT_HEIGHT = 713
const THEMES = ['light', 'dark'] as const

/** To the page's own server, which has none of it, and to one that allows nothing. */
const TWO_THOUSAND = `(async () => {
  const paths = (n) => [
    '/api/v2/customers/' + n + '/orders?expand=lines,customer,shipping.address&sort=-created&page=1&per_page=100',
    '/مرحبا/بالعالم/' + n,
    '/🚀/launch/' + n + '?crew=👩‍🚀👨‍🚀',
    '/assets/' + 'deeply/'.repeat(12) + 'chunk-' + n + '.js',
  ]
  for (let n = 0; n < 500; n += 25) {
    const urls = Array.from({ length: 25 }, (_, offset) => paths(n + offset)).flat()
    await Promise.all(urls.map((url) => fetch(url).then((response) => response.text(), () => '')))
  }
  return true
})()`

const only = process.argv.slice(2)
const isWanted = ({ name }: { readonly name: string }) => only.length === 0 || only.some((start) => name.startsWith(start))
const sittings = SITTINGS.map((sitting) => ({ ...sitting, pictures: sitting.pictures.filter(isWanted) })).filter(
  ({ pictures }) => pictures.length > 0,
)
const tiles = TILES.filter(isWanted)

const temporary = mkdtempSync(join(tmpdir(), 'cors-lens-pictures-'))
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const name of new Set(sittings.map(({ browser }) => browser))) await buildModes([name === 'chromium' ? 'chrome' : 'firefox'])
  for (const sitting of sittings) await sit(sitting)
  if (tiles.length > 0) for (const { name, png } of await drawTiles(tiles)) write(name, png)
} finally {
  rmSync(temporary, { recursive: true })
}

async function sit({ browser: name, windowSize, pictures }: Sitting): Promise<void> {
  const lab = await startTestServer()
  try {
    const browser = await launch(name, {
      program: ensureBrowser(name).path,
      extension: EXTENSION[name],
      url: lab.demoUrl,
      headless: true,
      windowSize,
      hosts: lab.hostNames,
      acceptInsecureCertificates: true,
    })
    try {
      let scene: Scene | null = null
      for (const picture of pictures) {
        await browser.setDock(picture.side, picture.size)
        if (picture.scene !== scene) await play(browser, lab.demoUrl, picture.scene)
        scene = picture.scene
        for (const theme of THEMES) await take(browser, picture, theme)
      }
    } finally {
      await browser.close()
    }
  } finally {
    await lab.close()
  }
}

/** Lets the inspected page do what the scene wants, and waits until the tab knows what became of it. */
async function play(browser: Browser, demoUrl: string, scene: Scene): Promise<void> {
  await browser.navigate(demoUrl)
  await until('the demo page', async () => ((await browser.evaluateInPage('typeof globalThis.runAll')) === 'function' ? true : null))
  if (scene === 'demo') {
    await browser.evaluateInPage('runAll()')
    await settled(browser)
    return
  }
  if (scene === 'one failure') return void (await browser.evaluateInPage(`runScenario('acao-slash')`))
  if (scene === 'two thousand') {
    await browser.evaluateInPage('runAll()')
    return void (await browser.evaluateInPage(TWO_THOUSAND))
  }
  // The page's own requests are not yet all told of.
  await new Promise((resume) => setTimeout(resume, 1500))
  await browser.panel.evaluate(`document.querySelector('.icon-clear').closest('button').click()`)
}

async function settled(browser: Browser): Promise<void> {
  let last = ''
  await until('the last verdict', async () => {
    const now = JSON.stringify(await readPanel(browser.panel))
    const isSettled = now === last
    last = now
    if (!isSettled) await new Promise((resume) => setTimeout(resume, 1500))
    return isSettled || null
  })
}

async function take(browser: Browser, picture: Picture, theme: (typeof THEMES)[number]): Promise<void> {
  await browser.setTheme(theme)
  await until(
    `the ${theme} theme`,
    async () => (await browser.panel.evaluate(`matchMedia('(prefers-color-scheme: ${theme})').matches`)) || null,
  )
  await until('the panel', () => browser.panel.evaluate(`document.querySelector('.toolbar') && true`))
  await until(`the state of ${picture.name}`, async () => (await browser.panel.evaluate(arranging(picture))) || null)
  const whole = join(temporary, 'whole.png')
  await browser.screenshot(whole)
  const toPng = picture.name.startsWith('store-') ? trueColorPng : palettePng
  write(
    `${picture.name}-${theme}`,
    toPng(readFileSync(whole), (taken) => devToolsIn(taken, picture)),
  )
}

function write(name: string, picture: Buffer): void {
  const path = `${FOLDER}/${name}.png`
  const png = withSoftware(picture, `CORS Lens ${packageJson.version}`)
  writeFileSync(path, png)
  console.log(`${path}  ${(png.length / 1000).toFixed(1)} kB`)
}

/** DevTools are at the edge that they are docked to; at the right, Firefox has its own bars above them. */
function devToolsIn({ width, height }: { readonly width: number; readonly height: number }, { side, size }: Picture): Part {
  if (side === 'bottom') return { left: 0, top: height - size, width, height: size }
  return { left: width - size, top: height - RIGHT_HEIGHT, width: size, height: RIGHT_HEIGHT }
}

/** Brings the panel into the picture's state, as a person would: closes what is open, groups, and opens a row. */
function arranging({ open, tab = 'overview', grouping, wholeLog = false }: Picture): string {
  return `(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))
    const list = () => document.getElementById('requests')
    const press = async (target, key) => {
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await drawn()
    }
    document.querySelector('dialog')?.close()
    await drawn()
    await press(document.querySelector('.detail-bar'), 'Escape')
    const groups = document.querySelector('.toolbar select')
    groups.value = '${grouping ?? 'cause'}'
    groups.dispatchEvent(new Event('change', { bubbles: true }))
    await drawn()
    if (${wholeLog}) {
      await press(document.body, 'o')
      document.querySelector('dialog details')?.setAttribute('open', '')
      await drawn()
      return document.querySelector('dialog[open]') !== null
    }
    if (${open === null}) {
      list()?.scrollTo(0, 0)
      await drawn()
      return true
    }
    const isOpen = () => document.querySelector('.detail-request')?.innerText.includes('/s/${open}/') === true
    document.getElementById('detail-tab-overview')?.click()
    const isOfScene = (row) => row.outerHTML.includes('/s/${open}/')
    const row = [...document.querySelectorAll('#requests .row:not(.row-group)')].find(isOfScene)
    row?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await drawn()
    document.getElementById('detail-tab-overview')?.click()
    await drawn()
    if (!isOpen()) return false
    document.getElementById('detail-tab-${tab}')?.click()
    await drawn()
    return true
  })()`
}
