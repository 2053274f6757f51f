import { profileOf } from '../browsers/profile-of.ts'
import { type CheckedStep, checklist } from '../checklist/checklist.ts'
import { browserOf, type Entry, type Exchange, entriesOf, type Hop } from '../exchange/exchange.ts'
import { observedOf } from '../exchange/observed.ts'
import type { RecordedEntries } from '../exchange/recorded-entries.ts'
import { RequestHistory } from '../exchange/request-history.ts'
import { modeIn } from '../exchange/unchecked-font.ts'
import { originOf } from '../fetch/origin.ts'
import { proposeFix } from '../fix/propose-fix.ts'
import { recorderOf } from '../recorders/table.ts'
import type { BrowserName, Diagnosis, HopReport, UnknownReason, VerdictAndCause } from '../report/diagnosis.ts'
import { inReport } from '../verdict/cause.ts'
import type { Facts } from '../verdict/facts.ts'
import { reportHops } from '../verdict/hop-report.ts'
import { recordedExchange } from '../verdict/recorded-exchange.ts'
import type { Decision } from '../verdict/verdict-of-runs.ts'
import { decisionOf, endingOf } from './ending.ts'
import { simulatedHops } from './simulated-exchange.ts'
import { factsOf, PLAIN_RESPONSES, recordedWhatIf, type WhatIf } from './what-if.ts'

/** What a browser would make of a what-if. */
export interface Simulation {
  /** As the browser would record and show it: what it does not come to is not in it. */
  readonly diagnosis: Diagnosis
  /** Every hop that the redirects lead to, and whether it is preflighted, also where the browser does not come to it. */
  readonly hops: readonly HopReport[]
  /** Of all these hops. */
  readonly checklist: readonly CheckedStep[]
  /** The entries that `diagnosis` speaks of. */
  entry(index: number): Entry | null
}

/** What was recorded, to start from; null where no CORS check can be made, or where the recording is gone. */
export function whatIfOf(diagnosis: Diagnosis, { entry }: RecordedEntries): WhatIf | null {
  const exchange = remembered(diagnosis, entry)
  if (exchange === null || diagnosis.mode === 'navigate' || diagnosis.mode === 'websocket') return null
  const kept = (hop: number) => {
    const index = diagnosis.hops[hop]?.preflight.cachedFrom ?? null
    return index === null ? null : entry(index)
  }
  return recordedWhatIf(exchange, factsOf(diagnosis, profileOf(browserOf(exchange))), kept)
}

/**
 * The verdict of a browser on a simulated exchange, and why: the standard's algorithm on the simulated request and responses. What the browser that
 * recorded it made of it does not count.
 *
 * @param diagnosis of the recorded exchange; `entries` holds its record
 */
export function simulate(diagnosis: Diagnosis, { entry }: RecordedEntries, whatIf: WhatIf, browser: BrowserName): Simulation | null {
  const recorded = remembered(diagnosis, entry)
  if (recorded === null) return null
  const profile = profileOf(browser)
  const origin = whatIf.origin === 'null' ? 'null' : originOf(whatIf.origin)
  const { kind } = diagnosis
  const mode = modeIn(profile, { kind, mode: whatIf.mode })
  const request = { ...whatIf, origin: origin ?? '', mode }
  const [first = recorded.hops[0], ...others] = simulatedHops(
    request,
    ({ hop }) => whatIf.responses[hop] ?? PLAIN_RESPONSES,
    recorded,
    profile,
  ).hops
  const redirect = observedOf(recorded, 'redirect')
  // The page's redirect mode, if it reported one, is part of the request.
  const isStopped = others.length > 0 && (redirect === 'error' || redirect === 'manual')
  const whole: Exchange = { id: recorded.id, hops: isStopped ? [first] : [first, ...others] }
  const facts: Facts = {
    origin,
    mode,
    kind,
    outcome: { kind: isStopped ? 'stopped-at-redirect' : 'unknown' },
    credentials: whatIf.includesCredentials,
    redirect,
    profile,
    requestHistory: new RequestHistory(),
    cachedFrom: null,
  }
  const decision = decisionOf(endingOf(whole, facts), whole, facts)
  const { next, verdict, cause } = decision
  const before = { ...diagnosis, otherBrowsers: {}, warnings: [] }
  const unknownBecause: UnknownReason | null = decision.verdict === 'unknown' ? 'not-recorded' : null
  const diagnosed = {
    ...before,
    time: null,
    url: whatIf.url,
    method: whatIf.method,
    origin,
    mode: facts.mode,
    includesCredentials: facts.credentials,
    ...({ verdict, cause: cause && inReport(cause, { cause }) } as VerdictAndCause),
    unknownBecause,
    next: next(),
    ...proposeFix(whole, { ...facts, ...decision, unknownBecause, includesCredentials: facts.credentials }),
  }
  const as = (exchange: Exchange): Diagnosis => ({ ...diagnosed, hops: reportHops(exchange, facts) })
  const everything = as(whole)
  const happened = untilTheEnd(whole, decision)
  return {
    diagnosis: as(happened),
    hops: everything.hops,
    checklist: checklist(everything, { browser, entry: entryIn(whole) }),
    entry: entryIn(happened),
  }
}

/** The recorded exchange; null where the recorder let go of some of it. */
function remembered(diagnosis: Diagnosis, entry: RecordedEntries['entry']): Exchange | null {
  const exchange = recordedExchange(diagnosis, entry)
  return exchange.hops.every((hop) => hop.entry !== null || hop.preflight !== null) ? exchange : null
}

/** A request whose preflight fails is not sent, and a redirect that is refused not followed. */
function untilTheEnd(exchange: Exchange, { verdict, cause }: Decision): Exchange {
  if (cause === null || verdict === 'depends') return exchange
  const [first, ...others] = exchange.hops.slice(0, cause.hop + 1).map((hop, index) => (index === cause.hop ? asFarAs(cause.at, hop) : hop))
  return first === undefined ? exchange : { ...exchange, hops: [first, ...others] }
}

function asFarAs(at: 'preflight' | 'request' | 'response', hop: Hop): Hop {
  if (at === 'response' || hop.entry === null) return hop
  return { ...hop, entry: unsent(hop.entry) }
}

/** As the recorders write a request that never left. */
function unsent(entry: Entry): Entry {
  return {
    ...entry,
    request: { ...entry.request, headersSize: recorderOf(entry).neverSent === 'headers-size-0' ? 0 : null },
    response: { ...entry.response, status: 0, headers: [], redirectURL: '' },
  }
}

function entryIn(exchange: Exchange): (index: number) => Entry | null {
  const entries = new Map(entriesOf(exchange).map((entry) => [entry.index, entry]))
  return (index) => entries.get(index) ?? null
}
