import { explainMessageOrSymptom, type RuleText, ruleText, ruleTexts, type WarningText, warningTexts } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import type { Io } from './io.ts'
import { nearestId } from './nearest-id.ts'
import type { Terminal } from './terminal.ts'
import { textOfMessage } from './text-of-message.ts'
import { textOfRule, textOfWarningRule } from './text-of-rule.ts'

/** More of a message than anybody pastes; `explain -` reads no further. */
const MAX_INPUT_LENGTH = 64 * 1024

/**
 * `cors-lens explain WHAT...`: what a rule, a warning, a message of a browser's console, a browser's name for an error or a symptom means. Without WHAT, the list
 * of all rules; `-` reads standard input.
 *
 * @returns the exit code: 2 when something is not known (the others are still explained)
 */
export async function explain(words: readonly string[], io: Pick<Io, 'out' | 'err' | 'terminal' | 'readText'>): Promise<number> {
  const { out, err, terminal } = io
  if (words.length === 0) {
    out(textOfList(terminal))
    return 0
  }
  const asked = words.length === 1 && words[0] === '-' ? [await io.readText(MAX_INPUT_LENGTH)] : words
  const texts: string[] = []
  const unknown = asked.filter((word) => {
    const page = pageOf(word.trim(), terminal)
    if (page !== null) texts.push(page)
    return page === null
  })
  // A shell takes a message apart that was not put in quotation marks.
  const said = unknown.join(' ')
  const messages = explainMessageOrSymptom(said)
  texts.push(...messages.map((message) => textOfMessage(message, terminal)))
  let exitCode = 0
  const ids = messages.length > 0 || unknown.length === 0 ? [] : [...ruleTexts(), ...warningTexts()].map(({ id }) => id)
  for (const word of messages.length > 0 ? [] : unknown) {
    const meant = nearestId(word.trim(), ids)
    if (meant !== null) {
      err(`cors-lens: there is no rule ${shown(word)}; this is ${meant}\n`)
      texts.push(pageOf(meant, terminal) ?? '')
    } else {
      exitCode = 2
      err(`cors-lens: ${shown(word)} is no rule and no message of a browser${similar(word, ids)}\n`)
    }
  }
  out(texts.join('\n'))
  return exitCode
}

function pageOf(id: string, terminal: Terminal): string | null {
  const rule = ruleText(id)
  if (rule !== null) return textOfRule(rule, terminal)
  const warning = warningTexts().find((each) => each.id === id)
  return warning === undefined ? null : textOfWarningRule(warning, terminal)
}

function textOfList({ paint }: Terminal): string {
  const rules: readonly (RuleText | WarningText)[] = [...ruleTexts(), ...warningTexts()]
  const width = Math.max(...rules.map(({ id }) => id.length))
  const lines = (list: typeof rules) => list.map(({ id, title }) => `${paint('bold', id.padEnd(width))}  ${title}\n`).join('')
  return [
    lines(ruleTexts()),
    `\nWarnings, about what works and is unsafe, unreliable or slow:\n${lines(warningTexts())}`,
    '\ncors-lens explain RULE explains one of them, cors-lens explain "MESSAGE" a message from the browser’s console.\n',
  ].join('')
}

function shown(word: string): string {
  const text = escapeControls(word.slice(0, 100))
  return JSON.stringify(text)
}

function similar(word: string, ids: readonly string[]): string {
  const words = word
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .slice(0, 20)
  const found = ids.filter((id) => words.some((part) => part.length > 3 && id.includes(part)))
  if (found.length === 0 || found.length > 8) return '; cors-lens explain lists the rules'
  return `; similar are ${found.join(', ')}`
}
