import { compare } from './compare.ts'
import { escapeControls } from './escape-controls.ts'
import { EXIT } from './exit-codes.ts'
import { explain } from './explain.ts'
import type { Engine, Io } from './io.ts'
import { HELP, type Options, parseOptions, UsageError } from './options.ts'
import { reportFiles } from './report-files.ts'
import { textOfServers } from './text-of-configuration.ts'

/**
 * The command line.
 *
 * @param argv without the names of node and the script
 * @returns the exit code, one of `EXIT`
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
    return EXIT.unusable
  }
  if (options.help) io.out(HELP)
  else if (options.version) io.out(`${io.version()}\n`)
  else if (options.server === 'list') io.out(textOfServers(io.terminal))
  else if (options.compare) return compare(options.files[0] ?? '', options.files[1] ?? '', options, io, engine)
  else return reportFiles(options, io, engine)
  return EXIT.nothingBlocked
}
