import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { launch } from '../browsers/launch.ts'
import { compact, deliveries } from './compact.ts'
import { startLab } from './lab.ts'
import { RECORDER, record } from './record.ts'

/**
 * `npm run record [FOLDER]`: records every scenario in both browsers. It writes `own-<browser>.har`, `.truth.json` and `.delivered.json`,
 * one entry a line, and fails where a browser contradicts the tables.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../recordings', import.meta.url))
mkdirSync(folder, { recursive: true })

for (const name of ['chromium', 'firefox'] as const) {
  const lab = await startLab()
  const browser = await launch(name, {
    program: ensureBrowser(name).path,
    extension: RECORDER,
    url: lab.demoUrl,
    headless: true,
    hosts: lab.hostNames,
    trusted: lab.trusted,
  })
  try {
    const recording = await record(browser, lab, lab.scenarios)
    const { log } = recording.har
    const events = deliveries(recording)
    const head = JSON.stringify({ log: { ...log, entries: [] } }).replace(/\[\]\}\}$/, '')
    writeFileSync(`${folder}/own-${name}.har`, `${head}${list(log.entries.map(compact))}}}\n`)
    writeFileSync(`${folder}/own-${name}.truth.json`, `${table(recording.truth)}\n`)
    writeFileSync(`${folder}/own-${name}.delivered.json`, `${list(events)}\n`)
    const stale = events.filter((one) => typeof one !== 'number').length
    console.log(
      `${browser.version}: ${lab.scenarios.length} scenarios, ${log.entries.length} entries, ${events.length} events (${stale} stale)`,
    )
    for (const what of recording.contradicted) console.log(`contradicted: ${what}`)
    if (recording.contradicted.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
    await lab.close()
  }
}

/** JSON with one value a line; numbers share lines. */
function list(values: readonly unknown[]): string {
  const text = values.map((value) => JSON.stringify(value))
  return `[${text.map((one, i) => (/^\d+$/.test(one) && i > 0 ? one : `\n${one}`)).join(',')}\n]`
}

function table(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}`
}
