import {
  BROWSER_NAMES,
  type Cause,
  type Diagnosis,
  type DiffLine,
  type Evidence,
  type Fix,
  isInPage,
  readableErrorSentence,
  remedySteps,
  requestChanges,
  secondChoice,
  untoldAlternatives,
  verdictSentence,
  whoCanFix,
} from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { headingOf } from '../components/heading-of.ts'
import { type ChosenConfiguration, isEmbeddingBlocked } from '../fix/chosen-configuration.ts'
import { type DiffBlock, diffBlocks, EMBEDDING } from '../fix/diff-blocks.ts'
import { noteOf, titleOf } from '../fix/fix-words.ts'
import { text } from '../text/text.ts'
import { otherVerdictTexts } from '../why/other-browser.ts'
import { curlPreflight, curlRequest } from './curl.ts'
import { code, escaped, fenced, list, paragraphs, prose } from './markdown-text.ts'
import type { ExportSource } from './source.ts'

interface Place {
  /** Of the heading. */
  readonly level: number
  /** The other requests with the same cause. */
  readonly others: readonly string[]
  /** Of the server that is to change; null: none is known, or it stands elsewhere. */
  readonly configuration: ChosenConfiguration | null
}

/**
 * A report for the backend team, with the content of the details in their order: is it CORS, what happened, who can fix it, what to do, the fix; then
 * the request, the evidence, and how to check it. Nothing that the page controls has an effect in it: no markup, no mention, no link, no fence that
 * ends early.
 */
export function markdownReport(source: ExportSource, { level = 1, others = [], configuration = null }: Partial<Place> = {}): string {
  const { diagnosis } = source
  const { cause, verdict, method, url, warnings } = diagnosis
  const heading = (words: string) => `${'#'.repeat(level + 1)} ${words}`
  const sentence = verdictSentence(diagnosis)
  const error = readableErrorOf(source)
  return [
    `${'#'.repeat(level)} ${text.verdict[verdict]}: ${escaped(headingOf(diagnosis))}`,
    ...(sentence === null ? [] : [prose(sentence)]),
    ...(error === null ? [] : [paragraphs(error)]),
    code(`${method} ${url}`),
    ...others,
    ...(cause === null ? [] : whatHappened(cause, diagnosis)),
    ...(cause === null ? [] : whatToDo(cause, diagnosis)),
    ...fixSection(source, configuration, heading(verdict === 'unknown' ? text.report.howToFindOut : text.fix.title)),
    ...otherVerdictTexts(diagnosis).map(({ sentence, reason }) => (reason === null ? sentence : `${sentence} ${prose(reason)}`)),
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

/** What there is to say of an error that the page can read; null where it is none. */
function readableErrorOf({ diagnosis: { verdict, hops }, entry }: ExportSource): string | null {
  const end = hops.at(-1)?.entry ?? null
  return readableErrorSentence(verdict, end === null ? null : (entry(end)?.response ?? null))
}

function whatHappened({ explanation, otherwise }: Cause, { verdict }: Diagnosis): string[] {
  return [...(verdict === 'depends' ? [prose(text.unlessNote[otherwise ?? 'unknown'])] : []), paragraphs(explanation)]
}

function whatToDo(cause: Cause, diagnosis: Diagnosis): string[] {
  const steps = remedySteps(cause.remedy)
  return [
    `**${escaped(whoCanFix(cause, diagnosis))}**`,
    steps.length === 1 ? paragraphs(cause.remedy) : steps.map((step, index) => `${index + 1}. ${prose(step)}`).join('\n'),
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
  return `**${escaped(title)}** ${prose(words)}`
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

function fixSection(source: ExportSource, configuration: ChosenConfiguration | null, heading: string): string[] {
  const { diagnosis } = source
  const { fix } = diagnosis
  const [second, note] = [secondChoice(diagnosis), noteOf(diagnosis)]
  const parts = [
    ...(second === null ? [] : [prose(second)]),
    ...(fix ? changes(fix, source) : []),
    ...(isEmbeddingBlocked(diagnosis) ? diff([EMBEDDING]) : []),
    ...(configuration === null ? [] : [`${configurationTitle(configuration)}:`, ...configurationParts(configuration)]),
    ...(note === null ? [] : [paragraphs(note)]),
    ...untoldAlternatives(diagnosis).flatMap((way) => {
      if (isInPage(way)) return [prose(titleOf(way))]
      const changed = changes(way, source)
      return [prose(titleOf(way)), ...(changed.length === 0 ? [text.fix.asItIs] : changed)]
    }),
  ]
  return parts.length === 0 ? [] : [heading, ...parts]
}

function changes(way: Pick<Fix, 'request' | 'hops'>, { diagnosis, entry }: ExportSource): string[] {
  const changed = requestChanges(way.request)
  return [...(changed.length === 0 ? [] : [list(changed.map(escaped))]), ...diff(diffBlocks(way, diagnosis, entry))]
}

function diff(blocks: readonly DiffBlock[]): string[] {
  return blocks.flatMap(({ of, url, lines }) => [
    `${text.fix.of[of]}${url === null ? '' : ` ${code(url)}`}:`,
    fenced(lines.map(diffText), 'diff'),
  ])
}

export function configurationTitle({ server }: ChosenConfiguration): string {
  return `${text.fix.server} ${escaped(server)}`
}

/** What to write where, as it is to be pasted, and which requests it is for. */
export function configurationParts({ pieces, policy }: ChosenConfiguration): string[] {
  return [
    ...pieces.flatMap(({ place, language, text: configuration }) => [
      `${escaped(place)}:`,
      fenced([configuration.replace(/\n$/, '')], language),
    ]),
    ...(policy === null ? [] : [text.fix.for(policy.server, policy.requests), ...policy.warnings].map(escaped)),
  ]
}

export function diffText({ kind, name, value }: DiffLine): string {
  const sign = { same: ' ', removed: '-', added: '+' }[kind]
  return `${sign} ${name === '' ? text.detail.status : escapeInvisible(name)}: ${escapeInvisible(value)}`
}

function checks(source: ExportSource): string[] {
  const { origin, verdict, fix } = source.diagnosis
  const target = fix?.request ?? undefined
  const preflight = curlPreflight(source, target)
  return [
    fenced([...(preflight === null ? [] : [preflight, '']), curlRequest(source, target)], 'sh'),
    ...(origin === null || verdict === 'failed'
      ? []
      : [`${text.report.expected[preflight === null ? 'one' : 'both']} ${code(`Access-Control-Allow-Origin: ${origin}`)}.`]),
  ]
}
