import { BROWSER_NAMES, type Diagnosis, type DiffLine, type Evidence, type Fix, type HopFix, responseDiff } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
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
 * A report for the backend team: what happened, the evidence, the fix, how to check it. Nothing that the page controls has an effect in it: no markup,
 * no mention, no fence that ends early.
 */
export function markdownReport(source: ExportSource, { level, others }: Place = { level: 1, others: [] }): string {
  const { diagnosis } = source
  const { cause, verdict, next } = diagnosis
  const title = cause?.title ?? text.withoutCause[verdict]
  const heading = (words: string, deeper = 1) => `${'#'.repeat(level + deeper)} ${words}`
  return [
    heading(`${text.verdict[verdict]}: ${escaped(title)}`, 0),
    ...others,
    list(factsOf(diagnosis)),
    ...(cause ? [paragraphs(cause.explanation)] : []),
    ...otherVerdictTexts(diagnosis).map(({ sentence, reason }) => (reason === null ? sentence : `${sentence} ${escaped(reason)}`)),
    ...(cause && cause.evidence.length > 0 ? [heading(text.report.evidence), fenced(cause.evidence.map(evidenceLine))] : []),
    ...(next.length > 0
      ? [heading(text.detail.next), list(next.map((one) => `**${escaped(one.title)}** ${escaped(one.explanation)}`))]
      : []),
    ...fixSection(source, heading(text.fix.title)),
    heading(text.report.check),
    ...checks(source),
    ...(cause?.spec ? [`${text.report.standard}: <${cause.spec}>`] : []),
  ]
    .join('\n\n')
    .concat('\n')
}

function factsOf({ method, url, origin, mode, includesCredentials, cause, startedDateTime }: Diagnosis): string[] {
  const { credentials } = text.detail
  return [
    `${text.report.request}: ${code(`${method} ${url}`)}`,
    ...(origin === null ? [] : [`${text.report.origin}: ${code(origin)}`]),
    ...(mode === null
      ? []
      : [
          `${text.report.mode}: ${code(mode)}, ${includesCredentials === null ? credentials.unknown : includesCredentials ? credentials.include : credentials.without}`,
        ]),
    `${text.report.time}: ${escaped(startedDateTime)}`,
    ...BROWSER_NAMES.flatMap((browser) => {
      const names = [cause?.browserErrors[browser] ?? []].flat()
      return names.length === 0 ? [] : [`${text.detail.browser[browser]}: ${names.map(code).join(', ')}`]
    }),
  ]
}

function evidenceLine({ on, name, value }: Evidence): string {
  const side = text.report.side[on]
  const label = on === 'url' || (on === 'status' && name === '') ? '' : `${escapeInvisible(name)}: `
  return `${side}  ${label}${value === null ? `(${text.detail.absent})` : escapeInvisible(value)}`
}

function fixSection(source: ExportSource, heading: string): string[] {
  const { fix, fixNote } = source.diagnosis
  if (!fix && !fixNote) return []
  return [
    heading,
    ...(fix ? changes(fix, source) : []),
    ...(fixNote ? [paragraphs(fixNote)] : []),
    ...(fix?.alternatives ?? []).flatMap((way) => {
      const changed = changes(way, source)
      return [text.fix.alternative(escaped(way.note)), ...(changed.length === 0 ? [text.fix.asItIs] : changed)]
    }),
  ]
}

function changes({ request, hops }: Pick<Fix, 'request' | 'hops'>, source: ExportSource): string[] {
  return [
    ...(request === null ? [] : [list(requestChanges(request).map(escaped))]),
    ...hops.flatMap((hop) => hopSection(hop, request?.url ?? null, source)),
  ]
}

function hopSection(hop: HopFix, direct: string | null, { diagnosis, entry }: ExportSource): string[] {
  const report = direct === null ? diagnosis.hops[hop.hop] : undefined
  const at = (index: number | null | undefined) => (index == null ? null : entry(index))
  return (['preflight', 'response'] as const).flatMap((side) => {
    const lines = responseDiff(at(side === 'preflight' ? report?.preflight.entry : report?.entry), hop[side])
    if (lines.every(({ kind }) => kind === 'same')) return []
    return [`${text.fix.of[side]}${report ? ` ${code(report.url)}` : ''}:`, fenced(lines.map(diffText), 'diff')]
  })
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
