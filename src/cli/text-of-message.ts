import type { BrowserName, ExplainedMessage, PossibleCause } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { truncateMiddle, wrap } from './wrap.ts'

const INDENT = '  '
const BROWSERS: Readonly<Record<BrowserName, string>> = { chromium: 'Chrome or Edge', firefox: 'Firefox', webkit: 'Safari' }
const LABELS = {
  kind: 'request',
  method: 'method',
  url: 'URL',
  redirectedFrom: 'redirected from',
  origin: 'page’s origin',
  header: 'header',
  value: 'value',
  status: 'status',
} as const
const MAX_VALUE_LENGTH = 300
/** Further ones are named only: who has excluded these looks them up. */
const MAX_CAUSES = 5

/** What a console's message means: whose it is, what it says, what it means, who can fix it, and the causes behind it. */
export function textOfMessage(message: ExplainedMessage, terminal: Terminal): string {
  const { browser, name, message: printed, said, meaning, whoCanFix, causes } = message
  const { paint } = terminal
  const title = [...(browser === null ? [] : [BROWSERS[browser]]), ...(name === null ? [] : [name])].join(': ')
  const values = (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((label) =>
    said[label] ? [{ label: LABELS[label], value: said[label] }] : [],
  )
  const width = Math.max(0, ...values.map(({ label }) => label.length))
  const lines = [
    ...(title === '' ? [] : [paint('bold', title)]),
    ...(printed === null || printed === name ? [] : paragraph(printed, terminal).map((line) => paint('dim', line))),
    ...values.map(
      ({ label, value }) =>
        `${INDENT}${INDENT}${paint('dim', label.padEnd(width))}${INDENT}${paint('cyan', truncateMiddle(escapeControls(value), MAX_VALUE_LENGTH))}`,
    ),
    '',
    paint('bold', 'What it means'),
    ...paragraph(meaning, terminal),
    ...(whoCanFix === null ? [] : paragraph(whoCanFix, terminal)),
    ...textOfCauses(causes, terminal),
  ]
  return `${lines.join('\n')}\n`
}

function textOfCauses(causes: readonly PossibleCause[], terminal: Terminal): readonly string[] {
  const [first] = causes
  if (first === undefined) return []
  const isSingle = causes.length === 1
  const shown = first.explanation === null || isSingle ? causes.slice(0, MAX_CAUSES) : [first]
  const others = causes.slice(shown.length)
  return [
    '',
    terminal.paint('bold', shown.length === 1 ? 'Cause' : 'Possible causes, most likely first'),
    ...shown.flatMap((cause, index) => textOfCause(cause, shown.length === 1 ? null : index + 1, terminal)),
    ...(others.length === 0 ? [] : paragraph(`Also possible: ${others.map(({ rule }) => rule).join(', ')}.`, terminal)),
    ...(shown.length === 1
      ? []
      : [
          '',
          terminal.paint('bold', 'How to find out which'),
          ...paragraph(
            'In the Network panel, look at the status and the headers of the request and of its OPTIONS request. Or save the recording as a HAR file and run: cors-lens FILE.har',
            terminal,
          ),
        ]),
  ]
}

function textOfCause(
  { rule, title, explanation, sign, remedy }: PossibleCause,
  place: number | null,
  terminal: Terminal,
): readonly string[] {
  const number = place === null ? '' : `${place}. `
  const indented = (text: string) => paragraph(text, terminal, number.length)
  const [head = '', ...rest] = indented(`${title} (${rule})`)
  return [
    ...[INDENT + number + head.trimStart(), ...rest].map((line) => terminal.paint('bold', line)),
    ...(explanation === null ? (place === null || sign === null ? [] : indented(`How to tell: ${sign}`)) : indented(explanation)),
    ...indented(`What to do: ${remedy}`),
  ]
}

function paragraph(text: string, terminal: Terminal, more = 0): readonly string[] {
  const indent = INDENT + ' '.repeat(more)
  return wrap(escapeControls(text), textWidth(terminal) - indent.length).map((line) => indent + line)
}
