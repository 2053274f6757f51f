import { type Fields, fieldsOf, listOf, textOf } from '../har/json-value.ts'

/**
 * JSON that holds HAR entries without being a HAR, as a HAR: the export of Safari's Timelines tab, a log by itself, as `devtools.network.getHAR()` gives
 * it, and a bare list of entries. null: it is none of these.
 */
export function harOfOtherShape(value: unknown): Fields | null {
  const entries = timelinesEntries(fieldsOf(value))
  if (entries !== null) return { log: { creator: { name: 'WebKit Timelines' }, entries } }
  if (isEntry(listOf(fieldsOf(value)?.entries)[0])) return { log: value }
  return isEntry(listOf(value)[0]) ? { log: { entries: value } } : null
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
