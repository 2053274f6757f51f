import type { Header } from './entry.ts'
import { type Fields, fieldsOf, listOf } from './json-value.ts'

/**
 * Reads a HAR header list: one header per line, in recorded order, names in the case they were recorded in.
 * HTTP/2 pseudo headers (`:authority`) are no headers and are left out, as is what has no name or no value.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/#headers
 */
export function readHeaders(value: unknown): readonly Header[] {
  const headers: Header[] = []
  for (const header of listedHeaders(value)) {
    const { name } = header
    if (name.startsWith(':')) continue
    // Exporters built on the DevTools protocol join the lines of one name by a line feed, which no header value can contain.
    if (header.value.includes('\n')) for (const line of header.value.split(/\r?\n/)) headers.push({ name, value: line })
    else headers.push(header)
  }
  return headers
}

/**
 * The members of a header list that have a name and a value, pseudo headers included. Some tools write an object whose members are the headers, with a
 * list where a name has several lines; others a pair for each header, as `Object.entries` does, or `key` for `name`.
 */
export function listedHeaders(list: unknown): readonly Header[] {
  const headers: Header[] = []
  for (const item of itemsOf(list)) {
    const fields = Array.isArray(item) ? ({ name: item[0], value: item[1] } as Fields) : fieldsOf(item)
    const name = fields?.name ?? fields?.key
    if (typeof name !== 'string' || name === '') continue
    const value = valueText(fields?.value)
    if (value !== null) headers.push({ name, value })
  }
  return headers
}

function itemsOf(value: unknown): readonly unknown[] {
  const byName = fieldsOf(value)
  if (byName === null) return listOf(value)
  return Object.entries(byName).flatMap(([name, lines]) => (Array.isArray(lines) ? lines : [lines]).map((line) => ({ name, value: line })))
}

function valueText(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}
