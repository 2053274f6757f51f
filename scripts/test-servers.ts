import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { checkAws } from '../test/servers/check-aws.ts'
import { checkStack } from '../test/servers/check-stack.ts'
import { checkVite, checkViteProxy } from '../test/servers/check-vite.ts'
import { install, type Requirements } from '../test/servers/install.ts'
import { SITE, servePages } from '../test/servers/page.ts'
import { startBackend } from '../test/servers/run-server.ts'
import { serversPage } from '../test/servers/servers-page.ts'
import { STACKS } from '../test/servers/stacks.ts'
import { ensureBrowser } from './setup.mjs'

/**
 * `npm run test:servers -- [NAME...]`: the proposed configurations in real servers, asked by a real Chromium: all, or those named.
 * What cannot be installed on this computer is named as not run; with CI=true that is a failure.
 * `npm run test:servers -- --write-page` writes docs/servers/README.md instead.
 */
interface Check {
  readonly name: string
  readonly needs: Requirements
  readonly run: (nodeModules: string) => Promise<void>
}

const names = process.argv.slice(2)
if (names[0] === '--write-page') {
  mkdirSync('docs/servers', { recursive: true })
  writeFileSync('docs/servers/README.md', serversPage())
} else process.exitCode = await runChecks()

async function runChecks(): Promise<number> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium').path,
    args: [`--host-resolver-rules=MAP *.${SITE} 127.0.0.1`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const pages = await servePages(browser)
  const backend = await startBackend()
  const all: readonly Check[] = [
    ...STACKS.map((stack) => ({
      name: stack.server,
      needs: stack,
      run: (nodeModules: string) => checkStack(stack, { pages, backend: backend.port, nodeModules }),
    })),
    { name: 'vite', needs: { debian: [] }, run: checkVite },
    { name: 'vite-proxy', needs: { debian: [] }, run: () => checkViteProxy(backend.port) },
    { name: 'aws-models', needs: { debian: ['python3-botocore'] }, run: async () => checkAws() },
  ]
  const checks = all.filter(({ name }) => names.length === 0 || names.includes(name))
  const { lacking, nodeModules } = install(checks.map(({ needs }) => needs))

  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const check of checks) {
    const missing = lacking(check.needs)
    const start = performance.now()
    const result = missing.length > 0 ? 'skipped' : await resultOf(check, nodeModules)
    counts[result] += 1
    if (result === 'skipped') console.log(`not run ${check.name}: there is no ${missing.join(', ')} here`)
    else console.log(`${result === 'failed' ? 'FAILED ' : 'passed '} ${check.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  }
  await backend.stop()
  await pages.close()
  await browser.close()
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  return counts.passed > 0 && counts.failed + (process.env.CI === 'true' ? counts.skipped : 0) === 0 ? 0 : 1
}

async function resultOf({ run }: Check, nodeModules: string): Promise<'passed' | 'failed'> {
  try {
    await run(nodeModules)
    return 'passed'
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 'failed'
  }
}
