import type { Browser, BrowserName, LaunchOptions } from './browser.ts'
import { launchChromium } from './chromium.ts'
import { launchFirefox } from './firefox.ts'

/** Starts a real browser with the extension; its CORS tab is shown when the promise resolves. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options)
}

/** Where `npm run build` puts the extension for each browser. */
export const EXTENSION: Record<BrowserName, string> = { chromium: 'dist/chrome', firefox: 'dist/firefox' }
