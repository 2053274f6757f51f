import {
  alternativeLine,
  type Diagnosis,
  type DiffLine,
  type HopFix,
  requestChanges,
  responseDiff,
  secondChoice,
  untoldAlternatives,
} from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import type { EntryAt } from './shown-report.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { truncateMiddle, wrap } from './wrap.ts'

const INDENT = '  '

/** What the fix changes: of the page's request in sentences, of each response as a diff. Nothing where no change helps. */
export function textOfFix(exchange: Diagnosis, entryAt: EntryAt, terminal: Terminal): readonly string[] {
  const { fix } = exchange
  if (fix === null) return []
  const second = secondChoice(exchange)
  return [
    ...requestChanges(fix.request).flatMap((change) =>
      wrap(`Fix in your page: ${escapeControls(change)}`, textWidth(terminal) - INDENT.length),
    ),
    ...(second === null ? [] : wrap(second, textWidth(terminal) - INDENT.length)),
    ...fix.hops.flatMap((hop) => hopDiffs(hop, exchange, entryAt, terminal)),
  ]
}

/** Other requests that the page can send instead of the fix, in a sentence or two each; none where the remedy is the page's anyway. */
export function alternativeRequests(exchange: Diagnosis): readonly string[] {
  const { fix, cause } = exchange
  if (fix === null || cause?.responsible === 'page') return []
  const ofFix = requestChanges(fix.request)
  return untoldAlternatives(exchange).flatMap((way) => {
    const changes = requestChanges(way.request).filter((change) => !ofFix.includes(change))
    return changes.length === 0 ? [] : [alternativeLine(way, [...changes, way.note])]
  })
}

/** What changes of the two responses of a hop; lines that both need stand once. */
function hopDiffs(fix: HopFix, exchange: Diagnosis, entryAt: EntryAt, terminal: Terminal): readonly string[] {
  const preflight = changedLines(fix, 'preflight', exchange, entryAt)
  const response = changedLines(fix, 'response', exchange, entryAt)
  const isIn = (lines: readonly DiffLine[]) => (line: DiffLine) => lines.some((other) => textOf(other) === textOf(line))
  const both = preflight.filter(isIn(response))
  const direct = exchange.fix?.request?.url ?? null
  const url = direct ?? (exchange.hops.length > 1 ? (exchange.hops[fix.hop]?.url ?? null) : null)
  const block = (of: string, lines: readonly DiffLine[]) =>
    lines.length === 0
      ? []
      : [`Fix for ${of}${url === null ? '' : ` from ${shown(url, terminal)}`}:`, ...lines.map((line) => INDENT + painted(line, terminal))]
  return [
    ...block('the preflight response and the response', both),
    ...block(
      'the preflight response',
      preflight.filter((line) => !isIn(both)(line)),
    ),
    ...block(
      'the response',
      response.filter((line) => !isIn(both)(line)),
    ),
  ]
}

/**
 * The lines that the fix takes out of a response and puts into it, without those that stay.
 */
export function changedLines(
  fix: HopFix,
  side: 'preflight' | 'response',
  { fix: whole, hops }: Diagnosis,
  entryAt: EntryAt,
): readonly DiffLine[] {
  // What was recorded of a URL says nothing about the one that the page requests instead.
  const recorded = whole?.request?.url == null ? hops[fix.hop] : undefined
  const index = (side === 'preflight' ? recorded?.preflight.entry : recorded?.entry) ?? null
  return responseDiff(index === null ? null : entryAt(index), fix[side]).filter(({ kind }) => kind !== 'same')
}

function shown(url: string, { columns }: Terminal): string {
  const text = escapeControls(url)
  return columns === null ? text : truncateMiddle(text, Math.max(20, columns - 40))
}

function textOf({ kind, name, value }: DiffLine): string {
  return `${kind === 'added' ? '+' : '-'} ${escapeControls(name === '' ? `status: ${value}` : `${name}: ${value}`)}`
}

function painted(line: DiffLine, { paint }: Terminal): string {
  return paint(line.kind === 'added' ? 'green' : 'red', textOf(line))
}
