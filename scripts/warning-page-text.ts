import type { AdviceText, Severity } from '../src/engine/index.ts'
import { capital, codeBlock, markdown } from './rule-page-text.ts'

const GENERATED = '<!-- Written by `npm run rules` from the remark in src/engine/advice/. Change it there. -->'

const SEVERITIES: Readonly<Record<Severity, string>> = {
  security: 'Somebody may read what is not for them.',
  correctness: 'It fails sometimes, or for somebody.',
  performance: 'It takes longer than it needs.',
}

/** Every file of docs/advice/ and its text. */
export function advicePages(texts: readonly AdviceText[]): ReadonlyMap<string, string> {
  return new Map([['README.md', indexOf(texts)], ...texts.map((text) => [`${text.id}.md`, pageOf(text)] as const)])
}

function pageOf({ id, severity, title, why, mend, examples, nearMisses }: AdviceText): string {
  const sections = [
    `# ${markdown(title)}`,
    GENERATED,
    ...examples.slice(0, 1).map(({ explanation }) => `> ${markdown(explanation)}`),
    '## Why',
    markdown(why),
    '## What to do',
    markdown(mend),
    ...(examples.length === 0 ? [] : [examples.length > 1 ? '## Examples' : '## Example']),
    ...examples.flatMap(({ says, lines, explanation }, index) => [
      `${capital(markdown(says))}:`,
      codeBlock(lines),
      ...(index === 0 ? [] : [`> ${markdown(explanation)}`]),
    ]),
    ...(nearMisses.length === 0 ? [] : ['## No remark on']),
    ...nearMisses.flatMap(({ says, lines }) => [`${capital(markdown(says))}:`, codeBlock(lines)]),
    `Remark \`${id}\` · ${severity} · [all remarks](README.md)`,
  ]
  return `${sections.join('\n\n')}\n`
}

function indexOf(texts: readonly AdviceText[]): string {
  const sections = [
    '# Advice',
    GENERATED,
    'What is worth changing though it may not have blocked anything. A sound API gets no remark: what could as well be right is not remarked upon.',
    ...(Object.keys(SEVERITIES) as Severity[]).flatMap((severity) => [
      `## ${capital(severity)}`,
      SEVERITIES[severity],
      texts
        .filter((text) => text.severity === severity)
        .map(({ id, title }) => `- [\`${id}\`](${id}.md): ${markdown(title)}`)
        .join('\n'),
    ]),
  ]
  return `${sections.join('\n\n')}\n`
}
