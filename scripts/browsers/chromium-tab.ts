import type { CDPSession, Page } from 'playwright-core'
import { until } from './until.ts'

/** A tab of the browser, and the DevTools that inspect it. */
export interface InspectedTab {
  readonly page: Page
  readonly session: CDPSession
  readonly devTools: Page
  navigate(url: string): Promise<void>
  evaluate(expression: string): Promise<unknown>
  crash(): Promise<void>
}

export function inspectedTab(page: Page, session: CDPSession, devTools: Page): InspectedTab {
  // Playwright gives a page up that has crashed; the browser doesn't.
  let hasCrashed = false
  return {
    page,
    session,
    devTools,
    async navigate(url) {
      if (!hasCrashed) return open(page, url)
      const { errorText } = await session.send('Page.navigate', { url })
      if (errorText !== undefined) throw new Error(`Chromium could not open ${url}: ${errorText}`)
      const expression = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`
      await until('the new page', async () => (await session.send('Runtime.evaluate', { expression })).result.value === true || null)
    },
    async evaluate(expression) {
      if (!hasCrashed) return page.evaluate(expression)
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
      return result.value
    },
    async crash() {
      const crashed = new Promise<void>((done) => page.once('crash', () => done()))
      // No response comes from a page that crashes.
      session.send('Page.crash').catch(() => undefined)
      await crashed
      hasCrashed = true
    },
  }
}

/** The extension's documents are frames of DevTools. */
export function noteErrors(devTools: Page, extensionId: string, errors: string[]): void {
  const own = `chrome-extension://${extensionId}/`
  devTools.on('pageerror', ({ message, stack }) => {
    if (stack?.includes(own) || stack?.includes('devtools://') === false) errors.push(message)
  })
  devTools.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(own)) errors.push(message.text())
  })
}

export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url).catch((error: Error) => {
    throw new Error(`Chromium could not open ${url}: ${/net::\w+/.exec(error.message)?.[0] ?? error.message}`)
  })
}
