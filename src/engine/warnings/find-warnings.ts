import { profileOf } from '../browsers/profile-of.ts'
import { hasResponse } from '../exchange/entry-state.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { RecordedEntries } from '../exchange/recorded-entries.ts'
import type { RequestHistory } from '../exchange/request-history.ts'
import { isSameOrigin, originOf } from '../fetch/origin.ts'
import type { Entry } from '../har/entry.ts'
import type { Cause, Diagnosis, Verdict } from '../report/diagnosis.ts'
import type { LogWarning, Warning } from '../report/warning.ts'
import { corsNotNeeded, type RecordedResponse } from './cors-not-needed.ts'
import { preflightCost, type SentPreflight } from './preflight-cost.ts'
import { warningsAbout } from './table.ts'
import type { WarningContext } from './warning-rule.ts'

interface DiagnosedFacts extends Pick<WarningContext, 'kind' | 'includesCredentials'> {
  readonly origin: string | null
  readonly verdict: Verdict
  readonly cause: Pick<Cause, 'rule' | 'otherwise'> | null
  readonly requestHistory: RequestHistory
}

/** Warnings about one exchange, whether or not it failed: only where CORS applies. It looks back at a few responses of the same URL, not at the log. */
export function findWarnings(
  exchange: Exchange,
  { origin, verdict, cause, requestHistory, kind, includesCredentials }: DiagnosedFacts,
): readonly Warning[] {
  if (origin === null || (verdict !== 'allowed' && verdict !== 'blocked' && verdict !== 'depends')) return []
  const end = exchange.hops.at(-1)?.entry ?? null
  const response = end !== null && hasResponse(end) && !isSameOrigin(end.request.url, origin) ? end : null
  return warningsAbout({
    exchange,
    origin,
    kind,
    includesCredentials,
    cause: cause?.rule ?? null,
    // Most requests include no credentials.
    isReadable: verdict === 'allowed' || cause?.otherwise === 'allowed',
    response,
    preflight: exchange.hops.find(({ preflight }) => preflight !== null && hasResponse(preflight))?.preflight ?? null,
    earlier: response === null ? [] : requestHistory.earlier(response).filter((entry) => !isOf(exchange, entry)),
  })
}

/** A service worker's own fetch is recorded as another entry of the same request: it says nothing about other requests. */
function isOf({ hops }: Exchange, { index }: Entry): boolean {
  return hops.some(({ entry, preflight, alsoRecorded }) => [entry, preflight, ...alsoRecorded].some((one) => one?.index === index))
}

/** Warnings about the whole log: what no single exchange shows. Reads all of it, so call it for a report or on demand, not for every change. */
export function findLogWarnings(diagnoses: readonly Diagnosis[], { browser, entry: entryOf }: RecordedEntries): readonly LogWarning[] {
  const { preflightCache } = profileOf(browser)
  const limit = preflightCache.maxAge([{ name: 'Access-Control-Max-Age', value: '9999999999' }])
  const caching = { limit: Math.min(limit, MAX_RECOMMENDED_SECONDS), maxAge: preflightCache.maxAge }
  return [...preflightCost(preflightsOf(diagnoses, entryOf), caching), ...corsNotNeeded(recordedResponsesOf(diagnoses, entryOf))]
}

/** What is recommended where the browser is unknown, or caches longer than any other: Firefox's limit. */
const MAX_RECOMMENDED_SECONDS = 86_400

function preflightsOf(diagnoses: readonly Diagnosis[], entryOf: (index: number) => Entry | null): SentPreflight[] {
  return diagnoses.flatMap(({ id, hops }) =>
    hops.flatMap(({ preflight: { state, entry: index, reasons } }) => {
      const entry = state === 'sent' && index !== null ? entryOf(index) : null
      return entry === null ? [] : [{ id, entry, reasons }]
    }),
  )
}

function recordedResponsesOf(diagnoses: readonly Diagnosis[], entryOf: (index: number) => Entry | null): RecordedResponse[] {
  return diagnoses.flatMap(({ id, origin, mode, hops }) =>
    hops.flatMap((hop) => {
      const entry = hop.entry === null ? null : entryOf(hop.entry)
      const server = originOf(hop.url)
      if (entry === null || server === null || origin === null || mode === 'navigate' || !hasResponse(entry)) return []
      return [{ id, server, isSameOrigin: isSameOrigin(hop.url, origin), entry }]
    }),
  )
}
