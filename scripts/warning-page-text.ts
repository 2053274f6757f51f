import type { Category, WarningText } from '../src/engine/index.ts'
import { capital, codeBlock, markdown } from './rule-page-text.ts'

const GENERATED = '<!-- Written by `npm run rules` from the remark in src/engine/advice/. Change it there. -->'

const SEVERITIES: Readonly<Record<Category, string>> = {
  security: 'Somebody may read what is not for them.',
  correctness: 'It fails sometimes, or for somebody.',
  performance: 'It takes longer than it needs.',
}

/** Every file of docs/warnings/ and its text. */
export function warningPages(texts: readonly WarningText[]): ReadonlyMap<string, string> {
  return new Map([['README.md', indexOf(texts)], ...texts.map((text) => [`${text.id}.md`, pageOf(text)] as const)])
}

function pageOf({ id, category, title, why, remedy, examples, nearMisses }: WarningText): string {
  const sections = [
    `# ${markdown(title)}`,
    GENERATED,
    ...examples.slice(0, 1).map(({ explanation }) => `> ${markdown(explanation)}`),
    '## Why',
    markdown(why),
    '## What to do',
    markdown(remedy),
    ...(examples.length === 0 ? [] : [examples.length > 1 ? '## Examples' : '## Example']),
    ...examples.flatMap(({ says, lines, explanation }, index) => [
      `${capital(markdown(says))}:`,
      codeBlock(lines),
      ...(index === 0 ? [] : [`> ${markdown(explanation)}`]),
    ]),
    ...(nearMisses.length === 0 ? [] : ['## No remark on']),
    ...nearMisses.flatMap(({ says, lines }) => [`${capital(markdown(says))}:`, codeBlock(lines)]),
    `Remark \`${id}\` · ${category} · [all remarks](README.md)`,
  ]
  return `${sections.join('\n\n')}\n`
}

function indexOf(texts: readonly WarningText[]): string {
  const sections = [
    '# Advice',
    GENERATED,
    'What is worth changing though it may not have blocked anything. A sound API gets no remark: what could as well be right is not remarked upon.',
    ...(Object.keys(SEVERITIES) as Category[]).flatMap((category) => [
      `## ${capital(category)}`,
      SEVERITIES[category],
      texts
        .filter((text) => text.category === category)
        .map(({ id, title }) => `- [\`${id}\`](${id}.md): ${markdown(title)}`)
        .join('\n'),
    ]),
  ]
  return `${sections.join('\n\n')}\n`
}
