import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildModes } from './build-modes.ts'
import { fuzz } from './fuzz/run-fuzz.ts'

/**
 * `npm run fuzz [-- --seed S] [--entries N]`: a million mutated entries, then the tests that draw values, sample scenarios or generate cases, with
 * another seed in each run, which is printed; `npm test` draws the same every time. What it finds becomes a test or a scenario of its own.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, entries: { type: 'string', default: '1000000' } } })
const seed = values.seed ?? String(Date.now() % 1_000_000)
console.log(`To repeat this run: npm run fuzz -- --seed ${seed}`)

const { files, entries, faults } = fuzz(Number(seed), Number(values.entries), (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} entries`)
})
console.log(`\n${entries} mutated entries in ${files} files: ${faults.length} faults`)
for (const [index, { what, file }] of faults.entries()) {
  const name = join(tmpdir(), `cors-lens-fault-${seed}-${index}.har`)
  writeFileSync(name, JSON.stringify(file))
  console.log(`${name}: ${what}`)
}

const env = { ...process.env, FAST_CHECK_SEED: seed, LAB_SEED: seed }
const runs = [
  ['--project', 'unit'],
  ['--project', 'end-to-end', 'fixed-scenarios', 'live-scenarios'],
]
await buildModes(['chrome', 'firefox'])
const codes = runs.map(
  (run) => spawnSync('npx', ['vitest', 'run', ...run], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status,
)
process.exitCode = faults.length === 0 && codes.every((code) => code === 0) ? 0 : 1
