import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserType } from 'playwright-core'
import { temporaryFolder } from '../../../scripts/browsers/temporary-folder.ts'
import { type Outcome, pageRequest, pageUrl } from '../../../scripts/test-server/page-request.ts'
import type { Scenario } from '../../../scripts/test-server/scenario.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import type { LabBrowser } from '../observe.ts'
import type { Run } from '../record.ts'
import { type ForeignRecording, withTruth } from './run.ts'
import { RECORDED } from './scenarios.ts'

/**
 * Playwright's `recordHar` in Firefox as it comes from Mozilla, which Playwright drives by WebDriver BiDi. That says nothing of CORS, so the name of each
 * failure is the one that the scenario expects and the DevTools of Firefox confirm; what the page got is its own word.
 */
export async function recordWithPlaywrightInFirefox(program: string, server: TestServer): Promise<ForeignRecording> {
  const folder = temporaryFolder()
  const path = join(folder.path, 'playwright.har')
  try {
    const runs = await requestAll(await launch(program), path, server)
    return withTruth(JSON.parse(readFileSync(path, 'utf8')).log, runs, server)
  } finally {
    await folder.remove()
  }
}

async function requestAll(browser: Browser, path: string, server: TestServer): Promise<readonly Run[]> {
  try {
    const context = await browser.newContext({ recordHar: { path, content: 'omit' } })
    const page = await context.newPage()
    const runs: Run[] = []
    for (const one of RECORDED) {
      const address = pageUrl(one, server.ports)
      if (page.url() !== address) await page.goto(address)
      runs.push(runOf(one, (await page.evaluate(`lab.send(${JSON.stringify(pageRequest(one, server.ports))})`)) as Outcome))
    }
    await context.close()
    return runs
  } finally {
    await browser.close()
  }
}

function runOf(one: Scenario, outcome: Outcome): Run {
  const { result, error } = one.expect.firefox
  if (outcome.result !== result) throw new Error(`${one.id}: expected ${result}, the page got ${outcome.result}`)
  const errors = error === null ? [] : [{ url: one.id, error, parameter: '' }]
  return { case: one, observed: { outcome, errors, others: [] }, browser: { name: 'firefox' } as LabBrowser }
}

const CACHE = '.cache/playwright-firefox'
/** Firefox 153 doesn't know this command, and Playwright sends it for every context. */
const UNKNOWN_COMMAND = /await this\.\S+\.send\("emulation\.setMediaFeaturesOverride", \{[^;]*?\}\);/g

/** A copy of Playwright, of each version, that leaves that command out. */
async function launch(program: string): Promise<Browser> {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
  const folder = `${CACHE}/${version}`
  const bundle = `${folder}/lib/coreBundle.js`
  if (!existsSync(bundle)) {
    mkdirSync(folder, { recursive: true })
    cpSync(dirname(manifest), folder, { recursive: true, dereference: true })
    writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(UNKNOWN_COMMAND, ''))
  }
  const { firefox } = createRequire(pathToFileURL(`${process.cwd()}/${folder}/`))('./index.js') as { firefox: BrowserType }
  return firefox.launch({ executablePath: program, channel: 'moz-firefox' })
}
