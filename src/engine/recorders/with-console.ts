import { urlOfCorsError } from '../har/console-message.ts'
import type { Entry } from '../har/entry.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../har/json-value.ts'

/**
 * Entries with what the console of their page said of them, in their order. A URL of which the page got more responses than errors is left alone: nothing
 * says which of them were refused.
 *
 * @param pages the member `pages` of a log
 * @param consoleOf what the console said on a page
 */
export function withConsole(entries: readonly Entry[], pages: unknown, consoleOf: (page: Fields) => readonly string[]): readonly Entry[] {
  const said = new Map<string, string[]>()
  for (const page of listOf(pages).map(fieldsOf)) {
    const id = textOf(page?.id)
    if (page === null || id === null) continue
    for (const text of consoleOf(page)) {
      const url = urlOfCorsError(text)
      if (url !== null) add(said, `${id} ${url}`, text)
    }
  }
  if (said.size === 0) return entries
  const responses = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.pageref} ${entry.request.url}`
    if (said.has(key) && entry.response.status > 0 && entry.request.method !== 'OPTIONS') add(responses, key, entry)
  }
  const reasons = new Map<Entry, string>()
  for (const [key, refused] of responses) {
    const texts = said.get(key) ?? []
    if (texts.length === refused.length) for (const [nth, entry] of refused.entries()) reasons.set(entry, texts[nth] ?? '')
  }
  return entries.map((entry) => {
    const error = reasons.get(entry)
    return error === undefined ? entry : { ...entry, error }
  })
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
