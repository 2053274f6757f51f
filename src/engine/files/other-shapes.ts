import { type Fields, fieldsOf, listOf, textOf } from '../har/json-value.ts'
import { formatOfJson } from './format-names.ts'

/** Wrappers around a HAR that are looked into: an object with the HAR in a member, a text with JSON, a list. */
const MAX_WRAPPERS = 4
/** An object with more members is no wrapper. */
const MAX_MEMBERS = 20

/**
 * JSON that holds HAR entries without being a HAR, as a HAR: the export of Safari's Timelines tab, a log by itself, as `devtools.network.getHAR()` gives
 * it, a bare list of entries, and what services and scripts put around a HAR. null: it is none of these.
 */
export function harOfOtherShape(value: unknown, wrappers = MAX_WRAPPERS): Fields | null {
  if (typeof value === 'string') return wrappers === 0 ? null : harOfText(value, wrappers - 1)
  const fields = fieldsOf(value)
  const timelines = timelinesEntries(fields)
  if (timelines !== null) return { log: { creator: { name: 'WebKit Timelines' }, entries: timelines } }
  const log = fieldsOf(fields?.log)
  const entries = entriesOf(log?.entries) ?? entriesOf(fields?.log)
  if (entries !== null) return { log: { ...log, entries } }
  const bare = entriesOf(fields?.entries)
  if (bare !== null) return { log: { ...fields, entries: bare } }
  if (Array.isArray(value)) return entriesOf(value) === null ? joinedHars(value) : { log: { entries: value } }
  const members = Object.values(fields ?? {})
  if (wrappers === 0 || members.length > MAX_MEMBERS || formatOfJson(value) !== null) return null
  const inside = members.map((member) => harOfOtherShape(member, wrappers - 1)).filter((har) => har !== null)
  return inside.length === 1 ? (inside[0] ?? null) : null
}

function harOfText(text: string, wrappers: number): Fields | null {
  if (!/^\s*["{[]/.test(text)) return null
  try {
    return harOfOtherShape(JSON.parse(text) as unknown, wrappers)
  } catch {
    return null
  }
}

/** A list of entries; PHP writes one as an object with the indexes as names. null: it is none. */
function entriesOf(value: unknown): readonly unknown[] | null {
  const fields = fieldsOf(value)
  const list = fields !== null && '0' in fields ? Object.values(fields) : listOf(value)
  return isEntry(list[0]) ? list : null
}

/** Several HARs by one tool as one; null: they are something else, or by several tools. */
export function joinedHars(values: readonly unknown[]): Fields | null {
  const logs = values.map((value) => fieldsOf(fieldsOf(value)?.log))
  const [first] = logs
  if (first == null) return null
  const tool = JSON.stringify([first.creator, first.browser])
  if (!logs.every((log) => log !== null && Array.isArray(log.entries) && JSON.stringify([log.creator, log.browser]) === tool)) return null
  const pages = logs.flatMap((log) => listOf(log?.pages))
  return { log: { ...first, pages, entries: logs.flatMap((log) => listOf(log?.entries)) } }
}

/** Has it a request with a method and a URL, and something else of an entry? */
export function isEntry(value: unknown): boolean {
  const entry = fieldsOf(value)
  const request = fieldsOf(entry?.request)
  return (
    entry !== null &&
    textOf(request?.method) !== null &&
    textOf(request?.url) !== null &&
    ('response' in entry || 'startedDateTime' in entry)
  )
}

function timelinesEntries(file: Fields | null): readonly unknown[] | null {
  const records = fieldsOf(file?.recording)?.records
  if (!Array.isArray(records)) return null
  const network = listOf(records)
    .map(fieldsOf)
    .filter((record) => record?.type === 'timeline-record-type-network')
  return network.length === 0 ? null : network.map((record) => record?.entry)
}
