import { isDeepStrictEqual } from 'node:util'
import type { RecordedEntry, Recording } from './record.ts'

/** An event of a live recording: the index of the HAR's entry that it delivered, or the entry itself where the HAR has a newer text of it. */
export type Delivered = number | RecordedEntry

/**
 * A HAR without what says nothing about CORS: response bodies, all frames of an initiator's stack but the first, the words of User-Agent
 * and sec-ch-ua (headers that still count), and fractions of a microsecond.
 */
export function compact(entry: RecordedEntry): RecordedEntry {
  return JSON.parse(JSON.stringify(entry), (key, value: unknown) => {
    if (key === 'content' && isObject(value)) return { ...value, text: undefined }
    if (key === 'callFrames' && Array.isArray(value)) return value.slice(0, 1)
    if (typeof value === 'number') return Math.round(value * 1000) / 1000
    if (isObject(value) && /^user-agent$/i.test(String(value.name))) return { ...value, value: 'Mozilla/5.0' }
    if (isObject(value) && value.name === 'sec-ch-ua') return { ...value, value: '"Chromium"' }
    return value
  }) as RecordedEntry
}

/** In the order of the events. Entries that started together with the same method and URL are told apart by their order. */
export function deliveries({ har, delivered }: Recording): readonly Delivered[] {
  const indexes = new Map<string, number[]>()
  for (const [index, entry] of har.log.entries.entries()) indexes.set(keyOf(entry), [...(indexes.get(keyOf(entry)) ?? []), index])
  return delivered.map((entry) => {
    const index = indexes.get(keyOf(entry))?.shift()
    const kept = index === undefined ? undefined : har.log.entries[index]
    return index !== undefined && kept !== undefined && isSame(entry, kept) ? index : compact(entry)
  })
}

/** Whether the event told what the HAR tells: status, error and headers. Sizes and times may still differ. */
function isSame(event: RecordedEntry, kept: RecordedEntry): boolean {
  const told = ({ _error, request, response }: RecordedEntry) => JSON.parse(JSON.stringify([_error ?? null, request, headOf(response)]))
  return isDeepStrictEqual(told(event), told(kept))
}

function headOf(response: unknown): unknown {
  if (!isObject(response)) return null
  const { status, headers, redirectURL } = response
  return { status, headers, redirectURL }
}

const keyOf = ({ startedDateTime, request }: RecordedEntry): string => `${startedDateTime} ${request.method} ${request.url}`

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
