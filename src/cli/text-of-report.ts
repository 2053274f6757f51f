import {
  type Diagnosis,
  type Entry,
  groupByCause,
  isAllowedUnlessCredentials,
  otherVerdicts,
  type Report,
  readableErrorSentence,
  VERDICT_PRIORITY,
  type Verdict,
} from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { headline } from './headline.ts'
import { hints } from './hints.ts'
import { nameOf } from './read-file.ts'
import { type EntryAt, entryAtOf, type ShownReport, shownReport } from './shown-report.ts'
import { type Style, type Terminal, textWidth } from './terminal.ts'
import { isFetchedOpaquely, textOfCause } from './text-of-cause.ts'
import { textOfWarnings } from './text-of-warnings.ts'
import { wrap } from './wrap.ts'

/** Each mark has a shape of its own, so that color is never needed. */
const VERDICTS: Readonly<Record<Verdict, { readonly mark: string; readonly style: Style | null; readonly listed: boolean }>> = {
  blocked: { mark: '✖', style: 'red', listed: true },
  failed: { mark: '□', style: null, listed: true },
  depends: { mark: '▲', style: 'yellow', listed: true },
  unknown: { mark: '?', style: null, listed: true },
  allowed: { mark: '✓', style: 'green', listed: false },
  opaque: { mark: '·', style: 'dim', listed: false },
  'same-origin': { mark: '·', style: 'dim', listed: false },
}

const RECORDERS = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit', unknown: 'unknown recorder' } as const
const MAX_SKIPPED = 5

/** What the text of a report draws on. */
export interface ReportText {
  readonly report: Report
  readonly entries: readonly Entry[]
  /** The file, as it was named. */
  readonly file: string
  /** List what nothing is wrong with, too. */
  readonly all: boolean
  /** Show the recorded header values as they are. The report is masked already, or not. */
  readonly withSecrets: boolean
}

/**
 * The report on one file for a person: a summary; each cause with one of its requests, the most urgent first; warnings about what worked; and what to
 * run next. Requests with nothing wrong are only counted, except for those that another browser would block, and where nothing else is wrong, those
 * that a script sent without CORS, and errors that the page can read.
 */
export function textOfReport({ report, entries, file, all, withSecrets }: ReportText, terminal: Terminal): string {
  const entryAt = entryAtOf(entries)
  const shown = shownReport(report, entryAt, withSecrets)
  const groups = groupByCause(report.exchanges)
  const listed = groups.filter(({ verdict }) => VERDICTS[verdict].listed)
  const rest = groups
    .filter(({ verdict }) => !VERDICTS[verdict].listed)
    .map(({ members }) =>
      members.filter(
        (exchange) =>
          all ||
          otherVerdicts(exchange).length > 0 ||
          (listed.length === 0 && (isFetchedOpaquely(exchange) || readableErrorOf(exchange, entryAt) !== null)),
      ),
    )
    .filter((members) => members.length > 0)
  const toRun = hints(listed, file, entries, terminal)
  return [
    summary(report.exchanges, shown.source, nameOf(file), terminal),
    ...listed.map(({ members }) => textOfGroup(members, shown, terminal)),
    ...rest.map((members) => `${members.flatMap((exchange) => textOfExchange(exchange, shown, terminal)).join('\n')}\n`),
    ...textOfWarnings(report, shown, all, terminal),
    ...(toRun.length === 0 ? [] : [`${toRun.join('\n')}\n`]),
  ].join('\n')
}

function summary(exchanges: readonly Diagnosis[], source: Report['source'], file: string, terminal: Terminal): string {
  const { paint } = terminal
  const { entries, skipped } = source
  const numbers = new Map<Verdict, number>()
  for (const { verdict } of exchanges) numbers.set(verdict, (numbers.get(verdict) ?? 0) + 1)
  const numberOf = (verdict: Verdict) => numbers.get(verdict) ?? 0
  const footnotes = exchanges.filter(isAllowedUnlessCredentials).length
  const counts = VERDICT_PRIORITY.flatMap((verdict): [number, string][] => {
    if (verdict !== 'depends') return [[numberOf(verdict), verdict]]
    return [
      [numberOf(verdict) - footnotes, 'blocked only if credentials are included'],
      [footnotes, 'allowed unless credentials are included'],
    ]
  })
  const lines = [
    `${paint('bold', escapeControls(file))} · ${recorderOf(source)} · ${counted(entries, 'entry', 'entries')}`,
    ...wrap(countsInWords(counts) || 'no requests', textWidth(terminal)).map((line) =>
      line.replace(/^\d+ blocked(?=,|$)/, (words) => paint('red', words)),
    ),
  ]
  if (skipped.length > 0) {
    lines.push(`${counted(skipped.length, 'entry', 'entries')} skipped:`)
    lines.push(...skipped.slice(0, MAX_SKIPPED).map((entry) => `  ${escapeControls(entry.reason)}`))
    if (skipped.length > MAX_SKIPPED) lines.push(`  and ${skipped.length - MAX_SKIPPED} more`)
  }
  return `${lines.join('\n')}\n`
}

function countsInWords(counts: readonly (readonly [count: number, what: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ')
}

function recorderOf({ browser, creator }: Report['source']): string {
  const name = RECORDERS[browser]
  if (creator === null) return name
  return creator.startsWith(name) ? escapeControls(creator) : `${name} (${escapeControls(creator)})`
}

function textOfGroup(members: readonly Diagnosis[], shown: ShownReport, terminal: Terminal): string {
  const [first] = members
  if (first === undefined) return ''
  const lines = textOfExchange(first, shown, terminal)
  const more = members.length > 1 ? [terminal.paint('dim', `  + ${members.length - 1} more with the same cause`)] : []
  return `${[...lines, ...more].join('\n')}\n`
}

function textOfExchange(recorded: Diagnosis, shown: ShownReport, terminal: Terminal): readonly string[] {
  const exchange = shown.exchange(recorded)
  const { method, url, verdict } = exchange
  const hasFootnote = isAllowedUnlessCredentials(recorded)
  const { mark, style } = VERDICTS[hasFootnote ? 'allowed' : verdict]
  const label = hasFootnote ? 'allowed*' : verdict
  const entryAt = shown.entriesOf(recorded)
  const error = readableErrorOf(recorded, entryAt)
  const readable = error === null ? [] : wrap(error, textWidth(terminal) - 2).map((line) => `  ${line}`)
  return [headline({ method, url, mark, style, label }, terminal), ...readable, ...textOfCause(exchange, entryAt, terminal)]
}

/** What there is to say of an error that the page can read, null where it is none. */
function readableErrorOf({ verdict, hops }: Diagnosis, entryAt: EntryAt): string | null {
  const index = hops.at(-1)?.entry ?? null
  return readableErrorSentence(verdict, index === null ? null : (entryAt(index)?.response ?? null))
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
