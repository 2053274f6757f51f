import { type Har, maskReport, type Progress, type Report } from '../engine/index.ts'
import { escapeControls, escapeJsonControls } from './escape-controls.ts'
import { EXIT } from './exit-codes.ts'
import type { Engine, Io } from './io.ts'
import { jsonOfReport } from './json-of-report.ts'
import type { Options } from './options.ts'
import { progressOf } from './progress.ts'
import { nameOf } from './read-file.ts'
import { entryAtOf, type ShownReport, shownReport } from './shown-report.ts'
import { textOfConfiguration } from './text-of-configuration.ts'
import { textOfReport } from './text-of-report.ts'
import { isOfInput } from './unreadable-input.ts'

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
  let isFurther = false
  for (const file of options.files) {
    try {
      const recording = await readRecording(file, io, engine)
      warnOfLimits(recording, io)
      await print(recording, isFurther, options, io)
      isFurther = true
      if (!isReadable(recording, io)) exitCode = EXIT.unusable
      else if (exitCode === EXIT.nothingBlocked && isFailing(recording.report, options)) exitCode = EXIT.blocked
    } catch (error) {
      if (!isOfInput(error)) throw error
      exitCode = EXIT.unusable
      io.err(`cors-lens: ${escapeControls(error.message)}\n`)
    }
  }
  if (isFurther && isList(options)) io.out('\n]\n')
  return exitCode
}

/** Reads and diagnoses a file, and shows on a terminal how far that is. */
export async function readRecording(file: string, io: Io, engine: Engine): Promise<Recording> {
  const progress = progressOf(nameOf(file), io)
  try {
    const har = await readHar(file, progress, io, engine)
    return { file, har, report: engine.diagnose(har, progress) }
  } finally {
    io.progress?.('')
  }
}

/** A function of its own, so that the file's bytes are free again while its requests are diagnosed. */
async function readHar(file: string, progress: Progress, io: Io, engine: Engine): Promise<Har> {
  return engine.readRecording(await io.read(file, progress), nameOf(file), progress).har
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
export function warnOfLimits({ file, report: { source, exchanges } }: Recording, io: Io): void {
  // Where the recorder leaves failed requests out, no request at all may mean that all have failed.
  const mayLackRequests = exchanges.length > 0 || source.recorder !== 'unknown'
  if (source.limits.length > 0 && mayLackRequests) io.err(`cors-lens: ${escapeControls(`${nameOf(file)}: ${source.limits.join(' ')}`)}\n`)
}

/** The report as it is to be shown: without secrets, unless they are requested. */
export function maskedReport({ report, har }: Recording, { withSecrets }: Options): Report {
  return withSecrets ? report : maskReport(report, entryAtOf(har.entries))
}

/** Are the reports the members of one JSON list? */
function isList({ format, server, files }: Options): boolean {
  return format === 'json' && server === null && files.length > 1
}

/** @param isFurther another one was printed before */
async function print(recording: Recording, isFurther: boolean, options: Options, io: Io): Promise<void> {
  const { file, har, report } = recording
  const gap = isFurther ? '\n' : ''
  if (options.server !== null && options.server !== 'list') {
    io.out(gap + textOfConfiguration(report, har, options.server, nameOf(file), io.terminal))
  } else if (options.format === 'text') {
    io.out(gap + textOfReport({ report, entries: har.entries, file, ...options }, io.terminal))
  } else {
    const shown = shownReport(report, entryAtOf(har.entries), options.withSecrets)
    await write(options.format === 'ndjson' ? linesOf(recording, shown) : jsonOf(recording, shown, isFurther, options), io)
  }
}

/** The report alone, or as a member of the list. */
function* jsonOf({ report }: Recording, shown: ShownReport, isFurther: boolean, options: Options): Generator<string> {
  if (!isList(options)) {
    yield* jsonOfReport(report, shown, '')
    yield '\n'
  } else {
    yield isFurther ? ',\n' : '[\n'
    yield* jsonOfReport(report, shown, '  ')
  }
}

/** One exchange a line. */
function* linesOf({ file, report }: Recording, shown: ShownReport): Generator<string> {
  for (const exchange of report.exchanges) yield `${escapeJsonControls({ file: nameOf(file), ...shown.exchange(exchange) }, 0)}\n`
}

/** Characters that are written at once. */
const WRITE_LENGTH = 64 * 1024

/** Writes piece by piece, no faster than the reader reads: a large file needs no memory for its whole report. */
async function write(pieces: Iterable<string>, io: Io): Promise<void> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < WRITE_LENGTH) continue
    io.out(waiting)
    waiting = ''
    await io.drained()
  }
  io.out(waiting)
}
