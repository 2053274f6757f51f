import type { RuleText, WarningText } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { wrap } from './wrap.ts'

const INDENT = '  '

/** The text of a rule's page. */
export function textOfRule(rule: RuleText, terminal: Terminal): string {
  const names = [
    ...named('Chromium', rule.browserErrors.chromium),
    ...named('Chromium’s Network panel', rule.networkErrors),
    ...named('Firefox', rule.browserErrors.firefox),
    ...named('WebKit', rule.browserErrors.webkit),
  ]
  return pageOf(rule, terminal, [
    ...section('How to tell it from a CORS error', rule.howToTell, terminal),
    ...examples(rule.examples, terminal),
    '',
    terminal.paint('bold', 'Not to be confused with'),
    ...rule.nearMisses.flatMap(({ caption, rule }) =>
      paragraph(`${caption}: ${rule === null ? 'the page can read the response' : rule}.`, terminal),
    ),
    ...(names.length === 0
      ? []
      : ['', terminal.paint('bold', 'Browser error names'), ...names.flatMap((text) => paragraph(text, terminal))]),
    ...(rule.spec.length === 0 ? [] : ['', ...rule.spec.map((link) => terminal.paint('dim', link))]),
  ])
}

/** The text of a warning's page. */
export function textOfWarningRule(rule: WarningText, terminal: Terminal): string {
  return pageOf(rule, terminal, examples(rule.examples, terminal))
}

function pageOf(
  { id, title, why, remedy }: Pick<RuleText, 'id' | 'title' | 'why' | 'remedy'>,
  terminal: Terminal,
  rest: readonly string[],
): string {
  const { paint } = terminal
  const head = [paint('bold', title), paint('dim', id), ...section('Why', why, terminal), ...section('How to fix it', remedy, terminal)]
  return `${[...head, ...rest].join('\n')}\n`
}

function section(title: string, text: string | null, terminal: Terminal): readonly string[] {
  return text === null ? [] : ['', terminal.paint('bold', title), ...paragraph(text, terminal)]
}

function examples(
  shown: readonly Pick<RuleText['examples'][number], 'caption' | 'lines' | 'explanation'>[],
  terminal: Terminal,
): readonly string[] {
  if (shown.length === 0) return []
  return [
    '',
    terminal.paint('bold', shown.length > 1 ? 'Examples' : 'Example'),
    ...shown.flatMap(({ caption, lines, explanation }, index) => [
      ...(index > 0 ? [''] : []),
      ...paragraph(`${caption}:`, terminal),
      ...lines.map((line) => (line === '' ? '' : `${INDENT}${INDENT}${terminal.paint('cyan', escapeControls(line))}`)),
      ...paragraph(explanation, terminal),
    ]),
  ]
}

function paragraph(text: string, terminal: Terminal): readonly string[] {
  return wrap(escapeControls(text), textWidth(terminal) - INDENT.length).map((line) => INDENT + line)
}

function named(browser: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${browser}: ${names.join(', ')}`]
}
