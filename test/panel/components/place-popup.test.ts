import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { placePopup } from '../../../src/panel/components/place-popup.ts'

/** A popup with that height, 200 px wide, in a panel of 550 by 220. */
function placed(height: number, anchor: { readonly top: number; readonly bottom: number; readonly left: number }) {
  const popup = document.createElement('div')
  popup.getBoundingClientRect = () => ({ width: 200, height }) as DOMRect
  placePopup(popup, anchor)
  const { top, left, maxHeight } = popup.style
  return [top, left, maxHeight]
}

const at = (y: number, left = 40) => ({ top: y, bottom: y, left })
const button = (top: number) => ({ top, bottom: top + 24, left: 40 })

describe('a popup in a panel 220 px high', () => {
  beforeAll(() => {
    vi.stubGlobal('innerWidth', 550)
    vi.stubGlobal('innerHeight', 220)
  })

  afterAll(() => vi.unstubAllGlobals())

  it.each([
    ['a short one below the button', 100, button(30), ['58px', '40px', '100px']],
    ['a short one above a button at the bottom', 100, button(180), ['76px', '40px', '100px']],
    ['a high one above the button, but never over it', 300, button(120), ['4px', '40px', '112px']],
    ['a short one below the pointer', 80, at(60), ['64px', '40px', '80px']],
    ['one above the pointer', 120, at(150), ['26px', '40px', '120px']],
    ['one that fits neither below nor above, over the pointer', 190, at(130), ['26px', '40px', '190px']],
    ['one higher than the panel, over the pointer', 300, at(130), ['4px', '40px', '212px']],
    ['one at the right edge', 80, at(60, 540), ['64px', '346px', '80px']],
  ] as const)('is in sight: %s', (_, height, anchor, place) => {
    expect(placed(height, anchor)).toEqual(place)
  })
})
