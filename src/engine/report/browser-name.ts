/** The three browser engines, in the order in which they are listed. */
export const BROWSER_NAMES = ['chromium', 'firefox', 'webkit'] as const

/** A browser by its engine: Edge, Brave and Opera are `chromium`; Safari is `webkit`. */
export type BrowserName = (typeof BROWSER_NAMES)[number]
