import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { WEBKIT_PACKAGES } from '../../scripts/browsers.mjs'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { checkAws, checkGoogle } from './check-clouds.ts'
import { DEVELOPMENT_CHECKS } from './check-development.ts'
import { checkFormats } from './check-formats.ts'
import { checkHeaderFiles, HEADER_FILES } from './check-header-files.ts'
import { checkInBrowser, SAMPLE } from './check-in-browser.ts'
import { checkService, SERVICES } from './check-services.ts'
import { type CheckContext, checkStack } from './check-stack.ts'
import { install, type Requirements } from './install.ts'
import { SITE, servePages } from './page.ts'
import { launchPlainFirefox, launchPlainWebKit } from './plain-browsers.ts'
import { startBackend } from './run-server.ts'
import { serversPages } from './servers-page.ts'
import { STACKS } from './stacks.ts'

/**
 * `npm run test:servers -- [NAME...]`: the proposed configurations in real servers, requested by a real Chromium: those that take little time and few
 * packages, or those named; with --all every one.
 * What cannot be installed on this computer is named as not run; with CI=true that is a failure.
 * `npm run test:servers -- --write-page` writes docs/servers instead.
 */
interface Check {
  readonly name: string
  readonly needs: Requirements
  readonly isLarge: boolean
  readonly run: () => Promise<void>
}

/** Much of a check is waiting for a server to start. */
const AT_ONCE = 3

const words = process.argv.slice(2)
const isAll = words.includes('--all')
const names = words.filter((word) => !word.startsWith('--'))
if (words.includes('--write-page')) {
  mkdirSync('docs/servers', { recursive: true })
  for (const [name, page] of Object.entries(serversPages())) writeFileSync(`docs/servers/${name}`, page)
} else process.exitCode = await runChecks()

async function runChecks(): Promise<number> {
  // What was started ends with this process, but a signal would end it without a word to them.
  process.once('SIGTERM', () => process.exit(143))
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium').path,
    args: [`--host-resolver-rules=MAP *.${SITE} 127.0.0.1`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const pages = await servePages(browser)
  const backend = await startBackend()
  const backendWithCors = await startBackend({ OWN_CORS: 'yes' })
  const all = allChecks({ pages, backend: backend.port, backendWithCors: backendWithCors.port })
  const checks = all.filter(({ name, isLarge }) => (names.length === 0 ? isAll || !isLarge : names.includes(name)))
  const { lacking } = install(checks.map(({ needs }) => needs))

  const counts = await runAll(checks, lacking)
  await backend.stop()
  await backendWithCors.stop()
  await pages.close()
  await browser.close()
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  return counts.passed > 0 && counts.failed + (process.env.CI === 'true' ? counts.skipped : 0) === 0 ? 0 : 1
}

/** Runs checks, several at a time, and prints what became of each. */
async function runAll(checks: readonly Check[], lacking: (needs: Requirements) => readonly string[]) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const waiting = [...checks]
  const runWaiting = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const missing = lacking(check.needs)
      const start = performance.now()
      const problem = missing.length > 0 ? null : await problemOf(check)
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      if (missing.length > 0) console.log(`not run ${check.name}: there is no ${missing.join(', ')} here`)
      else if (problem === null) console.log(`passed  ${check.name} (${seconds} s)`)
      else console.log(`FAILED  ${check.name} (${seconds} s): ${problem}\n`)
      counts[missing.length > 0 ? 'skipped' : problem === null ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runWaiting))
  return counts
}

function allChecks(context: CheckContext): readonly Check[] {
  const sample = STACKS.filter(({ server }) => SAMPLE.includes(server))
  const ofSample = { debian: sample.flatMap(({ debian }) => debian), npm: 'packages' } as const
  return [
    {
      name: 'in-firefox',
      needs: { ...ofSample, debian: [...ofSample.debian, 'firefox-esr'] },
      isLarge: false,
      run: () => checkInBrowser(launchPlainFirefox, sample, context.backend),
    },
    {
      name: 'in-webkit',
      needs: { ...ofSample, debian: [...ofSample.debian, ...WEBKIT_PACKAGES] },
      isLarge: false,
      run: () => checkInBrowser(launchPlainWebKit, sample, context.backend),
    },
    ...STACKS.map((stack) => ({
      name: stack.name ?? stack.server,
      needs: stack,
      isLarge: stack.isLarge === true,
      run: () => checkStack(stack, context),
    })),
    ...DEVELOPMENT_CHECKS.map(({ name, needs, isLarge, run }) => ({
      name,
      needs,
      isLarge: isLarge === true,
      run: () => run(context.backend),
    })),
    ...SERVICES.map((service) => ({ name: service.stack.server, needs: service.stack, isLarge: true, run: () => checkService(service) })),
    {
      name: 'formats',
      needs: { debian: ['php-cli', 'ruby', 'golang-go'], npm: 'packages' },
      isLarge: false,
      run: checkFormats,
    },
    { name: 'aws-models', needs: { debian: ['python3-botocore', 'python3-yaml'] }, isLarge: false, run: async () => checkAws() },
    { name: 'header-files', needs: HEADER_FILES, isLarge: true, run: checkHeaderFiles },
    { name: 'google-types', needs: { debian: [], npm: 'packages' }, isLarge: false, run: checkGoogle },
  ]
}

/** What was different, or null. */
async function problemOf({ run }: Check): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
