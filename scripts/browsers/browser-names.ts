import type { BrowserName } from './browser.ts'

/**
 * The browser that an option of a command names.
 * @throws Error where it names another
 */
export function browserNamed(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name
  throw new Error(`--browser is chromium or firefox, not "${name}".`)
}
