import type { Entry } from '../exchange/exchange.ts'
import type { Evidence } from './rule.ts'

export { requestHeader, responseHeader } from '../exchange/evidence.ts'

export function statusOf(entry: Entry): Evidence {
  return { entry: entry.index, on: 'status', name: '', value: `${entry.response.status} ${entry.response.statusText}`.trim() }
}

export function urlOf(entry: Entry): Evidence {
  return { entry: entry.index, on: 'url', name: '', value: entry.request.url }
}
