import { type ReadonlySignal, signal } from '@preact/signals'
import type { LiveAbilities, RetryReport, RetryRequest } from '../../devtools/live-abilities.ts'
import type { Diagnosis, Entry } from '../../engine/index.ts'
import { renamed } from './diagnosis-list.ts'
import type { Renaming } from './log-state.ts'
import { type RecordedResponses, recordedResponsesOf } from './recorded-responses.ts'

/** A retried request: how it was before, and the result in the page. */
export interface Retry {
  readonly before: Diagnosis
  readonly responsesBefore: RecordedResponses
  readonly method: string
  /** null: the request is under way. */
  readonly report: RetryReport | null
}

export interface Retries {
  /** The last retry of each exchange, by its id. */
  readonly of: ReadonlySignal<ReadonlyMap<string, Retry>>
  rename(renaming: Renaming): void
  begin(before: Diagnosis, request: RetryRequest, entry: (index: number) => Entry | null): Promise<void>
}

export function createRetries(live: LiveAbilities): Retries {
  const of = signal<ReadonlyMap<string, Retry>>(new Map())
  const put = (id: string, retry: Retry) => {
    of.value = new Map(of.value).set(id, retry)
  }
  return {
    of,
    rename(renaming) {
      of.value = renamed(of.value, renaming)
    },
    async begin(before, request, entry) {
      const retry = { before, responsesBefore: recordedResponsesOf(before, entry), method: request.request.method, report: null }
      put(before.id, retry)
      const report = await live
        .retry(request)
        .catch((error: unknown): RetryReport => ({ start: null, body: 'none', outcome: { kind: 'refused', reason: String(error) } }))
      // Its exchange may have another id by now, or be gone.
      for (const [id, one] of of.value) if (one === retry) put(id, { ...retry, report })
    },
  }
}

/** Milliseconds from the page's call to the recorded start of its request. In Chromium 22 at most, in Firefox under load up to 500. */
const START_LAG_MS = { least: -10, most: 500 }

/** The recorded exchange of a retry; null while there is none, `several` where the page sent the same request at that moment. */
export function recordedRetry({ before, method, report }: Retry, diagnoses: readonly Diagnosis[]): Diagnosis | null | 'several' {
  const start = report?.start
  if (start == null) return null
  const url = withoutFragment(before.url)
  const found = diagnoses.filter((one) => {
    const after = Date.parse(one.startedDateTime) - start
    return one.method === method && withoutFragment(one.url) === url && after >= START_LAG_MS.least && after <= START_LAG_MS.most
  })
  return found.length > 1 ? 'several' : (found[0] ?? null)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
