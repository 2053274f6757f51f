import { endOf } from '../exchange/entry-state.ts'
import type { Entry } from '../exchange/exchange.ts'
import { requestedMethod } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { groupedBy } from '../har/grouped-by.ts'
import type { PreflightReasons } from '../report/diagnosis.ts'
import type { LogWarning } from '../report/warning.ts'
import { listed, quoted } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import { patternOf } from './url-pattern.ts'

export const PREFLIGHT_COST = {
  id: 'preflight-cost',
  category: 'performance',
  title: 'Preflights aren’t cached long enough',
  why: 'Each preflight costs a round trip before the actual request. The browser caches the preflight response for Access-Control-Max-Age seconds: 5 seconds without the header, and never longer than the browser’s own limit. It caches per URL, so a URL that is requested only once gains nothing.',
  remedy:
    'Send Access-Control-Max-Age with preflight responses. Chromium caches for at most 7200 seconds, Firefox for 86400, Safari for 600.',
} as const

/** A preflight of the log. */
export interface SentPreflight {
  /** Id of its exchange. */
  readonly id: string
  readonly entry: Entry
  /** What made it necessary. */
  readonly reasons: PreflightReasons
}

/** How the recording browser caches preflight responses. */
interface PreflightCaching {
  /** Seconds for which it would cache this response. */
  maxAge(headers: Entry['response']['headers']): number
  /** The most seconds for which it caches any. */
  readonly limit: number
}

/** The most seconds for which each browser caches a preflight response. Safari’s are WebKit’s; the others are measured. */
const CACHE_LIMIT_SECONDS = { Chromium: 7200, Firefox: 86_400, Safari: 600 } as const

interface KeyedPreflight extends SentPreflight {
  /** The same for preflights of which one cached response would serve all. */
  readonly key: string
}

/** Less that could be saved in one log isn't worth a warning. */
const MIN_PREFLIGHTS = 3
const MIN_SAVED_MS = 100

/** What the preflights of each URL pattern cost, where Access-Control-Max-Age would have saved several of them. */
export function preflightCost(preflights: readonly SentPreflight[], caching: PreflightCaching): readonly LogWarning[] {
  const passed = preflights.filter(({ entry }) => isOkStatus(entry.response.status))
  const byPattern = groupedBy(passed, ({ entry }) => patternOf(entry.request.url))
  return [...byPattern].flatMap(([pattern, sent]) => costOf(pattern, sent, caching) ?? [])
}

function costOf(pattern: string, recorded: readonly SentPreflight[], caching: PreflightCaching): LogWarning | null {
  const sent = recorded
    .map(({ id, entry, reasons }) => ({ id, entry, reasons, key: keyOf({ entry, reasons }) }))
    .sort((a, b) => a.entry.start - b.entry.start)
  const saved = savedBy(sent, caching)
  const savedTime = total(saved)
  const [first] = recorded
  if (first === undefined || saved.length < MIN_PREFLIGHTS || savedTime < MIN_SAVED_MS) return null
  const reasons = [...new Set(recorded.flatMap((one) => wordsOf(one.reasons)))]
  return {
    rule: PREFLIGHT_COST.id,
    category: PREFLIGHT_COST.category,
    title: PREFLIGHT_COST.title,
    explanation:
      `${sent.length} preflights to ${quoted(pattern)} took ${milliseconds(total(sent))}. With Access-Control-Max-Age: ${caching.limit}, ${saved.length} of them (` +
      `${milliseconds(savedTime)}) would not have been needed${otherBrowsers(sent, saved.length, caching)}.${reasons.length === 0 ? '' : ` They are caused by ${listed(reasons)}.`}`,
    remedy: `Send Access-Control-Max-Age: ${caching.limit} with preflight responses for ${quoted(pattern)}.`,
    evidence: responseHeader(first.entry, 'Access-Control-Max-Age'),
    exchanges: saved.map(({ id }) => id),
  }
}

/** Where another browser, which caches for a longer or shorter time, would save more or fewer. */
function otherBrowsers(sent: readonly KeyedPreflight[], saved: number, caching: PreflightCaching): string {
  const others = Object.entries(CACHE_LIMIT_SECONDS).flatMap(([browser, limit]) => {
    const count = savedBy(sent, { ...caching, limit }).length
    return limit === caching.limit || count === saved ? [] : [`${browser}, with at most ${limit} s: ${count === 0 ? 'none' : count}`]
  })
  return others.length === 0 ? '' : ` (${others.join('; ')})`
}

/** Those that a cached response would have saved, if it were cached as long as the browser caches any; not those that should have been saved anyway. */
function savedBy(sent: readonly KeyedPreflight[], caching: PreflightCaching): SentPreflight[] {
  const kept = new Map<string, SentPreflight>()
  return sent.filter((one) => {
    const { key } = one
    const before = kept.get(key)
    const age = before === undefined ? Number.POSITIVE_INFINITY : (one.entry.start - endOf(before.entry)) / 1000
    // Sent at the same time, or with “Disable cache” on: no header can save these.
    const isInevitable = age < 0 || (before !== undefined && age <= caching.maxAge(before.entry.response.headers))
    const isSaved = !isInevitable && age <= caching.limit
    if (!isSaved) kept.set(key, one)
    return isSaved
  })
}

function wordsOf({ method, headers, uploadListener }: PreflightReasons): string[] {
  return [...(method ? ['the method'] : []), ...headers, ...(uploadListener ? ['an upload listener or a streamed body'] : [])]
}

function keyOf({ entry, reasons }: Omit<SentPreflight, 'id'>): string {
  const { url, headers } = entry.request
  return JSON.stringify([url, get('Origin', headers), requestedMethod(entry), reasons])
}

function total(preflights: readonly SentPreflight[]): number {
  return preflights.reduce((sum, { entry }) => sum + (entry.time ?? 0), 0)
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`
}
