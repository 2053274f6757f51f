// @ts-check
// Runs one of this folder's TypeScript files: `node scripts/run.mjs scripts/build.ts ARGUMENTS`. Node 20 does not strip types itself.
import { runnerImport } from 'vite'

const [file, ...rest] = process.argv.slice(2)
if (file === undefined) throw new Error('Usage: node scripts/run.mjs FILE.ts [ARGUMENT...]')
process.argv = [process.argv[0] ?? 'node', file, ...rest]
await runnerImport(`./${file}`, { configFile: false, logLevel: 'warn' })
