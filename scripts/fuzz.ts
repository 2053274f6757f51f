import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { buildModes } from './build-modes.ts'

/**
 * `npm run fuzz [-- --seed S]`: the tests that draw values, sample scenarios or generate cases, with another seed in each run, which is printed;
 * `npm test` draws the same every time. What it finds becomes a test or a scenario of its own.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' } } })
const seed = values.seed ?? String(Date.now() % 1_000_000)
console.log(`To repeat this run: npm run fuzz -- --seed ${seed}`)

const env = { ...process.env, FAST_CHECK_SEED: seed, LAB_SEED: seed }
const runs = [
  ['--project', 'unit'],
  ['--project', 'end-to-end', 'fixed-scenarios', 'live-scenarios'],
]
await buildModes(['chrome', 'firefox'])
const codes = runs.map(
  (run) => spawnSync('npx', ['vitest', 'run', ...run], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status,
)
process.exitCode = codes.every((code) => code === 0) ? 0 : 1
