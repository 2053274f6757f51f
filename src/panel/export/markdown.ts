import {
  BROWSER_NAMES,
  type Cause,
  type Diagnosis,
  type DiffLine,
  type Evidence,
  type Fix,
  remedySteps,
  verdictSentence,
  whoCanFix,
} from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { headingOf } from '../components/heading-of.ts'
import { diffBlocks } from '../fix/diff-blocks.ts'
import { isSecondChoice, noteOf, secondChoiceWords, titleOf } from '../fix/fix-words.ts'
import { requestChanges } from '../fix/request-changes.ts'
import { text } from '../text/text.ts'
import { otherVerdictTexts } from '../why/other-browser.ts'
import { curlPreflight, curlRequest } from './curl.ts'
import type { ExportSource } from './source.ts'

interface Place {
  /** Of the heading. */
  readonly level: number
  /** The other requests with the same cause. */
  readonly others: readonly string[]
}

/**
 * A report for the backend team, with the content of the details in their order: is it CORS, what happened, who can fix it, what to do, the fix; then
 * the request, the evidence, and how to check it. Nothing that the page controls has an effect in it: no markup, no mention, no link, no fence that
 * ends early.
 */
export function markdownReport(source: ExportSource, { level, others }: Place = { level: 1, others: [] }): string {
  const { diagnosis } = source
  const { cause, verdict, method, url, warnings } = diagnosis
  const heading = (words: string) => `${'#'.repeat(level + 1)} ${words}`
  const sentence = verdictSentence(diagnosis)
  return [
    `${'#'.repeat(level)} ${text.verdict[verdict]}: ${escaped(headingOf(diagnosis))}`,
    ...(sentence === null ? [] : [escaped(sentence)]),
    code(`${method} ${url}`),
    ...others,
    ...(cause === null ? [] : whatHappened(cause, diagnosis)),
    ...otherVerdictTexts(diagnosis).map(({ sentence, reason }) => (reason === null ? sentence : `${sentence} ${escaped(reason)}`)),
    ...(cause === null ? [] : whatToDo(cause, diagnosis)),
    ...fixSection(source, heading(text.fix.title)),
    ...(cause === null
      ? []
      : furtherCauses(cause.alternatives, heading(isOnlyWithCredentials(cause) ? text.detail.withCredentials : text.detail.oneOf))),
    heading(text.report.request),
    list(factsOf(diagnosis)),
    ...(cause && cause.evidence.length > 0 ? [heading(text.report.evidence), fenced(cause.evidence.map(evidenceLine))] : []),
    ...furtherCauses(diagnosis.next, heading(text.detail.next)),
    ...(warnings.length === 0
      ? []
      : [heading(text.warnings.title), list(warnings.map(({ title, explanation, remedy }) => item(title, `${explanation} ${remedy}`)))]),
    heading(text.report.check),
    ...checks(source),
    ...(cause === null ? [] : references(cause)),
  ]
    .join('\n\n')
    .concat('\n')
}

function whatHappened({ explanation, otherwise }: Cause, { verdict }: Diagnosis): string[] {
  return [...(verdict === 'depends' ? [escaped(text.unlessNote[otherwise ?? 'unknown'])] : []), paragraphs(explanation)]
}

function whatToDo(cause: Cause, diagnosis: Diagnosis): string[] {
  const steps = remedySteps(cause.remedy)
  return [
    `**${escaped(whoCanFix(cause, diagnosis))}**`,
    steps.length === 1 ? paragraphs(cause.remedy) : steps.map((step, index) => `${index + 1}. ${escaped(step)}`).join('\n'),
  ]
}

/** With credentials the cause is another one, and without them it is this. */
function isOnlyWithCredentials({ alternatives }: Cause): boolean {
  return alternatives.every(({ onlyIf }) => onlyIf === 'credentials')
}

function furtherCauses(causes: readonly Cause[], heading: string): string[] {
  return causes.length === 0 ? [] : [heading, list(causes.map(({ title, explanation }) => item(title, explanation)))]
}

function item(title: string, words: string): string {
  return `**${escaped(title)}** ${escaped(words)}`
}

