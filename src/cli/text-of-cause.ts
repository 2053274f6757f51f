import {
  BROWSER_NAMES,
  type BrowserName,
  type Cause,
  type Diagnosis,
  type Evidence,
  hidesResponse,
  ruleGuidance,
  whoCanFix,
} from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { truncateMiddle, wrap } from './wrap.ts'

const INDENT = '  '
const BROWSERS: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }

/** Most of these are well: a person must not drown in them. */
const OTHERWISE = { allowed: 'allowed, blocked only', failed: 'failed for another reason, blocked only' } as const

/** What is below the headline of an exchange: the cause with its evidence, what would fail next, and where the standard says so. */
export function textOfCause(exchange: Diagnosis, terminal: Terminal): readonly string[] {
  const { cause } = exchange
  const paragraph = (text: string) => wrap(escapeControls(text), textWidth(terminal) - INDENT.length)
  const lines: string[] = []
  if (cause === null) {
    if (exchange.verdict === 'unknown') lines.push('The record does not show enough to tell.')
    lines.push(...otherBrowsers(exchange).flatMap(paragraph))
  } else if (exchange.verdict === 'depends') {
    lines.push(...paragraph(`${OTHERWISE[cause.otherwise ?? 'allowed']} if credentials are included: ${cause.title}`))
  } else {
    lines.push(...paragraph(cause.title).map((line) => terminal.paint('bold', line)))
    lines.push(...redirects(exchange, cause, terminal), ...paragraph(cause.explanation))
    lines.push(...paragraph(whoCanFix(cause, exchange)), ...paragraph(cause.remedy), ...evidence(exchange, cause, terminal))
    lines.push(...[...browserErrors(cause), ...readings(cause)].flatMap(paragraph))
    lines.push(...exchange.next.flatMap((next) => paragraph(`then: ${next.title}`)))
    if (hidesResponse(exchange, cause)) lines.push(...paragraph('then: the response, which is not recorded, since the preflight failed'))
    lines.push(...otherBrowsers(exchange).flatMap(paragraph))
    if (cause.spec !== null) lines.push(terminal.paint('dim', escapeControls(cause.spec)))
  }
  return lines.map((line) => INDENT + line)
}

function redirects(exchange: Diagnosis, cause: Cause, { columns }: Terminal): readonly string[] {
  return exchange.hops.slice(1, cause.hop + 1).map((hop) => {
    const text = `redirected to ${escapeControls(hop.url)}`
    return columns === null ? text : truncateMiddle(text, Math.max(40, columns - INDENT.length))
  })
}

function evidence(exchange: Diagnosis, cause: Cause, { columns, paint }: Terminal): readonly string[] {
  const rows = cause.evidence.map((line) => ({ label: labelOf(line, exchange, cause), text: escapeControls(textOf(line)) }))
  const width = Math.max(0, ...rows.map((row) => row.label.length))
  const left = columns === null ? Number.POSITIVE_INFINITY : Math.max(20, columns - width - 3 * INDENT.length)
  return rows.map((row) => `${INDENT}${paint('dim', row.label.padEnd(width))}${INDENT}${paint('cyan', truncateMiddle(row.text, left))}`)
}

function textOf({ on, name, value }: Evidence): string {
  if (on === 'url' || on === 'status') return value ?? 'not recorded'
  if (value === null) return `${name} is absent`
  return value === '' ? `${name} is empty` : `${name}: ${value}`
}

function labelOf(line: Evidence, exchange: Diagnosis, cause: Cause): string {
  const hop = exchange.hops[cause.hop]
  const isPreflight = line.entry === null ? cause.at === 'preflight' : line.entry === hop?.preflight.entry
  return `${isPreflight ? 'preflight ' : ''}${line.on === 'url' ? 'URL' : line.on}`
}

/** The browsers' own names, as their consoles and network panels show them: what a person searches for. */
function browserErrors(cause: Cause): readonly string[] {
  const names = BROWSER_NAMES.flatMap((browser) => {
    const errors = [cause.browserErrors[browser] ?? []].flat()
    return errors.length === 0 ? [] : [`${BROWSERS[browser]}: ${errors.join(' or ')}`]
  })
  return names.length === 0 ? [] : [names.join(' · ')]
}

/** What else it may be, and how to tell. */
function readings(cause: Cause): readonly string[] {
  const others = cause.alternatives.map((other) =>
    other.onlyIf === 'credentials' ? `if credentials are included: ${other.title}` : `or: ${other.title}${howToTell(other)}`,
  )
  const isOneOf = cause.alternatives.some(({ onlyIf }) => onlyIf !== 'credentials')
  return isOneOf && howToTell(cause) !== '' ? [`${cause.title}${howToTell(cause)}`, ...others] : others
}

function howToTell({ rule }: Cause): string {
  const howToTell = ruleGuidance(rule)?.howToTell
  return howToTell ? `. ${howToTell}` : ''
}

function otherBrowsers(exchange: Diagnosis): readonly string[] {
  return BROWSER_NAMES.flatMap((browser) => {
    const other = exchange.otherBrowsers[browser]
    if (other === undefined) return []
    const reason = other.rule === null ? '' : `: ${ruleGuidance(other.rule)?.title ?? ''} (${other.rule})`
    return [`${BROWSERS[browser]} would say: ${other.verdict}${reason}`]
  })
}
