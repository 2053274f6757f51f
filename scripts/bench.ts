import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { perEntryLive, perEntryOfFile } from './bench/growth.ts'
import { SHAPES, type Shape, withBodies, writeRecording } from './bench/recordings.ts'
import { costOf, type ProcessCost } from './bench/whole-process.ts'
import { buildModes } from './build-modes.ts'

/**
 * `npm run bench [-- --entries N] [--runs N] [--json FILE]`: what the command costs beside JSON.parse of the same file, each as a whole process, and how
 * the engine's work grows. All of it is ratios measured in one run: a machine's speed cancels out.
 */
const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
})
const [entries, runs] = [Number(values.entries), Number(values.runs)]
const rounded = (number: number) => Number(number.toPrecision(2))

const JSON_PARSE = "JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'))"
const COMMAND = 'dist/cli/cors-lens.js'
const KINDS: Readonly<Record<string, (file: string) => readonly string[]>> = {
  'JSON.parse': (file) => ['-e', JSON_PARSE, file],
  text: (file) => [COMMAND, file],
  ndjson: (file) => [COMMAND, '--format', 'ndjson', file],
  json: (file) => [COMMAND, '--format', 'json', file],
}

/** The command's processor time and memory as multiples of JSON.parse's. */
async function processes(
  folder: string,
  what: string,
  shape: Shape | undefined,
  length = entries,
): Promise<Record<string, string | number>[]> {
  const file = join(folder, `${what}.har`)
  await writeRecording(file, length, shape)
  const size = `${Math.round(statSync(file).size / 1e6)} MB`
  const costs = Object.entries(KINDS).map(([kind, args]): [string, ProcessCost] => [kind, costOf(args(file), runs)])
  rmSync(file)
  const unit = costs[0]?.[1] ?? { cpu: 1, memory: 1 }
  return costs.map(([kind, { cpu, memory }]) => ({
    file: `${what}, ${size}`,
    what: kind,
    'processor time': rounded(cpu / unit.cpu),
    memory: rounded(memory / unit.memory),
    seconds: rounded(cpu),
    MB: Math.round(memory),
  }))
}

/** An entry's cost where a log is ten times as long: 1 is linear. */
function growth(): Record<string, string | number>[] {
  const [short, long] = GROWTH
  const measures: Readonly<Record<string, (length: number, shape: Shape) => number>> = {
    file: (length, shape) => perEntryOfFile(length, shape, runs),
    'live, 50 at a time': (length, shape) => perEntryLive(length, shape, 50, runs),
  }
  return Object.entries(measures).flatMap(([how, measure]) =>
    Object.entries(SHAPES).map(([what, shape]) => {
      const [one, other] = [measure(short, shape), measure(long, shape)]
      return { how, what, 'µs per entry': `${one.toFixed(0)} → ${other.toFixed(0)}`, ratio: rounded(other / one) }
    }),
  )
}

/** Entries: enough to see a square, and few enough for every shape. */
const GROWTH = [Math.round(entries / 100), Math.round(entries / 10)] as const

await buildModes(['cli'])
const folder = mkdtempSync(join(tmpdir(), 'cors-lens-bench-'))
try {
  console.log(`${entries} entries; ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
  const measured = [
    ...(await processes(folder, 'as recorded', SHAPES['as recorded'])),
    ...(await processes(folder, 'no two responses alike', SHAPES['no two responses alike'])),
    ...(await processes(folder, 'with bodies', withBodies, Math.round(entries / 13))),
  ]
  console.table(measured)
  console.log(`From ${GROWTH.join(' to ')} entries:`)
  const grown = growth()
  console.table(grown)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ entries, processes: measured, growth: grown }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}