function factsOf({ origin, mode, includesCredentials, startedDateTime }: Diagnosis): string[] {
  const { credentials } = text.detail
  return [
    ...(origin === null ? [] : [`${text.report.origin}: ${code(origin)}`]),
    ...(mode === null
      ? []
      : [
          `${text.report.mode}: ${code(mode)}, ${includesCredentials === null ? credentials.unknown : includesCredentials ? credentials.include : credentials.without}`,
        ]),
    `${text.report.time}: ${escaped(startedDateTime)}`,
  ]
}

/** The browsers' own names of the error, which people search for, and the standard. */
function references({ browserErrors, spec }: Cause): string[] {
  const names = BROWSER_NAMES.flatMap((browser) => {
    const errors = [browserErrors[browser] ?? []].flat()
    return errors.length === 0 ? [] : [`${text.detail.browser[browser]}: ${errors.map(code).join(', ')}`]
  })
  return [...(names.length === 0 ? [] : [list(names)]), ...(spec === null ? [] : [`${text.report.standard}: <${spec}>`])]
}

function evidenceLine({ on, name, value }: Evidence): string {
  const side = text.report.side[on]
  const label = on === 'url' || (on === 'status' && name === '') ? '' : `${escapeInvisible(name)}: `
  return `${side}  ${label}${value === null ? `(${text.detail.absent})` : escapeInvisible(value)}`
}

function fixSection(source: ExportSource, heading: string): string[] {
  const { diagnosis } = source
  const { fix } = diagnosis
  const note = noteOf(diagnosis)
  if (!fix && note === null) return []
  return [
    heading,
    ...(isSecondChoice(diagnosis) ? [escaped(secondChoiceWords(diagnosis))] : []),
    ...(fix ? changes(fix, source) : []),
    ...(note === null ? [] : [paragraphs(note)]),
    ...(fix?.alternatives ?? []).flatMap((way) => {
      const changed = changes(way, source)
      return [escaped(titleOf(way)), ...(changed.length === 0 ? [text.fix.asItIs] : changed)]
    }),
  ]
}

function changes(way: Pick<Fix, 'request' | 'hops'>, { diagnosis, entry }: ExportSource): string[] {
  const { request } = way
  return [
    ...(request === null ? [] : [list(requestChanges(request).map(escaped))]),
    ...diffBlocks(way, diagnosis, entry).flatMap(({ of, url, lines }) => [
      `${text.fix.of[of]}${url === null ? '' : ` ${code(url)}`}:`,
      fenced(lines.map(diffText), 'diff'),
    ]),
  ]
}

export function diffText({ kind, name, value }: DiffLine): string {
  const sign = { same: ' ', removed: '-', added: '+' }[kind]
  return `${sign} ${name === '' ? text.detail.status : escapeInvisible(name)}: ${escapeInvisible(value)}`
}

function checks(source: ExportSource): string[] {
  const preflight = curlPreflight(source)
  const { origin } = source.diagnosis
  return [
    fenced([...(preflight === null ? [] : [preflight, '']), curlRequest(source)], 'sh'),
    ...(origin === null ? [] : [`${text.report.expected} ${code(`Access-Control-Allow-Origin: ${origin}`)}.`]),
  ]
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function paragraphs(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) =>
      escaped(
        paragraph
          .split('\n')
          .map((line) => line.trim())
          .join(' '),
      ),
    )
    .join('\n\n')
}

/**
 * Prose without any markup. `<` is an entity, since an automatic link (GFM) swallows a backslash before it and lets the tag begin; and no URL of the
 * page's becomes such a link.
 */
function escaped(words: string): string {
  return escapeInvisible(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]#|~!]/g, '\\$&')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/www\./gi, (prefix) => `${prefix.slice(0, -1)}&#46;`)
}

/** A code span whose fence is longer than any run of backticks within. */
export function code(words: string): string {
  const shown = escapeInvisible(words)
  const fence = '`'.repeat(longestRun(shown) + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

function fenced(lines: readonly string[], language = 'http'): string {
  const body = lines.join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1))
  return `${fence}${language}\n${body}\n${fence}`
}

function longestRun(words: string): number {
  return Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length))
}
