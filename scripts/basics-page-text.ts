import { lessons } from '../src/panel/learn/lessons.ts'
import { english } from '../src/panel/text/english.ts'
import { markdown } from './rule-page-text.ts'

const GENERATED = '<!-- Written by `npm run rules` from the panel’s words in src/panel/text/en/. Change them there. -->'

/** What makes a browser ask first, each by an example. */
const { because, without, title, caution } = english.preflight
const reasons: readonly (readonly [reason: string, instead: string])[] = [
  [because.method('PUT'), without.method('PUT')],
  [because['content-type']('content-type', 'application/json'), without['content-type']('content-type')],
  [because.header('x-api-key'), without.header('x-api-key')],
  [because.authorization(), without.authorization('authorization')],
  [because['upload-listener'](), without['upload-listener']('')],
]

/** docs/basics.md: the lessons that “Learn” tells of each request, without one. */
export function basicsPage(): string {
  const { basics } = english.learn
  const sections = [
    '# The basics',
    GENERATED,
    'What it takes to follow a [rule](rules/README.md). In the tab, **Learn** tells the same with the values of the request that is selected.',
    ...lessons.flatMap((id) => [
      `## ${markdown(basics[id].question)}`,
      markdown(basics[id].answer),
      ...(id === 'preflight' ? preflightSection() : []),
    ]),
    '## What does each header do?',
    table(['Header', 'What it does'], headerRows()),
    'What each server needs for it: [servers](servers/README.md). What goes wrong: [rules](rules/README.md).',
  ]
  return `${sections.join('\n\n')}\n`
}

function preflightSection(): readonly string[] {
  return [`### ${markdown(title)}`, table(['Because', 'Without one'], reasons), markdown(caution)]
}

/** Those of CORS, and the two that it cannot do without. */
function headerRows(): readonly (readonly [string, string])[] {
  const meanings = Object.entries(english.headers.meaning).filter(([name]) => /^(?:origin|vary|access-control-.+)$/.test(name))
  return meanings.map(([name, meaning]) => [name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), meaning])
}

function table(head: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), '| --- | --- |', ...rows.map((row) => line(row.map(markdown)))].join('\n')
}
