import type { Entry } from '../exchange/exchange.ts'
import type { Header } from '../fetch/header-list.ts'
import { linesOf } from '../fetch/header-list.ts'
import type { Evidence } from './rule.ts'

/** The response lines of that name, as recorded, or one that says it is absent. */
export function responseHeader(entry: Entry, name: string): Evidence[] {
  return lines(entry, 'response', entry.response.headers, name)
}

/** The request lines of that name, as recorded, or one that says it is absent. */
export function requestHeader(entry: Entry, name: string): Evidence[] {
  return lines(entry, 'request', entry.request.headers, name)
}

export function statusOf(entry: Entry): Evidence {
  return { entry: entry.index, on: 'status', name: '', value: `${entry.response.status} ${entry.response.statusText}`.trim() }
}

export function urlOf(entry: Entry): Evidence {
  return { entry: entry.index, on: 'url', name: '', value: entry.request.url }
}

function lines(entry: Entry, on: 'request' | 'response', headers: readonly Header[], name: string): Evidence[] {
  if (linesOf(name, headers).length === 0) return [{ entry: entry.index, on, name, value: null }]
  return headers
    .filter((header) => header.name.toLowerCase() === name.toLowerCase())
    .map((header) => ({ entry: entry.index, on, name: header.name, value: header.value }))
}
