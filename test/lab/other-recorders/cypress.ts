import { readFileSync } from 'node:fs'
import { temporaryFolder } from '../../../scripts/browsers/temporary-folder.ts'
import { freePort } from '../../../scripts/free-port.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import { openChromium } from '../plain-chromium.ts'
import { packageOf } from './packages.ts'
import { type ForeignRecording, requestAll, withTruth } from './run.ts'
import { RECORDED } from './scenarios.ts'

/** It holds a service worker before its first line and then waits for it, so that the page waits for ever (5.17.1 in Chromium 156). */
const WITHOUT_SERVICE_WORKERS = RECORDED.filter(({ page }) => page.serviceWorker === null)

const GENERATOR = '@neuralegion/cypress-har-generator'

type Handler = (...values: readonly unknown[]) => unknown

interface Generator {
  install(on: (event: string, handlers: unknown) => void): void
}

/** The generator as Cypress runs it: a plugin that is told of the browser's launch, and tasks that start and end the recording. */
export async function recordWithCypressGenerator(program: string, server: TestServer): Promise<ForeignRecording> {
  const plugin = (await packageOf(GENERATOR)) as Generator
  const handlers = new Map<string, unknown>()
  plugin.install((event, handler) => handlers.set(event, handler))
  const launch = handlers.get('before:browser:launch') as Handler
  const { recordHar, saveHar } = handlers.get('task') as Readonly<Record<'recordHar' | 'saveHar', Handler>>
  const args = [`--remote-debugging-port=${await freePort()}`, '--remote-debugging-address=127.0.0.1']
  launch({ family: 'chromium', name: 'chrome' }, { args: [...args] })
  const folder = temporaryFolder()
  const browser = await openChromium(program, server, { args })
  try {
    await recordHar({ content: false, includeBlobs: true, rootDir: folder.path })
    const runs = await requestAll(browser, server, WITHOUT_SERVICE_WORKERS)
    await saveHar({ fileName: 'cypress.har', outDir: folder.path })
    return withTruth(JSON.parse(readFileSync(`${folder.path}/cypress.har`, 'utf8')).log, runs, server)
  } finally {
    await browser.close()
    await folder.remove()
  }
}
