import type { Entry } from '../exchange/exchange.ts'
import type { Evidence } from './rule.ts'

export { requestHeader, responseHeader } from '../exchange/evidence.ts'

/** The status; nothing where none was recorded. */
export function statusOf({ index, response: { status, statusText } }: Entry): readonly Evidence[] {
  return status === 0 ? [] : [{ entry: index, on: 'status', name: '', value: `${status} ${statusText}`.trim() }]
}

export function urlOf(entry: Entry): Evidence {
  return { entry: entry.index, on: 'url', name: '', value: entry.request.url }
}
