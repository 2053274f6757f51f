/** What a filter can select by name; any other word is looked for in all that the list shows. */
export const FILTER_KEYS = ['host', 'method', 'cause', 'verdict', 'status', 'warning'] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

export interface Term {
  /** null: a free word. */
  readonly key: FilterKey | null
  /** Lower case, never empty. */
  readonly value: string
  /** Of a free word between slashes; null: it is looked for as it is. */
  readonly pattern: RegExp | null
  readonly negated: boolean
}

/** A word of the filter as it stands in the text: `-cause:"two words"`. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly negated: boolean
  readonly key: FilterKey | null
  /** Without quotes, in the case in which it was typed. */
  readonly value: string
}

const prefixed = new RegExp(`^(-?)(?:(${FILTER_KEYS.join('|')}):)?(.*)$`, 'is')

/** Cuts a filter at its spaces; quotes keep words together. A colon after any other name belongs to the word, as in `localhost:8080`. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/(?:[^\s"]|"[^"]*"?)+/g)].map(({ 0: word, index }) => {
    const [, minus = '', key, rest = ''] = prefixed.exec(word) ?? []
    const value = rest.replaceAll('"', '')
    return {
      from: index,
      to: index + word.length,
      negated: minus === '-',
      key: (key?.toLowerCase() as FilterKey | undefined) ?? null,
      value,
    }
  })
}

/** What the filter selects; words that say nothing yet, such as a lone minus or `host:`, are left out. */
export function termsOf(text: string): Term[] {
  return tokensOf(text)
    .filter(({ value }) => value !== '')
    .map(({ key, value, negated }) => ({ key, value: value.toLowerCase(), pattern: key === null ? patternOf(value) : null, negated }))
}

/** Is it to be there, not to be left out? */
export function isRequired({ negated }: Term): boolean {
  return !negated
}

/** The word that stands for a value of a name. */
export function wordOf(key: FilterKey, value: string, negated: boolean): string {
  return `${negated ? '-' : ''}${key}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`
}

/** The filter with one more word, ready for the next one. */
export function withWord(text: string, word: string): string {
  return `${text.trimEnd()} ${word} `.trimStart()
}

/** `/…/` as in the Network panel; null where it is none, or none yet. */
function patternOf(value: string): RegExp | null {
  if (value.length < 3 || !value.startsWith('/') || !value.endsWith('/')) return null
  try {
    return new RegExp(value.slice(1, -1), 'im')
  } catch {
    return null
  }
}
