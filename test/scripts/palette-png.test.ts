import UPNG from 'upng-js'
import { describe, expect, it } from 'vitest'
import { palettePng } from '../../scripts/palette-png.ts'
import { trueColorPng, withSoftware } from '../../scripts/true-color-png.ts'

type Color = readonly [red: number, green: number, blue: number]

const RED: Color = [200, 10, 10]
const GREEN: Color = [10, 200, 10]
const BLUE: Color = [10, 10, 200]
const whole = ({ width, height }: { width: number; height: number }) => ({ left: 0, top: 0, width, height })

/** Without a palette, as browsers write it. */
function png(rows: readonly (readonly Color[])[]): Buffer {
  const rgba = new Uint8Array(rows.flat().flatMap((color) => [...color, 255]))
  return Buffer.from(UPNG.encode([rgba.buffer], rows[0]?.length ?? 0, rows.length, 0))
}

function colors(file: Buffer): (readonly number[])[][] {
  const picture = UPNG.decode(new Uint8Array(file).buffer)
  const rgba = new Uint8Array(UPNG.toRGBA8(picture)[0] ?? new ArrayBuffer(0))
  return Array.from({ length: picture.height }, (_, y) =>
    Array.from({ length: picture.width }, (_, x) => [...rgba.subarray((y * picture.width + x) * 4).subarray(0, 3)]),
  )
}

describe('a screenshot with a palette', () => {
  const rows = [
    [RED, GREEN, BLUE, RED],
    [BLUE, BLUE, GREEN, GREEN],
    [GREEN, RED, RED, BLUE],
    [RED, RED, GREEN, BLUE],
  ]

  it('has the colors of the screenshot', () => {
    expect(colors(palettePng(png(rows), whole))).toEqual(rows)
  })

  it('is cropped', () => {
    const part = palettePng(png(rows), ({ width, height }) => ({ left: 1, top: height - 3, width: width - 1, height: 3 }))
    expect(colors(part)).toEqual([
      [BLUE, GREEN, GREEN],
      [RED, RED, BLUE],
      [RED, GREEN, BLUE],
    ])
  })

  it('has no more colors than its limit', () => {
    const reds = Array.from({ length: 20 }, (_, y) => Array.from({ length: 20 }, (_, x): Color => [(x * 20 + y) % 256, 0, 0]))
    const kept = new Set(
      colors(palettePng(png(reds), whole, 48))
        .flat()
        .map((color) => color.join()),
    )
    expect(kept.size).toBeLessThanOrEqual(48)
    expect(kept.size).toBeGreaterThan(40)
  })
})

describe('a screenshot in true color', () => {
  const rows = [
    [RED, GREEN],
    [BLUE, RED],
    [GREEN, GREEN],
  ]
  const picture = trueColorPng(png(rows), whole)

  it('has the colors of the screenshot, in 24 bits without transparency', () => {
    expect(colors(picture)).toEqual(rows)
    expect(UPNG.decode(new Uint8Array(picture).buffer)).toMatchObject({ depth: 8, ctype: 2 })
  })

  it('bears the version that it shows', () => {
    const marked = withSoftware(picture, 'CORS Lens 1.2.3')
    expect(UPNG.decode(new Uint8Array(marked).buffer).tabs.tEXt).toEqual({ Software: 'CORS Lens 1.2.3' })
    expect(colors(marked)).toEqual(rows)
  })
})
