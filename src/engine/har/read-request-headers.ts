import { get } from '../fetch/header-list.ts'
import type { Header } from './entry.ts'
import { internerOfHeaders } from './intern-headers.ts'
import { type Fields, fieldsOf, listOf, textOf } from './json-value.ts'
import { readHeaders } from './read-headers.ts'

/**
 * The headers that the browser sent: each once, with the cookies where they are only in a list of their own, and without a masked Origin. Equal lists
 * are one object.
 */
export function readRequestHeaders({ headers, cookies }: Fields): readonly Header[] {
  return intern(withCookies(readHeaders(headers), cookies))
}

/** Some tools list the cookies that were sent and leave the header out. */
function withCookies(headers: readonly Header[], cookies: unknown): readonly Header[] {
  const listed = listOf(cookies)
  if (listed.length === 0 || get('Cookie', headers) !== null) return headers
  const pairs = listed.flatMap((cookie) => {
    const { name, value } = fieldsOf(cookie) ?? {}
    return typeof name === 'string' && name !== '' ? [`${name}=${textOf(value) ?? ''}`] : []
  })
  return pairs.length === 0 ? headers : [...headers, { name: 'Cookie', value: pairs.join('; ') }]
}

/** Headers of which no browser sends two. */
const SENT_ONCE = /^(origin|referer|host|access-control-request-(method|headers)|sec-fetch-[a-z-]+)$/i

/** What browsers send as Origin: a scheme and a host, or "null". */
const ORIGIN = /^(null$|[a-z][a-z0-9+.-]*:\/\/)/i

/**
 * Some tools write what a page gave and what was sent, one behind the other or joined by a comma: equal ones are one. Others mask what they take for a
 * secret: an Origin that is none is not recorded.
 */
function tidied(headers: readonly Header[]): readonly Header[] {
  const seen = new Set<string>()
  return headers.flatMap((header) => {
    const { name } = header
    if (!SENT_ONCE.test(name)) return [header]
    const value = onceOf(header.value)
    const lowerCaseName = name.toLowerCase()
    if (lowerCaseName === 'origin' && !ORIGIN.test(value)) return []
    const line = `${lowerCaseName}: ${value}`
    if (seen.has(line)) return []
    seen.add(line)
    return value === header.value ? [header] : [{ name, value }]
  })
}

/** One half of a value that says the same twice. */
function onceOf(value: string): string {
  const half = value.slice(0, value.indexOf(',', value.length / 2 - 1))
  return half !== '' && (value === `${half}, ${half}` || value === `${half},${half}`) ? half : value
}

const intern = internerOfHeaders(tidied)
