import { lessons } from '../src/panel/learn/lessons.ts'
import { text } from '../src/panel/text/text.ts'
import { markdown } from './rule-page-text.ts'

const GENERATED = '<!-- Written by `npm run rules` from the panel’s words in src/panel/text/. Change them there. -->'

/** The reasons for a preflight, each with an example. */
const { because, without, title, caution } = text.preflight
const reasons: readonly (readonly [reason: string, instead: string])[] = [
  [because.method('PUT'), without.method('PUT')],
  [because['content-type']('content-type', 'application/json'), without['content-type']('content-type')],
  [because.header('x-api-key'), without.header('x-api-key')],
  [because.authorization(), without.authorization('authorization')],
  [because['upload-listener'](), without['upload-listener']('')],
]

/** docs/basics.md: the lessons of “Learn”, without the values of a request. */
export function basicsPage(): string {
  const { basics } = text.learn
  const sections = [
    '# CORS basics',
    GENERATED,
    'Background for the [rules](rules/README.md). In the tab, **Learn** shows the same with the values of the selected request.',
    ...lessons.flatMap((id) => [
      `## ${markdown(basics[id].question)}`,
      markdown(basics[id].answer),
      ...(id === 'preflight' ? preflightSection() : []),
    ]),
    '## What does each header do?',
    table(['Header', 'What it does'], headerRows()),
    'Configuration: [servers](servers/README.md). Errors: [rules](rules/README.md).',
  ]
  return `${sections.join('\n\n')}\n`
}

function preflightSection(): readonly string[] {
  return [`### ${markdown(title)}`, table(['Reason', 'How to avoid it'], reasons), markdown(caution)]
}

/** The CORS headers, Origin and Vary. */
function headerRows(): readonly (readonly [string, string])[] {
  const meanings = Object.entries(text.headers.meaning).filter(([name]) => /^(?:origin|vary|access-control-.+)$/.test(name))
  return meanings.map(([name, meaning]) => [name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), meaning])
}

function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), '| --- | --- |', ...rows.map((row) => line(row.map(markdown)))].join('\n')
}
