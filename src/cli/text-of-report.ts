import { type CauseGroup, type Diagnosis, groupByCause, type Report, type Verdict } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { type Style, type Terminal, textWidth } from './terminal.ts'
import { textOfCause } from './text-of-cause.ts'
import { lengthOf, truncateMiddle, wrap } from './wrap.ts'

/** In the order in which a person wants to read them; each mark has a shape of its own, so that colour is never needed. */
const VERDICTS: Readonly<Record<Verdict, { readonly mark: string; readonly style: Style | null; readonly listed: boolean }>> = {
  blocked: { mark: '✖', style: 'red', listed: true },
  depends: { mark: '▲', style: 'yellow', listed: true },
  failed: { mark: '□', style: null, listed: true },
  unknown: { mark: '?', style: null, listed: true },
  allowed: { mark: '✓', style: 'green', listed: false },
  opaque: { mark: '·', style: 'dim', listed: false },
  'same-origin': { mark: '·', style: 'dim', listed: false },
}
const ORDER = Object.keys(VERDICTS) as Verdict[]

const BROWSERS = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit', unknown: 'unknown recorder' } as const
const MOST_SKIPPED = 5

/**
 * The answer on one file for a person: a summary, then what is blocked, then what else is wrong; what is well is counted only, but for what the
 * other browser would not allow.
 *
 * @param all list what is well, too
 */
export function textOfReport(report: Report, file: string, all: boolean, terminal: Terminal): string {
  const sections = ORDER.flatMap((verdict) => {
    const exchanges = report.exchanges.filter((exchange) => exchange.verdict === verdict)
    if (VERDICTS[verdict].listed) return groupByCause(exchanges).map((group) => textOfGroup(group, terminal))
    return listOf(
      exchanges.filter(({ otherBrowsers }) => all || Object.keys(otherBrowsers).length > 0),
      terminal,
    )
  })
  return [summary(report, file, terminal), ...sections].join('\n')
}

function summary(report: Report, file: string, terminal: Terminal): string {
  const { paint } = terminal
  const { entries, skipped } = report.source
  const counts = ORDER.flatMap((verdict) => {
    const count = report.exchanges.filter((exchange) => exchange.verdict === verdict).length
    if (count === 0) return []
    return [`${count} ${verdict === 'depends' ? 'blocked only if credentials are included' : verdict}`]
  })
  const lines = [
    `${paint('bold', escapeControls(file))} · ${recorderOf(report.source)} · ${counted(entries, 'entry', 'entries')}`,
    ...wrap(counts.join(', ') || 'no requests', textWidth(terminal)).map((line) =>
      line.replace(/^\d+ blocked(?=,|$)/, (words) => paint('red', words)),
    ),
  ]
  if (skipped.length > 0) {
    lines.push(`${counted(skipped.length, 'entry', 'entries')} skipped:`)
    lines.push(...skipped.slice(0, MOST_SKIPPED).map((entry) => `  ${escapeControls(entry.reason)}`))
    if (skipped.length > MOST_SKIPPED) lines.push(`  and ${skipped.length - MOST_SKIPPED} more`)
  }
  return `${lines.join('\n')}\n`
}

function recorderOf({ browser, creator }: Report['source']): string {
  const name = BROWSERS[browser]
  if (creator === null) return name
  return creator.startsWith(name) ? escapeControls(creator) : `${name} (${escapeControls(creator)})`
}

function textOfGroup({ members }: CauseGroup, terminal: Terminal): string {
  const [first] = members
  if (first === undefined) return ''
  const lines = [headline(first, terminal), ...textOfCause(first, terminal)]
  if (members.length > 1) lines.push(terminal.paint('dim', `  + ${members.length - 1} more like this`))
  return `${lines.join('\n')}\n`
}

function listOf(exchanges: readonly Diagnosis[], terminal: Terminal): readonly string[] {
  const lines = exchanges.flatMap((exchange) => [headline(exchange, terminal), ...textOfCause(exchange, terminal)])
  return lines.length === 0 ? [] : [`${lines.join('\n')}\n`]
}

const LONGEST_METHOD = 20
const SHORTEST_URL = 20

function headline(exchange: Diagnosis, { columns, paint }: Terminal): string {
  const { mark, style } = VERDICTS[exchange.verdict]
  const verdict = `${mark} ${exchange.verdict}`
  const method = truncateMiddle(escapeControls(exchange.method), LONGEST_METHOD)
  const url = escapeControls(exchange.url)
  const left = columns === null ? lengthOf(url) : Math.max(SHORTEST_URL, columns - lengthOf(`${verdict}  ${method} `))
  return `${style === null ? verdict : paint(style, verdict)}  ${paint('bold', method)} ${truncateMiddle(url, left)}`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
