import { type Change, type ComparedExchange, changes, compareLogs, type Diagnosis } from '../engine/index.ts'
import { escapeControls, escapeJsonControls } from './escape-controls.ts'
import { EXIT } from './exit-codes.ts'
import type { Engine, Io } from './io.ts'
import type { Options } from './options.ts'
import { isFailing, isReadable, maskedReport, type Recording, readRecording, warnOfLimits } from './report-files.ts'
import type { Terminal } from './terminal.ts'
import { isOfInput } from './unreadable-input.ts'
import { truncateMiddle } from './wrap.ts'

const WORDS: Readonly<Record<Change, string>> = {
  'newly-blocked': 'newly blocked',
  'cause-changed': 'blocked for another reason',
  'still-blocked': 'still blocked',
  fixed: 'fixed',
  'verdict-changed': 'verdict changed',
  gone: 'gone',
  new: 'new',
  unchanged: 'unchanged',
}

/**
 * `--compare BEFORE AFTER`: what became of the requests between two recordings.
 *
 * @returns the exit code, by what is blocked in AFTER
 */
export async function compare(before: string, after: string, options: Options, io: Io, engine: Engine): Promise<number> {
  let recordings: readonly Recording[]
  try {
    recordings = [await readRecording(before, io, engine), await readRecording(after, io, engine)]
  } catch (error) {
    if (!isOfInput(error)) throw error
    io.err(`cors-lens: ${escapeControls(error.message)}\n`)
    return EXIT.unusable
  }
  for (const recording of recordings) warnOfLimits(recording, io)
  const [was, is] = recordings.map((recording) => maskedReport(recording, options).exchanges)
  const rows = compareLogs(was ?? [], is ?? [])
  if (options.format === 'text') io.out(textOfComparison(rows, `${escapeControls(before)} → ${escapeControls(after)}`, io.terminal))
  else io.out(`${escapeJsonControls({ version: 1, changes: rows }, options.format === 'json' ? 2 : 0)}\n`)
  if (!recordings.every((recording) => isReadable(recording, io))) return EXIT.unusable
  return recordings[1] !== undefined && isFailing(recordings[1].report, options) ? EXIT.blocked : EXIT.nothingBlocked
}

function textOfComparison(rows: readonly ComparedExchange[], heading: string, terminal: Terminal): string {
  const counts = changes.flatMap((change) => {
    const count = rows.filter((row) => row.change === change).length
    return count === 0 ? [] : [`${count} ${WORDS[change]}`]
  })
  const sections = changes.flatMap((change) => {
    const members = rows.filter((row) => row.change === change)
    if (change === 'unchanged' || members.length === 0) return []
    return ['', terminal.paint('bold', WORDS[change]), ...members.flatMap((row) => textOfRow(row, terminal))]
  })
  return `${[terminal.paint('bold', heading), counts.join(', ') || 'no requests', ...sections].join('\n')}\n`
}

function textOfRow({ before, after }: ComparedExchange, { columns, paint }: Terminal): readonly string[] {
  const shown = after ?? before
  if (shown === null) return []
  const request = `${escapeControls(shown.method)} ${escapeControls(shown.url)}`
  const verdicts = `${before?.verdict ?? '-'} → ${after?.verdict ?? '-'}`
  return [
    `  ${columns === null ? request : truncateMiddle(request, Math.max(20, columns - 2))}`,
    `    ${paint('dim', verdicts)}${titleOf(shown)}`,
  ]
}

function titleOf({ cause }: Diagnosis): string {
  return cause === null ? '' : `  ${escapeControls(cause.title)}`
}
