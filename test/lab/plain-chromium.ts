import { chromium } from 'playwright-core'
import type { TrustedCertificate } from '../browsers/browser.ts'
import { collectFailures } from '../browsers/chromium-failures.ts'
import type { LabBrowser } from './observe.ts'

/** A Chromium without DevTools and extension, with all that it says of failed requests, in workers and frames too. */
export async function openChromium(
  program: string,
  hostNames: readonly string[],
  trusted: TrustedCertificate,
): Promise<LabBrowser & { close(): Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      `--ignore-certificate-errors-spki-list=${trusted.spki}`,
      `--host-resolver-rules=${hostNames.map((name) => `MAP ${name} 127.0.0.1`).join(',')}`,
    ],
  })
  const context = await browser.newContext()
  const page = await context.newPage()
  const failures = await collectFailures(await context.newCDPSession(page))
  return {
    name: 'chromium',
    navigate: async (url) => {
      await page.goto(url)
    },
    evaluateInPage: (expression) => page.evaluate(expression),
    corsErrors: async () => failures.cors,
    otherFailures: async () => failures.others,
    close: () => browser.close(),
  }
}
