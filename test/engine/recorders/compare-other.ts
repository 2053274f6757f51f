import type { RecordedBrowser } from '../../../scripts/test-server/scenario.ts'
import type { Diagnosis } from '../../../src/engine/index.ts'
import type { Truth } from '../../lab/record.ts'
import { compare, type Outcome } from '../recordings/comparison.ts'
import { linesOf, type RawEntry, type RawHar, scenarioOf } from '../recordings/recording.ts'
import { type RightVerdict, rightVerdict } from '../recordings/right-verdict.ts'

/** What a tool other than DevTools recorded of a page, beside what the page and the browser said. */
export interface OtherRecording {
  readonly browser: RecordedBrowser
  readonly har: RawHar
  /** By scenario id. */
  readonly truth: Readonly<Record<string, Truth>>
}

/** What was said of one request, beside what is right. */
export interface ComparedOther {
  readonly id: string
  /** "left out": the recording has nothing of it. */
  readonly outcome: Outcome | 'left out'
  readonly said: string
  readonly right: string
  /** Where the outcome is not simply right: for lack of which fact; null: the recording has what it takes. */
  readonly lacks: string | null
}

/** Compares what is said of each scenario's last request with what is right. */
export function compareOther({ browser, har, truth }: OtherRecording, exchanges: readonly Diagnosis[]): readonly ComparedOther[] {
  const last = new Map(exchanges.map((exchange) => [scenarioOf(exchange.url), exchange]))
  return Object.entries(truth).flatMap(([id, one]) => {
    const recorded = har.log.entries.filter(({ request }) => scenarioOf(request.url) === id)
    const entries = recorded.filter((entry) => !isServiceWorkersOwn(entry, one))
    const right = rightVerdictOf({ ...one, entries: 1 }, browser, entries.length > 0 ? entries : har.log.entries.slice(0, 1))
    if (right === null) return []
    const exchange = entries.length < recorded.length ? undefined : last.get(id)
    const outcome = exchange === undefined ? 'left out' : compare(exchange, nameable(right, exchange), browser)
    const said = exchange === undefined ? '' : [exchange.verdict, exchange.cause?.rule].filter(Boolean).join(' ')
    const lacks = outcome === 'right' ? null : missingFact(outcome, one, entries)
    return [{ id, outcome, said, right: [right.verdicts.join('|'), right.error].filter(Boolean).join(' '), lacks }]
  })
}

/**
 * Firefox says so of every preflight that failed, by CORS or by the network, and of its request. A redirect to what isn't HTTP, Chromium alone doesn't
 * count among the CORS failures, and a proxy doesn't know whose rules apply.
 */
export function rightVerdictOf(...recorded: Parameters<typeof rightVerdict>): RightVerdict | null {
  const [{ error, others }] = recorded
  return error === 'CORSDidNotSucceed2' || others.includes('net::ERR_UNSAFE_REDIRECT')
    ? { verdicts: ['blocked', 'failed'], error: null }
    : rightVerdict(...recorded)
}

/** What was not recorded has no name. Playwright joins header lines in Firefox, so that two lines of one name and a list are the same. */
export function nameable(right: RightVerdict, { cause }: Diagnosis): RightVerdict {
  return cause !== null && /-not-recorded$|^allow-origin-duplicate$/.test(cause.rule) ? { ...right, error: null } : right
}

/** A proxy sees what a service worker fetches, and not what the page requested: the modes differ where the service worker chose another one. */
function isServiceWorkersOwn({ request }: RawEntry, { mode, page }: Truth): boolean {
  const [sent] = linesOf(request.headers, 'sec-fetch-mode')
  return isBehindServiceWorker(page) && sent !== undefined && sent !== (mode ?? 'cors')
}

const isBehindServiceWorker = (page: string): boolean => new URL(page).pathname.startsWith('/sw/')

/** These look at the raw entries, and not at what the engine made of them: a doubt that none of them explains was not earned. */
function missingFact(outcome: ComparedOther['outcome'], truth: Truth, entries: readonly RawEntry[]): string | null {
  const last = entries.at(-1)
  if (last === undefined) {
    if (truth.result === 'error' || truth.error !== null) return 'the request, which failed'
    return isBehindServiceWorker(truth.page) ? 'the request, to which a service worker responded' : null
  }
  if (outcome === 'depends') return showsCredentials(entries) ? null : 'the credentials mode'
  if (outcome !== 'unknown') return null
  if (last.request.method === 'OPTIONS') return 'the request behind the preflight, which failed'
  if (isRedirect(last)) return 'the redirect’s target, which failed'
  const { status, headers, headersSize } = last.response
  if (isBehindServiceWorker(truth.page) && headersSize === 0) return 'whether a service worker or the cache responded'
  return status <= 0 && headers.length === 0 ? 'the response that the browser refused, and the preflight' : null
}

function isRedirect({ response }: RawEntry): boolean {
  return [301, 302, 303, 307, 308].includes(response.status)
}

function showsCredentials(entries: readonly RawEntry[]): boolean {
  return entries.some(({ request }) => ['cookie', 'sec-fetch-storage-access'].some((name) => linesOf(request.headers, name).length > 0))
}
