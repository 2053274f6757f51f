import { urlOfCorsError } from '../har/console-message.ts'
import type { Entry } from '../har/entry.ts'
import { groupedBy } from '../har/grouped-by.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../har/json-value.ts'

/**
 * Entries with what the console of their page said of them, in their order. A URL of which the page got another number of responses than of errors is left
 * alone: nothing says which of them were refused.
 *
 * @param pages the member `pages` of a log
 * @param consoleOf what the console said on a page
 */
export function withConsole(entries: readonly Entry[], pages: unknown, consoleOf: (page: Fields) => readonly string[]): readonly Entry[] {
  const messages = listOf(pages).flatMap((value) => {
    const page = fieldsOf(value)
    const id = textOf(page?.id)
    return page === null || id === null ? [] : consoleOf(page).map((text) => ({ pageref: id, text }))
  })
  const said = groupedBy(messages, ({ pageref, text }) => keyOf(pageref, urlOfCorsError(text)))
  if (said.size === 0) return entries
  const responses = groupedBy(entries, ({ pageref, request, response }) =>
    response.status > 0 && request.method !== 'OPTIONS' ? keyOf(pageref, request.url) : null,
  )
  const reasons = new Map<Entry, string>()
  for (const [key, texts] of said) {
    const refused = responses.get(key) ?? []
    if (texts.length === refused.length) for (const [nth, entry] of refused.entries()) reasons.set(entry, texts[nth]?.text ?? '')
  }
  return entries.map((entry) => {
    const error = reasons.get(entry)
    return error === undefined ? entry : { ...entry, error }
  })
}

function keyOf(pageref: string | null, url: string | null): string | null {
  return url === null ? null : `${pageref} ${url}`
}
