import { type Diagnosis, hostOf } from '../../engine/index.ts'
import { FILTER_KEYS, type FilterKey, type Token, tokensOf, wordOf } from '../state/filter-query.ts'

export interface Suggestion {
  /** The word that takes the place of the one being typed. */
  readonly word: string
  /** For a name: what it filters by; for a value: what it means, "" when it says so itself. */
  readonly key: FilterKey | null
  readonly says: string
  /** How many exchanges have the value. */
  readonly count: number
}

interface Completion {
  /** The part of the text that a suggestion replaces. */
  readonly from: number
  readonly to: number
  readonly suggestions: readonly Suggestion[]
}

const MAX_SUGGESTIONS = 12

/**
 * What may be typed at the caret: the names that a filter knows, or after one of them the values that the log holds, frequent ones first.
 * Nothing for a word that is complete already.
 */
export function completionAt(text: string, caret: number, diagnoses: readonly Diagnosis[]): Completion {
  const token = tokensOf(text).find(({ from, to }) => from <= caret && caret <= to) ?? emptyToken(caret)
  const { from, to } = token
  const suggestions = token.key === null ? keysFor(token) : valuesFor(token, token.key, diagnoses)
  return { from, to, suggestions: suggestions.filter(({ word }) => word !== text.slice(from, to)).slice(0, MAX_SUGGESTIONS) }
}

/** The text with a suggestion in its place, and where the caret goes. A name waits for its value, a value is followed by the next word. */
export function completed(text: string, { from, to }: Completion, { word }: Suggestion): { readonly text: string; readonly caret: number } {
  const isName = word.endsWith(':')
  const rest = isName ? text.slice(to) : text.slice(to).trimStart()
  const before = `${text.slice(0, from)}${word}${isName ? '' : ' '}`
  return { text: before + rest, caret: before.length }
}

function emptyToken(caret: number): Token {
  return { from: caret, to: caret, negated: false, key: null, value: '' }
}

function keysFor({ negated, value }: Token): Suggestion[] {
  const typed = value.toLowerCase()
  const sign = negated ? '-' : ''
  return FILTER_KEYS.filter((key) => key.startsWith(typed)).map((key) => ({ word: `${sign}${key}:`, key, says: '', count: 0 }))
}

/** Takes each value that an exchange has, and what it means. */
type Take = (value: string, says: string) => void

const takeValues: Record<FilterKey, (diagnosis: Diagnosis, take: Take) => void> = {
  host: ({ hops }, take) => {
    for (const { url } of hops) take(hostOf(url), '')
  },
  method: ({ method }, take) => take(method, ''),
  cause: ({ cause }, take) => cause !== null && take(cause.rule, cause.title),
  verdict: ({ verdict }, take) => take(verdict, ''),
  warning: ({ warnings }, take) => {
    for (const { category } of warnings) take(category, '')
    for (const { rule, title } of warnings) take(rule, title)
  },
  status: ({ hops }, take) => {
    for (const { status } of hops) take(String(status), '')
  },
}

interface Seen {
  readonly says: string
  count: number
  /** The last exchange that was counted. */
  last: Diagnosis
}

function valuesFor({ negated, value }: Token, key: FilterKey, diagnoses: readonly Diagnosis[]): Suggestion[] {
  const typed = value.toLowerCase()
  const seen = new Map<string, Seen>()
  /** By name, what it says. */
  const missed = new Map<string, string>()
  const count = (name: string, says: string, diagnosis: Diagnosis) => {
    const known = seen.get(name)
    if (known === undefined) {
      if (missed.get(name) === says) return
      if (`${name}\n${says}`.toLowerCase().includes(typed)) seen.set(name, { says, count: 1, last: diagnosis })
      else missed.set(name, says)
    } else if (known.last !== diagnosis) {
      known.count++
      known.last = diagnosis
    }
  }
  // A log of 100,000 is looked through at every key.
  for (const diagnosis of diagnoses) takeValues[key](diagnosis, (name, says) => count(name, says, diagnosis))
  return [...seen]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([name, found]) => ({ word: wordOf(key, name, negated), key: null, says: found.says, count: found.count }))
}
