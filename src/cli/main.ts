import { type Entry, type Har, HarError, maskReport, type Report, type Verdict } from '../engine/index.ts'
import { compare } from './compare.ts'
import { escapeControls, escapeJsonControls } from './escape-controls.ts'
import { explain } from './explain.ts'
import type { Engine, Io } from './io.ts'
import { HELP, type Options, parseOptions, UsageError } from './options.ts'
import { nameOf } from './read-file.ts'
import { textOfConfiguration, textOfServers } from './text-of-configuration.ts'
import { textOfReport } from './text-of-report.ts'

/**
 * The command line: reads the files in the order given and answers on each.
 *
 * @param argv without the names of node and the script
 * @returns the exit code: 0 nothing blocked, 1 something blocked, 2 an input is not a HAR (the others are still answered) or wrong usage
 */
export async function main(argv: readonly string[], io: Io, engine: Engine): Promise<number> {
  const [command, ...words] = argv
  // A file of that name is `./explain`.
  if (command === 'explain' && !words.some((word) => word === '--help' || word === '-h')) return explain(words, io)
  let options: Options
  try {
    options = parseOptions(argv)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.err(`cors-lens: ${escapeControls(error.message)}\nTry cors-lens --help\n`)
    return 2
  }
  if (options.help) io.out(HELP)
  else if (options.version) io.out(`${io.version()}\n`)
  else if (options.server === 'list') io.out(textOfServers(io.terminal))
  else if (options.compare) return compare(options.files[0] ?? '', options.files[1] ?? '', options, io, engine)
  else return answer(options, io, engine)
  return 0
}

async function answer(options: Options, io: Io, engine: Engine): Promise<number> {
  const reports: Report[] = []
  let allRead = true
  for (const file of options.files) {
    try {
      const har = engine.readHar(await io.read(file), nameOf(file))
      const report = engine.diagnose(har)
      const shown = options.withSecrets ? report : maskReport(report, entryIn(har))
      const gap = reports.length > 0 ? '\n' : ''
      if (options.server !== null && options.server !== 'list')
        io.out(gap + textOfConfiguration(report, har, options.server, nameOf(file), io.terminal))
      else if (options.format === 'text') io.out(gap + textOfReport({ report: shown, entries: har.entries, file, ...options }, io.terminal))
      reports.push(shown)
    } catch (error) {
      if (!(error instanceof HarError)) throw error
      allRead = false
      io.err(`cors-lens: ${escapeControls(error.message)}\n`)
    }
  }
  if (options.format === 'json' && options.server === null) {
    const [only] = reports
    if (options.files.length > 1) io.out(`${escapeJsonControls(reports)}\n`)
    else if (only !== undefined) io.out(`${escapeJsonControls(only)}\n`)
  }
  const failing: readonly Verdict[] = ['blocked', ...options.failOn]
  if (!allRead) return 2
  return reports.some((report) => report.exchanges.some((exchange) => failing.includes(exchange.verdict))) ? 1 : 0
}

function entryIn({ entries }: Har): (index: number) => Entry | null {
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]))
  return (index) => byIndex.get(index) ?? null
}
