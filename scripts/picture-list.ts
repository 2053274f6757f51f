import type { BrowserName } from './browsers/browser.ts'

/** What the inspected page has done when a picture is taken. */
export type Scene = 'empty' | 'one failure' | 'demo' | 'two thousand'

export interface Picture {
  /** Of the file, without the theme. */
  readonly name: string
  readonly scene: Scene
  readonly side: 'right' | 'bottom'
  /** Of DevTools in pixels: width when docked right, height when docked at the bottom. */
  readonly size: number
  /** Part of the URL of the request whose details are open; null for none. */
  readonly open: string | null
  /** The id of the details' tab that is shown. */
  readonly tab?: string
  readonly grouping?: 'cause' | 'host'
  /** The dialog on the whole log is open. */
  readonly wholeLog?: boolean
}

/** Pictures that one launch of a browser gives, in a window of that size. */
export interface Sitting {
  readonly browser: BrowserName
  readonly windowSize: readonly [number, number]
  readonly pictures: readonly Picture[]
}

/** What every shape of the panel is pictured with: nothing, one failure, and two thousand requests with long URLs, Arabic and emoji in them. */
const scenes = (prefix: string, side: 'right' | 'bottom', size: number): readonly Picture[] => [
  { name: `${prefix}-empty`, scene: 'empty', side, size, open: null },
  { name: `${prefix}-one`, scene: 'one failure', side, size, open: 'acao-slash' },
  { name: `${prefix}-many`, scene: 'two thousand', side, size, open: null },
]

/** The window's own bars take their part of its height; what is docked at the bottom or cut from the top right is as large as it says. */
const BARS = 100
/** What DevTools docked at the bottom leave of the page at least. */
const PAGE = 160

export const SITTINGS: readonly Sitting[] = (['chromium', 'firefox'] as const).flatMap((browser) => [
  { browser, windowSize: [1300, 700 + BARS], pictures: scenes(`${browser}-right`, 'right', 550) },
  { browser, windowSize: [1400, 900], pictures: scenes(`${browser}-bottom`, 'bottom', 250) },
  {
    browser,
    windowSize: [1300, 900],
    pictures: [
      browser === 'chromium'
        ? { name: 'tab', scene: 'demo', side: 'bottom', size: 520, open: 'cred-star' }
        : { name: 'firefox', scene: 'demo', side: 'bottom', size: 520, open: 'acao-slash' },
    ],
  },
  {
    browser,
    // The stores want 1280 by 800.
    windowSize: [1280, 800 + PAGE + BARS],
    pictures: [
      { name: `store-${browser}-overview`, scene: 'demo', side: 'bottom', size: 800, open: 'cred-star' },
      { name: `store-${browser}-what-if`, scene: 'demo', side: 'bottom', size: 800, open: 'cred-star', tab: 'what-if' },
      { name: `store-${browser}-causes`, scene: 'demo', side: 'bottom', size: 800, open: null, grouping: 'cause' },
      { name: `store-${browser}-log`, scene: 'demo', side: 'bottom', size: 800, open: null, wholeLog: true },
    ],
  },
])
