import { type RuleText, ruleText, ruleTexts } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { wrap } from './wrap.ts'

const INDENT = '  '

interface ExplainIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly terminal: Terminal
}

/**
 * `cors-lens explain RULE...`: the text of a rule's page. Without a rule, the list of all.
 *
 * @returns the exit code: 2 when a rule is not known (the others are still explained)
 */
export function explain(ids: readonly string[], { out, err, terminal }: ExplainIo): number {
  if (ids.length === 0) {
    out(listOf(ruleTexts(), terminal))
    return 0
  }
  let allKnown = true
  for (const [index, id] of ids.entries()) {
    const rule = ruleText(id)
    if (rule === null) {
      allKnown = false
      err(`cors-lens: there is no rule ${JSON.stringify(escapeControls(id))}${meant(id)}\n`)
    } else out(`${index > 0 ? '\n' : ''}${textOf(rule, terminal)}`)
  }
  return allKnown ? 0 : 2
}

function listOf(rules: readonly RuleText[], { paint }: Terminal): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const lines = rules.map(({ id, title }) => `${paint('bold', id.padEnd(width))}${INDENT}${title}`)
  return `${lines.join('\n')}\n\ncors-lens explain RULE tells more of one of them.\n`
}

function meant(id: string): string {
  const words = id.toLowerCase().split(/[^a-z0-9]+/)
  const similar = ruleTexts().filter((rule) => words.some((word) => word.length > 3 && rule.id.includes(word)))
  if (similar.length === 0 || similar.length > 8) return '; cors-lens explain lists them'
  return `; similar are ${similar.map((rule) => rule.id).join(', ')}`
}

function textOf(rule: RuleText, terminal: Terminal): string {
  const { paint } = terminal
  const paragraph = (text: string) => wrap(escapeControls(text), textWidth(terminal) - INDENT.length).map((line) => INDENT + line)
  const section = (title: string, text: string | null) => (text === null ? [] : ['', paint('bold', title), ...paragraph(text)])
  const names = [
    ...named('Chromium', rule.browserErrors.chromium),
    ...named('Chromium’s Network panel', rule.networkErrors),
    ...named('Firefox', rule.browserErrors.firefox),
    ...named('WebKit', rule.browserErrors.webkit),
  ]
  const lines = [
    paint('bold', rule.title),
    paint('dim', rule.id),
    ...section('Why', rule.why),
    ...section('What to do', rule.remedy),
    ...section('How to tell it from CORS', rule.howToTell),
    '',
    paint('bold', rule.examples.length > 1 ? 'Examples' : 'Example'),
    ...rule.examples.flatMap(({ caption, lines, explanation }, index) => [
      ...(index > 0 ? [''] : []),
      ...paragraph(`${caption}:`),
      ...lines.map((line) => (line === '' ? '' : `${INDENT}${INDENT}${paint('cyan', escapeControls(line))}`)),
      ...paragraph(explanation),
    ]),
    '',
    paint('bold', 'Not this'),
    ...rule.nearMisses.flatMap(({ caption, rule }) =>
      paragraph(`${caption}: ${rule === null ? 'CORS lets the page read it' : `that is ${rule}`}.`),
    ),
    ...(names.length === 0 ? [] : ['', paint('bold', 'What the browsers call it'), ...names.flatMap(paragraph)]),
    ...(rule.spec.length === 0 ? [] : ['', ...rule.spec.map((link) => paint('dim', link))]),
  ]
  return `${lines.join('\n')}\n`
}

function named(who: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${who}: ${names.join(', ')}`]
}
