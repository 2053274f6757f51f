import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { ensureBrowser } from './setup.mjs'

/** `npm run icons`: renders assets/icons/icon.svg to the sizes that manifest.json names. The pictures are committed. */
const SIZES = [16, 32, 48, 128]

const svg = readFileSync('assets/icons/icon.svg', 'utf8')
const browser = await chromium.launch({
  executablePath: ensureBrowser('chromium').path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  writeFileSync(`assets/icons/icon-${size}.png`, await page.screenshot({ omitBackground: true }))
  console.log(`assets/icons/icon-${size}.png`)
}
await browser.close()
