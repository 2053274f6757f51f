import type { Browser } from '../har/entry.ts'
import type { BrowserProfile } from './browser-profile.ts'
import { chromium } from './chromium.ts'
import { firefox } from './firefox.ts'
import { standard } from './standard.ts'
import { webkit } from './webkit.ts'

const PROFILES: Readonly<Record<Browser, BrowserProfile>> = { chromium, firefox, webkit, unknown: standard }

/** The habits of the browser that recorded the log. */
export function profileOf(browser: Browser): BrowserProfile {
  return PROFILES[browser]
}
