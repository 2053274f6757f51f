import { spawnSync } from 'node:child_process'

/** `npm test`: every check there is, one after the other. A check whose ground is missing is not run and counts as failed. */
interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** The check that must have passed before. */
  readonly after?: string
}

const CHECKS: readonly Check[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'packages, reproducible', command: ['npm', 'run', '--silent', 'package'], after: 'build' },
  { name: 'packages, used', command: ['npx', 'vitest', 'run', '--project', 'packages'], after: 'packages, reproducible' },
  { name: 'web-ext lint', command: ['node', 'scripts/run.mjs', 'scripts/lint-extension.ts'], after: 'build' },
  { name: 'unit, component, recordings', command: ['npm', 'run', '--silent', 'unit'], after: 'build' },
  { name: 'end to end', command: ['npx', 'vitest', 'run', '--project', 'end-to-end'], after: 'build' },
]

const results = new Map<string, { passed: boolean; words: string }>()
for (const check of CHECKS) {
  console.log(`\n=== ${check.name} ===`)
  results.set(check.name, run(check))
}

console.log('\n=== summary ===')
for (const [name, { passed, words }] of results) console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  (${words})`)
process.exitCode = [...results.values()].every(({ passed }) => passed) ? 0 : 1

function run({ command: [program, ...args], after }: Check): { passed: boolean; words: string } {
  if (after !== undefined && results.get(after)?.passed !== true) return { passed: false, words: `not run, since ${after} failed` }
  const start = performance.now()
  const { status, signal } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130)
  return { passed: status === 0, words: `${((performance.now() - start) / 1000).toFixed(1)} s` }
}
