import type { Entry, Exchange } from '../exchange/exchange.ts'
import type { RecordedEntries } from '../exchange/recorded-entries.ts'
import { RequestHistory } from '../exchange/request-history.ts'
import type { Diagnosis } from '../report/diagnosis.ts'
import { withCachedResponse } from './cached-response.ts'

/** The exchange that was diagnosed, put together again: with a cached response that the recording may hide. */
export function recordedExchange(diagnosis: Diagnosis, entry: RecordedEntries['entry']): Exchange {
  const at = (index: number | null) => (index === null ? null : entry(index))
  const [first, ...others] = diagnosis.hops.map(({ url, entry, preflight }) => ({
    url,
    entry: at(entry),
    preflight: at(preflight.entry),
    alsoRecorded: [],
  }))
  if (first === undefined) throw new Error('an exchange has a hop')
  const exchange: Exchange = { id: diagnosis.id, hops: [first, ...others] }
  const last = exchange.hops.at(-1)?.entry
  const isFromCache = diagnosis.cause?.at === 'response' && last != null && last.response.status === 0
  return isFromCache ? withCachedResponse(exchange, historyBefore(last, entry), diagnosis.origin).exchange : exchange
}

/** What a cache gave was recorded before. */
function historyBefore(last: Entry, entry: RecordedEntries['entry']): RequestHistory {
  const requestHistory = new RequestHistory()
  for (let index = 0; index < last.index; index++) {
    const earlier = entry(index)
    if (earlier !== null) requestHistory.add(earlier)
  }
  return requestHistory
}
