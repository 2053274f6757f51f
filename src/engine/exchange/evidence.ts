import type { Entry, Header } from '../har/entry.ts'
import type { Evidence } from '../report/evidence.ts'

/** The response lines of that name, as recorded, or one that says it is absent. */
export function responseHeader(entry: Entry, name: string): Evidence[] {
  return lines(entry, 'response', entry.response.headers, name)
}

/** The request lines of that name, as recorded, or one that says it is absent. */
export function requestHeader(entry: Entry, name: string): Evidence[] {
  return lines(entry, 'request', entry.request.headers, name)
}

function lines(entry: Entry, on: 'request' | 'response', headers: readonly Header[], name: string): Evidence[] {
  const found = headers.filter((header) => header.name.toLowerCase() === name.toLowerCase())
  if (found.length === 0) return [{ entry: entry.index, on, name, value: null }]
  return found.map((header) => ({ entry: entry.index, on, name: header.name, value: header.value }))
}
