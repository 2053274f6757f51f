import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { launch } from '../browsers/launch.ts'
import { drawnCases } from './drawn/drawn-cases.ts'
import { startLab } from './lab.ts'
import { RECORDER, record } from './record.ts'
import { SCENARIOS } from './scenarios/all.ts'
import { writeRecording } from './write-recording.ts'

/**
 * `npm run record [FOLDER]`: records every scenario in both browsers. It writes `own-<browser>.har`, `.truth.json` and `.delivered.json`,
 * one entry a line, and fails where a browser contradicts the tables.
 *
 * `npm run record -- --drawn N [--seed S] [--at-once M] FOLDER` records N drawn cases instead, M at a time, as `drawn-<browser>`.
 * `--browser` names the only one to use.
 */
const { values, positionals } = parseArgs({
  options: { drawn: { type: 'string' }, seed: { type: 'string' }, 'at-once': { type: 'string' }, browser: { type: 'string' } },
  allowPositionals: true,
})
const folder = positionals[0] ?? fileURLToPath(new URL('../recordings', import.meta.url))
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const cases = values.drawn === undefined ? SCENARIOS : drawnCases(Number(values.drawn), seed)
const set = values.drawn === undefined ? 'own' : 'drawn'
mkdirSync(folder, { recursive: true })
if (set === 'drawn') console.log(`${cases.length} drawn cases, --seed ${seed}`)

for (const name of ['chromium', 'firefox'] as const) {
  if (values.browser !== undefined && values.browser !== name) continue
  const lab = await startLab(cases)
  const browser = await launch(name, {
    program: ensureBrowser(name).path,
    extension: RECORDER,
    url: lab.demoUrl,
    headless: true,
    hosts: lab.hostNames,
    trusted: lab.trusted,
  })
  try {
    const recording = await record(browser, lab, cases, { atOnce: Number(values['at-once'] ?? 1) })
    const { entries, events, stale } = writeRecording(recording, `${folder}/${set}-${name}`)
    console.log(`${browser.version}: ${cases.length} cases, ${entries} entries, ${events} events (${stale} stale)`)
    for (const what of recording.contradicted) console.log(`contradicted: ${what}`)
    if (recording.contradicted.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
    await lab.close()
  }
}
