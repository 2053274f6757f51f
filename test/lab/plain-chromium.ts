import { chromium } from 'playwright-core'
import { collectFailures } from '../../scripts/browsers/chromium-failures.ts'
import { hostRules } from '../../scripts/browsers/host-rules.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import type { LabBrowser } from './observe.ts'

/** A Chromium without DevTools and extension, with all that it says of failed requests, in workers and frames too. */
export async function openChromium(
  program: string,
  { hostNames, defaultPorts, trusted }: Pick<TestServer, 'hostNames' | 'defaultPorts' | 'trusted'>,
): Promise<LabBrowser & { close(): Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', `--ignore-certificate-errors-spki-list=${trusted.spki}`, ...hostRules({ hosts: hostNames, defaultPorts })],
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
    setOffline: (offline) => context.setOffline(offline),
    corsErrors: async () => failures.cors,
    otherFailures: async () => failures.others,
    close: () => browser.close(),
  }
}
