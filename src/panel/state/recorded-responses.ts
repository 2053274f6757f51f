import { type Diagnosis, type Entry, type Header, isRelevantToCors } from '../../engine/index.ts'

/** What came back for a request, as far as CORS looks at it. Kept apart from the log, which may be cleared meanwhile. */
export interface RecordedResponses {
  readonly preflight: Answer | null
  /** Of the last hop. */
  readonly response: Answer | null
}

export interface Answer {
  /** 0: there was none. */
  readonly status: number
  readonly lines: readonly Header[]
}

export type Leg = keyof RecordedResponses

/** A line that is not the same before and after; null: it is absent. */
export interface ChangedLine {
  readonly leg: Leg
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

const legs: readonly Leg[] = ['preflight', 'response']

export function recordedResponsesOf({ hops }: Diagnosis, entry: (index: number) => Entry | null): RecordedResponses {
  const answer = (index: number | null | undefined): Answer | null => {
    const recorded = index == null ? null : entry(index)
    return (
      recorded && {
        status: recorded.response.status,
        lines: recorded.response.headers.filter(({ name }) => isRelevantToCors(name, 'response')),
      }
    )
  }
  const last = hops.at(-1)
  return { preflight: answer(last?.preflight.entry), response: answer(last?.entry) }
}

/** Where an answer came both times, its lines that differ, by name. */
export function changedLines(before: RecordedResponses, after: RecordedResponses): readonly ChangedLine[] {
  return legs.flatMap((leg) => {
    const [one, other] = [before[leg], after[leg]]
    if (!one?.status || !other?.status) return []
    const names = new Map([...one.lines, ...other.lines].map(({ name }) => [name.toLowerCase(), name]))
    return [...names.values()]
      .map((name) => ({ leg, name, before: combined(name, one.lines), after: combined(name, other.lines) }))
      .filter((line) => line.before !== line.after)
  })
}

function combined(wanted: string, lines: readonly Header[]): string | null {
  const values = lines.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase()).map(({ value }) => value)
  return values.length === 0 ? null : values.join(', ')
}
