import {
  BROWSER_NAMES,
  type BrowserName,
  type Cause,
  type Diagnosis,
  type Evidence,
  hidesResponse,
  isAllowedUnlessCredentials,
  otherVerdictSentence,
  otherVerdicts,
  remedySteps,
  ruleGuidance,
  verdictSentence,
  whoCanFix,
} from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import type { EntryAt } from './shown-report.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { textOfEvidence } from './text-of-evidence.ts'
import { alternativeRequests, changedLines, textOfFix } from './text-of-fix.ts'
import { truncateMiddle, wrap } from './wrap.ts'

const INDENT = '  '
const BROWSERS: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }
const MAX_REDIRECTS = 3

/**
 * What is below the headline of an exchange: is it CORS, what happened, who can fix it, what to do, the fix and its alternatives; then the evidence,
 * what would fail next, what other browsers say, the error's names, and the link to the standard.
 */
export function textOfCause(exchange: Diagnosis, entryAt: EntryAt, terminal: Terminal): readonly string[] {
  const { cause, verdict } = exchange
  const paragraph = (text: string) => wrap(escapeControls(text), textWidth(terminal) - INDENT.length)
  const sentence = verdictSentence(exchange)
  const lines = sentence === null ? [] : [...paragraph(isAllowedUnlessCredentials(exchange) ? `* ${sentence}` : sentence)]
  if (cause === null)
    lines.push(
      ...((verdict === 'unknown' || isFetchedOpaquely(exchange)) && exchange.fixNote !== null ? paragraph(exchange.fixNote) : []),
      ...otherBrowsers(exchange).flatMap(paragraph),
    )
  // Most of these are fine: a person must not drown in them.
  else if (verdict === 'depends') lines.push(...paragraph(`If they are: ${cause.title}. ${cause.remedy}`))
  else {
    lines.push(...paragraph(cause.title).map((line) => terminal.paint('bold', line)))
    lines.push(...redirects(exchange, cause, terminal), ...paragraph(cause.explanation))
    lines.push(...paragraph(whoCanFix(cause, exchange)), ...numbered(remedySteps(cause.remedy)).flatMap(paragraph))
    lines.push(...textOfFix(exchange, entryAt, terminal))
    lines.push(...[...notes(exchange, cause), ...alternativeRequests(exchange)].flatMap(paragraph))
    lines.push(...textOfEvidence(besidesFix(exchange, cause, entryAt), exchange, cause, terminal))
    lines.push(...[...alternatives(cause), ...next(exchange, cause), ...otherBrowsers(exchange), ...errorNames(cause)].flatMap(paragraph))
    if (cause.spec !== null) lines.push(terminal.paint('dim', escapeControls(cause.spec)))
  }
  return lines.map((line) => INDENT + line)
}

/** A script's own request without CORS: most often it was meant to be read. */
export function isFetchedOpaquely({ verdict, kind, method }: Diagnosis): boolean {
  return verdict === 'opaque' && kind === 'fetch' && method === 'GET'
}

/** The redirects that led to the cause; of many the first and the last. */
function redirects(exchange: Diagnosis, cause: Cause, { columns }: Terminal): readonly string[] {
  const urls = exchange.hops.slice(1, cause.hop + 1).map(({ url }) => `redirected to ${escapeControls(url)}`)
  const left = urls.length - MAX_REDIRECTS
  const shown = left < 1 ? urls : [...urls.slice(0, MAX_REDIRECTS - 1), `… ${left} more`, ...urls.slice(-1)]
  return shown.map((text) => (columns === null ? text : truncateMiddle(text, Math.max(40, columns - INDENT.length))))
}

/** Each step on a line of its own; a single one needs no number. */
function numbered(steps: readonly string[]): readonly string[] {
  return steps.length === 1 ? steps : steps.map((step, index) => `${index + 1}. ${step}`)
}

/** What only looks like CORS has its remedy for a note. */
function notes({ fixNote }: Diagnosis, { remedy }: Cause): readonly string[] {
  return fixNote === null || fixNote === remedy ? [] : [fixNote]
}

/** The evidence that the fix above does not show already: what it takes out, or puts in where it was missing. */
function besidesFix(exchange: Diagnosis, { evidence, hop, at }: Cause, entryAt: EntryAt): readonly Evidence[] {
  const fix = exchange.fix?.hops.find((each) => each.hop === hop)
  if (fix === undefined || at === 'request') return evidence
  const shown = new Set(
    changedLines(fix, at, exchange, entryAt).map(({ kind, name, value }) => `${name.toLowerCase()}: ${kind === 'added' ? null : value}`),
  )
  return evidence.filter(({ on, name, value }) => on !== 'response' || !shown.has(`${name.toLowerCase()}: ${value}`))
}

/** What else it may be, and how to tell. */
function alternatives(cause: Cause): readonly string[] {
  const others = cause.alternatives.map((other) =>
    other.onlyIf === 'credentials' ? `If credentials are included: ${other.title}` : `Or: ${other.title}${howToTell(other)}`,
  )
  const isOneOf = cause.alternatives.some(({ onlyIf }) => onlyIf !== 'credentials')
  return isOneOf && howToTell(cause) !== '' ? [`${cause.title}${howToTell(cause)}`, ...others] : others
}

function howToTell({ rule }: Cause): string {
  const howToTell = ruleGuidance(rule)?.howToTell
  return howToTell ? `. ${howToTell}` : ''
}

function next(exchange: Diagnosis, cause: Cause): readonly string[] {
  const titles = exchange.next.map(({ title }) => title)
  const covered = exchange.fix === null ? '' : ' The fix above covers it.'
  return [
    ...(titles.length === 0 ? [] : [`If you fix only this, the browser reports next: ${titles.join('; then: ')}.${covered}`]),
    // The note on the fix says so as well.
    ...(exchange.fixNote === null && hidesResponse(exchange, cause)
      ? ['The response isn’t recorded, since the preflight request failed: it may fail next.']
      : []),
  ]
}

function otherBrowsers(exchange: Diagnosis): readonly string[] {
  return otherVerdicts(exchange).map((other) => {
    const sentence = otherVerdictSentence(exchange.verdict, other, BROWSERS[other.browser])
    return other.rule === null ? sentence : `${sentence} ${ruleGuidance(other.rule)?.title ?? ''} (${other.rule})`
  })
}

/** The rule, and the browsers' own names, as their consoles and network panels show them: what a person searches for. */
function errorNames(cause: Cause): readonly string[] {
  const names = BROWSER_NAMES.flatMap((browser) => {
    const errors = [cause.browserErrors[browser] ?? []].flat()
    return errors.length === 0 ? [] : [`${BROWSERS[browser]}: ${errors.join(' or ')}`]
  })
  return [[cause.rule, ...names].join(' · ')]
}
