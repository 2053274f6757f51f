import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launch } from '../../scripts/browsers/launch.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import type { Setup } from '../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { startTestServer } from '../../scripts/test-server/test-server.ts'
import { generatedCases } from './generated/generated-cases.ts'
import { merged } from './merge.ts'
import { RECORDER, recordSetups } from './record.ts'
import { recordAllInWebKit } from './record-webkit-all.ts'
import { readRecorded, recorded, writeRecorded } from './recorded-files.ts'
import { launchOptions } from './setups.ts'

/**
 * `npm run record [FOLDER] [BEGINNING...]`: records every scenario in both browsers, or those whose ids begin so, which then take their older
 * recording's place. It writes `own-<browser>.har`, `.truth.json` and `.delivered.json`, one entry a line, and fails where a browser contradicts
 * the tables. A folder is told from a beginning by its slash.
 *
 * `npm run record -- --generated N [--seed S] [--at-once M] FOLDER` records N generated cases instead, M at a time, as `generated-<browser>`.
 * `--browser` names the only one to use. `--browser webkit` compares what WebKit does with what is written down of each scenario that it can run, and
 * writes what it and its pages say, `own-webkit.truth.json`: no extension runs in it that could record.
 */
const { values, positionals } = parseArgs({
  options: { generated: { type: 'string' }, seed: { type: 'string' }, 'at-once': { type: 'string' }, browser: { type: 'string' } },
  allowPositionals: true,
})
const BROWSERS = ['chromium', 'firefox', 'webkit'] as const
const only = BROWSERS.find((name) => name === values.browser) ?? null
if (values.browser !== undefined && only === null) throw new Error(`--browser takes ${BROWSERS.join(', ')}, not "${values.browser}"`)
if (only === 'webkit' && values.generated !== undefined) throw new Error('WebKit runs scenarios only: leave --generated out')
const set = values.generated === undefined ? 'own' : 'generated'
const isFolder = (one: string): boolean => set === 'generated' || one.includes('/')
const folder = positionals.find(isFolder) ?? fileURLToPath(new URL('../recordings', import.meta.url))
const beginnings = positionals.filter((one) => !isFolder(one))
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const scenarios = SCENARIOS.filter(({ id }) => beginnings.length === 0 || beginnings.some((beginning) => id.startsWith(beginning)))
const cases = values.generated === undefined ? scenarios : generatedCases(Number(values.generated), seed)
mkdirSync(folder, { recursive: true })
if (set === 'generated') console.log(`${cases.length} generated cases, --seed ${seed}`)

if (only === 'webkit') {
  const contradicted = await recordAllInWebKit(scenarios, folder)
  for (const what of contradicted) console.log(`contradicted: ${what}`)
  if (contradicted.length > 0) process.exitCode = 1
}

for (const name of ['chromium', 'firefox'] as const) {
  if (only !== null && only !== name) continue
  const lab = await startTestServer(cases)
  const { path: program } = ensureBrowser(name)
  const open = async (setup: Setup) => {
    const browser = await launch(name, { program, extension: RECORDER, headless: true, ...launchOptions(setup, lab) })
    console.log(`${browser.version}, ${setup}`)
    return browser
  }
  try {
    const recording = await recordSetups(open, lab, cases, { atOnce: Number(values['at-once'] ?? 1) })
    const path = `${folder}/${set}-${name}`
    const fresh = recorded(recording)
    const older = beginnings.length > 0 ? readRecorded(path) : null
    writeRecorded(older === null ? fresh : merged(older, fresh, new Set(SCENARIOS.map(({ id }) => id))), path)
    const { log, delivered } = fresh
    const stale = delivered.filter((one) => typeof one !== 'number').length
    console.log(`${name}: ${cases.length} cases, ${log.entries.length} entries, ${delivered.length} events (${stale} stale)`)
    for (const what of recording.contradicted) console.log(`contradicted: ${what}`)
    if (recording.contradicted.length > 0) process.exitCode = 1
  } finally {
    await lab.close()
  }
}
