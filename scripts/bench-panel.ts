import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measureFirstPaint } from './bench/first-paint.ts'
import { measurePageCost } from './bench/page-cost.ts'
import { measureImport } from './bench/panel-import.ts'
import { measureLive } from './bench/panel-live.ts'
import type { Browser, BrowserName } from './browsers/browser.ts'
import { browserNamed } from './browsers/browser-names.ts'
import { EXTENSION, launch } from './browsers/launch.ts'
import { buildModes } from './build-modes.ts'
import { type LoadServer, startLoadServer } from './load/server.ts'
import { ensureBrowser } from './setup.mjs'

/**
 * `npm run bench:panel [-- --browser chromium --only live --requests N --entries N --rounds N --json FILE]`: what the CORS tab costs in a real browser.
 * `paint`: until the tab shows something. `live`: while requests pour in. `import`: a long file, and what is done to its list. `page`: what the page
 * pays for it. The longest tasks are processor time, which other work on the computer hardly changes; in Firefox on Linux alone. The first paint is not:
 * on a computer that has other work, `chrt -r 1` before the command gives this one precedence.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    only: { type: 'string', multiple: true, default: ['paint', 'live', 'import', 'page'] },
    requests: { type: 'string', default: '20000' },
    entries: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
})
const browsers = values.browser.map(browserNamed)
const [requests, entries, rounds] = [Number(values.requests), Number(values.entries), Number(values.rounds)]

type Measure = (name: BrowserName, server: LoadServer) => Promise<readonly object[]>

const MEASURES: Readonly<Record<string, Measure>> = {
  paint: (name, server) => measureFirstPaint(() => open(name, server), rounds),
  live: (name, server) => inBrowser(name, server, (browser) => measureLive(browser, server, requests)),
  import: (name, server) => inBrowser(name, server, (browser) => measureImport(browser, entries)),
  page: (name, server) => measurePageCost(name, server, rounds),
}
const measures = values.only.map((what): [string, Measure] => {
  const measure = MEASURES[what]
  if (measure === undefined) throw new Error(`--only is ${Object.keys(MEASURES).join(', ')}, not "${what}".`)
  return [what, measure]
})

function open(name: BrowserName, server: LoadServer): Promise<Browser> {
  return launch(name, { program: ensureBrowser(name).path, extension: EXTENSION[name], url: server.pageUrl, headless: true })
}

async function inBrowser(name: BrowserName, server: LoadServer, measure: (browser: Browser) => Promise<readonly object[]>) {
  const browser = await open(name, server)
  try {
    console.log(browser.version)
    return await measure(browser)
  } finally {
    await browser.close()
  }
}

await buildModes(['chrome', 'firefox'])
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`)
const all: Record<string, readonly object[]> = {}
for (const name of browsers) {
  for (const [what, measure] of measures) {
    const server = await startLoadServer()
    try {
      console.log(`${what} in ${name}`)
      const figures = await measure(name, server)
      console.table(figures)
      all[`${name} ${what}`] = figures
    } finally {
      await server.close()
    }
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`)
