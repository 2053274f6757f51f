import { readFileSync } from 'node:fs'
import type { BrowserProfile } from '../../../src/engine/browsers/browser-profile.ts'
import { profileOf } from '../../../src/engine/browsers/profile-of.ts'
import { type DiagnosisContext, diagnoseExchange } from '../../../src/engine/diagnose-exchange.ts'
import type { Exchange } from '../../../src/engine/exchange/exchange.ts'
import { RequestHistory } from '../../../src/engine/exchange/request-history.ts'
import { isRedirectStatus } from '../../../src/engine/fetch/status.ts'
import type { Entry } from '../../../src/engine/har/entry.ts'
import type { Har } from '../../../src/engine/har/log.ts'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { Pairing } from '../../../src/engine/pairing/pairing.ts'
import { readHar } from '../../../src/engine/recorders/read-har.ts'
import type { Fix } from '../../../src/engine/report/fix.ts'
import { withCachedResponse } from '../../../src/engine/verdict/cached-response.ts'
import { mainFetch } from '../../../src/engine/verdict/main-fetch.ts'
import { fixedRecord } from './fixed-recording.ts'

export const RECORDINGS = [
  'chromium-cases',
  'chromium-random',
  'chromium-wpt',
  'firefox-cases',
  'firefox-random',
  'firefox-wpt',
  'own-chromium',
  'own-firefox',
] as const

/** One exchange of a recording, what is said of it, and what would be said after a fix. */
export interface DiagnosedExchange {
  readonly exchange: Exchange
  readonly diagnosis: Diagnosis
  sentAgain(fix: Fix): Diagnosis
  /** The steps of the standard that the fixed exchange still fails, in either credentials mode where it is not known. Outcomes are not looked at. */
  failing(fix: Fix): readonly string[]
}

export function diagnosedExchanges(har: Har): readonly DiagnosedExchange[] {
  const pairing = new Pairing()
  const requestHistory = new RequestHistory()
  for (const entry of har.entries) requestHistory.add(entry)
  const context = {
    profile: profileOf(har.browser),
    documents: { pages: har.pages, pageUrl: null },
    creator: har.creator,
    settled: 'log' as const,
  }
  return pairing.add(har.entries).changed.map((recorded) => {
    const diagnosis = diagnoseExchange(recorded, { ...context, requestHistory })
    // What a cache answered is what has to be fixed.
    const { exchange } = withCachedResponse(recorded, requestHistory, diagnosis.origin)
    return {
      exchange,
      diagnosis,
      sentAgain: (fix) => diagnosedAfter(fix, exchange, context),
      failing: (fix) => failingSteps(fixedRecord(exchange, fix), diagnosis, context.profile),
    }
  })
}

export function failingSteps(
  exchange: Exchange,
  { origin, includesCredentials }: Pick<Diagnosis, 'origin' | 'includesCredentials'>,
  profile: BrowserProfile,
): string[] {
  const unanswered = exchange.hops.filter(
    ({ entry, preflight }) => entry === null || entry.response.status === 0 || preflight?.response.status === 0,
  )
  const end = exchange.hops.at(-1)?.entry?.response
  const isRedirected = end !== undefined && isRedirectStatus(end.status) && end.redirectURL !== ''
  const modes = includesCredentials === null ? [false, true] : [includesCredentials]
  const failures = modes.flatMap((include) => mainFetch(exchange, origin ?? 'null', include, profile).failures)
  return [
    ...(isRedirected ? ['it ends at a redirect'] : []),
    ...unanswered.map(({ url }) => `no answer from ${url}`),
    ...failures.map(({ step, at, hop }) => `${step} at the ${at} of hop ${hop}`),
  ]
}

/** Asked again, the browser's caches are empty; what was learnt of the credentials mode stays known. */
function diagnosedAfter(fix: Fix, exchange: Exchange, context: Omit<DiagnosisContext, 'requestHistory'>): Diagnosis {
  const around = { ...context, requestHistory: new RequestHistory() }
  const known = diagnoseExchange(exchange, { ...context, requestHistory: new RequestHistory() }).includesCredentials
  const { id, hops } = fixedRecord(exchange, fix)
  const [first, ...others] = hops.map((hop) =>
    known === null || hop.entry === null ? hop : { ...hop, entry: toldCredentials(hop.entry, known) },
  )
  if (first === undefined) throw new Error('an exchange has a hop')
  return diagnoseExchange({ id, hops: [first, ...others] }, around)
}

function toldCredentials(entry: Entry, included: boolean): Entry {
  const nothing = { responseStatus: null, credentials: null, mode: null, redirect: null, effectiveDirective: null }
  return { ...entry, observed: { ...nothing, ...entry.observed, credentials: included ? 'include' : 'same-origin' } }
}

export function recording(name: string): Har {
  return readHar(JSON.parse(readFileSync(`test/recordings/${name}.har`, 'utf8')), name)
}

/** The fix without each of its Access-Control lines and statuses. */
export function withoutOneChange(fix: Fix): [string, Fix][] {
  return fix.hops.flatMap((one, index) =>
    (['preflight', 'response'] as const).flatMap((at) => {
      const change = one[at]
      const smaller = (left: typeof change) => ({ ...fix, hops: fix.hops.with(index, { ...one, [at]: left }) })
      const lines = Object.keys(change.set).map((name): [string, Fix] => {
        const { [name]: _, ...set } = change.set
        return [`${at} ${name}`, smaller({ ...change, set })]
      })
      const status: [string, Fix][] = change.status === null ? [] : [[`${at} status`, smaller({ ...change, status: null, remove: [] })]]
      return [...lines, ...status]
    }),
  )
}
