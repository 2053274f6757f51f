import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from '../../../scripts/setup.mjs'
import { startTestServer, type TestServer } from '../../../scripts/test-server/test-server.ts'
import { compact } from '../compact.ts'
import { openChromium } from '../plain-chromium.ts'
import type { HarLog } from '../record.ts'
import { recordWithCypressGenerator } from './cypress.ts'
import { recordThroughMitmproxy } from './mitmproxy.ts'
import { packageOf } from './packages.ts'
import { recordWithPlaywrightInFirefox } from './playwright-firefox.ts'
import { type ForeignRecording, type ProtocolEvent, protocolEvents, recordWithPlaywright, requestAll, withTruth } from './run.ts'
import { RECORDED } from './scenarios.ts'
import { recordThroughWhistle } from './whistle.ts'

/**
 * Records the same page with tools other than DevTools, `node scripts/run.mjs test/lab/other-recorders/record-all.ts [RECORDER...]`, and writes each
 * recording beside what the page and the browser said of it: `test/recordings/others/<recorder>.har` and `.truth.json`. Packages are installed into
 * `.cache/`; mitmproxy is Debian's.
 */
const FOLDER = fileURLToPath(new URL('../../recordings/others', import.meta.url))

const { path: program } = ensureBrowser('chromium')

const RECORDERS: Readonly<Record<string, (server: TestServer) => Promise<ForeignRecording>>> = {
  playwright: (server) => recordWithPlaywright(program, server),
  'playwright-firefox': (server) => recordWithPlaywrightInFirefox(ensureBrowser('firefox').path, server),
  'chrome-har': async (server) => {
    const { harFromMessages } = (await packageOf('chrome-har')) as { harFromMessages(events: readonly ProtocolEvent[]): { log: HarLog } }
    return fromEvents(server, async (events) => harFromMessages(events).log)
  },
  'chrome-har-capturer': async (server) => {
    const { fromLog } = (await packageOf('chrome-har-capturer')) as CaptureLog
    return fromEvents(server, async (events) => (await fromLog(server.demoUrl, events)).log)
  },
  'puppeteer-har': recordWithPuppeteerHar,
  'cypress-har-generator': (server) => recordWithCypressGenerator(program, server),
  mitmproxy: (server) => recordThroughMitmproxy(program, server),
  whistle: (server) => recordThroughWhistle(program, server),
}

async function fromEvents(server: TestServer, harOf: (events: readonly ProtocolEvent[]) => Promise<HarLog>): Promise<ForeignRecording> {
  const { events, listen } = protocolEvents()
  const browser = await openChromium(program, server, { listen })
  const runs = await requestAll(browser, server).finally(() => browser.close())
  return withTruth(await harOf(events), runs, server)
}

interface CaptureLog {
  fromLog(url: string, events: readonly ProtocolEvent[]): Promise<{ log: HarLog }>
}

interface PuppeteerHar {
  start(): Promise<void>
  stop(): Promise<{ log: HarLog }>
}

/** It takes a page of Puppeteer's, of which it only wants a session; Playwright's has the same methods. */
async function recordWithPuppeteerHar(server: TestServer): Promise<ForeignRecording> {
  const Recorder = (await packageOf('puppeteer-har')) as new (page: unknown) => PuppeteerHar
  let recorder: PuppeteerHar | null = null
  const browser = await openChromium(program, server, {
    listen: async (session) => {
      recorder = new Recorder({ mainFrame: () => null, target: () => ({ createCDPSession: async () => session }) })
      await recorder.start()
    },
  })
  try {
    const runs = await requestAll(browser, server)
    const har = await (recorder as PuppeteerHar | null)?.stop()
    if (har === undefined) throw new Error('nothing was recorded')
    return withTruth(har.log, runs, server)
  } finally {
    await browser.close()
  }
}

const wanted = process.argv.slice(2)
mkdirSync(FOLDER, { recursive: true })
const server = await startTestServer(RECORDED)
try {
  console.log(execFileSync(program, ['--version'], { encoding: 'utf8' }).trim())
  for (const [name, record] of Object.entries(RECORDERS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const { har, truth } = await record(server)
    const { entries, ...head } = har.log
    const lines = entries.map((entry) => JSON.stringify(compact(entry)))
    writeFileSync(
      `${FOLDER}/${name}.har`,
      `${JSON.stringify({ log: { ...head, entries: [] } }).replace(/\]\}\}$/, '')}\n${lines.join(',\n')}\n]}}\n`,
    )
    writeFileSync(
      `${FOLDER}/${name}.truth.json`,
      `{\n${Object.entries(truth)
        .map(([id, one]) => `${JSON.stringify(id)}:${JSON.stringify(one)}`)
        .join(',\n')}\n}\n`,
    )
    console.log(`${name}: ${entries.length} entries of ${RECORDED.length} cases`)
  }
} finally {
  await server.close()
}
