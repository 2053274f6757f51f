import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { BrowserName } from './browsers/browser.ts'
import { browserNamed } from './browsers/browser-names.ts'
import { EXTENSION, launch } from './browsers/launch.ts'
import { buildModes } from './build-modes.ts'
import { startBusyLoops } from './load/busy-loops.ts'
import { ALL_KINDS } from './load/kinds.ts'
import { ownRequests } from './load/own-requests.ts'
import { type LoadRequest, makeRequests, type Tally, tally } from './load/run-load.ts'
import { startLoadServer } from './load/server.ts'
import { heapByThirds, PER_PAGE, type SoakedPage, soak } from './load/soak.ts'
import { ensureBrowser } from './setup.mjs'

/**
 * `npm run load [-- --browser firefox --requests 600 --at-a-time 16 --verbose]`: what the CORS tab says of many requests on a computer with too much
 * to do, held against what the page got. It ends with 1 where a verdict is wrong or unknown, a request is missing or twice in the list, or more than
 * two of a hundred verdicts depend on something.
 *
 * `npm run load -- --soak MINUTES`: one page after the other for that time, on a computer that does nothing else. Each line also says how large the
 * heap of the extension is once the page was left, and the last lines what it was in each third of the pages. It ends with 1 as above, and where a
 * document of the extension reported an error or something was requested that no page has.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    requests: { type: 'string', multiple: true, default: ['30', '600', '3000'] },
    'at-a-time': { type: 'string', multiple: true, default: ['4', '16', '64'] },
    soak: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const browsers = values.browser.map(browserNamed)
const BUSY_LOOPS = 4
/** Milliseconds after the last response. */
const REST_MS = 5000
/** Milliseconds that the server takes. */
const WAITS = [100, 20, 0, 50]
const COLUMNS = ['requests', 'at a time', 'right', 'wrong', 'depends', 'unknown', 'missing', 'surplus', 'seconds']

await buildModes(['chrome', 'firefox'])
if (values.soak === undefined) console.log(['browser ', ...COLUMNS].join('  '))
for (const name of browsers) {
  if (values.soak === undefined) await measureAll(name)
  else await soakFor(name, Number(values.soak) * 60_000)
}

async function measureAll(name: BrowserName): Promise<void> {
  for (const count of values.requests.map(Number))
    for (const atATime of values['at-a-time'].map(Number)) await measure(name, count, atATime)
}

async function measure(name: BrowserName, count: number, atATime: number): Promise<void> {
  const server = await startLoadServer()
  const browser = await launch(name, { program: ensureBrowser(name).path, extension: EXTENSION[name], url: server.pageUrl, headless: true })
  const loops = startBusyLoops(BUSY_LOOPS)
  const begun = performance.now()
  try {
    const requests = mixed(count, server.apis)
    const { outcomes } = await makeRequests(browser, requests, atATime)
    await pause(REST_MS)
    const { right, wrong, depends, unknown, missing, surplus, problems } = await tally(browser, requests, outcomes)
    const seconds = Math.round((performance.now() - begun) / 1000)
    const cells = [count, atATime, right, wrong, depends, unknown, missing, surplus, seconds]
    console.log([name.padEnd(8), ...cells.map((cell, i) => String(cell).padStart(COLUMNS[i]?.length ?? 0))].join('  '))
    if (values.verbose) for (const problem of problems) console.log(`  ${problem}`)
    if (isWrong({ wrong, unknown, missing, surplus, depends }, count)) process.exitCode = 1
  } finally {
    loops.stop()
    await browser.close()
    await server.close()
  }
}

async function soakFor(name: BrowserName, milliseconds: number): Promise<void> {
  const server = await startLoadServer()
  const browser = await launch(name, { program: ensureBrowser(name).path, extension: EXTENSION[name], url: server.pageUrl, headless: true })
  try {
    const pages: SoakedPage[] = []
    for await (const page of soak(browser, server.pageUrl, milliseconds, (from, count) => mixed(count, server.apis, from))) {
      pages.push(page)
      const { problems, ...counts } = page
      console.log(
        name,
        Object.entries(counts)
          .map(([what, count]) => `${what} ${count}`)
          .join('  '),
      )
      if (values.verbose) for (const problem of problems) console.log(`  ${problem}`)
    }
    console.log(`${name} heap, least, median and largest of each third of the pages: ${heapByThirds(pages).join(', ') || 'not known'}`)
    const errors = await browser.extensionErrors()
    for (const error of errors) console.log(`  error: ${error}`)
    const own = await ownRequests(browser, server)
    for (const request of own) console.log(`  requested by no page: ${request}`)
    console.log(`${name} errors ${errors.length}  requests of its own ${own.length}`)
    if (errors.length + own.length > 0 || pages.some((page) => isWrong(page, PER_PAGE))) process.exitCode = 1
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Is anything wrong, or more than two of a hundred verdicts not certain? */
function isWrong({ wrong, unknown, missing, surplus, depends }: Omit<Tally, 'right' | 'problems'>, requests: number): boolean {
  return wrong + unknown + missing + surplus > 0 || depends > requests / 50
}

/** All kinds by turns; each URL is requested twice, at about the same time. */
function mixed(count: number, apis: readonly string[], from = 0): LoadRequest[] {
  return Array.from({ length: count }, (_, at) => {
    const n = from + at
    const kind = ALL_KINDS[n % ALL_KINDS.length] ?? 'get'
    const group = Math.floor(n / ALL_KINDS.length / 2)
    const url = `${apis[group % apis.length]}/${kind}/${group}?wait=${WAITS[group % WAITS.length]}`
    return { n, url, kind }
  })
}
