import { endOf } from '../exchange/entry-state.ts'
import type { Entry } from '../exchange/exchange.ts'
import { requestedMethod } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import type { PreflightReasons } from '../report/diagnosis.ts'
import type { LogWarning } from '../report/warning.ts'
import { listed, quoted, responseHeader } from './evidence.ts'
import { patternOf } from './url-pattern.ts'

export const PREFLIGHT_COST = {
  id: 'preflight-cost',
  category: 'performance',
  title: 'The same preflights are sent again and again',
  why: 'Before each such request the browser asks for permission, one round trip more. It keeps the answer for as long as Access-Control-Max-Age says: five seconds when nothing is said, and never longer than its own limit. The answer is kept per URL, so a URL that is never asked twice gains nothing.',
  remedy:
    'Send Access-Control-Max-Age on the answers to preflights. 7200 is as long as Chromium keeps it; Firefox goes up to 86400 seconds, Safari to 600.',
} as const

/** A preflight of the log. */
export interface SentPreflight {
  /** Id of its exchange. */
  readonly id: string
  readonly entry: Entry
  /** What made it necessary. */
  readonly reasons: PreflightReasons
}

/** How the recording browser keeps answers. */
export interface PreflightKeeping {
  /** Seconds that it would keep this answer. */
  maxAge(headers: Entry['response']['headers']): number
  /** The most seconds that it keeps any. */
  readonly limit: number
}

/** The most seconds that each browser keeps an answer. Safari’s are WebKit’s; the others are measured. */
const LIMITS = { Chromium: 7200, Firefox: 86_400, Safari: 600 } as const

/** Less is not worth a remark: what could be saved in one log. */
const FEWEST = 3
const SHORTEST = 100

/** What the preflights of each URL pattern cost, where Access-Control-Max-Age would have saved several of them. */
export function preflightCost(preflights: readonly SentPreflight[], keeping: PreflightKeeping): readonly LogWarning[] {
  const byPattern = new Map<string, SentPreflight[]>()
  for (const one of preflights) {
    if (!isOkStatus(one.entry.response.status)) continue
    const pattern = patternOf(one.entry.request.url)
    const same = byPattern.get(pattern)
    if (same === undefined) byPattern.set(pattern, [one])
    else same.push(one)
  }
  return [...byPattern].flatMap(([pattern, sent]) => costOf(pattern, sent, keeping) ?? [])
}

function costOf(pattern: string, sent: readonly SentPreflight[], keeping: PreflightKeeping): LogWarning | null {
  const saved = savedBy(sent, keeping)
  const savedTime = total(saved)
  const [first] = sent
  if (first === undefined || saved.length < FEWEST || savedTime < SHORTEST) return null
  const reasons = [...new Set(sent.flatMap((one) => wordsOf(one.reasons)))]
  return {
    rule: PREFLIGHT_COST.id,
    category: PREFLIGHT_COST.category,
    title: PREFLIGHT_COST.title,
    explanation:
      `${sent.length} preflights to ${quoted(pattern)} took ${milliseconds(total(sent))}. With “Access-Control-Max-Age: ${keeping.limit}” ${saved.length} of them, ` +
      `${milliseconds(savedTime)}, would not have been sent${otherBrowsers(sent, saved.length, keeping)}.${reasons.length === 0 ? '' : ` They are needed because of ${listed(reasons)}.`}`,
    evidence: responseHeader(first.entry, 'Access-Control-Max-Age'),
    exchanges: saved.map(({ id }) => id),
  }
}

/** Where another browser, which keeps answers longer or not as long, would save more or fewer. */
function otherBrowsers(sent: readonly SentPreflight[], saved: number, keeping: PreflightKeeping): string {
  const others = Object.entries(LIMITS).flatMap(([browser, limit]) => {
    const count = savedBy(sent, { ...keeping, limit }).length
    return limit === keeping.limit || count === saved ? [] : [`${browser} keeps it ${limit} s: ${count === 0 ? 'none' : count}`]
  })
  return others.length === 0 ? '' : ` (${others.join('; ')})`
}

/** Those that would have found an answer, had it been kept as long as the browser keeps any; not those that should have found one as it is. */
function savedBy(sent: readonly SentPreflight[], keeping: PreflightKeeping): SentPreflight[] {
  const kept = new Map<string, SentPreflight>()
  const inOrder = [...sent].sort((a, b) => a.entry.start - b.entry.start)
  return inOrder.filter((one) => {
    const key = keyOf(one)
    const before = kept.get(key)
    const age = before === undefined ? Number.POSITIVE_INFINITY : (one.entry.start - endOf(before.entry)) / 1000
    // Sent at the same time, or with “Disable cache” on: no header saves these.
    const isInevitable = age < 0 || (before !== undefined && age <= keeping.maxAge(before.entry.response.headers))
    const isSaved = !isInevitable && age <= keeping.limit
    if (!isSaved) kept.set(key, one)
    return isSaved
  })
}

function wordsOf({ method, headers, uploadListener }: PreflightReasons): string[] {
  return [...(method ? ['the method'] : []), ...headers, ...(uploadListener ? ['an upload listener or a streamed body'] : [])]
}

function keyOf({ entry, reasons }: SentPreflight): string {
  const { url, headers } = entry.request
  return JSON.stringify([url, get('Origin', headers), requestedMethod(entry), reasons])
}

function total(preflights: readonly SentPreflight[]): number {
  return preflights.reduce((sum, { entry }) => sum + (entry.time ?? 0), 0)
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`
}
