import type { BrowserProfile } from './browsers/browser-profile.ts'
import { decide } from './verdict/decide-verdict.ts'
import type { Diagnosis, HopReport } from './report/diagnosis.ts'
import { elsewhereOf } from './verdict/other-browser.ts'
import { includesCredentials } from './exchange/credentials.ts'
import { type Entry, type Exchange, type Hop, mainEntryOf } from './exchange/exchange.ts'
import { kindOf } from './exchange/kind.ts'
import { modeOf } from './exchange/mode.ts'
import { toldOf } from './exchange/observed.ts'
import { type Documents, originOfRequest } from './exchange/origin.ts'
import { outcomeOf } from './exchange/outcome-of.ts'
import { excludesCredentials } from './exchange/preflight-cache.ts'
import { endOf } from './exchange/entry-state.ts'
import type { Surroundings } from './exchange/request-history.ts'
import { methodOf } from './verdict/facts.ts'
import { adviceOnExchange } from './warnings/find-warnings.ts'
import { reportHops } from './verdict/hop-report.ts'
import { proposeRepair } from './fix/propose-fix.ts'
import { withStoredResponse } from './verdict/cached-response.ts'

/** What the judge needs besides the exchange itself. */
export interface Circumstances {
  readonly profile: BrowserProfile
  readonly documents: Documents
  readonly surroundings: Surroundings
  /** The recorder's name and version, as the HAR has it. */
  readonly creator: string | null
  /** Nothing of this exchange will still arrive. */
  readonly settled: boolean
}

/** The browser's verdict on one exchange, and why: the standard's algorithm, held against what the record shows of the outcome. */
export function judge(recorded: Exchange, { profile, documents, surroundings, creator, settled }: Circumstances): Diagnosis {
  const origin = originOfRequest(recorded, documents)
  const mode = modeOf(recorded, origin)
  const kind = kindOf(recorded)
  const hops = reportHops(recorded, { origin, mode, profile, surroundings })
  const kept = keptPreflights(recorded, hops, surroundings)
  const wasServedWithout = kept.some((preflight) => preflight !== null && excludesCredentials(preflight))
  const credentials = includesCredentials(recorded, { origin, kind, creator, surroundings }) ?? (wasServedWithout ? false : null)
  const { exchange, cachedFrom } = withStoredResponse(recorded, surroundings, origin)
  const demandsAgreement = origin !== null && surroundings.demandsAgreement(mainEntryOf(recorded.hops[0]), origin)
  const outcome =
    exchange === recorded ? outcomeOf(exchange, { mode, kind, demandsAgreement, origin }, settled) : ({ kind: 'refused' } as const)
  const redirect = toldOf(recorded, 'redirect')
  const facts = { origin, mode, outcome, credentials, redirect, profile, surroundings, cachedFrom }
  const judgement = decide(exchange, facts)
  const elsewhere = elsewhereOf(exchange, facts, judgement.verdict, judgement.includesCredentials ?? false)
  const main = mainEntryOf(exchange.hops[0])
  return {
    id: exchange.id,
    startedDateTime: main.startedDateTime,
    time: timeOf(exchange),
    url: exchange.hops[0].url,
    method: methodOf(exchange),
    origin,
    kind,
    mode,
    includesCredentials: judgement.includesCredentials,
    hops,
    verdict: judgement.verdict,
    cause: judgement.cause,
    next: judgement.next,
    ...(elsewhere === undefined ? {} : { elsewhere }),
    advice: adviceOnExchange(exchange, { origin, kind, surroundings, ...judgement }),
    ...proposeRepair(withPreflights(exchange, kept), { origin, mode, profile, ...judgement }),
  }
}

/** For each hop the preflight whose answer the browser's cache had for it. */
function keptPreflights({ hops }: Exchange, reports: readonly HopReport[], surroundings: Surroundings): (Entry | null)[] {
  return hops.map(({ entry }, i) => {
    const index = reports[i]?.preflight.storedBy ?? null
    return entry === null || index === null ? null : (surroundings.earlier(entry).find((earlier) => earlier.index === index) ?? null)
  })
}

/** What a cache permitted has to be permitted anew once it has forgotten. */
function withPreflights({ id, hops }: Exchange, kept: readonly (Entry | null)[]): Exchange {
  const [first, ...others] = hops
  const preflighted = (hop: Hop, index: number): Hop => (hop.preflight === null ? { ...hop, preflight: kept[index] ?? null } : hop)
  return { id, hops: [preflighted(first, 0), ...others.map((hop, index) => preflighted(hop, index + 1))] }
}

function timeOf(exchange: Exchange): number | null {
  const entries = exchange.hops.map(mainEntryOf)
  if (entries.some((entry) => entry.time === null)) return null
  const start = Math.min(...entries.map((entry) => entry.start))
  return Math.round((Math.max(...entries.map(endOf)) - start) * 1000) / 1000
}
