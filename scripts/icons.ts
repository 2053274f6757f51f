import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { palettePng } from './palette-png.ts'
import { ensureBrowser } from './setup.mjs'

/** `npm run icons`: renders assets/icons/icon.svg to the sizes that manifest.json names. The pictures are committed. */
const SIZES = [16, 32, 48, 128]
/** Enough for two flat colours and their smooth edges. */
const COLOURS = 48

const svg = readFileSync('assets/icons/icon.svg', 'utf8')
const browser = await chromium.launch({
  executablePath: ensureBrowser('chromium').path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  const picture = await page.screenshot({ omitBackground: true })
  writeFileSync(
    `assets/icons/icon-${size}.png`,
    palettePng(picture, (whole) => ({ left: 0, top: 0, ...whole }), COLOURS),
  )
  console.log(`assets/icons/icon-${size}.png`)
}
await browser.close()
