import { type Entry, type Har, HarError, maskDiagnosis, maskReport, type Report } from '../engine/index.ts'
import { escapeControls, escapeJsonControls } from './escape-controls.ts'
import { EXIT } from './exit-codes.ts'
import type { Engine, Io } from './io.ts'
import type { Options } from './options.ts'
import { progressOf } from './progress.ts'
import { nameOf } from './read-file.ts'
import { textOfConfiguration } from './text-of-configuration.ts'
import { textOfReport } from './text-of-report.ts'

/** A file as it was read and diagnosed. */
export interface Recording {
  readonly file: string
  readonly har: Har
  readonly report: Report
}

/**
 * Diagnoses the files in the order given and prints each in the format of the options; what is no HAR is named on standard error.
 *
 * @returns the exit code
 */
export async function reportFiles(options: Options, io: Io, engine: Engine): Promise<number> {
  let exitCode: number = EXIT.nothingBlocked
  const reports: Report[] = []
  for (const [index, file] of options.files.entries()) {
    try {
      const recording = await readRecording(file, io, engine)
      warnOfLimits(recording, io)
      if (options.format === 'json' && options.server === null) reports.push(maskedReport(recording, options))
      else await print(recording, index > 0, options, io)
      if (!isReadable(recording, io)) exitCode = EXIT.unusable
      else if (exitCode === EXIT.nothingBlocked && isFailing(recording.report, options)) exitCode = EXIT.blocked
    } catch (error) {
      if (!(error instanceof HarError)) throw error
      exitCode = EXIT.unusable
      io.err(`cors-lens: ${escapeControls(error.message)}\n`)
    }
  }
  const [only] = reports
  if (only !== undefined) io.out(`${escapeJsonControls(options.files.length > 1 ? reports : only)}\n`)
  return exitCode
}

/** Reads and diagnoses a file, and shows on a terminal how far that is. */
export async function readRecording(file: string, io: Io, engine: Engine): Promise<Recording> {
  const name = nameOf(file)
  const progress = progressOf(name, io)
  try {
    const har = engine.readHar(await io.read(file, progress), name)
    return { file, har, report: engine.diagnose(har, progress) }
  } finally {
    io.progress?.('')
  }
}

/** Could anything in the file be read? Says so where not: that nothing is blocked would be a false comfort. */
export function isReadable({ file, report: { source } }: Recording, io: Io): boolean {
  if (source.entries === 0 || source.skipped.length < source.entries) return true
  io.err(`cors-lens: ${escapeControls(nameOf(file))}: none of the ${source.entries} entries could be read\n`)
  return false
}

/** Does the report have a verdict that the command is to fail on? */
export function isFailing({ exchanges }: Report, { failOn }: Options): boolean {
  return exchanges.some(({ verdict }) => verdict === 'blocked' || failOn.some((each) => each === verdict))
}

/** What the recording can't show at all; on standard error, so that it is seen whatever the format. */
function warnOfLimits({ file, report: { source, exchanges } }: Recording, io: Io): void {
  if (source.limits.length > 0 && exchanges.length > 0)
    io.err(`cors-lens: ${escapeControls(`${nameOf(file)}: ${source.limits.join(' ')}`)}\n`)
}

/** The report as it is to be shown: without secrets, unless they are asked for. */
export function maskedReport({ report, har }: Recording, { withSecrets }: Options): Report {
  return withSecrets ? report : maskReport(report, entryIn(har))
}

async function print(recording: Recording, isFurther: boolean, options: Options, io: Io): Promise<void> {
  const { file, har, report } = recording
  const gap = isFurther ? '\n' : ''
  if (options.server !== null && options.server !== 'list') {
    io.out(gap + textOfConfiguration(report, har, options.server, nameOf(file), io.terminal))
  } else if (options.format === 'ndjson') await printLines(recording, options, io)
  else io.out(gap + textOfReport({ report: maskedReport(recording, options), entries: har.entries, file, ...options }, io.terminal))
}

const LINES_AT_ONCE = 500

/** One exchange a line, masked and written one after the other: a large file needs no memory for its whole answer. */
async function printLines({ file, har, report }: Recording, { withSecrets }: Options, io: Io): Promise<void> {
  const entryOf = entryIn(har)
  for (const [index, exchange] of report.exchanges.entries()) {
    const entries = exchange.hops.flatMap(({ entry, preflight, alsoRecorded }) =>
      [entry, preflight.entry, ...alsoRecorded].flatMap((each) => (each === null ? [] : (entryOf(each) ?? []))),
    )
    const shown = withSecrets ? exchange : maskDiagnosis(exchange, entries)
    io.out(`${escapeJsonControls({ file: nameOf(file), ...shown }, 0)}\n`)
    if (index % LINES_AT_ONCE === 0) await io.drained()
  }
}

function entryIn({ entries }: Har): (index: number) => Entry | null {
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]))
  return (index) => byIndex.get(index) ?? null
}
