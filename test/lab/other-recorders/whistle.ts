import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { temporaryFolder } from '../../../scripts/browsers/temporary-folder.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import type { HarLog } from '../record.ts'
import { folderOf } from './packages.ts'
import { type ForeignRecording, withTruth } from './run.ts'
import { requestThrough } from './through-proxy.ts'

/** Its own page, through itself. It shows what is requested while it is open, and writes that as HAR. */
const PAGE = 'http://local.whistlejs.com/'

export async function recordThroughWhistle(program: string, server: TestServer): Promise<ForeignRecording> {
  const folder = temporaryFolder()
  let page: Page | null = null
  let log: HarLog | null = null
  const options = ['-D', folder.path, '-M', 'capture|disableUpdateTips', '--no-global-plugins']
  const whistle = `${folderOf('whistle')}/bin/whistle.js`
  try {
    const runs = await requestThrough(
      {
        name: 'whistle',
        command: (port) => [process.execPath, whistle, 'run', '-p', String(port), ...options],
        // It keeps settings in the home folder, too.
        env: { HOME: folder.path },
        before: async (context) => {
          page = await openPage(context)
        },
        after: async () => {
          log = page === null ? null : await exported(page)
        },
      },
      program,
      server,
    )
    if (log === null) throw new Error('nothing was exported')
    return withTruth(log, runs, server)
  } finally {
    await folder.remove()
  }
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(PAGE)
  await page.locator('.w-export-menu').waitFor()
  return page
}

/** “Export All” as a `.har` file, once the page has read the last requests. */
async function exported(page: Page): Promise<HarLog> {
  await page.waitForTimeout(3000)
  await page.locator('.w-export-menu').click()
  await page.locator('select:has(option[value="har"])').selectOption('har')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export All' }).click()
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')).log
}
