import { type ReadonlySignal, signal } from '@preact/signals'
import type { LiveAbilities, RetryReport } from '../../devtools/live-abilities.ts'
import type { Diagnosis, Entry } from '../../engine/index.ts'
import type { RetryPlan } from '../retry/retry-request.ts'
import { renamed } from './diagnosis-list.ts'
import { type RecordedResponses, recordedResponsesOf } from './recorded-responses.ts'

/** A request that was tried again: how it was before, and what the page saw this time. */
export interface Retry {
  readonly before: Diagnosis
  readonly responsesBefore: RecordedResponses
  readonly method: string
  /** null: it is being asked. */
  readonly report: RetryReport | null
}

export interface Retries {
  /** By the exchange that was tried again; the last attempt of each. */
  readonly of: ReadonlySignal<ReadonlyMap<string, Retry>>
  /** The log began anew: each exchange has the id that is given for its earlier one. null: it is gone. */
  rename(idNow: (id: string) => string | null): void
  begin(before: Diagnosis, plan: RetryPlan, entry: (index: number) => Entry | null): Promise<void>
}

export function createRetries(live: LiveAbilities | null): Retries {
  const of = signal<ReadonlyMap<string, Retry>>(new Map())
  const put = (id: string, tried: Retry) => {
    of.value = new Map(of.value).set(id, tried)
  }
  return {
    of,
    rename(idNow) {
      of.value = renamed(of.value, idNow)
    },
    async begin(before, { retry }, entry) {
      if (live === null) return
      const tried = { before, responsesBefore: recordedResponsesOf(before, entry), method: retry.request.method, report: null }
      put(before.id, tried)
      const report = await live
        .retry(retry)
        .catch((error: unknown): RetryReport => ({ start: null, body: 'none', outcome: { kind: 'refused', reason: String(error) } }))
      // It may have another id by now, or be gone.
      for (const [id, one] of of.value) if (one === tried) put(id, { ...tried, report })
    },
  }
}

/** From the page's call to the recorded start of its request; milliseconds. Chromium needs less (22 ms at most), Firefox under load this much. */
const lag = { least: -10, most: 500 }

/** What the log says of the attempt: the exchange, null while there is none, `several` where the page made the same request at that moment. */
export function recordedRetry({ before, method, report }: Retry, diagnoses: readonly Diagnosis[]): Diagnosis | null | 'several' {
  const start = report?.start
  if (start == null) return null
  const url = withoutFragment(before.url)
  const found = diagnoses.filter((one) => {
    const after = Date.parse(one.startedDateTime) - start
    return one.method === method && withoutFragment(one.url) === url && after >= lag.least && after <= lag.most
  })
  return found.length > 1 ? 'several' : (found[0] ?? null)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
