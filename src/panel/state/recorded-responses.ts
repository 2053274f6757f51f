import { type Diagnosis, type Entry, type Header, isRelevantToCors } from '../../engine/index.ts'

/** The responses of an exchange, reduced to what matters to CORS. Kept apart from the log, which may be cleared meanwhile. */
export interface RecordedResponses {
  readonly preflight: RecordedResponse | null
  /** Of the last hop. */
  readonly response: RecordedResponse | null
}

interface RecordedResponse {
  /** 0: no response. */
  readonly status: number
  readonly headers: readonly Header[]
}

/** The response to the preflight request, or to the request. */
export type ResponseTo = keyof RecordedResponses

/** A header that differs before and after; null: absent. */
interface ChangedHeader {
  readonly in: ResponseTo
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

export function recordedResponsesOf({ hops }: Diagnosis, entry: (index: number) => Entry | null): RecordedResponses {
  const responseOf = (index: number | null | undefined): RecordedResponse | null => {
    const recorded = index == null ? null : entry(index)
    if (recorded === null) return null
    const { status, headers } = recorded.response
    return { status, headers: headers.filter(({ name }) => isRelevantToCors(name, 'response')) }
  }
  const last = hops.at(-1)
  return { preflight: responseOf(last?.preflight.entry), response: responseOf(last?.entry) }
}

/** The headers that differ, by name, where both times there was a response. */
export function changedHeaders(before: RecordedResponses, after: RecordedResponses): readonly ChangedHeader[] {
  return (['preflight', 'response'] as const).flatMap((which) => {
    const [one, other] = [before[which], after[which]]
    if (!one?.status || !other?.status) return []
    const names = new Map([...one.headers, ...other.headers].map(({ name }) => [name.toLowerCase(), name]))
    return [...names.values()]
      .map((name) => ({ in: which, name, before: combined(name, one.headers), after: combined(name, other.headers) }))
      .filter((header) => header.before !== header.after)
  })
}

function combined(wanted: string, headers: readonly Header[]): string | null {
  const values = headers.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase()).map(({ value }) => value)
  return values.length === 0 ? null : values.join(', ')
}
