import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { ensureBrowser } from './setup.mjs'
import { trueColorPng } from './true-color-png.ts'

/** A picture that a store shows in its lists: the icon, and for most the name and a part of a real screenshot. */
export interface Tile {
  /** Of the file. */
  readonly name: string
  /** In pixels, as the stores want them. */
  readonly width: number
  readonly height: number
  /** CSS on where things are. */
  readonly style: string
}

/** Its right half, the details of a request, is what a tile shows. */
const SCREENSHOT = 'docs/pictures/store-chromium-overview-light.png'

export const TILES: readonly Tile[] = [
  {
    name: 'tile-logo',
    width: 300,
    height: 300,
    style: `
      body { background: white }
      svg { width: 260px; left: 20px; top: 20px }
      h1, p, .panel { display: none }`,
  },
  {
    name: 'tile-small',
    width: 440,
    height: 280,
    style: `
      svg { width: 64px; padding: 4px; border-radius: 14px; left: 28px; top: 16px }
      h1 { font-size: 42px; left: 108px; top: 20px }
      p { display: none }
      .panel { left: 28px; top: 100px; width: 520px; height: 300px }
      .panel div { width: 1050px; height: 656px; left: -462px; top: -70px }`,
  },
  {
    name: 'tile-marquee',
    width: 1400,
    height: 560,
    style: `
      svg { width: 128px; padding: 8px; border-radius: 28px; left: 72px; top: 86px }
      h1 { font-size: 72px; left: 72px; top: 232px }
      p { font-size: 32px; line-height: 44px; left: 74px; top: 334px; width: 440px }
      .panel { left: 580px; top: 56px; width: 900px; height: 700px }
      .panel div { width: 1480px; height: 925px; left: -653px; top: -66px }`,
  },
]

/** Draws them in Chromium. */
export async function drawTiles(tiles: readonly Tile[]): Promise<readonly { readonly name: string; readonly png: Buffer }[]> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium').path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    const drawn: { name: string; png: Buffer }[] = []
    for (const tile of tiles) {
      await page.setViewportSize({ width: tile.width, height: tile.height })
      await page.setContent(html(tile))
      const png = trueColorPng(await page.screenshot(), ({ width, height }) => ({ left: 0, top: 0, width, height }))
      drawn.push({ name: tile.name, png })
    }
    return drawn
  } finally {
    await browser.close()
  }
}

const html = ({ style }: Tile): string => `<style>
  * { margin: 0; box-sizing: border-box }
  body { background: linear-gradient(135deg, #0f2747, #1c4f8f); font-family: system-ui, sans-serif; color: white; overflow: hidden }
  svg, h1, p, .panel, .panel div { position: absolute }
  svg { background: white }
  h1 { font-weight: 700; letter-spacing: -0.01em; white-space: nowrap }
  .panel { overflow: hidden; border-radius: 10px; background: white; box-shadow: 0 12px 40px #0008 }
  .panel div { background: url(data:image/png;base64,${readFileSync(SCREENSHOT, 'base64')}) 0 0 / 100% 100% }
  ${style}
</style>
${readFileSync('assets/icons/icon.svg', 'utf8')}
<h1>CORS Lens</h1>
<p>Why the browser blocked it, and what to change.</p>
<div class="panel"><div></div></div>`
