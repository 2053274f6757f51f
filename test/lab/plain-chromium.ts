import { type BrowserContext, type BrowserContextOptions, type CDPSession, chromium } from 'playwright-core'
import { collectFailures } from '../../scripts/browsers/chromium-failures.ts'
import { hostRules } from '../../scripts/browsers/host-rules.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import type { LabBrowser } from './observe.ts'

/** How to open it otherwise than usual. */
export interface ChromiumOptions {
  readonly context?: BrowserContextOptions
  readonly args?: readonly string[]
  /** Is told of the context before the page is there. */
  readonly opened?: (context: BrowserContext) => Promise<void>
  /** Is told of the page's session before the page has requested anything. */
  readonly listen?: (session: CDPSession) => Promise<void>
}

/** A Chromium without DevTools and extension, with all that it says of failed requests, in workers and frames too. */
export async function openChromium(
  program: string,
  { hostNames, defaultPorts, trusted }: Pick<TestServer, 'hostNames' | 'defaultPorts' | 'trusted'>,
  { context: contextOptions = {}, args = [], opened, listen }: ChromiumOptions = {},
): Promise<LabBrowser & { close(): Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      `--ignore-certificate-errors-spki-list=${trusted.spki}`,
      ...hostRules({ hosts: hostNames, defaultPorts }),
      ...args,
    ],
  })
  const context = await browser.newContext(contextOptions)
  await opened?.(context)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await listen?.(session)
  const failures = await collectFailures(session)
  return {
    name: 'chromium',
    navigate: async (url) => {
      await page.goto(url)
    },
    evaluateInPage: (expression) => page.evaluate(expression),
    setOffline: (offline) => context.setOffline(offline),
    corsErrors: async () => failures.cors,
    otherFailures: async () => failures.others,
    close: async () => {
      // Playwright writes a HAR file as the context closes.
      await context.close()
      await browser.close()
    },
  }
}
