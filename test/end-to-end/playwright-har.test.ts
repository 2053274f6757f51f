import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'
import type { Report } from '../../src/engine/index.ts'
import { type ComparedOther, compareOther } from '../engine/recorders/compare-other.ts'
import { isWrong } from '../engine/recordings/comparison.ts'
import type { RawHar } from '../engine/recordings/recording.ts'
import { recordWithPlaywright } from '../lab/other-recorders/run.ts'
import { RECORDED } from '../lab/other-recorders/scenarios.ts'

describe('a page that Playwright records in Chromium', () => {
  const folder = temporaryFolder()
  let server: TestServer
  let run: ReturnType<typeof spawnSync>
  let compared: readonly ComparedOther[]

  beforeAll(async () => {
    server = await startTestServer(RECORDED)
    const { har, truth } = await recordWithPlaywright(ensureBrowser('chromium').path, server)
    const file = join(folder.path, 'playwright.har')
    writeFileSync(file, JSON.stringify(har))
    run = spawnSync('node', ['dist/cli/cors-lens.js', file, '--format', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    const { exchanges } = JSON.parse(String(run.stdout)) as Report
    compared = compareOther({ browser: 'chromium', har: har as unknown as RawHar, truth }, exchanges)
  }, 120_000)

  afterAll(async () => {
    await server?.close()
    await folder.remove()
  })

  it('is explained by the command as the page and the browser saw it, or not at all if a fact is missing', () => {
    expect(compared).toHaveLength(RECORDED.length)
    expect(compared.filter(isWrong)).toEqual([])
    expect(compared.filter(({ outcome, lacks }) => outcome !== 'right' && lacks === null)).toEqual([])
  })

  it('is no proof that nothing is blocked, and the command says so', () => {
    expect(String(run.stderr)).toContain('CORS is the usual reason for “net::ERR_FAILED”')
  })
})
