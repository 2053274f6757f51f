import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { temporaryFolder } from '../../../scripts/browsers/temporary-folder.ts'
import type { Scenario } from '../../../scripts/test-server/scenario.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import { type LabBrowser, observer } from '../observe.ts'
import { openChromium } from '../plain-chromium.ts'
import { type HarLog, keyOf, type Run, type Truth, truthOf } from '../record.ts'
import { RECORDED } from './scenarios.ts'

/** What another tool recorded, beside what the page and the browser said. */
export interface ForeignRecording {
  readonly har: { readonly log: HarLog }
  readonly truth: Readonly<Record<string, Truth>>
}

/** One message of the DevTools protocol. */
export interface ProtocolEvent {
  readonly method: string
  readonly params: unknown
}

/** Lets the page request everything, one after the other. */
export async function requestAll(
  browser: LabBrowser,
  server: TestServer,
  scenarios: readonly Scenario[] = RECORDED,
): Promise<readonly Run[]> {
  const observe = observer(browser, server)
  const runs: Run[] = []
  for (const one of scenarios) runs.push({ case: one, observed: await observe(one), browser })
  // The last responses are on their way to the recorder.
  await new Promise((resolve) => setTimeout(resolve, 500))
  return runs
}

/** Puts a recording beside its truth. */
export function withTruth(log: HarLog, runs: readonly Run[], server: TestServer): ForeignRecording {
  const all = new Set(log.entries.map(keyOf))
  return { har: { log }, truth: Object.fromEntries(runs.map((run) => [run.case.id, truthOf(run, server, log, all)])) }
}

/** Playwright's `recordHar` in Chromium. */
export async function recordWithPlaywright(program: string, server: TestServer): Promise<ForeignRecording> {
  const folder = temporaryFolder()
  const path = join(folder.path, 'playwright.har')
  try {
    const browser = await openChromium(program, server, { context: { recordHar: { path, content: 'omit' } } })
    const runs = await requestAll(browser, server).finally(() => browser.close())
    return withTruth(JSON.parse(readFileSync(path, 'utf8')).log, runs, server)
  } finally {
    await folder.remove()
  }
}

/** The messages that recorders built on the DevTools protocol read. */
const EVENTS = [
  ...['Page.loadEventFired', 'Page.domContentEventFired', 'Page.frameStartedLoading', 'Page.frameAttached', 'Page.frameNavigated'],
  ...['Network.requestWillBeSent', 'Network.requestWillBeSentExtraInfo', 'Network.requestServedFromCache', 'Network.dataReceived'],
  ...['Network.responseReceived', 'Network.responseReceivedExtraInfo', 'Network.resourceChangedPriority'],
  ...['Network.loadingFinished', 'Network.loadingFailed'],
]

/** Keeps a page's messages in their order. */
export function protocolEvents(): { readonly events: readonly ProtocolEvent[]; listen(session: CDPSession): Promise<void> } {
  const events: ProtocolEvent[] = []
  return {
    events,
    async listen(session) {
      const on = session.on.bind(session) as (event: string, listener: (params: unknown) => void) => void
      for (const method of EVENTS) on(method, (params) => events.push({ method, params }))
      await session.send('Page.enable')
      await session.send('Network.enable')
    },
  }
}
