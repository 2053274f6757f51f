import { parseUrl } from './fetch/url.ts'
import { groupedBy } from './har/grouped-by.ts'
import type { Cause, Diagnosis, Kind, Verdict } from './report/diagnosis.ts'

/** What became of a request between two recordings, such as before and after a fix; in the order in which a person wants to know. */
export const changes = ['newly-blocked', 'cause-changed', 'still-blocked', 'fixed', 'verdict-changed', 'gone', 'new', 'unchanged'] as const
export type Change = (typeof changes)[number]

/** The same request in two logs. One of both is there. */
export interface ComparedExchange {
  readonly change: Change
  /** null: it is new. */
  readonly before: Diagnosis | null
  /** null: it is gone. */
  readonly after: Diagnosis | null
}

/**
 * Compares two logs request by request. The same request has the same method and URL, except for the fragment and the values of parameters that only
 * keep caches away (`_=1700000000000`), and the same kind, as far as both records show it. Of several such requests the first belongs to the
 * first, the second to the second, and so on.
 *
 * @returns all requests of `after` in their order, then those that are gone
 */
export function compareLogs(before: readonly Diagnosis[], after: readonly Diagnosis[]): readonly ComparedExchange[] {
  const waiting = groupedBy(before, keyOf)
  const partners = new Map<Diagnosis, Diagnosis>()
  // Equal kinds first: one that is not recorded must not take the partner of one that is.
  for (const matches of [sameKind, possiblySameKind]) {
    for (const diagnosis of after) {
      const candidates = waiting.get(keyOf(diagnosis))
      if (candidates === undefined || partners.has(diagnosis)) continue
      const at = candidates.findIndex((candidate) => matches(candidate.kind, diagnosis.kind))
      const [partner] = at < 0 ? [] : candidates.splice(at, 1)
      if (partner !== undefined) partners.set(diagnosis, partner)
    }
  }
  const matched = new Set(partners.values())
  return [
    ...after.map((diagnosis) => compared(partners.get(diagnosis) ?? null, diagnosis)),
    ...before.filter((diagnosis) => !matched.has(diagnosis)).map((diagnosis) => compared(diagnosis, null)),
  ]
}

/** Parameters by which scripts and libraries keep a cache away: jQuery writes `_`. */
const CACHE_BUSTER = /^(?:_|_t|t|ts|timestamp|cb|cachebust(?:er)?|no-?cache|rand(?:om)?|rnd)$/i

function keyOf({ method, url }: Diagnosis): string {
  const parsed = parseUrl(url)
  if (parsed === null) return `${method} ${url}`
  const search = parsed.search
    .slice(1)
    .split('&')
    .map((parameter) => {
      const [name = ''] = parameter.split('=', 1)
      return CACHE_BUSTER.test(name) ? name : parameter
    })
  return `${method} ${parsed.origin}${parsed.pathname}?${search.join('&')}`
}

function sameKind(one: Kind | null, other: Kind | null): boolean {
  return one === other
}

function possiblySameKind(one: Kind | null, other: Kind | null): boolean {
  return one === null || other === null
}

function compared(before: Diagnosis | null, after: Diagnosis | null): ComparedExchange {
  return { change: changeOf(before, after), before, after }
}

const NOT_BLOCKED: readonly Verdict[] = ['allowed', 'opaque', 'same-origin']

function changeOf(before: Diagnosis | null, after: Diagnosis | null): Change {
  if (before === null) return 'new'
  if (after === null) return 'gone'
  if (before.verdict === 'blocked' && after.verdict === 'blocked')
    return isSame(before.cause, after.cause) ? 'still-blocked' : 'cause-changed'
  if (before.verdict === 'blocked' && NOT_BLOCKED.includes(after.verdict)) return 'fixed'
  // Whoever may have been blocked before is not newly so.
  if (after.verdict === 'blocked' && (NOT_BLOCKED.includes(before.verdict) || before.verdict === 'failed')) return 'newly-blocked'
  return before.verdict === after.verdict && isSame(before.cause, after.cause) ? 'unchanged' : 'verdict-changed'
}

function isSame(one: Cause | null, other: Cause | null): boolean {
  return one?.rule === other?.rule && one?.at === other?.at && one?.hop === other?.hop
}
