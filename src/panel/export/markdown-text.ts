import { headerFieldsInText } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { paragraphsOf } from '../components/paragraphs.tsx'

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

export function paragraphs(words: string): string {
  return paragraphsOf(words).map(prose).join('\n\n')
}

/** A sentence of the product, in which a page’s values may stand; the headers of CORS that it names are set as code. */
export function prose(sentence: string): string {
  return headerFieldsInText(sentence)
    .map(({ text, isHeaderField }) => (isHeaderField ? code(text) : escaped(text)))
    .join('')
}

/**
 * Text without any markup. `<` is an entity, since an automatic link (GFM) swallows a backslash before it and lets the tag begin; and no URL of the
 * page's becomes such a link.
 */
export function escaped(words: string): string {
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

export function fenced(lines: readonly string[], language = 'http'): string {
  const body = lines.join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1))
  return `${fence}${language}\n${body}\n${fence}`
}

function longestRun(words: string): number {
  return Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length))
}
