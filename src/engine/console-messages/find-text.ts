import type { Said } from './message-template.ts'
import { type PastedText, plainText } from './pasted-text.ts'

/** A text with gaps, taken apart: literal, gap, literal, …; the last gap may be without a literal behind it. */
export interface CompiledText {
  readonly literals: readonly string[]
  readonly gaps: readonly (Said | null)[]
}

export interface FoundText {
  readonly start: number
  readonly end: number
  readonly said: Partial<Readonly<Record<Said, string>>>
}

/** What a gap may hold at most; a URL is the longest. Bounded, so that no pasted text takes longer than in proportion to its length. */
const MAX_GAP_LENGTH = 4096
/** What may hold spaces: “CSS stylesheet”, and the value of a header. */
const OF_SEVERAL_WORDS: readonly (Said | null)[] = ['kind', 'value']

/**
 * @param text with gaps such as `{url}`; `{…}` is a gap that nobody needs
 * @throws Error where it begins with a gap: its places couldn’t be found
 */
export function compileText(text: string): CompiledText {
  const parts = text.split(/\{([^}]*)\}/)
  if (plainText(parts[0] ?? '') === '') throw new Error(`“${text}” begins with a gap`)
  return {
    literals: parts.filter((_, index) => index % 2 === 0).map(plainText),
    gaps: parts.filter((_, index) => index % 2 === 1).map((name) => (name === '…' ? null : (name as Said))),
  }
}

/** Every place in the text that reads like that, from left to right. */
export function findText({ literals, gaps }: CompiledText, text: PastedText): readonly FoundText[] {
  const [first = ''] = literals
  const found: FoundText[] = []
  for (let start = text.plain.indexOf(first); start >= 0; ) {
    const match = matchFrom(start + first.length, literals, gaps, text)
    if (match !== null) found.push({ start, ...match })
    start = text.plain.indexOf(first, match === null ? start + 1 : Math.max(match.end, start + 1))
  }
  return found
}

function matchFrom(
  from: number,
  literals: readonly string[],
  gaps: readonly (Said | null)[],
  text: PastedText,
): Omit<FoundText, 'start'> | null {
  const said: Partial<Record<Said, string>> = {}
  let position = from
  for (const [index, gap] of gaps.entries()) {
    const literal = literals[index + 1] ?? ''
    const length = literal === '' ? lengthOfLast(gap, position, text) : lengthBefore(literal, position, text)
    if (length < 0) return null
    const value = text.shown.slice(position, position + length)
    if (!OF_SEVERAL_WORDS.includes(gap) && (value === '' || /\s/.test(value))) return null
    if (gap !== null) said[gap] = value
    position += length + literal.length
  }
  return { end: position, said }
}

function lengthBefore(literal: string, position: number, { plain }: PastedText): number {
  return plain.slice(position, position + MAX_GAP_LENGTH + literal.length).indexOf(literal)
}

/** Nothing follows: a header's value reaches to the end of its line, anything else to the end of the word, without what ends a sentence. */
function lengthOfLast(gap: Said | null, position: number, { shown }: PastedText): number {
  const rest = shown.slice(position, position + MAX_GAP_LENGTH)
  const end = rest.search(gap === 'value' ? /\n/ : /[\s)]/)
  const word = end < 0 ? rest : rest.slice(0, end)
  let length = word.length
  while (length > 0 && ".,;:'".includes(word.charAt(length - 1))) length -= 1
  return length
}
