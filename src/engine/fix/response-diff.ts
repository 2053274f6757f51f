import { isCorsHeader } from '../exchange/cors-headers.ts'
import type { Entry } from '../exchange/exchange.ts'
import type { ResponseChange } from '../report/fix.ts'

/** A line of a response before and after its fix. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  /** "" for the status. */
  readonly name: string
  readonly value: string
}

/**
 * The headers of a response that CORS looks at, and what the fix takes out and puts in, in the order to print them.
 *
 * @param entry the response as recorded; null where it was not recorded
 */
export function responseDiff(entry: Entry | null, { status, set, append, remove }: ResponseChange): DiffLine[] {
  const headers = entry?.response.headers ?? []
  const wasRecorded = (entry?.response.status ?? 0) > 0
  const gone = new Set([...remove, ...Object.keys(set)].map((name) => name.toLowerCase()))
  const lines = Object.entries(set).map(([name, value]): DiffLine => ({ kind: 'added', name, value }))
  const statusLines: DiffLine[] =
    status === null ? [] : [...(wasRecorded ? [statusLine('removed', entry?.response.status ?? 0)] : []), statusLine('added', status)]
  const before = headers.flatMap(({ name, value }): DiffLine[] => {
    const lower = name.toLowerCase()
    const again = lines.find((line) => line.name.toLowerCase() === lower && line.value === value)
    if (again) {
      lines.splice(lines.indexOf(again), 1)
      return [{ kind: 'same', name, value }]
    }
    if (gone.has(lower)) return [{ kind: 'removed', name, value }]
    return isCorsHeader(name) || lower === 'vary' ? [{ kind: 'same', name, value }] : []
  })
  const appended = Object.entries(append).map(([name, value]): DiffLine => ({ kind: 'added', name, value }))
  return [...statusLines, ...before, ...lines, ...appended]
}

function statusLine(kind: DiffLine['kind'], status: number): DiffLine {
  return { kind, name: '', value: String(status) }
}
